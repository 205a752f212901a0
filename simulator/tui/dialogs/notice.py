"""Something that has to be read: what went wrong, and what to do about it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.keybar import KeyBar


class NoticeDialog(Dialog[None]):
    """A message and its help."""

    help_text = "A message about what you just did. {notice.close} or {dialog.cancel} closes it."
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "cancel", "Go on", "Close this message", name="notice.close"),
    ]

    def __init__(self, title: str, message: str, help: str = "") -> None:
        super().__init__()
        self._title = title
        self._message = message
        self._help = help

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(self._message), markup=False)
            if self._help:
                yield Static(Content(self._help), classes="hint", markup=False)
        yield KeyBar()
