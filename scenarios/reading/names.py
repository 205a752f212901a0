"""The names that a scenario and its playbook give, taken from their trees, however faulty the rest of these is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from scenarios.expressions import Kind, Names
from scenarios.files import Place
from scenarios.files.tree import Plain

ANYTIME = "anytime"


def kind_of(value: Plain) -> Kind | None:
    """The kind of a fact whose first value this is."""
    if isinstance(value, bool):
        return "true/false"
    if isinstance(value, int):
        return "integer"
    return "text" if isinstance(value, str) else None


def members(place: Place, key: str) -> tuple[str, ...]:
    """The keys of the mapping under `key`; none where there is no mapping."""
    found = place.get(key)
    return found.keys() if found is not None else ()


def asked_kinds(playbook: Place) -> dict[str, Kind | None]:
    """The facts that a playbook asks for, with the kinds of their defaults."""
    kinds: dict[str, Kind | None] = {}
    for asked in playbook.each("asks"):
        default = asked.get("default")
        kinds[asked.key] = kind_of(default.value) if default is not None else None
    return kinds


def fact_kinds(scenario: Place) -> dict[str, Kind | None]:
    """The facts that a scenario gives itself, with their kinds."""
    kinds: dict[str, Kind | None] = {}
    for fact in scenario.each("facts"):
        first = fact.get("is") if isinstance(fact.value, dict) else fact
        kinds[fact.key] = kind_of(first.value) if first is not None else None
    return kinds


@dataclass(frozen=True, eq=False)
class StoryNames:
    """Everything that can be named in a scenario."""

    facts: Mapping[str, Kind | None]
    asked: Mapping[str, Kind | None]
    actions: Collection[str]
    options: Collection[str]
    scenes: Collection[str]
    injects: Collection[str]
    phases: Collection[str]
    texts: Collection[str]

    def in_scene(self, scene: str | None) -> Names:
        """What an expression in a scene may speak of; None outside any."""
        return Names(self.facts, self.actions, self.options, self.scenes, self.injects, scene)

    def in_conditions(self) -> Names:
        """What a condition of an action or mistake may speak of."""
        return Names(self.asked, self.actions, story=False)


def playbook_names(playbook: Place) -> StoryNames:
    """What a playbook by itself can name."""
    asked = asked_kinds(playbook)
    return StoryNames(
        facts=asked,
        asked=asked,
        actions=dict.fromkeys(members(playbook, "actions")),
        options=(),
        scenes=(),
        injects=(),
        phases=dict.fromkeys(members(playbook, "phases")),
        texts=dict.fromkeys(members(playbook, "texts")),
    )


def story_names(scenario: Place, playbook: Place) -> StoryNames:
    """What a scenario can name, its playbook's names among it."""
    own = playbook_names(playbook)
    options = [
        f"{scene.key}.{option}" for scene in scenario.each("scenes") for option in members(scene, "options")
    ]
    options += [f"{ANYTIME}.{option}" for option in members(scenario, "anytime")]
    given = fact_kinds(scenario)
    return replace(
        own,
        facts={**own.asked, **given},
        asked={fact: given.get(fact, kind) for fact, kind in own.asked.items()},
        actions=dict.fromkeys((*own.actions, *members(scenario, "actions"))),
        options=dict.fromkeys(options),
        scenes=dict.fromkeys(members(scenario, "scenes")),
        injects=dict.fromkeys(members(scenario, "injects")),
    )
