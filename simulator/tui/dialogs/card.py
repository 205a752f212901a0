"""The playbook as a card: its phases, what is due when, and plain answers to its questions."""

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from simulator.drill.view import Card, PhaseCard
from simulator.tui.pages import Dialog
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Pane
from simulator.tui.wording import span, time_of


def phase_blocks(
    phase: PhaseCard, when: Callable[[int], datetime], now: datetime, *, how: bool
) -> list[Block]:
    """A phase with its duties; `how` adds the steps of each."""
    head = Content.assemble(
        (phase.title, "bold $accent" if phase.now else "bold $primary"),
        (" · now" if phase.now else "", "$accent"),
    )
    blocks = [Block(head), Block(Content.assemble((phase.aim, "italic")))]
    for duty in phase.duties:
        if duty.from_known:
            due = f"{span(duty.due_s)} after you know"
        else:
            due = f"by {time_of(when(duty.due_s), now)}" + (f", within {span(duty.due_s)}" if how else "")
        blocks.append(
            Block(Content.assemble(duty.title, ("  " + due, "$secondary")), indent=2, mark=Content("·"))
        )
        if how:
            blocks += [Block(Content(step), indent=4, mark=Content("  –")) for step in duty.how]
    blocks.append(Block(NOTHING))
    return blocks


def card_page(card: Card, when: Callable[[int], datetime], now: datetime) -> Blocks:
    """The whole card."""
    blocks: list[Block] = []
    for phase in card.phases:
        blocks += phase_blocks(phase, when, now, how=True)
    if card.questions:
        blocks.append(Block(Content.assemble(("Questions and plain answers", "bold $primary")), after=1))
        for ask, answer in card.questions:
            blocks.append(Block(Content.assemble((ask, "bold"))))
            blocks.append(Block(Content(answer), after=1))
        blocks.append(
            Block(
                Content.assemble(
                    (
                        "None of this is legal advice; clocks and duties differ by place and contract.",
                        "italic $secondary",
                    )
                )
            )
        )
    return Blocks(blocks)


class CardDialog(Dialog[None]):
    """The card, opened over the drill."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "card.tcss"]
    help_text = (
        "The playbook: what a team should do in each phase, and by when on the story clock. It says what to see "
        "to, not which option to take. {pane.scroll_up}, {pane.scroll_down} and {read.on} move through it, "
        "{dialog.cancel} closes it."
    )

    def __init__(self, card: Card, when: Callable[[int], datetime], now: datetime) -> None:
        super().__init__()
        self._card = card
        self._when = when
        self._now = now

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(f"EXERCISE · Playbook: {self._card.title}")
            yield Pane(id="card", help=self.help_text)
        yield KeyBar()

    def on_mount(self) -> None:
        pane = self.query_one(Pane)
        pane.show(lambda: card_page(self._card, self._when, self._now))
        pane.focus()
