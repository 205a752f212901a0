"""A playbook's duties and mistakes as one story asks for them, ready to be judged."""

from collections.abc import Iterator
from dataclasses import dataclass

from scenarios.expressions import (
    Condition,
    Kind,
    Layout,
    Names,
    compile_function,
    python_source,
    read_expression,
)
from scenarios.reading import Action, Dimension, Mistake, Playbook, Scenario


@dataclass(frozen=True, slots=True, eq=False)
class ActionRule:
    """What an action is worth and when.

    Attributes:
        due, late: story seconds from when the duty counts; 0 for an action of weight 0.
        counts: whether it can earn points in this story: it has weight, is not left out, and some option does it.
        applies, since, premature: the conditions `applies`, `from` and `premature`.
    """

    id: str
    written: Action
    due: int
    late: int
    counts: bool
    applies: Condition | None
    since: Condition | None
    premature: Condition | None


@dataclass(frozen=True, slots=True, eq=False)
class MistakeRule:
    """A mistake and the condition that makes it; `reads` are the actions in it that must be done."""

    id: str
    written: Mistake
    when: Condition
    reads: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All that the score needs of a playbook and a scenario.

    Attributes:
        actions: the playbook's, then the scenario's own, numbered in this order in a tally.
        action_numbers: by id.
        done_by_story: actions that some option does, at once or when it lands.
    """

    actions: tuple[ActionRule, ...]
    mistakes: tuple[MistakeRule, ...]
    action_numbers: dict[str, int]
    done_by_story: frozenset[str]
    scenario: Scenario
    playbook: Playbook

    def undone_by_story(self) -> tuple[str, ...]:
        """Ids of actions with weight that the story asks for and none of its options does."""
        left_out = set(self.scenario.leave_out)
        return tuple(
            rule.id
            for rule in self.actions
            if rule.written.weight and rule.id not in left_out and rule.id not in self.done_by_story
        )

    def counting(self, dimension: Dimension) -> Iterator[tuple[int, ActionRule]]:
        """The actions of a dimension that can earn points in this story, with their numbers."""
        for number, rule in enumerate(self.actions):
            if rule.counts and rule.written.dimension == dimension:
                yield number, rule


def build_rules(scenario: Scenario, playbook: Playbook) -> Rules:
    """Compile what the score rests on, for a scenario and playbook that were read without a fault."""
    written = {**playbook.actions, **scenario.actions}
    mistakes = {**playbook.mistakes, **scenario.mistakes}
    numbers = {name: number for number, name in enumerate(written)}
    kinds: dict[str, Kind] = {}
    for name, asked in playbook.asks.items():
        default = asked.default
        kinds[name] = (
            "true/false" if isinstance(default, bool) else "integer" if isinstance(default, int) else "text"
        )
    names = Names(
        facts=kinds, actions=numbers.keys(), options=(), scenes=(), injects=(), scene=None, story=False
    )
    layout = Layout(
        facts={name: number for number, name in enumerate(kinds)},
        actions=numbers,
        options={},
        scenes={},
        injects={},
    )

    def compiled(text: str) -> Condition:
        return compile_function(python_source(read_expression(text, names, "true/false"), layout))

    def optional(text: str | None) -> Condition | None:
        return None if text is None else compiled(text)

    done_by_story = frozenset(_done_by_options(scenario))
    left_out = frozenset(scenario.leave_out)
    actions = []
    for name, action in written.items():
        due, late = _deadline(name, action, scenario)
        actions.append(
            ActionRule(
                id=name,
                written=action,
                due=due,
                late=late,
                counts=action.weight > 0 and name not in left_out and name in done_by_story,
                applies=optional(action.applies),
                since=optional(action.from_),
                premature=optional(action.premature),
            )
        )
    return Rules(
        actions=tuple(actions),
        mistakes=tuple(
            MistakeRule(
                name,
                mistake,
                compiled(mistake.when),
                tuple(
                    sorted(
                        read.name
                        for read in read_expression(mistake.when, names, "true/false").reads
                        if read.sort == "done"
                    )
                ),
            )
            for name, mistake in mistakes.items()
        ),
        action_numbers=numbers,
        done_by_story=done_by_story,
        scenario=scenario,
        playbook=playbook,
    )


def _done_by_options(scenario: Scenario) -> Iterator[str]:
    for options in [*(scene.options or {} for scene in scenario.scenes.values()), scenario.anytime]:
        for option in options.values():
            yield from option.does
            if option.lands is not None:
                yield from option.lands.does


def _deadline(name: str, action: Action, scenario: Scenario) -> tuple[int, int]:
    """`due` and `late` in story seconds; the story's own before the playbook's, `late` twice `due` by default."""
    own = scenario.deadlines.get(name)
    due, late = (own.due, own.late) if own is not None else (action.due or 0, action.late)
    return due, late if late is not None else 2 * due
