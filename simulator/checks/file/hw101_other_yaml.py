"""HW101: words without quotes that YAML 1.1 reads as something else.

hotwash reads `no`, `on`, `12:30` and `010` as text, as YAML 1.2 does. Many programs still follow YAML 1.1: an editor, a
translator's tool or a script that writes the file again turns them into false, true, 750 and 8. In a fact it is
worse, as who writes `tool_running: yes` means true and gets text.
"""

import re
from collections.abc import Iterator

from scenarios.files import Place
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
_OF_THE_FORMAT = {"story_start", "checked"}
"""Keys whose values the format itself wants without quotes."""


def check(subject: Subject) -> Iterator[Finding]:
    """Words of a scenario."""
    yield from _in_file(subject)


def check_book(book: Book) -> Iterator[Finding]:
    """Words of a playbook."""
    yield from _in_file(book)


def _in_file(file: File) -> Iterator[Finding]:
    text = file.tree.source.text
    waiting: list[tuple[tuple[str | int, ...], Place]] = [((), file.root)]
    while waiting:
        path, place = waiting.pop()
        if isinstance(place.value, dict | tuple):
            waiting += [((*path, each.key or number), each) for number, each in enumerate(place.each())]
        elif place.text is not None and len(place.text) <= _LONGEST and place.key not in _OF_THE_FORMAT:
            plain = text[place.mark.start : place.mark.end].rstrip() == place.text
            other = otherwise(place.text) if plain else None
            if other is not None:
                yield _finding(path, place.text, other)


def otherwise(word: str) -> str | None:
    """What YAML 1.1 reads in a word without quotes that hotwash reads as text; None if it is text there, too.

    Source: the types of YAML 1.1 at yaml.org/type, as they are found in most programs.
    """
    return next((other for form, other in _READS if form.fullmatch(word)), None)


def _finding(path: tuple[str | int, ...], word: str, other: str) -> Finding:
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


def _anchored(path: tuple[str | int, ...]) -> int:
    """How many keys lead to what can be named: a scene, an option, or else two keys at most."""
    if len(path) > 4 and path[0] == "scenes" and path[2] == "options":
        return 4
    depth = min(2, len(path))
    return depth if all(isinstance(part, str) for part in path[:depth]) else 1
