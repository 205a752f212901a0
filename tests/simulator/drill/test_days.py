"""Days as people type them, told back with their weekday; what cannot be read is refused in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.drill.days import NotADay, read_day, told_back

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-04-30", date(2026, 4, 30)),
        ("2026-4-3", date(2026, 4, 3)),
        ("  2026-03-31 ", TODAY),
        ("30d", date(2026, 4, 30)),
        ("in 30 days", date(2026, 4, 30)),
        ("IN 1 DAY", date(2026, 4, 1)),
        ("6 weeks", date(2026, 5, 12)),
        ("in 1w", date(2026, 4, 7)),
    ],
)
def test_what_can_be_read(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("soon", "“soon” is not a day"),
        ("", "not a day"),
        ("04/05/2026", "not a day"),
        ("30", "not a day"),
        ("2026-02-30", "no 2026-02-30 in the calendar"),
        ("2026-13-01", "no 2026-13-01 in the calendar"),
        ("2026-03-30", "Mon 30 Mar 2026 is past; today is Tue 31 Mar 2026"),
        ("\x1b[2J", "is not a day"),
    ],
)
def test_what_cannot_be_read_is_told_in_words(typed: str, said: str) -> None:
    with pytest.raises(NotADay) as refused:
        read_day(typed, TODAY)
    assert said in refused.value.message
    assert "2026-04-30" in refused.value.help
    assert refused.value.message.isprintable()


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (date(2026, 4, 30), "Thu 30 Apr 2026, in 30 days"),
        (date(2026, 4, 1), "Wed 1 Apr 2026, tomorrow"),
        (TODAY, "Tue 31 Mar 2026, today"),
        (date(2026, 3, 30), "Mon 30 Mar 2026, yesterday"),
        (date(2026, 3, 1), "Sun 1 Mar 2026, 30 days ago"),
    ],
)
def test_told_back(found: date, said: str) -> None:
    assert told_back(found, TODAY) == said


@settings(max_examples=50)
@given(st.integers(0, 9999))
def test_a_date_and_its_span_mean_the_same_day(days: int) -> None:
    found = read_day(f"{days}d", TODAY)
    assert found == TODAY + timedelta(days=days)
    assert read_day(found.isoformat(), TODAY) == found
