"""Generated expressions have the value that a naive reading of the format gives them."""

from dataclasses import dataclass
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.expressions import Kind, Value
from tests.scenarios.expressions.story import ACTIONS, INJECTS, KINDS, OPTIONS, SCENES, value_of

LIMIT = 10**9


@dataclass(frozen=True)
class State:
    """A moment of a story."""

    facts: dict[str, Value]
    done: dict[str, int]
    clock: int
    taken: tuple[str, ...]
    seen: tuple[str, ...]
    sent: tuple[str, ...]


Tree = tuple[object, ...]
"""An operation's name and its parts."""


def naive(tree: Tree, state: State) -> Value:
    """The value of a tree, straight from the format's words."""
    op, *parts = tree
    if op in ("integer", "text", "truth"):
        return _value(parts[0])
    if op == "fact":
        return state.facts[str(parts[0])]
    if op == "done":
        return str(parts[0]) in state.done
    if op == "done_by":
        return str(parts[0]) in state.done and state.done[str(parts[0])] <= _number(parts[1])
    if op == "clock":
        return _compared(str(parts[0]), state.clock, _number(parts[1]))
    if op in ("taken", "seen", "sent"):
        return parts[0] in getattr(state, op)
    values = [naive(part, state) for part in parts if isinstance(part, tuple)]
    match op:
        case "and":
            return bool(values[0]) and bool(values[1])
        case "or":
            return bool(values[0]) or bool(values[1])
        case "not":
            return not values[0]
        case "if":
            return values[1] if values[0] else values[2]
        case "compare":
            return _compared(str(parts[2]), values[0], values[1])
    numbers = [_number(value) for value in values]
    match op:
        case "+":
            result = numbers[0] + numbers[1]
        case "-":
            result = numbers[0] - numbers[1]
        case "*":
            result = numbers[0] * numbers[1]
        case "negative":
            result = -numbers[0]
        case "min":
            result = min(numbers)
        case _:
            result = max(numbers)
    return max(-LIMIT, min(LIMIT, result))


def _compared(operator: str, a: Value, b: Value) -> bool:
    if operator == "==":
        return a == b
    if operator == "!=":
        return a != b
    left, right = _number(a), _number(b)
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[operator]


def _value(part: object) -> Value:
    assert isinstance(part, bool | int | str)
    return part


def _number(part: object) -> int:
    assert isinstance(part, int)
    return part


_BINDING = {"or": 1, "and": 2, "not": 3, "compare": 4, "clock": 4, "+": 5, "-": 5, "*": 6, "negative": 7}


def written(tree: Tree, least: int = 0) -> str:
    """A tree in the format's own notation, with parentheses only where binding needs them."""
    op, *parts = tree
    binding = _BINDING.get(str(op), 9)
    text = _written(str(op), parts, binding)
    return f"({text})" if binding < least else text


def _written(op: str, parts: list[object], binding: int) -> str:
    trees = [part for part in parts if isinstance(part, tuple)]
    match op:
        case "truth":
            return "true" if parts[0] else "false"
        case "text":
            return "'" + str(parts[0]).replace("'", "''") + "'"
        case "integer" | "fact":
            return str(parts[0])
        case "done_by":
            return f"done({parts[0]}, {parts[1]}s)"
        case "done" | "taken" | "seen" | "sent":
            return f"{op}({parts[0]})"
        case "clock":
            return f"clock {parts[0]} {parts[1]}s"
        case "not":
            return f"not {written(trees[0], binding)}"
        case "negative":
            return f"-{written(trees[0], binding)}"
        case "if" | "min" | "max":
            return f"{op}({', '.join(written(part) for part in trees)})"
        case "compare":
            return f"{written(trees[0], 5)} {parts[2]} {written(trees[1], 5)}"
        case "or" | "and":
            return f"{written(trees[0], binding)} {op} {written(trees[1], binding)}"
        case _:
            return f"{written(trees[0], binding)} {op} {written(trees[1], binding + 1)}"


_ORDERS = ("==", "!=", "<", "<=", ">", ">=")
_SECONDS = st.integers(0, 200)


@cache
def trees(kind: Kind, depth: int) -> st.SearchStrategy[Tree]:
    """Well-typed trees of a kind."""
    leaves: st.SearchStrategy[Tree]
    facts = st.sampled_from([name for name, of in KINDS.items() if of == kind]).map(
        lambda name: ("fact", name)
    )
    if kind == "text":
        leaves = facts | st.text("ab'é ", max_size=3).map(lambda text: ("text", text))
    elif kind == "integer":
        leaves = facts | st.tuples(st.just("integer"), st.integers(0, 12) | st.integers(0, LIMIT))
    else:
        leaves = st.one_of(
            facts,
            st.booleans().map(lambda truth: ("truth", truth)),
            st.sampled_from(ACTIONS).map(lambda action: ("done", action)),
            st.tuples(st.just("done_by"), st.sampled_from(ACTIONS), _SECONDS),
            st.tuples(st.just("clock"), st.sampled_from(_ORDERS), _SECONDS),
            st.sampled_from(OPTIONS).map(lambda option: ("taken", option)),
            st.sampled_from(SCENES).map(lambda scene: ("seen", scene)),
            st.sampled_from(INJECTS).map(lambda inject: ("sent", inject)),
        )
    if depth == 0:
        return leaves
    same, truth, number, text = (trees(k, depth - 1) for k in (kind, "true/false", "integer", "text"))
    grown: list[st.SearchStrategy[Tree]] = [leaves, st.tuples(st.just("if"), truth, same, same)]
    if kind == "integer":
        grown += [st.tuples(st.sampled_from(("+", "-", "*", "min", "max")), same, same)]
        grown += [st.tuples(st.just("negative"), same)]
    elif kind == "true/false":
        grown += [
            st.tuples(st.sampled_from(("and", "or")), same, same),
            st.tuples(st.just("not"), same),
            st.tuples(st.just("compare"), number, number, st.sampled_from(_ORDERS)),
            st.tuples(st.just("compare"), text, text, st.sampled_from(_ORDERS[:2])),
            st.tuples(st.just("compare"), truth, truth, st.sampled_from(_ORDERS[:2])),
        ]
    return st.one_of(grown)


states = st.builds(
    State,
    facts=st.fixed_dictionaries(
        {
            "running": st.booleans(),
            "known": st.booleans(),
            "misled": st.integers(-LIMIT, LIMIT),
            "debt": st.integers(-20, 20),
            "who": st.text("ab'é ", max_size=3),
        }
    ),
    done=st.dictionaries(st.sampled_from(ACTIONS), _SECONDS),
    clock=_SECONDS,
    taken=st.lists(st.sampled_from(OPTIONS), unique=True).map(tuple),
    seen=st.lists(st.sampled_from(SCENES), unique=True).map(tuple),
    sent=st.lists(st.sampled_from(INJECTS), unique=True).map(tuple),
)


@settings(deadline=None)
@given(trees("true/false", 3) | trees("integer", 3) | trees("text", 3), states)
def test_a_generated_expression_has_the_naive_value(tree: Tree, state: State) -> None:
    text = written(tree)
    if len(text) > 500:
        return
    value = value_of(text, state.facts, state.done, state.clock, state.taken, state.seen, state.sent)
    assert value == naive(tree, state)
    assert type(value) is type(naive(tree, state))
