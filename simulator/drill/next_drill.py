"""What to drill next, and when: a proposal that rests on how this drill went and on what was drilled before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from scenarios.catalogue import Listed

GOOD_ENOUGH = 60
"""Points overall from which a team may go a level up, and from which half a year may pass."""

WEEKS, WEEKS_IF_WEAK = 26, 12
LEVELS = ("introductory", "intermediate", "advanced")

SHORTEST_MINUTES = 20
"""Wall-clock minutes that a drill for a room takes at least; what is shorter is a first try for one person."""


@dataclass(frozen=True, slots=True)
class Played:
    """The drill that was played: its scenario, its overall score (points 0-100, None where nothing counted), its day."""

    scenario: str
    title: str
    level: str
    overall: Fraction | None
    on: date


@dataclass(frozen=True, slots=True)
class Proposal:
    """What could be drilled next; `because` says why, in a sentence or two."""

    scenario: str
    title: str
    on: date
    because: str


def propose_next(
    played: Played,
    *,
    today: date,
    library: Sequence[Listed],
    drilled: Collection[str],
) -> Proposal:
    """Propose a scenario that is new to this team and not too hard for it, or else the same again.

    A new one is of the same level, or of the next if the overall score was good enough, or else of a lower one.

    Args:
        today: the next drill falls on the weekday of the last one, and on no day before this.
        library: what there is to choose from.
        drilled: ids of scenarios of which a drill has come to its end before.
    """
    good = played.overall is not None and played.overall >= GOOD_ENOUGH
    scenario, title = played.scenario, played.title
    if fitting := _new(played, library, drilled, one_up=good):
        scenario, title = fitting[0].id, fitting[0].title
        why = f"Nobody here has played it to its end yet, and its level is {fitting[0].level}."
    elif good:
        why = "The library has nothing new that fits, so the same again: see what has become a habit."
    else:
        why = "The same again, before something harder."
    on = played.on + timedelta(weeks=WEEKS if good else WEEKS_IF_WEAK)
    if on < today:
        on += timedelta(weeks=-((on - today).days // 7))
    when = (
        f"From {GOOD_ENOUGH} points overall, half a year is soon enough."
        if good
        else f"Below {GOOD_ENOUGH} points overall, {WEEKS_IF_WEAK} weeks are long enough to wait."
    )
    return Proposal(scenario, title, on, f"{why} {when}")


def _new(
    played: Played, library: Sequence[Listed], drilled: Collection[str], *, one_up: bool
) -> list[Listed]:
    """The scenarios that fit, the best first: the same level, then the next one up, then lower ones."""
    own = LEVELS.index(played.level)

    def order(listed: Listed) -> tuple[int, int]:
        away = LEVELS.index(listed.level) - own
        return (abs(away) if away >= 0 else len(LEVELS) - away), listed.minutes

    fitting = [
        listed
        for listed in library
        if listed.id != played.scenario
        and listed.id not in drilled
        and listed.minutes >= SHORTEST_MINUTES
        and LEVELS.index(listed.level) <= own + one_up
    ]
    return sorted(fitting, key=order)
