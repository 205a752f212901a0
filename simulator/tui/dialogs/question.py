"""One question with a line to answer it on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.fields import Field
from simulator.tui.widgets.keybar import KeyBar


class QuestionDialog(Dialog[str | None]):
    """Ask for one line; the answer may be empty, None means taken back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "answer", "Go on", "Take what stands on the line", name="question.answer"),
    ]

    def __init__(
        self, title: str, question: str, *, hint: str = "", value: str = "", known: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._title = title
        self._question = question
        self._hint = hint
        self._value = value
        self._known = known
        self.help_text = f"{question} {hint}"  # type: ignore[misc]

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(self._question), markup=False)
            yield Field(self._value, help=self._hint or self._question, known=self._known)
            if self._hint:
                yield Static(Content(self._hint), classes="hint", markup=False)
        yield KeyBar()

    def action_answer(self) -> None:
        """Take what stands on the line."""
        self.dismiss(self.query_one(Field).value.strip())
