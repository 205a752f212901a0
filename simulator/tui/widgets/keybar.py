"""The bar of keys at the foot of a screen: one widget, so that it can follow every key press without being felt."""

from textual import events
from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

LAST = ("app.help", "app.palette")
"""What stays in sight however narrow the screen is."""

LEAST = (50, 16)
"""Columns and lines below which a screen hides something that has to be read."""


class KeyBar(Static):
    """The keys that can be pressed now, as far as there is room; a click on one presses it."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        text-wrap: nowrap;
        pointer: pointer;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.auto_links = False
        self._said = ""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """Show what can be pressed; what does not fit is left out, from the end."""
        if not self.size.width:
            return
        entries: list[tuple[Content, bool, bool]] = []
        seen: set[str] = set()
        for active in self._in_order():
            binding = active.binding
            if not binding.show or not active.enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            here = Style.from_meta(
                {
                    "@click": f"app.simulate_key({binding.key!r})",
                    "tip": binding.tooltip or binding.description,
                }
            )
            entry = Content.assemble(
                (self.app.get_key_display(binding), "$primary bold"), f" {binding.description}"
            ).stylize(here)
            out = binding.key == "escape" or binding.id == "dialog.cancel"
            entries.append((entry, binding.id in LAST, out))
        # The way out stands after the ways on.
        entries.sort(key=lambda entry: entry[2])
        room = self.size.width - sum(entry.cell_length + 2 for entry, last, _ in entries if last) + 2
        first: list[Content] = []
        for entry, last, _ in entries:
            if not last and (room := room - entry.cell_length - 2) >= 0:
                first.append(entry)
            elif not last:
                break
        shown = [*first, *(entry for entry, last, _ in entries if last)]
        if self.screen.size.width < LEAST[0] or self.screen.size.height < LEAST[1]:
            shown = [Content.assemble(("Window too small", "bold $text-error"), ", needs 60x20")]
        content = Content("  ").join(shown)
        if content.markup != self._said:
            self._said = content.markup
            # One line whatever it says: no layout, so that it is painted with the rest of the frame.
            self.update(content, layout=False)

    def _in_order(self) -> list[ActiveBinding]:
        """What can be pressed, in the order in which it was written down, whatever keys it was given."""
        active = list(self.screen.active_bindings.values())
        if not getattr(self.app, "keymap", None):
            return active
        nodes = list(dict.fromkeys(each.node for each in active))
        written = {
            (node, binding.id): (at, number)
            for at, node in enumerate(nodes)
            for number, (_, binding) in reversed(list(enumerate(node._bindings)))
        }
        return sorted(active, key=lambda each: written[each.node, each.binding.id])

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say what the key under the mouse does."""
        tip = event.style.meta.get("tip")
        self.tooltip = Content(tip) if isinstance(tip, str) else None
