"""One of several things, picked from a list with all of it to read beside."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.dialogs.pick import PickDialog
from simulator.tui.keys import key
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices, Pane


class PreviewDialog(PickDialog):
    """Pick one; the result is its place in the list, None means taken back."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "preview.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        key("tab", "app.focus_next", "Read", "Go to the text beside the list, and back", name="pick.read"),
    ]

    def __init__(self, title: str, lead: str, lines: Sequence[Visual], pages: Sequence[Visual]) -> None:
        """Make the box.

        Args:
            pages: what is shown beside each of the lines.
        """
        super().__init__(title, lead, lines)
        self._pages = pages

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(self._lead), markup=False, classes="lead")
            with Container(id="pair"):
                yield Choices(*(Option(line) for line in self._lines), help=self._lead)
                yield Pane(
                    id="preview",
                    help="What is highlighted in the list, whole. {pick.read} goes back to the list.",
                )
        yield KeyBar()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        page = self._pages[event.option_index]
        self.query_one(Pane).show(lambda: page, page)


class SendDialog(PreviewDialog):
    """Which message to send."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "take", "Send it", "Send the message that is highlighted", name="send.take"),
    ]


class CorrectDialog(PreviewDialog):
    """Which text to correct."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "take", "Correct it", "Write the highlighted text again", name="correct.take"),
    ]
