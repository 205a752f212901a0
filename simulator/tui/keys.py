"""Names for key bindings: every binding has an id, by which it can be given other keys, and a tooltip that says what it does."""

import re
from collections.abc import Iterable
from dataclasses import replace

from textual.binding import Binding, BindingType


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
