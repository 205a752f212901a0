"""What the command palette finds: every key that works here, with what it does, and the next theme."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from simulator.tui.keys import moves_about

LEFT_OUT = ("page.copy_text", "app.help_quit", "app.palette", "drill.choose_")
"""Bindings that the palette has no use for: those of a selection, itself, and numbers (it lists the options by name)."""


def _commands(screen: Screen[Any]) -> Iterator[tuple[str, str, Callable[[], Any]]]:
    """Name, help and deed of what can be done on this screen."""
    app: App[Any] = screen.app
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if not active.enabled or binding.tooltip in seen or moves_about(binding):
            continue
        if (binding.id or "").startswith(LEFT_OUT):
            continue
        seen.add(binding.tooltip)
        name = f"{binding.description} ({app.get_key_display(binding)})"
        yield name, binding.tooltip, partial(app.run_action, binding.action, active.node)
    more = getattr(screen, "palette_commands", None)
    if more is not None:
        yield from more()


class Everything(Provider):
    """All that can be done on the present screen."""

    async def discover(self) -> Hits:
        for name, help, deed in _commands(self.screen):
            yield DiscoveryHit(Content(name), deed, text=name, help=help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, help, deed in _commands(self.screen):
            score = max(matcher.match(name), matcher.match(help) / 2)
            if score > 0:
                # Not matcher.highlight: it reads the name as markup, and a name may come from a scenario.
                yield Hit(score, Content(name), deed, text=name, help=help)
