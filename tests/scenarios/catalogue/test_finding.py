"""Scenarios and playbooks are found by id or path; whoever asks for another is told what there is."""

import os
from pathlib import Path

import pytest

from scenarios.catalogue import (
    NotFound,
    library,
    load_copies,
    load_scenario,
    playbook_source,
    scenario_source,
)
from scenarios.reading import FaultyFile, Source
from tests.scenarios.reading.written import PLAYBOOK, SCENARIO

FIRST = "wrong_delivery_dates"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.yaml").write_text(SCENARIO.replace("playbook: small", "playbook: small.yaml"))
    (tmp_path / "small.yaml").write_text(PLAYBOOK)
    return tmp_path


def test_a_scenario_of_the_library_is_found_by_its_id() -> None:
    loaded = load_scenario(FIRST)
    assert loaded.scenario.id == FIRST
    assert loaded.playbook.id == loaded.scenario.playbook
    assert loaded.scenario_source.name == f"{FIRST}.yaml"


def test_a_scenario_is_found_by_its_path_and_its_playbook_beside_it(folder: Path) -> None:
    loaded = load_scenario(str(folder / "story.yaml"))
    assert (loaded.scenario.id, loaded.playbook.id) == ("small_story", "small")
    assert loaded.playbook_source.content == PLAYBOOK.encode()
    assert loaded.scenario_source.path == folder / "story.yaml"


def test_a_path_may_be_relative(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert load_scenario("story.yaml").playbook.id == "small"


def test_a_playbook_may_lie_in_a_folder_beside_the_scenario(folder: Path) -> None:
    (folder / "books").mkdir()
    (folder / "small.yaml").rename(folder / "books" / "mine.yaml")
    (folder / "story.yaml").write_text(SCENARIO.replace("playbook: small", "playbook: books/mine.yaml"))
    assert load_scenario(str(folder / "story.yaml")).playbook.id == "small"


def test_a_misspelt_id_is_answered_with_the_closest() -> None:
    with pytest.raises(NotFound) as raised:
        load_scenario("wrong_delivery_date")
    assert (
        raised.value.message
        == "there is no scenario `wrong_delivery_date`; did you mean `wrong_delivery_dates`?"
    )
    assert raised.value.help is not None
    assert FIRST in raised.value.help


@pytest.mark.parametrize("name", ["nowhere.yaml", "no/such/file.yaml", "", "a\0b", "x" * 5000, os.devnull])
def test_what_is_no_file_is_not_found(name: str) -> None:
    with pytest.raises(NotFound):
        load_scenario(name)


def test_a_folder_is_no_scenario(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="is a folder"):
        load_scenario(str(tmp_path))


@pytest.mark.parametrize(
    "named", ["../secret.yaml", "/etc/passwd", "books/../../secret.yaml", "..\\\\secret.yaml"]
)
def test_a_playbook_outside_the_scenarios_folder_is_refused(folder: Path, named: str) -> None:
    (folder / "inner").mkdir()
    (folder / "secret.yaml").write_text(PLAYBOOK)
    story = folder / "inner" / "story.yaml"
    story.write_text(SCENARIO.replace("playbook: small", f'playbook: "{named}"'))
    with pytest.raises(FaultyFile) as raised:
        load_scenario(str(story))
    [fault] = raised.value.faults
    assert (fault.line, fault.column) == (9, 11)
    assert "leads out of the scenario's folder" in fault.message


def test_a_playbook_that_is_not_found_is_told_with_the_scenarios_other_faults(folder: Path) -> None:
    story = folder / "story.yaml"
    story.write_text(
        SCENARIO.replace("playbook: small", "playbook: small_busines").replace("minutes: 30", "minutes: x")
    )
    with pytest.raises(FaultyFile) as raised:
        load_scenario(str(story))
    assert [str(fault) for fault in raised.value.faults] == [
        f"{story}:6:10: `minutes` must be a whole number, such as 45",
        f"{story}:9:11: there is no playbook `small_busines`; did you mean `small_business`?",
    ]


def test_a_scenario_without_a_playbook_is_told_so(folder: Path) -> None:
    story = folder / "story.yaml"
    story.write_text(SCENARIO.replace("playbook: small\n", ""))
    with pytest.raises(FaultyFile) as raised:
        load_scenario(str(story))
    assert [fault.message for fault in raised.value.faults] == ["`playbook` is missing; add it"]


def test_copies_of_both_files_are_enough() -> None:
    loaded = load_copies(Source("story.yaml", SCENARIO.encode()), Source("small.yaml", PLAYBOOK.encode()))
    assert loaded.scenario.id == "small_story"


def test_sources_are_the_bytes_as_they_are(folder: Path) -> None:
    source = scenario_source(str(folder / "story.yaml"))
    assert source.content == (folder / "story.yaml").read_bytes()
    assert playbook_source("small.yaml", folder).content == PLAYBOOK.encode()
    with pytest.raises(NotFound):
        playbook_source("small.yaml", None)


def test_every_listed_scenario_can_be_loaded_and_is_what_the_list_says() -> None:
    assert [listed.id for listed in library()].count(FIRST) == 1
    for listed in library():
        loaded = load_scenario(listed.id)
        scenario = loaded.scenario
        assert scenario.id == listed.id
        assert loaded.scenario_source.name == f"{scenario.id}.yaml"
        assert (listed.title, listed.level, listed.minutes) == (
            scenario.title,
            scenario.level,
            scenario.minutes,
        )
        assert listed.summary == scenario.summary.strip()
        assert listed.trains == tuple(objective.says for objective in scenario.objectives.values())
        assert playbook_source(loaded.playbook.id, None).content == loaded.playbook_source.content
