"""A day as somebody types it - `2026-04-30`, `in 30 days`, `6w` - and as it is told back."""

import re
from datetime import date, timedelta

from scenarios.text import on_one_line
from scoring.report.figures import day

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_AWAY = re.compile(r"(?:in\s+)?(\d{1,4})\s*(d|days?|w|weeks?)", re.IGNORECASE)
HOW = "Write it as 2026-04-30, or as a span such as “in 30 days”, 30d or 6 weeks."


class NotADay(Exception):
    """What was typed names no day, or one that is past."""

    def __init__(self, message: str, help: str = HOW) -> None:
        """Say what is wrong with it, and what to write instead."""
        super().__init__(message)
        self.message = message
        self.help = help


def read_day(words: str, today: date) -> date:
    """The day that is meant.

    Args:
        today: what spans count from; a day before it is refused.

    Raises:
        NotADay: it cannot be read, is not in the calendar, or is past.
    """
    typed = " ".join(words.split())
    if (away := _AWAY.fullmatch(typed)) is not None:
        days = int(away[1]) * (7 if away[2][0] in "wW" else 1)
        return today + timedelta(days=days)
    written = _DATE.fullmatch(typed)
    if written is None:
        raise NotADay(f"“{on_one_line(typed, 40)}” is not a day that can be read.")
    year, month, number = map(int, written.groups())
    try:
        found = date(year, month, number)
    except ValueError:
        raise NotADay(f"There is no {typed} in the calendar.") from None
    if found < today:
        raise NotADay(f"{day(found)} is past; today is {day(today)}.")
    return found


def told_back(found: date, today: date) -> str:
    """A day with its weekday and how far away it is: `Thu 30 Apr 2026, in 30 days`."""
    away = (found - today).days
    match away:
        case 0:
            far = "today"
        case 1:
            far = "tomorrow"
        case -1:
            far = "yesterday"
        case _:
            far = f"in {away} days" if away > 0 else f"{-away} days ago"
    return f"{day(found)}, {far}"
