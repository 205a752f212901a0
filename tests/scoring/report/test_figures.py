"""How figures and times are printed."""

from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.report import figures
from scoring.report.document import MARKS, scale_to

START = datetime(2026, 3, 10, 9, 10)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Fraction(0), "0.0"),
        (Fraction(100), "100.0"),
        (Fraction(350, 9), "38.9"),
        (Fraction(745, 16), "46.6"),
        (Fraction(1, 20), "0.1"),
        (Fraction(1999, 20), "100.0"),
        (None, "–"),
    ],
)
def test_a_score_has_one_decimal_and_a_dash_where_nothing_counts(
    value: Fraction | None, printed: str
) -> None:
    assert figures.score(value) == printed


@given(st.fractions(min_value=0, max_value=100))
def test_a_printed_score_is_never_further_off_than_half_a_tenth(value: Fraction) -> None:
    assert abs(Fraction(figures.score(value)) - value) <= Fraction(1, 20)


def test_amounts_are_written_as_in_the_arithmetic() -> None:
    assert [figures.amount(Fraction(93, 4)), figures.amount(16), figures.amount(Fraction(2, 3))] == [
        "23.25",
        "16",
        "0.67",
    ]


def test_story_times_carry_duration_weekday_date_and_time() -> None:
    assert figures.story_time(START, 93_600) == "1d 2h (Wed 11 Mar 2026, 11:10)"
    assert figures.story_time(START, 0) == "0m (Tue 10 Mar 2026, 09:10)"
    assert figures.story_moment(START, 61) == "Tue 10 Mar 2026, 09:11:01"
    assert figures.story_moment(START, 10**12) == "after the end of the calendar"


def test_wall_times_are_in_utc() -> None:
    there = datetime(2026, 11, 23, 23, 30, 5, tzinfo=timezone(timedelta(hours=-8)))
    assert figures.wall_time(there) == "24 Nov 2026, 07:30:05 UTC"
    assert figures.wall_time(datetime(2026, 1, 2, 3, 4, 5)) == "2 Jan 2026, 03:04:05 UTC"
    assert figures.in_utc(there).tzinfo == UTC


def test_words_around_numbers() -> None:
    assert [figures.counted(n, "entry", "entries") for n in (0, 1, 2)] == [
        "0 entries",
        "1 entry",
        "2 entries",
    ]
    assert [figures.listed(names) for names in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert figures.readable("customers_misled") == "customers misled"
    assert figures.readable("The first 60 minutes_") == "The first 60 minutes_"


def test_each_stretch_of_the_time_axis_is_equally_wide() -> None:
    scale = scale_to(4 * 3600)
    assert scale.marks == (0, 900, 3600, 14_400)
    assert [round(scale.place(at), 6) for at in (0, 450, 900, 2250, 3600, 14_400)] == [
        0,
        round(50 / 3, 6),
        round(100 / 3, 6),
        50,
        round(200 / 3, 6),
        100,
    ]


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_later_is_never_further_left_and_nothing_leaves_the_axis(one: int, other: int) -> None:
    scale = scale_to(max(one, other))
    places = [scale.place(at) for at in sorted((one, other))]
    assert 0 <= places[0] <= places[1] <= 100
    if one != other:
        assert places[0] < places[1]
    assert scale.marks[-1] >= max(one, other)
    assert len(scale.marks) <= len(MARKS) + 1
