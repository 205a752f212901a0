"""HW101: words without quotes that YAML 1.1 reads as something else.

hotwash reads `no`, `on`, `12:30` and `010` as text, as YAML 1.2 does. Many programs still follow YAML 1.1: an editor, a
translator's tool or a script that writes the file again turns them into false, true, 750 and 8. In a fact it is
worse, as who writes `tool_running: yes` means true and gets text.
"""

import re
from collections.abc import Iterator

from scenarios.files.tree import Plain
from simulator.checks.findings import Finding
from simulator.checks.subject import Book, File, Subject

_READS = (
    (re.compile(r"y|Y|yes|Yes|YES|True|TRUE|on|On|ON"), "true"),
    (re.compile(r"n|N|no|No|NO|False|FALSE|off|Off|OFF"), "false"),
    (re.compile(r"~|null|Null|NULL"), "nothing"),
    (re.compile(r"[-+]?0[0-7_]+"), "a number in eights"),
    (re.compile(r"[-+]?0x[0-9a-fA-F_]+|[-+]?0b[01_]+"), "a number"),
    (re.compile(r"[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"), "a number in sixties"),
    (re.compile(r"[-+]?[1-9][0-9]*_[0-9_]*"), "a number"),
    (
        re.compile(r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*\.[0-9_]*"),
        "a number",
    ),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"), "a number"),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "a date"),
)
_LONGEST = 40
_FIRST = frozenset("yYnNoOtTfF~.+-0123456789")
Keys = tuple[str | int, ...]
_OF_THE_FORMAT = {"story_start", "checked"}
"""Keys whose values the format itself wants without quotes."""


def check(subject: Subject) -> Iterator[Finding]:
    """Words of a scenario."""
    yield from _in_file(subject)


def check_book(book: Book) -> Iterator[Finding]:
    """Words of a playbook."""
    yield from _in_file(book)


def _in_file(file: File) -> Iterator[Finding]:
    # Thousands of words are looked at and hardly one is found, so where it stands is asked last.
    waiting: list[tuple[Keys, Plain]] = [((), file.tree.value)]
    while waiting:
        path, value = waiting.pop()
        members = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
        )
        for key, member in members:
            if isinstance(member, dict | tuple):
                waiting.append(((*path, key), member))
            elif (
                isinstance(member, str)
                and 0 < len(member) <= _LONGEST
                and member[0] in _FIRST
                and key not in _OF_THE_FORMAT
                and (other := otherwise(member)) is not None
                and _is_plain(file, value, key)
            ):
                yield _finding((*path, key), member, other)


def _is_plain(file: File, parent: Plain, key: str | int) -> bool:
    """Whether a member stands there without quotes, and not as a block."""
    for name, member, mark in file.tree.members(parent):
        if name == key:
            return file.tree.source.text[mark.start : mark.end].rstrip() == member
    return False


def otherwise(word: str) -> str | None:
    """What YAML 1.1 reads in a word without quotes that hotwash reads as text; None if it is text there, too.

    Source: the types of YAML 1.1 at yaml.org/type, as they are found in most programs.
    """
    return next((other for form, other in _READS if form.fullmatch(word)), None)


def _finding(path: Keys, word: str, other: str) -> Finding:
    keys = [part for part in path if isinstance(part, str)]
    fact = path[0] in ("facts", "asks") or "set" in keys[:-1]
    if fact and other in ("true", "false"):
        advice = f"write {other}, or '{word}' in quotes if it is a text"
    elif fact and other == "a number":
        advice = f"write a whole number such as 12, or '{word}' in quotes if it is a text"
    else:
        advice = f"put it in quotes: '{word}'"
    anchor = tuple(str(part) for part in path[: _anchored(path)])
    return Finding(
        anchor,
        f"`{word}` is text here, but other programs read it as {other}; {advice}",
        within=path[len(anchor) :],
        of_value=True,
    )


def _anchored(path: Keys) -> int:
    """How many keys lead to what can be named: a scene, an option, or else two keys at most."""
    if len(path) > 4 and path[0] == "scenes" and path[2] == "options":
        return 4
    depth = min(2, len(path))
    return depth if all(isinstance(part, str) for part in path[:depth]) else 1
