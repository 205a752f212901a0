"""A file's bytes, made characters only if they are safe to read, and the lines that its characters stand on."""

import re
from array import array
from bisect import bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from scenarios.files.faults import Fault, FaultyFile
from scenarios.text import clean_text

LARGEST_FILE = 16 * 1024 * 1024

_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What the YAML reader counts as the end of a line."""

_UNREADABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML forbids in a file."""


@dataclass(frozen=True)
class Source:
    """A file as it was found: the name that faults are printed with, its bytes, and where it lies."""

    name: str
    content: bytes
    path: Path | None = None

    @cached_property
    def text(self) -> str:
        """The file's characters, without a byte order mark.

        Raises:
            FaultyFile: it is larger than 16 MiB, not UTF-8, or holds characters that YAML forbids.
        """
        if len(self.content) > LARGEST_FILE:
            raise FaultyFile([self._at(1, 1, "", "the file is larger than 16 MiB; write a smaller one")])
        if self.content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            raise FaultyFile([self._at(1, 1, "", "the file is saved as UTF-16; save it as UTF-8")])
        content = self.content.removeprefix(BOM_UTF8)
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise FaultyFile([self._undecodable(content, error.start)]) from None
        if found := _UNREADABLE.search(text):
            line, column, whole = _locate(text, found.start())
            what = f"the character U+{ord(found[0]):04X} cannot stand in a file; take it out"
            raise FaultyFile([self._at(line, column, "", what, whole)])
        return text

    def fault(self, start: int, end: int, message: str, help: str | None = None) -> Fault:
        """The fault of what stands from character `start` to `end`."""
        line = bisect_right(self._line_starts, start)
        first = self._line_starts[line - 1]
        found = _LINE_END.search(self.text, first)
        whole = self.text[first : found.start() if found else len(self.text)]
        words = clean_text(_LINE_END.split(self.text[start : min(end, start + 500)])[0].rstrip())
        return self._at(line, start - first + 1, words, message, whole, help)

    def line_of(self, index: int) -> int:
        """The line that a character stands on, from 1."""
        return bisect_right(self._line_starts, index)

    @cached_property
    def _line_starts(self) -> Sequence[int]:
        # Small integers side by side: a file may hold nothing but 16 million line ends.
        return array("L", chain((0,), (found.end() for found in _LINE_END.finditer(self.text))))

    def _undecodable(self, content: bytes, at: int) -> Fault:
        line, column, whole = _locate(content[:at].decode("utf-8"), at)
        byte = f"the byte {content[at]:#04x} is not UTF-8; save the file as UTF-8"
        return self._at(line, column, "", byte, whole)

    def _at(
        self, line: int, column: int, words: str, message: str, whole: str = "", help: str | None = None
    ) -> Fault:
        return Fault(clean_text(self.name), line, column, words, message, help, whole)


def _locate(text: str, at: int) -> tuple[int, int, str]:
    """Line, column and the line's characters for an index, without a table of lines."""
    ends = [0, *(found.end() for found in _LINE_END.finditer(text, 0, at))]
    found = _LINE_END.search(text, ends[-1])
    return (
        len(ends),
        min(at, len(text)) - ends[-1] + 1,
        text[ends[-1] : found.start() if found else len(text)],
    )
