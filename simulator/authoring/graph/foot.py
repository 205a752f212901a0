"""The foot of a picture: what is on offer everywhere, what the facilitator sends, and how the picture is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.authoring.graph.cards import Badges, Card, choice_card, inject_card, title_of
from simulator.authoring.graph.columns import Columns
from simulator.authoring.graph.lettering import wrap
from simulator.authoring.graph.model import ANYTIME, Graph
from simulator.authoring.graph.picture import LegendEntry, Panel, Placed, Sort
from simulator.authoring.graph.routes import Route
from simulator.authoring.graph.stacking import flow

CELL = 208.0
BETWEEN = 14.0
HIGHEST = 200.0
SAMPLE = 44.0


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot, laid out."""

    cards: tuple[Placed, ...]
    panels: tuple[Panel, ...]
    legend: tuple[LegendEntry, ...]
    bottom: float


@dataclass(slots=True)
class _Content:
    title: str
    says: str
    sort: Sort | None
    things: list[tuple[str, float, Card | None, tuple[str, ...]]]
    columns: int = 1

    def spread(self) -> tuple[list[tuple[int, float]], float]:
        heights = [height for _, height, _, _ in self.things]
        placed = flow(heights, [0.0] * self.columns, 4)
        return placed, max(top + height for (_, top), height in zip(placed, heights, strict=True))


def lay_out_foot(
    graph: Graph,
    routes: Sequence[Route],
    places: Columns,
    simple: bool,
    badges: Badges,
    left: float,
    top: float,
    right: float,
) -> Foot:
    """Lay out the foot between these edges."""
    every = (_always(graph, badges), _yours(graph, badges), _legend(graph, routes, places, simple))
    contents = [each for each in every if each.things]
    cards: list[Placed] = []
    panels: list[Panel] = []
    legend: list[LegendEntry] = []
    x, y, row = left, top, 0.0
    for content in contents:
        most = max(int((right - left - BETWEEN) // (CELL + BETWEEN)), 1)
        while content.spread()[1] > HIGHEST and content.columns < most:
            content.columns += 1
        placed, height = content.spread()
        width = BETWEEN + content.columns * (CELL + BETWEEN)
        says = wrap(content.says, width - 2 * BETWEEN, 11, 3)
        inset = 32 + 13.5 * len(says)
        if x > left and x + width > right + 1:
            x, y, row = left, y + row + 16, 0.0
        panels.append(Panel(content.title, says, x, y, width, inset + height + 8))
        for (column, down), (name, _, card, words) in zip(placed, content.things, strict=True):
            at_x, at_y = x + BETWEEN + column * (CELL + BETWEEN), y + inset + down
            if card is not None and content.sort is not None:
                cards.append(Placed(content.sort, name, round(at_x, 1), round(at_y, 1), card))
            else:
                legend.append(LegendEntry(name, words, round(at_x, 1), round(at_y, 1)))
        row = max(row, inset + height + 8)
        x += width + 16
    return Foot(tuple(cards), tuple(panels), tuple(legend), y + row)


def _always(graph: Graph, badges: Badges) -> _Content:
    things: list[tuple[str, float, Card | None, tuple[str, ...]]] = []
    for choice in graph.anytime:
        leads = [
            title_of(graph, edge.target) if edge.target is not None else "back to where they were"
            for edge in graph.edges
            if edge.source == ANYTIME and any(way.option == choice.name for way in edge.ways)
        ]
        card = choice_card(choice, CELL, leads, badges)
        things.append((choice.name, card.height, card, ()))
    return _Content("At any time", "On offer in every scene that says so, until taken", "choice", things)


def _yours(graph: Graph, badges: Badges) -> _Content:
    things: list[tuple[str, float, Card | None, tuple[str, ...]]] = []
    for inject in graph.injects:
        if inject.manual and inject.go is None:
            card = inject_card(inject, CELL, badges)
            things.append((inject.name, card.height + 6, card, ()))
    return _Content("You send these", "When the room is ready", "inject", things)


def _legend(graph: Graph, routes: Sequence[Route], places: Columns, simple: bool) -> _Content:
    scenes = graph.scenes
    kinds = {edge.kind for edge in graph.edges}
    entries: list[tuple[str, str]] = []
    if any(scene.kind == "decision" for scene in scenes):
        entries.append(("decision", "A scene: the team decides"))
    if any(scene.kind == "passage" for scene in scenes):
        entries.append(("passage", "A scene that reads on by itself"))
    if any(scene.interrupts for scene in scenes):
        entries.append(("interruption", "An interruption: news that takes the team there at once"))
    if any(not inject.manual for inject in graph.injects):
        entries.append(("inject", "News that comes by itself, if its condition holds"))
    if any(inject.manual for inject in graph.injects):
        entries.append(("manual", "News that you send"))
    for ending in dict.fromkeys(scene.ending for scene in scenes if scene.ending is not None):
        entries.append((f"ending {ending}", f"An ending: {ending.replace('_', ' ')}"))
    if kinds & {"choice", "passage"}:
        entries.append(("way", "An option or a passage leads there"))
    if "closes" in kinds:
        entries.append(("closes", "The scene closes, and leads there by itself"))
    if places.back or any(edge.target is None for edge in graph.edges):
        entries.append(("back", "A way back"))
    if any(scene.dead for scene in scenes):
        entries.append(("dead", "Grey: no play gets there"))
    for number, route in enumerate(routes):
        entries.append((f"route {number}", route.name))
    if any(route.came for route in routes):
        entries.append(("came", "A dot: news that came in that play"))
    if any(decided.again for route in routes for decided in route.decisions):
        entries.append(("again", "Dashed: a decision that the team went back from"))
    entries.append(("from", "“from 35m”: the earliest possible story time, conditions left aside"))
    if simple:
        entries.append(("note", "Simplified: the story is too large for its options, and shows names alone"))
    if places.by_steps:
        entries.append(("note", "Columns are steps; parallel ways are not in order of time within a phase"))
    things: list[tuple[str, float, Card | None, tuple[str, ...]]] = []
    for sample, says in entries:
        words = wrap(says, CELL - SAMPLE, 11, 3)
        things.append((sample, max(13.5 * len(words), 16) + 6, None, words))
    return _Content("How to read this", "", None, things)
