"""`hotwash card`: from what a team wrote down in its drill to one page for the wall."""

import json
import stat
from pathlib import Path

import pytest

from tests.simulator.cli.conftest import Hotwash

SCRIPT = """\
format: 1
scenario: small_story
commands:
  - set_up: {team: The reds, participants: [{name: Ann, role: owner}, {name: Cy}]}
  - choose: desk.pause
  - choose: desk.leave
  - card_line: {kind: tool, name: Shop chat, detail: "Settings, then off"}
  - card_line: {kind: person, name: Ann, detail: 555-0142}
  - card_line: {kind: other, name: A slip of the pen}
  - withdraw: {entry: 7}
"""


@pytest.fixture
def drill(hotwash_command: Hotwash, story: Path, tmp_path: Path) -> str:
    """A drill in which lines for the card were written, one of them taken back."""
    script = tmp_path / "play.yaml"
    script.write_text(SCRIPT, encoding="utf-8")
    played = hotwash_command("play", story, "--script", script, "--json")
    assert played.exit_code == 0, played.stderr
    return str(json.loads(played.stdout)["drill"])


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_card_has_their_own_words_and_the_playbooks_first_hour(
    hotwash_command: Hotwash, drill: str, form: str
) -> None:
    shown = hotwash_command("card", drill, "--format", form)
    assert shown.exit_code == 0
    for words in (
        "The reds",
        "Shop chat",
        "Settings, then off",
        "Ann",
        "Owner; ",
        "555-0142",
        "Cy",
        "Pause it",
        "Told a lie",
    ):
        assert words in shown.stdout
    assert "Made after an exercise on" in shown.stdout
    assert "EXERCISE" not in shown.stdout
    assert "slip of the pen" not in shown.stdout, "it was withdrawn"


@pytest.mark.usefixtures("drill")
def test_a_card_is_written_for_its_user_alone_and_never_over_another_file(
    hotwash_command: Hotwash, tmp_path: Path
) -> None:
    file = tmp_path / "card.html"
    assert hotwash_command("card", "last", "--format", "html", "-o", file).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text("mine", encoding="utf-8")
    refused = hotwash_command("card", "last", "--format", "html", "-o", file)
    assert (refused.exit_code, file.read_text(encoding="utf-8")) == (2, "mine")
    assert hotwash_command("card", "last", "--format", "html", "-o", file, "--force").exit_code == 0
    assert "Shop chat" in file.read_text(encoding="utf-8")


def test_where_a_drill_has_no_lines_it_is_said_which_one_has(
    hotwash_command: Hotwash, story: Path, drill: str
) -> None:
    assert hotwash_command("card", drill).stderr == ""
    hotwash_command("play", story, "--choose", "desk.pause")
    shown = hotwash_command("card", "last")
    assert f"hotwash card {drill}" in shown.stderr
    assert drill not in shown.stdout
    assert "Shop chat" not in shown.stdout


def test_a_card_of_an_open_drill_has_lines_for_a_pen(hotwash_command: Hotwash, story: Path) -> None:
    hotwash_command("play", story, "--choose", "desk.pause")
    shown = hotwash_command("card", "last").stdout
    assert "…………" in shown
    assert "tool, and how it is switched off" in shown
