"""A document as one HTML file that needs nothing else: no script, no network, styles and charts inside."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from scoring.report.document import MARKING, Block, Document, Steps
from scoring.report.figures import span

CHART_TOP, CHART_HEIGHT = 18, 46
"""Pixels above a step chart's highest value, and between its highest and lowest."""


def to_html(document: Document) -> str:
    """The whole document as an HTML page."""
    return environment().get_template("document.html.j2").render(document=document, marking=MARKING)


@cache
def environment() -> Environment:
    """The templates, in which every text is words and never markup."""
    made = Environment(
        loader=PackageLoader("scoring.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(kind=_kind, step_heights=step_heights)
    made.filters["span"] = span
    return made


def _kind(block: Block) -> str:
    return type(block).__name__


def step_heights(chart: Steps) -> list[tuple[int, int, int, float]]:
    """Each step of a chart as its beginning and end in story seconds, its value, and how far down it is drawn."""
    values = [value for _, value in chart.points]
    least, reach = min(values, default=0), max(values, default=0) - min(values, default=0)
    ends = [at for at, _ in chart.points[1:]] + [chart.end_s]
    return [
        (at, end, value, CHART_TOP + CHART_HEIGHT * (1 - (value - least) / reach if reach else 0.5))
        for (at, value), end in zip(chart.points, ends, strict=False)
    ]
