"""Where the characters of a text stand in the file, which may quote, escape, fold and indent it."""

import re
from collections.abc import Iterator

from scenarios.text import clean_text

_BLANK = " \t\r\n\x85\u2028\u2029"
_HEADER = re.compile(r"[|>][^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])?")
_HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
_ESCAPED_BLANKS = "tn \tLP\r\n\x85\u2028\u2029"


def positions(raw: str, value: str) -> list[int]:
    """For each character of a scalar's value, its offset in `raw`, the scalar as the file has it.

    Quotes, folding, indentation and line ends change blanks only, so what is no blank is matched one to one; a blank is
    given the place after the character before it.
    """
    solid = _solid(raw)
    found = []
    last = -1
    for character in value:
        last = last + 1 if character in _BLANK else next(solid, last)
        found.append(last)
    return found


def _solid(raw: str) -> Iterator[int]:
    """Offsets of what stands for one character that is no blank."""
    if raw.startswith('"'):
        yield from _double_quoted(raw)
        return
    at, end = 0, len(raw)
    quoted = raw.startswith("'")
    if quoted:
        at, end = 1, end - 1
    elif header := _HEADER.match(raw):
        at = header.end()
    while at < end:
        if raw[at] not in _BLANK:
            yield at
        at += 2 if quoted and raw[at] == "'" else 1


def _double_quoted(raw: str) -> Iterator[int]:
    at = 1
    while at < len(raw) - 1:
        width, blank = 1, raw[at] in _BLANK
        if raw[at] == "\\":
            escape = raw[at + 1]
            digits = _HEXADECIMAL.get(escape, 0)
            width = 2 + digits
            blank = escape in _ESCAPED_BLANKS
            if digits:
                blank = clean_text(chr(int(raw[at + 2 : at + width], 16))) in _BLANK
        if not blank:
            yield at
        at += width
