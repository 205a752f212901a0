"""Generated expressions, and the choices and names that generated scenarios are made of."""

from collections.abc import Sequence
from typing import Literal, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
Plain = bool | int | str | list["Plain"] | dict[str, "Plain"]
Sort = Literal["true/false", "integer", "text"]

TAKES = ["0m", "1m", "2m", "3m", "5m", "90s"]
MOMENTS = ["0m", "1m", "2m", "3m", "4m", "5m", "6m", "8m", "10m", "2m 30s"]
MOODS = ["calm", "tense", "not tool_on"]

FACTS: dict[str, Sort] = {
    "tool_on": "true/false",
    "leaked": "true/false",
    "known": "true/false",
    "mood": "text",
    "level": "integer",
    "count": "integer",
    "sum": "integer",
}
ASKED: dict[str, Plain] = {
    "leaked": {"question": "Did it leak?", "default": False},
    "known": {"question": "Do they know?", "default": False},
    "level": {"question": "How bad is it?", "default": 1},
    "mood": {"question": "How do they feel?", "default": "calm"},
}
ACTIONS = ["pause", "keep", "tell", "wipe"]
OWN_ACTIONS = ["patch"]
TEXTS = ["note", "letter"]


class Speaker:
    """Asks hypothesis wherever there is a choice, the simplest choice first; speaks of the names it is given."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.options: dict[str, list[str]] = {}
        self.scenes: list[str] = []
        self.injects: list[str] = []
        self.actions = ACTIONS + OWN_ACTIONS
        self.story = True

    def up_to(self, most: int) -> int:
        return self.draw(st.integers(0, most))

    def one_of(self, values: Sequence[T]) -> T:
        return values[self.up_to(len(values) - 1)]

    def chance(self, in_ten: int) -> bool:
        return self.up_to(9) >= 10 - in_ten

    def full_options(self) -> list[str]:
        return [f"{scene}.{option}" for scene, options in self.options.items() for option in options]

    def truth(self, depth: int, scene: str | None) -> str:
        return self._truth(depth, scene)[0]

    def integer(self, depth: int, scene: str | None) -> str:
        return self._integer(depth, scene)[0]

    def facts(self, sort: Sort) -> list[str]:
        return [name for name in FACTS if FACTS[name] == sort and (self.story or name in ASKED)]

    def _truth(self, depth: int, scene: str | None) -> tuple[str, int]:
        """An expression and how tightly it binds: `or` 1, `and` 2, `not` 3, comparison 4, a single thing 8."""
        shape = self.up_to(9 if depth else 5)
        if shape <= 1:
            return self.one_of(self.facts("true/false")), 8
        if shape == 2:
            duration = self.one_of(MOMENTS)
            sign = self.one_of([">=", "<", ">", "<=", "==", "!="])
            return (f"clock {sign} {duration}" if self.chance(8) else f"{duration} {sign} clock"), 4
        if shape == 3:
            action = self.one_of(self.actions)
            return (f"done({action}, {self.one_of(MOMENTS[1:])})" if self.chance(5) else f"done({action})"), 8
        if shape == 4 and self.story:
            return self.happened(scene), 8
        if shape <= 5:
            return self.one_of(["mood == 'tense'", "mood != 'calm'", "'calm' == mood"]), 4
        if shape == 6:
            return f"not {wrapped(self._truth(depth - 1, scene), 3)}", 3
        if shape == 7:
            left, right = self._truth(depth - 1, scene), self._truth(depth - 1, scene)
            word, binds = self.one_of([("or", 1), ("and", 2)])
            return f"{wrapped(left, binds)} {word} {wrapped(right, binds + 1)}", binds
        if shape == 8:
            sign = self.one_of([">=", "<", "==", "!=", ">", "<="])
            compared = self._integer(depth - 1, scene), self._integer(depth - 1, scene)
            return f"{wrapped(compared[0], 5)} {sign} {wrapped(compared[1], 5)}", 4
        if self.chance(5):
            alike = self._truth(depth - 1, scene), self._truth(depth - 1, scene)
            return f"{wrapped(alike[0], 5)} {self.one_of(['==', '!='])} {wrapped(alike[1], 5)}", 4
        parts = [self.truth(depth - 1, scene) for _ in range(3)]
        return f"if({', '.join(parts)})", 8

    def _integer(self, depth: int, scene: str | None) -> tuple[str, int]:
        """As for truths: `+ -` 5, `*` 6, unary minus 7, a single thing 8."""
        shape = self.up_to(7 if depth else 2)
        if shape <= 1:
            return self.one_of(self.facts("integer")), 8
        if shape == 2:
            return self.one_of(["1", "3", "0", "1000000000"]), 8
        if shape == 3:
            return f"-{wrapped(self._integer(depth - 1, scene), 7)}", 7
        left, right = self._integer(depth - 1, scene), self._integer(depth - 1, scene)
        if shape == 4:
            return f"{wrapped(left, 5)} {self.one_of(['+', '-'])} {wrapped(right, 6)}", 5
        if shape == 5:
            return f"{wrapped(left, 6)} * {wrapped(right, 7)}", 6
        if shape == 6:
            return f"{self.one_of(['min', 'max'])}({left[0]}, {right[0]})", 8
        return f"if({self.truth(depth - 1, scene)}, {left[0]}, {right[0]})", 8

    def happened(self, scene: str | None) -> str:
        ways = ["seen"]
        if self.full_options():
            ways.append("taken")
        if scene is not None and self.options.get(scene):
            ways += ["own", "own"]
        if self.injects:
            ways.append("sent")
        way = self.one_of(ways)
        if way == "seen":
            return f"seen({self.one_of(self.scenes)})"
        if way == "sent":
            return f"sent({self.one_of(self.injects)})"
        if way == "own" and scene is not None:
            return f"taken({self.one_of(self.options[scene])})"
        return f"taken({self.one_of(self.full_options())})"


def wrapped(part: tuple[str, int], binds: int) -> str:
    """In parentheses where it binds more loosely than its place asks for."""
    return part[0] if part[1] >= binds else f"({part[0]})"
