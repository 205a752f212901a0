"""The command as a whole: help, the way to the screens, the guide, and what strangers' words can do."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.cli.main import VERBS
from tests.simulator.cli.conftest import SCENARIO, Hotwash


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_an_example(hotwash_command: Hotwash, verb: str) -> None:
    shown = hotwash_command(verb, "--help")
    assert shown.exit_code == 0
    assert f"Example: hotwash {verb}" in shown.stdout


def test_help_lists_every_verb(hotwash_command: Hotwash) -> None:
    shown = hotwash_command("--help").stdout
    assert [verb for verb in VERBS if f"\n  {verb} " not in shown] == []


def test_a_misspelt_verb(hotwash_command: Hotwash) -> None:
    asked = hotwash_command("dril")
    assert asked.exit_code == 2
    assert "drills" in asked.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["demo"],
        ["run"],
        ["run", "wrong_delivery_dates"],
        ["run", "--resume"],
        ["run", "--resume", "last"],
    ],
)
def test_without_a_terminal_it_says_what_to_do_instead(home: Path, arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from simulator.cli.main import main; main()", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOTWASH_HOME": str(home)},
    )
    assert done.returncode == 2
    assert "hotwash play" in done.stderr
    assert "hotwash --help" in done.stderr
    assert not home.exists(), "nothing was begun"


def test_the_list_of_scenarios(hotwash_command: Hotwash) -> None:
    listed = {each["id"]: each for each in json.loads(hotwash_command("scenarios", "--json").stdout)}
    found = listed["wrong_delivery_dates"]
    assert (found["level"], found["minutes"]) == ("introductory", 60)
    assert len(found["trains"]) == 4
    assert "wrong_delivery_dates" in hotwash_command("scenarios").stdout


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_guide_has_scenes_hints_injects_and_the_playbook(
    hotwash_command: Hotwash, story: Path, form: str
) -> None:
    shown = hotwash_command("guide", story, "--format", form)
    assert shown.exit_code == 0
    for words in (
        "EXERCISE",
        "A desk with",
        "Ask who is in charge.",
        "Switch it off",
        "Hello?",
        "Say hello.",
        "Pause it",
        "Told a lie",
    ):
        assert words in shown.stdout


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_guide_begins_with_what_is_read_aloud(hotwash_command: Hotwash, form: str) -> None:
    shown = hotwash_command("guide", "wrong_delivery_dates", "--format", form).stdout
    spoken = [
        "We play an exercise.",
        "60 minutes in all: 6 to begin, 39 to play, and 15 to talk about it afterwards.",
        "Still to be taken: Owner or COO",
        "It stays open",
        "It stays closed today",
        "Say so at once.",
    ]
    places = [shown.index(words) for words in spoken]
    assert places == sorted(places)
    assert places[-1] < shown.index("Injects at a glance", places[0])


def test_words_of_a_scenario_are_neither_markup_nor_control_sequences(
    hotwash_command: Hotwash, story: Path
) -> None:
    hostile = SCENARIO.replace("title: A small story", 'title: "<script>alert(1)</script>\\e]0;x\\a\\u202e"')
    story.write_text(hostile, encoding="utf-8")
    page = hotwash_command("guide", story, "--format", "html").stdout
    assert "<script" not in page
    plain = hotwash_command("play", story, "--choose", "desk.tell").stdout
    assert "<script>alert(1)</script>" in plain
    assert not {"\x1b", "\x07", "\u202e"} & set(page + plain)
