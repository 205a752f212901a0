"""Checking files: every fault on a line of its own, and an exit code that a script can use."""

import json
import re
from pathlib import Path

import pytest

from tests.simulator.cli.conftest import PLAYBOOK, SCENARIO, Hotwash
from tests.simulator.cli.test_play import SCRIPT

LIBRARY = Path(__file__).parents[3] / "scenarios" / "library"


def test_the_library_is_clean(hotwash_command: Hotwash) -> None:
    checked = hotwash_command("check", LIBRARY)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert f"{len(list(LIBRARY.rglob('*.yaml')))} files, no faults" in checked.stderr


def test_every_fault_has_a_line_of_its_own(hotwash_command: Hotwash, story: Path) -> None:
    text = SCENARIO.replace("then: home", "then: hme").replace("minutes: 10", "minutes: ten")
    story.write_text(text, encoding="utf-8")
    checked = hotwash_command("check", story)
    lines = checked.stdout.splitlines()
    assert checked.exit_code == 1
    assert len(lines) == 2
    where = [
        text.splitlines().index(line) + 1 for line in text.splitlines() if "hme" in line or ": ten" in line
    ]
    for line, number in zip(lines, where, strict=True):
        assert re.match(rf"{re.escape(str(story))}:{number}:\d+: \S", line)


def test_the_same_faults_as_data(hotwash_command: Hotwash, story: Path) -> None:
    story.write_text(SCENARIO.replace("minutes: 10", "minutes: ten"), encoding="utf-8")
    checked = hotwash_command("check", story, "--json")
    (fault,) = json.loads(checked.stdout)
    assert checked.exit_code == 1
    assert (fault["file"], fault["line"], fault["words"]) == (str(story), 6, "ten")


def test_a_folder_is_walked_and_each_kind_told_by_its_keys(hotwash_command: Hotwash, story: Path) -> None:
    deep = story.parent / "plays"
    deep.mkdir()
    (deep / "play.yaml").write_text(SCRIPT.replace("choose", "chose", 1), encoding="utf-8")
    (deep / "other.yaml").write_text("jobs: [build]\n", encoding="utf-8")
    playbook = PLAYBOOK.replace("weight: 30", "weight: heavy")
    (story.parent / "small.yaml").write_text(playbook, encoding="utf-8")

    checked = hotwash_command("check", story.parent)
    assert checked.exit_code == 1
    faulty = {Path(line.partition(":")[0]).name for line in checked.stdout.splitlines()}
    assert faulty == {"play.yaml", "small.yaml"}, "a file of another program is left alone"
    assert len(set(checked.stdout.splitlines())) == len(checked.stdout.splitlines()), "each fault once"


@pytest.mark.parametrize("content", ["jobs: [build]\n", "- a\n", "", "[" * 100_000, "\x00", "a: &x [*x]\n"])
def test_a_named_file_that_is_none_of_these_is_a_fault(
    hotwash_command: Hotwash, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(content, encoding="utf-8")
    checked = hotwash_command("check", file)
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"{file}:1:")


def test_nothing_to_check_is_misuse(hotwash_command: Hotwash, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert hotwash_command("check", tmp_path / "empty").exit_code == 2
    assert hotwash_command("check", tmp_path / "missing.yaml").exit_code == 2
    assert hotwash_command("check").exit_code == 2


def test_a_missing_playbook_is_a_fault_of_the_scenario(hotwash_command: Hotwash, story: Path) -> None:
    (story.parent / "small.yaml").unlink()
    checked = hotwash_command("check", story)
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"{story}:9:")


def test_a_file_that_is_too_large_is_not_read(hotwash_command: Hotwash, tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as opened:
        opened.truncate(17 * 1024 * 1024)
    checked = hotwash_command("check", file)
    assert checked.exit_code == 1
    assert "larger than 16 MiB" in checked.stdout
