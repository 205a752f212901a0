"""From top to bottom: the order within each column that lets few edges cross.

An edge that runs past columns has a corner in each of them, so that it has a way of its own between the scenes. The
columns are swept from left to right and back; in each, everything moves to the middle of what it hangs on
(the barycentre method of Sugiyama, Tagawa and Toda, 1981). The order with the fewest crossings is kept.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence

SWEEPS = 12
LARGE = 400
SWEEPS_IF_LARGE = 6


def order(cells: Sequence[Sequence[int]], links: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Order the members of each column.

    Args:
        cells: the members of each column, by number, in the order to begin with.
        links: pairs of members of neighbouring columns, the left one first.
    """
    present = [list(column) for column in cells]
    count = sum(len(column) for column in present)
    left: dict[int, list[int]] = {member: [] for column in present for member in column}
    right: dict[int, list[int]] = {member: [] for column in present for member in column}
    for source, target in links:
        right[source].append(target)
        left[target].append(source)
    best, fewest = present, crossings(present, links)
    for sweep in range(SWEEPS if count < LARGE else SWEEPS_IF_LARGE):
        if not fewest:
            break
        rightwards = sweep % 2 == 0
        present = _swept(present, left if rightwards else right, rightwards)
        found = crossings(present, links)
        if found < fewest:
            best, fewest = present, found
    return best


def crossings(cells: Sequence[Sequence[int]], links: Sequence[tuple[int, int]]) -> int:
    """How many pairs of links cross, each drawn straight between neighbouring columns."""
    place = {
        member: (column, at) for column, members in enumerate(cells) for at, member in enumerate(members)
    }
    between: dict[int, list[tuple[int, int]]] = {}
    for source, target in links:
        between.setdefault(place[source][0], []).append((place[source][1], place[target][1]))
    total = 0
    for pairs in between.values():
        passed: list[int] = []
        for _, end in sorted(pairs):
            total += len(passed) - bisect_left(passed, end + 1)
            insort(passed, end)
    return total


def _swept(
    cells: Sequence[Sequence[int]], hangs_on: dict[int, list[int]], rightwards: bool
) -> list[list[int]]:
    found = [list(column) for column in cells]
    columns = range(1, len(found)) if rightwards else range(len(found) - 2, -1, -1)
    for column in columns:
        beside = found[column - 1] if rightwards else found[column + 1]
        place = {member: at for at, member in enumerate(beside)}
        middle: dict[int, float] = {}
        for at, member in enumerate(found[column]):
            places = [place[other] for other in hangs_on[member]]
            # What hangs on nothing there keeps its share of the height.
            share = at * max(len(beside), 1) / max(len(found[column]), 1)
            middle[member] = sum(places) / len(places) if places else share
        found[column].sort(key=lambda member: middle[member])
    return found
