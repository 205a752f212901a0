"""Leaving a drill: it says that nothing is lost, and where to find it again."""

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.wording import counted

Way = Literal["quit", "library"]


class LeaveDialog(Dialog[Way | None]):
    """Quit, to the library, or stay."""

    help_text = "Leaving loses nothing: every decision was kept at the moment it was taken."
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "q,enter", "leave('quit')", "Quit hotwash", "Close hotwash; the drill is kept", name="leave.quit"
        ),
        key(
            "l",
            "leave('library')",
            "To the library",
            "Leave the drill and show the library",
            name="leave.library",
        ),
        key("escape", "cancel", "Stay", "Go on with the drill", name="dialog.cancel"),
    ]

    def __init__(self, drill: str, decisions: int) -> None:
        super().__init__()
        self._drill = drill
        self._decisions = decisions

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = "Leave this drill"
            so_far = counted(self._decisions, "decision") + " so far"
            yield Static(
                Content(f"Nothing is lost. Drill {self._drill} was kept decision by decision; {so_far}."),
                markup=False,
            )
            yield Static(
                Content("Choose it in the library to go on exactly here, today or another day."),
                classes="hint",
                markup=False,
            )
        yield KeyBar()

    def action_leave(self, way: Way) -> None:
        """Leave in this way."""
        self.dismiss(way)
