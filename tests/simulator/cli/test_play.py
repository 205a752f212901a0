"""Playing without a screen: what is printed, what is recorded, and what happens when something cannot be done."""

import json
from pathlib import Path

import pytest

from tests.simulator.cli.conftest import Hotwash

LETTER = (
    "Dear Mr Hale, on Monday our chat assistant told you that your sofa comes on Wednesday. That date was wrong, and we are "
    "sorry. We have switched the assistant off. Dana Reyes will ring you before five today with a date that we can keep."
)

SCRIPT = """\
format: 1
scenario: small_story
team: The script's team
participants: [{name: Ann, role: owner}]
commands:
  - choose: desk.pause
    by: Ann
    reasons: It is hot.
  - off_script: {words: They sang., takes: 10m}
  - choose: desk.leave
  - close: {}
"""


def test_the_object_is_as_worked_out_by_hand(hotwash_command: Hotwash, story: Path) -> None:
    played = hotwash_command("play", story, "--choose", "desk.tell, desk.pause,desk.leave", "--json")
    assert played.exit_code == 0
    told = json.loads(played.stdout)

    # tell at 30m: in time, but nothing was written. pause at 1h 30m: half way between 1h and 2h.
    assert told["scenario"] == "small_story"
    assert (told["ending"], told["scene"], told["clock_s"]) == ("recovered", "home", 5400)
    assert told["facts"] == {"running": False, "calls": 9, "leaked": False}
    assert told["done"] == {"tell": 1800, "pause": 5400}
    assert told["delivered"] == [{"inject": "caller", "at_s": 2700}]
    assert told["scores"] == {"containment": 50.0, "communication": 50.0, "follow_up": None, "overall": 50.0}
    assert told["ratings"] == {"containment": "S", "communication": "S", "follow_up": None}
    assert told["mistakes"] == []
    items = {item["id"]: item for item in told["items"]}
    assert items["pause"] == {
        "id": "pause",
        "dimension": "containment",
        "weight": 30,
        "timing": 0.5,
        "order": 1.0,
        "quality": 1.0,
        "credit": 0.5,
        "points": 15.0,
        "rating": "S",
        "at_s": 5400,
        "events": [3],
    }
    assert (items["tell"]["quality"], items["tell"]["points"]) == (0.5, 5.0)


def test_a_mistake_is_listed_with_its_time_and_entry(hotwash_command: Hotwash, story: Path) -> None:
    told = json.loads(hotwash_command("play", story, "--choose", "desk.tell,desk.lie", "--json").stdout)
    # Earned 5 of 10, lost 4; mistakes cost at most half of what was earned.
    assert told["scores"]["communication"] == 25.0
    assert told["mistakes"] == [
        {"id": "lied", "dimension": "communication", "weight": 4, "at_s": 1800, "events": [3]}
    ]
    assert told["ending"] is None


def test_a_text_from_the_file_is_written_where_an_option_asks_for_it(
    hotwash_command: Hotwash, story: Path, tmp_path: Path
) -> None:
    texts = tmp_path / "texts.yaml"
    texts.write_text(f"message: |\n  {LETTER}\n", encoding="utf-8")
    played = hotwash_command("play", story, "--choose", "desk.tell", "--texts", texts, "--json")
    told = json.loads(played.stdout)
    assert told["provisional"] is True, "nobody has rated whether it is kind"
    assert told["scores"]["communication"] == 100.0, "what is not rated costs nothing"


def test_a_text_of_a_kind_that_the_playbook_has_not_is_a_fault(
    hotwash_command: Hotwash, story: Path, tmp_path: Path
) -> None:
    texts = tmp_path / "texts.yaml"
    texts.write_text("mesage: Hello\n", encoding="utf-8")
    played = hotwash_command("play", story, "--choose", "desk.tell", "--texts", texts)
    assert played.exit_code == 1
    assert "texts.yaml:1:1" in played.stderr
    assert "did you mean `message`?" in played.stderr
    assert json.loads(hotwash_command("drills", "--json").stdout) == []


