"""What a check says, and what is printed of it."""

from dataclasses import dataclass, replace
from typing import Literal

from scenarios.files import Fault

Severity = Literal["error", "warning", "info"]
"""`error`: a play can go wrong by it; `warning`: it should be mended or silenced; `info`: worth a look."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

Path = tuple[str, ...]
"""Keys from the top of a file down, such as `("scenes", "first_call", "options", "watch")`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, short of its code and its line.

    Attributes:
        at: what it is about; the dotted form of this is what `silence` names.
        message: what is wrong, and what to write instead.
        within: keys and list entries that lead on from `at` to the words at fault. Where there are none, the key of `at` is shown.
        inside: from where to where in the text at that place; None for all of it.
        severity: where it is another than the code's usual one.
        of_value: whether the value at `at` is at fault, and not its key.
    """

    at: Path
    message: str
    help: str | None = None
    within: tuple[str | int, ...] = ()
    inside: tuple[int, int] | None = None
    severity: Severity | None = None
    of_value: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of one code at its place in a file."""

    code: str
    severity: Severity
    at: str
    """What `silence` calls the place; empty where it cannot be silenced."""
    fault: Fault

    def __str__(self) -> str:
        return str(self._coded())

    def full(self) -> str:
        """With the line it stands on, carets under the words, help, and how it could be silenced."""
        place = f"\nplace: {self.at}" if self.at else ""
        return f"{self._coded().full()}{place}"

    def _coded(self) -> Fault:
        return replace(self.fault, message=f"{self.code} {self.fault.message}")
