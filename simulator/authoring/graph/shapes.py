"""The shapes a picture is made of, as elements of SVG: boxes, words, lines with round corners, tips of arrows."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from scenarios.text import clean_text
from simulator.authoring.graph.picture import Point

CORNER = 6.0


def fixed(value: float) -> str:
    """A coordinate with at most one decimal, always written the same way."""
    return f"{value:.1f}".removesuffix(".0")


def box(
    parent: Element, x: float, y: float, width: float, height: float, classes: str, corner: float = 0
) -> None:
    """A box, its corners round where `corner` is not 0."""
    attributes = {
        "class": classes,
        "x": fixed(x),
        "y": fixed(y),
        "width": fixed(width),
        "height": fixed(height),
    }
    if corner:
        attributes["rx"] = fixed(corner)
    SubElement(parent, "rect", attributes)


def text(parent: Element, x: float, y: float, words: str, classes: str) -> None:
    """A line of words; `y` is its base line."""
    element(parent, "text", words, {"class": classes, "x": fixed(x), "y": fixed(y)})


def element(parent: Element, tag: str, words: str, attributes: dict[str, str]) -> None:
    """An element with words in it."""
    SubElement(parent, tag, attributes).text = clean_text(words)


def line_of(points: Sequence[Point]) -> str:
    """A line with rounded corners."""
    x, y = points[0]
    parts = [f"M{fixed(x)} {fixed(y)}"]
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        near = min(CORNER, _length(before, at) / 2, _length(at, after) / 2)
        enter, leave = _towards(at, before, near), _towards(at, after, near)
        parts.append(
            f"L{fixed(enter[0])} {fixed(enter[1])}Q{fixed(at[0])} {fixed(at[1])} {fixed(leave[0])} {fixed(leave[1])}"
        )
    parts.append(f"L{fixed(points[-1][0])} {fixed(points[-1][1])}")
    return "".join(parts)


def tip_of(points: Sequence[Point], half: float) -> str:
    """The arrow's head at the end of a line."""
    before, (x, y) = points[-2], points[-1]
    back_x, back_y = _towards((x, y), before, half * 1.9)
    across_x, across_y = (y - back_y) / 1.9, (back_x - x) / 1.9
    return (
        f"M{fixed(x)} {fixed(y)}L{fixed(back_x + across_x)} {fixed(back_y + across_y)}"
        f"L{fixed(back_x - across_x)} {fixed(back_y - across_y)}Z"
    )


def _length(one: Point, other: Point) -> float:
    return float(abs(one[0] - other[0]) + abs(one[1] - other[1]))


def _towards(start: Point, end: Point, distance: float) -> Point:
    share = distance / (_length(start, end) or 1.0)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
