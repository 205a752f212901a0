"""What the room said right after the story, and what it agreed on: the hot wash, the improvement plan, the next drill."""

from scoring.record import QUESTIONS, CardKind, Reflection, Voice
from scoring.record.record import Record
from scoring.report.dimensions import DIMENSION_TITLES
from scoring.report.document import (
    Block,
    Bullets,
    Card,
    Line,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    line,
)
from scoring.report.figures import NOTHING, day
from scoring.report.prose import exact_quote
from scoring.report.trace import NOT_ON_RECORD, Trace

CARD_KINDS: dict[CardKind, str] = {"tool": "Tool", "person": "Person", "other": "Other"}


def hot_wash(record: Record, trace: Trace) -> Section:
    """The chapter on the hot wash: what each person would keep and change, then the three questions."""
    keep = tuple(_voice(voice.keep, voice, trace) for voice in record.voices if voice.keep is not None)
    change = tuple(_voice(voice.change, voice, trace) for voice in record.voices if voice.change is not None)
    gone = tuple(
        line(NOT_ON_RECORD, ", ", trace.entry(voice.entry))
        for voice in record.voices
        if voice.keep is None and voice.change is None
    )
    blocks: list[Block] = []
    for title, anchor, said in (
        ("To keep", "to-keep", keep),
        ("To change", "to-change", change),
        ("Said, and forgotten on request", "forgotten-voices", gone),
    ):
        if said:
            blocks.append(Section(title, anchor, (Bullets(said),)))
    if record.reflections:
        cards = tuple(_reflection(each, trace) for each in _in_order(record.reflections))
        blocks.append(Section("Three questions", "three-questions", cards))
    if not blocks:
        blocks.append(Paragraph(line("No hot wash is on record.")))
    else:
        blocks.insert(0, Paragraph(line(_when(record))))
    return Section("The hot wash", "hot-wash", tuple(blocks))


def _when(record: Record) -> str:
    """Whether it was said before anybody saw a score."""
    shown = [entry.entry for entry in record.log if entry.kind == "scores_shown"]
    said = [voice.entry for voice in record.voices] + [each.entry for each in record.reflections]
    if shown and max(said) > shown[0]:
        return "Said by name or without; some of it after the scores were shown, as the entries tell."
    return "Said before any score was shown, by name or without."


def _voice(said: str, voice: Voice, trace: Trace) -> Line:
    by = () if voice.by is None else (Span(f" – {voice.by}"),)
    return line(f"“{said}”", *by, Span(", ", "quiet"), trace.entry(voice.entry))


def _in_order(reflections: tuple[Reflection, ...]) -> list[Reflection]:
    return sorted(reflections, key=lambda each: list(QUESTIONS).index(each.question))


def _reflection(each: Reflection, trace: Trace) -> Card:
    answer: Block = (
        Paragraph((NOT_ON_RECORD,)) if each.answer is None else exact_quote(each.answer, "The room’s answer")
    )
    rows: list[tuple[str, Line]] = [("Recorded", (trace.entry(each.entry),))]
    if each.by is not None:
        rows.insert(0, ("Said by", line(each.by)))
    return Card(line(QUESTIONS[each.question]), (answer, Pairs(tuple(rows))))


def follow_up(record: Record, trace: Trace) -> Section:
    """The chapter on what was agreed: corrective actions, the next drill, and what was noted for the team's own card."""
    blocks: list[Block] = [_improvements(record, trace), _next(record, trace)]
    if record.card:
        rows = tuple(
            Row(
                (
                    line(CARD_KINDS[entry.kind]),
                    (NOT_ON_RECORD,) if entry.name is None else line(entry.name),
                    line(entry.detail or NOTHING),
                    (trace.entry(entry.entry),),
                )
            )
            for entry in record.card
        )
        told = Paragraph(
            line(
                "Noted for the team’s own first-hour card, which ",
                Span(f"hotwash card {record.drill}", "code"),
                " prints.",
            )
        )
        table = Table(("Kind", "Name", "Details", "Rests on"), rows)
        blocks.append(Section("For the first-hour card", "card-lines", (told, table)))
    return Section("Improvement plan", "improvement-plan", tuple(blocks))


def _improvements(record: Record, trace: Trace) -> Section:
    rows = []
    for agreed in record.corrective_actions:
        dimension = agreed.dimension
        cells = (
            (NOT_ON_RECORD,) if agreed.action is None else line(agreed.action),
            (Span("nobody on record", "missing"),) if agreed.owner is None else line(agreed.owner),
            (Span("no day on record", "missing"),) if agreed.due is None else line(day(agreed.due)),
            line(NOTHING if dimension is None else DIMENSION_TITLES.get(dimension, dimension)),
            (trace.entry(agreed.entry),),
        )
        rows.append(Row(cells))
    table = Table(("What", "Who sees to it", "Until", "Dimension", "Rests on"), tuple(rows))
    none = Paragraph(line("This report holds no improvement plan: no corrective actions are on record."))
    return Section("Corrective actions", "corrective-actions", (table if rows else none,))


def _next(record: Record, trace: Trace) -> Section:
    planned = record.next_drill
    if planned is None:
        said = line("No next drill is on record.")
    else:
        said = line(
            Span(planned.scenario, "strong"), f" on {day(planned.on)}, ", trace.entry(planned.entry), "."
        )
    return Section("The next drill", "next-drill", (Paragraph(said),))
