"""`hotwash config`: the settings in force, in a form that is itself a file of settings."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.config import command
from simulator.settings.reading import read_settings

ROOT = Path(__file__).parents[3]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings lie in these tests; nothing else in the environment says anything of them."""
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("HOTWASH_SETTINGS", str(path))
    for name in ("TEXTUAL_THEME", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_the_path_alone(file: Path) -> None:
    assert run("--path").output == f"{file}\n"


def test_without_a_file_all_is_by_itself_and_said_in_comments(file: Path) -> None:
    result = run()
    assert result.exit_code == 0
    assert '# theme = "hotwash-dark"' in result.output
    assert "From: default." in result.output
    assert '# "drill.card" = "p"  # Open the playbook' in result.output
    assert str(file) in result.output
    assert not file.exists()


def test_what_is_printed_can_be_saved_as_the_file_and_means_the_same(file: Path, tmp_path: Path) -> None:
    folder = str(tmp_path).replace("\\", "\\\\")
    file.write_text(
        f'theme = "ansi"\ndensity = "compact"\nfolder = "{folder}"\n[keys]\ndrill.card = "f11,f12"\ndrill.log = "comma"\n',
        encoding="utf-8",
    )
    before = read_settings(file)
    printed = run()
    assert printed.exit_code == 0
    assert (
        '"drill.card" = "f11,f12"  # Open the playbook: what is due when, and plain answers (usually p)'
        in (printed.output)
    )
    file.write_text(printed.output, encoding="utf-8")
    after = read_settings(file)
    assert after.faults == ()
    assert after.settings == before.settings
    assert run().output == printed.output


def test_every_default_that_is_printed_can_be_written_as_it_stands(file: Path) -> None:
    lines = run().output.splitlines()
    every = [
        line.removeprefix("# ")
        if line.startswith(('# "', "# theme =", "# density =", "# folder ="))
        else line
        for line in lines
    ]
    file.write_text("\n".join(every), encoding="utf-8")
    result = run()
    assert result.exit_code == 0, result.output
    assert '\n"app.quit" = "ctrl+q"' in result.output


def test_faults_are_told_with_their_lines_and_the_code_is_one(file: Path) -> None:
    file.write_text('theme = "pink"\n[keys]\n"drill.card" = "i"\n', encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert f"{file}:1:9: there is no theme `pink`" in result.stderr
    assert f"{file}:3:1: `i` already means: read the messages" in result.stderr
    assert '# theme = "hotwash-dark"' in result.stdout
    assert '# "drill.card" = "p"' in result.stdout


def test_json_says_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('density = "compact"\n[keys]\n"drill.card" = "f12"\n"drill.log" = 3\n', encoding="utf-8")
    monkeypatch.setenv("TEXTUAL_THEME", "nord")
    monkeypatch.setenv("NO_COLOR", "1")
    result = run("--json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert [(row["name"], row["value"], row["from"]) for row in data["settings"]] == [
        ("theme", "nord", "environment: TEXTUAL_THEME"),
        ("density", "compact", "file"),
        ("folder", ".", "default"),
    ]
    assert data["colours"] is False
    keys = {row["id"]: row for row in data["keys"]}
    assert (keys["drill.card"]["keys"], keys["drill.card"]["usual"]) == (["f12"], ["p"])
    assert keys["drill.card"]["from"] == "file"
    assert keys["drill.log"]["keys"] == ["l"]
    assert [fault["line"] for fault in data["faults"]] == [4]


def test_the_example_of_the_documentation_is_without_fault(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    words = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    (example,) = [part.partition("```")[0] for part in words.split("```toml\n")[1:]]
    file.write_text(example, encoding="utf-8")
    assert run().exit_code == 0
    reading = read_settings(file)
    assert reading.settings.theme == "hotwash-contrast"
    assert reading.settings.folder == home / "Documents"
    assert reading.settings.keys
    for name in ("theme", "density", "folder", *reading.settings.keys):
        assert name in words
