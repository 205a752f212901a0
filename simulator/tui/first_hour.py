"""The first hour, when it is real: the playbook's first phase on the whole screen, without any word of the story."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static
from typing_extensions import override

from scenarios.reading import Action, Playbook
from scoring.record import CardEntry
from simulator.drill.entries import Entry
from simulator.drill.hot_wash import first_card
from simulator.store.looking_back import newest
from simulator.tui.desk import show_debrief
from simulator.tui.files import folder_of, free_name, write_new
from simulator.tui.keys import key
from simulator.tui.session_page import SessionPage
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Pane
from simulator.tui.wording import day, span

REAL = "EXERCISE STOPPED: THIS IS REAL"


def first_hour_page(playbook: Playbook, lines: tuple[CardEntry, ...], written: datetime | None) -> Blocks:
    """What to do first, by when and how, and the team's own tools, people and numbers.

    Args:
        playbook: all of it, also what the exercise had left out.
        written: when the drill began that the team's lines are from, where it is an earlier one.
    """
    blocks = [
        Block(Content.assemble((": ".join(filter(None, (entry.name, entry.detail))), "bold")))
        for entry in lines
    ]
    if blocks:
        source = f"  written down in the drill of {day(written)}" if written is not None else ""
        head = Content.assemble(("Your tools, people and numbers", "bold $primary"), (source, "$secondary"))
        blocks = [Block(head), *blocks]
        blocks.append(Block(NOTHING))
    for name, phase in list(playbook.phases.items())[:1]:
        blocks.append(Block(Content.assemble((phase.title, "bold $primary"), f": {phase.aim}"), after=1))
        duties = [action for action in playbook.actions.values() if action.phase == name and action.weight]
        for duty in sorted(duties, key=lambda action: action.due or 0):
            blocks.append(
                Block(
                    Content.assemble((duty.title, "bold"), (f"  {_due(duty)}", "$secondary")),
                    indent=4,
                    mark=Content("[ ]"),
                )
            )
            blocks += [Block(Content(step), indent=6, mark=Content("    –")) for step in duty.how]
    blocks.append(Block(NOTHING))
    blocks.append(Block(Content.assemble(("None of this is legal advice.", "italic $secondary"))))
    return Blocks(blocks)


def _due(duty: Action) -> str:
    """By when it has to be done."""
    due = f"within {span(duty.due)}" if duty.due is not None else ""
    due += " of knowing it" if duty.from_ is not None else ""
    return f"{due}, where it applies" if duty.applies is not None else due


class FirstHourScreen(SessionPage):
    """Shown the moment an exercise was stopped for a real incident."""

    CSS_PATH = "first_hour.tcss"
    help_text = (
        "The exercise is over and something real has come up. This is what the playbook says of the first hour. "
        "{read.on} reads on; {page.copy} copies it, {first_hour.save} saves it to a file that can be printed."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "copy", "Copy", "Copy all of this", name="page.copy"),
        key("f", "save", "Save as a file", "Save all of this as a text file", name="first_hour.save"),
        key("e", "debrief", "Debrief", "Open the debrief of the exercise", name="first_hour.debrief"),
        key("q", "go", "Quit", "Close hotwash; the drill is kept", name="first_hour.quit"),
    ]

    def compose(self) -> ComposeResult:
        yield Static(
            Content(f"{REAL}\nSay it aloud: “Exercise stopped.” Nothing of the story holds."),
            id="head",
            markup=False,
        )
        with Horizontal(id="middle"):
            yield Pane(id="page", help=self.help_text)
        yield KeyBar()

    def on_mount(self) -> None:
        self.take_in()

    @override
    def take_in(self) -> None:
        playbook = self._session.loaded.playbook
        own: list[tuple[datetime | None, Sequence[Entry]]] = [(None, self._session.drill.entries)]
        # What was written down in an earlier drill holds as well when it is real.
        others = ((kept.started, entries) for kept, entries in newest(self._desk.store))
        written, lines = first_card(chain(own, others)) or (None, ())
        self.query_one(Pane).show(lambda: first_hour_page(playbook, lines, written))

    def action_save(self) -> None:
        """Save the page as a text file that does not exist yet."""
        path = free_name(f"hotwash-first-hour-{self._session.id}", ".txt", folder_of(self))
        try:
            write_new(path, f"{REAL}\n\n{self.query_one(Pane).text}\n")
        except OSError as error:
            self.app.notify(f"It was not saved. {path}: {error.strerror}.", severity="error", markup=False)
        else:
            self.app.notify(f"Saved {path}", markup=False)

    def action_debrief(self) -> None:
        """Open the debrief."""
        show_debrief(self.app, self._desk, self._session)

    def action_go(self) -> None:
        """Close hotwash at once: there are other things to do now."""
        self.app.exit(self.parting)
