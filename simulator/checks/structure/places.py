"""What is known where a condition stands: how late it is at least, and what must have happened or cannot have."""

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.expressions import Expression
from scenarios.expressions.nodes import Read
from scenarios.reading import Scenario
from simulator.authoring.graph.times import Earliest
from simulator.checks.structure.parts import ANYTIME, Condition
from simulator.checks.structure.truth import LATEST, Given
from simulator.checks.structure.values import Domain
from simulator.checks.structure.ways import Ways


@dataclass(frozen=True, eq=False)
class Known:
    """What is known of a story as a whole, for the conditions in it.

    Attributes:
        done_by_story: actions that some option does.
    """

    scenario: Scenario
    earliest: Earliest
    ways: Ways
    domains: Mapping[str, Domain]
    done_by_story: frozenset[str]

    def at(self, condition: Condition, *expressions: Expression) -> Given:
        """What is known where this condition is judged, as far as these expressions ask for it."""
        settled = {
            read: value
            for expression in expressions
            for read in expression.reads
            if (value := self._settled(read, condition)) is not None
        }
        return Given(self.domains, self._clock(condition), settled)

    def _clock(self, condition: Condition) -> tuple[int, int]:
        owner = condition.owner
        if owner.sort == "inject":
            at = self.scenario.injects[owner.name].at
            return (at, at) if at is not None else (self.earliest.injects[owner.name], LATEST)
        scene = owner.name.partition(".")[0]
        if scene == ANYTIME:
            entered = min(self.earliest.scenes[offering] for offering in self.ways.offering)
        else:
            entered = self.earliest.scenes[scene]
        if owner.sort == "option" and condition.sort == "way":
            option = self.scenario.option(owner.name)
            carried_out = (
                max(entered, option.until) if option.until is not None else entered + (option.takes or 0)
            )
            return carried_out, LATEST
        return entered, LATEST

    def _settled(self, read: Read, condition: Condition) -> bool | None:
        """What a read can only come to here, if anything but the facts settles it."""
        match read.sort:
            case "done":
                return None if read.name in self.done_by_story else False
            case "taken":
                if read.name not in self.ways.options:
                    return False
                own = condition.sort == "option" and read.name == condition.owner.name
                # An option is not offered a second time, unless it says so.
                return False if own and self.scenario.option(read.name).again is None else None
            case "seen":
                if read.name == condition.owner.scene:
                    return True
                return None if read.name in self.earliest.scenes else False
            case "sent":
                return None if read.name in self.earliest.injects else False
        return None
