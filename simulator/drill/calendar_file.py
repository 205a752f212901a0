"""The days that a team agreed on as an iCalendar file (RFC 5545): the next drill, and when corrective actions are due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from scenarios.text import clean_text
from scoring.record.record import Record
from scoring.report.dimensions import DIMENSION_TITLES
from scoring.report.figures import day
from simulator import VERSION

if TYPE_CHECKING:
    from icalendar import Event


class NoDays(Exception):
    """The record holds no day that could stand in a calendar."""

    message = "This drill has no next drill and no corrective action with a day."
    help = "Agree on them in the debrief, under Follow-up: hotwash run --resume DRILL opens it."


def calendar_file(record: Record, *, stamp: datetime, titles: Mapping[str, str]) -> bytes:
    """All days of a drill's follow-up, each an event of a whole day.

    The same entry of the same drill always has the same UID, so that a calendar takes it in once.

    Args:
        stamp: when the file is made, in UTC (DTSTAMP).
        titles: titles of scenarios by id.

    Raises:
        NoDays: there is none.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//hotwash//hotwash {VERSION}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in _events(record, stamp, titles):
        calendar.add_component(event)
    if not calendar.subcomponents:
        raise NoDays
    content: bytes = calendar.to_ical()
    return content


def _events(record: Record, stamp: datetime, titles: Mapping[str, str]) -> list[Event]:
    played = f"EXERCISE “{record.scenario_title}” on {day(record.started)}, drill {record.drill}"
    team = f" of {record.team}" if record.team else ""
    events = []
    if (planned := record.next_drill) is not None:
        title = titles.get(planned.scenario, planned.scenario)
        known = next((name for name, each in titles.items() if each == title), None)
        start = f"hotwash run {known}" if known is not None else "hotwash"
        words = (
            f"EXERCISE: an incident drill around a table; nothing in it is real.\nScenario: {title}\n"
            f"To begin: {start}\nPlanned after the {played}{team}."
        )
        summary = f"EXERCISE: {title}"
        events.append(_event(record.drill, planned.entry, planned.on, summary, words, stamp))
    for agreed in record.corrective_actions:
        if agreed.due is not None:
            lines = [f"Corrective action from the {played}{team}."]
            lines += [f"What: {agreed.action}"] if agreed.action else []
            lines.append(f"Who: {agreed.owner or 'nobody was named'}")
            if agreed.dimension is not None:
                lines.append(f"For: {DIMENSION_TITLES.get(agreed.dimension, agreed.dimension)}")
            summary = f"Due: {agreed.action or 'a corrective action'}"
            events.append(_event(record.drill, agreed.entry, agreed.due, summary, "\n".join(lines), stamp))
    return events


def _event(drill: str, entry: int, on: date, summary: str, words: str, stamp: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{drill}-{entry}@hotwash")
    event.add("dtstamp", stamp)
    event.add("dtstart", on)
    event.add("summary", " ".join(clean_text(summary).split()))
    event.add("description", clean_text(words))
    # A day that something is due on leaves room for other things.
    event.add("transp", "TRANSPARENT")
    return event
