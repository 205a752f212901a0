"""Where the keys and values of a TOML file stand, which the standard library's reader does not tell."""

import re
from dataclasses import dataclass

_PART = re.compile(
    r"""[ \t]*(?:(?P<bare>[\w-]+)|"(?P<double>(?:[^"\\\n]|\\.)*)"|'(?P<single>[^'\n]*)')[ \t]*"""
)
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""+|' + r"'''.*?'''+|" + r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A key and its value, as indices of characters in the file."""

    key: tuple[int, int]
    value: tuple[int, int]


def places(text: str) -> dict[tuple[str, ...], Place]:
    """Every `key = value` that stands on a line of its own, by the path of its key; inline tables count as values.

    Args:
        text: what a TOML reader has found to be without fault.
    """
    found: dict[tuple[str, ...], Place] = {}
    table: tuple[str, ...] = ()
    at = 0
    while at < len(text):
        if text[at] == "[":
            head = at + (2 if text.startswith("[[", at) else 1)
            table, _ = _path(text, head)
            at = _line_end(text, at)
        elif text[at] in "#\n":
            at = _line_end(text, at) + 1
        else:
            path, end = _path(text, at)
            if not path or not text.startswith("=", end):
                # Blank space before a key.
                at += 1
                continue
            start = end + 1
            while text[start : start + 1] in (" ", "\t"):
                start += 1
            over = _value_end(text, start)
            first = at + len(text[at:end]) - len(text[at:end].lstrip())
            found[*table, *path] = Place((first, first + len(text[first:end].rstrip())), (start, over))
            at = _line_end(text, over)
    return found


def _path(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """A key with dots, and where it ends."""
    parts: list[str] = []
    while part := _PART.match(text, at):
        parts.append(next(name for name in part.groups() if name is not None))
        at = part.end()
        if not text.startswith(".", at):
            break
        at += 1
    return tuple(parts), at


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _value_end(text: str, at: int) -> int:
    """Where a value ends that begins here: at the end of its line, or of the line on which its brackets close."""
    depth, last = 0, at
    while at < len(text):
        if string := _STRING.match(text, at):
            at = last = string.end()
            continue
        char = text[at]
        if char == "#":
            at = _line_end(text, at)
            continue
        if char == "\n" and not depth:
            break
        depth += (char in "[{") - (char in "]}")
        at += 1
        if not char.isspace():
            last = at
    return last
