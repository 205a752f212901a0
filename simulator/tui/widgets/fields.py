"""Fields to write in, whose keys have ids and tooltips, and which say what they are for."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.suggester import SuggestFromList
from textual.widgets import Input, TextArea

from simulator.tui.keys import named


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


class Sheet(TextArea, inherit_bindings=False):
    """A page to write on; Tab leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = named(TextArea.BINDINGS, "sheet")

    def __init__(self, text: str = "", *, help: str, id: str | None = None) -> None:
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        self.help_text = help
