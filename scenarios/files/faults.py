"""What is wrong in a file: where, the words at fault, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from scenarios.text import clean_text

MOST_FAULTS = 100
WIDEST_LINE = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one file; lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    words: str
    """The words at fault, as the file has them, up to the end of their first line; where something is missing, the key of what it is missing in."""
    message: str
    help: str | None = None
    source_line: str = field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"

    def full(self) -> str:
        """The fault with the line it stands on, carets under the words, and help where there is some."""
        lines = [str(self)]
        if self.source_line:
            number = f"{self.line:4} | "
            first = max(0, self.column - 1 - WIDEST_LINE // 2) if len(self.source_line) > WIDEST_LINE else 0
            shown = clean_text(self.source_line[first : first + WIDEST_LINE]).replace("\t", " ")
            before = self.column - 1 - first
            carets = "^" * max(1, min(len(self.words), len(shown) - before))
            lines += [f"{number}{shown}", " " * (len(number) - 2) + "| " + " " * before + carets]
        if self.help:
            lines.append(f"help: {self.help}")
        return "\n".join(lines)


class FaultyFile(Exception):
    """A file that cannot be used, with everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault], uncounted: int = 0) -> None:
        """Keep the first hundred faults.

        Args:
            faults: the faults in the order in which they are to be read.
            uncounted: how many more there are.
        """
        every = tuple(faults)
        self.faults = every[:MOST_FAULTS]
        self.more = len(every) - len(self.faults) + uncounted
        super().__init__(str(self))

    def __str__(self) -> str:
        return "\n".join([*map(str, self.faults), *self._rest()])

    def full(self) -> str:
        """Every fault in full."""
        return "\n\n".join([*(fault.full() for fault in self.faults), *self._rest()])

    def _rest(self) -> list[str]:
        return [f"and {self.more} more"] if self.more else []
