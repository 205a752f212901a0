"""How a card comes to one page: the largest type in which it fits; if none does, what is left goes on the back.

Nothing is measured, since which fonts a reader has is not known here. Widths are a little more than those of Arial; with
a wider font a full card may run on to a second page, but nothing is ever cut off.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from unicodedata import east_asian_width

from scoring.report.card.paper import Box, Line, Sheet

SIZES = (15, 14, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9)
"""Type sizes in points, the most wanted first."""
MILLIMETRE = 72 / 25.4
WIDTH, HEIGHT = 190 * MILLIMETRE, 254 * MILLIMETRE
"""Points that can be printed on both A4 and Letter with margins of 10 mm, less a little at the bottom."""
SHARES, GAP = (0.54, 0.6, 0.48, 0.42), 6 * MILLIMETRE
"""Shares that the left column may have, the most wanted first, and what lies between the columns."""
LINE, STEP, TITLE, LABEL = 1.3, 0.86, 1.15, 0.7
"""The height of a line; the sizes of steps, headings and labels, all in ems."""
LETTER, BOLD, BLANK = 0.51, 0.56, 0.3
"""The width of a letter, of a bold one and of a blank, in ems."""
BEFORE_BOX, AFTER_LINE, RULED, INDENT = 0.8, 0.25, 1.6, 1.6
"""Space above a box, below a line, for writing by hand, and left of words behind a box to tick; in ems."""
MORE = 1.6
"""The height of the words that send a reader to the back, in ems."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A card in its type size, in points, with the share of its left column.

    Attributes:
        front: with every box in a column; `back`: what had no room, in boxes of the same headings.
    """

    size: float
    share: float
    front: Sheet
    back: tuple[Box, ...]


def fit(sheet: Sheet) -> Fitted:
    """The card in the largest type in which it fits on one page, or in the smallest and with a back."""
    for size in SIZES:
        room = HEIGHT / size - _around(sheet, size)
        for share in SHARES:
            left, right = _widths(size, share)
            placed = _placed(sheet, left, right)
            if _boxes(placed.left, left) <= room and _boxes(placed.right, right) <= room:
                return Fitted(size, share, placed, ())
    kept_left, over_left = _split(placed.left, left, room)
    kept_right, over_right = _split(placed.right, right, room)
    front = replace(placed, left=kept_left, right=kept_right)
    return Fitted(size, share, front, (*over_left, *over_right))


def _widths(size: float, share: float) -> tuple[float, float]:
    """The widths of both columns, in ems."""
    width = (WIDTH - GAP) / size
    return width * share, width * (1 - share)


def _placed(sheet: Sheet, left: float, right: float) -> Sheet:
    """The card with every box in a column; both widths in ems."""
    for box in sheet.either:
        if _boxes(sheet.left, left) <= _boxes(sheet.right, right):
            sheet = replace(sheet, left=(*sheet.left, box))
        else:
            sheet = replace(sheet, right=(*sheet.right, box))
    return replace(sheet, either=())


def _around(sheet: Sheet, size: float) -> float:
    """The height of all that is not in the columns, in ems."""
    width = WIDTH / size
    title = 2.2 * _lines(sheet.title, width / 2.2, BOLD) + _lines(sheet.subtitle, width, LETTER)
    foot = 0.8 * _lines(sheet.foot, width / 0.8, LETTER)
    return LINE * (title + foot) + 1.6


def _boxes(boxes: Iterable[Box], width: float) -> float:
    """The height of boxes, in ems."""
    return sum(_head(box, width) + sum(_height(line, width) for line in box.lines) for box in boxes)


def _head(box: Box, width: float) -> float:
    title = TITLE * _lines(box.title, width / TITLE, BOLD)
    return BEFORE_BOX + LINE * (title + (_lines(box.says, width, LETTER) if box.says else 0)) + 0.4


def _height(line: Line, width: float) -> float:
    inside = width - INDENT if line.tick else width
    height = AFTER_LINE
    if line.strong or line.plain:
        height += LINE * _lines(line.plain, inside, LETTER, line.strong)
    if line.blank is not None:
        height += RULED + LINE * LABEL * _lines(line.blank, inside / LABEL, LETTER)
    return height + sum(
        LINE * STEP * _lines(step, (inside - INDENT) / STEP, LETTER) + 0.1 for step in line.steps
    )


def _lines(words: str, width: float, letter: float, strong: str = "") -> int:
    """How many lines words take up in a width in ems, broken at blanks, and inside a word that is too long.

    Args:
        letter: the width of one of their letters, in ems.
        strong: bold words before them.
    """
    lengths = [_length(word, BOLD) for word in strong.split()] + [
        _length(word, letter) for word in words.split()
    ]
    count, used = 1, 0.0
    for length in lengths:
        if used and used + BLANK + length > width:
            count, used = count + 1, 0.0
        used += length + (BLANK if used else 0.0)
        while used > width:
            count, used = count + 1, used - width
    return count


def _length(word: str, letter: float) -> float:
    """The width of a word, in ems; letters of East Asian scripts are as wide as they are high."""
    return sum(1.0 if east_asian_width(each) in "WF" else letter for each in word)


def _split(boxes: tuple[Box, ...], width: float, room: float) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """As many lines as have room, with every heading; and the rest."""
    kept: list[Box] = []
    over: list[Box] = []
    for number, box in enumerate(boxes):
        rest = boxes[number + 1 :]
        # Every later box keeps at least its heading and the words that send a reader to the back.
        reserve = sum(min(_boxes([later], width), _head(later, width) + MORE) for later in rest)
        free = room - _head(box, width) - reserve
        heights = list(accumulate(_height(line, width) for line in box.lines))
        fitting = len(heights)
        if heights and heights[-1] > free:
            fitting = sum(height <= free - MORE for height in heights)
        more = fitting < len(box.lines)
        kept.append(replace(box, lines=box.lines[:fitting], more=more))
        if more:
            over.append(replace(box, lines=box.lines[fitting:], says=""))
        room -= _boxes([kept[-1]], width) + (MORE if more else 0)
    return tuple(kept), tuple(over)
