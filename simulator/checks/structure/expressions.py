"""Reading the expressions of a story, each only once."""

from collections.abc import Mapping
from functools import cached_property

from scenarios.expressions import Expression, Kind, Names, read_expression
from scenarios.reading import Playbook, Scenario, Value
from simulator.checks.structure.parts import options_of


def kind_of(value: Value) -> Kind:
    """The kind of a fact with this value."""
    if isinstance(value, bool):
        return "true/false"
    return "integer" if isinstance(value, int) else "text"


class Reader:
    """Reads expressions that were found sound when the file was loaded."""

    def __init__(self, scenario: Scenario, playbook: Playbook) -> None:
        self.scenario = scenario
        self.playbook = playbook
        self._read: dict[tuple[str, str | None, Kind], Expression] = {}
        self._names: dict[str | None, Names] = {}

    @cached_property
    def first_values(self) -> Mapping[str, Value]:
        """The facts with their values at the start, those that the playbook asks for first."""
        asked = {name: asked.default for name, asked in self.playbook.asks.items()}
        return asked | {name: fact.is_ for name, fact in self.scenario.facts.items()}

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """The facts with their kinds."""
        return {name: kind_of(value) for name, value in self.first_values.items()}

    @cached_property
    def _options(self) -> frozenset[str]:
        return frozenset(owner.name for _, owner, _ in options_of(self.scenario))

    def read(self, text: str, scene: str | None, kind: Kind = "true/false") -> Expression:
        """An expression that stands in a scene, or in none."""
        # Only a bare taken(option) means something else in another scene.
        where = scene if "taken" in text else None
        key = (text, where, kind)
        if key not in self._read:
            self._read[key] = read_expression(text, self._names_in(where), kind)
        return self._read[key]

    def _names_in(self, scene: str | None) -> Names:
        if scene not in self._names:
            self._names[scene] = Names(
                facts=self.kinds,
                actions={**self.playbook.actions, **self.scenario.actions}.keys(),
                options=self._options,
                scenes=self.scenario.scenes.keys(),
                injects=self.scenario.injects.keys(),
                scene=scene,
                story=True,
            )
        return self._names[scene]
