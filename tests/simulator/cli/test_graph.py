"""The verb that draws: what it prints and writes, whose routes it draws in, and what it says when it cannot."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.simulator.cli.conftest import Hotwash


def test_a_picture_is_printed_as_svg(hotwash_command: Hotwash, story: Path) -> None:
    drawn = hotwash_command("graph", story)
    assert drawn.exit_code == 0
    root = ElementTree.fromstring(drawn.stdout)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "EXERCISE" in drawn.stdout
    assert "Keep it from the team" in drawn.stdout


@pytest.mark.parametrize(
    ("form", "begins"), [("svg", "<svg "), ("html", "<!DOCTYPE html>"), ("mermaid", "flowchart LR")]
)
def test_each_form_is_written_to_a_file_of_ones_own(
    hotwash_command: Hotwash, story: Path, tmp_path: Path, form: str, begins: str
) -> None:
    file = tmp_path / f"picture.{form}"
    written = hotwash_command("graph", story, "--format", form, "-o", file)
    assert written.exit_code == 0
    assert file.read_text(encoding="utf-8").startswith(begins)
    assert "EXERCISE" in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600

    refused = hotwash_command("graph", story, "--format", form, "-o", file)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert hotwash_command("graph", story, "--format", form, "-o", file, "--force").exit_code == 0


def test_a_drill_is_drawn_in_by_its_id_or_as_the_last(hotwash_command: Hotwash, story: Path) -> None:
    hotwash_command("play", story, "--choose", "desk.pause,desk.leave", "--team", "The <b>team</b>")
    drawn = hotwash_command("graph", story, "--drill", "last")
    assert drawn.exit_code == 0
    assert 'class="route route-0"' in drawn.stdout
    assert (
        drawn.stdout.count('class="badge badge-0"') == 5
    )  # two decisions, the caller, and two in the legend
    assert "&lt;b&gt;team&lt;/b&gt;" in drawn.stdout
    assert "<b>" not in drawn.stdout


def test_a_play_and_a_drill_can_be_compared(hotwash_command: Hotwash, story: Path) -> None:
    hotwash_command("play", story, "--choose", "desk.leave")
    drawn = hotwash_command("graph", story, "--drill", "last", "--choose", "desk.lie, desk.leave")
    assert drawn.exit_code == 0
    assert 'class="route route-0"' in drawn.stdout
    assert 'class="route route-1"' in drawn.stdout
    assert "The play that was chosen" in drawn.stdout


def test_a_play_that_cannot_be_is_refused_with_what_could(hotwash_command: Hotwash, story: Path) -> None:
    refused = hotwash_command("graph", story, "--choose", "desk.leave,desk.pause")
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "desk.pause cannot be chosen as number 2: the play has ended in home." in refused.stderr

    misspelt = hotwash_command("graph", story, "--choose", "desk.pouse")
    assert misspelt.exit_code == 2
    assert "On offer there: desk.tell, desk.pause, desk.lie, desk.leave." in misspelt.stderr


def test_a_drill_of_another_scenario_is_refused(hotwash_command: Hotwash, story: Path) -> None:
    hotwash_command("play", story, "--choose", "desk.leave")
    refused = hotwash_command("graph", "eight_minutes", "--drill", "last")
    assert refused.exit_code == 2
    assert "is of small_story, not of eight_minutes" in refused.stderr
    assert hotwash_command("graph", story, "--drill", "nothing").exit_code == 2


def test_a_drill_of_an_older_text_is_drawn_as_far_as_it_fits(hotwash_command: Hotwash, story: Path) -> None:
    hotwash_command("play", story, "--choose", "desk.lie,desk.leave")
    written = story.read_text(encoding="utf-8")
    story.write_text(
        written.replace("      lie: {label: Tell them a story, does: [lie]}\n", ""), encoding="utf-8"
    )
    drawn = hotwash_command("graph", story, "--drill", "last")
    assert drawn.exit_code == 0
    assert "has changed since" in drawn.stderr
    assert 'class="route route-0"' in drawn.stdout


def test_more_routes_than_can_be_told_apart_are_refused(hotwash_command: Hotwash, story: Path) -> None:
    refused = hotwash_command("graph", story, *["--choose", "desk.leave"] * 5)
    assert refused.exit_code == 2
    assert "at most 4" in refused.stderr


def test_a_faulty_file_is_told_of_as_everywhere(hotwash_command: Hotwash, story: Path) -> None:
    story.write_text(
        story.read_text(encoding="utf-8").replace("then: home", "then: nowhere"), encoding="utf-8"
    )
    refused = hotwash_command("graph", story)
    assert refused.exit_code == 1
    assert "nowhere" in refused.stderr


def test_help_has_an_example_and_warns(hotwash_command: Hotwash) -> None:
    told = hotwash_command("graph", "--help").stdout
    assert "hotwash graph wrong_delivery_dates --format html -o graph.html" in told
    assert "gives the story away" in " ".join(told.split())
