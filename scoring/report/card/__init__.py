"""The team's first-hour card: one page for the wall, with its own tools, names and numbers, for the day it is real."""

from typing import Literal

from scenarios.reading import Playbook
from scenarios.text import clean_text
from scoring.record.record import Record

CardForm = Literal["html", "md"]


def render_card(record: Record, playbook: Playbook, form: CardForm) -> str:
    """The card as one self-contained text.

    Args:
        record: of the drill in which the team wrote its lines down.
        playbook: that of the drill; its first phase stands on the card.
    """
    from scoring.report.card.contents import sheet

    paper = sheet(record, playbook)
    if form == "md":
        from scoring.report.card.markdown import to_markdown

        return clean_text(to_markdown(paper))
    from scoring.report.card.html import to_html

    return clean_text(to_html(paper))
