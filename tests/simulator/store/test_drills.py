"""Keeping drills and finding them again."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from platformdirs import user_data_path

from simulator.drill.entries import Draft, Plain
from simulator.store import (
    Ambiguous,
    Copy,
    DrillExists,
    DrillStore,
    LostRace,
    NoSuchDrill,
    NotWritable,
    StoreFault,
    home,
)
from tests.simulator.store.sample import BEGUN, DRAFTS, DRILL, PLAYBOOK, SCENARIO, begin, play, wall


def test_a_drill_comes_back_as_it_was_kept(store: DrillStore, path: Path) -> None:
    acknowledged = play(store)
    store.close()
    with DrillStore(path) as again:
        assert again.entries(DRILL) == acknowledged
        assert again.copies(DRILL) == (SCENARIO, PLAYBOOK)
        for seq, (entry, draft) in enumerate(zip(again.entries(DRILL), DRAFTS, strict=True), 1):
            assert entry.seq == seq
            assert (entry.kind, entry.story_s, entry.role) == (draft.kind, draft.story_s, draft.role)
            assert (entry.payload, entry.words, entry.wall) == (draft.payload, draft.words, wall(seq))


def test_entries_after_a_number(store: DrillStore) -> None:
    play(store)
    assert [entry.seq for entry in store.entries(DRILL, after=4)] == [5, 6]
    assert store.entries(DRILL, after=6) == ()


def test_copies_are_kept_byte_for_byte(store: DrillStore) -> None:
    odd = Copy("näme \0 'quoted'", bytes(range(256)) * 3)
    begin(store, scenario=odd)
    assert store.copies(DRILL)[0] == odd
    assert store.verify(DRILL).intact


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=30, deadline=None)
@given(
    payload=st.dictionaries(st.text(), plain, max_size=3),
    words=st.dictionaries(st.text(), st.text(), max_size=3),
)
def test_any_payload_and_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, payload: dict[str, Plain], words: dict[str, str]
) -> None:
    with DrillStore(tmp_path_factory.mktemp("any") / "drills.db") as store:
        begin(store)
        kept = store.append(DRILL, 2, Draft("observed", 1, None, payload, words), wall(2))
        assert store.entries(DRILL)[1] == kept
        assert (kept.payload, kept.words) == (payload, words)
        assert store.verify(DRILL).intact


def test_a_drill_is_begun_once(store: DrillStore) -> None:
    begin(store)
    with pytest.raises(DrillExists) as caught:
        store.create(DRILL, Copy("other", b""), PLAYBOOK, DRAFTS[0], BEGUN)
    assert caught.value.message == "There is a drill calm-otter already."
    assert store.copies(DRILL)[0] == SCENARIO


def test_a_number_that_is_taken_is_refused(store: DrillStore) -> None:
    kept = play(store)
    with pytest.raises(LostRace) as caught:
        store.append(DRILL, 6, Draft("sent", 5, None, {"inject": "other"}, {}), wall(9))
    assert caught.value.message == (
        "Entry 6 of drill calm-otter was not kept: somebody else has gone on with this drill."
    )
    assert "Nothing was overwritten" in caught.value.help
    assert store.entries(DRILL) == kept


def test_a_number_beyond_the_next_is_refused(store: DrillStore) -> None:
    kept = play(store)
    with pytest.raises(LostRace, match="the next one is entry 7"):
        store.append(DRILL, 8, DRAFTS[3], wall(8))
    assert store.entries(DRILL) == kept


def test_a_text_that_cannot_be_kept_leaves_no_half_entry(store: DrillStore) -> None:
    begin(store)
    with pytest.raises(StoreFault, match="half a character"):
        store.append(DRILL, 2, Draft("wrote", 1, None, {}, {"by": "Ann", "text": "\ud800"}), wall(2))
    with pytest.raises(StoreFault, match="half a character"):
        store.save_draft(DRILL, "note", "\udcff")
    assert len(store.entries(DRILL)) == 1
    assert store.verify(DRILL).intact


def test_drills_are_listed_newest_first(store: DrillStore) -> None:
    assert store.drills() == ()
    begin(store, "b", BEGUN + timedelta(days=1), Copy("second", b""))
    begin(store, "a", BEGUN, Copy("first", b""))
    begin(store, "c", BEGUN + timedelta(days=2), Copy("third", b""))
    later = store.append("a", 2, DRAFTS[1], BEGUN + timedelta(days=3))
    listed = store.drills()
    assert [(kept.drill, kept.scenario, kept.entries) for kept in listed] == [
        ("c", "third", 1),
        ("b", "second", 1),
        ("a", "first", 2),
    ]
    assert listed[2].started == BEGUN
    assert listed[2].last == later.wall
    assert listed[2].first == store.entries("a")[0]
    assert listed[2].first.words == {"team": "Night shift"}


def test_drills_begun_at_the_same_moment_stand_in_the_order_of_keeping(store: DrillStore) -> None:
    for drill in ("b", "c", "a"):
        begin(store, drill)
    assert [kept.drill for kept in store.drills()] == ["a", "c", "b"]
    assert store.find("last") == "a"


def test_a_drill_is_found_by_a_unique_beginning(store: DrillStore) -> None:
    for drill in ("calm-otter", "calm", "quick-heron"):
        begin(store, drill)
    assert store.find("q") == "quick-heron"
    assert store.find("calm-") == "calm-otter"
    assert store.find("calm") == "calm"


def test_an_ambiguous_beginning_names_the_candidates(store: DrillStore) -> None:
    for drill in ("calm-otter", "calm-heron", "quick-heron"):
        begin(store, drill)
    with pytest.raises(Ambiguous) as caught:
        store.find("ca")
    assert caught.value.message == "2 drills begin with 'ca'."
    assert caught.value.help == "Give more of the id: calm-heron, calm-otter."


def test_only_some_of_many_candidates_are_named(store: DrillStore) -> None:
    for number in range(6):
        begin(store, f"same-{number}")
    with pytest.raises(Ambiguous) as caught:
        store.find("same")
    assert caught.value.message == "6 drills begin with 'same'."
    assert caught.value.help == "Give more of the id: same-0, same-1, same-2, same-3, same-4, ..."


def test_an_unknown_drill_is_answered_with_the_one_most_like_it(store: DrillStore) -> None:
    begin(store)
    with pytest.raises(NoSuchDrill) as caught:
        store.find("clam-o")
    assert caught.value.message == "There is no drill 'clam-o'."
    assert caught.value.help == "Did you mean calm-otter? hotwash drills lists them all."


def test_nothing_like_an_unknown_drill(store: DrillStore) -> None:
    begin(store)
    for wanted in ("zzz", "", "%"):
        with pytest.raises(NoSuchDrill) as caught:
            store.find(wanted)
        assert caught.value.help == "hotwash drills lists them all."


def test_no_drill_was_begun_yet(store: DrillStore) -> None:
    with pytest.raises(NoSuchDrill) as caught:
        store.find("last")
    assert caught.value.message == "There is no drill 'last', as none was begun yet."


def test_every_verb_knows_when_there_is_no_such_drill(store: DrillStore) -> None:
    begin(store)
    for ask in (store.entries, store.copies, store.drafts, store.verify):
        with pytest.raises(NoSuchDrill, match="There is no drill 'calm-ottr'"):
            ask("calm-ottr")
    with pytest.raises(NoSuchDrill):
        store.append("calm", 1, DRAFTS[1], wall(2))
    with pytest.raises(NoSuchDrill):
        store.save_draft("calm", "note", "text")


def test_drafts_are_kept_over_a_restart_and_replaced_in_place(store: DrillStore, path: Path) -> None:
    begin(store)
    begin(store, "other")
    store.save_draft(DRILL, "note", "We")
    store.save_draft(DRILL, "note", "We paused it.")
    store.save_draft(DRILL, "reasons", "It lies.\n")
    store.save_draft("other", "note", "Else")
    with DrillStore(path) as again:
        assert again.drafts(DRILL) == {"note": "We paused it.", "reasons": "It lies.\n"}
        again.drop_draft(DRILL, "note")
        again.drop_draft(DRILL, "never written")
    assert store.drafts(DRILL) == {"reasons": "It lies.\n"}
    assert store.drafts("other") == {"note": "Else"}
    assert len(store.entries(DRILL)) == 1


def test_a_reader_notices_what_others_write(store: DrillStore, path: Path) -> None:
    begin(store)
    with DrillStore(path) as reader:
        before = reader.changes()
        assert reader.changes() == before
        store.append(DRILL, 2, DRAFTS[1], wall(2))
        assert reader.changes() != before
        assert [entry.seq for entry in reader.entries(DRILL, after=1)] == [2]


def test_the_database_is_for_its_user_alone(store: DrillStore, path: Path) -> None:
    begin(store)
    files = sorted(path.parent.glob("drills.db*"))
    assert path in files
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_home_is_where_the_variable_says_and_for_its_user_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTWASH_HOME", str(tmp_path / "deep" / "down"))
    assert home() == tmp_path / "deep" / "down"
    assert home().is_dir()
    assert stat.S_IMODE(home().stat().st_mode) == 0o700


@pytest.mark.parametrize("empty", [True, False])
def test_home_is_else_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty: bool
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if empty:
        monkeypatch.setenv("HOTWASH_HOME", "")
    else:
        monkeypatch.delenv("HOTWASH_HOME", raising=False)
    assert home() == user_data_path("hotwash")
    assert home().is_dir()
    assert tmp_path in home().parents


def test_a_file_in_the_place_of_home_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("HOTWASH_HOME", str(tmp_path / "taken"))
    with pytest.raises(NotWritable) as caught:
        home()
    assert caught.value.message == f"Drills cannot be kept in {tmp_path / 'taken'}: file exists."
    assert caught.value.help == "Let your user account write there, or set HOTWASH_HOME to another folder."
