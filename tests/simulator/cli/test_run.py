"""What `hotwash run` hands to the screens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.simulator.cli.conftest import Hotwash

Opened = Callable[[], dict[str, object]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the screens were opened on, in a place that has a terminal."""
    calls: list[dict[str, object]] = []
    monkeypatch.setattr("simulator.cli.run._require_terminal", lambda: None)
    monkeypatch.setattr("simulator.tui.run", lambda _store, **given: calls.append(given))

    def only() -> dict[str, object]:
        (call,) = calls
        return call

    return only


@pytest.fixture
def drills(hotwash_command: Hotwash, story: Path) -> tuple[str, ...]:
    """Two drills that were begun, the newest last."""
    for team in ("Older", "Newer"):
        assert hotwash_command("play", story, "--choose", "desk.lie", "--team", team).exit_code == 0
    listed = hotwash_command("drills").stdout.splitlines()
    return tuple(line.split()[0] for line in reversed(listed))


def test_resume_without_a_name_means_the_newest_drill(
    hotwash_command: Hotwash, drills: tuple[str, ...], opened: Opened
) -> None:
    assert hotwash_command("run", "--resume").exit_code == 0
    assert opened()["resume"] == drills[-1]


def test_resume_with_a_name_means_that_drill(
    hotwash_command: Hotwash, drills: tuple[str, ...], opened: Opened
) -> None:
    assert hotwash_command("run", "--resume", drills[0]).exit_code == 0
    assert opened()["resume"] == drills[0]


def test_a_scenario_begins_with_set_up(hotwash_command: Hotwash, story: Path, opened: Opened) -> None:
    assert hotwash_command("run", story, "--team", "We").exit_code == 0
    assert (opened()["team"], opened()["straight"]) == ("We", False)


@pytest.mark.usefixtures("opened")
def test_resume_before_a_drill_was_begun_is_told_in_words(hotwash_command: Hotwash) -> None:
    refused = hotwash_command("run", "--resume")
    assert refused.exit_code == 2
    assert "none was begun yet" in refused.stderr


def test_a_scenario_and_a_drill_at_once_are_refused(hotwash_command: Hotwash, story: Path) -> None:
    refused = hotwash_command("run", story, "--resume")
    assert refused.exit_code == 2
    assert "not both" in refused.stderr
