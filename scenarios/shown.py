"""Text shown to the team: `{fact}` stands for a fact's value, `{{` and `}}` for the braces themselves; a lone `}` is one as well."""

import re
from functools import lru_cache
from typing import NamedTuple

_PART = re.compile(r"\{\{|\}\}|\{[^{}\n]{0,80}\}|[{}]|[^{}]+")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


class Part(NamedTuple):
    """A stretch of shown text: words as they are, a fact's name, or an open brace that means neither."""

    sort: str
    """`words`, `fact` or `stray`."""
    text: str
    """What is shown, or the fact's name."""
    start: int
    end: int
    """Offsets in the text as written."""


@lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[Part, ...]:
    """Take a text apart at its braces."""
    return tuple(_part(found) for found in _PART.finditer(text))


def _part(found: re.Match[str]) -> Part:
    written, (start, end) = found[0], found.span()
    if written in ("{{", "}}"):
        return Part("words", written[0], start, end)
    if written.startswith("{") and written.endswith("}") and _NAME.match(written[1:-1]):
        return Part("fact", written[1:-1], start, end)
    if written[0] == "{":
        return Part("stray", written, start, end)
    return Part("words", written, start, end)
