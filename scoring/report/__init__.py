"""The report of a drill: a document model, and its HTML, Markdown and JSON forms."""

from typing import Literal

from scenarios.text import clean_text
from scoring.record.record import Record

Form = Literal["html", "md", "json"]


def render(record: Record, form: Form) -> str:
    """The report as one self-contained text.

    Args:
        form: `html` (one file, no script, no network), `md` (CommonMark with tables) or `json` (see `json_form`).
    """
    if form == "json":
        from scoring.report.json_form import to_json

        return to_json(record)
    from scoring.report.compose import compose

    document = compose(record)
    if form == "md":
        from scoring.report.markdown import to_markdown

        return clean_text(to_markdown(document))
    from scoring.report.html import to_html

    return clean_text(to_html(document))
