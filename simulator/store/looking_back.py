"""Looking through the newest drills for what a team wrote down in an earlier one."""

from collections.abc import Iterator

from simulator.drill.entries import Entry
from simulator.store.drills import DrillStore
from simulator.store.faults import StoreFault
from simulator.store.kept import Kept

MOST_LOOKED_INTO = 20
"""So many drills are looked into; whoever tried things out alone in between has written nothing down."""


def newest(store: DrillStore) -> Iterator[tuple[Kept, tuple[Entry, ...]]]:
    """The newest drills with their entries, the newest first; what cannot be read is left out."""
    try:
        kept = store.drills()[:MOST_LOOKED_INTO]
    except StoreFault:
        return
    for each in kept:
        try:
            entries = store.entries(each.drill)
        except StoreFault:
            continue
        yield each, entries
