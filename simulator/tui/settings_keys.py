"""Every action of the screens with its usual keys, read from the classes: no screen is opened for it, but all are imported."""

import pkgutil
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.keys import Keys, _character_to_key, key_to_character
from textual.screen import Screen
from textual.widget import Widget

from simulator.settings.keymap import Action, Book, Keyboard, Spot
from simulator.tui.app import HotwashApp
from simulator.tui.pages import Dialog, Page
from simulator.tui.widgets.fields import Field, Form, Sheet

MODIFIERS = frozenset({"ctrl", "alt", "shift", "super", "hyper", "meta"})
SENT_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+left_square_bracket": "escape"}
"""Keys that most terminals send as another one."""

WRITES = (Field, Sheet, Form)


def named(key: str) -> str | None:
    """The keyboard's own name of a key, or None if there is no such key."""
    *modifiers, base = key.split("+") if key != "+" else [key]
    base = _character_to_key(base) if len(base) == 1 else base
    known = base in _bases() or key_to_character(base) is not None
    return "+".join([*modifiers, base]) if known and MODIFIERS.issuperset(modifiers) else None


@cache
def _bases() -> frozenset[str]:
    """The names of the keys that write no character."""
    return frozenset(key.value.rpartition("+")[2] for key in Keys if "<" not in key.value)


def arrives_as(key: str) -> str | None:
    """What a terminal sends in place of a key that it cannot send, or None if it can."""
    if key.startswith("shift+") and len(key) == len("shift+") + 1:
        return f"`{key[-1].upper()}`"
    return f"`{SENT_AS[key]}`" if key in SENT_AS else None


def writes(key: str) -> bool:
    """Whether a key puts a character into a field."""
    character = None if "+" in key else key_to_character(key)
    return character is not None and character.isprintable()


@cache
def book() -> Book:
    """All actions and all screens."""
    kinds = _kinds()
    merged: dict[type[DOMNode], BindingsMap] = {kind: kind._merge_bindings() for kind in kinds}
    pages = [kind for kind in kinds if issubclass(kind, Page)]
    dialogs = [kind for kind in kinds if issubclass(kind, Dialog)]
    widgets = [kind for kind in kinds if not issubclass(kind, (HotwashApp, Page, Dialog))]
    always = [binding for binding in _bindings([HotwashApp], merged) if binding.priority]

    spots = []
    for screen in [*pages, *dialogs]:
        if any(issubclass(kind, screen) and kind is not screen for kind in kinds):
            continue
        on_it = [kind for kind in _on(screen) if kind in merged]
        below = always if issubclass(screen, Dialog) else _bindings([HotwashApp], merged)
        spots.append(_spot(screen.__name__, [*_bindings([screen, *on_it], merged), *below]))
    found = _actions([HotwashApp, *pages, *dialogs, *widgets], merged, boxed=(*dialogs, *WRITES))
    names = (*sorted(_bases()), *sorted(key.value for key in Keys if "+" in key.value))
    return Book({each.id: each for each in found}, tuple(spots), Keyboard(named, names, writes, arrives_as))


def _kinds() -> list[type[DOMNode]]:
    """The application, and all kinds of screens and widgets of hotwash that have keys."""
    import simulator.tui

    for module in pkgutil.walk_packages(simulator.tui.__path__, "simulator.tui."):
        import_module(module.name)
    found: list[type[DOMNode]] = []
    waiting: list[type[DOMNode]] = [DOMNode]
    while waiting:
        kind = waiting.pop(0)
        waiting += kind.__subclasses__()
        if _ours(kind) and kind not in found:
            found.append(kind)
    return sorted(found, key=lambda kind: (kind.__module__, kind.__qualname__))


def _on(screen: type[DOMNode]) -> set[type[DOMNode]]:
    """What may have the focus on a screen: the kinds of widgets that its modules name, and those that theirs name."""
    found: set[type[DOMNode]] = set()
    waiting = [screen]
    while waiting:
        modules = {sys.modules[base.__module__] for base in waiting.pop().__mro__ if _ours(base)}
        named = {value for module in modules for value in vars(module).values() if isinstance(value, type)}
        new = {each for each in named if issubclass(each, Widget) and not issubclass(each, Screen)} - found
        new = {each for each in new if _ours(each)}
        found |= new
        waiting += new
    return found


def _ours(kind: type) -> bool:
    return kind.__module__.startswith("simulator.tui.")


def _bindings(kinds: Iterable[type[DOMNode]], merged: dict[type[DOMNode], BindingsMap]) -> Iterator[Binding]:
    for kind in kinds:
        yield from (binding for _, binding in merged[kind] if binding.id is not None)


def _spot(name: str, bindings: Iterable[Binding]) -> Spot:
    keys: dict[str, set[str]] = {}
    for binding in bindings:
        keys.setdefault(binding.id or "", set()).add(binding.key)
    return Spot(name, {action: frozenset(found) for action, found in keys.items()})


def _actions(
    kinds: Iterable[type[DOMNode]], merged: dict[type[DOMNode], BindingsMap], boxed: tuple[type[DOMNode], ...]
) -> Iterator[Action]:
    """Each action once, in the words of the first of these kinds that has it."""
    found: dict[str, list[tuple[Binding, bool]]] = {}
    for kind in kinds:
        for binding in _bindings([kind], merged):
            found.setdefault(binding.id or "", []).append((binding, kind in boxed))
    for action, bindings in found.items():
        first = bindings[0][0]
        keys = tuple(dict.fromkeys(binding.key for binding, _ in bindings))
        yield Action(
            action,
            keys,
            first.tooltip or first.description,
            written=any(map(writes, keys)) or not any(box for _, box in bindings),
            first=any(binding.priority for binding, _ in bindings),
        )
