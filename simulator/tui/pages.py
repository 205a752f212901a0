"""What all screens have in common: their widths, their keys, that they scroll, can be copied, and say what they are for."""

from pathlib import PurePath
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import OptionList

from simulator.tui.keys import key, key_in_words, marked_keys, named, with_keys
from simulator.tui.widgets.lists import Pane
from simulator.tui.wording import counted

Result = TypeVar("Result")

WIDTHS = [(0, "-narrow"), (110, "-wide"), (150, "-projector")]
"""Columns from which a screen is narrow (one thing at a time), wide (side by side) or a projector's."""

HEIGHTS = [(0, "-low"), (30, "-tall")]

COPY = key("y", "copy", "Copy", "Copy the text of the box in focus", name="page.copy", show=False)

READING: list[BindingType] = [
    key(keys, f"scroll_text({how!r})", label, tooltip, name=f"read.{name}", show=False)
    for name, keys, how, label, tooltip in (
        ("down", "down,j", "down", "A line on", "A line on in the text, or in the list"),
        ("up", "up,k", "up", "A line back", "A line back in the text, or in the list"),
        ("on", "space,pagedown", "page_down", "A page on", "A page on in the text"),
        ("back", "pageup,shift+space", "page_up", "A page back", "A page back in the text"),
        ("half_on", "ctrl+d", "half_down", "Half a page on", "Half a page on in the text"),
        ("half_back", "ctrl+u", "half_up", "Half a page back", "Half a page back in the text"),
        ("head", "home", "home", "To the head", "To the head of the text"),
        ("end", "end", "end", "To the end", "To the end of the text"),
    )
]
"""The keys that people try on a long text. They are the screen's, so whatever has the focus or is on it goes before them."""


class Window(Screen[Result], Generic[Result], inherit_bindings=False):
    """A page or a box."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    help_text: ClassVar[str] = ""
    reads: ClassVar[str] = "#story, #page, #beside"
    """Which panes hold the text that is read and copied, while none has the focus; the first in sight counts."""

    def key_in_words(self, action: str) -> str:
        """The key of an action as it is called in a sentence."""
        return key_in_words(self.app, action)

    def with_keys(self, words: str) -> str:
        """These words, with `{drill.go_on}` in them replaced by the key of that action."""
        return with_keys(self.app, words)

    def marked_keys(self, words: str) -> Content:
        """The same, with the keys standing out."""
        return marked_keys(self.app, words)

    def on_resize(self) -> None:
        """Let the key bar say what there is room for."""
        self.refresh_bindings()

    def on_key(self, event: events.Key) -> None:
        """Let a capital do what its small letter does, as with Caps Lock on; where words are typed it is a letter."""
        small = event.character.lower() if event.character is not None else ""
        if small != event.character and len(small) == 1 and small in self.active_bindings:
            event.stop()
            # Sent by the application itself: what this page sends would come back no further than to this page.
            self.app.call_later(self.app.simulate_key, small)

    @property
    def pane(self) -> Pane | None:
        """The pane in focus, or else the one that is read."""
        if isinstance(self.focused, Pane):
            return self.focused
        in_sight = [pane for pane in self.query(Pane) if pane.in_sight]
        for wanted in self.reads.split(","):
            for pane in in_sight:
                if pane.id == wanted.strip().removeprefix("#"):
                    return pane
        return in_sight[0] if in_sight else None

    @property
    def _scrolls(self) -> Widget | None:
        """What a key for reading moves: a pane, or a box whose text is longer than the screen."""
        return self.pane or next(iter(self.query("#box")), None)

    def action_scroll_text(self, how: str) -> None:
        """Move in the text; by lines, in a list that has the focus."""
        if isinstance(self.focused, OptionList) and how in ("down", "up"):
            move = self.focused.action_cursor_down if how == "down" else self.focused.action_cursor_up
            move()
            return
        text = self._scrolls
        if text is None:
            return
        match how:
            case "down" | "up":
                text.scroll_relative(y=1 if how == "down" else -1, animate=False)
            case "page_down":
                text.scroll_page_down(animate=False)
            case "page_up":
                text.scroll_page_up(animate=False)
            case "half_down" | "half_up":
                half = max(1, text.scrollable_content_region.height // 2)
                text.scroll_relative(y=half if how == "half_down" else -half, animate=False)
            case "home":
                text.scroll_home(animate=False)
            case _:
                text.scroll_end(animate=False)

    def action_copy(self) -> None:
        """Copy the text of the pane in focus, or of the one that is read."""
        pane = self.pane
        self._copy(pane.text if pane is not None else "")

    def action_copy_text(self) -> None:
        """Copy what is selected; without a selection, say how to quit, which is what people mean by this key."""
        if selected := self.get_selected_text():
            self._copy(selected)
        else:
            self.app.action_help_quit()

    def _copy(self, text: str) -> None:
        if not text.strip():
            self.app.notify("There is no text here to copy.", markup=False)
            return
        self.app.copy_to_clipboard(text)
        self.app.notify(f"Copied {counted(len(text.split()), 'word')}.", markup=False)


class Page(Window[None], inherit_bindings=False):
    """A top-level screen: the library, a drill, a debrief."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *named(Screen.BINDINGS, "page"),
        *READING,
        COPY,
        key(
            "s",
            "picture",
            "Save a picture",
            "Save this screen as an SVG picture",
            name="page.picture",
            show=False,
        ),
    ]

    @property
    def parting(self) -> str | None:
        """What the command line says once hotwash was closed on this page."""
        return None

    def leaving(self) -> None:
        """Do what is to be done when this page is left, whichever way."""

    @property
    def picture_name(self) -> str:
        """What a picture of this page is called, after `hotwash-`."""
        return "picture"

    def action_picture(self) -> None:
        """Save this screen as an SVG picture."""
        from simulator.tui.files import save_picture

        save_picture(self, self.picture_name)


class Dialog(ModalScreen[Result], Window[Result], Generic[Result], inherit_bindings=False):
    """A box over a page; Escape closes it and nothing has happened."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *named(Screen.BINDINGS, "page"),
        *READING,
        COPY,
        key("escape", "cancel", "Back", "Close this box; nothing is changed", name="dialog.cancel"),
        # A box hides the keys of the application, so it brings this one along.
        key("f1", "app.explain", "Help", "Explain what has the focus, and list every key", name="app.help"),
    ]

    def action_cancel(self) -> None:
        """Close the box without a result."""
        self.dismiss(None)
