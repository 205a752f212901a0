"""What an expression is made of: its tree, the names it may use, and the fault that a wrong one raises."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from scenarios.suggestions import Misspelt

Kind = Literal["true/false", "integer", "text"]
Value = bool | int | str
Facts = tuple[Value, ...]
Times = tuple[int, ...]
Condition = Callable[[Facts, Times, int, int, int, int], Value]
"""`condition(f, d, c, t, s, i)`: fact values; times at which actions were first done (-1: not done); the clock in
story seconds; options taken, scenes seen and injects sent as sets of bits."""

LARGEST = 10**9
"""Every integer is clamped to plus or minus this after each operation."""

LONGEST = 500
"""The most characters that an expression may have."""


class Read(NamedTuple):
    """Something whose change can change an expression's value."""

    sort: Literal["fact", "done", "taken", "seen", "sent", "clock"]
    name: str


@dataclass(frozen=True, slots=True)
class Node:
    """One operation and its parts; `start` and `end` are offsets in the expression's text.

    As parsed, `op` is one of `either both not compare sum product negative literal duration name dotted call`. Checked,
    names and calls have become `fact done taken seen sent clock min max if`.
    """

    op: str
    start: int
    end: int
    parts: tuple["Node", ...] = ()
    value: Value = ""
    """The literal, the name, or the operators between the parts (one, or one fewer than the parts, blank-separated)."""


@dataclass(frozen=True, eq=False)
class Names:
    """What an expression may speak of.

    `options` are written `scene.option` and `anytime.option`. `scene` is where a bare `taken(option)` is looked up. `story` is
    False for the conditions of a playbook's actions and mistakes, which know no options, scenes or injects. A fact of kind
    None exists but was declared wrongly: nothing is said about its kind.
    """

    facts: Mapping[str, Kind | None]
    actions: Collection[str]
    options: Collection[str] = ()
    scenes: Collection[str] = ()
    injects: Collection[str] = ()
    scene: str | None = None
    story: bool = True


@dataclass(frozen=True)
class Expression:
    """A checked expression: it can be evaluated whatever the values of the facts are."""

    text: str
    kind: Kind
    node: Node
    reads: frozenset[Read]
    clock_changes: tuple[int, ...]
    """Story seconds at which a comparison with the clock changes its value, rising."""


@dataclass(frozen=True, eq=False)
class Layout:
    """Where each name lies: its index in the tuples and its bit in the sets that a condition is called with."""

    facts: Mapping[str, int]
    actions: Mapping[str, int]
    options: Mapping[str, int]
    scenes: Mapping[str, int]
    injects: Mapping[str, int]


class ExpressionFault(Exception):
    """What is wrong with an expression, from offset `start` to `end` of its text, and what to write instead.

    `others` are further faults of the same expression.
    """

    def __init__(
        self,
        start: int,
        end: int,
        message: str,
        help: str | None = None,
        misspelt: Misspelt | None = None,
    ) -> None:
        super().__init__(message)
        self.start = start
        self.end = end
        self.plain = message
        self.help = help
        self.misspelt = misspelt
        self.others: tuple[ExpressionFault, ...] = ()

    @property
    def message(self) -> str:
        """One sentence, with the name that was probably meant."""
        return self.plain + (self.misspelt.question() if self.misspelt else "")

    def __str__(self) -> str:
        return self.message
