"""The briefing page: what is read aloud before the story begins."""

from dataclasses import replace
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static
from typing_extensions import override

from simulator.drill.briefing import briefing
from simulator.drill.commands import Begin
from simulator.drill.pace import has_begun
from simulator.tui.desk import show_drill
from simulator.tui.keys import key
from simulator.tui.paced import BREAK, SET_UP, STOP, Paced
from simulator.tui.widgets.blocks import Block, Blocks
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Pane
from simulator.tui.widgets.masthead import Masthead


class BriefingScreen(Paced):
    """What everybody has to know; Enter then begins the play."""

    CSS_PATH = "briefing.tcss"
    help_text = (
        "The briefing, to be read aloud. {read.on} reads on, {briefing.begin} begins the play. The set-up can "
        "still be changed, and a real incident ends the exercise at any moment."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "begin",
            "Begin the play",
            "End the briefing and show the first scene",
            name="briefing.begin",
        ),
        key("q", "leave", "Leave", "Leave; the drill is kept", name="briefing.leave"),
        replace(STOP, show=True),
        SET_UP,
        BREAK,
    ]

    masthead = getters.query_one(Masthead)

    def compose(self) -> ComposeResult:
        yield Masthead("")
        with Horizontal(id="middle"):
            yield Pane(id="page", help=self.help_text)
        yield Static(
            self.marked_keys("Read it aloud. {read.on} reads on, {briefing.begin} begins the play."),
            id="confirm",
            markup=False,
        )
        yield KeyBar()

    def on_mount(self) -> None:
        self.take_in()

    @override
    def take_in(self) -> None:
        drill = self._session.drill
        if has_begun(drill):
            # Another window went on, or this one did.
            show_drill(self.app, self._desk, self._session)
            return
        points = briefing(drill, f"The key {self.key_in_words('drill.stop')}")
        self.query_one(Pane).show(
            lambda: Blocks(
                block
                for point in points
                for block in (
                    Block(Content.assemble((point.title, "bold $primary"))),
                    Block(Content(point.says), after=1),
                )
            ),
            points,
        )
        self.tell_time()

    @override
    def tell_time(self) -> None:
        self.masthead.say(f"Briefing: {self._session.loaded.scenario.title}", time=self.time_left)

    def action_begin(self) -> None:
        """Begin the play."""
        self.do(Begin())
