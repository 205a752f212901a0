"""What can be asked of drills that were played: the list, the report, the check of the record."""

import json
import sqlite3
import stat
from pathlib import Path

import pytest

from tests.simulator.cli.conftest import Hotwash


@pytest.fixture
def played(hotwash_command: Hotwash, story: Path) -> dict[str, object]:
    """What `play --json` printed of a drill."""
    done = hotwash_command("play", story, "--choose", "desk.pause,desk.leave", "--team", "We", "--json")
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_no_drills_yet(hotwash_command: Hotwash) -> None:
    assert json.loads(hotwash_command("drills", "--json").stdout) == []
    assert "No drill" in hotwash_command("drills").stdout


def test_the_list_tells_what_play_told(
    hotwash_command: Hotwash, story: Path, played: dict[str, object]
) -> None:
    hotwash_command("play", story, "--choose", "desk.lie")
    newest, oldest = json.loads(hotwash_command("drills", "--json").stdout)
    assert set(newest) == {"drill", "scenario", "team", "started", "ending", "over", "scores"}
    assert (newest["ending"], newest["over"], newest["team"]) == (None, False, None)
    assert oldest["over"]
    assert {key: oldest[key] for key in ("drill", "scenario", "ending", "scores")} == {
        key: played[key] for key in ("drill", "scenario", "ending", "scores")
    }
    shown = hotwash_command("drills").stdout
    assert str(played["drill"]) in shown
    assert "100.0" not in shown, "the overall is the mean of 100 and 0"
    assert "50.0" in shown


def test_the_list_tells_whose_time_was_up_and_the_team_that_was_set_up_later(
    hotwash_command: Hotwash, story: Path, tmp_path: Path
) -> None:
    script = tmp_path / "play.yaml"
    script.write_text(
        f"format: 1\nscenario: {story}\ncommands:\n  - set_up: {{team: The late team}}\n"
        "  - choose: desk.pause\n  - call_time: {}\n  - close: {}\n",
        encoding="utf-8",
    )
    assert hotwash_command("play", story, "--script", script).exit_code == 0
    (kept,) = json.loads(hotwash_command("drills", "--json").stdout)
    assert (kept["ending"], kept["over"], kept["team"]) == (None, True, "The late team")
    shown = hotwash_command("drills").stdout
    assert "time up" in shown
    assert "open" not in shown


