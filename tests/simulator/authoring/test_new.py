"""The first draft of a scenario: it loads whatever words it is given, and plays to each of its endings."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from scenarios.catalogue import playbook_source
from scenarios.reading import LoadedScenario, Option, Scenario, Source, read_scenario
from scenarios.text import clean_text
from simulator.authoring.new import (
    A_GOOD_WAY,
    LONGEST_ANSWER,
    Unsuited,
    Wishes,
    draft,
    fault_of,
    is_name,
    name_like,
    prose,
    quoted,
)
from simulator.authoring.schemas import schema_of
from simulator.drill import start_drill
from simulator.drill.commands import Choose
from simulator.drill.score import scorecard
from simulator.drill.view import situation
from tests.scenarios.reading.test_json_schema import as_written
from tests.scenarios.reading.written import PLAYBOOK
from tests.simulator.drill.test_properties import NOW, Memory

SMALL_BUSINESS = playbook_source("small_business", None)

WAYS = {
    "recovered": A_GOOD_WAY,
    "damaged": (
        "first_sign.look_closer",
        "find_out.clear",
        "find_out.go_on",
        "the_message.tell",
        "the_message.call_it_a_day",
    ),
    "lost": (
        "first_sign.calm_them",
        "find_out.go_on",
        "the_message.wait",
        "at_the_counter.no_time",
        "the_message.call_it_a_day",
    ),
}

GOOD_MESSAGE = (
    "Since Saturday our AI assistant has read an old price list, so the answer that you got from us is wrong. We have "
    "switched it off. If you have acted on it, you will not lose by it: please call Robin Marsh on 555-0142. A person "
    "now reads every answer before it goes out."
)


def loaded(wishes: Wishes | None = None) -> LoadedScenario:
    written = draft("bakery_bot", wishes or Wishes(), SMALL_BUSINESS)
    return read_scenario(Source("bakery_bot.yaml", written.encode()), SMALL_BUSINESS)


def options(scenario: Scenario) -> Iterator[tuple[str, Option]]:
    for name, scene in scenario.scenes.items():
        yield from ((f"{name}.{short}", option) for short, option in (scene.options or {}).items())
    yield from ((f"anytime.{short}", option) for short, option in scenario.anytime.items())


anything = st.text(max_size=60) | st.sampled_from(
    [
        "#",
        "- a",
        "a: b",
        '"',
        "'",
        "{x}",
        "}}",
        "\\",
        "🥐",
        "\r\n",
        "---",
        "<<title>>",
        "%",
        "|-",
        "null",
        "&a *a !b",
    ]
)


@settings(max_examples=60, deadline=None)
@given(title=anything, setting=anything, tool=anything)
@example(title="<<id>> $x", setting="{customers}", tool="\ufeff\u2028\x85x\ud800")
@example(title="=HYPERLINK()", setting="\t%TAG ! x\n--- \n...", tool="`rm -rf` *b* [l](http://x)")
def test_any_words_that_are_taken_give_a_file_that_says_them(title: str, setting: str, tool: str) -> None:
    wishes = Wishes(title=title, setting=setting, tool=tool)
    assume(not any(fault_of(words) for words in (title, setting, tool)))
    scenario = loaded(wishes).scenario
    flat_title, flat_setting, flat_tool = (
        " ".join(clean_text(words.replace("\ufeff", " ")).split()) for words in (title, setting, tool)
    )
    assert scenario.title == flat_title
    told = scenario.scenes["first_sign"].text
    assert told.startswith(flat_setting.replace("{", "{{").replace("}", "}}"))
    assert f"done by AI: {flat_tool.replace('{', '{{').replace('}', '}}')}.\n" in told
    assert len(scenario.scenes) == 7, "nobody's words make a part of the file"


@settings(max_examples=60, deadline=None)
@given(anything)
def test_a_value_in_quotes_is_one_line_of_json(words: str) -> None:
    assert "\n" not in quoted(words)
    assert isinstance(json.loads(quoted(words)), str)
    assert "\n" not in prose(words)


@pytest.mark.parametrize(
    ("words", "fault"),
    [("", "nothing in it"), (" \n\ufeff", "nothing in it"), ("a" * (LONGEST_ANSWER + 1), "201 characters")],
)
def test_words_that_the_draft_cannot_say_are_told(words: str, fault: str) -> None:
    assert fault in str(fault_of(words))
    assert fault_of("a" * LONGEST_ANSWER) is None


@pytest.mark.parametrize("ending", WAYS)
def test_it_plays_to_each_of_its_endings(ending: str) -> None:
    session = start_drill(Memory(), loaded(), drill="draft", now=lambda: NOW)
    for choice in WAYS[ending]:
        session.do(Choose(option=choice, text=GOOD_MESSAGE if choice == "the_message.tell" else None))
    assert situation(session.drill).ending == ending


def test_the_good_way_with_a_good_message_earns_nearly_everything() -> None:
    session = start_drill(Memory(), loaded(), drill="draft", now=lambda: NOW)
    for choice in A_GOOD_WAY:
        session.do(Choose(option=choice, text=GOOD_MESSAGE if choice == "the_message.tell" else None))
    card = scorecard(session.drill)
    assert {part.dimension for part in card.dimensions if part.score} == {
        "containment",
        "communication",
        "follow_up",
    }
    assert card.overall is not None
    assert card.overall >= 90


def test_its_model_text_is_a_good_message() -> None:
    tell = (loaded().scenario.scenes["the_message"].options or {})["tell"]
    assert " ".join(str(tell.model_of("customer_message")).split()) == GOOD_MESSAGE


def test_it_has_what_a_whole_scenario_has() -> None:
    scenario = loaded().scenario
    assert {scene.end for scene in scenario.scenes.values() if scene.end} == set(WAYS)
    assert [name for name, scene in scenario.scenes.items() if scene.guide is None] == []
    assert [
        name for name, inject in scenario.injects.items() if inject.guide is None or not inject.expected
    ] == []
    assert [name for name, option in options(scenario) if not option.debrief] == []
    assert [name for name, option in options(scenario) if option.write and not option.model] == []
    assert [name for name, option in options(scenario) if len(option.label.split()) > 25] == []
    assert [name for name, scene in scenario.scenes.items() if not 10 <= len(scene.text.split()) <= 200] == []
    assert any(option.lands for _, option in options(scenario))
    assert any(inject.go for inject in scenario.injects.values())
    assert scenario.anytime


def test_every_action_of_the_playbook_is_asked_for_or_left_out() -> None:
    both = loaded()
    done = {action for _, option in options(both.scenario) for action in option.does}
    done |= {action for _, option in options(both.scenario) if option.lands for action in option.lands.does}
    duties = {action for action, duty in both.playbook.actions.items() if duty.weight}
    assert duties - set(both.scenario.leave_out) == {
        "pause_tool",
        "preserve_evidence",
        "tell_customers",
        "fix_gap",
    }
    assert duties - set(both.scenario.leave_out) <= done


def test_its_first_line_names_the_schema_and_it_fits() -> None:
    written = draft("bakery_bot", Wishes(), SMALL_BUSINESS)
    assert written.startswith("# yaml-language-server: $schema=scenario.schema.json\n")
    Draft7Validator(schema_of("scenario")).validate(as_written(Source("x", written.encode())))
    assert "yaml-language-server" not in draft("bakery_bot", Wishes(), SMALL_BUSINESS, with_schema=False)


def test_comments_teach_the_format_and_nothing_is_left_to_fill_in() -> None:
    written = draft("bakery_bot", Wishes(), SMALL_BUSINESS)
    comments = [line for line in written.splitlines() if line.lstrip().startswith("#")]
    assert len(comments) == len(set(comments)), "one comment an idea"
    assert len(comments) > 40
    assert not re.search(r"<<|>>|TODO|\t", written)


def test_a_playbook_without_what_the_draft_needs_is_told_apart() -> None:
    with pytest.raises(Unsuited) as unsuited:
        draft("bakery_bot", Wishes(playbook="small.yaml"), Source("small.yaml", PLAYBOOK.encode()))
    assert "fix_gap" in unsuited.value.missing
    assert "pause_tool" not in unsuited.value.missing, "it has that one"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bakery Bot!", "bakery_bot"),
        ("on", "my_on"),
        ("2 cakes", "my_2_cakes"),
        ("🥐", "my_scenario"),
        ("x" * 80, "x" * 50),
    ],
)
def test_a_name_is_proposed_for_any_words(words: str, name: str) -> None:
    assert not is_name(words)
    assert name_like(words) == name
    assert is_name(name)
