"""Finding the drill that somebody means by the beginning of its id."""

from collections.abc import Sequence

from scenarios.suggestions import Misspelt
from simulator.store.faults import Ambiguous, NoSuchDrill

SHOWN = 5
"""How many candidates a message names."""


def only(prefix: str, ids: Sequence[str]) -> str:
    """The one of `ids` that is `prefix`, or else the one that begins so; nothing at all begins none.

    Raises:
        NoSuchDrill: none does.
        Ambiguous: several do.
    """
    if prefix in ids:
        return prefix
    found = [drill for drill in ids if prefix and drill.startswith(prefix)]
    if not found:
        raise no_such_drill(prefix, ids)
    if len(found) > 1:
        named = ", ".join(found[:SHOWN]) + (", ..." if len(found) > SHOWN else ".")
        raise Ambiguous(f"{len(found)} drills begin with {prefix!r}.", f"Give more of the id: {named}")
    return found[0]


def no_such_drill(wanted: str, ids: Sequence[str]) -> NoSuchDrill:
    """The fault to raise for an id that is not among `ids`, with the one that is most like it."""
    if not ids:
        return NoSuchDrill(f"There is no drill {wanted!r}, as none was begun yet.", "hotwash begins one.")
    # What was typed is compared with as much of each id, as a beginning is enough.
    beginnings = {drill[: len(wanted)]: drill for drill in ids}
    near = Misspelt(wanted, beginnings).closest() if wanted else None
    meant = f"Did you mean {beginnings[near]}? " if near is not None else ""
    return NoSuchDrill(f"There is no drill {wanted!r}.", f"{meant}hotwash drills lists them all.")
