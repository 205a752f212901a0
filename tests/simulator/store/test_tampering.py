"""Whatever is changed behind its back, `verify` names the first entry that does not fit."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from simulator.store import Damaged, DrillStore
from simulator.store import sql as statements
from simulator.store.chain import hash_of
from simulator.store.rows import Row, columns, sealed
from simulator.store.verifying import examine
from tests.simulator.store.sample import DRAFTS, DRILL, begin, edit, play, wall

ENTRY_COLUMNS = "kind, story_s, wall, role, payload, digests, previous, hash"


def change(column: str, value: str, seq: int = 3) -> str:
    return f"UPDATE entries SET {column} = {value} WHERE seq = {seq}"


CHANGED_ENTRIES = {
    "kind": change("kind", "'sent'"),
    "a kind of its own": change("kind", "'invented'"),
    "story time": change("story_s", "story_s + 1"),
    "story time in words": change("story_s", "'soon'"),
    "wall time": change("wall", "replace(wall, '000003', '000004')"),
    "wall time in another zone": change("wall", "replace(wall, '+00:00', '-00:00')"),
    "wall time that is none": change("wall", "'yesterday'"),
    "role": change("role", "'lawyer'"),
    "payload": change("payload", "replace(payload, 'note', 'nota')"),
    "space in the payload": change("payload", "replace(payload, ':', ': ')"),
    "payload that is no JSON": change("payload", "'{'"),
    "payload that is a list": change("payload", "'[]'"),
    "payload nested beyond reading": change("payload", f"'{'[' * 100_000}'"),
    "payload with a number beyond reading": change("payload", f"""'{{"kind":{"9" * 5000}}}'"""),
    "payload with a key given twice": change("payload", """'{"kind":"other","kind":"note"}'"""),
    "payload with half a character": change("payload", """'{"kind":"\\ud800"}'"""),
    "payload that is no text": change("payload", "CAST(x'ff' AS TEXT)"),
    "payload as bytes": change("payload", "CAST(payload AS BLOB)"),
    "digest": change("digests", """'{"text":"0"}'"""),
    "no digests": change("digests", "'{}'"),
    "previous": change("previous", "hash"),
    "hash": change("hash", "previous"),
    "removed": "DELETE FROM entries WHERE seq = 3",
    "renumbered": "UPDATE entries SET seq = 30 WHERE seq = 3",
    "given to another drill": "UPDATE entries SET drill = 'other' WHERE seq = 3",
    "words": "UPDATE words SET text = replace(text, '9', '8') WHERE seq = 3",
    "words that are no text": "UPDATE words SET text = CAST(x'ff' AS TEXT) WHERE seq = 3",
    "words as bytes": "UPDATE words SET text = CAST(text AS BLOB) WHERE seq = 3",
    "salt": "UPDATE words SET salt = zeroblob(16) WHERE seq = 3",
    "salt forgotten without its words": "UPDATE words SET salt = NULL WHERE seq = 3",
    "words removed": "DELETE FROM words WHERE seq = 3",
    "words under another field": "UPDATE words SET field = 'reasons' WHERE seq = 3",
    "words of another entry": "UPDATE words SET seq = 4 WHERE seq = 3",
    "words added": f"INSERT INTO words VALUES ('{DRILL}', 3, 'by', x'00', 'Ann')",
    "forgotten words added": f"INSERT INTO words VALUES ('{DRILL}', 3, 'by', NULL, NULL)",
}
CHANGED_COPIES = {
    "a byte of the scenario": "UPDATE copies SET scenario = CAST(replace(scenario, '1', '2') AS BLOB)",
    "a byte of the playbook": "UPDATE copies SET playbook = CAST(replace(playbook, '1', '2') AS BLOB)",
    "scenario as text": "UPDATE copies SET scenario = CAST(scenario AS TEXT)",
    "scenario's name": "UPDATE copies SET scenario_name = 'other'",
    "playbook's name": "UPDATE copies SET playbook_name = 'other'",
    "exchanged": (
        "UPDATE copies SET scenario_name = playbook_name, scenario = playbook,"
        " playbook_name = scenario_name, playbook = scenario"
    ),
    "removed": "DELETE FROM copies",
}


def fault(store: DrillStore) -> str:
    report = store.verify(DRILL)
    assert not report.intact
    assert report.first_fault is not None
    return report.first_fault


@pytest.mark.parametrize("statement", CHANGED_ENTRIES.values(), ids=CHANGED_ENTRIES)
def test_a_changed_entry_is_named(store: DrillStore, path: Path, statement: str) -> None:
    kept = play(store)
    edit(path, statement)
    assert fault(store).startswith("entry 3: ")
    assert store.verify(DRILL).head == kept[1].hash


@pytest.mark.parametrize("statement", CHANGED_COPIES.values(), ids=CHANGED_COPIES)
def test_changed_copies_are_named_at_the_first_entry(store: DrillStore, path: Path, statement: str) -> None:
    play(store)
    edit(path, statement)
    assert fault(store).startswith("entry 1: ")


def test_a_drill_under_another_name_is_not_the_drill(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, *(f"UPDATE {table} SET drill = 'other'" for table in ("copies", "entries", "words", "heads")))
    report = store.verify("other")
    assert report.first_fault == "entry 1: its hash is not that of what it holds"


@pytest.mark.parametrize("first", range(1, 6))
def test_swapped_entries_are_named_at_the_first_of_them(store: DrillStore, path: Path, first: int) -> None:
    play(store)
    moves = [(first, 99), (first + 1, first), (99, first + 1)]
    edit(
        path,
        *(
            f"UPDATE {table} SET seq = {to} WHERE seq = {of}"
            for table in ("entries", "words")
            for of, to in moves
        ),
    )
    assert fault(store).startswith(f"entry {first}: ")


@pytest.mark.parametrize("seq", range(1, 7))
def test_a_removed_entry_is_named_even_if_it_was_the_last(store: DrillStore, path: Path, seq: int) -> None:
    play(store)
    edit(path, f"DELETE FROM entries WHERE seq = {seq}", f"DELETE FROM words WHERE seq = {seq}")
    assert fault(store).startswith(f"entry {seq}: it is missing")


@pytest.mark.parametrize("seq", range(1, 7))
def test_entries_that_close_up_over_a_removed_one_do_not_fit(store: DrillStore, path: Path, seq: int) -> None:
    play(store)
    edit(
        path,
        *(f"DELETE FROM {table} WHERE seq = {seq}" for table in ("entries", "words")),
        *(
            f"UPDATE {table} SET seq = {later} - 1 WHERE seq = {later}"
            for table in ("entries", "words")
            for later in range(seq + 1, 7)
        ),
    )
    assert fault(store).startswith(f"entry {seq}: ")


@pytest.mark.parametrize("seq", range(1, 7))
def test_an_inserted_entry_is_named(store: DrillStore, path: Path, seq: int) -> None:
    play(store)
    edit(
        path,
        *(
            f"UPDATE {table} SET seq = seq + {by} WHERE seq >= {seq} {also}"
            for table in ("entries", "words")
            for by, also in ((100, ""), (-99, "AND seq > 100"))
        ),
        f"INSERT INTO entries SELECT drill, {seq}, {ENTRY_COLUMNS} FROM entries WHERE seq = {seq + 1}",
        change("story_s", "story_s + 1", seq),
    )
    assert fault(store).startswith(f"entry {seq}: ")


def test_an_entry_before_the_first_is_named(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, f"INSERT INTO entries SELECT drill, 0, {ENTRY_COLUMNS} FROM entries WHERE seq = 1")
    assert fault(store).startswith("entry 0: ")


def forge(row: Row, **other: str | int) -> str:
    """The statement that puts an entry in place of another, or at the end, with a hash that fits what it holds."""
    entry = sealed(row)
    held = columns(entry) | other
    forged = sealed(list(held.values()))
    held["hash"] = hash_of(forged.link)
    values = ", ".join("NULL" if value is None else repr(value) for value in held.values())
    return f"INSERT OR REPLACE INTO entries VALUES ({values})"


def entry_rows(store: DrillStore) -> list[Row]:
    with store._database.reading() as connection:
        found: list[Row] = connection.execute(statements.ALL_ENTRIES, {"drill": DRILL}).fetchall()
        return found


@pytest.mark.parametrize("seq", range(1, 6))
def test_an_entry_forged_with_its_hash_is_shown_by_the_next(store: DrillStore, path: Path, seq: int) -> None:
    play(store)
    edit(path, forge(entry_rows(store)[seq - 1], story_s=59))
    assert fault(store) == f"entry {seq + 1}: it was kept after another entry than the {seq} that is there"


def test_a_last_entry_forged_with_its_hash_is_not_the_noted_one(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, forge(entry_rows(store)[-1], story_s=59))
    assert fault(store) == "entry 6: it is not the one that was noted to be the last"


def test_an_entry_forged_onto_the_end_is_named(store: DrillStore, path: Path) -> None:
    kept = play(store)
    edit(path, forge(entry_rows(store)[-1], seq=7, previous=kept[-1].hash))
    assert fault(store) == "entry 7: it was added by something else than hotwash"


@pytest.mark.parametrize(
    "statement", ["DELETE FROM heads", "UPDATE heads SET hash = 'x'", "UPDATE heads SET seq = 'x'"]
)
def test_a_changed_note_of_the_end_is_named_at_the_end(store: DrillStore, path: Path, statement: str) -> None:
    play(store)
    edit(path, statement)
    assert fault(store).startswith("entry 6: ")


def test_a_log_without_entries_lacks_the_first(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, "DELETE FROM entries", "DELETE FROM words", "DELETE FROM heads")
    assert store.verify(DRILL).first_fault == "entry 1: it is missing"
    assert store.verify(DRILL).head == ""


def test_words_beyond_the_end_are_named(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, f"INSERT INTO words VALUES ('{DRILL}', 9, 'by', x'00', 'Ann')")
    assert fault(store).startswith("entry 9: ")


def test_other_drills_stay_intact(store: DrillStore, path: Path) -> None:
    play(store)
    play(store, "quick-heron")
    edit(path, f"UPDATE entries SET story_s = 1 WHERE drill = '{DRILL}' AND seq = 2")
    assert not store.verify(DRILL).intact
    assert store.verify("quick-heron").intact


def changed(value: object) -> Iterator[object]:
    """The value with each of its characters, bytes or units changed in turn."""
    if isinstance(value, str):
        for at, character in enumerate(value):
            yield value[:at] + chr(ord(character) ^ 1) + value[at + 1 :]
    elif isinstance(value, bytes):
        for at, byte in enumerate(value):
            yield value[:at] + bytes([byte ^ 1]) + value[at + 1 :]
    elif isinstance(value, int):
        yield from (value - 1, value + 1)
    else:
        yield ""


def test_no_single_character_can_be_changed_anywhere(store: DrillStore) -> None:
    play(store)
    whole = {"drill": DRILL}
    with store._database.reading() as connection:
        copies: Row = connection.execute(statements.COPIES, whole).fetchone()
        entries: list[Row] = connection.execute(statements.ALL_ENTRIES, whole).fetchall()
        words: list[Row] = connection.execute(statements.ALL_WORDS, whole).fetchall()
        head: Row = connection.execute(statements.HEAD, whole).fetchone()

    def replaced(rows: Sequence[Row], at: int, column: int, new: object) -> list[Row]:
        row = rows[at]
        return [*rows[:at], [*row[:column], new, *row[column + 1 :]], *rows[at + 1 :]]

    tried = 0
    assert examine(copies, entries, words, head).intact
    for column, value in enumerate(copies):
        for new in changed(value):
            tried += 1
            report = examine(replaced([copies], 0, column, new)[0], entries, words, head)
            assert (report.first_fault or "").startswith("entry 1: "), (column, new)
    for number, row in enumerate(entries, 1):
        for column, value in enumerate(row):
            if column == 1:
                continue  # another number is another place in the order: see the tests of moved entries
            for new in changed(value):
                tried += 1
                report = examine(copies, replaced(entries, number - 1, column, new), words, head)
                assert (report.first_fault or "").startswith(f"entry {number}: "), (number, column, new)
    for at, row in enumerate(words):
        for column, value in enumerate(row[1:], 1):
            for new in changed(value):
                tried += 1
                report = examine(copies, entries, replaced(words, at, column, new), head)
                assert (report.first_fault or "").startswith(f"entry {row[0]}: "), (row, column, new)
    assert tried > 1_500


def test_forgotten_words_leave_the_chain_intact_and_are_named(store: DrillStore) -> None:
    kept = play(store)
    with store._database.writing() as connection:
        connection.execute("UPDATE words SET text = NULL, salt = NULL WHERE seq = 2 AND field = 'reasons'")
        connection.execute("UPDATE words SET text = NULL WHERE seq = 5 AND field = 'by'")
    report = store.verify(DRILL)
    assert report.intact
    assert report.first_fault is None
    assert report.forgotten == ("entry 2: reasons", "entry 5: by")
    assert report.head == kept[-1].hash
    assert store.entries(DRILL)[1].words == {"by": "Zoë", "reasons": None}
    assert store.append(DRILL, 7, DRAFTS[3], wall(7)).seq == 7


def test_forgotten_words_are_named_beside_a_fault(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, "UPDATE words SET text = NULL WHERE seq = 5", change("story_s", "1", seq=2))
    report = store.verify(DRILL)
    assert report.first_fault == "entry 2: its hash is not that of what it holds"
    assert report.forgotten == ("entry 5: by", "entry 5: dissent")


def test_a_damaged_entry_is_told_to_who_reads_it(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, change("payload", "'{'"))
    with pytest.raises(Damaged) as caught:
        store.entries(DRILL)
    assert (
        str(caught.value) == f"Drill {DRILL} cannot be read: entry 3: its payload is not as it was written."
    )
    assert caught.value.help == f"hotwash verify {DRILL} says what does not fit."
    assert [entry.seq for entry in store.entries(DRILL, after=3)] == [4, 5, 6]


@pytest.mark.parametrize("statement", ["UPDATE copies SET playbook = 'text'", "DELETE FROM copies"])
def test_damaged_copies_are_told_to_who_reads_them(store: DrillStore, path: Path, statement: str) -> None:
    play(store)
    edit(path, statement)
    with pytest.raises(Damaged, match="the copies of scenario and playbook"):
        store.copies(DRILL)


def test_nothing_is_added_to_a_log_that_was_cut(store: DrillStore, path: Path) -> None:
    play(store)
    edit(path, "DELETE FROM entries WHERE seq = 6")
    with pytest.raises(Damaged, match="does not end where it was noted to end"):
        store.append(DRILL, 6, DRAFTS[5], wall(6))
    with pytest.raises(Damaged):
        store.append(DRILL, 7, DRAFTS[5], wall(7))
    assert len(store.entries(DRILL)) == 5


def test_a_damaged_drill_does_not_hide_the_others(store: DrillStore, path: Path) -> None:
    begin(store, "damaged")
    begin(store, "whole")
    edit(path, "UPDATE entries SET payload = '{' WHERE drill = 'damaged'")
    assert [kept.drill for kept in store.drills()] == ["whole"]
    assert store.find("dam") == "damaged"
    assert not store.verify("damaged").intact
