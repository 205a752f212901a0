"""How times and channels are said on the screens: story dates, spans and the ways in which news comes."""

from datetime import datetime

VIA_WORDS = {
    "email": "email",
    "phone": "phone call",
    "chat": "chat",
    "letter": "letter",
    "news": "news",
    "social": "social media",
    "in_person": "in person",
    "system": "system message",
}

ENDING_COLOURS = {"recovered": "$text-success", "damaged": "$text-warning", "lost": "$text-error"}
"""Theme colours of the endings that have one."""

_UNITS = ((86_400, "day", "days"), (3_600, "h", "h"), (60, "min", "min"), (1, "s", "s"))


def span(seconds: int) -> str:
    """Say a span of seconds with its two largest units: `1 day 4 h`, `5 min`, `now` for none."""
    parts: list[str] = []
    rest = abs(seconds)
    for size, one, many in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {one if count == 1 else many}")
        if parts and (len(parts) == 2 or not rest):
            break
    return " ".join(parts) or "now"


def takes(seconds: int) -> str:
    """How long an option takes: a span, or `at once`."""
    return span(seconds) if seconds else "at once"


def date_and_time(moment: datetime) -> str:
    """A story moment with its weekday: `Tue 10 Mar 2026, 09:10`."""
    return f"{moment:%a} {moment.day} {moment:%b %Y, %H:%M}"


def time_of(moment: datetime, seen_from: datetime) -> str:
    """A story moment as short as it can be said on another day: `09:25`, or `Wed 11 Mar, 09:25`."""
    if moment.date() == seen_from.date():
        return f"{moment:%H:%M}"
    return f"{moment:%a} {moment.day} {moment:%b, %H:%M}"


def day(moment: datetime) -> str:
    """A date with its weekday: `Tue 10 Mar 2026`."""
    return f"{moment:%a} {moment.day} {moment:%b %Y}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 word`, `2 words`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def words_written(text: str) -> str:
    """How many words a text has, as the checks count them, and how many it needs until it has them."""
    # What reads the language is not needed for showing a page.
    from scoring.language import FEWEST_WORDS, words

    count = len(words(text))
    return counted(count, "word") + (f", {FEWEST_WORDS} at least" if count < FEWEST_WORDS else "")
