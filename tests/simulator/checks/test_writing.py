"""The words: present, short enough, plain enough, and not giving the answer away."""

import pytest

from scenarios.catalogue import playbook_source
from scenarios.files import Source
from scenarios.reading import read_scenario, read_tree
from simulator.checks.pages import examples
from simulator.checks.structure.hour import hour, typical_way
from simulator.checks.subject import Subject
from tests.simulator.checks.written import CLEAN, changed, codes, found, room, said, with_scenes

SCENE = "      A woman waits before the locked door. The assistant told her eight\n      o'clock, and it tells everybody the same.\n"


def test_an_inject_needs_a_guide_or_what_is_expected() -> None:
    news = "injects:\n  caller: {at: 20m, from: A, via: chat, text: Hm.}\n"
    assert codes(CLEAN + news) == ["HW601"]
    assert codes(CLEAN + news.replace("Hm.}", "Hm., guide: {hint: Ask.}}")) == []


def test_endings_and_passages_need_no_guide_and_no_question() -> None:
    assert codes(with_scenes("  stairs:\n    text: Down.\n    then: evening\n", leads="stairs")) == []


@pytest.mark.parametrize(("words", "expected"), [(25, []), (26, ["HW604"])])
def test_the_length_of_a_label(words: int, expected: list[str]) -> None:
    label = " ".join(["word"] * words)
    assert codes(changed(("label: Switch the assistant off", f"label: {label}"))) == expected


