"""Checking files: every finding on a line of its own, forms for people and programs, and an exit code for scripts."""

import json
import re
from pathlib import Path

import pytest

from simulator.checks import RULES
from tests.simulator.checks.written import CLEAN, changed, room, with_scenes
from tests.simulator.cli.conftest import PLAYBOOK, SCENARIO, Hotwash
from tests.simulator.cli.test_play import SCRIPT

LIBRARY = Path(__file__).parents[3] / "scenarios" / "library"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A file in which there is nothing to find."""
    path = tmp_path / "clean.yaml"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def loose(tmp_path: Path) -> Path:
    """A file with one finding: an option without a debrief."""
    path = tmp_path / "a,b: 100%.yaml"
    path.write_text(changed(("        debrief: A pause needs no proof.\n", "")), encoding="utf-8")
    return path


def test_the_library_has_nothing_to_mend(hotwash_command: Hotwash) -> None:
    checked = hotwash_command("check", LIBRARY, "--format", "json")
    assert checked.exit_code == 0
    assert {found["severity"] for found in json.loads(checked.stdout)} <= {"info"}
    assert f"in {len(list(LIBRARY.rglob('*.yaml')))} files" in checked.stderr


def test_a_clean_file_says_nothing(hotwash_command: Hotwash, clean: Path) -> None:
    checked = hotwash_command("check", clean)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert checked.stderr == "1 file, nothing to mend\n"


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
        assert re.match(rf"{re.escape(str(story))}:{number}:\d+: HW002 \S", line)


def test_the_same_faults_as_data(hotwash_command: Hotwash, story: Path) -> None:
    story.write_text(SCENARIO.replace("minutes: 10", "minutes: ten"), encoding="utf-8")
    checked = hotwash_command("check", story, "--json")
    (fault,) = json.loads(checked.stdout)
    assert checked.exit_code == 1
    assert (fault["file"], fault["line"], fault["words"]) == (str(story), 6, "ten")
    assert (fault["code"], fault["severity"], fault["at"]) == ("HW002", "error", None)


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


LINE = next(number for number, line in enumerate(CLEAN.splitlines(), start=1) if line == "      pause:")


def test_a_finding_has_its_place_and_its_code(hotwash_command: Hotwash, loose: Path) -> None:
    checked = hotwash_command("check", loose)
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"{loose}:{LINE}:7: HW602 `pause` has no `debrief`; say ")
    assert checked.stderr == "1 warning in 1 file\n"


def test_in_full_the_line_is_shown_and_how_to_silence_it(hotwash_command: Hotwash, loose: Path) -> None:
    shown = hotwash_command("check", loose, "--format", "full").stdout.splitlines()
    assert shown[1:] == [
        f"{LINE:4} |       pause:",
        "     |       ^^^^^",
        "place: scenes.morning.options.pause",
    ]


def test_for_programs_it_is_an_object(hotwash_command: Hotwash, loose: Path) -> None:
    (found,) = json.loads(hotwash_command("check", loose, "--format", "json").stdout)
    assert found.pop("message").startswith("`pause` has no `debrief`")
    assert found == {
        "code": "HW602",
        "severity": "warning",
        "file": str(loose),
        "line": LINE,
        "column": 7,
        "words": "pause",
        "help": None,
        "at": "scenes.morning.options.pause",
    }


def test_for_github_it_is_a_command(hotwash_command: Hotwash, loose: Path) -> None:
    shown = hotwash_command("check", loose, "--format", "github").stdout
    file = str(loose).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    assert shown.startswith(
        f"::warning file={file},line={LINE},col=7,endColumn=12,title=HW602::`pause` has no `debrief`"
    )


def test_no_words_of_a_file_can_begin_a_command_of_their_own(
    hotwash_command: Hotwash, tmp_path: Path
) -> None:
    hostile = tmp_path / "x.yaml"
    hostile.write_text(
        changed(("debrief: A pause", 'debrief: "TODO\\n::error::boo%0A')).replace("proof.", 'proof."')
    )
    shown = hotwash_command("check", hostile, "--format", "github").stdout
    assert [line for line in shown.splitlines() if not line.startswith("::warning ")] == []


def test_hints_alone_are_no_failure(hotwash_command: Hotwash, tmp_path: Path) -> None:
    path = tmp_path / "hints.yaml"
    path.write_text(changed(("minutes: 5", "minutes: 60")), encoding="utf-8")
    checked = hotwash_command("check", path)
    assert checked.exit_code == 0
    assert "HW610" in checked.stdout
    assert checked.stderr == "1 hint in 1 file\n"
    assert hotwash_command("check", path, "--format", "github").stdout.startswith("::notice ")


def test_findings_come_by_place_whatever_finds_them(hotwash_command: Hotwash, tmp_path: Path) -> None:
    dead = with_scenes(room("attic", "look: {takes: 5m}"), leads="evening")
    (tmp_path / "b.yaml").write_text(dead.replace("        debrief: A pause needs no proof.\n", ""))
    (tmp_path / "a.yaml").write_text(changed(("minutes: 5", "minutes: 60")))
    (tmp_path / "c.yaml").write_text("jobs: [build]\n")
    found = json.loads(hotwash_command("check", tmp_path, "--json").stdout)
    assert [(Path(each["file"]).name, each["code"]) for each in found] == [
        ("a.yaml", "HW610"),
        ("b.yaml", "HW602"),
        ("b.yaml", "HW203"),
    ]
    lines = [each["line"] for each in found[1:]]
    assert lines == sorted(lines)


def test_the_other_checks_wait_until_a_file_loads(hotwash_command: Hotwash, loose: Path) -> None:
    loose.write_text(loose.read_text().replace("minutes: 5", "minutes: five"))
    assert [found["code"] for found in json.loads(hotwash_command("check", loose, "--json").stdout)] == [
        "HW002"
    ]


def test_a_playbook_by_itself_is_looked_into(hotwash_command: Hotwash, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(
        PLAYBOOK.replace("title: Tell them,", "title: TODO,").replace(
            "due: 1h, text", "due: 1h, countdown: true, text"
        )
    )
    found = json.loads(hotwash_command("check", path, "--json").stdout)
    assert [(each["code"], each["at"]) for each in found] == [
        ("HW609", "actions.tell"),
        ("HW607", "actions.tell"),
    ]


def test_every_code_can_be_explained(hotwash_command: Hotwash) -> None:
    listed = hotwash_command("explain").stdout.splitlines()
    assert [line.split()[0] for line in listed] == [rule.code for rule in RULES]
    for rule in RULES:
        shown = hotwash_command("explain", rule.code.lower())
        assert shown.exit_code == 0
        assert shown.stdout.startswith(f"{rule.code}: {rule.title}\n\n")


def test_a_code_that_does_not_exist_is_misuse(hotwash_command: Hotwash) -> None:
    asked = hotwash_command("explain", "HW2003")
    assert asked.exit_code == 2
    assert "did you mean `HW203`?" in asked.stderr


def test_explained_for_programs(hotwash_command: Hotwash) -> None:
    assert len(json.loads(hotwash_command("explain", "--json").stdout)) == len(RULES)
    one = json.loads(hotwash_command("explain", "HW203", "--json").stdout)
    assert (one["severity"], one["page"].partition("\n")[0]) == ("warning", "# HW203: No way leads here")
