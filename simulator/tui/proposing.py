"""What the store knows about drills before this one, for the proposal of the next."""

from collections.abc import Iterator, Sequence
from datetime import date

from scenarios.catalogue import Listed, library
from scenarios.reading import FaultyFile
from scoring.record.record import Record
from simulator.drill import resume_drill
from simulator.drill.next_drill import Played, Proposal, propose_next
from simulator.store import Kept, StoreFault
from simulator.tui.desk import Desk

AFTER_THE_PLAY = ("time_called", "scores_shown", "closed", "stopped")
"""Kinds of entries that only a drill has whose play is over: where there is one, it need not be played again."""


def propose(desk: Desk, record: Record, today: date) -> Proposal:
    """What could be drilled next after this drill."""
    listed = library()
    played = Played(
        record.scenario,
        record.scenario_title,
        record.level,
        record.scorecard.overall,
        record.started.astimezone().date(),
    )
    return propose_next(played, today=today, library=listed, drilled=set(_drilled(desk, listed)))


def _drilled(desk: Desk, listed: Sequence[Listed]) -> Iterator[str]:
    """Ids of scenarios of which a drill in this store has ended."""
    try:
        kept = desk.store.drills()
    except StoreFault:
        return
    for scenario in listed:
        of_it = [each for each in kept if each.first.payload.get("scenario") == scenario.id]
        if any(_ended(desk, each) for each in of_it):
            yield scenario.id


def _ended(desk: Desk, kept: Kept) -> bool:
    """Whether a drill has ended; one that cannot be read has not, as far as anybody can tell."""
    try:
        if any(entry.kind in AFTER_THE_PLAY for entry in desk.store.entries(kept.drill)):
            return True
        return resume_drill(desk.store, kept.drill, now=desk.now).drill.ended
    except (StoreFault, FaultyFile):
        return False
