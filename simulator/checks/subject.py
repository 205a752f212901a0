"""What the checks look at: a file that was read without a fault, and what several of them want to know of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from scenarios.files import Fault, Place, Tree
from scenarios.files import tree as files
from scenarios.reading import LoadedScenario, Playbook, Scenario
from scoring.tally import Rules, build_rules
from simulator.authoring.graph.times import Earliest, earliest
from simulator.checks.findings import Finding
from simulator.checks.structure.deciding import Decider
from simulator.checks.structure.expressions import Reader
from simulator.checks.structure.parts import (
    Change,
    Condition,
    Spoken,
    changes,
    conditions,
    spoken,
    spoken_book,
)
from simulator.checks.structure.places import Known
from simulator.checks.structure.uses import Uses, uses
from simulator.checks.structure.values import Domain, domains
from simulator.checks.structure.ways import Ways, is_alive, ways


@dataclass(frozen=True, eq=False)
class File:
    """A file that was read without a fault, with where everything in it stands."""

    tree: Tree

    @property
    def root(self) -> Place:
        """A cursor on the whole file."""
        return self.tree.root()

    def has(self, dotted: str) -> bool:
        """Whether there is such a place, as in `scenes.first_call.options.watch`."""
        place: Place | None = self.root
        for key in dotted.split("."):
            place = place.get(key) if place is not None else None
        return place is not None

    def fault(self, finding: Finding) -> Fault:
        """A finding with its line and column; what does not stand in the file is shown at what it is missing in."""
        place, reached = self.root, 0
        path = (*finding.at, *finding.within)
        for key in path:
            onward = place.get(key) if isinstance(key, str) else _entry(place, key)
            if onward is None:
                break
            place, reached = onward, reached + 1
        start, end = place.mark.start, place.mark.end
        inside = None
        if reached < len(path) or not (finding.within or finding.of_value):
            start, end = place.mark.key_start, place.mark.key_end
        elif finding.inside is not None and place.text is not None:
            inside = (*finding.inside, place.text)
        return self.tree.fault(files.Finding(start, end, finding.message, finding.help, inside=inside))


def _entry(place: Place, index: int) -> Place | None:
    marks = place.tree.marks.get(id(place.value))
    if isinstance(place.value, tuple) and isinstance(marks, list) and index < len(marks):
        return Place(place.tree, place.value[index], marks[index])
    return None


@dataclass(frozen=True, eq=False)
class Book(File):
    """A playbook by itself."""

    playbook: Playbook

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """Everything in it that people read."""
        return tuple(spoken_book(self.playbook))


@dataclass(frozen=True, eq=False)
class Subject(File):
    """A scenario with its playbook; where things stand is known for the scenario."""

    loaded: LoadedScenario

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.loaded.scenario

    @property
    def playbook(self) -> Playbook:
        """The playbook that it is judged by."""
        return self.loaded.playbook

    @cached_property
    def earliest(self) -> Earliest:
        """What can be reached, conditions left aside, and when at the earliest."""
        return earliest(self.scenario)

    @cached_property
    def ways(self) -> Ways:
        """Where each scene leads."""
        return ways(self.scenario, self.earliest)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Every `when` of the story."""
        return tuple(conditions(self.scenario))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change of a fact."""
        return tuple(changes(self.scenario))

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """Everything in it that people read."""
        return tuple(spoken(self.scenario))

    @cached_property
    def rules(self) -> Rules:
        """What the score rests on."""
        return build_rules(self.scenario, self.playbook)

    @cached_property
    def reader(self) -> Reader:
        """What reads the story's expressions."""
        return Reader(self.scenario, self.playbook)

    @cached_property
    def uses(self) -> Uses:
        """Which facts are read and which are changed."""
        return uses(self.scenario, self.playbook, self.reader, self.conditions, self.changes, self.spoken)

    @cached_property
    def domains(self) -> Mapping[str, Domain]:
        """The values that each fact can have by changes to which some way leads."""
        return domains(self.scenario, self.reader, [each for each in self.changes if self.is_alive(each)])

    @cached_property
    def known(self) -> Known:
        """What is known where the conditions of the story stand."""
        return Known(self.scenario, self.earliest, self.ways, self.domains, self.rules.done_by_story)

    @cached_property
    def decider(self) -> Decider:
        """What decides conditions that come to the same whatever happens."""
        alive = [condition for condition in self.conditions if self.is_alive(condition)]
        return Decider(alive, self.reader, self.uses, self.known)

    def is_alive(self, part: Change | Condition) -> bool:
        """Whether some way leads to where this stands, conditions left aside."""
        return is_alive(part.owner, self.earliest, self.ways)
