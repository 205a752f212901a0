"""What a user is told when the database cannot be used; none of it is a traceback."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from simulator.store import (
    Damaged,
    DiskFull,
    DrillStore,
    Locked,
    NewerSchema,
    NotADatabase,
    NotWritable,
    StoreFault,
    home,
    sql,
)
from simulator.store.database import Database
from tests.simulator.store.sample import DRAFTS, DRILL, begin, play, wall

NOBODY = 65534


@pytest.fixture
def shut() -> Iterator[Path]:
    """A folder that can be looked into, also by others, once `unprivileged` is on, and not be written to."""
    # Not below tmp_path, which only its owner can enter.
    folder = Path(tempfile.mkdtemp())
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


@contextmanager
def unprivileged() -> Iterator[None]:
    """As a user whom permissions bind, whoever runs the tests."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)


def test_a_folder_that_cannot_be_written(shut: Path) -> None:
    shut.chmod(0o555)
    with unprivileged(), pytest.raises(NotWritable) as caught:
        DrillStore(shut / "drills.db")
    assert caught.value.message == f"Drills cannot be kept in {shut}: permission denied."
    assert caught.value.help == "Let your user account write there, or set HOTWASH_HOME to another folder."


def test_a_home_that_cannot_be_made(shut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut.chmod(0o555)
    monkeypatch.setenv("HOTWASH_HOME", str(shut / "below"))
    with unprivileged(), pytest.raises(NotWritable) as caught:
        home()
    assert caught.value.message == f"Drills cannot be kept in {shut / 'below'}: permission denied."


def test_a_database_that_became_read_only(shut: Path) -> None:
    path = shut / "drills.db"
    with DrillStore(path) as store:
        begin(store)
    path.chmod(0o444)
    shut.chmod(0o555)
    with unprivileged(), pytest.raises(NotWritable) as caught, DrillStore(path) as store:
        store.append(DRILL, 2, DRAFTS[1], wall(2))
    assert (
        caught.value.message == f"Drills cannot be kept in {path}: the file or its folder cannot be written."
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="no such file or directory"):
        DrillStore(tmp_path / "nowhere" / "drills.db")


def test_a_folder_in_place_of_the_database(tmp_path: Path) -> None:
    with pytest.raises(NotADatabase) as caught:
        DrillStore(tmp_path)
    assert caught.value.message == f"{tmp_path} is a folder, so drills cannot be kept in it."


def test_a_file_that_is_no_database(path: Path) -> None:
    text = b"Dear diary, today a chatbot lied to me.\n" * 100
    path.write_bytes(text)
    with pytest.raises(NotADatabase) as caught:
        DrillStore(path)
    assert caught.value.message == f"{path} is not a database, so drills cannot be kept in it."
    assert caught.value.help == "Move it away, or set HOTWASH_HOME to another folder."
    assert path.read_bytes() == text


@pytest.mark.parametrize("statement", ["CREATE TABLE bookmarks (url)", "PRAGMA user_version = 1"])
def test_a_database_of_another_program_is_left_as_it_is(path: Path, statement: str) -> None:
    other = sqlite3.connect(path)
    other.execute(statement)
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotADatabase) as caught:
        DrillStore(path)
    assert caught.value.message == f"{path} is a database of another program, so drills cannot be kept in it."
    assert path.read_bytes() == before


def test_a_database_of_a_newer_hotwash_is_left_as_it_is(path: Path) -> None:
    with DrillStore(path) as store:
        play(store)
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {sql.VERSION + 1}")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(NewerSchema) as caught:
        DrillStore(path)
    assert (
        caught.value.message == f"{path} was written by a newer hotwash (its layout is 2, this one knows 1)."
    )
    assert caught.value.help == "Upgrade hotwash, or set HOTWASH_HOME to another folder."
    assert path.read_bytes() == before


def test_a_database_that_another_program_holds(store: DrillStore, path: Path) -> None:
    begin(store)
    store._database.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Locked) as caught:
        store.append(DRILL, 2, DRAFTS[1], wall(2))
    assert caught.value.message == f"Another program is holding {path}."
    assert len(store.entries(DRILL)) == 1
    other.close()
    assert store.append(DRILL, 2, DRAFTS[1], wall(2)).seq == 2


def test_a_disk_that_is_full_keeps_all_of_an_entry_or_nothing(store: DrillStore, path: Path) -> None:
    begin(store)
    connection = store._database.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull) as caught:
        store.save_draft(DRILL, "note", "long " * 10_000)
    assert caught.value.message == f"There is no room left for {path}; the last entry was not kept."
    assert caught.value.help == "Make room on this disk, or set HOTWASH_HOME to another folder."
    connection.execute("PRAGMA max_page_count = 1000000")
    assert store.drafts(DRILL) == {}
    assert store.append(DRILL, 2, DRAFTS[1], wall(2)).seq == 2


def test_a_database_with_destroyed_pages(path: Path) -> None:
    with DrillStore(path) as store:
        play(store)
    whole = path.read_bytes()
    page = 4096
    path.write_bytes(whole[:page] + b"\xff" * (len(whole) - page))
    with DrillStore(path) as store, pytest.raises(Damaged) as caught:
        store.entries(DRILL)
    assert caught.value.message.startswith(f"{path} is damaged: ")


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    with DrillStore(path) as store:
        begin(store)
        assert store.verify(DRILL).intact


def test_a_mistake_in_the_code_is_no_fault_of_the_machine(path: Path) -> None:
    database = Database(path)
    with pytest.raises(sqlite3.OperationalError, match="no such table"), database.reading() as connection:
        connection.execute("SELECT * FROM absent")
    database.close()
    with pytest.raises(sqlite3.ProgrammingError), database.reading():
        pass


def test_a_fault_says_what_and_what_to_do() -> None:
    fault = StoreFault("It broke.", "Mend it.")
    assert (str(fault), fault.message, fault.help) == ("It broke.", "It broke.", "Mend it.")
