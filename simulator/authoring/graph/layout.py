"""Where everything stands: columns of scenes under phase headings, news below, and what is always there at the foot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from simulator.authoring.graph.cards import (
    Badge,
    Badges,
    Card,
    inject_card,
    scene_card,
    small_card,
    small_width,
)
from simulator.authoring.graph.columns import Columns, columns
from simulator.authoring.graph.foot import Foot, lay_out_foot
from simulator.authoring.graph.lettering import wrap
from simulator.authoring.graph.model import Graph, by_name
from simulator.authoring.graph.news import ARROW, Region, regions
from simulator.authoring.graph.picture import Drawn, Heading, Picture, Placed, Point, where
from simulator.authoring.graph.routes import Route
from simulator.authoring.graph.storyline import BETWEEN_CARDS, GAP, Storyline, lower_scenes

MARGIN = 28.0
MOST_DETAILED = 60
"""Scenes whose options a picture can show; above, it shows names alone."""
NARROW, WIDE = 156.0, 260.0
"""Widths of a card: the least, and the most."""
STEP = 8.0
NEWS_HEIGHTS = (300.0, 380.0, 460.0, 540.0, 640.0, 760.0)
AROUND = 330.0
"""About so high is what stands above the story and below the news."""
PAPER = 2**0.5
"""A sheet's width by its height, lying."""
BAND = 34.0
STREET = 9.0
LANE_TITLE = 24.0
PADDING = 18.0


def lay_out(graph: Graph, routes: Sequence[Route] = ()) -> Picture:
    """Lay out the picture, with the given routes drawn in."""
    return _Layout(graph, routes).picture()


def _needed(region: Region, widths: Sequence[float], wide: float) -> float:
    """How wide a region must be, as long as nothing is known of the ways between its columns."""
    columns_of = sum(widths[region.first : region.first + region.count]) + GAP * region.count + GAP / 2
    return max(columns_of, region.slots * (wide + GAP))


@dataclass(frozen=True, slots=True)
class Span:
    """Where a region lies from left to right."""

    x: float
    width: float


