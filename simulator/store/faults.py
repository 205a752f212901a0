"""What can go wrong with the store, in plain sentences: what happened, and what to do about it."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

ELSEWHERE = "set HOTWASH_HOME to another folder"


class StoreFault(Exception):
    """Something is wrong with the store; the message says what, `help` what to do."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message, help)
        self.message = message
        self.help = help

    def __str__(self) -> str:
        return self.message


class DrillExists(StoreFault):
    """A drill of this id is already kept."""

    def __init__(self, drill: str) -> None:
        super().__init__(f"There is a drill {drill} already.", "Start the new one under another id.")


class LostRace(StoreFault):
    """An entry was not kept because its number is not the next one of its drill."""

    def __init__(self, drill: str, seq: int, following: int) -> None:
        if seq < following:
            message = f"Entry {seq} of drill {drill} was not kept: somebody else has gone on with this drill."
        else:
            message = f"Entry {seq} of drill {drill} was not kept: the next one is entry {following}."
        super().__init__(
            message, "Nothing was overwritten. Open the drill again and go on from where it is now."
        )


class NoSuchDrill(StoreFault):
    """No drill has this id, or none begins so."""


class Ambiguous(StoreFault):
    """More than one drill's id begins so."""


class Damaged(StoreFault):
    """Something that is kept cannot be read any more."""


class Locked(StoreFault):
    """Another program has held the database for too long."""


class DiskFull(StoreFault):
    """There is no room for what should be kept."""


class NewerSchema(StoreFault):
    """The database was laid out by a newer hotwash."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer hotwash (its layout is {found}, this one knows {known}).",
            f"Upgrade hotwash, or {ELSEWHERE}.",
        )


class NotADatabase(StoreFault):
    """The file is something else than a database of hotwash."""

    def __init__(self, path: Path, what: str = "not a database") -> None:
        super().__init__(
            f"{path} is {what}, so drills cannot be kept in it.", f"Move it away, or {ELSEWHERE}."
        )


class NotWritable(StoreFault):
    """The folder or the file cannot be written to."""

    def __init__(self, path: Path, why: str | None) -> None:
        super().__init__(
            f"Drills cannot be kept in {path}: {(why or 'it cannot be written').lower()}.",
            f"Let your user account write there, or {ELSEWHERE}.",
        )


def from_system(error: OSError, path: Path) -> StoreFault:
    """The fault behind an error of the operating system when the file at `path` was made."""
    if error.errno == errno.ENOSPC:
        return _full(path)
    return NotWritable(path.parent, error.strerror)


def from_sqlite(error: sqlite3.Error, path: Path) -> StoreFault | None:
    """The fault behind an error of SQLite's, or None if it is no fault of the machine but of the code."""
    import sqlite3

    # Extended codes carry the general one in their lowest byte.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(
            f"Another program is holding {path}.",
            "Close other windows of hotwash and programs that copy or synchronise this file, then try again.",
        )
    if code == sqlite3.SQLITE_FULL:
        return _full(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return NotWritable(path, "the file or its folder cannot be written")
    if code == sqlite3.SQLITE_NOTADB:
        return NotADatabase(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return Damaged(f"{path} is damaged: {error}.", f"Restore it from a backup, or {ELSEWHERE}.")
    if code == sqlite3.SQLITE_IOERR:
        return StoreFault(f"The disk failed while using {path}: {error}.", f"Check the disk, or {ELSEWHERE}.")
    return None


def _full(path: Path) -> DiskFull:
    return DiskFull(
        f"There is no room left for {path}; the last entry was not kept.",
        f"Make room on this disk, or {ELSEWHERE}.",
    )