def test_a_report_is_the_same_whichever_way_the_drill_is_named(
    hotwash_command: Hotwash, played: dict[str, object]
) -> None:
    drill = str(played["drill"])
    reports = {
        hotwash_command("report", name, "--format", "json").stdout for name in (drill, drill[:-1], "last")
    }
    (report,) = reports
    assert json.loads(report)["scores"] == played["scores"]
    assert json.loads(report)["items"] == played["items"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_report_says_exercise_and_the_team(
    hotwash_command: Hotwash, played: dict[str, object], form: str
) -> None:
    shown = hotwash_command("report", "last", "--format", form).stdout
    assert "EXERCISE" in shown
    assert "We" in shown
    assert str(played["drill"]) in shown
    assert "<script" not in shown


@pytest.mark.usefixtures("played")
def test_a_report_can_be_written_to_a_disk_that_knows_no_links(
    hotwash_command: Hotwash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted", str(self), None, str(target))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    folder = tmp_path / "stick"
    folder.mkdir()
    file = folder / "report.html"
    assert hotwash_command("report", "last", "--format", "html", "-o", file).exit_code == 0
    kept = file.read_text(encoding="utf-8")
    assert kept.rstrip().endswith("</html>")
    again = hotwash_command("report", "last", "--format", "md", "-o", file)
    assert again.exit_code == 2
    assert "exists already" in again.stderr
    assert file.read_text(encoding="utf-8") == kept
    assert list(folder.iterdir()) == [file]


@pytest.mark.usefixtures("played")
def test_a_report_is_written_for_its_user_alone_and_never_over_another_file(
    hotwash_command: Hotwash, tmp_path: Path
) -> None:
    file = tmp_path / "out" / "report.html"
    file.parent.mkdir()
    written = hotwash_command("report", "last", "--format", "html", "-o", file)
    assert (written.exit_code, written.stdout) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "EXERCISE" in file.read_text(encoding="utf-8")

    file.write_text("mine", encoding="utf-8")
    refused = hotwash_command("report", "last", "--format", "html", "-o", file)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert file.read_text(encoding="utf-8") == "mine"

    assert hotwash_command("report", "last", "--format", "html", "-o", file, "--force").exit_code == 0
    assert "EXERCISE" in file.read_text(encoding="utf-8")
    assert [each.name for each in file.parent.iterdir()] == ["report.html"], "nothing is left lying about"


@pytest.mark.usefixtures("played")
def test_a_report_that_cannot_be_written_is_told_in_words(hotwash_command: Hotwash, tmp_path: Path) -> None:
    nowhere = hotwash_command("report", "last", "-o", tmp_path / "no" / "report.md")
    assert nowhere.exit_code == 1
    assert "No such file or directory" in nowhere.stderr
    folder = hotwash_command("report", "last", "-o", tmp_path)
    assert folder.exit_code == 2
    assert "is a folder" in folder.stderr


@pytest.mark.parametrize("verb", ["report", "verify"])
def test_a_drill_that_is_not_there(hotwash_command: Hotwash, played: dict[str, object], verb: str) -> None:
    wanted = str(played["drill"])[:-1] + "0"
    missing = hotwash_command(verb, wanted)
    assert missing.exit_code == 2
    assert wanted in missing.stderr
    assert str(played["drill"]) in missing.stderr, "the one that may be meant"


def test_verify_vouches_for_what_was_recorded(hotwash_command: Hotwash, played: dict[str, object]) -> None:
    told = json.loads(hotwash_command("verify", "last", "--json").stdout)
    assert (told["drill"], told["intact"], told["replays"]) == (played["drill"], True, True)
    assert told["entries"] == 3, "started, and two choices"


@pytest.mark.usefixtures("played")
def test_verify_names_the_entry_that_was_changed(hotwash_command: Hotwash, home: Path) -> None:
    (database,) = home.glob("*.db")
    connection = sqlite3.connect(database)
    with connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        changed = connection.execute("UPDATE entries SET story_s = story_s + 60 WHERE seq = 2").rowcount
    connection.close()
    assert changed == 1

    checked = hotwash_command("verify", "last")
    assert checked.exit_code == 1
    assert "entry 2" in checked.stdout


@pytest.mark.usefixtures("played")
def test_a_data_folder_that_is_no_database_is_told_in_words(hotwash_command: Hotwash, home: Path) -> None:
    for file in home.iterdir():
        file.unlink()
    (home / "drills.db").write_text("not a database, but a shopping list; " * 50, encoding="utf-8")
    listed = hotwash_command("drills")
    assert listed.exit_code == 1
    assert "HOTWASH_HOME" in listed.stderr


def test_the_calendar_holds_what_was_agreed_on(hotwash_command: Hotwash, story: Path, tmp_path: Path) -> None:
    script = tmp_path / "play.yaml"
    script.write_text(
        "format: 1\nscenario: small_story\ncommands:\n  - choose: desk.leave\n"
        "  - agree: {action: Name a keeper, owner: Ida, due: 2027-01-15}\n"
        "  - next_drill: {scenario: wrong_delivery_dates, on: 2027-05-24}\n",
        encoding="utf-8",
    )
    assert hotwash_command("play", story, "--script", script).exit_code == 0
    printed = hotwash_command("calendar", "last")
    assert printed.exit_code == 0
    file = tmp_path / "next.ics"
    assert hotwash_command("calendar", "last", "-o", file).exit_code == 0
    for content in (printed.stdout_bytes, file.read_bytes()):
        assert content.count(b"BEGIN:VEVENT\r\n") == 2
        assert b"SUMMARY:EXERCISE: The chatbot promised dates we cannot keep\r\n" in content
        assert b"DTSTART;VALUE=DATE:20270115\r\n" in content
    again = hotwash_command("calendar", "last", "-o", file)
    assert again.exit_code == 2
    assert "exists already" in again.stderr


def test_a_drill_without_any_day_has_no_calendar(hotwash_command: Hotwash, played: dict[str, object]) -> None:
    refused = hotwash_command("calendar", "last")
    assert refused.exit_code == 2
    assert f"hotwash run --resume {played['drill']}" in refused.stderr
