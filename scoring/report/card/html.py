"""A card as one HTML file that needs nothing else, and prints as one page on A4 and Letter."""

from scoring.report.card.fit import BEFORE_BOX, GAP, MILLIMETRE, WIDTH, fit
from scoring.report.card.paper import Sheet
from scoring.report.html import environment


def to_html(sheet: Sheet) -> str:
    """The card in the largest type in which it comes to one page, with a back if it must have one."""
    return (
        environment()
        .get_template("card.html.j2")
        .render(
            card=fit(sheet),
            width=round(WIDTH / MILLIMETRE),
            gap=round(GAP / MILLIMETRE),
            before=BEFORE_BOX,
        )
    )
