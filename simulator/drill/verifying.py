"""Does playing a log again lead to the states that were recorded as it was played?"""

from collections.abc import Sequence

from scenarios.reading import LoadedScenario
from simulator.drill.decide import RULES_VERSION, fingerprint
from simulator.drill.entries import Entry
from simulator.drill.evolve import evolve, open_drill
from simulator.story import NotOnOffer


def differences(drill: str, loaded: LoadedScenario, entries: Sequence[Entry]) -> tuple[str, ...]:
    """One sentence where replaying first departs from what was recorded; nothing if it never does."""
    state = open_drill(drill, loaded, entries[0])
    rules = entries[0].payload.get("rules")
    note = (
        "" if rules == RULES_VERSION else f" (it was played by rules {rules}, this is rules {RULES_VERSION})"
    )
    for entry in entries[1:]:
        try:
            state = evolve(state, entry)
        except (NotOnOffer, KeyError, IndexError, AssertionError):
            return (f"entry {entry.seq} cannot be played again: what it records was not possible{note}",)
        recorded = entry.payload.get("state")
        if recorded is not None and recorded != fingerprint(state.story, state.line.state):
            return (f"entry {entry.seq} leads to another state than was recorded{note}",)
    return ()
