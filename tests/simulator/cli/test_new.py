"""Beginning a scenario: the files that are written, what is asked, and what is told of names that will not do."""

import json
import shlex
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scenarios.catalogue import load_scenario
from simulator.cli import new
from simulator.cli.main import hotwash
from tests.simulator.cli.conftest import PLAYBOOK, Hotwash


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that one is in."""
    there = tmp_path / "mine"
    there.mkdir()
    monkeypatch.chdir(there)
    return there


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who can be asked."""
    monkeypatch.setattr(new, "_is_terminal", lambda: True)


def answering(*answers: str) -> Result:
    return CliRunner().invoke(
        hotwash, ["new", "bakery_bot"], input="\n".join(answers) + "\n", prog_name="hotwash"
    )


def test_it_writes_a_scenario_that_checks_clean_and_a_schema(hotwash_command: Hotwash, folder: Path) -> None:
    begun = hotwash_command("new", "bakery_bot")
    assert begun.exit_code == 0
    assert sorted(file.name for file in folder.iterdir()) == ["bakery_bot.yaml", "scenario.schema.json"]
    assert json.loads((folder / "scenario.schema.json").read_text())["title"] == "A scenario of hotwash"
    checked = hotwash_command("check", "bakery_bot.yaml")
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert load_scenario("bakery_bot.yaml").scenario.id == "bakery_bot"


@pytest.mark.parametrize("where", ["bakery_bot", "a folder/bakery_bot.yaml"])
def test_the_printed_commands_can_be_typed(hotwash_command: Hotwash, folder: Path, where: str) -> None:
    (folder / "a folder").mkdir()
    printed = hotwash_command("new", where).stdout
    commands = [shlex.split(line) for line in printed.splitlines() if line.startswith("  hotwash ")]
    assert [command[1] for command in commands] == ["check", "play", "run", "guide"]
    for command in commands:
        done = hotwash_command(*command[1:])
        if command[1] == "run":
            assert (done.exit_code, "need a terminal" in done.stderr) == (2, True)
        else:
            assert done.exit_code == 0
        if command[1] == "play":
            assert "Ending: recovered" in done.stdout


def test_the_flags_say_what_it_is_about(hotwash_command: Hotwash, folder: Path) -> None:
    flags = {
        "--title": "A cake: that \"nobody\" 'ordered' {at all} 🥐\nReally",
        "--setting": "Nine people bake, # and sell - cakes.",
        "--tool": "the {ordering} assistant",
        "--level": "advanced",
        "--minutes": "50",
        "--playbook": "small_business",
    }
    begun = hotwash_command(
        "new", "bakery_bot", "--no-schema", *(part for flag in flags.items() for part in flag)
    )
    assert begun.exit_code == 0
    scenario = load_scenario("bakery_bot.yaml").scenario
    assert scenario.title == "A cake: that \"nobody\" 'ordered' {at all} 🥐 Really"
    assert scenario.summary.startswith("Nine people bake, # and sell - cakes.")
    assert "the {{ordering}} assistant" in scenario.scenes["first_sign"].text
    assert (scenario.level, scenario.minutes) == ("advanced", 50)
    assert [file.name for file in folder.iterdir()] == ["bakery_bot.yaml"], "no schema"


@pytest.mark.usefixtures("home", "folder", "terminal")
def test_on_a_terminal_it_asks_and_asks_again() -> None:
    begun = answering("A cake too many", " ", "Nine people bake.", "", "easy", "intermediate", "smal", "")
    assert begun.exit_code == 0, begun.output
    scenario = load_scenario("bakery_bot.yaml").scenario
    assert (scenario.title, scenario.level) == ("A cake too many", "intermediate")
    assert scenario.summary.startswith("Nine people bake.")
    assert "the assistant on the website" in scenario.scenes["first_sign"].text
    assert "small_business" in begun.output


@pytest.mark.usefixtures("home", "terminal")
def test_who_breaks_off_at_a_question_has_written_nothing(folder: Path) -> None:
    begun = answering("A cake too many")
    assert begun.exit_code == 1
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("terminal")
def test_with_yes_nothing_is_asked(hotwash_command: Hotwash, folder: Path) -> None:
    assert hotwash_command("new", "bakery_bot", "--yes").exit_code == 0
    assert (folder / "bakery_bot.yaml").is_file()


@pytest.mark.parametrize("made", ["file", "link", "folder"])
def test_nothing_is_ever_written_over(hotwash_command: Hotwash, folder: Path, made: str) -> None:
    there = folder / "bakery_bot.yaml"
    match made:
        case "file":
            there.write_text("mine", encoding="utf-8")
        case "link":
            there.symlink_to("nowhere")
        case _:
            there.mkdir()
    before = there.lstat().st_mode
    begun = hotwash_command("new", "bakery_bot")
    assert begun.exit_code == 2
    assert "exists already" in begun.stderr
    assert "--force" not in begun.stderr
    assert there.lstat().st_mode == before
    assert not stat.S_ISREG(before) or there.read_text(encoding="utf-8") == "mine"
    assert [file.name for file in folder.iterdir()] == ["bakery_bot.yaml"]


def test_a_schema_that_is_there_is_left_as_it_is(hotwash_command: Hotwash, folder: Path) -> None:
    hotwash_command("new", "bakery_bot")
    again = hotwash_command("new", "cake_bot")
    assert "schema" not in again.stderr, "it is the same"
    (folder / "scenario.schema.json").write_text("{}", encoding="utf-8")
    third = hotwash_command("new", "bun_bot")
    assert third.exit_code == 0
    assert "hotwash schema scenario -o scenario.schema.json --force" in third.stderr
    assert (folder / "scenario.schema.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("Bakery Bot", "hotwash new bakery_bot"),
        ("deep/Bakery-Bot.yaml", "hotwash new deep/bakery_bot"),
        ("on", "hotwash new my_on"),
        ("", "hotwash new my_scenario"),
        ("wrong_delivery_dates", "hotwash new my_wrong_delivery_dates"),
        ("nowhere/bakery_bot", "mkdir -p nowhere"),
    ],
)
def test_a_name_that_will_not_do_is_told_with_one_that_will(
    hotwash_command: Hotwash, folder: Path, name: str, instead: str
) -> None:
    begun = hotwash_command("new", name)
    assert begun.exit_code == 2
    assert instead in begun.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--title", " "), "nothing in it"),
        (("--setting", "a" * 201), "201 characters"),
        (("--level", "easy"), "'easy'"),
        (("--minutes", "0"), "1<=x<=600"),
        (("--playbook", "small_busines"), "did you mean `small_business`?"),
        (("--playbook", "../mine.yaml"), "put the playbook beside"),
    ],
)
def test_an_answer_that_will_not_do_is_told(
    hotwash_command: Hotwash, folder: Path, flags: tuple[str, str], told: str
) -> None:
    begun = hotwash_command("new", "bakery_bot", *flags)
    assert begun.exit_code == 2
    assert told in begun.stderr
    assert list(folder.iterdir()) == []


def test_a_playbook_beside_it_must_have_what_the_draft_needs(hotwash_command: Hotwash, folder: Path) -> None:
    (folder / "small.yaml").write_text(PLAYBOOK, encoding="utf-8")
    begun = hotwash_command("new", "bakery_bot", "--playbook", "small.yaml")
    assert begun.exit_code == 2
    assert "pause_tool" in begun.stderr
    assert "small_business" in begun.stderr
    assert [file.name for file in folder.iterdir()] == ["small.yaml"]
