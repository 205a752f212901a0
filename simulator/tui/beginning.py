"""Beginning a drill: what its set-up page shows first, and the drill that is made of what was set up."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scenarios.reading import FaultyFile, LoadedScenario
from simulator.drill import Session, load_recorded, start_drill
from simulator.drill.commands import Begin, SetUp
from simulator.drill.entries import Entry
from simulator.drill.naming import new_drill_id
from simulator.drill.setting_up import again, set_up_of, usual_minutes
from simulator.store import StoreFault
from simulator.store.looking_back import newest
from simulator.tui.desk import Desk


def prefilled(desk: Desk, loaded: LoadedScenario, team: str | None = None) -> SetUp:
    """What the set-up page of a new drill shows first: who took part in the newest drill that was set up.

    Args:
        team: the team's name, where it was given already.
    """
    drills = ((kept.drill, entries) for kept, entries in newest(desk.store) if any(map(_sets_up, entries)))
    found = next(drills, None)
    if found is None:
        return SetUp(team=team, minutes=usual_minutes(loaded.scenario.minutes))
    drill, entries = found
    before = set_up_of(entries)
    roles: Mapping[str, str] = loaded.scenario.roles
    earlier: Iterable[SetUp] = ()
    other = entries[0].payload.get("scenario") != loaded.scenario.id
    if other and any(role not in roles for _, role in before.participants):
        # The roles' titles stand in the scenario that was played then, which takes time to read.
        roles, earlier = _roles(desk, drill), (set_up_of(entries) for _, entries in drills)
    prefill = again(before, roles, loaded.scenario, earlier)
    return replace(prefill, team=team) if team is not None else prefill


def begin(desk: Desk, loaded: LoadedScenario, set_up: SetUp) -> Session:
    """Make the drill; it is kept from now on.

    Raises:
        StoreFault: it could not be kept.
    """
    drill = new_drill_id(desk.now(), desk.token())
    return start_drill(desk.store, loaded, drill=drill, now=desk.now, set_up=set_up)


def begin_straight(desk: Desk, loaded: LoadedScenario, team: str | None = None) -> Session:
    """Make a drill without set-up and briefing: its play has begun.

    Raises:
        StoreFault: it could not be kept.
    """
    session = begin(desk, loaded, SetUp(team=team))
    session.do(Begin())
    return session


def _sets_up(entry: Entry) -> bool:
    """Whether an entry says who plays or how; it still does after its names were forgotten."""
    return entry.kind == "set_up" or (entry.kind == "started" and bool(entry.words))


def _roles(desk: Desk, drill: str) -> Mapping[str, str]:
    """The roles of a kept drill, id to title."""
    try:
        return load_recorded(desk.store, drill).scenario.roles
    except (StoreFault, FaultyFile):
        return {}
