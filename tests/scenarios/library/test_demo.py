"""The scenario of `hotwash demo` teaches one person in eight minutes: it is short, frank, and rewards thinking."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

import pytest

from scenarios.catalogue import library, load_scenario
from scenarios.reading import Option, Scenario
from simulator.cli.demo import SCENARIO
from simulator.drill import Drill, start_drill
from simulator.drill.commands import Choose
from simulator.drill.score import scorecard
from simulator.drill.view import feed, inbox, situation
from simulator.store import DrillStore
from simulator.story import begin, build_story, choose, offers
from tests.scenarios.library.test_plays import WORTHLESS, overall, play

READ_A_MINUTE = 200
TYPED_A_MINUTE = 30
"""Words that somebody reads, and words that somebody makes up and types."""


@cache
def scenario() -> Scenario:
    return load_scenario(SCENARIO).scenario


def options() -> Iterator[tuple[str, Option]]:
    for name, scene in scenario().scenes.items():
        for option, written in (scene.options or {}).items():
            yield f"{name}.{option}", written
    for option, written in scenario().anytime.items():
        yield f"anytime.{option}", written


def words(*texts: str | None) -> int:
    return sum(len((text or "").split()) for text in texts)


def to_read(drill: Drill) -> int:
    """Words of the present scene as it is shown: story, question and options."""
    seen = situation(drill)
    return words(*seen.paragraphs, seen.ask, *(offer.label for offer in seen.offers))


def before_each_decision(drill: Drill) -> Iterator[Drill]:
    """The drill as it stood when each of its decisions was taken."""
    for turn in drill.decisions:
        yield replace(drill, line=turn.before)


def test_the_library_shows_it_first_as_the_shortest() -> None:
    first, *_ = library()
    assert (first.id, first.level, first.minutes) == (SCENARIO, "introductory", 8)


def test_the_first_choice_can_be_taken_within_a_minute() -> None:
    scene = scenario().scenes[scenario().first_scene]
    labels = [option.label for option in (scene.options or {}).values()]
    assert words(scene.text, scene.ask, *labels) <= READ_A_MINUTE


def test_the_careful_way_takes_eight_minutes(tmp_path: Path) -> None:
    drill = play(SCENARIO, "careful", tmp_path)
    situations = [to_read(before) for before in before_each_decision(drill)]
    assert 5 <= len(situations) <= 6
    came = [line.words for line in feed(drill) if line.kind in ("result", "landed", "inject")]
    reading = sum(situations) + words(*came) + to_read(drill)
    typing = sum(words(version.text) for texts in drill.line.texts.values() for version in texts)
    assert reading / READ_A_MINUTE + typing / TYPED_A_MINUTE <= 8


@pytest.mark.parametrize(
    ("who", "least", "most", "ending"), [("careful", 85, 100, "recovered"), ("hasty", 0, 45, "damaged")]
)
def test_a_reference_play_scores_as_its_player_would(
    who: str, least: float, most: float, ending: str, tmp_path: Path
) -> None:
    drill = play(SCENARIO, who, tmp_path)
    card = scorecard(drill)
    assert least <= overall(card) <= most
    assert drill.line.state.ending == ending
    assert not card.provisional


def test_the_right_clicks_with_worthless_words_earn_less(tmp_path: Path) -> None:
    (tmp_path / "clicking").mkdir()
    clicking = scorecard(play(SCENARIO, "careful", tmp_path / "clicking", WORTHLESS))
    assert overall(clicking) < overall(scorecard(play(SCENARIO, "careful", tmp_path)))


def test_how_it_is_played_decides_how_it_ends() -> None:
    story, chance = build_story(load_scenario(SCENARIO)), Random(8)
    endings: dict[str, int] = {}
    for _ in range(500):
        state = begin(story).state
        while state.ending is None:
            state = choose(story, state, chance.choice(offers(story, state))).state
        endings[state.ending] = endings.get(state.ending, 0) + 1
    assert endings.keys() == {"recovered", "damaged", "lost"}
    assert endings["recovered"] < min(endings["damaged"], endings["lost"]), (
        "by luck alone one rarely gets away"
    )


@pytest.mark.parametrize(("first", "comes"), [("the_call.pause", False), ("the_call.ask_ravi", True)])
def test_a_message_comes_only_where_the_assistant_was_left_on(
    first: str, comes: bool, tmp_path: Path
) -> None:
    with DrillStore(tmp_path / "drills.db") as store:
        session = start_drill(
            store, load_scenario(SCENARIO), drill="x", now=lambda: datetime(2026, 3, 1, tzinfo=UTC)
        )
        for name in (first, "the_run.save", "who_got_one.ravi", "phones.true_sentence"):
            session.do(Choose(option=name))
    assert ("second_run" in [message.inject for message in inbox(session.drill)]) is comes


def test_every_choice_is_talked_through_and_every_scene_has_a_guide() -> None:
    assert [name for name, option in options() if not option.debrief] == []
    assert [name for name, scene in scenario().scenes.items() if scene.guide is None] == []
    assert [name for name, option in options() if option.write and not option.model] == []


def test_one_text_is_written_and_something_comes_back_by_itself(tmp_path: Path) -> None:
    drill = play(SCENARIO, "careful", tmp_path)
    assert list(drill.line.texts) == ["customer_message"]
    assert [line.kind for line in feed(drill)].count("landed") == 1
