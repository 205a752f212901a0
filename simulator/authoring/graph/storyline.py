"""The lane of the story: scenes in their columns, how far down each stands, and the gaps between the columns.

An edge that runs past columns has a corner in each; edges to the same scene share corners, and the upright part of
their way in a gap, so that they come in as one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.authoring.graph.cards import Card
from simulator.authoring.graph.columns import Columns
from simulator.authoring.graph.model import Edge, Graph, by_name
from simulator.authoring.graph.ordering import order
from simulator.authoring.graph.stacking import stack, tracks

BETWEEN_CARDS = 24.0
BETWEEN_CORNERS = 9.0
GAP = 26.0
TRACK = 8.0


@dataclass(slots=True)
class Item:
    """A scene in its column, or a corner (`scene` None) of the edges that run past it to one scene."""

    column: int
    scene: str | None
    y: float = 0
    card: Card | None = None

    @property
    def height(self) -> float:
        """How much room it needs."""
        return self.card.height if self.card is not None else 2.0

    @property
    def entry(self) -> float:
        """How far down edges come in."""
        return self.y + (self.card.entry if self.card is not None else 1.0)


@dataclass(slots=True)
class Bundle:
    """What runs upright together in a gap: to one item, from several places; `down` are the places it touches."""

    gap: int
    end: float
    places: list[float] = field(default_factory=list)
    track: int | None = None

    @property
    def span(self) -> tuple[float, float]:
        """From the highest to the lowest place."""
        return min(self.end, *self.places), max(self.end, *self.places)


@dataclass(slots=True)
class Storyline:
    """The lane as it is being laid out.

    Attributes:
        items: scenes and corners; `columns`: their numbers, from the left, each from above.
        chains: by edge, the items it passes, from left to right.
        bundles: by gap and by the item that the bundle is for.
    """

    graph: Graph
    places: Columns
    items: list[Item] = field(default_factory=list)
    columns: list[list[int]] = field(default_factory=list)
    number_of: dict[str, int] = field(default_factory=dict)
    chains: dict[int, list[int]] = field(default_factory=dict)
    bundles: dict[tuple[int, int, bool], Bundle] = field(default_factory=dict)

    def arrange(self, lower: set[str]) -> None:
        """Make the items and order them; scenes in `lower` stand elsewhere."""
        graph, places = self.graph, self.places
        self.columns = [[] for _ in places.stretches]
        for name in graph.order:
            if name not in lower:
                self.number_of[name] = self._new(Item(places.of[name], name))
        corners: dict[tuple[str, int, bool], int] = {}
        links: dict[tuple[int, int], None] = {}
        for number, edge in enumerate(graph.edges):
            if not self._is_here(edge) or edge.source == edge.target or edge.target is None:
                continue
            back = number in places.back
            left, right = (edge.target, edge.source) if back else (edge.source, edge.target)
            chain = [self.number_of[left]]
            for column in range(places.of[left] + 1, places.of[right]):
                key = (edge.target, column, back)
                if key not in corners:
                    corners[key] = self._new(Item(column, None))
                chain.append(corners[key])
            chain.append(self.number_of[right])
            self.chains[number] = chain
            links |= dict.fromkeys(pairwise(chain))
        self.columns = order(self.columns, list(links))

    def _new(self, item: Item) -> int:
        self.items.append(item)
        self.columns[item.column].append(len(self.items) - 1)
        return len(self.items) - 1

    def _is_here(self, edge: Edge) -> bool:
        return (
            edge.kind != "interruption"
            and edge.source in self.number_of
            and (edge.target is None or edge.target in self.number_of)
        )

    def rank(self, edge: int) -> tuple[int, int]:
        """Where an edge leads next, for the order of the groups on a card."""
        chain = self.chains.get(edge)
        if chain is None:
            return (1, 0)
        beside = chain[-2] if edge in self.places.back else chain[1]
        return (2 if edge in self.places.back else 0, self.columns[self.items[beside].column].index(beside))

    def place(self, card_of: Callable[[str], Card]) -> float:
        """Give every item its height and how far down it stands; gives the height of the lane."""
        for item in self.items:
            if item.scene is not None:
                item.card = card_of(item.scene)
        left: dict[int, list[int]] = {number: [] for number in range(len(self.items))}
        right: dict[int, list[int]] = {number: [] for number in range(len(self.items))}
        for chain in self.chains.values():
            for one, other in pairwise(chain):
                right[one].append(other)
                left[other].append(one)
        self._sweep(left, leftwards=False)
        self._sweep(right, leftwards=True)
        self._sweep(left, leftwards=False)
        return max((item.y + item.height for item in self.items), default=0.0)

    def _sweep(self, hangs_on: Mapping[int, Sequence[int]], leftwards: bool) -> None:
        columns = range(len(self.columns))
        for column in reversed(columns) if leftwards else columns:
            members = self.columns[column]
            if not members:
                continue
            wished = []
            for number in members:
                item = self.items[number]
                tops = sorted(self._wish(item, self.items[other]) for other in hangs_on[number])
                # Level with the highest of what comes after, so that the main way stays a straight line at the top.
                middle = 0 if leftwards else (len(tops) - 1) // 2
                wished.append(tops[middle] if tops else item.y)
            gaps = [
                BETWEEN_CARDS if self.items[one].card and self.items[other].card else BETWEEN_CORNERS
                for one, other in pairwise(members)
            ] + [0.0]
            tops = stack(wished, [self.items[number].height for number in members], gaps)
            for number, top in zip(members, tops, strict=True):
                self.items[number].y = round(top, 1)

    @staticmethod
    def _wish(item: Item, other: Item) -> float:
        """A card would stand level with a card; a corner level with where lines come in."""
        if item.card is not None:
            return other.y if other.card is not None else other.entry - item.card.entry
        return other.entry - 1

    def lead(self, edge: int) -> None:
        """Take an edge's ways through the gaps into account."""
        chain, back = self.chains[edge], edge in self.places.back
        for one, other in pairwise(chain):
            left, right = self.ends(edge, one, other)
            gap = self.items[other].column
            if back:
                self.pass_gap(gap, one, True, left, right)
            else:
                self.pass_gap(gap, other, False, right, left)

    def ends(self, edge: int, one: int, other: int) -> tuple[float, float]:
        """How far down an edge runs where it leaves one item and comes to the next, from left to right."""
        chain, back = self.chains[edge], edge in self.places.back
        left, right = self.items[one], self.items[other]
        if back:
            return left.entry, self._port(edge, right) if other == chain[-1] else right.entry
        return self._port(edge, left) if one == chain[0] else left.entry, right.entry

    @staticmethod
    def _port(edge: int, item: Item) -> float:
        port = item.card.ports.get(edge) if item.card is not None else None
        return item.y + port.y if port is not None else item.entry

    def pass_gap(self, gap: int, item: int, back: bool, end: float, place: float) -> None:
        """Note that something runs in this gap between `place` and the item's `end`."""
        bundle = self.bundles.setdefault((gap, item, back), Bundle(gap, end))
        bundle.places.append(place)

    def settle_tracks(self) -> list[float]:
        """Give each bundle a track of its own; gives the widths of the gaps, the one left of column 0 first."""
        widths = [GAP] * (len(self.columns) + 1)
        for gap in range(len(widths)):
            here = [bundle for bundle in self.bundles.values() if bundle.gap == gap]
            bent = [bundle for bundle in here if bundle.span[1] - bundle.span[0] > 0.5]
            # From the right: those coming from above, highest target first; then those from below, lowest first.
            falling = sorted((b for b in bent if b.end > b.span[0] + 0.5), key=lambda b: b.end)
            rising = sorted((b for b in bent if b.end <= b.span[0] + 0.5), key=lambda b: -b.end)
            every = falling + rising
            for bundle, track in zip(every, tracks([bundle.span for bundle in every]), strict=True):
                bundle.track = track
            used = 1 + max((bundle.track for bundle in every if bundle.track is not None), default=0)
            widths[gap] = GAP + TRACK * (used - 1)
        return widths

    def track_x(self, bundle: Bundle, right_of_gap: float) -> float:
        """Where a bundle runs upright; `right_of_gap` is the left edge of the column right of it."""
        return right_of_gap - 14 - TRACK * (bundle.track or 0)


def lower_scenes(graph: Graph) -> set[str]:
    """Scenes that only an interruption leads to."""
    return {name for name, scene in by_name(graph).items() if scene.interrupts}
