"""The application: its keys, its themes, its settings, and the screen it begins with."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen
from typing_extensions import override

from scenarios.text import clean_text
from simulator.settings import THEMES, Settings
from simulator.tui.keys import key, with_keys
from simulator.tui.pages import Page
from simulator.tui.theme import OURS

if TYPE_CHECKING:
    from scenarios.files import Fault
    from simulator.settings.reading import Reading

MOST_TOLD = 8
"""So many faults of the settings are told on the screen; `hotwash config` tells all."""


def _palette() -> type[Provider]:
    from simulator.tui.palette import Everything

    return Everything


class HotwashApp(App[str | None]):
    """The screens of hotwash; what it returns is said on the command line after it has closed."""

    TITLE = "hotwash EXERCISE"
    DEFAULT_MODE = "first"
    # A page's own style sheet costs another round of reading all of them; the library's is read with the first.
    CSS_PATH: ClassVar[list[str | PurePath]] = ["library.tcss"]
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
        key(
            "f3",
            "other_theme",
            "Colours",
            "Change to the next theme: dark, light, strong contrast, your terminal's own colours",
            name="app.theme",
            show=False,
        ),
    ]

    def __init__(self, first: Callable[[], Screen[None]], reading: "Reading | None" = None) -> None:
        """Make the application.

        Args:
            first: makes the page to begin with.
            reading: the settings as they were read; what was at fault in them is told on the first page.
        """
        self.settings: Settings = reading.settings if reading is not None else Settings()
        self.faults: tuple[Fault, ...] = reading.faults if reading is not None else ()
        self.keymap: dict[str, str] = {}
        compact = self.settings.density == "compact"
        super().__init__(
            css_path=[*self.CSS_PATH, "compact.tcss"] if compact else None,
            # Without colours Textual's own palette would turn black on black.
            ansi_color=True if "NO_COLOR" in os.environ else None,
        )
        for theme in OURS:
            self.register_theme(theme)
        wanted = os.environ.get("TEXTUAL_THEME")
        self.theme = wanted if wanted in self.available_themes else self.settings.theme
        self.set_class(compact, "-compact")
        if reading is not None and reading.settings.keys:
            self._take_keys(reading)
        self.add_mode(self.DEFAULT_MODE, first)

    def _take_keys(self, reading: "Reading") -> None:
        """Give actions the keys of the settings, as far as they can have them."""
        # All screens are imported for this, which costs time, so only where there are such settings.
        from simulator.settings.keymap import keymap
        from simulator.tui.settings_keys import book

        self.keymap, faults = keymap(reading, book())
        self.faults = tuple(sorted((*self.faults, *faults), key=lambda fault: (fault.line, fault.column)))

    def on_mount(self) -> None:
        if self.keymap:
            self.set_keymap(self.keymap)
        if self.faults:
            self.call_after_refresh(self._tell_faults)

    def _tell_faults(self) -> None:
        from simulator.tui.dialogs.notice import NoticeDialog

        told = [str(fault) for fault in self.faults[:MOST_TOLD]]
        if len(self.faults) > MOST_TOLD:
            told.append(f"and {len(self.faults) - MOST_TOLD} more")
        self.push_screen(
            NoticeDialog(
                "Some of your settings cannot be used",
                "\n".join(told),
                "Everything else is in force. `hotwash config` says what to write instead.",
            )
        )

    def get_key_display(self, binding: Binding) -> str:
        family, _, number = (binding.id or "").rpartition("_")
        if number.isdigit() and any(action.startswith(f"{family}_") for action in self.keymap):
            return self._keys_of(family)
        return self._shown(binding)

    def _shown(self, binding: Binding) -> str:
        shown = super().get_key_display(binding)
        return shown.upper() if shown.startswith("f") and shown[1:].isdigit() else shown

    def _keys_of(self, family: str) -> str:
        """The keys that work now of actions that differ by their number, in the order of their numbers."""
        found: dict[int, str] = {}
        for active in self.screen.active_bindings.values():
            name, _, number = (active.binding.id or "").rpartition("_")
            if active.enabled and name == family and number.isdigit():
                found.setdefault(int(number), self._shown(replace(active.binding, key_display=None)))
        return " ".join(found[number] for number in sorted(found))

    def copy_to_clipboard(self, text: str) -> None:
        """Copy text, with nothing in it that could steer the program it is pasted into."""
        super().copy_to_clipboard(clean_text(text))

    def action_explain(self) -> None:
        """Explain what has the focus."""
        from simulator.tui.dialogs.help import HelpDialog, explanation

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(explanation(self.screen)))

    def action_help_quit(self) -> None:
        """Say which key closes hotwash, and how text is copied."""
        self.notify(
            with_keys(
                self,
                "{app.quit} closes hotwash; what was decided is kept. To copy, select text with the mouse first, or "
                "press {page.copy} for all of a text.",
            ),
            markup=False,
        )

    async def action_quit(self) -> None:
        """Close hotwash, wherever it is."""
        page = self.screen_stack[0]
        if isinstance(page, Page):
            page.leaving()
            self.exit(page.parting)
        else:
            self.exit(None)

    def action_other_theme(self) -> None:
        """Change to the next theme."""
        names = list(THEMES)
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.notify(f"{self.theme}: {THEMES[self.theme]}", markup=False, timeout=3)

    @override
    def _fatal_error(self) -> None:
        # Textual would draw a traceback with all that is in memory, which takes minutes and shows people's words.
        from traceback import extract_tb

        from rich.text import Text

        error = self._exception
        where = ""
        if error is not None and (frames := extract_tb(error.__traceback__)):
            where = f" ({frames[-1].filename}, line {frames[-1].lineno})"
        self._exit_renderables.append(
            Text(
                f"hotwash: a fault of its own ended it: {type(error).__name__}{where}.\n"
                "Every decision was kept the moment it was shown. hotwash run --resume goes on."
            )
        )
        self._close_messages_no_wait()
