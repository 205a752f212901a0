"""What drove the score: the actions that earned most and those that cost most, each with its reason."""

from dataclasses import dataclass
from fractions import Fraction

from scoring.record.record import Record, TimelineRow
from scoring.report.document import Line, Span, Verdict, line
from scoring.report.figures import amount, span
from scoring.report.trace import Trace, item_anchor, mistake_anchor
from scoring.tally.scorecard import Item


@dataclass(frozen=True, slots=True)
class Driver:
    """One line on the first page; `share` is what part of its dimension's weight is at stake."""

    share: Fraction
    line: Line


def verdict_of(row: TimelineRow, item: Item | None, record: Record) -> Verdict:
    """How done compares with due, by the score's own `timing`."""
    if row.done_s is None:
        still = not record.over and (row.due_s is None or record.clock_s <= row.due_s)
        return "waiting" if still else "not_done"
    if item is None or item.timing == 1:
        return "in_time"
    return "late" if item.timing > 0 else "too_late"


def went_well(record: Record, trace: Trace, most: int) -> tuple[Line, ...]:
    """The actions with full credit that weigh most in their dimension; at most so many."""
    found = [
        Driver(_share(record, item, item.points), _item_line(item, record, trace))
        for item in record.scorecard.items
        if item.rating == "P"
    ]
    return _first(found, most)


def cost_points(record: Record, trace: Trace, most: int) -> tuple[Line, ...]:
    """The actions and mistakes that cost most of their dimension; at most so many."""
    found = [
        Driver(_share(record, item, item.weight - item.points), _item_line(item, record, trace))
        for item in record.scorecard.items
        if item.points < item.weight
    ]
    for mistake in record.scorecard.mistakes:
        weight = _weights(record).get(mistake.dimension, 0)
        words = line(
            Span("Mistake: " + mistake.title, "strong", mistake_anchor(mistake)),
            f" (at {span(mistake.at_s)}). Costs up to {amount(mistake.weight)} of {weight} points. Rests on ",
            *trace.entries(mistake.events),
            ".",
        )
        found.append(Driver(Fraction(mistake.weight, weight) if weight else Fraction(0), words))
    return _first(found, most)


def _first(found: list[Driver], most: int) -> tuple[Line, ...]:
    ranked = sorted(found, key=lambda driver: -driver.share)
    return tuple(driver.line for driver in ranked[:most] if driver.share > 0)


def _share(record: Record, item: Item, points: Fraction) -> Fraction:
    weight = _weights(record).get(item.dimension, 0)
    return points / weight if weight else Fraction(0)


def _weights(record: Record) -> dict[str, int]:
    return {part.dimension: part.weight for part in record.scorecard.dimensions}


def _item_line(item: Item, record: Record, trace: Trace) -> Line:
    earned = f"{amount(item.points)} of {amount(item.weight)} points"
    rests_on: tuple[str | Span, ...] = (
        ("Rests on ", *trace.entries(item.events), ".") if item.events else ("No entry of the log does it.",)
    )
    return line(
        Span(item.title, "strong", item_anchor(item)),
        f": {'; '.join(reasons(item, record))}. {earned}. ",
        *rests_on,
    )


def reasons(item: Item, record: Record) -> tuple[str, ...]:
    """Why an item earned what it did, in words, read off its factors."""
    row = next((row for row in record.timeline if row.action == item.id), None)
    due = "" if row is None or row.due_s is None else f"due by {span(row.due_s)}"
    if item.at_s is None:
        verdict = "not done" if row is None else VERDICTS[verdict_of(row, item, record)]
        return (f"{verdict}, {due}" if due else verdict,)
    when = f"done at {span(item.at_s)}"
    said = [f"{when}, {due}" if due else when]
    if item.timing == 0:
        said.append("too late to count")
    elif item.timing < 1:
        said.append("late")
    if item.order < 1:
        said.append("before what should come first")
    if item.quality < 1:
        said.append(f"its text earned {amount((2 * item.quality - 1) * 100)} % of its half")
    return tuple(said)


VERDICTS: dict[Verdict, str] = {
    "in_time": "in time",
    "late": "late",
    "too_late": "too late to count",
    "not_done": "not done",
    "waiting": "not done yet",
}
