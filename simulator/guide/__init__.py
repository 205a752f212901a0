"""The facilitator's guide: a whole scenario on paper, with what to ask, what to listen for, and where choices lead."""

from typing import Literal

from scenarios.reading import LoadedScenario
from scenarios.text import clean_text

Form = Literal["html", "md"]


def render_guide(loaded: LoadedScenario, form: Form) -> str:
    """The guide as one self-contained text.

    Args:
        form: `html` (one file, no script, no network) or `md` (CommonMark).
    """
    from simulator.guide.compose import compose

    document = compose(loaded)
    if form == "md":
        from scoring.report.markdown import to_markdown

        return clean_text(to_markdown(document))
    from scoring.report.html import to_html

    return clean_text(to_html(document))