@pytest.mark.parametrize("wrong", ["home.tell", "desk.tel", "nowhere.at_all", "tell"])
def test_what_is_not_on_offer_ends_the_command_and_leaves_the_drill(
    hotwash_command: Hotwash, story: Path, wrong: str
) -> None:
    played = hotwash_command("play", story, "--choose", f"desk.pause,{wrong},desk.leave", "--json")
    assert played.exit_code == 2
    assert played.stdout == ""
    assert wrong in played.stderr
    assert "desk.tell, desk.lie, desk.leave" in played.stderr, "what is on offer; pause was taken"

    (kept,) = json.loads(hotwash_command("drills", "--json").stdout)
    assert kept["drill"] in played.stderr
    assert kept["ending"] is None
    report = json.loads(hotwash_command("report", "last", "--format", "json").stdout)
    assert [decision["option"] for decision in report["decisions"]] == ["desk.pause"]
    assert hotwash_command("verify", "last").exit_code == 0


def test_a_script_is_played_whole(hotwash_command: Hotwash, story: Path, tmp_path: Path) -> None:
    script = tmp_path / "play.yaml"
    script.write_text(SCRIPT, encoding="utf-8")
    told = json.loads(hotwash_command("play", story, "--script", script, "--json").stdout)
    assert (told["ending"], told["clock_s"], told["done"]) == ("recovered", 4200, {"pause": 3600})

    report = json.loads(hotwash_command("report", told["drill"], "--format", "json").stdout)
    assert (report["team"], report["closed"]) == ("The script's team", True)
    assert report["decisions"][0]["decided_by"]["name"] == "Ann"


def test_the_team_of_the_command_line_comes_before_the_scripts(
    hotwash_command: Hotwash, story: Path, tmp_path: Path
) -> None:
    script = tmp_path / "play.yaml"
    script.write_text(SCRIPT, encoding="utf-8")
    assert hotwash_command("play", story, "--script", script, "--team", "We").exit_code == 0
    (kept,) = json.loads(hotwash_command("drills", "--json").stdout)
    assert kept["team"] == "We"


def test_a_script_of_another_scenario_is_not_played(hotwash_command: Hotwash, tmp_path: Path) -> None:
    script = tmp_path / "play.yaml"
    script.write_text(SCRIPT, encoding="utf-8")
    played = hotwash_command("play", "wrong_delivery_dates", "--script", script)
    assert played.exit_code == 2
    assert "small_story" in played.stderr


@pytest.mark.parametrize("arguments", [[], ["--choose", "desk.tell", "--script", "play.yaml"]])
def test_either_choices_or_a_script(
    hotwash_command: Hotwash, story: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (story.parent / "play.yaml").write_text(SCRIPT, encoding="utf-8")
    monkeypatch.chdir(story.parent)
    played = hotwash_command("play", story, *arguments)
    assert played.exit_code == 2
    assert "either --choose or --script" in played.stderr


def test_an_unknown_scenario_is_named_with_the_one_that_may_be_meant(hotwash_command: Hotwash) -> None:
    played = hotwash_command("play", "wrong_delivery_date", "--choose", "a.b")
    assert played.exit_code == 2
    assert "wrong_delivery_dates" in played.stderr


def test_a_faulty_scenario_is_not_played(hotwash_command: Hotwash, story: Path) -> None:
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("then: home", "then: hme"), encoding="utf-8")
    played = hotwash_command("play", story, "--choose", "desk.tell")
    assert played.exit_code == 1
    assert "small_story.yaml:" in played.stderr
    assert "hme" in played.stderr


def test_without_json_a_reader_sees_ending_scores_and_what_to_do_next(
    hotwash_command: Hotwash, story: Path
) -> None:
    played = hotwash_command("play", story, "--choose", "desk.pause,desk.leave", "--team", "The \x1b[31mreds")
    (kept,) = json.loads(hotwash_command("drills", "--json").stdout)
    for words in ("EXERCISE", "A small story", "recovered", "100.0", f"hotwash report {kept['drill']}"):
        assert words in played.stdout
    assert "\x1b" not in played.stdout
    assert "\x1b" not in kept["team"]


def test_an_open_drill_shows_what_is_on_offer(hotwash_command: Hotwash, story: Path) -> None:
    played = hotwash_command("play", story, "--choose", "desk.pause")
    assert "desk.leave  Go home" in played.stdout
    assert "desk.pause" not in played.stdout
