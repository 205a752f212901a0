"""The store of drills: each an append-only log, with copies of its files and drafts of what is being written."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from simulator.drill.entries import Copy, Draft, Entry
from simulator.store import rows, sql
from simulator.store.chain import Link, canonical, digest, hash_of, in_utc, origin
from simulator.store.database import Database
from simulator.store.faults import Damaged, DrillExists, LostRace
from simulator.store.finding import no_such_drill, only
from simulator.store.kept import ChainReport, Kept
from simulator.store.rows import Row, Sealed, Unreadable
from simulator.store.verifying import examine

if TYPE_CHECKING:
    from sqlite3 import Connection

LAST = "last"
"""Stands for the newest drill wherever a drill is asked for."""


def _random_salt() -> bytes:
    import secrets

    return secrets.token_bytes(16)


class DrillStore:
    """The drills of one user, in one database.

    A context manager; it belongs to the thread that opened it. Every method may raise `StoreFault` for what can go wrong
    with a database at any time: locked, full, not writable, damaged.
    """

    def __init__(self, path: Path, *, salt: Callable[[], bytes] = _random_salt) -> None:
        """Open the database at `path`, or make it.

        Args:
            salt: 16 fresh random bytes each time, for the digests of names and words.

        Raises:
            StoreFault: it cannot be opened, is no database of hotwash, or was laid out by a newer one.
        """
        self._database = Database(path)
        self._salt = salt

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database; all that was acknowledged stays."""
        self._database.close()

    def create(self, drill: str, scenario: Copy, playbook: Copy, first: Draft, wall: datetime) -> Entry:
        """Begin a drill: its copies and its first entry, or nothing at all.

        Raises:
            DrillExists: there is one of this id.
        """
        with self._database.writing() as connection:
            if connection.execute(sql.KNOWN, {"drill": drill}).fetchone():
                raise DrillExists(drill)
            connection.execute(
                sql.ADD_COPIES,
                {
                    "drill": drill,
                    "scenario_name": scenario.name,
                    "scenario": scenario.content,
                    "playbook_name": playbook.name,
                    "playbook": playbook.content,
                },
            )
            return self._keep(connection, drill, 1, first, wall, origin(scenario, playbook))

    def append(self, drill: str, seq: int, draft: Draft, wall: datetime) -> Entry:
        """Keep a draft as entry number `seq`; once this returns, a crash cannot take it away.

        Raises:
            NoSuchDrill: there is none of this id.
            LostRace: `seq` is taken, or is not the next number; nothing was written.
            Damaged: entries were taken away at the end of the log.
        """
        with self._database.writing() as connection:
            tail = connection.execute(sql.TAIL, {"drill": drill}).fetchone()
            if tail is None:
                self._require(connection, drill)
                raise Damaged(
                    f"Nothing can be added to drill {drill}: it does not end where it was noted to end.",
                    f"hotwash verify {drill} says what does not fit.",
                )
            last, previous = tail
            if seq != last + 1:
                raise LostRace(drill, seq, last + 1)
            return self._keep(connection, drill, seq, draft, wall, previous)

    def entries(self, drill: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries numbered above `after`, in order.

        Raises:
            NoSuchDrill: there is none of this id.
            Damaged: an entry cannot be read any more.
        """
        part = {"drill": drill, "after": after}
        with self._database.reading() as connection:
            kept: list[Row] = connection.execute(sql.ENTRIES, part).fetchall()
            words = rows.grouped(connection.execute(sql.WORDS, part).fetchall())
            if not kept:
                self._require(connection, drill)
        entries = []
        for row in kept:
            seq = row[1]
            try:
                entries.append(rows.sealed(row).entry(rows.texts(words.get(seq, []))))
            except Unreadable as why:
                raise _damaged(drill, f"entry {seq}", why) from why
        return tuple(entries)

    def copies(self, drill: str) -> tuple[Copy, Copy]:
        """The scenario and the playbook as they were when the drill began.

        Raises:
            NoSuchDrill: there is none of this id.
            Damaged: they cannot be read any more.
        """
        with self._database.reading() as connection:
            row: Row | None = connection.execute(sql.COPIES, {"drill": drill}).fetchone()
            if row is None:
                self._require(connection, drill)
        try:
            if row is None:
                raise Unreadable("they are missing")
            return rows.copies(row)
        except Unreadable as why:
            raise _damaged(drill, "the copies of scenario and playbook", why) from why

    def drills(self) -> tuple[Kept, ...]:
        """All drills, the newest first, but for those whose first or last entry is damaged; `verify` speaks of them."""
        with self._database.reading() as connection:
            kept: list[Row] = connection.execute(sql.DRILLS + sql.NEWEST_FIRST).fetchall()
            words = rows.grouped(connection.execute(sql.FIRST_WORDS).fetchall())
        listed = []
        for scenario, entries, last, *first in kept:
            try:
                listed.append(rows.listed(scenario, entries, last, first, words.get(first[0], [])))
            except Unreadable:
                continue
        return tuple(listed)

    def find(self, prefix: str) -> str:
        """The id of the one drill that begins so; `last` is the newest, the first of `drills`.

        Raises:
            NoSuchDrill: none begins so; its help names one that might be meant.
            Ambiguous: several do; its help names them.
        """
        if prefix == LAST and (newest := self.drills()):
            return newest[0].drill
        with self._database.reading() as connection:
            return only(prefix, self._ids(connection))

    def save_draft(self, drill: str, place: str, text: str) -> None:
        """Keep a text that is still being written, in place of what was kept for this place; durable on return.

        Raises:
            NoSuchDrill: there is none of this id.
        """
        with self._database.writing() as connection:
            self._require(connection, drill)
            connection.execute(sql.SAVE_DRAFT, {"drill": drill, "place": place, "text": text})

    def drafts(self, drill: str) -> dict[str, str]:
        """The texts that were being written, by place.

        Raises:
            NoSuchDrill: there is none of this id.
        """
        with self._database.reading() as connection:
            self._require(connection, drill)
            return dict(connection.execute(sql.DRAFTS, {"drill": drill}).fetchall())

    def drop_draft(self, drill: str, place: str) -> None:
        """Let go of a draft; there need not be one."""
        with self._database.writing() as connection:
            connection.execute(sql.DROP_DRAFT, {"drill": drill, "place": place})

    def verify(self, drill: str) -> ChainReport:
        """Recompute the drill's chain, and say what does not fit and what was forgotten.

        Raises:
            NoSuchDrill: there is none of this id.
        """
        whole = {"drill": drill}
        with self._database.reading() as connection:
            self._require(connection, drill)
            return examine(
                copies=connection.execute(sql.COPIES, whole).fetchone(),
                entries=connection.execute(sql.ALL_ENTRIES, whole).fetchall(),
                words=connection.execute(sql.ALL_WORDS, whole).fetchall(),
                head=connection.execute(sql.HEAD, whole).fetchone(),
            )

    def changes(self) -> int:
        """A number that is another one once somebody else has written; what this store writes does not change it."""
        with self._database.reading() as connection:
            (version,) = connection.execute(sql.CHANGES).fetchone()
            return int(version)

    def _require(self, connection: Connection, drill: str) -> None:
        """Raise `NoSuchDrill` if there is no drill of exactly this id."""
        if not connection.execute(sql.KNOWN, {"drill": drill}).fetchone():
            raise no_such_drill(drill, self._ids(connection))

    def _ids(self, connection: Connection) -> list[str]:
        return [drill for (drill,) in connection.execute(sql.IDS).fetchall()]

    def _keep(
        self, connection: Connection, drill: str, seq: int, draft: Draft, wall: datetime, previous: str
    ) -> Entry:
        """Write an entry, its words and where the log now ends, as part of a transaction that is under way."""
        salts = {field: self._salt() for field in draft.words}
        link = Link(
            drill=drill,
            seq=seq,
            kind=draft.kind,
            story_s=draft.story_s,
            wall=in_utc(wall),
            role=draft.role,
            # As it will be read back, so that what is shown now and after a crash is the same.
            payload=json.loads(canonical(dict(draft.payload))),
            digests={field: digest(salts[field], text) for field, text in draft.words.items()},
            previous=previous,
        )
        kept = Sealed(link, hash_of(link))
        connection.execute(sql.ADD_ENTRY, rows.columns(kept))
        connection.executemany(
            sql.ADD_WORDS,
            [
                {"drill": drill, "seq": seq, "field": field, "salt": salts[field], "text": text}
                for field, text in draft.words.items()
            ],
        )
        connection.execute(
            sql.ADD_HEAD if seq == 1 else sql.MOVE_HEAD, {"drill": drill, "seq": seq, "hash": kept.hash}
        )
        return kept.entry(draft.words)


def _damaged(drill: str, what: str, why: Unreadable) -> Damaged:
    return Damaged(
        f"Drill {drill} cannot be read: {what}: {why}.", f"hotwash verify {drill} says what does not fit."
    )
