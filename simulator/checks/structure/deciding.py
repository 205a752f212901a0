"""Conditions and comparisons that come to the same whatever happens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from scenarios.expressions import Expression, Node, Value
from simulator.checks.structure.expressions import Reader
from simulator.checks.structure.parts import Condition
from simulator.checks.structure.places import Known
from simulator.checks.structure.truth import comparison, outcomes
from simulator.checks.structure.uses import Uses
from simulator.checks.structure.values import Domain, Span


@dataclass(frozen=True, eq=False)
class Decider:
    """What can be decided of a story's conditions without playing.

    Attributes:
        conditions: those of what some way leads to.
    """

    conditions: Sequence[Condition]
    reader: Reader
    uses: Uses
    known: Known

    @cached_property
    def settled(self) -> tuple[tuple[Condition, bool], ...]:
        """Conditions that always come to the same, with what they come to; lists of ways are left aside."""
        return tuple(self._settled())

    def _settled(self) -> Iterator[tuple[Condition, bool]]:
        for condition in self.conditions:
            if condition.sort != "way":
                cases = self.together(condition, [condition.text])
                if cases is not None and len(cases) == 1:
                    yield condition, next(iter(cases))[0]

    def together(self, place: Condition, texts: Sequence[str]) -> frozenset[tuple[bool, ...]] | None:
        """What conditions that stand in one place can come to together.

        None where there are too many cases, and where what decides them is told of elsewhere: a fact that never changes, a
        comparison that is none.
        """
        expressions = [self.reader.read(text, place.owner.scene) for text in texts]
        if any(self._has_another_fault(expression) for expression in expressions):
            return None
        return outcomes(expressions, self.known.at(place, *expressions))

    def _has_another_fault(self, expression: Expression) -> bool:
        facts = [read.name for read in expression.reads if read.sort == "fact"]
        return bool(facts) and (
            not self.uses.frozen.isdisjoint(facts) or any(True for _ in self.impossible(expression))
        )

    def impossible(self, expression: Expression) -> Iterator[tuple[Node, str, bool]]:
        """Comparisons that always come to the same, each with its fact and what it comes to.

        A fact that never changes is left aside.
        """
        waiting = [expression.node]
        while waiting:
            node = waiting.pop()
            compared = comparison(node)
            if compared is None:
                waiting += node.parts
            elif compared[0] in self.uses.changed:
                fact, operator, value = compared
                comes_to = _comes_to(self.known.domains[fact], operator, value)
                if comes_to is not None:
                    yield node, fact, comes_to


def _comes_to(domain: Domain, operator: str, value: Value) -> bool | None:
    """What a comparison comes to for every value of the fact; None if that differs."""
    values: set[Value] | frozenset[Value]
    if isinstance(domain, Span):
        near = (int(value) - 1, int(value), int(value) + 1)
        values = {domain.least, domain.most, *(n for n in near if domain.least <= n <= domain.most)}
    else:
        values = domain
    found = {_compared(each, operator, value) for each in values}
    return found.pop() if len(found) == 1 else None


def _compared(left: Value, operator: str, right: Value) -> bool:
    if operator == "==":
        return left == right
    if operator == "!=":
        return left != right
    a, b = int(left), int(right)
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator]
