"""How set-up, briefing, break and first hour look, from the smallest size to a projector's."""

from collections.abc import Callable

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import CardLine, Pause, SetUp
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk, page_of
from simulator.tui.library import LibraryScreen
from tests.simulator.tui.conftest import STORIES, Clock, begun
from tests.simulator.tui.pictures import show

SIZES = [
    pytest.param((80, 24), id="80x24"),
    pytest.param((120, 40), id="120x40"),
    pytest.param((200, 50), id="200x50"),
]
SET_UP = SetUp(
    team="The Tuesday team",
    participants=(("Dana Reyes", "owner"), ("Sam Lee", None)),
    sponsor="Dana Reyes",
    minutes=45,
)


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story at its briefing."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    return start_drill(desk.store, loaded, drill="20261123-0930-test", now=desk.now, set_up=SET_UP)


@pytest.fixture(autouse=True)
def no_draft_is_kept_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that is kept after a while has its own moment."""
    monkeypatch.setattr("simulator.tui.dialogs.editor.KEEP_AFTER_S", 3600)


@pytest.mark.parametrize("size", SIZES)
async def test_set_up(
    desk: Desk, session: Session, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    # Who took part in the drill before stands there already.
    app = HotwashApp(lambda: LibraryScreen(desk, begin=session.loaded))
    await show(app, size, ("tab",), picture)


async def test_set_up_with_a_fault(
    desk: Desk, session: Session, picture: Callable[[HotwashApp], None]
) -> None:
    app = HotwashApp(lambda: LibraryScreen(desk, begin=session.loaded))
    await show(app, (80, 24), ("tab", "enter", *"Jo, bos", "ctrl+s"), picture)


@pytest.mark.parametrize("size", SIZES)
async def test_briefing(
    desk: Desk, session: Session, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    await show(HotwashApp(lambda: page_of(desk, session)), size, (), picture)


@pytest.mark.parametrize("size", SIZES)
async def test_question(
    desk: Desk, session: Session, clock: Clock, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    begun(session)
    app = HotwashApp(lambda: page_of(desk, session))
    pressed = ("tab", *"Take it off first", "enter")
    await show(app, size, pressed, picture, lambda: clock.move(minutes=28, seconds=20))


@pytest.mark.parametrize("size", SIZES)
async def test_break(
    desk: Desk, session: Session, clock: Clock, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    begun(session).do(Pause())
    clock.move(minutes=7)
    await show(HotwashApp(lambda: page_of(desk, session)), size, (), picture)


@pytest.mark.parametrize("size", SIZES)
async def test_first_hour(
    desk: Desk, session: Session, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    session.do(CardLine(kind="tool", name="The kettle", detail="its red switch, and its maker on 555 0100"))
    begun(session)
    app = HotwashApp(lambda: page_of(desk, session))
    await show(app, size, ("x", "enter"), picture)