class _Layout:
    def __init__(self, graph: Graph, routes: Sequence[Route]) -> None:
        self.graph = graph
        self.routes = routes
        self.places: Columns = columns(graph)
        self.simple = len(graph.scenes) > MOST_DETAILED
        self.scenes = by_name(graph)
        self.lower = lower_scenes(graph)
        self.badges = _badges(routes)
        self.story = Storyline(graph, self.places)
        self.wide = small_width(graph.scenes) if self.simple else NARROW
        self.cards: list[Placed] = []
        self.lines: list[Drawn] = []

    def picture(self) -> Picture:
        graph, story = self.graph, self.story
        story.arrange(self.lower)
        found, widths = self._fitted()
        height = story.place(lambda name: self._scene(name, widths[self.places.of[name]]))
        streets = self._streets()
        for edge in story.chains:
            story.lead(edge)
        for number, edge in enumerate(streets):
            target = graph.edges[edge].target
            if target in story.number_of:
                item = story.number_of[target]
                y = height + LANE_TITLE / 2 + STREET * number
                story.pass_gap(story.items[item].column, item, False, story.items[item].entry, y)
        spans, lefts, right = self._across(found, story.settle_tracks(), widths)

        title = wrap(graph.title, max(right - MARGIN, 700) - 420, 30, 2, bold=True)
        heading_y = BAND + 22 + 36 * len(title) + 34
        headings = self._headings(found, spans)
        heading_height = 26 + max(15 * len(each.title) + 13 * len(each.says) for each in headings)
        story_y = heading_y + heading_height + 14 + LANE_TITLE
        self._story_cards(lefts, story_y)
        bottom = story_y + height
        news_y: float | None = None
        bottoms = [bottom] * len(found)
        if any(region.fixed or region.loose for region in found):
            news_y = bottom + 16 + STREET * len(streets) + LANE_TITLE
            bottoms = self._news_cards(found, spans, lefts, news_y)
        self._story_lines(lefts, widths, story_y)
        self._street_lines(streets, story_y + height + LANE_TITLE / 2, lefts)
        self._stubs()
        foot, ends = self._foot(found, spans, bottoms, right)
        return Picture(
            graph=graph,
            width=round(right + MARGIN, 1),
            height=round(max(foot.bottom, *ends) + 44, 1),
            simple=self.simple,
            by_steps=self.places.by_steps,
            title=title,
            headings=tuple(replace(each, bottom=end) for each, end in zip(headings, ends, strict=True)),
            heading_y=heading_y,
            heading_height=heading_height,
            story_y=story_y,
            news_y=news_y,
            cards=(*self.cards, *foot.cards),
            lines=tuple(self.lines),
            panels=foot.panels,
            legend=foot.legend,
        )

    # From left to right.

    def _scene(self, name: str, wide: float) -> Card:
        scene = self.scenes[name]
        if self.simple:
            return small_card(scene, wide, self.badges)
        groups = [
            (number, edge)
            for number, edge in enumerate(self.graph.edges)
            if edge.source == name and edge.kind != "interruption"
        ]
        groups.sort(key=lambda pair: (pair[1].target is None, self.story.rank(pair[0])))
        return scene_card(self.graph, scene, wide, groups, self.places.back, self.badges)

    def _fitted(self) -> tuple[list[Region], list[float]]:
        """Regions, and widths of columns, with which the letters are largest on a sheet that lies."""
        return max((self._fitting(height) for height in NEWS_HEIGHTS), key=lambda fitting: fitting[2])[:2]

    def _fitting(self, news_height: float) -> tuple[list[Region], list[float], float]:
        """Regions with news about so high, widths of columns, and how large the letters would be.

        The column with the highest card is widened, again and again, until the picture has the form of a sheet.
        """
        found = regions(
            self.graph,
            self.places,
            self.lower,
            lambda name: self._scene(name, self.wide),
            lambda inject: inject_card(inject, self.wide, self.badges),
            news_height,
        )
        around = AROUND + max(region.fill()[1] for region in found)
        widths = [self.wide] * len(self.places.stretches)
        heights = [self._column_height(column, self.wide) for column in range(len(widths))]
        while True:
            width = sum(_needed(region, widths, self.wide) for region in found) + 2 * MARGIN
            height = max(heights) + around
            highest = heights.index(max(heights))
            if self.simple or width > height * PAPER or widths[highest] >= WIDE:
                return found, self._filled(found, widths), min(PAPER / width, 1 / height)
            widths[highest] += STEP
            heights[highest] = self._column_height(highest, widths[highest])

    def _column_height(self, column: int, wide: float) -> float:
        members = [self.story.items[number].scene for number in self.story.columns[column]]
        cards = [self._scene(name, wide) for name in members if name is not None]
        return sum(card.height + BETWEEN_CARDS for card in cards)

    def _filled(self, found: Sequence[Region], widths: Sequence[float]) -> list[float]:
        """Cards are wider where their stretch must be wide for its news."""
        filled = list(widths)
        for region in found:
            mine = range(region.first, region.first + region.count)
            spare = (
                _needed(region, widths, self.wide) - sum(widths[column] + GAP for column in mine) - GAP / 2
            )
            for column in mine:
                filled[column] = round(min(widths[column] + max(spare, 0) / region.count, WIDE), 1)
        return filled

    def _across(
        self, found: Sequence[Region], gaps: Sequence[float], widths: Sequence[float]
    ) -> tuple[dict[int, Span], list[float], float]:
        """Where each region and column begins, and the right edge of all."""
        spans: dict[int, Span] = {}
        lefts = [0.0] * len(widths)
        x = MARGIN
        for region in found:
            mine = range(region.first, region.first + region.count)
            natural = sum(gaps[column] + widths[column] for column in mine) + GAP / 2
            needed = max(natural, region.slots * (self.wide + GAP))
            slack = (needed - natural) / max(region.count, 1)
            start = x
            for column in mine:
                x += gaps[column] + slack / 2
                lefts[column] = round(x, 1)
                x += widths[column] + slack / 2
            x = start + needed
            spans[region.stretch] = Span(start, needed)
        return spans, lefts, max(x, 1100.0)

    def _headings(self, found: Sequence[Region], spans: dict[int, Span]) -> tuple[Heading, ...]:
        headings = []
        for region in found:
            stretch, span = self.graph.stretches[region.stretch], spans[region.stretch]
            room = span.width - 22
            headings.append(
                Heading(
                    round(span.x, 1),
                    round(span.width, 1),
                    0,
                    wrap(stretch.title, room, 13, 3, bold=True),
                    wrap(stretch.aim, room, 11, 5),
                )
            )
        return tuple(headings)

    # What stands there.

    def _story_cards(self, lefts: Sequence[float], story_y: float) -> None:
        for item in self.story.items:
            if item.scene is not None and item.card is not None:
                self.cards.append(
                    Placed("scene", item.scene, lefts[item.column], round(story_y + item.y, 1), item.card)
                )

    def _news_cards(
        self, found: Sequence[Region], spans: dict[int, Span], lefts: Sequence[float], news_y: float
    ) -> list[float]:
        """Place the news; gives how far down each region reaches."""
        bottoms = []
        for region in found:
            span = spans[region.stretch]
            placed, height = region.fill()
            bottoms.append(news_y + height)
            for slot, top, block in placed:
                if region.slots == region.count:
                    x = lefts[region.first + slot]
                else:
                    x = round(span.x + GAP * 0.75 + slot * (span.width - GAP / 2) / region.slots, 1)
                y = news_y + top
                for name, card in zip((*block.injects, block.scene), block.cards, strict=False):
                    sort = "scene" if card is block.cards[-1] and block.scene is not None else "inject"
                    self.cards.append(
                        Placed("scene" if sort == "scene" else "inject", name or "", x, round(y, 1), card)
                    )
                    y += card.height + ARROW
        return bottoms

    def _foot(
        self, found: Sequence[Region], spans: dict[int, Span], bottoms: Sequence[float], right: float
    ) -> tuple[Foot, list[float]]:
        """The foot, and where the ground of each region ends: below all, or below the first few that leave room."""
        chosen: tuple[float, Foot, list[float]] | None = None
        for count in range(len(found), 0, -1):
            edge = (
                right
                if count == len(found)
                else spans[found[count - 1].stretch].x + spans[found[count - 1].stretch].width
            )
            top = max(bottoms[:count]) + PADDING
            foot = lay_out_foot(
                self.graph, self.routes, self.places, self.simple, self.badges, MARGIN, top + 20, edge
            )
            ends = [top] * count + [max(foot.bottom, *bottoms[count:]) if bottoms[count:] else 0] * (
                len(found) - count
            )
            lowest = max(foot.bottom, *ends)
            if chosen is None or lowest < chosen[0]:
                chosen = lowest, foot, ends
        assert chosen is not None
        return chosen[1], chosen[2]

    # What leads from one to another.

    def _streets(self) -> list[int]:
        """Edges that run along between the lanes: those that begin or end below the story and are not inside a block."""
        return [
            number
            for number, edge in enumerate(self.graph.edges)
            if edge.target is not None
            and edge.source != edge.target
            and (
                (edge.kind == "interruption" and edge.target not in self.lower)
                or (edge.kind != "interruption" and edge.source in self.lower)
                or (edge.kind != "interruption" and edge.target in self.lower and edge.source in self.scenes)
            )
        ]

    def _story_lines(self, lefts: Sequence[float], widths: Sequence[float], story_y: float) -> None:
        story = self.story
        for edge, chain in story.chains.items():
            back = edge in self.places.back
            points: list[Point] = []
            for one, other in pairwise(chain):
                left, right = story.items[one], story.items[other]
                above, below = story.ends(edge, one, other)
                bundle = story.bundles[right.column, one if back else other, back]
                track = story.track_x(bundle, lefts[right.column])
                start = lefts[left.column] + widths[left.column]
                points += [(start, story_y + above), (track, story_y + above)]
                points += [(track, story_y + below), (lefts[right.column], story_y + below)]
            if back:
                points.reverse()
            self.lines.append(Drawn(edge, _straight(points), back))

    def _street_lines(self, streets: Sequence[int], top: float, lefts: Sequence[float]) -> None:
        scenes, injects = where(self.cards, "scene"), where(self.cards, "inject")
        for number, edge in enumerate(streets):
            written = self.graph.edges[edge]
            source = injects[written.source] if written.kind == "interruption" else scenes[written.source]
            target = scenes[written.target or ""]
            port = source.card.ports.get(edge)
            back = edge in self.places.back
            leaves_left = port is not None and port.side == "left"
            start = (
                source.x if leaves_left else source.right,
                source.y + (port.y if port else source.card.entry),
            )
            out = start[0] + (-8 - 2 * (number % 4) if leaves_left else 8 + 2 * (number % 4))
            y = top + STREET * number
            end = (target.x, target.y + target.card.entry)
            if written.target in self.story.number_of:
                item = self.story.number_of[written.target or ""]
                column = self.story.items[item].column
                into = self.story.track_x(self.story.bundles[column, item, False], lefts[column])
            else:
                into = end[0] - 10 - 2 * (number % 4)
            points = [start, (out, start[1]), (out, y), (into, y), (into, end[1]), end]
            self.lines.append(Drawn(edge, _straight(points), back))

    def _stubs(self) -> None:
        """Interruptions inside their blocks, options that enter the same scene again, and ways back to where one was."""
        scenes, injects = where(self.cards, "scene"), where(self.cards, "inject")
        blocks: dict[str, list[str]] = {}
        for edge in self.graph.edges:
            if edge.kind == "interruption" and edge.target in self.lower:
                blocks.setdefault(edge.target or "", []).append(edge.source)
        for number, edge in enumerate(self.graph.edges):
            if edge.kind == "interruption" and edge.target in self.lower:
                inject, scene = injects[edge.source], scenes[edge.target or ""]
                if blocks[edge.target or ""][-1] == edge.source:
                    middle = inject.x + inject.card.width / 2
                    points: list[Point] = [(middle, inject.bottom), (middle, scene.y)]
                else:
                    y, end, out = inject.y + inject.card.entry, scene.y + scene.card.entry, inject.x - 9
                    points = [(inject.x, y), (out, y), (out, end), (scene.x, end)]
                self.lines.append(Drawn(number, tuple(points), back=False))
            elif edge.source in scenes and (edge.target is None or edge.target == edge.source):
                card = scenes[edge.source]
                port = card.card.ports.get(number)
                y = card.y + (port.y if port is not None else card.card.height - 6)
                if edge.target is None:
                    points = [(card.x, y), (card.x - 12, y), (card.x - 12, y - 30)]
                else:
                    end = card.y + card.card.entry + 8
                    points = [(card.x, y), (card.x - 10, y), (card.x - 10, end), (card.x, end)]
                self.lines.append(Drawn(number, tuple(points), back=True))


def _straight(points: Sequence[Point]) -> tuple[Point, ...]:
    """The corners alone, where the line really turns."""
    kept: list[Point] = []
    for point in points:
        point = (round(point[0], 1), round(point[1], 1))
        if kept and point == kept[-1]:
            continue
        while len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        ):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _badges(routes: Sequence[Route]) -> Badges:
    found: dict[str, list[Badge]] = {}
    for number, route in enumerate(routes):
        for decided in route.decisions:
            found.setdefault(decided.at, []).append(Badge(number, decided.number, decided.again))
        for inject in route.came:
            found.setdefault(f"inject {inject}", []).append(Badge(number, 0, again=False))
    for each in found.values():
        each.sort(key=lambda badge: (badge.route, badge.number, badge.again))
    return found
