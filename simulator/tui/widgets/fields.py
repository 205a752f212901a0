"""Fields to write in, whose keys have ids and tooltips, and which say what they are for."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.suggester import SuggestFromList
from textual.widgets import Input, TextArea

from scenarios.text import clean_text
from simulator.tui.keys import named


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
