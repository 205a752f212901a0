"""The values that each fact can have: those it is ever set to, or a stretch of numbers where it is reckoned with."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from scenarios.expressions import LARGEST, Node
from scenarios.reading import Scenario, Value
from simulator.checks.structure.expressions import Reader
from simulator.checks.structure.parts import Change

MOST_VALUES = 24
"""Numbers that a fact is set to, from which only the least and the most are kept."""

ROUNDS = 3
"""How often changes are added up before a number is taken to go on to its bound."""


class Span(NamedTuple):
    """Whole numbers from `least` to `most`, both included."""

    least: int
    most: int

    def joined(self, other: "Span") -> "Span":
        """The shortest span that holds both."""
        return Span(min(self.least, other.least), max(self.most, other.most))

    def within(self, bounds: "Span") -> "Span":
        """As it is once every number is moved into the bounds."""
        return Span(
            min(max(self.least, bounds.least), bounds.most), min(max(self.most, bounds.least), bounds.most)
        )


Domain = frozenset[Value] | Span
"""Every value that a fact can have, or a span that holds them."""

WIDEST = Span(-LARGEST, LARGEST)


def bounds_of(scenario: Scenario, fact: str) -> Span:
    """Within which a number stays."""
    given = scenario.facts.get(fact)
    return Span(given.least, given.most) if given is not None else WIDEST


def domains(scenario: Scenario, reader: Reader, changes: Iterable[Change]) -> Mapping[str, Domain]:
    """The values that each fact can have by these changes, which are those that some way leads to.

    Conditions are left aside, so a fact may be found able to have a value that no play gives it, never the reverse.
    """
    constants: dict[str, set[Value]] = {name: {value} for name, value in reader.first_values.items()}
    reckoned: dict[str, dict[str, Node]] = {}
    for change in changes:
        kind = reader.kinds[change.fact]
        if isinstance(change.value, str) and kind != "text":
            node = reader.read(change.value, change.owner.scene, kind).node
            if node.op == "literal":
                constants[change.fact].add(_bounded(scenario, change.fact, node.value))
            else:
                reckoned.setdefault(change.fact, {})[change.value] = node
        else:
            constants[change.fact].add(_bounded(scenario, change.fact, change.value))
    found: dict[str, Domain] = {}
    spans: dict[str, Span] = {}
    for fact, values in constants.items():
        found[fact] = frozenset(values)
        kind = reader.kinds[fact]
        if kind == "true/false" and fact in reckoned:
            found[fact] = frozenset((True, False))
        elif kind == "integer":
            numbers = [int(value) for value in values]
            spans[fact] = Span(min(numbers), max(numbers))
            if fact in reckoned or len(numbers) > MOST_VALUES:
                found[fact] = spans[fact]
    counted = {fact: nodes for fact, nodes in reckoned.items() if fact in spans}
    return {**found, **_grown(scenario, spans, counted)}


def _bounded(scenario: Scenario, fact: str, value: Value) -> Value:
    if isinstance(value, bool | str):
        return value
    bounds = bounds_of(scenario, fact)
    return min(max(value, bounds.least), bounds.most)


def _grown(
    scenario: Scenario, spans: dict[str, Span], counted: Mapping[str, Mapping[str, Node]]
) -> Mapping[str, Span]:
    """Spans that hold whatever the reckoned changes give, again and again."""
    growing, rounds = True, 0
    while growing:
        growing, rounds = False, rounds + 1
        for fact, nodes in counted.items():
            bounds, was = bounds_of(scenario, fact), spans[fact]
            now = was
            for node in nodes.values():
                now = now.joined(span_of(node, spans).within(bounds))
            if now != was and rounds > ROUNDS:
                now = Span(
                    bounds.least if now.least < was.least else was.least,
                    bounds.most if now.most > was.most else was.most,
                )
            growing = growing or now != was
            spans[fact] = now
    return {fact: spans[fact] for fact in counted}


def span_of(node: Node, spans: Mapping[str, Span]) -> Span:
    """The numbers that an integer expression can yield; each operation's result is moved into ±10^9."""
    match node.op:
        case "literal":
            return Span(int(node.value), int(node.value))
        case "fact":
            return spans.get(str(node.value), WIDEST)
        case "negative":
            inner = span_of(node.parts[0], spans)
            return Span(-inner.most, -inner.least) if int(node.value) % 2 else inner
        case "if":
            return span_of(node.parts[1], spans).joined(span_of(node.parts[2], spans))
        case "min" | "max":
            a, b = (span_of(part, spans) for part in node.parts)
            choose = min if node.op == "min" else max
            return Span(choose(a.least, b.least), choose(a.most, b.most))
        case _:
            total = span_of(node.parts[0], spans)
            for operator, part in zip(str(node.value).split(), node.parts[1:], strict=True):
                total = _combined(total, operator, span_of(part, spans)).within(WIDEST)
            return total


def _combined(a: Span, operator: str, b: Span) -> Span:
    if operator == "+":
        return Span(a.least + b.least, a.most + b.most)
    if operator == "-":
        return Span(a.least - b.most, a.most - b.least)
    corners = [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most]
    return Span(min(corners), max(corners))
