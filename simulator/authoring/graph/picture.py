"""The values of a picture that has been laid out: what stands where, in units of the drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.authoring.graph.cards import Card
from simulator.authoring.graph.model import Graph

Point = tuple[float, float]
Sort = Literal["scene", "inject", "choice"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A card and its upper left corner."""

    sort: Sort
    name: str
    x: float
    y: float
    card: Card

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.card.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.card.height


@dataclass(frozen=True, slots=True)
class Drawn:
    """An edge, by its number, with the corners of its line; `back` where it goes back."""

    edge: int
    points: tuple[Point, ...]
    back: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading over a stretch of the story, whose ground reaches down to `bottom`."""

    x: float
    width: float
    bottom: float
    title: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A box of its own below the story, with cards in it."""

    title: str
    says: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend; `sample` names what is drawn before its words."""

    sample: str
    words: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture.

    Attributes:
        simple: whether the story was too large for more than names.
        by_steps: whether columns are steps along the ways instead of the order of time.
        story_y, story_bottom, news_y: where the lanes are.
        news: whether there is a lane for news.
    """

    graph: Graph
    width: float
    height: float
    simple: bool
    by_steps: bool
    title: tuple[str, ...]
    headings: tuple[Heading, ...]
    heading_y: float
    heading_height: float
    story_y: float
    news_y: float | None
    cards: tuple[Placed, ...]
    lines: tuple[Drawn, ...]
    panels: tuple[Panel, ...]
    legend: tuple[LegendEntry, ...]


def where(cards: Sequence[Placed], sort: Sort) -> Mapping[str, Placed]:
    """The cards of one sort by name."""
    return {placed.name: placed for placed in cards if placed.sort == sort}
