"""From left to right: the column of each scene, and which edges really go back.

An edge goes back where it closes a ring: its target leads to its source again, and is the one that can be reached
first. All others run to the right, and no phase reaches into another. A scene that can be reached earlier is never
right of one that can be reached later (one that a later scene leads on to, or that goes back to a later one, counts as
reached with that). Where that would draw a story of many parallel ways out too long, its columns are steps along the
ways instead.
"""

import heapq
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from simulator.authoring.graph.model import ANYTIME, Edge, Graph


@dataclass(frozen=True, slots=True)
class Columns:
    """Where scenes stand from left to right.

    Attributes:
        of: the column of each scene, from 0 on.
        stretches: the number of the stretch that each column lies under.
        back: numbers of the edges that go back to an earlier scene, or to the same.
        by_steps: whether parallel ways are not in order of time within a phase.
    """

    of: Mapping[str, int]
    stretches: tuple[int, ...]
    back: Set[int]
    by_steps: bool


MOST_BY_TIME = 18
"""Columns that a picture in order of time may have where one in order of steps has fewer."""


def columns(graph: Graph) -> Columns:
    """Give every scene a column."""
    place = {name: number for number, name in enumerate(graph.order)}
    between = {
        number: (place[edge.source], place[edge.target])
        for number, edge in enumerate(graph.edges)
        if _is_between_scenes(edge) and edge.target is not None
    }
    leads: list[list[int]] = [[] for _ in graph.order]
    for source, target in between.values():
        leads[source].append(target)
    ring = _rings(leads)
    back = {
        number
        for number, (source, target) in between.items()
        if ring[source] == ring[target] and target <= source
    }
    # What goes back runs the other way, to a scene that must stand further left.
    onward = [
        (target, source) if number in back else (source, target)
        for number, (source, target) in between.items()
        if source != target
    ]
    found, stretches = _assign(graph, onward, by_steps=False)
    by_steps = False
    if len(stretches) > MOST_BY_TIME:
        stepped = _assign(graph, onward, by_steps=True)
        if by_steps := len(stepped[1]) < len(stretches):
            found, stretches = stepped
    return Columns(
        {name: found[number] for name, number in place.items()}, stretches, frozenset(back), by_steps
    )


def _is_between_scenes(edge: Edge) -> bool:
    return edge.kind != "interruption" and edge.source != ANYTIME


def _assign(
    graph: Graph, onward: Sequence[tuple[int, int]], by_steps: bool
) -> tuple[list[int], tuple[int, ...]]:
    """Columns by place in the order, and the stretch of each column."""
    known = {scene.name: scene.earliest for scene in graph.scenes}
    times = [known[name] for name in graph.order]
    before: list[list[int]] = [[] for _ in times]
    after: list[list[int]] = [[] for _ in times]
    for source, target in onward:
        before[target].append(source)
        after[source].append(target)
    column = [0] * len(times)
    stretches: list[int] = []
    for number, at in _by_time(times, before, after):
        stretch = graph.stretch_at(at)
        least = max((column[source] + 1 for source in before[number] if times[source] is not None), default=0)
        if not stretches or stretches[-1] != stretch:
            stretches.append(stretch)
        follows = any(times[source] is not None for source in before[number])
        free = stretches.index(stretch) if by_steps and follows else len(stretches) - 1
        column[number] = max(least, free)
        while len(stretches) <= column[number]:
            stretches.append(stretch)
    return _with_unreached(column, stretches, times, before, after)


def _by_time(
    times: Sequence[int | None], before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]
) -> list[tuple[int, int]]:
    """Scenes that can be reached, each with the time it counts as reached at: its own, or that of the last way to it.

    A scene comes after all that lead on to it; of those that may come, the earliest comes first.
    """
    counted: dict[int, int] = {}
    left = {
        number: sum(1 for source in before[number] if times[source] is not None)
        for number, at in enumerate(times)
        if at is not None
    }
    waiting = [(times[number] or 0, number) for number, count in left.items() if not count]
    heapq.heapify(waiting)
    while waiting:
        at, number = heapq.heappop(waiting)
        counted[number] = at
        for target in after[number]:
            left[target] -= 1
            if not left[target]:
                latest = max(counted[source] for source in before[target] if times[source] is not None)
                heapq.heappush(waiting, (max(times[target] or 0, latest), target))
    return list(counted.items())


def _with_unreached(
    column: list[int],
    stretches: list[int],
    times: Sequence[int | None],
    before: Sequence[Sequence[int]],
    after: Sequence[Sequence[int]],
) -> tuple[list[int], tuple[int, ...]]:
    """Scenes that no way leads to stand as far right as what they lead to lets them, or at the end."""
    unreached = [number for number, at in enumerate(times) if at is None]
    left = {number: sum(1 for target in after[number] if times[target] is None) for number in unreached}
    waiting = [number for number, count in left.items() if not count]
    last = max(len(stretches) - 1, 0)
    while waiting:
        number = waiting.pop(0)
        column[number] = min((column[target] - 1 for target in after[number]), default=last)
        for source in before[number]:
            left[source] -= 1
            if not left[source]:
                waiting.append(source)
    least = min(column, default=0)
    if least < 0:
        column = [each - least for each in column]
        stretches = [stretches[0]] * -least + stretches
    return column, tuple(stretches or [0])


def _rings(leads: Sequence[Sequence[int]]) -> list[int]:
    """For each scene the number of its ring: the scenes that it leads to and that lead to it again (Tarjan)."""
    index: dict[int, int] = {}
    low = [0] * len(leads)
    ring = [-1] * len(leads)
    stack: list[int] = []
    for root in range(len(leads)):
        if root in index:
            continue
        work = [(root, 0)]
        while work:
            number, at = work.pop()
            if at == 0:
                index[number] = low[number] = len(index)
                stack.append(number)
            for position in range(at, len(leads[number])):
                target = leads[number][position]
                if target not in index:
                    work += [(number, position + 1), (target, 0)]
                    break
                if ring[target] < 0:
                    low[number] = min(low[number], index[target])
            else:
                if low[number] == index[number]:
                    while True:
                        member = stack.pop()
                        ring[member] = number
                        if member == number:
                            break
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[number])
    return ring
