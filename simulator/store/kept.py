"""What the store hands out beside entries and copies: the list of drills, the verdict on a chain."""

from dataclasses import dataclass
from datetime import datetime

from simulator.drill.entries import Entry


@dataclass(frozen=True, slots=True)
class Kept:
    """A drill as the list of drills shows it.

    Attributes:
        scenario: the name of its scenario's copy.
        started: when its first entry was kept, in UTC.
        last: when its last entry was kept, in UTC.
        entries: how many it has.
    """

    drill: str
    scenario: str
    started: datetime
    last: datetime
    entries: int
    first: Entry


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What can be vouched for in a drill's log.

    Attributes:
        entries: how many there are.
        intact: nothing that is there was changed, and nothing is missing but what was forgotten on purpose.
        first_fault: the first entry that does not fit, and what does not; None if all fit.
        forgotten: the names and words that were forgotten, as `entry 7: reasons`.
        head: the hash of the last entry that fits, "" if there is none. A chain can be rewritten as a whole
            by whoever can write to the database; a head noted elsewhere, as in a printed report, shows that too.
    """

    entries: int
    intact: bool
    first_fault: str | None
    forgotten: tuple[str, ...]
    head: str
