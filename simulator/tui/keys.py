"""Names for key bindings: every binding has an id, by which it can be given other keys, and a tooltip that says what it does."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType
from textual.keys import format_key

_MOVING = ("list.", "pane.", "field.", "sheet.", "read.", "page.focus_")
_WORDS = {
    "enter": "Enter",
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "space": "Space",
    "delete": "Del",
}
"""How keys are called in a sentence, where it is not their name."""


def moves_about(binding: Binding) -> bool:
    """Whether a key only moves about or writes: it stands apart in the help, and the palette has no use for it."""
    return (binding.id or "").startswith(_MOVING)


def key_in_words(app: App[Any], action: str, usual: str) -> str:
    """The key of an action as it is called in a sentence.

    Args:
        app: which may have been told other keys.
        action: the id of its binding.
        usual: the key it has by itself.
    """
    keymap: Mapping[str, str] = getattr(app, "keymap", {})
    return in_words(keymap.get(action, usual).partition(",")[0])


def in_words(key: str) -> str:
    """A key as it is called in a sentence: `Enter`, `Ctrl+S`, `F1`, `p`."""
    *modifiers, base = key.split("+")
    named = _WORDS.get(base)
    if named is None:
        shown = format_key(base)
        named = shown if len(shown) == 1 and not modifiers else shown.capitalize()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), named])


def named(
    bindings: Iterable[BindingType], place: str, *, without: tuple[str, ...] = ("enter",)
) -> list[BindingType]:
    """Give the bindings of a stock widget ids (`sheet.cursor_left`) and tooltips (their description).

    Args:
        place: the first part of the ids.
        without: keys to leave to the screen; Enter means something else on each.
    """
    result: list[BindingType] = []
    for binding in bindings:
        stock = binding if isinstance(binding, Binding) else Binding(*binding)
        if stock.key in without:
            continue
        action = re.sub(r"\W+", "_", stock.action.removeprefix("app.").removeprefix("screen.")).strip("_")
        result.append(
            replace(
                stock,
                id=stock.id or f"{place}.{action}",
                tooltip=stock.tooltip or stock.description or action.replace("_", " ").capitalize(),
                show=False,
            )
        )
    return result


def key(
    keys: str,
    action: str,
    label: str,
    tooltip: str,
    *,
    name: str,
    show: bool = True,
    display: str | None = None,
    priority: bool = False,
) -> Binding:
    """One key of ours: its label stands in the bar at the foot of the screen, its tooltip in help and palette."""
    return Binding(
        keys, action, label, tooltip=tooltip, id=name, show=show, key_display=display, priority=priority
    )
