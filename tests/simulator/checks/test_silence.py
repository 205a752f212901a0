"""Silencing: one code at one place, for a reason, and told where it is in vain."""

import pytest

from tests.simulator.checks.written import CLEAN, changed, codes, found

BARE = changed(
    ("        debrief: A pause needs no proof.\n", ""),
    ("        debrief: Later nobody can say who was told what.\n", ""),
    ("    guide: {hint: Ask what it tells people at this moment.}\n", ""),
)
"""Two options without a debrief, and a scene without a guide."""


def silent(story: str, *entries: tuple[str, str]) -> str:
    lines = "".join(f"  - {{code: {code}, at: {at}, reason: It is meant so.}}\n" for code, at in entries)
    return changed(("first_scene: morning\n", f"silence:\n{lines}first_scene: morning\n"), story=story)


def test_without_a_word_all_are_found() -> None:
    assert codes(BARE) == ["HW601", "HW602", "HW602"]


def test_one_place_is_silenced_and_no_other() -> None:
    story = silent(BARE, ("HW602", "scenes.morning.options.keep"))
    assert [(each.code, each.at) for each in found(story)] == [
        ("HW601", "scenes.morning"),
        ("HW602", "scenes.morning.options.pause"),
    ]


def test_all_can_be_silenced() -> None:
    everything = [
        ("HW601", "scenes.morning"),
        ("HW602", "scenes.morning.options.keep"),
        ("HW602", "scenes.morning.options.pause"),
    ]
    assert codes(silent(BARE, *everything)) == []


def test_a_silence_says_nothing_of_another_code_or_of_what_lies_below() -> None:
    assert codes(silent(BARE, ("HW603", "scenes.morning"))) == ["HW102", "HW601", "HW602", "HW602"]
    assert codes(silent(BARE, ("HW602", "scenes.morning"))) == ["HW102", "HW601", "HW602", "HW602"]


@pytest.mark.parametrize(
    ("code", "at", "expected"),
    [
        ("HW601", "scenes.morning", "HW102"),
        ("HW9999", "scenes.morning", "HW103"),
        ("hw601", "scenes.morning", "HW103"),
        ("HW002", "scenes.morning", "HW103"),
        ("HW102", "scenes.morning", "HW103"),
        ("HW601", "scenes.mourning", "HW104"),
        ("HW601", "scenes.morning.options.nobody", "HW104"),
        ("HW601", "'..'", "HW104"),
        ("HW601", "scenes", "HW102"),
    ],
)
def test_in_vain(code: str, at: str, expected: str) -> None:
    assert codes(silent(CLEAN, (code, at))) == [expected]


def test_a_finding_shows_the_place_by_which_it_is_silenced() -> None:
    for each in found(BARE):
        assert each.full().splitlines()[-1] == f"place: {each.at}"
        assert each.code not in codes(silent(BARE, *((one.code, one.at) for one in found(BARE))))


def test_hints_can_be_silenced_as_well() -> None:
    story = changed(("minutes: 5\n", "minutes: 60\n"))
    assert codes(story) == ["HW610"]
    assert codes(silent(story, ("HW610", "minutes"))) == []
