"""A card as one HTML file that needs nothing else, and prints as one page on A4 and Letter."""

import re

from scoring.report.card.fit import BEFORE_BOX, GAP, MILLIMETRE, WIDTH, fit
from scoring.report.card.paper import Sheet
from scoring.report.html import environment

NUMBER = re.compile(r"(?<!\S)(\S{0,12}\d[-–/.]\d\S{0,12})(?!\S)")
"""A word with a number in parts, such as a telephone number, short enough for one line."""


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
            pieces=pieces,
        )
    )


def pieces(words: str) -> list[tuple[str, bool]]:
    """Words cut before and behind numbers in parts, each with whether it is one: those stay on one line."""
    return [(piece, bool(NUMBER.fullmatch(piece))) for piece in NUMBER.split(words) if piece]
