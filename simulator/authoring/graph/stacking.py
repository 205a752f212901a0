"""How far down things stand: each as near to where it would be as their order and the room between them allow."""

from collections.abc import Sequence


def stack(wished: Sequence[float], heights: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """The tops of things that stand above one another, none above 0; the squares of the ways moved are least.

    Args:
        wished: where each top would be, in the order from above.
        heights: of each; `gaps`: the room below each.
    """
    offsets: list[float] = []
    down = 0.0
    for height, gap in zip(heights, gaps, strict=True):
        offsets.append(down)
        down += height + gap
    # Each group is a run of things that touch: how many, and where they would be on average.
    groups: list[tuple[int, float]] = []
    for wish, offset in zip(wished, offsets, strict=True):
        count, mean = 1, wish - offset
        while groups and groups[-1][1] > mean:
            before, its_mean = groups.pop()
            mean = (mean * count + its_mean * before) / (count + before)
            count += before
        groups.append((count, mean))
    placed = [max(mean, 0.0) for count, mean in groups for _ in range(count)]
    return [at + offset for at, offset in zip(placed, offsets, strict=True)]


def tracks(spans: Sequence[tuple[float, float]]) -> list[int]:
    """A track for each vertical line, from 0 on, so that none lies on another; earlier ones get lower tracks."""
    taken: list[list[tuple[float, float]]] = []
    found: list[int] = []
    for low, high in spans:
        for track, others in enumerate(taken):
            if all(high + 4 < other_low or other_high + 4 < low for other_low, other_high in others):
                others.append((low, high))
                found.append(track)
                break
        else:
            found.append(len(taken))
            taken.append([(low, high)])
    return found


def flow(heights: Sequence[float], columns: Sequence[float], gap: float) -> list[tuple[int, float]]:
    """Column and top of things that fill columns one after the other, as evenly as keeps their order.

    Args:
        columns: how high each column is filled already.
    """
    most = max([(sum(columns) + sum(height + gap for height in heights)) / len(columns), *columns, *heights])
    while True:
        placed: list[tuple[int, float]] = []
        filled = list(columns)
        at = 0
        for height in heights:
            while at < len(filled) and filled[at] + height > most:
                at += 1
            if at == len(filled):
                break
            placed.append((at, filled[at]))
            filled[at] += height + gap
        if len(placed) == len(heights):
            return placed
        most += 8
