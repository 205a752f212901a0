"""What was observed during the drill; the after-action report follows from here."""

from scoring.record.record import Observation, Record
from scoring.report.dimensions import DIMENSION_TITLES
from scoring.report.document import Block, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import NOTHING, span
from scoring.report.trace import NOT_ON_RECORD, Trace, person

KINDS = {"strength": "Strengths", "improvement": "Areas for improvement", "neutral": "Other observations"}
COLUMNS = ("Observed", "Dimension", "At", "By", "Rests on")


def review(record: Record, trace: Trace) -> Section:
    """The chapter on observations, strengths before areas for improvement."""
    blocks: list[Block] = []
    kinds = [*KINDS, *sorted({seen.kind for seen in record.observations} - KINDS.keys())]
    for kind in kinds:
        rows = tuple(_row(seen, trace) for seen in record.observations if seen.kind == kind)
        if rows:
            blocks.append(Section(KINDS.get(kind, kind), f"observed-{kind}", (Table(COLUMNS, rows),)))
    if not blocks:
        blocks.append(Paragraph(line("No observation is on record.")))
    blocks.append(
        Paragraph(
            line(
                Span("This report holds no improvement plan: the record has no corrective actions.", "quiet")
            )
        )
    )
    return Section("Observations for the after-action report", "observations", tuple(blocks))


def _row(seen: Observation, trace: Trace) -> Row:
    words = (NOT_ON_RECORD,) if seen.words is None else line(seen.words)
    dimension = NOTHING if seen.dimension is None else DIMENSION_TITLES.get(seen.dimension, seen.dimension)
    return Row((words, line(dimension), line(span(seen.at_s)), person(seen.by), (trace.entry(seen.entry),)))
