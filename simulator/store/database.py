"""The SQLite database under the store: opening it, transactions, and faults in place of its errors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.store import sql
from simulator.store.faults import NewerSchema, NotADatabase, StoreFault, from_sqlite, from_system

if TYPE_CHECKING:
    from sqlite3 import Connection

PATIENCE_MS = 5_000
"""How long to wait for another program that is writing, in wall milliseconds."""


class Database:
    """One connection to the database at `path`, which is made, for this user alone, if it is not there.

    It belongs to the thread that opened it.
    """

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            StoreFault: it cannot be opened, is no database of hotwash, or was laid out by a newer one.
        """
        import sqlite3

        self.path = path.absolute()
        _create_file(self.path)
        with self._told():
            self.connection: Connection = sqlite3.connect(self.path, isolation_level=None)
        try:
            with self._told():
                self._set_up()
        except BaseException:
            self.connection.close()
            raise

    def close(self) -> None:
        """Let go of the database; all that was written stays."""
        self.connection.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Several reads that see the same moment."""
        with self._told(), self._transaction(sql.BEGIN_READING):
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Reads and writes of which all or none are kept, durably once the block is left; no other can write meanwhile."""
        with self._told(), self._transaction(sql.BEGIN_WRITING):
            yield self.connection

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.connection.execute(begin)
        try:
            yield
            self.connection.execute("COMMIT")
        except BaseException:
            # Some errors end the transaction by themselves.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn errors of the machine into faults; errors of the code pass."""
        import sqlite3

        try:
            yield
        except sqlite3.Error as error:
            fault = from_sqlite(error, self.path)
            if fault is None:
                raise
            raise fault from error
        except UnicodeEncodeError as error:
            raise StoreFault(
                "A text holds half a character, which cannot be kept.", "Type or paste the text again."
            ) from error

    def _set_up(self) -> None:
        # A damaged text must be readable, so that verify can name the entry that it stands in.
        self.connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        self.connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        fresh = self._is_fresh()
        _pragmas(self.connection)
        if fresh:
            with self._transaction(sql.BEGIN_WRITING):
                # Somebody else may have been quicker.
                if self._is_fresh():
                    for statement in (*sql.TABLES, *sql.TRIGGERS, *sql.SIGN):
                        self.connection.execute(statement)

    def _is_fresh(self) -> bool:
        """Whether nothing is in it yet; what is in it must be ours and known."""
        application, version, things = self.connection.execute(sql.IDENTITY).fetchone()
        if application == sql.APPLICATION:
            if version > sql.VERSION:
                raise NewerSchema(self.path, version, sql.VERSION)
            return False
        if (application, version, things) != (0, 0, 0):
            raise NotADatabase(self.path, "a database of another program")
        return True


def _pragmas(connection: Connection) -> None:
    """What makes an entry durable the moment it is acknowledged, and lets others read meanwhile."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _create_file(path: Path) -> None:
    """Make an empty file that only this user can read, as what a team writes is nobody else's business.

    A file that is there is not opened: closing it again would drop the locks that this process holds on it.
    """
    if path.is_dir():
        raise NotADatabase(path, "a folder")
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise from_system(error, path) from error
