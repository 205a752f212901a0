"""The score as it is shown: items, mistakes, dimensions and the overall, exact until printed."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scenarios.reading.playbook import Dimension

Grade = Literal["P", "S", "M", "U"]
GRADE_MEANINGS: dict[Grade, str] = {
    "P": "performed without challenges: in time, in order, and nothing else harmed",
    "S": "performed with some challenges: achieved, but later or weaker than it could be",
    "M": "performed with major challenges: achieved, but it hurt something else",
    "U": "unable to be performed: not achieved, or too late to help",
}
"""HSEEP 2020 ratings, best first."""


@dataclass(frozen=True, slots=True)
class Item:
    """One action that counts, and what it earned: `credit = timing x order x quality`, `points = weight x credit`.

    Attributes:
        at_s: story seconds at which it was done; None if it never was.
        by: the option (or off-script entry) that did it.
        arithmetic: the whole computation in one line of words and figures.
        events: numbers of the log entries it rests on.
    """

    id: str
    title: str
    dimension: Dimension
    weight: int
    timing: Fraction
    order: Fraction
    quality: Fraction
    credit: Fraction
    points: Fraction
    rating: Grade
    at_s: int | None
    by: str | None
    rule: str
    arithmetic: str
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MistakeMade:
    """A mistake the team made, and when its condition first held."""

    id: str
    title: str
    dimension: Dimension
    weight: int
    at_s: int
    rule: str
    why: str | None
    harms: tuple[str, ...]
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """A dimension's score (points 0-100, None where nothing counts) with its arithmetic and rating."""

    dimension: Dimension
    score: Fraction | None
    rating: Grade | None
    earned: Fraction
    lost: int
    weight: int
    arithmetic: str


@dataclass(frozen=True, slots=True)
class ObjectiveRating:
    """An objective's rating over those of its actions that count; None where none does."""

    id: str
    says: str
    rating: Grade | None
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The whole score. `overall` is the mean of the dimensions that have one (points 0-100)."""

    dimensions: tuple[DimensionScore, ...]
    overall: Fraction | None
    arithmetic: str
    provisional: bool
    items: tuple[Item, ...]
    mistakes: tuple[MistakeMade, ...]
    objectives: tuple[ObjectiveRating, ...]
