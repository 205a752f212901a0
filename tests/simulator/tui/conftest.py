"""Screens for tests: nothing moves by itself, the clock stands still, and drills lie in a folder of their own."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from scenarios.catalogue import Listed
from simulator.drill import Session
from simulator.drill.commands import Begin
from simulator.store import DrillStore
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk
from simulator.tui.library import LibraryScreen
from tests.simulator.tui.pictures import SvgExtension

STORIES = Path(__file__).parent / "stories"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Clock:
    """A wall clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, *, minutes: int = 0, seconds: int = 0) -> None:
        """Move it on."""
        self.now += timedelta(minutes=minutes, seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    """The clock of the desk."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk whose wall clock stands still and whose drills are numbered."""
    numbers = count(1)
    salts = count(1)
    with DrillStore(tmp_path / "drills.db", salt=lambda: next(salts).to_bytes(16, "big")) as store:
        yield Desk(store, clock, lambda: f"t{next(numbers)}")


@pytest.fixture
def app(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> HotwashApp:
    """The application on a library that holds the small story alone."""
    story = STORIES / "small_story.yaml"
    listed = Listed(
        id=str(story),
        title="The kettle answers [bold]customers[/nope]",
        summary="A short story for these tests.",
        level="introductory",
        minutes=5,
        trains=("Stop the kettle.", "Tell people what happened."),
        path=story,
    )
    monkeypatch.setattr("scenarios.catalogue.library", lambda: (listed,))
    return HotwashApp(lambda: LibraryScreen(desk))


def begun(session: Session) -> Session:
    """The drill with its briefing over."""
    session.do(Begin())
    return session


@pytest.fixture
def picture(snapshot: SnapshotAssertion) -> Callable[[HotwashApp], None]:
    """Compare what the screen shows with the picture that was kept."""

    def compare(app: HotwashApp) -> None:
        drawn = app.export_screenshot(title="EXERCISE")
        tidy = "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"
        assert tidy == snapshot(extension_class=SvgExtension)

    return compare
