"""What is proposed as the next drill: new before old, a level up only for those who did well, the same weekday."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.catalogue import Listed
from simulator.drill.next_drill import Played, propose_next

MONDAY = date(2026, 11, 23)


def listed(id: str, level: str, minutes: int = 45) -> Listed:
    return Listed(id, f"The {id}", "", level, minutes, (), Path())


EASY, OTHER, HARDER, HARDEST, FIRST_TRY = (
    listed("easy", "introductory"),
    listed("other", "introductory", 60),
    listed("harder", "intermediate"),
    listed("hardest", "advanced"),
    listed("first_try", "introductory", 8),
)
LIBRARY = (FIRST_TRY, EASY, OTHER, HARDER, HARDEST)


def played(of: Listed, overall: int | None, on: date = MONDAY) -> Played:
    return Played(of.id, of.title, of.level, None if overall is None else Fraction(overall), on)


@pytest.mark.parametrize(
    ("of", "overall", "drilled", "next_one"),
    [
        pytest.param(EASY, 80, {"easy"}, "other", id="new of the same level"),
        pytest.param(EASY, 80, {"easy", "other"}, "harder", id="one level up"),
        pytest.param(EASY, 60, {"easy", "other"}, "harder", id="sixty is enough"),
        pytest.param(EASY, 59, {"easy", "other"}, "easy", id="not enough for a level up"),
        pytest.param(EASY, 59, {"easy"}, "other", id="weak, but there is a new one of the level"),
        pytest.param(EASY, 80, {"easy", "other", "harder"}, "easy", id="never two levels up"),
        pytest.param(EASY, None, {"easy", "other"}, "easy", id="nothing counted"),
        pytest.param(HARDER, 80, {"harder"}, "hardest", id="up before down"),
        pytest.param(HARDER, 30, {"harder"}, "easy", id="something easier that is new"),
        pytest.param(FIRST_TRY, 80, {"first_try"}, "easy", id="from the first try to a whole drill"),
    ],
)
def test_which(of: Listed, overall: int | None, drilled: set[str], next_one: str) -> None:
    found = propose_next(played(of, overall), today=MONDAY, library=LIBRARY, drilled=drilled)
    assert found.scenario == next_one
    assert found.title == f"The {next_one}"


def test_a_scenario_from_a_file_is_proposed_again_by_its_own_title() -> None:
    own = Played("mine", "Our own", "advanced", Fraction(90), MONDAY)
    every = {one.id for one in LIBRARY}
    found = propose_next(own, today=MONDAY, library=LIBRARY, drilled=every | {"mine"})
    assert (found.scenario, found.title) == ("mine", "Our own")


@pytest.mark.parametrize(
    ("overall", "on"),
    [(60, date(2027, 5, 24)), (59, date(2027, 2, 15)), (None, date(2027, 2, 15))],
)
def test_when(overall: int | None, on: date) -> None:
    found = propose_next(played(EASY, overall), today=MONDAY, library=LIBRARY, drilled=())
    assert found.on == on
    assert found.on.strftime("%a") == "Mon"


@settings(max_examples=50)
@given(st.integers(0, 2000), st.sampled_from([20, 90]))
def test_an_old_drill_leads_to_no_day_that_is_past(days_later: int, overall: int) -> None:
    today = MONDAY + timedelta(days=days_later)
    found = propose_next(played(EASY, overall), today=today, library=LIBRARY, drilled=())
    assert found.on >= today
    assert found.on.weekday() == MONDAY.weekday()
    weeks = 26 if overall == 90 else 12
    assert found.on == MONDAY + timedelta(weeks=weeks) or (found.on - today).days < 7
