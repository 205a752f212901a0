"""Which facts are read and which are changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from scenarios.expressions import Expression
from scenarios.reading import Playbook, Scenario
from scenarios.shown import parts_of
from simulator.checks.structure.expressions import Reader
from simulator.checks.structure.parts import Change, Condition, Spoken


@dataclass(frozen=True)
class Uses:
    """Facts by what is done with them.

    Attributes:
        decide: read by a condition of the story, or by the change of another fact.
        shown: in a text, or drawn over time.
        asked: by the playbook.
        changed: by a scene, an option, what lands later, or an inject.
    """

    decide: frozenset[str]
    shown: frozenset[str]
    asked: frozenset[str]
    changed: frozenset[str]

    @property
    def read(self) -> frozenset[str]:
        """Facts whose value somebody or something looks at."""
        return self.decide | self.shown | self.asked

    @property
    def frozen(self) -> frozenset[str]:
        """The story's own facts that decide something, and never change."""
        return self.decide - self.asked - self.changed


def uses(
    scenario: Scenario,
    playbook: Playbook,
    reader: Reader,
    conditions: Iterable[Condition],
    changes: Iterable[Change],
    spoken: Iterable[Spoken],
) -> Uses:
    """Which facts of a story are read and changed."""
    decide: set[str] = set()
    changed: set[str] = set()
    for condition in conditions:
        decide |= _facts(reader.read(condition.text, condition.owner.scene))
    for change in changes:
        changed.add(change.fact)
        kind = reader.kinds[change.fact]
        if isinstance(change.value, str) and kind != "text":
            # That a number is counted up is no use of it.
            decide |= _facts(reader.read(change.value, change.owner.scene, kind)) - {change.fact}
    shown = {
        part.text
        for text in spoken
        if text.shows_facts and "{" in text.text
        for part in parts_of(text.text)
        if part.sort == "fact"
    }
    return Uses(
        frozenset(decide),
        frozenset(shown | set(scenario.track)),
        frozenset(playbook.asks),
        frozenset(changed),
    )


def _facts(expression: Expression) -> set[str]:
    return {read.name for read in expression.reads if read.sort == "fact"}
