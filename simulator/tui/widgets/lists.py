"""Lists and panes whose keys have ids and tooltips, and which say what they are for."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.selection import Selection
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.keys import named
from simulator.tui.widgets.blocks import Blocks, drawn, extract


class Choices(OptionList, inherit_bindings=False):
    """A list to choose from; its prompts are never read as markup."""

    DEFAULT_CSS = """
    Choices:nocolor > .option-list--option-highlighted { text-style: bold underline; }
    """

    BINDINGS: ClassVar[list[BindingType]] = named(OptionList.BINDINGS, "list")

    def __init__(
        self,
        *options: Option,
        help: str = "A list: {list.cursor_up} and {list.cursor_down} move through it.",
        id: str | None = None,
    ) -> None:
        super().__init__(*options, id=id, markup=False)
        self.help_text = help


class Words(Static):
    """Text that can be selected with the mouse, and copied."""

    def __init__(self) -> None:
        super().__init__("", markup=False)

    @property
    def text(self) -> str:
        """What it says, each paragraph on one line; of a drawing, its lines."""
        match self.visual:
            case Blocks() | Content() as words:
                return words.plain
            case other:
                return drawn(other, self.size.width)

    @property
    def allow_select(self) -> bool:
        # The lines of a drawing do not know their place in a text.
        return isinstance(self.visual, Blocks | Content)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, and what stands between it and that of the next widget."""
        return extract(selection, self.text), "\n"


class Pane(VerticalScroll, inherit_bindings=False):
    """Text that scrolls, drawn by one widget."""

    BINDINGS: ClassVar[list[BindingType]] = named(VerticalScroll.BINDINGS, "pane")

    def __init__(self, *, help: str, id: str, title: str = "", newest_last: bool = False) -> None:
        """Make a pane.

        Args:
            newest_last: whether a page is shown from its end, because what is new stands there.
        """
        super().__init__(id=id)
        self.help_text = help
        self.border_title = title
        self._newest_last = newest_last
        self._page = Words()
        self._rests_on: tuple[object, ...] | None = None
        self._due: Callable[[], Visual] | None = None

    def compose(self) -> ComposeResult:
        yield self._page

    def show(self, page: Callable[[], Visual], *rests_on: object) -> None:
        """Draw another page and begin where it is read from; nothing is done if what it rests on is as it was.

        A pane that is out of sight draws when it comes into sight.
        """
        if rests_on and rests_on == self._rests_on:
            return
        self._rests_on = rests_on
        self._due = page
        if self.in_sight:
            self._draw()

    @property
    def in_sight(self) -> bool:
        """Whether it is shown, scrolled away or not."""
        return all(node.display for node in self.ancestors_with_self if isinstance(node, Widget))

    @property
    def text(self) -> str:
        """What it says, all of it."""
        self._draw()
        return self._page.text

    def on_show(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._due is not None:
            self._page.update(self._due())
            self._due = None
            if self._newest_last:
                self.scroll_end(animate=False)
            else:
                self.scroll_home(animate=False, immediate=True)
