"""What the command line says: results on standard output, trouble on standard error, and the exit code for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import IO, TYPE_CHECKING

import click

from scenarios.text import clean_text

if TYPE_CHECKING:
    from simulator.drill.entries import Plain

SHOWN_IN_FULL = 5
"""So many faults of a file are shown with their lines; of more, each has a line of its own."""


class Exit(IntEnum):
    """How a command ends."""

    FINE = 0
    """All was done."""

    FAULTS = 1
    """What was asked for could not be done, or something was found wrong: in a file, a record, the data folder."""

    MISUSE = 2
    """The command asked for something that does not exist or is not possible now; nothing was changed by that."""


class Trouble(click.ClickException):
    """Something was asked for that is not possible; the command ends."""

    exit_code = Exit.MISUSE

    def __init__(self, message: str, help: str | None = None) -> None:
        """Say what is wrong.

        Args:
            message: what is wrong; `help`: what to do about it.
        """
        super().__init__(message)
        self.help = help

    def show(self, file: IO[str] | None = None) -> None:
        """Write it on standard error."""
        warn(f"hotwash: {self.message}", file)
        if self.help:
            warn(f"help: {self.help}", file)


class Failure(Trouble):
    """What was asked for failed; the command ends."""

    exit_code = Exit.FAULTS


def say(text: str) -> None:
    """Print a result, with nothing in it that could steer a terminal."""
    click.echo(clean_text(text))


def say_data(value: Plain) -> None:
    """Print a result as JSON."""
    import json

    click.echo(json.dumps(_clean(value), ensure_ascii=False, indent=2, allow_nan=False))


def warn(text: str, file: IO[str] | None = None) -> None:
    """Print a line beside the result, on standard error."""
    click.echo(clean_text(text), file=file, err=file is None)


def say_anything() -> None:
    """Let characters that standard output cannot show be replaced, where they would end the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


@contextmanager
def told() -> Iterator[None]:
    """Turn what a user can cause into `Trouble`; a mistake of the program's own stays what it is."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except Exception as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: Exception) -> Trouble | None:
    # Only now, as a command that goes well needs few of these.
    from scenarios.catalogue import NotFound
    from scenarios.reading import FaultyFile
    from simulator.drill import Refused
    from simulator.store import Ambiguous, NoSuchDrill, StoreFault

    match error:
        case FaultyFile():
            few = len(error.faults) <= SHOWN_IN_FULL
            return Failure(f"this file cannot be used:\n{error.full() if few else error}")
        case NotFound() | Refused() | NoSuchDrill() | Ambiguous():
            return Trouble(error.message, error.help)
        case StoreFault():
            return Failure(error.message, error.help)
        case OSError():
            if isinstance(error, BrokenPipeError):
                return None
            place = f"{error.filename}: " if error.filename else ""
            return Failure(f"{place}{error.strerror or error}")
    return None


def _clean(value: Plain) -> Plain:
    match value:
        case str():
            return clean_text(value)
        case list():
            return [_clean(each) for each in value]
        case dict():
            return {clean_text(key): _clean(each) for key, each in value.items()}
    return value
