"""Each whole scenario has what a facilitator needs of it, and what format and playbook ask for."""

from collections.abc import Iterator
from functools import cache

import pytest

from scenarios.catalogue import load_scenario
from scenarios.reading import Option, Scenario

whole_scenarios = pytest.mark.parametrize("name", ["wrong_delivery_dates", "pasted_client_file"])


@cache
def scenario(name: str) -> Scenario:
    return load_scenario(name).scenario


def options(name: str) -> Iterator[tuple[str, Option]]:
    for scene, written in scenario(name).scenes.items():
        for option, offered in (written.options or {}).items():
            yield f"{scene}.{option}", offered
    for option, offered in scenario(name).anytime.items():
        yield f"anytime.{option}", offered


@whole_scenarios
def test_it_is_a_whole_story(name: str) -> None:
    story = scenario(name)
    assert len(story.scenes) >= 12
    assert {scene.end for scene in story.scenes.values() if scene.end} == {"recovered", "damaged", "lost"}
    assert any(option.lands for _, option in options(name))
    assert any(inject.go for inject in story.injects.values())
    assert any(inject.manual for inject in story.injects.values())
    assert len(story.injects) >= 5
    unless_done = [inject for inject in story.injects.values() if inject.when and "not " in inject.when]
    assert len(unless_done) >= 3
    assert story.track


@whole_scenarios
def test_every_text_of_the_playbook_is_written_somewhere_with_a_model(name: str) -> None:
    assert {kind for _, option in options(name) for kind in option.write} >= {
        "internal_note",
        "answer_what_went_wrong",
        "answer_who_was_affected",
        "answer_data_involved",
        "answer_still_happening",
        "customer_message",
        "never_again_note",
    }
    without = [at for at, option in options(name) for kind in option.write if not option.model_of(kind)]
    assert without == []


@whole_scenarios
def test_the_four_answers_can_be_written_on_one_form_or_one_by_one(name: str) -> None:
    four = {
        "answer_what_went_wrong",
        "answer_who_was_affected",
        "answer_data_involved",
        "answer_still_happening",
    }
    assert four in [set(option.write) for _, option in options(name)]
    assert four <= {option.write[0] for _, option in options(name) if len(option.write) == 1}


@whole_scenarios
def test_a_short_plan_spares_the_team_a_lesser_text_but_never_the_message(name: str) -> None:
    spared = {kind for _, option in options(name) if option.short_plan == "skip" for kind in option.write}
    assert 1 <= len(spared) <= 2
    assert not spared & {"internal_note", "customer_message", "never_again_note"}


@whole_scenarios
def test_the_facilitator_is_never_left_without_a_guide(name: str) -> None:
    assert [at for at, scene in scenario(name).scenes.items() if scene.guide is None] == []
    assert [at for at, inject in scenario(name).injects.items() if inject.guide is None] == []
    assert [at for at, inject in scenario(name).injects.items() if inject.expected is None] == []


@whole_scenarios
def test_every_option_is_talked_through_afterwards(name: str) -> None:
    assert [at for at, option in options(name) if not option.debrief] == []


@whole_scenarios
def test_options_are_short_and_scenes_can_be_read_aloud(name: str) -> None:
    assert [at for at, option in options(name) if len(option.label.split()) > 25] == []
    lengths = {at: len(scene.text.split()) for at, scene in scenario(name).scenes.items()}
    assert [at for at, length in lengths.items() if not 10 <= length <= 200] == []


@whole_scenarios
def test_endings_are_reached_by_how_the_team_played(name: str) -> None:
    chosen = {branch.go for _, option in options(name) for branch in option.then or ()}
    ends = {at for at, scene in scenario(name).scenes.items() if scene.end}
    assert not chosen & ends
