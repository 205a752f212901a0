"""The text editor: what the team writes, kept as a draft while it is written."""

from collections.abc import Callable
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.widgets import Static, TextArea

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.blocks import Ends
from simulator.tui.widgets.fields import Sheet
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.wording import words_written

KEEP_AFTER_S = 0.5
"""Wall seconds after which what was typed is kept, however long the typing goes on."""


class Draft:
    """Keeps what is typed on one field: soon, and however long the typing goes on."""

    def __init__(
        self,
        node: MessagePump,
        text: str,
        keep: Callable[[str], None],
        kept: Callable[[], None] | None = None,
        *,
        drafted: bool = True,
    ) -> None:
        """Begin with a text that need not be kept.

        Args:
            node: whose timer is used.
            keep: keeps a draft; `kept` is called each time after a while of typing.
            drafted: whether the text is itself a draft that was kept.
        """
        self.text = self._last = text
        self._drafted = drafted and bool(text)
        self._node = node
        self._keep = keep
        self._kept = kept
        self._timer: Timer | None = None

    @property
    def is_kept(self) -> bool:
        """Whether there is something, and all of it is kept."""
        return self._timer is None and self._drafted

    def typed(self, text: str) -> None:
        """Take what stands on the field now."""
        self.text = text
        if self._timer is None and text != self._last:
            self._timer = self._node.set_timer(KEEP_AFTER_S, self._after_a_while)

    def keep(self, text: str | None = None) -> None:
        """Keep it now, if it is another text than what is kept.

        Args:
            text: what stands on the field, which may not have said yet that it changed.
        """
        if text is not None:
            self.text = text
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.text != self._last:
            self._keep(self.text)
            self._last = self.text
            self._drafted = bool(self.text)

    def let_go(self, text: str | None = None) -> None:
        """Keep nothing more: what was typed is on record, or the text that stands on the field now."""
        if text is not None:
            self.text = text
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._last = self.text

    def _after_a_while(self) -> None:
        self.keep()
        if self._kept is not None:
            self._kept()


class EditorDialog(Dialog[str | None]):
    """Write a text; None means put aside, and the draft is kept."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "editor.tcss"]
    help_text = (
        "Write the text here. {editor.done} takes it and carries the decision out; {dialog.cancel} puts it aside, "
        "and what you wrote is kept as a draft that comes back when you choose this again."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "done", "Done", "Take the text and carry the decision out", name="editor.done"),
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
        self._draft = Draft(self, text, keep, self._count)
        self._sheet = Sheet(text, help=self.help_text, id="sheet")
        self._asked = False

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(f"EXERCISE · {self._title}")
            yield Static(Content(self._purpose), id="purpose", markup=False)
            yield self._sheet
            yield Static("", id="count", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self._sheet.move_cursor(self._sheet.document.end)
        self._sheet.focus()
        self._count()

    @on(TextArea.Changed)
    def _changed(self) -> None:
        if self._sheet.text != self._draft.text:
            self._draft.typed(self._sheet.text)
            self._asked = False
        self._count()

    def _count(self, note: str = "") -> None:
        """Say how many words there are, and whether they are kept."""
        state = note or ("draft kept" if self._draft.is_kept else "")
        self.query_one("#count", Static).update(
            Ends(
                Content.assemble((words_written(self._draft.text), "bold")),
                Content.assemble((state, "$secondary")),
            )
        )

    def action_done(self) -> None:
        """Take the text; an empty one has to be confirmed."""
        self._draft.keep(self._sheet.text)
        self._count()
        if not self._draft.text.strip() and not self._asked:
            self._asked = True
            self._count(self.with_keys("Nothing is written. {editor.done} again decides without a text."))
            return
        self.dismiss(self._draft.text)

    def action_cancel(self) -> None:
        self.dismiss(None)

    def on_unmount(self) -> None:
        """However this box is closed, what was typed is kept."""
        self._draft.keep(self._sheet.text)
