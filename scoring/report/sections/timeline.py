"""The timeline: when each action was due, when it was done, and how the tracked facts moved meanwhile."""

from scoring.record.record import Record, TimelineRow
from scoring.report.dimensions import DIMENSION_TITLES
from scoring.report.document import (
    Block,
    DueAgainstDone,
    Line,
    Paragraph,
    Scale,
    Section,
    Span,
    Steps,
    TimeRow,
    line,
    scale_to,
)
from scoring.report.figures import readable, sentence, shown, span, story_moment
from scoring.report.sections.drivers import VERDICTS, verdict_of
from scoring.report.trace import item_anchor
from scoring.tally.scorecard import Item


def timeline(record: Record) -> Section:
    """The chapter with the chart of due against done and one chart a tracked fact."""
    scale = _scale(record)
    items = {item.id: item for item in record.scorecard.items}
    groups: dict[str, list[TimeRow]] = {}
    for row in record.timeline:
        group = (
            sentence(readable(row.phase))
            if row.phase is not None
            else DIMENSION_TITLES.get(row.dimension, row.dimension)
        )
        groups.setdefault(group, []).append(_row(row, items.get(row.action), record))
    end_words = f"{'the end' if record.over else 'now'}, {span(record.clock_s)}"
    chart = DueAgainstDone(
        scale, record.clock_s, end_words, tuple((title, tuple(rows)) for title, rows in groups.items())
    )
    blocks: list[Block] = [
        chart if groups else Paragraph(line("No action of the playbook counts in this story."))
    ]
    if record.tracked:
        charts = tuple(_steps(name, points, scale, record) for name, points in record.tracked)
        blocks.append(Section("What moved meanwhile", "tracked", charts))
    if record.facts:
        blocks.append(_facts(record))
    return Section("Due against done", "timeline", tuple(blocks))


def _facts(record: Record) -> Section:
    facts = "; ".join(f"{readable(name)}: {shown(value)}" for name, value in record.facts)
    title = "How things stood at the end" if record.over else "How things stand now"
    return Section(title, "facts", (Paragraph(line(sentence(facts), ".")),))


def _scale(record: Record) -> Scale:
    times = [record.clock_s]
    for row in record.timeline:
        times += [time for time in (row.due_s, row.done_s) if time is not None]
    times += [at for _, points in record.tracked for at, _ in points]
    return scale_to(max(times))


def _row(row: TimelineRow, item: Item | None, record: Record) -> TimeRow:
    verdict = verdict_of(row, item, record)
    told = {"done": row.done_s, "due": row.due_s}
    words = [f"{name} {span(at)}" for name, at in told.items() if at is not None]
    dates = [f"{name} {story_moment(record.story_start, at)}" for name, at in told.items() if at is not None]
    if row.due_s is None:
        words.append("its clock never started")
    elif row.counted_from_s:
        words.append(f"counted from {span(row.counted_from_s)}")
    title = Span(row.title, to=item_anchor(item) if item is not None else None)
    return TimeRow(
        label=line(title),
        words=line(Span(sentence(VERDICTS[verdict]), "strong"), f": {', '.join(words)}"),
        dates=_dates(dates),
        from_s=row.counted_from_s,
        due_s=row.due_s,
        late_s=row.late_s,
        done_s=row.done_s,
        verdict=verdict,
    )


def _dates(dates: list[str]) -> Line:
    return line(Span("; ".join(dates), "quiet")) if dates else ()


def _steps(name: str, points: tuple[tuple[int, int], ...], scale: Scale, record: Record) -> Steps:
    return Steps(sentence(readable(name)), scale, points, max([record.clock_s, *(at for at, _ in points)]))
