"""The set-up that the next drill begins with, and what a plan spares the team."""

from dataclasses import replace

import pytest

from scenarios.reading import Scenario
from simulator.drill.commands import SetUp
from simulator.drill.setting_up import again, spared_texts, usual_minutes
from tests.files import SCENARIO, read

BEFORE = SetUp(
    team="Red",
    participants=(("Dana", "it"), ("Kim", "boss"), ("Lee", "lawyer"), ("Pat", None)),
    sponsor="Ann",
    contact="Ben",
    playbook_open=False,
    ask_first=True,
    minutes=90,
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """Has the roles owner (Owner) and it (IT lead), asks for 60 minutes, and has a text that may be skipped."""
    written = SCENARIO.replace("minutes: 30", "minutes: 60")
    return read(written.replace("write: message}", "write: message, short_plan: skip}")).scenario


def test_who_took_part_takes_part_again_in_the_roles_that_there_are(scenario: Scenario) -> None:
    roles = {"it": "Somebody technical", "boss": "owner", "lawyer": "Counsel"}
    assert again(BEFORE, roles, scenario) == replace(
        BEFORE,
        participants=(("Dana", "it"), ("Kim", "owner"), ("Lee", None), ("Pat", None)),
        minutes=60,
    )


def test_a_role_comes_back_from_the_last_drill_in_which_it_was_to_be_had(scenario: Scenario) -> None:
    earlier = (
        SetUp(participants=(("Lee", "it"), ("Pat", "clown"))),
        SetUp(participants=(("Lee", "owner"), ("Pat", "owner"), ("Dana", "owner"))),
    )
    unknown = {"lawyer": "Counsel", "it": "Somebody technical"}
    found = again(BEFORE, unknown, scenario, earlier).participants
    # Pat could have no other role than none in the drill before: it had no owner.
    assert found == (("Dana", "it"), ("Kim", None), ("Lee", "it"), ("Pat", "owner"))
    found = again(BEFORE, unknown | {"owner": "Owner"}, scenario, earlier).participants
    assert found[-1] == ("Pat", None), "Pat wanted no role"


@pytest.mark.parametrize(("asked", "minutes"), [(8, 45), (45, 45), (46, 60), (75, 90), (90, 90), (120, None)])
def test_the_usual_plan_is_the_shortest_that_is_long_enough(asked: int, minutes: int | None) -> None:
    assert usual_minutes(asked) == minutes


def test_a_plan_that_is_too_short_spares_texts(scenario: Scenario) -> None:
    assert [spared_texts(scenario, minutes) for minutes in (45, 59, 60, 90, None)] == [1, 1, 0, 0, 0]
