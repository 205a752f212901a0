"""The database itself refuses what the store never does."""

import sqlite3

import pytest

from simulator.store import DrillStore
from tests.simulator.store.sample import DRILL, play

ENTRY = f"'{DRILL}', 3, 'sent', 0, 'w', NULL, '{{}}', '{{}}', 'p', 'h'"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET story_s = 1",
        "UPDATE entries SET role = 'owner' WHERE seq = 6",
        "DELETE FROM entries WHERE seq = 6",
        f"INSERT OR REPLACE INTO entries VALUES ({ENTRY})",
        f"INSERT INTO entries VALUES ({ENTRY.replace('3', '8', 1)})",
        f"INSERT INTO entries VALUES ({ENTRY.replace('3', '0', 1)})",
        "UPDATE copies SET scenario = x'00'",
        "DELETE FROM copies",
        f"INSERT OR REPLACE INTO copies VALUES ('{DRILL}', 'a', x'00', 'b', x'00')",
        "UPDATE words SET text = 'other'",
        "UPDATE words SET salt = NULL",
        "UPDATE words SET text = NULL, salt = zeroblob(16)",
        "UPDATE words SET text = NULL, field = 'other' WHERE seq = 3",
        "UPDATE words SET text = NULL, seq = 4 WHERE seq = 3",
        "DELETE FROM words",
        f"INSERT OR REPLACE INTO words VALUES ('{DRILL}', 3, 'text', x'00', 'other')",
        "UPDATE heads SET seq = 1",
        "UPDATE heads SET hash = 'x'",
        "DELETE FROM heads",
        f"INSERT OR REPLACE INTO heads VALUES ('{DRILL}', 1, 'x')",
        f"INSERT INTO words VALUES ('{DRILL}', 9, 'by', x'00', 'of no entry')",
        "INSERT INTO drafts VALUES ('no such drill', 'place', 'text')",
    ],
)
def test_what_is_kept_can_be_neither_changed_nor_removed(store: DrillStore, statement: str) -> None:
    kept = play(store)
    with pytest.raises(sqlite3.IntegrityError), store._database.writing() as connection:
        connection.execute(statement)
    assert store.entries(DRILL) == kept
    assert store.verify(DRILL).intact


def test_forgotten_words_do_not_come_back(store: DrillStore) -> None:
    play(store)
    with store._database.writing() as connection:
        connection.execute("UPDATE words SET text = NULL WHERE seq = 3")
    with pytest.raises(sqlite3.IntegrityError), store._database.writing() as connection:
        connection.execute("UPDATE words SET text = 'Paused' WHERE seq = 3")
    assert store.verify(DRILL).forgotten == ("entry 3: text",)


def test_the_database_is_set_to_be_durable(store: DrillStore) -> None:
    connection = store._database.connection
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    }
    full = 2
    assert settings == {"journal_mode": "wal", "synchronous": full, "foreign_keys": 1, "busy_timeout": 5_000}
