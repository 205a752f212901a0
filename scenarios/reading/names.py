"""The names that a scenario and its playbook give, taken from their trees, however faulty the rest of these is."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from scenarios.expressions import Kind, Names
from scenarios.files import Place
from scenarios.files.tree import Plain

ANYTIME = "anytime"

K = TypeVar("K")


def kind_of(value: Plain) -> Kind | None:
    """The kind of a fact whose first value this is."""
    if isinstance(value, bool):
        return "true/false"
    if isinstance(value, int):
        return "integer"
    return "text" if isinstance(value, str) else None


class _Unknown(Mapping[str, None]):
    """Stands for the names of a part that is missing or no mapping: its own fault is told, none of its names doubted."""

    def __getitem__(self, name: str) -> None:
        return None

    def __contains__(self, name: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


UNKNOWN = _Unknown()


def _required(file: Place, key: str) -> Mapping[str, None]:
    part = file.get(key)
    return dict.fromkeys(part.keys()) if part is not None and isinstance(part.value, dict) else UNKNOWN


def _optional(file: Place, key: str) -> Mapping[str, None]:
    return _required(file, key) if file.has(key) else {}


def asked_kinds(playbook: Place) -> Mapping[str, Kind | None]:
    """The facts that a playbook asks for, with the kinds of their defaults."""
    kinds: dict[str, Kind | None] = {}
    for asked in playbook.each("asks"):
        default = asked.get("default")
        kinds[asked.key] = kind_of(default.value) if default is not None else None
    return kinds if _required(playbook, "asks") is not UNKNOWN else UNKNOWN


def fact_kinds(scenario: Place) -> Mapping[str, Kind | None]:
    """The facts that a scenario gives itself, with their kinds."""
    kinds: dict[str, Kind | None] = {}
    for fact in scenario.each("facts"):
        first = fact.get("is") if isinstance(fact.value, dict) else fact
        kinds[fact.key] = kind_of(first.value) if first is not None else None
    return kinds if _required(scenario, "facts") is not UNKNOWN else UNKNOWN


def _joined(first: Mapping[str, K], second: Mapping[str, K]) -> Mapping[str, K | None]:
    return UNKNOWN if first is UNKNOWN or second is UNKNOWN else {**first, **second}


@dataclass(frozen=True, eq=False)
class StoryNames:
    """Everything that can be named in a scenario."""

    facts: Mapping[str, Kind | None]
    asked: Mapping[str, Kind | None]
    actions: Mapping[str, None]
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
        actions=_required(playbook, "actions"),
        options=(),
        scenes=(),
        injects=(),
        phases=_required(playbook, "phases"),
        texts=_optional(playbook, "texts"),
    )


def story_names(scenario: Place, playbook: Place) -> StoryNames:
    """What a scenario can name, its playbook's names among it."""
    own = playbook_names(playbook)
    scenes = _required(scenario, "scenes")
    return replace(
        own,
        facts=_joined(own.asked, fact_kinds(scenario)),
        actions=_joined(own.actions, _optional(scenario, "actions")),
        options=_options(scenario) if scenes is not UNKNOWN else UNKNOWN,
        scenes=scenes,
        injects=_optional(scenario, "injects"),
    )


def _options(scenario: Place) -> Mapping[str, None]:
    """Every option as `scene.option`, those offered at any time as `anytime.option`."""
    scenes = [
        f"{scene.key}.{option.key}" for scene in scenario.each("scenes") for option in scene.each("options")
    ]
    return dict.fromkeys([*scenes, *(f"{ANYTIME}.{option.key}" for option in scenario.each(ANYTIME))])
