"""Names for key bindings: every binding has an id, by which it can be given other keys, and a tooltip that says what it does."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content
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

_usual: dict[str, str] = {}
"""The keys that each action has by itself, as they were written down with it."""

_STOCK = {
    "Focus Next": "To the next field",
    "Focus Previous": "To the field before",
    "Scroll Up": "A line back",
    "Scroll Down": "A line on",
    "Scroll Left": "To the left",
    "Scroll Right": "To the right",
    "Scroll Home": "To the head",
    "Scroll End": "To the end",
    "Page Up": "A page back",
    "Page Down": "A page on",
    "Page Left": "A page to the left",
    "Page Right": "A page to the right",
    "First": "To the first",
    "Last": "To the last",
}
"""What bindings of stock widgets are called here, where their own description says little."""

_CURSOR = re.compile(r"Cursor (.+?)( select)?")

_ACTION = re.compile(r"\{([a-z_]+\.\w+)\}")


def moves_about(binding: Binding) -> bool:
    """Whether a key only moves about or writes: it stands apart in the help, and the palette has no use for it."""
    return (binding.id or "").startswith(_MOVING)


def key_in_words(app: App[Any], action: str) -> str:
    """The key of an action as it is called in a sentence.

    Args:
        app: which may have been told other keys.
        action: the id of its binding.

    Raises:
        KeyError: there is no such action.
    """
    keymap: Mapping[str, str] = getattr(app, "keymap", {})
    return in_words((keymap.get(action) or _usual[action]).partition(",")[0])


def numbers_in_words(app: App[Any], family: str, count: int) -> str | None:
    """The keys of actions that differ by their number, `F9, F11, 3`; None as long as each is its number."""
    keys = [key_in_words(app, f"{family}_{number}") for number in range(1, count + 1)]
    return ", ".join(keys) if keys != [str(number % 10) for number in range(1, count + 1)] else None


def with_keys(app: App[Any], words: str) -> str:
    """These words, with `{drill.go_on}` in them replaced by the key of that action."""
    return marked_keys(app, words).plain


def marked_keys(app: App[Any], words: str) -> Content:
    """The same, with the keys standing out."""
    parts: list[str | tuple[str, str]] = []
    for at, part in enumerate(_ACTION.split(words)):
        if at % 2 == 0:
            parts.append(part)
        elif part in _usual:
            parts.append((key_in_words(app, part), "bold $accent"))
        else:
            # Braces in words that come from elsewhere.
            parts.append(f"{{{part}}}")
    return Content.assemble(*parts)


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
    """Give the bindings of a stock widget ids (`sheet.cursor_left`), and tooltips that say what they do.

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
        name = stock.id or f"{place}.{action}"
        _usual.setdefault(name, stock.key)
        said = _in_plain_words(stock.description or action.replace("_", " ").capitalize())
        result.append(
            replace(
                stock,
                id=name,
                description=said,
                tooltip=stock.tooltip or said,
                show=False,
            )
        )
    return result


def _in_plain_words(description: str) -> str:
    """What a binding of a stock widget does: `Cursor word left select` moves the cursor a word left and selects."""
    if cursor := _CURSOR.fullmatch(description):
        return f"Move cursor {cursor[1]}{' and select' if cursor[2] else ''}"
    return _STOCK.get(description, description)


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
    _usual.setdefault(name, keys)
    return Binding(
        keys, action, label, tooltip=tooltip, id=name, show=show, key_display=display, priority=priority
    )
