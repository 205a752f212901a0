"""A scenario with its playbook, numbered and compiled for play."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scenarios.expressions import Condition
from scoring.record import Value
from simulator.story.state import NOT_DONE, State
from simulator.story.text import Template

BACK = -1
"""Where `then: back` leads, in place of a scene's number."""

Facts = tuple[Value, ...]
Changes = Callable[[Facts, tuple[int, ...], int, int, int, int], Facts]
"""All facts after a `set`, computed from the facts before; called as a condition is."""


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """Where something leads (a scene's number or `BACK`) if its condition holds."""

    when: Condition | None
    go: int


@dataclass(frozen=True, slots=True, eq=False)
class Landing:
    """What an option brings about `after` story seconds later."""

    after: int
    does: tuple[int, ...]
    changes: Changes | None
    result: Template | None


@dataclass(frozen=True, slots=True, eq=False)
class Follower:
    """An inject that is due `by` story seconds after the event that it is kept with."""

    inject: int
    by: int


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """An option, by number.

    Attributes:
        name: `scene.option`, or `anytime.option`.
        scene: number of its scene, or -1 for an anytime option.
        takes, until: story seconds; `until` is -1 where the option says how long it takes.
        first_use, last_use: bits in `State.chosen`, one for each time it may be chosen.
        offered_from: story seconds at which a clock comparison in `when` changes.
    """

    number: int
    name: str
    scene: int
    label: Template
    takes: int
    until: int
    when: Condition | None
    offered_from: tuple[int, ...]
    first_use: int
    last_use: int
    does: tuple[int, ...]
    changes: Changes | None
    lands: Landing | None
    result: Template | None
    then: tuple[Branch, ...]
    followers: tuple[Follower, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A scene, by number; it has options on offer, or passes on, or ends the story."""

    number: int
    name: str
    text: Template
    also: tuple[tuple[Condition, Template], ...]
    ask: Template | None
    changes: Changes | None
    options: tuple[Option, ...]
    passes_on: tuple[Branch, ...]
    ending: str | None
    closes_at: int
    closes_go: int
    followers: tuple[Follower, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Inject:
    """An inject, by number; `go` is the scene it interrupts with, or -1."""

    number: int
    name: str
    manual: bool
    when: Condition | None
    text: Template
    changes: Changes | None
    go: int
    followers: tuple[Follower, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """Everything that the rules of play need of a scenario and its playbook.

    Attributes:
        asked: how many of the facts, from number 0 on, the playbook asks for.
        judged_at: story seconds at which a playbook condition changes by the clock alone, sorted.
        timed: injects with a story time of their own, as `State.awaited` begins.
        action_followers: by action number.
    """

    scenes: tuple[Scene, ...]
    options: tuple[Option, ...]
    injects: tuple[Inject, ...]
    facts: tuple[str, ...]
    first_facts: Facts
    bounds: tuple[tuple[int, int], ...]
    asked: int
    actions: tuple[str, ...]
    action_followers: tuple[tuple[Follower, ...], ...]
    judged_at: tuple[int, ...]
    timed: tuple[tuple[int, int], ...]
    first_scene: int
    fact_numbers: Mapping[str, int]
    action_numbers: Mapping[str, int]
    option_numbers: Mapping[str, int]
    inject_numbers: Mapping[str, int]

    def facts_of(self, state: State) -> dict[str, Value]:
        """The facts by name."""
        return dict(zip(self.facts, state.facts, strict=True))

    def done_of(self, state: State) -> dict[str, int]:
        """The actions done, each with the story second it was first done."""
        return {name: at for name, at in zip(self.actions, state.done, strict=True) if at != NOT_DONE}

    def paragraphs(self, state: State) -> tuple[str, ...]:
        """What the present scene says, with the facts of now: its text, then the paragraphs that apply."""
        scene = self.scenes[state.scene]
        if not scene.also:
            return (scene.text.render(state.facts),)
        known = (state.facts, state.done, state.clock, state.taken, state.seen, state.sent)
        return (
            scene.text.render(state.facts),
            *[text.render(state.facts) for when, text in scene.also if when(*known)],
        )
