"""The first scenario has what a facilitator needs of it, and what format and playbook ask for."""

from collections.abc import Iterator
from functools import cache

from scenarios.catalogue import load_scenario
from scenarios.reading import Option, Scenario


@cache
def scenario() -> Scenario:
    return load_scenario("wrong_delivery_dates").scenario


def options() -> Iterator[tuple[str, Option]]:
    for name, scene in scenario().scenes.items():
        for option, written in (scene.options or {}).items():
            yield f"{name}.{option}", written
    for option, written in scenario().anytime.items():
        yield f"anytime.{option}", written


def test_it_is_a_whole_story() -> None:
    assert len(scenario().scenes) >= 12
    assert {scene.end for scene in scenario().scenes.values() if scene.end} == {
        "recovered",
        "damaged",
        "lost",
    }
    assert any(option.lands for _, option in options())
    assert any(inject.go for inject in scenario().injects.values())
    assert any(inject.manual for inject in scenario().injects.values())
    assert len(scenario().injects) >= 5
    unless_done = [inject for inject in scenario().injects.values() if inject.when and "not " in inject.when]
    assert len(unless_done) >= 3


def test_every_text_of_the_playbook_is_written_somewhere_with_a_model() -> None:
    written = {kind for _, option in options() for kind in option.write}
    assert written >= {
        "internal_note",
        "answer_what_went_wrong",
        "answer_who_was_affected",
        "answer_data_involved",
        "answer_still_happening",
        "customer_message",
        "never_again_note",
    }
    assert [name for name, option in options() if option.write and not option.model] == []


def test_the_facilitator_is_never_left_without_a_guide() -> None:
    assert [name for name, scene in scenario().scenes.items() if scene.guide is None] == []
    assert [name for name, inject in scenario().injects.items() if inject.guide is None] == []


def test_every_option_is_talked_through_afterwards() -> None:
    assert [name for name, option in options() if not option.debrief] == []


def test_options_are_short_and_scenes_can_be_read_aloud() -> None:
    assert [name for name, option in options() if len(option.label.split()) > 25] == []
    lengths = {name: len(scene.text.split()) for name, scene in scenario().scenes.items()}
    assert [name for name, length in lengths.items() if not 10 <= length <= 200] == []


def test_endings_are_reached_by_how_the_team_played() -> None:
    chosen = {branch.go for _, option in options() for branch in option.then or ()}
    ends = {name for name, scene in scenario().scenes.items() if scene.end}
    assert not chosen & ends
