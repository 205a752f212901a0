"""The decisions: what was asked, who decided, when, why, and what came of it."""

from scoring.record.record import Decision, Record
from scoring.report.document import Block, Card, Line, Pairs, Paragraph, Section, Span, line
from scoring.report.figures import counted, listed, span, story_time, wall_time
from scoring.report.prose import quote
from scoring.report.trace import NOT_ON_RECORD, Trace, decision_anchor, person


def decisions(record: Record, trace: Trace) -> Section:
    """The chapter on decisions; those that were taken back stand apart."""
    kept = tuple(_card(decision, record, trace) for decision in record.decisions if not decision.abandoned)
    blocks: list[Block] = [*kept] if kept else [Paragraph(line("No decision is on record."))]
    again = tuple(_card(decision, record, trace) for decision in record.decisions if decision.abandoned)
    if again:
        words = (
            f"The team went back and played on from an earlier point: {counted(len(again), 'decision')} taken back. "
            "The log keeps them; the score counts none of them."
        )
        blocks.append(Section("Second tries", "second-tries", (Paragraph(line(words)), *again)))
    return Section("Decisions", "decisions", tuple(blocks))


def _card(decision: Decision, record: Record, trace: Trace) -> Card:
    marks = []
    if decision.option is None:
        marks.append("off-script")
    if decision.abandoned:
        marks.append("taken back")
    label: Span = NOT_ON_RECORD if decision.label is None else Span(decision.label)
    rows: list[tuple[str, Line]] = []
    if decision.ask is not None:
        rows.append(("Asked", line(decision.ask)))
    rows.append(("Decided at", line(story_time(record.story_start, decision.at_s))))
    rows.append(("Carried out at", _carried_out(decision, record)))
    if decision.decided_by is not None:
        rows.append(("Decided by", person(decision.decided_by)))
    if decision.reasons is not None:
        rows.append(("Why", line(decision.reasons)))
    if decision.confidence is not None:
        rows.append(("How sure", line(f"{decision.confidence} of 5")))
    if decision.dissent:
        rows.append(("Disagreed", _dissent(decision)))
    if decision.asks_assignment:
        rows.append(("Who does it", _assigned(decision)))
    if decision.does:
        rows.append(("Counts as", line(trace.actions(decision.does))))
    if decision.offered:
        rows.append(("On offer", line("; ".join(decision.offered))))
    if decision.talked_s is not None:
        rows.append(("The room talked", line(span(decision.talked_s))))
    rows.append(("Recorded", line(wall_time(decision.wall), ", ", trace.entry(decision.entry))))
    if missing := _missing(decision):
        rows.append(("Not on record", line(Span(listed(missing), "missing"))))
    blocks: list[Block] = [Pairs(tuple(rows))]
    if decision.result is not None:
        blocks.append(quote(decision.result, "What the team was told"))
    if decision.debrief is not None:
        blocks.append(quote(decision.debrief, "Looking back"))
    return Card(line(f"{decision.number}. ", label), tuple(blocks), decision_anchor(decision), tuple(marks))


def _carried_out(decision: Decision, record: Record) -> Line:
    if decision.done_s is not None:
        return line(story_time(record.story_start, decision.done_s))
    return line("not yet" if record.ending is None and not decision.abandoned else "never")


def _dissent(decision: Decision) -> Line:
    forgotten = sum(name is None for name in decision.dissent)
    names = [name for name in decision.dissent if name is not None]
    words = line(", ".join(names), ", " if names and forgotten else "")
    unnamed = counted(forgotten, "person", "people") + " whose name is not on record"
    return (*words, Span(unnamed, "missing")) if forgotten else words


def _assigned(decision: Decision) -> Line:
    if decision.assigned is None:
        return (Span("no name on record", "missing"),)
    return (
        line(decision.assigned) if decision.assigned.strip() else line("the room was asked and named nobody")
    )


def _missing(decision: Decision) -> list[str]:
    missing = {
        "who decided": decision.decided_by is None,
        "why": decision.reasons is None,
        "how sure the room was": decision.confidence is None,
        "whether anybody disagreed": not decision.dissent,
        "how long the room talked": decision.talked_s is None,
    }
    return [what for what, gone in missing.items() if gone]
