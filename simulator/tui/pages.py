"""What all screens have in common: their widths, their keys, and that they can say what they are for."""

from pathlib import PurePath
from typing import ClassVar, Generic, TypeVar

from textual.binding import BindingType
from textual.screen import ModalScreen, Screen

from simulator.tui.keys import key, named

Result = TypeVar("Result")

WIDTHS = [(0, "-narrow"), (110, "-wide"), (150, "-projector")]
"""Columns from which a screen is narrow (one thing at a time), wide (side by side) or a projector's."""

HEIGHTS = [(0, "-low"), (30, "-tall")]


class Page(Screen[None], inherit_bindings=False):
    """A top-level screen: the library, a drill, a debrief."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = named(Screen.BINDINGS, "page")
    help_text: ClassVar[str] = ""

    @property
    def parting(self) -> str | None:
        """What the command line says once hotwash was closed on this page."""
        return None


class Dialog(ModalScreen[Result], Generic[Result], inherit_bindings=False):
    """A box over a page; Escape closes it and nothing has happened."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *named(Screen.BINDINGS, "page"),
        key("escape", "cancel", "Back", "Close this box; nothing is changed", name="dialog.cancel"),
        # A box hides the keys of the application, so it brings this one along.
        key("f1", "app.explain", "Help", "Explain what has the focus, and list every key", name="app.help"),
    ]
    help_text: ClassVar[str] = ""

    def action_cancel(self) -> None:
        """Close the box without a result."""
        self.dismiss(None)
