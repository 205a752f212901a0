"""How the hot wash and the debrief look, from the smallest size to a wall; `pytest --snapshot-update` keeps new pictures."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from scenarios.catalogue import Listed, load_scenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import Agree, CardLine, Command, SetUp
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk, page_of
from tests.simulator.tui.conftest import STORIES
from tests.simulator.tui.pictures import show
from tests.simulator.tui.test_debrief_views import PLAYED, SAID

SIZES = [
    pytest.param((80, 24), id="80x24"),
    pytest.param((120, 40), id="120x40"),
    pytest.param((200, 50), id="200x50"),
]
PEOPLE = (("Ida Berg", "it"), ("Tom", None), ("Ann Lee", "owner"))
TAKEN_ALONG = (
    Agree(action="Name somebody who looks after the kettle", owner="Ida Berg", dimension="follow_up"),
    CardLine(kind="tool", name="The kettle", detail="Pull the plug behind it; Ida, or whoever is nearest"),
    CardLine(kind="person", name="Ida Berg"),
)


@pytest.fixture(autouse=True)
def nothing_depends_on_the_library_or_on_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is proposed comes from the library, and drafts are kept after a while."""
    listed = (Listed("other", "Another story", "", "introductory", 45, (), Path()),)
    monkeypatch.setattr("scenarios.catalogue.library", lambda: listed)
    monkeypatch.setattr("simulator.tui.proposing.library", lambda: listed)
    monkeypatch.setattr("simulator.tui.hot_wash_form.KEEP_AFTER_S", 3600)


def played(desk: Desk, commands: Sequence[Command]) -> Session:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    session = start_drill(
        desk.store,
        loaded,
        drill="20261123-0930-test",
        now=desk.now,
        set_up=SetUp(team="Red", participants=PEOPLE, minutes=60),
    )
    for command in commands:
        session.do(command)
    return session


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "pressed",
    [
        pytest.param((), id="round"),
        pytest.param(("enter", *"Calm", "enter", *"Write sooner", "enter", *"The jokes"), id="writing"),
        pytest.param(("end", "enter", *"Mo"), id="somebody_else"),
        pytest.param(("2", "enter", *"We guessed the cause."), id="questions"),
        pytest.param(("enter", *"Calm", "enter", "enter", "escape", "3"), id="before_the_scores"),
    ],
)
async def test_hot_wash(
    desk: Desk, size: tuple[int, int], pressed: tuple[str, ...], picture: Callable[[HotwashApp], None]
) -> None:
    session = played(desk, PLAYED)
    await show(HotwashApp(lambda: page_of(desk, session)), size, pressed, picture)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "pressed",
    [
        pytest.param(("4",), id="texts"),
        pytest.param(("6",), id="rewind"),
        pytest.param(("6", "end"), id="second_try"),
        pytest.param(("7",), id="sure"),
        pytest.param(("8",), id="follow_up"),
        pytest.param(("8", "end", "up", "up"), id="next_drill_proposed"),
        pytest.param(("8", "a", *"Save the chats first", "enter", "enter", *"30d"), id="agree"),
        pytest.param(("8", "d"), id="next_drill"),
        pytest.param(("9",), id="card"),
        pytest.param(("9", "enter"), id="card_line"),
        pytest.param(("c",), id="close"),
    ],
)
async def test_debrief(
    desk: Desk, size: tuple[int, int], pressed: tuple[str, ...], picture: Callable[[HotwashApp], None]
) -> None:
    session = played(desk, (*PLAYED, *SAID, *TAKEN_ALONG))
    await show(HotwashApp(lambda: page_of(desk, session)), size, pressed, picture)
