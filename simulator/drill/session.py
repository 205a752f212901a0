"""A drill being played: commands are decided, kept durably, and only then taken into account."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from scenarios.catalogue import load_copies
from scenarios.reading import LoadedScenario, Source
from simulator import VERSION
from simulator.drill.around import check_set_up
from simulator.drill.commands import Command, SetUp
from simulator.drill.decide import decide, first_draft
from simulator.drill.drill import Drill
from simulator.drill.entries import Copy, Draft, Entry
from simulator.drill.evolve import evolve, evolve_all, open_drill, replay
from simulator.drill.setting_up import set_up_of


class Keeper(Protocol):
    """What a session needs of the place where logs are kept (`simulator.store.DrillStore` is one)."""

    def create(self, drill: str, scenario: Copy, playbook: Copy, first: Draft, wall: datetime) -> Entry: ...
    def append(self, drill: str, seq: int, draft: Draft, wall: datetime) -> Entry: ...
    def entries(self, drill: str, after: int = 0) -> tuple[Entry, ...]: ...
    def copies(self, drill: str) -> tuple[Copy, Copy]: ...
    def save_draft(self, drill: str, place: str, text: str) -> None: ...
    def drafts(self, drill: str) -> Mapping[str, str]: ...
    def drop_draft(self, drill: str, place: str) -> None: ...


class Session:
    """One process's hold on a drill. What `drill` shows has been kept."""

    def __init__(self, store: Keeper, drill: Drill, now: Callable[[], datetime]) -> None:
        self.store = store
        self._drill = drill
        self._now = now

    @property
    def drill(self) -> Drill:
        """The drill as it stands."""
        return self._drill

    @property
    def id(self) -> str:
        """The drill's id."""
        return self._drill.id

    @property
    def loaded(self) -> LoadedScenario:
        """The scenario and playbook as the drill recorded them."""
        return self._drill.loaded

    def do(self, command: Command) -> Drill:
        """Carry out a command: when this returns, it is kept.

        Raises:
            Refused: it cannot be carried out now; nothing was recorded.
            LostRace, StoreFault: (of the store) it could not be kept; the drill is as it was.
        """
        draft = decide(self._drill, command)
        entry = self.store.append(self.id, len(self._drill.entries) + 1, draft, self._now())
        self._drill = evolve(self._drill, entry)
        return self._drill

    def refresh(self) -> Drill:
        """Take in what another process has added."""
        new = self.store.entries(self.id, after=len(self._drill.entries))
        self._drill = evolve_all(self._drill, new)
        return self._drill


def start_drill(
    store: Keeper,
    loaded: LoadedScenario,
    *,
    drill: str,
    now: Callable[[], datetime],
    set_up: SetUp | None = None,
) -> Session:
    """Begin a drill: its first entry and verbatim copies of scenario and playbook are kept.

    Args:
        drill: its id, new in this store.
        set_up: who plays and how; None if nothing is known of that yet.

    Raises:
        Refused: the set-up does not fit the scenario; nothing was recorded.
    """
    if set_up is not None:
        check_set_up(set_up, loaded.scenario.roles)
    first = first_draft(loaded.scenario.id, loaded.playbook.id, VERSION, set_up or SetUp())
    entry = store.create(drill, _copy(loaded.scenario_source), _copy(loaded.playbook_source), first, now())
    session = Session(store, open_drill(drill, loaded, entry), now)
    if set_up is not None and set_up != set_up_of((entry,)):
        session.do(set_up)
    return session


def resume_drill(store: Keeper, drill: str, *, now: Callable[[], datetime]) -> Session:
    """Take up a drill where its log leaves it, by the scenario and playbook that it recorded."""
    return Session(store, replay(drill, load_recorded(store, drill), store.entries(drill)), now)


def load_recorded(store: Keeper, drill: str) -> LoadedScenario:
    """The scenario and playbook that a drill recorded when it began."""
    scenario, playbook = store.copies(drill)
    return load_copies(
        Source(scenario.name, scenario.content, None), Source(playbook.name, playbook.content, None)
    )


def _copy(source: Source) -> Copy:
    return Copy(source.name, source.content)
