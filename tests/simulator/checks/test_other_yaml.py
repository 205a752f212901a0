"""Words that YAML 1.1 reads otherwise: judged against a reader that still does."""

import pytest
import yaml

from simulator.checks.file.hw101_other_yaml import otherwise
from tests.simulator.checks.written import changed, codes, found

READ_OTHERWISE = [
    *("yes", "Yes", "NO", "no", "on", "Off", "TRUE", "False", "~", "null", "Null"),
    *(
        "010",
        "-017",
        "0x1F",
        "0b101",
        "1_000",
        "12:30",
        "1:02:03",
        "1.5",
        ".5",
        ".inf",
        ".NaN",
        "2026-03-10",
        "190:20:30.15",
    ),
]
READ_ALIKE = [
    *(
        "yesterday",
        "None",
        "nil",
        "off-script",
        "12:75",
        "08:30",
        "1,000",
        "1.2.3",
        "555-0142",
        "90s",
        "1d 4h",
        "e5",
        "v1.0",
    ),
    *("2026-03-10 09:10", "No, thanks", "+", "_", "0o17", "GmbH & Co", "089"),
]


@pytest.mark.parametrize("word", READ_OTHERWISE)
def test_words_that_become_something_else(word: str) -> None:
    assert not isinstance(yaml.safe_load(word), str), "so that this list is true"
    assert otherwise(word) is not None


@pytest.mark.parametrize("word", READ_ALIKE)
def test_words_that_stay_text(word: str) -> None:
    assert isinstance(yaml.safe_load(word), str), "so that this list is true"
    assert otherwise(word) is None


def role(value: str) -> str:
    return changed(("roles: {owner: Owner}", f"roles:\n  owner: {value}"))


def test_quotes_and_blocks_make_text_of_a_word() -> None:
    assert codes(role("No")) == ["HW101"]
    for value in ("'No'", '"No"', "|-\n    No", ">-\n    No", "No comment"):
        assert codes(role(value)) == []


def test_the_formats_own_values_are_left_alone() -> None:
    assert codes(changed(("language: en", "licence: MIT\nlanguage: en"))) == []
    clock = "actions:\n  ring: {title: Ring, phase: first_day, dimension: communication, weight: 5, due: 3h, countdown: true, source: Law, checked: 2026-03-01}\nscenes:\n"
    assert codes(changed(("scenes:\n", clock), ("does: [pause_tool]", "does: [pause_tool, ring]"))) == []


def test_a_fact_is_told_what_it_may_have_meant() -> None:
    story = changed(
        ("  running: true\n", "  running: true\n  late: no\n  many: 1_000\n"),
        ("The shop is closed.", "The shop is closed. {late} {many}"),
        ("        takes: 10m\n", "        takes: 10m\n        set: {late: Yes}\n"),
    )
    late, many, changed_to = found(story)
    assert (late.at, late.fault.words) == ("facts.late", "no")
    assert "write false, or 'no' in quotes" in late.fault.message
    assert "write a whole number" in many.fault.message
    assert (changed_to.at, changed_to.fault.words) == ("scenes.morning.options.keep", "Yes")
    assert "write true, or 'Yes' in quotes" in changed_to.fault.message
