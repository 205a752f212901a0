"""What conditions can come to, by their form and the values that facts can have: every case is tried.

The cases are more than any play can meet: facts, deeds and the clock are taken to be independent of each other. So what
holds in all of them holds always, and what holds in none never does; where there are too many cases nothing is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from scenarios.expressions import Expression, Layout, Node, Value, compile_function, python_source
from scenarios.expressions.nodes import Read
from simulator.checks.structure.values import Domain, Span

MOST_CASES = 4_096
NOT_DONE = -1
LATEST = 10**9 + 2


@dataclass(frozen=True, eq=False)
class Given:
    """What is known where a condition is judged.

    Attributes:
        facts: the values that each fact can have.
        clock: the least story second, and the greatest where it is known.
        settled: reads that can only come to this here.
    """

    facts: Mapping[str, Domain]
    clock: tuple[int, int] = (0, LATEST)
    settled: Mapping[Read, bool] | None = None


def outcomes(expressions: Sequence[Expression], given: Given) -> frozenset[tuple[bool, ...]] | None:
    """What several conditions can come to together, or None where there are too many cases to say."""
    reads = sorted({read for expression in expressions for read in expression.reads})
    moments = sorted({0, *_moments(expressions)})
    choices: list[Sequence[Value]] = []
    for read in reads:
        found = _values(read, expressions, moments, given)
        if found is None:
            return None
        choices.append(found)
    if prod(map(len, choices)) > MOST_CASES:
        return None
    names = {sort: [read.name for read in reads if read.sort == sort] for sort in _SORTS}
    layout = Layout(
        facts=_numbers(names["fact"]),
        actions=_numbers(names["done"]),
        options=_numbers(names["taken"]),
        scenes=_numbers(names["seen"]),
        injects=_numbers(names["sent"]),
    )
    functions = [compile_function(python_source(expression, layout)) for expression in expressions]
    met: set[tuple[bool, ...]] = set()
    for case in _cases(reads, choices):
        met.add(tuple(bool(function(*case)) for function in functions))
        if len(met) == 2 ** len(functions):
            break
    return frozenset(met)


_SORTS = ("fact", "done", "taken", "seen", "sent")


def _numbers(names: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}


def _cases(
    reads: Sequence[Read], choices: Sequence[Sequence[Value]]
) -> Iterator[tuple[tuple[Value, ...], tuple[int, ...], int, int, int, int]]:
    """The arguments of a condition, one case after the other; nothing was done after the present moment."""
    of_sort = {
        sort: [at for at, read in enumerate(reads) if read.sort == sort] for sort in (*_SORTS, "clock")
    }
    for case in product(*choices):
        clock = int(case[of_sort["clock"][0]]) if of_sort["clock"] else LATEST
        done = tuple(int(case[at]) for at in of_sort["done"])
        if any(at > clock for at in done):
            continue
        taken, seen, sent = (
            sum(1 << number for number, at in enumerate(of_sort[sort]) if case[at])
            for sort in ("taken", "seen", "sent")
        )
        yield tuple(case[at] for at in of_sort["fact"]), done, clock, taken, seen, sent


def _moments(expressions: Sequence[Expression]) -> Iterator[int]:
    """Story seconds on both sides of every time that the expressions name."""
    for expression in expressions:
        waiting = [expression.node]
        while waiting:
            node = waiting.pop()
            if node.op == "duration":
                yield from (max(0, int(node.value) - 1), int(node.value), int(node.value) + 1)
            waiting += node.parts


def _values(
    read: Read, expressions: Sequence[Expression], moments: Sequence[int], given: Given
) -> Sequence[Value] | None:
    """The values to try of one read; None where trying would take too long."""
    if given.settled is not None and read in given.settled:
        settled = given.settled[read]
        return (settled,) if read.sort != "done" else (0 if settled else NOT_DONE,)
    if read.sort == "clock":
        least, most = given.clock
        return [least, *(at for at in moments if least < at <= most)]
    if read.sort == "done":
        return [NOT_DONE, *moments]
    if read.sort != "fact":
        return (False, True)
    domain = given.facts[read.name]
    if not isinstance(domain, Span):
        return sorted(domain, key=str)
    return _numbers_to_try(read.name, expressions, domain)


def _numbers_to_try(fact: str, expressions: Sequence[Expression], span: Span) -> Sequence[int] | None:
    """Numbers on both sides of all that a fact is compared with; all of them, where it is reckoned with and they are few."""
    tried = {span.least, span.most}
    plain = True
    for expression in expressions:
        waiting = [expression.node]
        while waiting:
            node = waiting.pop()
            if (compared := comparison(node)) is not None and compared[0] == fact:
                number = int(compared[2])
                tried |= {number - 1, number, number + 1}
            elif node.op == "fact" and node.value == fact:
                plain = False
            else:
                waiting += node.parts
    if plain:
        return sorted(number for number in tried if span.least <= number <= span.most)
    few = span.most - span.least < MOST_CASES
    return range(span.least, span.most + 1) if few else None


_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def comparison(node: Node) -> tuple[str, str, Value] | None:
    """A fact compared with a value that is written out: the fact, the operator, the value."""
    if node.op != "compare":
        return None
    left, right = node.parts
    operator = str(node.value)
    if left.op != "fact":
        left, right, operator = right, left, _FLIPPED[operator]
    if left.op != "fact":
        return None
    written = _literal(right)
    return None if written is None else (str(left.value), operator, written)


def _literal(node: Node) -> Value | None:
    """The value of a literal, which may stand after a minus."""
    if node.op == "literal":
        return node.value
    if node.op == "negative" and node.parts[0].op == "literal":
        number = int(node.parts[0].value)
        return -number if int(node.value) % 2 else number
    return None
