"""A file's plain values, where each stands, and a cursor that walks them without trusting their shape."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from scenarios.files.faults import MOST_FAULTS, Fault, FaultyFile
from scenarios.files.scalars import positions
from scenarios.files.source import Source
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line

MOST_FINDINGS = 10_000


class Broken:
    """Stands where a value was already found to be at fault, so that nothing more is said of it."""

    def __repr__(self) -> str:
        return "BROKEN"


BROKEN = Broken()

Plain = dict[str, "Plain"] | tuple["Plain", ...] | str | int | bool | Broken


class Mark(NamedTuple):
    """Where a value stands, and its key where it has one, in characters from the beginning of the file."""

    start: int
    end: int
    key_start: int
    key_end: int
    flow: bool
    """Whether it stands within { } or [ ]."""


class Finding(NamedTuple):
    """A fault before it is written out: only those that will be shown cost a suggestion and a line number."""

    start: int
    end: int
    message: str
    help: str | None = None
    misspelt: Misspelt | None = None
    inside: tuple[int, int, str] | None = None
    """Two offsets in the value of the scalar that stands from `start` to `end`, and that value."""


@dataclass(eq=False)
class Tree:
    """The plain values of one file: mappings, tuples, text, integers, true and false.

    What was found wrong while reading is kept, to be reported together with what is found later.
    """

    source: Source
    value: Plain
    mark: Mark
    marks: dict[int, dict[str, Mark] | list[Mark]]
    """Where the members of a mapping or sequence stand, by the `id` of the mapping or sequence."""
    findings: list[Finding] = field(default_factory=list)
    uncounted: int = 0
    sound: set[Hashable] = field(default_factory=set)
    """Expressions already found sound, with the names they were judged by."""
    examined: int = 0
    """Characters of expressions judged so far."""

    def add(self, finding: Finding) -> None:
        """Keep a finding; beyond ten thousand they are only counted."""
        if self.is_full():
            self.uncounted += 1
        else:
            self.findings.append(finding)

    def is_full(self) -> bool:
        """Whether further findings are only counted."""
        return len(self.findings) >= MOST_FINDINGS

    def root(self) -> "Place":
        """A cursor on the whole file."""
        return Place(self, self.value, self.mark)

    def members(self, value: Plain) -> Iterator[tuple[str | int, Plain, Mark]]:
        """The members of a mapping or sequence, each with its key or index and where it stands."""
        marks = self.marks.get(id(value))
        if isinstance(value, dict) and isinstance(marks, dict):
            yield from ((key, member, marks[key]) for key, member in value.items())
        elif isinstance(value, tuple) and isinstance(marks, list):
            yield from ((index, member, marks[index]) for index, member in enumerate(value))

    def faults(self) -> tuple[list[Fault], int]:
        """The first hundred faults by position, and how many more there are."""
        found = sorted(self.findings, key=lambda f: (f.start, f.inside or (0, 0, ""), f.message))
        shown = found[:MOST_FAULTS]
        return [self.fault(finding) for finding in shown], len(found) - len(shown) + self.uncounted

    def fault(self, finding: Finding) -> Fault:
        """A finding with its line and column, and the name that was probably meant."""
        start, end = finding.start, finding.end
        if finding.inside is not None and finding.inside[2]:
            first, last, value = finding.inside
            where = positions(self.source.text[start:end], value)
            first = min(first, len(where) - 1)
            last = max(first, min(last, len(where)) - 1)
            start, end = start + where[first], start + where[last] + 1
        message = finding.message + (finding.misspelt.question() if finding.misspelt else "")
        return self.source.fault(start, end, on_one_line(message, 600), finding.help)


def report(*trees: Tree) -> None:
    """Raise what was found in the trees, if anything was.

    Raises:
        FaultyFile: with the faults of all of them, file by file.
    """
    faults, uncounted = [], 0
    for tree in trees:
        kept, more = tree.faults()
        faults += kept
        uncounted += more
    if faults:
        raise FaultyFile(faults, uncounted)


class Place:
    """A value in a tree: asked for something that it is not, it answers with nothing instead of raising."""

    __slots__ = ("key", "mark", "tree", "value")

    def __init__(self, tree: Tree, value: Plain, mark: Mark, key: str = "") -> None:
        self.tree = tree
        self.value = value
        self.mark = mark
        self.key = key

    def get(self, key: str) -> "Place | None":
        """The value under a key, if this is a mapping that has it."""
        if isinstance(self.value, dict) and key in self.value:
            marks = self.tree.marks[id(self.value)]
            if isinstance(marks, dict):
                return Place(self.tree, self.value[key], marks[key], key)
        return None

    def has(self, key: str) -> bool:
        """Whether this is a mapping that has the key."""
        return isinstance(self.value, dict) and key in self.value

    def keys(self) -> tuple[str, ...]:
        """A mapping's keys."""
        return tuple(self.value) if isinstance(self.value, dict) else ()

    def each(self, key: str | None = None) -> Iterator["Place"]:
        """The members of this mapping or sequence, or of the one under `key`."""
        place = self.get(key) if key is not None else self
        if place is not None:
            for name, member, mark in self.tree.members(place.value):
                yield Place(self.tree, member, mark, name if isinstance(name, str) else "")

    @property
    def text(self) -> str | None:
        """The value if it is text."""
        return self.value if isinstance(self.value, str) else None

    def complain(self, message: str, help: str | None = None, misspelt: Misspelt | None = None) -> None:
        """Report this value."""
        self.tree.add(Finding(self.mark.start, self.mark.end, message, help, misspelt))

    def complain_of_key(
        self, message: str, help: str | None = None, misspelt: Misspelt | None = None
    ) -> None:
        """Report the key that this value stands under."""
        self.tree.add(Finding(self.mark.key_start, self.mark.key_end, message, help, misspelt))

    def complain_inside(
        self, start: int, end: int, message: str, help: str | None = None, misspelt: Misspelt | None = None
    ) -> None:
        """Report what stands from offset `start` to `end` in this text, wherever that is in the file."""
        self.tree.add(
            Finding(self.mark.start, self.mark.end, message, help, misspelt, (start, end, str(self.value)))
        )
