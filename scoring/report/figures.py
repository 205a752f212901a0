"""Every figure as a reader sees it: scores, points, story times and wall times, written in one place."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from scenarios.durations import show_duration
from scoring.tally import figure

# Not strftime's names: those follow the machine's locale.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

NOTHING = "–"
"""Stands where there is no figure; the words beside it say why."""


def score(value: Fraction | None) -> str:
    """A score of 0 to 100 points to one decimal, halves upwards; a dash where nothing counts."""
    if value is None:
        return NOTHING
    whole, tenth = divmod(int(value * 10 + Fraction(1, 2)), 10)
    return f"{whole}.{tenth}"


def amount(value: Fraction | int) -> str:
    """Points earned or a factor, as the score's own arithmetic writes them: at most two decimals."""
    return figure(value)


def day(moment: date) -> str:
    """A date with its weekday: `Tue 10 Mar 2026`."""
    return f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def span(seconds: int) -> str:
    """Story or wall seconds as authors write them: `1d 2h`."""
    return show_duration(seconds)


def story_moment(start: datetime, seconds: int) -> str:
    """The story's date, weekday and time at this many story seconds: `Tue 10 Mar 2026, 09:30`."""
    try:
        moment = start + timedelta(seconds=seconds)
    except OverflowError:
        return "after the end of the calendar"
    clock = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    return f"{day(moment)}, {clock}"


def story_time(start: datetime, seconds: int) -> str:
    """A story time both ways: `20m (Tue 10 Mar 2026, 09:30)`."""
    return f"{span(seconds)} ({story_moment(start, seconds)})"


def wall_time(moment: datetime) -> str:
    """A wall time in UTC to the second: `23 Nov 2026, 13:02:07 UTC`."""
    moment = in_utc(moment)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M:%S} UTC"


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC; one without a zone is in UTC already."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 decision`, `3 decisions`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Words in a row as one writes them: `a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def readable(identifier: str) -> str:
    """An identifier as words (`customers_misled` becomes `customers misled`); anything else stays as it is."""
    plain = identifier.replace("_", "")
    return identifier.replace("_", " ") if plain.isalnum() and plain.islower() else identifier


def shown(value: bool | int | str) -> str:
    """A fact's value: `true` and `false` as authors write them."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def sentence(words: str) -> str:
    """Words with a capital at the front, where they open a line."""
    return words[:1].upper() + words[1:]
