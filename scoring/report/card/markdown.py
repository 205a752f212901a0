"""A card as Markdown: all of it in a row, since nobody knows how large it will be shown."""

from scoring.report.card.paper import Box, Line, Sheet
from scoring.report.markdown_text import escape, guard_start

PEN = "…" * 12
"""A line to be filled in by pen."""
TICK = "☐ "


def to_markdown(sheet: Sheet) -> str:
    """The whole card."""
    parts = [f"# {escape(sheet.title)}", guard_start(escape(sheet.subtitle))]
    for box in (*sheet.left, *sheet.right, *sheet.either):
        parts += _box(box)
    return "\n\n".join((*parts, "---", guard_start(escape(sheet.foot)))) + "\n"


def _box(box: Box) -> list[str]:
    lines = "\n".join(_line(line) for line in box.lines)
    return [f"## {escape(box.title)}", *([guard_start(escape(box.says))] if box.says else []), lines]


def _line(line: Line) -> str:
    strong, plain = escape(line.strong), escape(line.plain)
    words = [f"**{strong}**" if strong else "", plain]
    if line.blank is not None:
        words.append(f"{PEN} ({escape(line.blank)})")
    told = ", ".join(word for word in words if word)
    begun = f"- {TICK if line.tick else ''}{told if line.tick else guard_start(told)}"
    return "\n".join((begun, *(f"  - {guard_start(escape(step))}" for step in line.steps)))
