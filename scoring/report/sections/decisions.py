"""The decisions: what was asked, who decided, when, why, and what came of it."""

from scoring.record.record import Decision, Record
from scoring.report.document import Block, Bullets, Card, Line, Pairs, Paragraph, Section, Span, line
from scoring.report.figures import counted, listed, readable, sentence, span, story_time, wall_time
from scoring.report.prose import exact_quote, quote
from scoring.report.trace import NOT_ON_RECORD, Trace, decision_anchor, person


def decisions(record: Record, trace: Trace) -> Section:
    """The chapter on decisions; those that were taken back stand apart."""
    fresh = _fresh(record)
    cards = {each.entry: _card(each, fresh[each.entry], record, trace) for each in record.decisions}
    kept = [cards[decision.entry] for decision in record.decisions if not decision.abandoned]
    blocks: list[Block] = [*kept] if kept else [Paragraph(line("No decision is on record."))]
    again = [cards[decision.entry] for decision in record.decisions if decision.abandoned]
    if again:
        words = (
            f"The team went back and played on from an earlier point: {counted(len(again), 'decision')} taken back. "
            "The log keeps them; the score counts none of them."
        )
        returns = tuple(
            line(entry.words, " ", trace.entry(entry.entry))
            for entry in record.log
            if entry.kind == "went_back"
        )
        told: list[Block] = [Paragraph(line(words)), *([Bullets(returns)] if returns else [])]
        blocks.append(Section("Second tries", "second-tries", (*told, *again)))
    return Section("Decisions", "decisions", tuple(blocks))


def _fresh(record: Record) -> dict[int, tuple[str, ...]]:
    """What the screen said at each decision that it had not said at the one before.

    Decisions that were taken back stand apart, so nothing is left out among the others because of them.
    """
    found = {}
    before: tuple[str, ...] = ()
    before_on_line: tuple[str, ...] = ()
    for decision in record.decisions:
        said = before if decision.abandoned else before_on_line
        found[decision.entry] = tuple(words for words in decision.situation if words not in said)
        before = decision.situation
        if not decision.abandoned:
            before_on_line = decision.situation
    return found


def _card(decision: Decision, fresh: tuple[str, ...], record: Record, trace: Trace) -> Card:
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
    if decision.skipped:
        rows.append(("Spared by the plan", line("; ".join(decision.skipped))))
    if decision.offered:
        rows.append(("On offer", line("; ".join(decision.offered))))
    if decision.tracked:
        facts = "; ".join(f"{readable(name)}: {value}" for name, value in decision.tracked)
        rows.append(("How things stood then", line(sentence(facts))))
    if decision.came:
        rows.append(("Had been heard from", line("; ".join(dict.fromkeys(decision.came)))))
    if decision.talked_s is not None:
        rows.append(("The room talked", line(span(decision.talked_s))))
    rows.append(("Recorded", line(wall_time(decision.wall), ", ", trace.entry(decision.entry))))
    if decision.amended:
        rows.append(("Added to it later", trace.entries(decision.amended)))
    if missing := _missing(decision, record):
        rows.append(("Not on record", line(Span(listed(missing), "missing"))))
    blocks: list[Block] = [Pairs(tuple(rows))]
    if decision.answer is not None:
        blocks.insert(0, exact_quote(decision.answer, "The team’s own answer, before it saw the options"))
    if fresh:
        blocks.insert(0, quote("\n\n".join(fresh), "What the screen said"))
    if decision.result is not None:
        blocks.append(quote(decision.result, "What the team was told"))
    if decision.debrief is not None:
        blocks.append(quote(decision.debrief, "Looking back"))
    return Card(line(f"{decision.number}. ", label), tuple(blocks), decision_anchor(decision), tuple(marks))


def _carried_out(decision: Decision, record: Record) -> Line:
    if decision.done_s is not None:
        return line(story_time(record.story_start, decision.done_s))
    return line("never" if record.over or decision.abandoned else "not yet")


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


def _missing(decision: Decision, record: Record) -> list[str]:
    asked = record.ask_first and decision.option is not None
    missing = {
        "what the team said before it saw the options": asked and decision.answer is None,
        "who decided": decision.decided_by is None,
        "why": decision.reasons is None,
        "how sure the room was": decision.confidence is None,
        "whether anybody disagreed": not decision.dissent,
        "how long the room talked": decision.talked_s is None,
    }
    return [what for what, gone in missing.items() if gone]
