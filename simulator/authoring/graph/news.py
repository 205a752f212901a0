"""The lane below the story: news in order of time under the same headings, and the scenes that it interrupts with."""

from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.authoring.graph.cards import Card
from simulator.authoring.graph.columns import Columns
from simulator.authoring.graph.model import Graph, InjectNode
from simulator.authoring.graph.stacking import flow

BETWEEN = 14.0
ARROW = 24.0
MOST_SLOTS = 12


@dataclass(slots=True)
class Block:
    """Cards that stand above one another: an interruption with the news that brings it, or news alone."""

    scene: str | None
    injects: tuple[str, ...]
    cards: tuple[Card, ...]

    @property
    def height(self) -> float:
        """All cards, and the room for arrows between them."""
        return sum(card.height for card in self.cards) + ARROW * (len(self.cards) - 1)


@dataclass(slots=True)
class Region:
    """A stretch of the story: its columns of scenes, and what stands below them.

    Attributes:
        first, count: its columns of scenes, possibly none.
        fixed: interruptions, each with its column; `loose`: news in order of time.
        slots: how many columns of news there are.
    """

    stretch: int
    first: int
    count: int
    fixed: list[tuple[int, Block]] = field(default_factory=list)
    loose: list[Block] = field(default_factory=list)
    slots: int = 1

    def fill(self) -> tuple[list[tuple[int, float, Block]], float]:
        """Slot and height of each block, and how high the highest slot is."""
        filled = [0.0] * self.slots
        placed: list[tuple[int, float, Block]] = []
        for column, block in self.fixed:
            slot = (column - self.first) * self.slots // max(self.count, 1)
            placed.append((slot, filled[slot], block))
            filled[slot] += block.height + BETWEEN
        for (slot, top), block in zip(
            flow([block.height for block in self.loose], filled, BETWEEN), self.loose, strict=True
        ):
            placed.append((slot, top, block))
        return placed, max((top + block.height for _, top, block in placed), default=0.0)


def regions(
    graph: Graph,
    places: Columns,
    lower: set[str],
    scene_card: Callable[[str], Card],
    inject_card: Callable[[InjectNode], Card],
    height: float,
) -> list[Region]:
    """The stretches that have anything in them, each with as many slots as keep its news below `height`."""
    injects = [inject for inject in graph.injects if not inject.manual or inject.go is not None]
    cards = {inject.name: inject_card(inject) for inject in injects}
    last = places.stretches[-1]
    stretch_of = {
        inject.name: graph.stretch_at(inject.earliest) if inject.earliest is not None else last
        for inject in injects
    }
    found = {
        stretch: Region(stretch, _first(places, stretch), places.stretches.count(stretch))
        for stretch in sorted({*places.stretches, *stretch_of.values()})
    }
    for name in sorted(lower, key=graph.order.index):
        bringing = tuple(inject.name for inject in injects if inject.go == name)
        block = Block(name, bringing, (*(cards[inject] for inject in bringing), scene_card(name)))
        column = places.of[name]
        found[places.stretches[column]].fixed.append((column, block))
    by_time = sorted(injects, key=lambda inject: (inject.earliest is None, inject.earliest or 0))
    for inject in by_time:
        if inject.go not in lower:
            found[stretch_of[inject.name]].loose.append(Block(None, (inject.name,), (cards[inject.name],)))
    for region in found.values():
        region.fixed.sort(key=lambda pair: pair[0])
        region.slots = max(region.count, 1)
        tallest = max((block.height for _, block in region.fixed), default=0.0)
        while region.loose and region.fill()[1] > max(height, tallest) and region.slots < MOST_SLOTS:
            region.slots += 1
    return list(found.values())


def _first(places: Columns, stretch: int) -> int:
    """The first column of a stretch, or the one that would follow it."""
    return next((at for at, each in enumerate(places.stretches) if each >= stretch), len(places.stretches))
