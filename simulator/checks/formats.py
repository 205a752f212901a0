"""Findings as text: for people in a line or in full, for programs, and for the pages of a code host."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from simulator.checks.findings import Found, Severity

if TYPE_CHECKING:
    from simulator.drill.entries import Plain


def concise(found: Iterable[Found]) -> str:
    """A line each: `file:line:col: CODE message`."""
    return "\n".join(map(str, found))


def full(found: Iterable[Found]) -> str:
    """With source lines, carets and help, a blank line between two."""
    return "\n\n".join(each.full() for each in found)


def as_data(found: Iterable[Found]) -> list[Plain]:
    """Plain values, one mapping each."""
    return [
        {
            "code": each.code,
            "severity": each.severity,
            "file": each.fault.file,
            "line": each.fault.line,
            "column": each.fault.column,
            "words": each.fault.words,
            "message": each.fault.message,
            "help": each.fault.help,
            "at": each.at or None,
        }
        for each in found
    ]


_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def github(found: Iterable[Found]) -> str:
    """Workflow commands, which GitHub shows beside the lines of a change.

    Source: GitHub documentation, "Workflow commands for GitHub Actions".
    """
    return "\n".join(map(_command, found))


def _command(found: Found) -> str:
    fault = found.fault
    message = fault.message if fault.help is None else f"{fault.message}\nhelp: {fault.help}"
    return (
        f"::{_LEVELS[found.severity]} file={_property(fault.file)},line={fault.line},col={fault.column},"
        f"endColumn={fault.column + max(1, len(fault.words))},title={found.code}::{_data(message)}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Iterable[Found]], str]] = {
    "concise": concise,
    "full": full,
    "github": github,
}
"""The forms that are text."""
