"""The hash chain, recomputed by hand."""

from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest

from simulator.drill.entries import Draft
from simulator.store import Copy, DrillStore
from simulator.store.chain import canonical, origin
from tests.simulator.store.sample import DRILL, begin, play


def hex_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def salted(number: int, text: str) -> str:
    return sha256(bytes([number]) * 16 + text.encode()).hexdigest()


def test_hashes_are_those_computed_by_hand(store: DrillStore) -> None:
    before = sha256(
        b"\0\0\0\0\0\0\0\x0bwrong_dates"
        b"\0\0\0\0\0\0\0\x1aformat: 1\nid: wrong_dates\n"
        b"\0\0\0\0\0\0\0\x0esmall_business"
        b"\0\0\0\0\0\0\0\x1dformat: 1\nid: small_business\n"
    ).hexdigest()
    first = hex_of(
        '{"drill":"calm-otter","kind":"started","payload":{"rules":1},'
        f'"previous":"{before}","role":null,"seq":1,"story_s":0,"wall":"2026-03-10T09:10:00.000001+00:00",'
        f'"words":{{"team":"{salted(1, "Night shift")}"}}}}'
    )
    second = hex_of(
        '{"drill":"calm-otter","kind":"chose","payload":{"confidence":4,"option":"first.pause"},'
        f'"previous":"{first}","role":"owner","seq":2,"story_s":60,"wall":"2026-03-10T09:10:10.000002+00:00",'
        f'"words":{{"by":"{salted(2, "Zoë")}","reasons":"{salted(3, "It lies.")}"}}}}'
    )
    third = hex_of(
        '{"drill":"calm-otter","kind":"wrote","payload":{"kind":"note"},'
        f'"previous":"{second}","role":null,"seq":3,"story_s":300,"wall":"2026-03-10T09:10:20.000003+00:00",'
        f'"words":{{"text":"{salted(4, "Paused at 9." + chr(10) + "Nobody “deleted” anything.")}"}}}}'
    )
    kept = play(store)
    assert [entry.hash for entry in kept[:3]] == [first, second, third]
    report = store.verify(DRILL)
    assert (report.entries, report.intact, report.first_fault, report.forgotten) == (6, True, None, ())
    assert report.head == kept[-1].hash


def test_moving_bytes_from_a_name_to_a_content_changes_the_origin() -> None:
    nothing = Copy("", b"")
    assert origin(Copy("ab", b"c"), nothing) != origin(Copy("a", b"bc"), nothing)
    assert origin(Copy("a", b""), nothing) != origin(nothing, Copy("a", b""))


def test_wall_times_of_any_zone_are_kept_in_utc(store: DrillStore) -> None:
    begin(store)
    noon_in_berlin = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=1)))
    kept = store.append(DRILL, 2, Draft("sent", 5, None, {}, {}), noon_in_berlin)
    assert kept.wall.isoformat() == "2026-03-10T11:00:00+00:00"
    assert store.entries(DRILL)[1].wall.isoformat() == "2026-03-10T11:00:00+00:00"
    assert store.verify(DRILL).intact


def test_a_wall_time_without_a_zone_is_refused_and_nothing_is_kept(store: DrillStore) -> None:
    begin(store)
    with pytest.raises(ValueError, match="zone"):
        store.append(DRILL, 2, Draft("sent", 5, None, {}, {}), datetime(2026, 3, 10))
    assert len(store.entries(DRILL)) == 1


def test_a_number_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"share": float("nan")})


def test_equal_words_have_different_digests_under_real_salts(path: Path) -> None:
    same = Draft("chose", 0, None, {}, {"by": "Ann"})
    with DrillStore(path) as store:
        begin(store)
        store.append(DRILL, 2, same, datetime(2026, 3, 10).astimezone())
        store.append(DRILL, 3, same, datetime(2026, 3, 10).astimezone())
        with store._database.reading() as connection:
            (second,), (third,) = connection.execute("SELECT digests FROM entries WHERE seq > 1").fetchall()
    assert second != third
