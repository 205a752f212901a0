"""What the naive storyteller is told and tells the room and the score, and which of it a score can tell apart."""

from dataclasses import dataclass

from scenarios.reading.playbook import Playbook
from scenarios.reading.scenario import Scenario
from tests.oracle.naive_words import Sight, Value, holds


@dataclass(frozen=True)
class Improvised:
    """What a team did off-script; it behaves as an option without `then`."""

    takes: int
    does: tuple[str, ...]
    changes: tuple[tuple[str, Value], ...]
    by: str


@dataclass(frozen=True)
class Happened:
    """Something that the room is told, with all facts once it had its effects."""

    kind: str
    at: int
    name: str
    facts: dict[str, Value]


@dataclass(frozen=True)
class NaiveDeed:
    """Actions done for the first time by one carrying out or landing, and the asked facts right after it."""

    actions: frozenset[str]
    facts: tuple[Value, ...]
    by: str
    off_script: bool


@dataclass(frozen=True)
class NaiveMoment:
    """All that happened at one story second of one step; actions and mistakes are judged at its end."""

    at: int
    deeds: tuple[NaiveDeed, ...]
    facts: tuple[Value, ...]
    settled: bool


def judged_conditions(scenario: Scenario, playbook: Playbook) -> list[str]:
    """The conditions that are judged at the end of every moment, in the order of the files."""
    actions = {**playbook.actions, **scenario.actions}
    conditions: list[str | None] = []
    for name, action in actions.items():
        if name not in scenario.leave_out:
            conditions += [action.applies, action.from_]
    conditions += [mistake.when for mistake in {**playbook.mistakes, **scenario.mistakes}.values()]
    return [condition for condition in conditions if condition is not None]


def telling(
    moments: list[NaiveMoment], scenario: Scenario, playbook: Playbook
) -> list[tuple[NaiveMoment, tuple[bool, ...]]]:
    """The moments that a score can tell from the one before, each with what its conditions came to.

    A moment with no deed, the facts of the one before and no condition changed says nothing, whoever emits it.
    """
    conditions = judged_conditions(scenario, playbook)
    done: dict[str, int] = {}
    kept: list[tuple[NaiveMoment, tuple[bool, ...]]] = []
    for moment in moments:
        for deed in moment.deeds:
            for action in deed.actions:
                done.setdefault(action, moment.at)
        facts = dict(zip(playbook.asks, moment.facts, strict=True))
        judged = tuple(holds(text, Sight(facts, done, moment.at)) for text in conditions)
        if not kept or moment.deeds or moment.facts != kept[-1][0].facts or judged != kept[-1][1]:
            kept.append((moment, judged))
    return kept
