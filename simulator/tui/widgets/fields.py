"""Fields to write in, whose keys have ids and tooltips, and which say what they are for."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static, TextArea

from scenarios.text import clean_text
from simulator.tui.keys import key, key_in_words, named


def pasted(text: str) -> str:
    """Text from the clipboard: line ends as they are kept, and nothing that could steer a terminal."""
    return clean_text(text.replace("\r\n", "\n").replace("\r", "\n"))


class Form(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Fields below one another, which scroll where there is no room for all."""

    BINDINGS: ClassVar[list[BindingType]] = named(VerticalScroll.BINDINGS, "pane")


class Field(Input, inherit_bindings=False):
    """One line to write in."""

    BINDINGS: ClassVar[list[BindingType]] = named(Input.BINDINGS, "field")

    def __init__(
        self,
        value: str = "",
        *,
        help: str,
        id: str | None = None,
        placeholder: str = "",
        known: tuple[str, ...] = (),
    ) -> None:
        super().__init__(
            value,
            placeholder=placeholder,
            id=id,
            suggester=SuggestFromList(known, case_sensitive=False) if known else None,
            select_on_focus=False,
        )
        self.help_text = help

    def _on_paste(self, event: events.Paste) -> None:
        # Called before the field's own, which takes the text from the event.
        event.text = pasted(event.text)


class Sheet(TextArea, inherit_bindings=False):
    """A page to write on; Tab leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = named(TextArea.BINDINGS, "sheet")

    def __init__(self, text: str = "", *, help: str, id: str | None = None) -> None:
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        self.help_text = help

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = pasted(event.text)


class Said(Static):
    """What a box has to say about its fields; it takes no room while that is nothing."""

    DEFAULT_CSS = """
    Said { height: auto; color: $text-error; }
    """

    def __init__(self) -> None:
        super().__init__("", id="complaint", markup=False)
        self.display = False

    def say(self, words: str) -> None:
        """Say this, or nothing."""
        self.update(Content(words))
        self.display = bool(words)


class Note(Sheet):
    """A few lines to write on, which wrap; Enter is left to whatever they stand on, in its turn after what was typed."""

    async def _on_key(self, event: events.Key) -> None:
        # A binding that goes before the sheet's own Enter would also go before letters that still wait to be written.
        if event.key == "enter":
            event.prevent_default()


class OneOf(Static, can_focus=True):
    """One of a few things, each taken by a key of its own; a subclass gives the keys, with `take('VALUE')`."""

    DEFAULT_CSS = """
    OneOf { height: 1; }
    OneOf:focus { background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("left", "turn(-1)", "Left", "Take the one at the left", name="list.left", show=False),
        key("right", "turn(1)", "Right", "Take the one at the right", name="list.right", show=False),
    ]

    class Taken(Message):
        """One was taken by its key or by the mouse; Left and Right only turn to it."""

        def __init__(self, one_of: "OneOf") -> None:
            super().__init__()
            self.one_of = one_of

    def __init__(
        self,
        things: Sequence[tuple[str, str]],
        value: str | None,
        *,
        help: str,
        id: str,
        optional: bool = False,
    ) -> None:
        """Make the line.

        Args:
            things: values with the names they are shown by.
            optional: whether taking the same again takes it back.
        """
        super().__init__(id=id, markup=False)
        self.auto_links = False
        self.help_text = help
        self.value = value
        self._things = tuple(things)
        self._optional = optional

    def on_mount(self) -> None:
        self._show()

    def action_take(self, value: str) -> None:
        """Take one."""
        self.value = None if self._optional and value == self.value else value
        self._show()
        self.post_message(self.Taken(self))

    def action_turn(self, by: int) -> None:
        """Turn to the next one, or the one before."""
        values = [value for value, _ in self._things]
        at = values.index(self.value) + by if self.value in values else 0
        self.value = values[min(max(at, 0), len(values) - 1)]
        self._show()

    def _show(self) -> None:
        parts = []
        for value, name in self._things:
            here = Style.from_meta({"@click": f"take({value!r})"})
            part = Content.assemble(" ", (self._key_for(value), "bold $accent"), f" {name} ").stylize(here)
            parts.append(part.stylize("reverse bold") if value == self.value else part)
        self.update(Content(" ").join(parts))

    def _key_for(self, value: str) -> str:
        """The key that takes this one, as it is pressed now."""
        bindings = (binding for _, binding in self._bindings if binding.action == f"take({value!r})")
        return next((key_in_words(self.app, binding.id) for binding in bindings if binding.id), "")
