"""What was observed during the drill, and where: strengths, areas for improvement, and the rest."""

from scoring.record.record import Decision, Observation, Record
from scoring.report.dimensions import DIMENSION_TITLES
from scoring.report.document import Block, Line, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import NOTHING, readable, sentence, span
from scoring.report.trace import NOT_ON_RECORD, Trace, decision_anchor, person

KINDS = {"strength": "Strengths", "improvement": "Areas for improvement", "neutral": "Other observations"}
COLUMNS = ("Observed", "Where", "Dimension", "At", "By", "Rests on")


def review(record: Record, trace: Trace) -> Section:
    """The chapter on observations, strengths before areas for improvement."""
    blocks: list[Block] = []
    kinds = [*KINDS, *sorted({seen.kind for seen in record.observations} - KINDS.keys())]
    for kind in kinds:
        rows = tuple(_row(seen, record, trace) for seen in record.observations if seen.kind == kind)
        if rows:
            blocks.append(Section(KINDS.get(kind, kind), f"observed-{kind}", (Table(COLUMNS, rows),)))
    if not blocks:
        blocks.append(Paragraph(line("No observation is on record.")))
    return Section("Observations", "observations", tuple(blocks))


def _row(seen: Observation, record: Record, trace: Trace) -> Row:
    words = (NOT_ON_RECORD,) if seen.words is None else line(seen.words)
    dimension = NOTHING if seen.dimension is None else DIMENSION_TITLES.get(seen.dimension, seen.dimension)
    cells = (
        words,
        _where(seen, record),
        line(dimension),
        line(span(seen.at_s)),
        person(seen.by),
        (trace.entry(seen.entry),),
    )
    return Row(cells)


def _where(seen: Observation, record: Record) -> Line:
    """The scene in words, and the decision after which it was seen; on a line that was left, that line's."""
    if seen.scene is None:
        return (NOT_ON_RECORD,)
    scene = sentence(readable(seen.scene))
    if seen.after_decision is None:
        return line(scene)
    if seen.after_decision == 0:
        return line(scene, ", before the first decision")
    before = [
        decision
        for decision in record.decisions
        if decision.number == seen.after_decision and decision.entry < seen.entry
    ]
    return line(scene, ", after ", _decision(before[-1] if before else None, seen.after_decision))


def _decision(decision: Decision | None, number: int) -> Span:
    to = None if decision is None else decision_anchor(decision)
    return Span(f"decision {number}", to=to)