@pytest.mark.parametrize(("words", "expected"), [(200, []), (201, ["HW605"]), (10, []), (9, ["HW605"])])
def test_the_length_of_a_scene(words: int, expected: list[str]) -> None:
    text = "      " + " ".join(["We sat."] * (words // 2) + ["Then."] * (words % 2)) + "\n"
    assert codes(changed((SCENE, text))) == expected


def test_paragraphs_that_may_be_shown_fill_up_a_short_scene_but_do_not_overfill_a_long_one() -> None:
    short = changed((SCENE, "      A woman waits.\n"))
    assert codes(short) == ["HW605"]
    more = "    also: [{when: running, text: The assistant on the website told her eight o'clock.}]\n    ask: What do"
    assert codes(short.replace("    ask: What do", more)) == []
    long = changed((SCENE, "      " + "We sat. " * 99 + "\n"))
    assert codes(long.replace("    ask: What do", more)) == []


def test_hard_words_are_let_pass_where_there_are_few_or_they_are_of_another_language() -> None:
    hard = examples("HW606")[0]
    assert codes(hard) == ["HW606"]
    assert codes(hard.replace("language: en", "language: de")) == []
    assert codes(hard.replace("language: en", "language: en-GB")) == ["HW606"]
    few = changed(
        (SCENE, "      " + "Notwithstanding considerable organizational deterioration, " * 8 + "\n")
    )
    assert codes(few) == []


@pytest.mark.parametrize(
    "words",
    [
        "TODO",
        "Ask Dana. TBD",
        "Lorem ipsum dolor sit amet",
        "Dear [insert name],",
        "<your text>",
        "...",
        "??? Ask",
        "FIXME: later",
        '"[TODO: say why]"',
    ],
)
def test_words_that_wait_for_others(words: str) -> None:
    story = changed(("debrief: A pause needs no proof.", f"debrief: |-\n          {words}"))
    assert [(each.code, each.at) for each in found(story)] == [("HW607", "scenes.morning.options.pause")]


@pytest.mark.parametrize(
    "words",
    [
        "What is still to do?",
        "A todo list helps.",
        "She waits ... and waits.",
        "He asked why??",
        "Dear [name],",
        "[Your rights](https://example.org) in short.",
        "It costs < 5 and > 3.",
        "The text reads well.",
        "Testing.",
    ],
)
def test_words_that_are_meant(words: str) -> None:
    assert codes(changed(("debrief: A pause needs no proof.", f"debrief: |-\n          {words}"))) == []


def test_placeholders_are_found_wherever_people_read() -> None:
    story = changed(
        ("roles: {owner: Owner}", "roles: {owner: TBD}"),
        ("says: Stop the assistant, and keep what it said.", "says: TODO"),
        ("guide: {hint: Ask what it tells people at this moment.}", "guide: {questions: [What?, TODO]}"),
    )
    assert [each.at for each in found(story)] == ["objectives.stop_and_keep", "roles.owner", "scenes.morning"]
    assert {each.fault.words for each in found(story)} == {"TODO", "TBD"}


def quiz(best_first: list[bool], best: str, other: str) -> str:
    """Scenes in a row, each with a best option, first or second, and another."""
    acts = (
        "preserve_evidence",
        "pause_tool",
        "internal_note",
        "answer_who_was_affected",
        "fix_gap",
        "take_charge",
    )
    scenes = []
    for number, (first, act) in enumerate(zip(best_first, acts, strict=False)):
        go = f"s{number + 1}" if number + 1 < len(best_first) else "evening"
        good = f"      good: {{label: {best}, takes: 5m, does: [{act}], debrief: Yes., then: {go}}}\n"
        bad = f"      bad: {{label: {other}, takes: 9m, debrief: No., then: {go}}}\n"
        scenes.append(room(f"s{number}") + (good + bad if first else bad + good))
    story = with_scenes(*scenes, leads="s0")
    for act in acts:
        story = story.replace(f"{act}, ", "").replace(f"{act},\n ", "")
    alone = "      keep:" + story.partition("      keep:")[2].partition("      open_up:")[0]
    story = story.replace(alone, "").replace(
        "actions: [pause_tool, preserve_evidence]", "actions: [pause_tool]"
    )
    return (
        story.replace("  running: true\n", "  quiet: true\n")
        .replace(
            "    also:\n      - when: running\n        text: The assistant still says eight o'clock.\n", ""
        )
        .replace("facts:\n  quiet: true\n", "facts: {}\n")
    )


@pytest.mark.parametrize(
    ("best_first", "best", "other", "expected"),
    [
        ([True] * 5, "Do it", "Do not", 1),
        ([True] * 4 + [False], "Do it", "Do not", 1),
        ([True] * 3 + [False] * 2, "Do it", "Do not", 0),
        ([True] * 4, "Do it", "Do not", 0),
        ([False] * 5, "Do it", "Do not", 0),
        ([True, True, False, False, False], "Do it with great care", "Do not", 1),
        ([True, True, False, False, False], "Do it", "Do not, with great care", 0),
        ([True] * 5, "Do it with great care", "Do not", 2),
    ],
)
def test_the_best_option_by_place_and_length(
    best_first: list[bool], best: str, other: str, expected: int
) -> None:
    found_here = said(quiz(best_first, best, other), "HW608")
    assert len(found_here) == expected


def subject(story: str) -> Subject:
    source = Source("story.yaml", story.encode())
    return Subject(read_tree(source), read_scenario(source, playbook_source("small_business", None)))


def test_the_hour_by_hand() -> None:
    found_hour = hour(subject(CLEAN).scenario, subject(CLEAN).ways, subject(CLEAN).earliest)
    assert found_hour is not None
    # 5 minutes: none to brief, one for the hot wash. Two of three options are taken: one of the two that stay, and one that leads on.
    assert (found_hour.play_s, found_hour.decisions, found_hour.texts, found_hour.typed) == (240, 2, 0, 0)
    # 19 words of the scene, 5 of its question, 8 + 4 + 7 of the labels; 20 of the ending and half of 6 beside it.
    assert found_hour.read == 19 + 5 + 8 + 4 + 7 + 20 + 3
    assert found_hour.talk_s == 30


def test_the_typical_way_goes_to_the_ending_in_the_middle() -> None:
    endings = [
        f"  end{n}:\n    text: It is over now, and everybody goes home in good time.\n    end: e{n}\n"
        for n in range(3)
    ]
    story = with_scenes(
        room("one", "near: {takes: 5m, then: end0}", "go_on: {takes: 5m, then: two}"),
        room("two", "middle: {takes: 5m, then: end1}", "go_on: {takes: 5m, then: three}"),
        room("three", "far: {takes: 5m, then: end2}"),
        *endings,
        leads="one",
    )
    assert typical_way(subject(story).scenario, subject(story).ways) == ["morning", "one", "two", "end1"]


@pytest.mark.parametrize(
    ("discuss", "minutes", "expected"),
    # The rest takes a good quarter of a minute, and play gets 20 minutes of 30, 39 of 60.
    [
        ("29m", 30, []),
        ("31m", 30, ["info"]),
        ("41m", 30, ["warning"]),
        ("17m", 60, []),
        ("15m", 60, ["info"]),
    ],
)
def test_how_far_off_the_minutes_may_be(discuss: str, minutes: int, expected: list[str]) -> None:
    story = changed(
        ("minutes: 5\n", f"minutes: {minutes}\n"),
        ("    ask: What do you do first?\n", f"    ask: What do you do first?\n    discuss: {discuss}\n"),
    )
    assert [each.severity for each in found(story) if each.code == "HW610"] == expected
    assert len(found(story)) == len(expected)
