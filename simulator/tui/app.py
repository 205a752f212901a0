"""The application: its keys, its themes, and the screen it begins with."""

import os
from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from simulator.tui.keys import key
from simulator.tui.pages import Page
from simulator.tui.theme import DARK, LIGHT


def _palette() -> type[Provider]:
    from simulator.tui.palette import Everything

    return Everything


class HotwashApp(App[str | None]):
    """The screens of hotwash; what it returns is said on the command line after it has closed."""

    TITLE = "hotwash EXERCISE"
    DEFAULT_MODE = "first"
    # A page's own style sheet costs another round of reading all of them; the library's is read with the first.
    CSS_PATH = "library.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("f1", "explain", "Help", "Explain what has the focus, and list every key", name="app.help"),
        key(
            "ctrl+p",
            "command_palette",
            "All",
            "Find anything that can be done here",
            name="app.palette",
            priority=True,
        ),
        key(
            "ctrl+q",
            "quit",
            "Quit",
            "Close hotwash; all that was decided is kept",
            name="app.quit",
            show=False,
            priority=True,
        ),
        key(
            "ctrl+c",
            "help_quit",
            "How to quit",
            "Say which key closes hotwash",
            name="app.help_quit",
            show=False,
        ),
    ]

    def __init__(self, first: Callable[[], Screen[None]]) -> None:
        """Make the application.

        Args:
            first: makes the page to begin with.
        """
        # Without colours Textual's own palette would turn black on black.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = DARK.name
        self.add_mode(self.DEFAULT_MODE, first)

    def get_key_display(self, binding: Binding) -> str:
        shown = super().get_key_display(binding)
        return shown.upper() if shown.startswith("f") and shown[1:].isdigit() else shown

    def action_explain(self) -> None:
        """Explain what has the focus."""
        from simulator.tui.dialogs.help import HelpDialog, explanation

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(explanation(self.screen)))

    async def action_quit(self) -> None:
        """Close hotwash, wherever it is."""
        page = self.screen_stack[0]
        self.exit(page.parting if isinstance(page, Page) else None)

    def action_other_theme(self) -> None:
        """Change between light and dark."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
