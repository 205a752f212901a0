"""The calendar file, read again by icalendar and by its own lines: what is in it, and what it can do to no program."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from scoring.record import CorrectiveAction, PlannedDrill
from scoring.record.record import Record
from simulator.drill.calendar_file import NoDays, calendar_file
from tests.scoring.report.records import finished

RECORD = finished()
STAMP = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PLANNED = PlannedDrill(31, "pasted_client_file", date(2027, 5, 24))
ACTION = CorrectiveAction(
    32, "Tell, in writing; who switches it off", "Ana Ruiz", date(2026, 12, 14), "follow_up"
)
TITLES = {"pasted_client_file": "A client file, pasted"}


def agreed(*actions: CorrectiveAction, planned: PlannedDrill | None = None) -> Record:
    return replace(RECORD, corrective_actions=actions, next_drill=planned)


def written(record: Record) -> bytes:
    return calendar_file(record, stamp=STAMP, titles=TITLES)


def events(content: bytes) -> list[Event]:
    return [event for event in Calendar.from_ical(content).walk("VEVENT") if isinstance(event, Event)]


def said(event: Event, name: str) -> str:
    return str(event[name])


def test_the_next_drill_and_each_due_day_is_an_event_of_a_whole_day() -> None:
    undated = CorrectiveAction(33, "Some day", None, None, None)
    drill, due = events(written(agreed(ACTION, undated, planned=PLANNED)))
    assert said(drill, "summary") == "EXERCISE: A client file, pasted"
    assert said(drill, "description").startswith("EXERCISE")
    assert "hotwash run pasted_client_file" in said(drill, "description")
    assert drill.decoded("dtstart") == date(2027, 5, 24)
    assert said(due, "summary") == "Due: Tell, in writing; who switches it off"
    assert "Who: Ana Ruiz" in said(due, "description")
    assert "EXERCISE" in said(due, "description")
    assert "For: Follow-up" in said(due, "description")
    assert due.decoded("dtstart") == date(2026, 12, 14)
    assert {event.decoded("dtstamp") for event in (drill, due)} == {STAMP}


def test_a_scenario_may_be_planned_by_its_title_too() -> None:
    by_title = PlannedDrill(31, "A client file, pasted", date(2027, 5, 24))
    (event,) = events(written(agreed(planned=by_title)))
    assert said(event, "summary") == "EXERCISE: A client file, pasted"
    assert "hotwash run pasted_client_file" in said(event, "description")
    (event,) = events(written(agreed(planned=PlannedDrill(31, "Our own", date(2027, 5, 24)))))
    assert said(event, "summary") == "EXERCISE: Our own"
    assert "hotwash run" not in said(event, "description")


def test_the_same_entry_has_the_same_uid_whenever_the_file_is_made() -> None:
    record = agreed(ACTION, planned=PLANNED)
    later = calendar_file(record, stamp=STAMP.replace(year=2027), titles={})
    uids = [[said(event, "uid") for event in events(content)] for content in (written(record), later)]
    assert uids[0] == uids[1] == [f"{RECORD.drill}-31@hotwash", f"{RECORD.drill}-32@hotwash"]
    assert written(record) == written(record)


def test_without_any_day_there_is_no_file() -> None:
    with pytest.raises(NoDays):
        written(agreed(replace(ACTION, due=None)))


def test_words_that_were_forgotten_leave_an_event_that_says_so() -> None:
    (event,) = events(written(agreed(replace(ACTION, action=None, owner=None))))
    assert said(event, "summary") == "Due: a corrective action"
    assert "nobody was named" in said(event, "description")


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120), st.text(max_size=40))
def test_any_words_come_back_and_cannot_break_out_of_their_line(action: str, owner: str) -> None:
    hostile = replace(ACTION, action=f"{action}\r\nEND:VEVENT\x1b]0;x\x07, a; b\\n 🫖", owner=owner)
    content = written(agreed(hostile, planned=PLANNED))
    *lines, last = content.split(b"\r\n")
    assert last == b""
    assert all(len(line) <= 75 for line in lines), "a line of the file has at most 75 octets"
    text = content.decode()
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    drill, due = events(content)
    assert said(drill, "uid") == f"{RECORD.drill}-31@hotwash"
    assert said(due, "summary").endswith(", a; b\\n 🫖")
    assert said(due, "summary").startswith("Due: ")
