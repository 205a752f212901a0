"""A drill of six entries, kept with salts that are known."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulator.drill.entries import Draft, Entry
from simulator.store import Copy, DrillStore

DRILL = "calm-otter"
BEGUN = datetime(2026, 3, 10, 9, 10, tzinfo=UTC)
SCENARIO = Copy("wrong_dates", b"format: 1\nid: wrong_dates\n")
PLAYBOOK = Copy("small_business", b"format: 1\nid: small_business\n")
DRAFTS = (
    Draft("started", 0, None, {"rules": 1}, {"team": "Night shift"}),
    Draft(
        "chose", 60, "owner", {"option": "first.pause", "confidence": 4}, {"by": "Zoë", "reasons": "It lies."}
    ),
    Draft("wrote", 300, None, {"kind": "note"}, {"text": "Paused at 9.\nNobody “deleted” anything."}),
    Draft("sent", 300, None, {"inject": "vendor"}, {}),
    Draft("chose", 900, "owner", {"option": "first.tell", "dissent": 1}, {"by": "Ann", "dissent": "Bo"}),
    Draft("closed", 900, None, {}, {}),
)


def counted() -> Callable[[], bytes]:
    """Salts of sixteen equal bytes: 0x01 the first time, 0x02 the second."""
    numbers = iter(range(1, 256))
    return lambda: bytes([next(numbers)]) * 16


def wall(seq: int) -> datetime:
    """When entry number `seq` was kept."""
    return BEGUN + timedelta(seconds=10 * (seq - 1), microseconds=seq)


def begin(store: DrillStore, drill: str = DRILL, at: datetime = BEGUN, scenario: Copy = SCENARIO) -> Entry:
    """Begin a drill with the first entry."""
    return store.create(drill, scenario, PLAYBOOK, DRAFTS[0], at)


def play(store: DrillStore, drill: str = DRILL) -> tuple[Entry, ...]:
    """Keep the whole drill."""
    first = begin(store, drill, wall(1))
    return first, *(store.append(drill, seq, draft, wall(seq)) for seq, draft in enumerate(DRAFTS[1:], 2))


def edit(path: Path, *statements: str) -> None:
    """Change the database as somebody would who does not want hotwash to know."""
    connection = sqlite3.connect(path)
    try:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()
