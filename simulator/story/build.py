"""From a scenario that has been read to a story that can be played: everything numbered, conditions compiled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

import scenarios.reading.playbook as playbook_file
import scenarios.reading.scenario as scenario_file
from scenarios.expressions import (
    Condition,
    Kind,
    Layout,
    Names,
    compile_function,
    python_source,
    read_expression,
)
from scenarios.reading import LoadedScenario
from scoring.record import Value
from simulator.story.story import BACK, Branch, Changes, Follower, Inject, Landing, Option, Scene, Story
from simulator.story.text import Template, read_template

ANYTIME = "anytime"
LONG_RUN = 8
"""Facts in a row that a `set` leaves alone, from which copying a slice is quicker than naming each."""


def build_story(loaded: LoadedScenario) -> Story:
    """Number and compile a scenario and its playbook, both of which have been read without a fault."""
    return _Builder(loaded.scenario, loaded.playbook).story()


def kind_of(value: Value) -> Kind:
    """The kind of a fact whose first value this is."""
    if isinstance(value, bool):
        return "true/false"
    return "integer" if isinstance(value, int) else "text"


@dataclass(frozen=True, slots=True)
class _Followers:
    """Injects by the event they follow: scenes, options and injects by name, actions too."""

    scenes: dict[str, list[Follower]] = field(default_factory=lambda: defaultdict(list))
    options: dict[str, list[Follower]] = field(default_factory=lambda: defaultdict(list))
    actions: dict[str, list[Follower]] = field(default_factory=lambda: defaultdict(list))
    injects: dict[str, list[Follower]] = field(default_factory=lambda: defaultdict(list))


class _Builder:
    def __init__(self, scenario: scenario_file.Scenario, playbook: playbook_file.Playbook) -> None:
        self.scenario = scenario
        self.playbook = playbook
        asked = list(playbook.asks)
        self.fact_names = (*asked, *(name for name in scenario.facts if name not in playbook.asks))
        self.first_facts: tuple[Value, ...] = tuple(
            scenario.facts[name].is_ if name in scenario.facts else playbook.asks[name].default
            for name in self.fact_names
        )
        self.bounds = tuple(
            (fact.least, fact.most)
            if (fact := scenario.facts.get(name)) is not None
            else (-scenario_file.LARGEST_INTEGER, scenario_file.LARGEST_INTEGER)
            for name in self.fact_names
        )
        self.action_names = (*playbook.actions, *scenario.actions)
        self.written_options = [
            (scene, name, option)
            for scene, options in [
                *((scene, found.options or {}) for scene, found in scenario.scenes.items()),
                (ANYTIME, scenario.anytime),
            ]
            for name, option in options.items()
        ]
        self.layout = Layout(
            facts=_numbers(self.fact_names),
            actions=_numbers(self.action_names),
            options=_numbers(f"{scene}.{name}" for scene, name, _ in self.written_options),
            scenes=_numbers(scenario.scenes),
            injects=_numbers(scenario.injects),
        )
        self.kinds: Mapping[str, Kind] = {
            name: kind_of(value) for name, value in zip(self.fact_names, self.first_facts, strict=True)
        }
        self.conditions: dict[tuple[str, str | None], tuple[Condition, tuple[int, ...]]] = {}
        self.sources: dict[tuple[str, str | None, Kind], str] = {}
        self.names: dict[str | None, Names] = {}

    def story(self) -> Story:
        scenario = self.scenario
        followers = self.followers()
        options = self.options(followers)
        by_scene: dict[int, list[Option]] = defaultdict(list)
        for option in options:
            by_scene[option.scene].append(option)
        return Story(
            scenes=tuple(
                self.scene(number, name, by_scene, followers) for name, number in self.layout.scenes.items()
            ),
            options=options,
            injects=tuple(
                self.inject(number, name, followers) for name, number in self.layout.injects.items()
            ),
            facts=self.fact_names,
            first_facts=self.first_facts,
            bounds=self.bounds,
            asked=len(self.playbook.asks),
            actions=self.action_names,
            action_followers=tuple(tuple(followers.actions[name]) for name in self.action_names),
            judged_at=self.judged_at(),
            timed=tuple(
                sorted(
                    (inject.at, self.layout.injects[name])
                    for name, inject in scenario.injects.items()
                    if inject.at is not None
                )
            ),
            first_scene=self.layout.scenes[scenario.first_scene],
            fact_numbers=self.layout.facts,
            action_numbers=self.layout.actions,
            option_numbers=self.layout.options,
            inject_numbers=self.layout.injects,
        )

    def scene(
        self, number: int, name: str, by_scene: Mapping[int, list[Option]], followers: _Followers
    ) -> Scene:
        written = self.scenario.scenes[name]
        options: tuple[Option, ...] = ()
        if written.options is not None:
            everywhere = by_scene.get(-1, []) if written.anytime is not False else []
            options = (*by_scene.get(number, []), *everywhere)
        closes = written.closes
        return Scene(
            number=number,
            name=name,
            text=self.template(written.text),
            also=tuple(
                (self.condition(also.when, name)[0], self.template(also.text)) for also in written.also
            ),
            ask=self.template(written.ask) if written.ask is not None else None,
            changes=self.changes(written.set, name),
            options=options,
            passes_on=self.branches(written.then, name),
            ending=written.end,
            closes_at=closes.at if closes is not None else -1,
            closes_go=self.layout.scenes[closes.go] if closes is not None else -1,
            followers=tuple(followers.scenes[name]),
        )

    def options(self, followers: _Followers) -> tuple[Option, ...]:
        options = []
        first_use = 0
        for number, (scene, name, written) in enumerate(self.written_options):
            full_name = f"{scene}.{name}"
            last_use = first_use + (written.again or 1) - 1
            when, offered_from = (
                self.condition(written.when, scene) if written.when is not None else (None, ())
            )
            lands = written.lands
            options.append(
                Option(
                    number=number,
                    name=full_name,
                    scene=self.layout.scenes[scene] if scene != ANYTIME else -1,
                    label=self.template(written.label),
                    takes=written.takes or 0,
                    until=written.until if written.until is not None else -1,
                    when=when,
                    offered_from=offered_from,
                    first_use=first_use,
                    last_use=last_use,
                    does=self.actions(written.does),
                    changes=self.changes(written.set, scene),
                    lands=Landing(
                        lands.in_,
                        self.actions(lands.does),
                        self.changes(lands.set, scene),
                        self.template(lands.result) if lands.result is not None else None,
                    )
                    if lands is not None
                    else None,
                    result=self.template(written.result) if written.result is not None else None,
                    then=self.branches(written.then, scene),
                    followers=tuple(followers.options[full_name]),
                )
            )
            first_use = last_use + 1
        return tuple(options)

    def inject(self, number: int, name: str, followers: _Followers) -> Inject:
        written = self.scenario.injects[name]
        return Inject(
            number=number,
            name=name,
            manual=written.manual,
            when=self.condition(written.when, None)[0] if written.when is not None else None,
            text=self.template(written.text),
            changes=self.changes(written.set, None),
            go=self.layout.scenes[written.go] if written.go is not None else -1,
            followers=tuple(followers.injects[name]),
        )

    def followers(self) -> _Followers:
        """Injects with `after`, by the event they follow."""
        followers = _Followers()
        for name, inject in self.scenario.injects.items():
            if (after := inject.after) is not None:
                follower = Follower(self.layout.injects[name], after.by)
                if after.scene is not None:
                    followers.scenes[after.scene].append(follower)
                elif after.option is not None:
                    followers.options[after.option].append(follower)
                elif after.action is not None:
                    followers.actions[after.action].append(follower)
                elif after.inject is not None:
                    followers.injects[after.inject].append(follower)
        return followers

    def judged_at(self) -> tuple[int, ...]:
        """Story seconds at which a condition of an action or a mistake changes by the clock alone."""
        texts: list[str | None] = []
        for action in [*self.playbook.actions.values(), *self.scenario.actions.values()]:
            texts += [action.applies, action.from_, action.premature]
        for mistake in [*self.playbook.mistakes.values(), *self.scenario.mistakes.values()]:
            texts.append(mistake.when)
        stops = {at for text in texts if text is not None for at in self.condition(text, None)[1]}
        return tuple(sorted(at for at in stops if at > 0))

    def names_in(self, scene: str | None) -> Names:
        """What an expression in this scene may read."""
        names = self.names.get(scene)
        if names is None:
            layout = self.layout
            names = self.names[scene] = Names(
                facts=self.kinds,
                actions=layout.actions.keys(),
                options=layout.options.keys(),
                scenes=layout.scenes.keys(),
                injects=layout.injects.keys(),
                scene=scene,
                story=True,
            )
        return names

    def condition(self, text: str, scene: str | None) -> tuple[Condition, tuple[int, ...]]:
        """A compiled condition, and the story seconds at which the clock alone changes it."""
        key = (text, scene if "taken" in text else None)
        if key not in self.conditions:
            expression = read_expression(text, self.names_in(scene), "true/false")
            self.conditions[key] = (
                compile_function(python_source(expression, self.layout)),
                expression.clock_changes,
            )
        return self.conditions[key]

    def value_source(self, text: str, scene: str | None, kind: Kind) -> str:
        """A `set` value's expression as Python source."""
        key = (text, scene if "taken" in text else None, kind)
        if key not in self.sources:
            self.sources[key] = python_source(read_expression(text, self.names_in(scene), kind), self.layout)
        return self.sources[key]

    def changes(self, changes: Mapping[str, Value], scene: str | None) -> Changes | None:
        """A `set` as one function from all facts before to all facts after."""
        if not changes:
            return None
        parts: list[str] = []
        kept_from = 0
        for number, value in sorted((self.layout.facts[name], value) for name, value in changes.items()):
            parts += _kept(kept_from, number)
            parts.append(self.changed(number, value, scene))
            kept_from = number + 1
        parts += _kept(kept_from, len(self.fact_names))
        # One function that gives a tuple of values in place of a value.
        return cast(Changes, compile_function("(" + ", ".join(parts) + ",)"))

    def changed(self, number: int, value: Value, scene: str | None) -> str:
        """The source of a fact's new value; an integer is clamped to its fact's bounds."""
        kind = self.kinds[self.fact_names[number]]
        if kind == "text":
            return repr(value)
        source = self.value_source(value, scene, kind) if isinstance(value, str) else repr(value)
        if kind == "true/false":
            return source
        least, most = self.bounds[number]
        if not isinstance(value, str):
            return repr(min(max(value, least), most))
        if (least, most) == (-scenario_file.LARGEST_INTEGER, scenario_file.LARGEST_INTEGER):
            return source
        return f"min(max({source}, {least}), {most})"

    def branches(self, then: tuple[scenario_file.Branch, ...] | None, scene: str) -> tuple[Branch, ...]:
        return tuple(
            Branch(
                self.condition(branch.when, scene)[0] if branch.when is not None else None,
                BACK if branch.go == scenario_file.BACK else self.layout.scenes[branch.go],
            )
            for branch in then or ()
        )

    def actions(self, names: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(self.layout.actions[name] for name in names)

    def template(self, text: str) -> Template:
        return read_template(text, self.layout.facts)


def _numbers(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}


def _kept(start: int, end: int) -> list[str]:
    """Source for the facts from `start` to before `end`, unchanged."""
    if end - start > LONG_RUN:
        return [f"*f[{start}:{end}]"]
    return [f"f[{number}]" for number in range(start, end)]
