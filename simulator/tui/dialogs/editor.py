"""The text editor: what the team writes, kept as a draft while it is written."""

from collections.abc import Callable
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.blocks import Ends
from simulator.tui.widgets.fields import Sheet
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.wording import counted

KEEP_AFTER_S = 0.5
"""Wall seconds after which what was typed is kept, however long the typing goes on."""


class EditorDialog(Dialog[str | None]):
    """Write a text; None means put aside, and the draft is kept."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "editor.tcss"]
    help_text = (
        "Write the text here. Ctrl+S takes it and carries the decision out; Escape puts it aside, and what you wrote is "
        "kept as a draft that comes back when you choose this again."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "ctrl+s",
            "done",
            "Done",
            "Take the text and carry the decision out",
            name="editor.done",
            priority=True,
        ),
        key("escape", "cancel", "Put aside", "Back to the options; the draft is kept", name="dialog.cancel"),
    ]

    def __init__(self, title: str, purpose: str, text: str, keep: Callable[[str], None]) -> None:
        """Make the box.

        Args:
            title: what kind of text it is.
            purpose: the decision that it belongs to.
            text: what stands there to begin with.
            keep: keeps a draft.
        """
        super().__init__()
        self._title = title
        self._purpose = purpose
        self._text = self._kept = text
        self._keeper = keep
        self._timer: Timer | None = None
        self._asked = False

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(f"EXERCISE · {self._title}")
            yield Static(Content(self._purpose), id="purpose", markup=False)
            yield Sheet(self._text, help=self.help_text, id="sheet")
            yield Static("", id="count", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        sheet = self.query_one(Sheet)
        sheet.move_cursor(sheet.document.end)
        sheet.focus()
        self._count()

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._text = self.query_one(Sheet).text
        self._asked = False
        if self._timer is None and self._text != self._kept:
            self._timer = self.set_timer(KEEP_AFTER_S, self._keep_now)
        self._count()

    def _count(self, note: str = "") -> None:
        """Say how many words there are, and whether they are kept."""
        state = note or ("draft kept" if self._timer is None and self._kept else "")
        self.query_one("#count", Static).update(
            Ends(
                Content.assemble((counted(len(self._text.split()), "word"), "bold")),
                Content.assemble((state, "$secondary")),
            )
        )

    def _keep(self) -> None:
        """Keep the draft, if it is another one than what is kept."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._text != self._kept:
            self._keeper(self._text)
            self._kept = self._text

    def _keep_now(self) -> None:
        self._keep()
        self._count()

    def action_done(self) -> None:
        """Take the text; an empty one has to be confirmed."""
        self._keep_now()
        if not self._text.strip() and not self._asked:
            self._asked = True
            self._count("Nothing is written. Ctrl+S again decides without a text.")
            return
        self.dismiss(self._text)

    def action_cancel(self) -> None:
        self._keep()
        self.dismiss(None)

    def on_unmount(self) -> None:
        """However this box is closed, what was typed is kept."""
        self._keep()
