"""The naive reading of an expression: parsed and evaluated in one go, each time it is asked for.

Written from the section "Expressions" of the format; it knows nothing of the real parser.
"""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field

Value = bool | int | str

_PIECE = re.compile(
    r"\s*(?:(?P<duration>\d+[dhms](?:\s*\d+[dhms])*(?![a-z0-9_]))|(?P<integer>\d+)|(?P<word>[a-z][a-z0-9_.]*)"
    r"|(?P<text>'[^']*')|(?P<sign>==|!=|<=|>=|[<>+*(),-]))"
)
_SECONDS = {"d": 24 * 60 * 60, "h": 60 * 60, "m": 60, "s": 1}


@dataclass(frozen=True)
class Sight:
    """What an expression can see: facts, when actions were first done, the clock, and what has happened."""

    facts: Mapping[str, Value]
    done: Mapping[str, int]
    clock: int
    taken: Set[str] = field(default_factory=frozenset)
    seen: Set[str] = field(default_factory=frozenset)
    sent: Set[str] = field(default_factory=frozenset)
    scene: str | None = None


def seconds_of(duration: str) -> int:
    """`1h 30m` as seconds."""
    return sum(int(count) * _SECONDS[unit] for count, unit in re.findall(r"(\d+)([dhms])", duration))


def durations_in(text: str) -> set[int]:
    """Every duration written out in an expression, in seconds: the clock can matter only around these."""
    return {seconds_of(value) for kind, value in _pieces(text) if kind == "duration"}


def evaluate(text: str, sight: Sight) -> Value:
    """The value of an expression that is known to be well formed."""
    reader = _Reader(_pieces(text), sight)
    value = reader.either()
    assert reader.at == len(reader.pieces), f"unread: {reader.pieces[reader.at :]} of {text!r}"
    return value


def holds(text: str | None, sight: Sight) -> bool:
    """Whether a condition holds; a missing one always does."""
    return text is None or evaluate(text, sight) is True


def _pieces(text: str) -> list[tuple[str, str]]:
    pieces = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        found = _PIECE.match(text, at)
        assert found is not None, f"not an expression: {text!r}"
        assert found.lastgroup is not None
        pieces.append((found.lastgroup, found.group(found.lastgroup)))
        at = found.end()
    return pieces


def _clamped(value: int) -> int:
    """Every integer is clamped to ±10^9 after each operation."""
    return max(-(10**9), min(10**9, value))


def _number(value: Value) -> int:
    assert isinstance(value, int)
    assert not isinstance(value, bool)
    return value


class _Reader:
    """Binding, from loose to tight: `or`, `and`, `not`, comparison, `+ -`, `*`, unary minus."""

    def __init__(self, pieces: list[tuple[str, str]], sight: Sight) -> None:
        self.pieces = pieces
        self.sight = sight
        self.at = 0

    def next_is(self, *words: str) -> bool:
        return self.at < len(self.pieces) and self.pieces[self.at][1] in words

    def take(self) -> tuple[str, str]:
        self.at += 1
        return self.pieces[self.at - 1]

    def expect(self, word: str) -> None:
        assert self.take()[1] == word

    def either(self) -> Value:
        value = self.both()
        while self.next_is("or"):
            self.take()
            other = self.both()
            value = value is True or other is True
        return value

    def both(self) -> Value:
        value = self.negated()
        while self.next_is("and"):
            self.take()
            other = self.negated()
            value = value is True and other is True
        return value

    def negated(self) -> Value:
        if self.next_is("not"):
            self.take()
            return self.negated() is not True
        return self.compared()

    def compared(self) -> Value:
        left = self.sum()
        if not self.next_is("==", "!=", "<", "<=", ">", ">="):
            return left
        sign = self.take()[1]
        right = self.sum()
        if sign == "==":
            return left == right
        if sign == "!=":
            return left != right
        ways: dict[str, Callable[[int, int], bool]] = {
            "<": lambda a, b: a < b,
            "<=": lambda a, b: a <= b,
            ">": lambda a, b: a > b,
            ">=": lambda a, b: a >= b,
        }
        return ways[sign](_number(left), _number(right))

    def sum(self) -> Value:
        value = self.product()
        while self.next_is("+", "-"):
            sign = 1 if self.take()[1] == "+" else -1
            value = _clamped(_number(value) + sign * _number(self.product()))
        return value

    def product(self) -> Value:
        value = self.signed()
        while self.next_is("*"):
            self.take()
            value = _clamped(_number(value) * _number(self.signed()))
        return value

    def signed(self) -> Value:
        if self.next_is("-"):
            self.take()
            return _clamped(-_number(self.signed()))
        return self.single()

    def single(self) -> Value:
        kind, words = self.take()
        if kind == "duration":
            return seconds_of(words)
        if kind == "integer":
            return int(words)
        if kind == "text":
            return words[1:-1]
        if words == "(":
            value = self.either()
            self.expect(")")
            return value
        if words in ("true", "false"):
            return words == "true"
        if words == "clock":
            return self.sight.clock
        if self.next_is("("):
            return self.called(words)
        return self.sight.facts[words]

    def called(self, name: str) -> Value:
        self.expect("(")
        if name in ("done", "taken", "seen", "sent"):
            about = self.take()[1]
            by_then = None
            if self.next_is(","):
                self.take()
                by_then = seconds_of(self.take()[1])
            self.expect(")")
            return self.happened(name, about, by_then)
        values = [self.either()]
        while self.next_is(","):
            self.take()
            values.append(self.either())
        self.expect(")")
        if name == "if":
            condition, then, otherwise = values
            return then if condition is True else otherwise
        first, second = (_number(value) for value in values)
        return {"min": min, "max": max}[name](first, second)

    def happened(self, name: str, about: str, by_then: int | None) -> bool:
        if name == "done":
            # `done(action)`, and `done(action, 1d)`: done by then
            return about in self.sight.done and (by_then is None or self.sight.done[about] <= by_then)
        if name == "taken":
            # `taken(option)` (this scene's) or `taken(scene.option)`
            return (about if "." in about else f"{self.sight.scene}.{about}") in self.sight.taken
        return about in (self.sight.seen if name == "seen" else self.sight.sent)
