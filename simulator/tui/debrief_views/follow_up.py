"""Follow-up: corrective actions, the next drill, and what was said in the hot wash."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from scenarios.text import on_one_line
from scoring.record import QUESTIONS, CorrectiveAction, Voice
from scoring.record.record import Record
from scoring.report.dimensions import DIMENSION_TITLES
from scoring.report.figures import day
from simulator.drill.days import told_back
from simulator.drill.next_drill import Proposal
from simulator.drill.view import FORGOTTEN
from simulator.tui.debrief_views.line import Line, heading, label, quiet, title
from simulator.tui.hot_wash_pages import in_order
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks, Row

COLUMN = 18
SHORT = 90
"""Characters of what somebody said that its line in the list shows."""


def follow_up_lines(record: Record, proposal: Proposal, today: date, opens: str) -> Iterator[Line]:
    """What is agreed on and what can be added, then what the room said.

    Args:
        proposal: what to drill next, as long as nothing is planned.
        opens: the key that adds or changes.
    """
    late = {entry.entry for entry in record.log if entry.after_close}
    yield heading("Corrective actions")
    yield Line(
        Row(
            _mark("+"), Content.assemble(("Agree on a corrective action", "$primary")), NOTHING, column=COLUMN
        ),
        _to_agree(record),
        deed="agree",
    )
    for agreed in record.corrective_actions:
        yield _action(agreed, today, late)
    yield heading("The next drill")
    yield _next(record, proposal, today, late, opens)
    if record.voices:
        yield heading("To keep and to change")
    for voice in record.voices:
        yield _voice(voice)
    if record.reflections:
        yield heading("Three questions")
    for each in in_order(record.reflections):
        words = each.answer or FORGOTTEN
        yield Line(
            Row(_mark("·"), Content(on_one_line(words, SHORT)), NOTHING, column=0),
            Blocks(
                [Block(Content.assemble((QUESTIONS[each.question], "bold")), after=1), Block(Content(words))]
            ),
            entry=each.entry,
        )


def _mark(sign: str) -> Content:
    return Content.assemble((sign, "bold $accent"), " ")


def _to_agree(record: Record) -> Blocks:
    """What to think of when agreeing, with what people want to change."""
    blocks = [
        Block(
            Content(
                "What will be different, who sees to it, and until when? An action without a name is nobody's."
            ),
            after=1,
        )
    ]
    changes = [voice for voice in record.voices if voice.change]
    if changes:
        blocks.append(title("What you want to change"))
        blocks += [Block(Content(voice.change or ""), indent=2, mark=Content("·")) for voice in changes]
    improve = [seen for seen in record.observations if seen.kind == "improvement" and seen.words]
    if improve:
        blocks += [Block(NOTHING)] if changes else []
        blocks.append(title("What was observed"))
        blocks += [Block(Content(seen.words or ""), indent=2, mark=Content("·")) for seen in improve]
    return Blocks(blocks)


def _action(agreed: CorrectiveAction, today: date, late: set[int]) -> Line:
    due = day(agreed.due) if agreed.due is not None else "no day"
    words = agreed.action or FORGOTTEN
    row = Row(
        _mark("·"),
        Content.assemble(words, (f"  {agreed.owner or 'nobody named'}", "$secondary")),
        Content.assemble((due, "$secondary" if agreed.due else "italic $secondary")),
        column=COLUMN,
    )
    blocks = [
        label("What", Content(words)),
        label("Who", Content(agreed.owner or "nobody was named")),
        label("Until", Content(told_back(agreed.due, today) if agreed.due is not None else "no day was set")),
    ]
    if agreed.dimension is not None:
        blocks.append(label("For", Content(DIMENSION_TITLES.get(agreed.dimension, agreed.dimension))))
    blocks += _lateness(agreed.entry, late)
    return Line(row, Blocks(blocks), deed="agree", entry=agreed.entry)


def _next(record: Record, proposal: Proposal, today: date, late: set[int], opens: str) -> Line:
    planned = record.next_drill
    if planned is None:
        row = Row(
            _mark("?"),
            Content.assemble((proposal.title, "italic"), ("  proposed", "$secondary")),
            Content.assemble((day(proposal.on), "$secondary")),
            column=COLUMN,
        )
        blocks = [
            label("Proposed", Content.assemble((proposal.title, "bold"))),
            label("When", Content(told_back(proposal.on, today))),
            label("Why", Content(proposal.because)),
            quiet(f"Nothing is planned yet. {opens} takes the proposal, or another scenario or day."),
        ]
        return Line(row, Blocks(blocks), deed="next_drill")
    row = Row(
        _mark("·"),
        Content(planned.scenario),
        Content.assemble((day(planned.on), "$secondary")),
        column=COLUMN,
    )
    blocks = [
        label("What", Content.assemble((planned.scenario, "bold"))),
        label("When", Content(told_back(planned.on, today))),
        *_lateness(planned.entry, late),
        quiet(f"{opens} changes it. The export holds a calendar file with this day and all due days."),
    ]
    return Line(row, Blocks(blocks), deed="next_drill", entry=planned.entry)


def _voice(voice: Voice) -> Line:
    said = [f"keep: {voice.keep}"] if voice.keep else []
    said += [f"change: {voice.change}"] if voice.change else []
    words = on_one_line(" · ".join(said) or FORGOTTEN, SHORT)
    row = Row(
        _mark("·"),
        Content.assemble((f"{voice.by or 'Without a name'}  ", "$secondary"), words),
        NOTHING,
        column=0,
    )
    blocks = [Block(Content.assemble((voice.by or "Without a name", "bold")), after=1)]
    blocks += [label("To keep", Content(voice.keep))] if voice.keep else []
    blocks += [label("To change", Content(voice.change))] if voice.change else []
    return Line(row, Blocks(blocks), entry=voice.entry)


def _lateness(entry: int, late: set[int]) -> list[Block]:
    return [quiet("Added after the record was closed.")] if entry in late else []
