"""The documents' pictures are the screens of today, and every one of them is shown."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
MOST_BYTES = 4_000_000


def kept() -> list[Path]:
    """The pictures that are kept."""
    return sorted(PICTURES.glob("*.svg"))


def screens() -> list[Path]:
    """Those of screens; that of a scenario has a test of its own."""
    return [each for each in kept() if each.name != "graph.svg"]


def lines_of(picture: Path) -> list[str]:
    """What stands on a picture, line by line and without blanks: those between two stretches are not drawn."""
    lines: dict[str, str] = {}
    for text in ElementTree.parse(picture).iter("{http://www.w3.org/2000/svg}text"):
        height = text.get("y", "")
        lines[height] = lines.get(height, "") + "".join("".join(text.itertext()).split())
    return list(lines.values())


def colours_of(picture: Path) -> set[str]:
    """The colours in which a picture is drawn."""
    return set(re.findall(r"#[0-9a-f]{6}\b", picture.read_text(encoding="utf-8")))


def shown() -> list[tuple[str, Path]]:
    """Every picture that a document shows: its words for those who do not see it, and its file."""
    return [
        (words, (document.parent / name).resolve())
        for document in DOCUMENTS
        for words, name in re.findall(r"!\[(.*?)\]\((.*?)\)", document.read_text(encoding="utf-8"))
    ]


@pytest.mark.slow
def test_the_pictures_are_the_screens_of_today(tmp_path: Path) -> None:
    """A newer Textual may number its styles and measure its letters otherwise, which nobody sees.

    So what has to agree are the words, line by line, and the colours.
    """
    subprocess.run([sys.executable, str(PICTURES / "draw.py"), str(tmp_path)], check=True)
    drawn = sorted(tmp_path.iterdir())
    assert [each.name for each in drawn] == [each.name for each in screens()]
    for now, before in zip(drawn, screens(), strict=True):
        again = f"{now.name}: draw it again with python docs/pictures/draw.py"
        assert lines_of(before) == lines_of(now), again
        assert colours_of(before) == colours_of(now), again


def test_every_picture_says_exercise() -> None:
    assert [each.name for each in kept() if not any("EXERCISE" in line for line in lines_of(each)[1:])] == []


def test_a_picture_fetches_nothing_from_anywhere() -> None:
    fetching = re.compile(r"url\((?!#)|@import|href=\"(?!#)|<script")
    assert [each.name for each in kept() if fetching.search(each.read_text(encoding="utf-8"))] == []


def test_the_pictures_together_stay_small() -> None:
    assert sum(each.stat().st_size for each in kept()) < MOST_BYTES


def test_every_picture_is_shown_in_a_document_and_none_is_missing() -> None:
    assert {file for _, file in shown()} == set(kept())


def test_whoever_does_not_see_a_picture_is_told_what_it_shows() -> None:
    assert [file.name for words, file in shown() if len(words.split()) < 4] == []


def test_the_tour_shows_each_screen_once() -> None:
    tour = (ROOT / "docs" / "screens.md").read_text(encoding="utf-8")
    names = re.findall(r"\]\(pictures/(.*?)\)", tour)
    assert sorted(names) == [each.name for each in screens()]
