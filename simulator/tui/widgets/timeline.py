"""Due against done, drawn in characters: each stretch between two marks of the axis is equally wide."""

from dataclasses import replace

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from typing_extensions import override

from scoring.record.record import Record, TimelineRow
from scoring.report.document import Scale, Verdict, scale_to
from scoring.report.sections.drivers import VERDICTS, verdict_of
from simulator.tui.wording import span

GAP = 2
LEGEND = (
    Content.assemble(("━━", "$primary"), " counts in full   ", ("╌╌", "$warning"), " counts less and less"),
    Content.assemble(
        ("◆", "bold $text-success"),
        " done in time   ",
        ("◇", "bold $text-warning"),
        " done late   ",
        ("✗", "bold $text-error"),
        " not done",
    ),
)
SHORT = 100
"""Cells below which a row says only when it was done; when it was due can be read off the axis."""

ROOMY = 130
"""Cells from which rows stand apart."""

MARKS: dict[Verdict, tuple[str, str]] = {
    "in_time": ("◆", "bold $text-success"),
    "late": ("◇", "bold $text-warning"),
    "too_late": ("◇", "bold $text-error"),
    "not_done": ("✗", "bold $text-error"),
    "waiting": (" ", "$secondary"),
}
"""How each verdict is drawn."""


def done_words(row: TimelineRow, verdict: Verdict) -> str:
    """When it was done, or that it was not."""
    return VERDICTS[verdict] if row.done_s is None else span(row.done_s)


def when_words(row: TimelineRow, verdict: Verdict) -> str:
    """When it was done and when it was due: `15 min, due 1 h`."""
    if row.due_s is None:
        return "its clock never started"
    if row.done_s is None:
        return f"{VERDICTS[verdict]}, due {span(row.due_s)}"
    late = "" if verdict == "in_time" else "late, " if verdict == "late" else "too late, "
    return f"{span(row.done_s)}, {late}due {span(row.due_s)}"


class DueAgainstDone(Visual):
    """A row for each action that counts, an axis above them, a legend below."""

    def __init__(self, record: Record) -> None:
        items = {item.id: item for item in record.scorecard.items}
        self.rows = tuple((row, verdict_of(row, items.get(row.action), record)) for row in record.timeline)
        reach = [
            second for row in record.timeline for second in (row.due_s, row.done_s) if second is not None
        ]
        self.scale: Scale = scale_to(max([record.clock_s, *reach]))

    @override
    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    @override
    def get_height(self, rules: RulesMap, width: int) -> int:
        return len(self.rows) * (1 + self._air(width)) + 2 + len(LEGEND)

    @staticmethod
    def _air(width: int) -> int:
        """Empty lines below each row: a projector's screen has room for them."""
        return 1 if width >= ROOMY else 0

    @override
    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        short = width < SHORT
        label = min(52, width * 38 // 100)
        words = 14 if short else 34
        say = done_words if short else when_words
        axis = max(10, width - label - words - 2 * GAP)
        lines = [Content.assemble(" " * (label + GAP), (self._marks(axis), "$secondary"))]
        for row, verdict in self.rows:
            lines.append(
                Content.assemble(
                    _fitted(Content(row.title), label),
                    " " * GAP,
                    self._bar(row, verdict, axis),
                    " " * GAP,
                    _fitted(Content.assemble((say(row, verdict), "$secondary")), words),
                )
            )
            lines += [Content("")] * self._air(width)
        lines += [Content(""), *LEGEND]
        plain = replace(options, selection=None, selection_style=None)
        strips = [
            strip.extend_cell_length(width, style.rich_style)
            for line in lines
            for strip in line.truncate(width).render_strips(width, 1, style, plain)
        ]
        return strips if height is None else strips[:height]

    def _at(self, second: int, axis: int) -> int:
        return min(axis - 1, round(self.scale.place(second) * (axis - 1) / 100))

    def _marks(self, axis: int) -> str:
        """The axis: as many marks as there is room for."""
        cells = [" "] * (axis + 8)
        free = 0
        for second in self.scale.marks:
            name = span(second) if second else "0"
            at = self._at(second, axis)
            if at >= free and at + len(name) <= axis + 6:
                cells[at : at + len(name)] = name
                free = at + len(name) + 1
        return "".join(cells).rstrip()

    def _bar(self, row: TimelineRow, verdict: Verdict, axis: int) -> Content:
        """One action: from when it counts to when it is due, on to when it is worth nothing, and when it was done."""
        cells = [("·", "$panel")] * axis
        if row.counted_from_s is not None and row.due_s is not None and row.late_s is not None:
            start, due, late = (self._at(at, axis) for at in (row.counted_from_s, row.due_s, row.late_s))
            cells[due:late] = [("╌", "$warning")] * (late - due)
            cells[start : due + 1] = [("━", "$primary")] * (due + 1 - start)
        if verdict != "waiting":
            cells[-1 if row.done_s is None else self._at(row.done_s, axis)] = MARKS[verdict]
        return Content.assemble(*cells)


def _fitted(text: Content, width: int) -> Content:
    short = text.truncate(width, ellipsis=True)
    return short.pad_right(width - short.cell_length)
