"""What the README tells people to type is what continuous integration runs."""

from pathlib import Path

ROOT = Path(__file__).parents[1]


def commands(text: str) -> list[str]:
    """The lines of a Markdown text that are indented as commands."""
    return [line.strip() for line in text.splitlines() if line.startswith("    ")]


def test_the_two_commands_of_the_readme_are_those_that_are_run() -> None:
    start, test = commands((ROOT / "README.md").read_text(encoding="utf-8"))[:2]
    run = [line.strip() for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()]

    assert test in run
    assert start.endswith("&& hotwash")
    assert any(line.startswith(f"{start} play ") for line in run)


def test_the_picture_and_the_papers_that_the_readme_names_are_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = [part.partition(")")[0] for part in readme.split("](")[1:]]
    here = [name for name in named if not name.startswith("https://")]

    assert "docs/pictures/drill.svg" in here
    assert [name for name in here if not (ROOT / name).is_file()] == []
