"""The break: a calm page over the drill, which says how long it has lasted."""

from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from simulator.drill import Session
from simulator.drill.pace import pace, paused_since
from simulator.tui.desk import Desk
from simulator.tui.keys import key
from simulator.tui.pace_words import break_words, pace_words
from simulator.tui.pages import Dialog
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.masthead import Masthead

LOOK_S = 1
"""Wall seconds between two looks at the clock."""


class BreakScreen(Dialog[None]):
    """Covers the drill while the room is away."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["rest.tcss"]
    help_text = (
        "The room takes a break. No time counts, and nothing in the story moves. {rest.go_on} or {dialog.cancel} goes "
        "on."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,t", "cancel", "Go on", "Go on with the drill", name="rest.go_on"),
        key("escape", "cancel", "Go on", "Go on with the drill", name="dialog.cancel", show=False),
    ]

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session

    def compose(self) -> ComposeResult:
        yield Masthead(self._session.loaded.scenario.title)
        with Vertical(id="calm"):
            yield Static("B R E A K", id="break", markup=False)
            yield Static("", id="lasts", markup=False)
            yield Static("", id="left", markup=False)
            yield Static(
                self.marked_keys("Nothing moves meanwhile. {rest.go_on} goes on."), id="way_on", markup=False
            )
        yield KeyBar()

    def on_mount(self) -> None:
        self.tell_time()
        self.set_interval(LOOK_S, self.tell_time)

    def tell_time(self) -> None:
        """Show how long the break has lasted."""
        now, drill = self._desk.now(), self._session.drill
        since = paused_since(drill)
        if since is not None:
            rested_s = max(0, int((now - since).total_seconds()))
            self.query_one("#lasts", Static).update(Content(break_words(rested_s)), layout=False)
        self.query_one("#left", Static).update(pace_words(pace(drill, now)), layout=False)
