"""How wide words are, and where their lines break, without the font that will show them.

A picture names generic families only, so the font is the reader's. The widths here are those of DejaVu Sans, the
widest that usually stands for "sans-serif": in any other font the words need less room than was kept for them.
"""

from functools import cache
from unicodedata import category, east_asian_width

# In hundredths of the font size, from the blank to the tilde.
_ASCII = (
    *(32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34),
    *(84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99),
    *(69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52),
    *(39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84),
)  # fmt: skip
_OTHER, _WIDE, _MONO, _BOLD = 75, 105, 62, 1.13
CUT = "…"


def width(text: str, size: float, bold: bool = False, mono: bool = False) -> float:
    """How wide a line of text is at most, in the units of `size`."""
    hundredths = sum(_advance(character, mono) for character in text)
    return hundredths * size / 100 * (_BOLD if bold and not mono else 1)


@cache
def _advance(character: str, mono: bool) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    if east_asian_width(character) in "WF":
        return _WIDE
    if mono:
        return _MONO
    place = ord(character) - 32
    return _ASCII[place] if 0 <= place < len(_ASCII) else _OTHER


def wrap(
    text: str, room: float, size: float, most: int, bold: bool = False, mono: bool = False
) -> tuple[str, ...]:
    """The text in at most `most` lines no wider than `room`; a word too long is cut, what is left out is told by `…`."""
    lines: list[str] = []
    present = ""
    # No more of a long text is looked at than could be shown.
    words = text[: 400 * most].split()
    for word in words:
        tried = f"{present} {word}" if present else word
        if width(tried, size, bold, mono) <= room:
            present = tried
            continue
        # A word longer than a line is parted, if it can be where the word before it ends.
        rest = room - width(f"{present} ", size, bold, mono) if present else room
        if present and (width(word, size, bold, mono) <= room or not _parted(word, rest, size, bold, mono)):
            lines.append(present)
            present, rest = "", room
        while width(word, size, bold, mono) > rest and len(word) > 1:
            kept = _parted(word, rest, size, bold, mono) or _fitting(word, rest, size, bold, mono)
            lines.append(f"{present} {word[:kept]}" if present else word[:kept])
            present, word, rest = "", word[kept:], room
        present = f"{present} {word}" if present else word
        if len(lines) > most:
            break
    if present:
        lines.append(present)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width(last + CUT, size, bold, mono) > room:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip(" ,;.-") + CUT)


def _fitting(word: str, room: float, size: float, bold: bool, mono: bool) -> int:
    """How many characters of a word go on a line; one at least."""
    kept = 1
    while kept < len(word) and width(word[: kept + 1], size, bold, mono) <= room:
        kept += 1
    return kept


def _parted(word: str, room: float, size: float, bold: bool, mono: bool) -> int:
    """How many of them if the word is parted where its own parts are; 0 where none fits."""
    if room <= 0:
        return 0
    last = max(word.rfind(mark, 0, _fitting(word, room, size, bold, mono)) for mark in "_(/.-") + 1
    return last if last > 3 and width(word[:last], size, bold, mono) <= room else 0
