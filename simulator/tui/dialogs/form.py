"""Several texts on one form, each with the person who answers for it; also one text that needs such a name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from simulator.tui.dialogs.editor import Draft
from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.blocks import Ends
from simulator.tui.widgets.fields import Field, Said, Sheet
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.wording import words_written


class Written(NamedTuple):
    """A text of a kind with the name of who answers for it; either may be empty."""

    kind: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A text that is asked for.

    Attributes:
        before: what stands there to begin with; `drafted`: whether its text is a draft that was kept.
        keep: keeps a draft of the text; `keep_name`: one of the name.
    """

    title: str
    before: Written
    keep: Callable[[str], None]
    keep_name: Callable[[str], None]
    drafted: bool = True


class Part(Vertical):
    """One text of the form."""

    def __init__(self, asked: Asked, number: int, *, known: tuple[str, ...], who: str, alone: bool) -> None:
        super().__init__(classes="part")
        self._asked = asked
        self._number = number
        self._who = who
        self._alone = alone
        self._draft = Draft(self, asked.before.text, asked.keep, self._count, drafted=asked.drafted)
        self._signed = Draft(self, asked.before.by, asked.keep_name)
        self._sheet = Sheet(
            asked.before.text,
            help=f"{asked.title}. {{form.next}} goes on to the name, then to the next text.",
        )
        self._by = Field(
            asked.before.by,
            known=known,
            placeholder="nobody named",
            help=f"{who}: a name or a role; {{field.cursor_right}} takes the suggestion. Empty means that nobody is named.",
        )

    def compose(self) -> ComposeResult:
        if not self._alone:
            number = (f"{self._number} ", "bold $accent")
            yield Static(Content.assemble(number, (self._asked.title, "bold")), classes="title", markup=False)
        yield self._sheet
        with Horizontal(classes="who"):
            yield Static(Content(self._who), markup=False)
            yield self._by
            yield Static("", classes="count", markup=False)

    def on_mount(self) -> None:
        self._sheet.move_cursor(self._sheet.document.end)
        self._count()

    @property
    def title(self) -> str:
        """What the text is called."""
        return self._asked.title

    @property
    def written(self) -> Written:
        """What stands there now."""
        return Written(self._asked.before.kind, self._sheet.text, self._by.value.strip())

    @property
    def fields(self) -> tuple[Widget, ...]:
        """Where something can be written, in order."""
        return (self._sheet, self._by)

    def keep(self) -> None:
        """Keep what is typed, now; the fields may not have said yet that they changed."""
        self._draft.keep(self._sheet.text)
        self._signed.keep(self._by.value)

    @on(TextArea.Changed)
    def _text_changed(self) -> None:
        self._draft.typed(self._sheet.text)
        self._count()

    @on(Input.Changed)
    def _name_changed(self) -> None:
        self._signed.typed(self._by.value)

    def _count(self) -> None:
        words = words_written(self._draft.text)
        kept = "kept · " if self._draft.is_kept else ""
        # It is as wide as what it says, so that the name has the rest of the line.
        self.query_one(".count", Static).update(Content.assemble((kept, "$secondary"), (words, "bold")))


class FormDialog(Dialog[tuple[Written, ...] | None]):
    """Write the texts; None means put aside, and the drafts are kept."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "form.tcss"]
    help_text = (
        "Write each text and say who answers for it. {form.next} goes from field to field and from text to text. "
        "{form.done} takes them all; {dialog.cancel} puts them aside, and what you wrote is kept as drafts that "
        "come back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "done", "Done", "Take all that is written", name="form.done"),
        key("tab", "move(1)", "Next field", "Go on to the next field, or to the next text", name="form.next"),
        key(
            "shift+tab",
            "move(-1)",
            "Field before",
            "Go back to the field before, or to the text before",
            name="form.previous",
            show=False,
        ),
        key("escape", "cancel", "Put aside", "Close the form; the drafts are kept", name="dialog.cancel"),
    ]

    def __init__(
        self,
        title: str,
        purpose: str,
        asked: Sequence[Asked],
        *,
        known: tuple[str, ...],
        who: str = "Who answers for it",
    ) -> None:
        """Make the box.

        Args:
            purpose: the decision that the texts belong to.
            known: names and roles to suggest.
            who: the label of the name.
        """
        super().__init__()
        self._title = title
        self._purpose = purpose
        self._parts = tuple(
            Part(one, number, known=known, who=who, alone=len(asked) == 1)
            for number, one in enumerate(asked, 1)
        )
        self._asked_at: list[str] = []
        """The texts as they stood when it was asked whether those left empty may stay so."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(f"EXERCISE · {self._title}")
            yield Static(Content(self._purpose), id="purpose", markup=False)
            yield Static("", id="place", markup=False)
            yield Container(*self._parts, id="parts", classes="-alone" if len(self._parts) == 1 else "")
            yield Said()
        yield KeyBar()

    def on_mount(self) -> None:
        self._turn_to(self._parts[0])
        self._parts[0].fields[0].focus()

    def action_move(self, by: int) -> None:
        """Go to another field, also to that of another text."""
        fields = [field for part in self._parts for field in part.fields]
        at = (fields.index(self.focused) + by) % len(fields) if self.focused in fields else 0
        self._turn_to(self._parts[at // 2])
        fields[at].focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Whatever gave a field the focus, its text is the one in front."""
        for part in self._parts:
            if event.widget in part.fields:
                self._turn_to(part)

    @on(TextArea.Changed)
    def _changed(self) -> None:
        if self._texts != self._asked_at:
            self._asked_at = []
            self.query_one(Said).say("")
        self._show_place()

    def _turn_to(self, front: Part) -> None:
        """Put a text in front, where there is room for one alone."""
        for part in self._parts:
            part.set_class(part is front, "-front")
        self._show_place()

    def _show_place(self) -> None:
        """Say which text is in front, and which are written."""
        if len(self._parts) == 1:
            return
        line = []
        front = 0
        for number, part in enumerate(self._parts, 1):
            mark = Content(f" {number}{'✓' if part.written.text.strip() else ' '} ")
            if part.has_class("-front"):
                front, mark = number, mark.stylize("reverse bold")
            line.append(mark)
        state = Content.assemble((f"{front} of {len(self._parts)}", "bold $accent"))
        self.query_one("#place", Static).update(Ends(Content("").join(line), state))

    @property
    def _texts(self) -> list[str]:
        return [part.written.text for part in self._parts]

    def action_done(self) -> None:
        """Take the texts; those left empty have to be confirmed."""
        for part in self._parts:
            part.keep()
        empty = [part for part in self._parts if not part.written.text.strip()]
        if empty and self._texts != self._asked_at:
            self._asked_at = self._texts
            names = ", ".join(part.title for part in empty)
            self.query_one(Said).say(
                f"Not written: {names}. {self.key_in_words('form.done')} again goes on without."
            )
            return
        self.dismiss(tuple(part.written for part in self._parts))

    def action_cancel(self) -> None:
        self.dismiss(None)

    def on_unmount(self) -> None:
        """However this box is closed, what was typed is kept."""
        for part in self._parts:
            part.keep()
