"""One of several things, picked from a list."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices


class PickDialog(Dialog[int | None]):
    """Pick one; the result is its place in the list, None means taken back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "take", "Take it", "Take the line that is highlighted", name="pick.take"),
        *(
            key(
                str(number),
                f"go_to({number})",
                "Go to a line",
                "Go to the line of this number",
                name=f"pick.line_{number}",
                show=False,
            )
            for number in range(1, 10)
        ),
    ]

    def __init__(self, title: str, lead: str, lines: Sequence[Visual], *, at: int = 0) -> None:
        super().__init__()
        self._title = title
        self._lead = lead
        self._lines = lines
        self._at = at
        self.help_text = lead  # type: ignore[misc]

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(self._lead), markup=False, classes="lead")
            yield Choices(*(Option(line) for line in self._lines), help=self._lead)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(Choices).highlighted = self._at

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)

    def action_go_to(self, number: int) -> None:
        """Highlight a line; Enter then takes it."""
        if number <= len(self._lines):
            self.query_one(Choices).highlighted = number - 1

    def action_take(self) -> None:
        """Take the highlighted line."""
        self.query_one(Choices).action_select()
