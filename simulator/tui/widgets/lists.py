"""Lists, panes and fields whose keys have ids and tooltips, and which say what they are for."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.visual import VisualType
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from simulator.tui.keys import named


class Choices(OptionList, inherit_bindings=False):
    """A list to choose from; its prompts are never read as markup."""

    BINDINGS: ClassVar[list[BindingType]] = named(OptionList.BINDINGS, "list")

    def __init__(
        self,
        *options: Option,
        help: str = "A list: Up and Down move through it, Enter takes what is highlighted.",
        id: str | None = None,
    ) -> None:
        super().__init__(*options, id=id, markup=False)
        self.help_text = help


class Pane(VerticalScroll, inherit_bindings=False):
    """Text that scrolls, drawn by one widget."""

    BINDINGS: ClassVar[list[BindingType]] = named(VerticalScroll.BINDINGS, "pane")

    def __init__(self, *, help: str, id: str, title: str = "") -> None:
        super().__init__(id=id)
        self.help_text = help
        self.border_title = title
        self._page = Static("", markup=False)

    def compose(self) -> ComposeResult:
        yield self._page

    def show(self, page: VisualType) -> None:
        """Draw another page and begin at its head."""
        self._page.update(page)
        self.scroll_home(animate=False, immediate=True)


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
        from textual.suggester import SuggestFromList

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
