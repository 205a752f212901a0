"""A real incident came up: asked once, then the exercise ends."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.fields import Field
from simulator.tui.widgets.keybar import KeyBar


class StopDialog(Dialog[str | None]):
    """Ask whether the exercise ends; the result is what came up, which may be empty, and None means play on."""

    help_text = (
        "Ends this exercise because something real came up, and shows at once what to do in the first hour. The drill is "
        "kept as stopped, and its debrief can be read another day."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "stop", "End the exercise", "End the exercise; it is real now", name="stop.stop"),
        key("escape", "cancel", "Play on", "It is not real: go on with the exercise", name="dialog.cancel"),
    ]

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = "A real incident?"
            yield Static("This ends the exercise, and shows what to do in the first hour.", markup=False)
            yield Static("What came up (may stay empty)", classes="label", markup=False)
            yield Field(help="What came up, in a few words, for the record. May stay empty.")
        yield KeyBar()

    def action_stop(self) -> None:
        """End the exercise."""
        self.dismiss(self.query_one(Field).value.strip())
