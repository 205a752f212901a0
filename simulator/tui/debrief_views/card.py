"""Lines for the team's own first-hour card: real tools, people and numbers, as they came up in the drill."""

from collections.abc import Iterator

from textual.content import Content

from scoring.record import CardEntry, CardKind
from scoring.record.record import Record
from simulator.drill.view import FORGOTTEN
from simulator.tui.debrief_views.line import Line, heading, label, quiet
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks, Row

TITLES: dict[CardKind, str] = {
    "tool": "AI tools, and how each is switched off",
    "person": "People, and how to reach them",
    "other": "Other numbers",
}
PROMPTS: dict[CardKind, str] = {
    "tool": "Which AI tools do you use? How is each switched off, and by whom?",
    "person": "Who has to know in the first hour, in the office and outside? How are they reached, at night as well?",
    "other": "Which numbers would you look for: the insurance broker, the vendor's line, the regulator, the printer of "
    "letters?",
}
ADD: dict[CardKind, str] = {"tool": "Add a tool", "person": "Add a person", "other": "Add a number"}


def card_lines(record: Record) -> Iterator[Line]:
    """The lines by kind, each kind with a way to add one."""
    late = {entry.entry for entry in record.log if entry.after_close}
    for kind, words in TITLES.items():
        yield heading(words)
        yield Line(
            Row(
                Content.assemble(("+", "bold $accent"), " "),
                Content.assemble((ADD[kind], "$primary")),
                NOTHING,
                column=0,
            ),
            Blocks(
                [
                    Block(Content.assemble((PROMPTS[kind], "bold")), after=1),
                    quiet(
                        "Write what is really so in your firm, not what was so in the story. "
                        f"hotwash card {record.drill} prints the page for the wall."
                    ),
                ]
            ),
            deed=kind,
        )
        for entry in record.card:
            if entry.kind == kind:
                yield _line(entry, late)


def _line(entry: CardEntry, late: set[int]) -> Line:
    name, detail = entry.name or FORGOTTEN, entry.detail or ""
    row = Row(
        Content("· "),
        Content.assemble(
            (name, "bold"), (f"  {detail}" if detail else "  how is not written down", "$secondary")
        ),
        NOTHING,
        column=0,
    )
    blocks = [
        label("Name", Content(name)),
        label("How", Content(detail or "not written down")),
    ]
    if entry.entry in late:
        blocks.append(quiet("Added after the record was closed."))
    return Line(row, Blocks(blocks), deed=entry.kind, entry=entry.entry)
