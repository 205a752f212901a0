"""How the screens look, at the smallest size and at a comfortable one; `pytest --snapshot-update` keeps new pictures."""

from collections.abc import Callable

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import Choose, Details, SetUp, ShowScores
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk, page_of
from simulator.tui.theme import LIGHT
from tests.simulator.tui.conftest import STORIES, begun
from tests.simulator.tui.pictures import show

SIZES = [pytest.param((80, 24), id="80x24"), pytest.param((120, 40), id="120x40")]
MESSAGE = "Our kettle told you that tea is free. It is not, and we are sorry. " * 4
ENDED = (
    Choose(option="morning.pause", details=Details(by="Ida", role="it", reasons="Safer.", confidence=4)),
    Choose(option="noon.delegate", details=Details(assigned="")),
    Choose(option="noon.write", text=MESSAGE),
    Choose(option="visit.truth"),
)


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story at its beginning, the briefing over."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    team = SetUp(team="Red")
    return begun(start_drill(desk.store, loaded, drill="20261123-0930-test", now=desk.now, set_up=team))


@pytest.fixture(autouse=True)
def no_draft_is_kept_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a draft is kept shows in the editor, and would depend on how fast the keys are pressed."""
    monkeypatch.setattr("simulator.tui.dialogs.editor.KEEP_AFTER_S", 3600)


@pytest.mark.parametrize("size", SIZES)
async def test_library(
    app: HotwashApp, session: Session, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    session.do(ENDED[0])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        picture(app)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "pressed",
    [
        pytest.param("", id="question"),
        pytest.param("enter 1", id="chosen"),
        pytest.param("enter 2 enter", id="news"),
        pytest.param("enter 2 enter i", id="inbox"),
        pytest.param("enter 2 enter enter l", id="log"),
        pytest.param("p", id="playbook"),
        pytest.param("enter 1 d", id="details"),
        pytest.param("enter 1 enter enter 1 enter T e a", id="editor"),
        pytest.param("q", id="leave"),
        pytest.param("f1", id="help"),
        pytest.param("enter 1 enter enter 3 enter enter", id="ending"),
    ],
)
async def test_drill(
    desk: Desk,
    session: Session,
    size: tuple[int, int],
    pressed: str,
    picture: Callable[[HotwashApp], None],
) -> None:
    await show(HotwashApp(lambda: page_of(desk, session)), size, pressed.split(), picture)


@pytest.mark.parametrize("size", [*SIZES, pytest.param((160, 45), id="160x45")])
@pytest.mark.parametrize(
    "pressed",
    [
        pytest.param("", id="scores"),
        pytest.param("2", id="timeline"),
        pytest.param("3", id="items"),
        pytest.param("4", id="texts"),
        pytest.param("5", id="decisions"),
    ],
)
async def test_debrief(
    desk: Desk,
    session: Session,
    size: tuple[int, int],
    pressed: str,
    picture: Callable[[HotwashApp], None],
) -> None:
    for command in (*ENDED, ShowScores()):
        session.do(command)
    await show(HotwashApp(lambda: page_of(desk, session)), size, pressed.split(), picture)


@pytest.mark.parametrize("size", [pytest.param((160, 45), id="160x45"), pytest.param((200, 50), id="200x50")])
async def test_projector(
    desk: Desk, session: Session, size: tuple[int, int], picture: Callable[[HotwashApp], None]
) -> None:
    await show(
        HotwashApp(lambda: page_of(desk, session)), size, ("enter", "2", "enter", "enter", "2"), picture
    )


async def test_light_theme(desk: Desk, session: Session, picture: Callable[[HotwashApp], None]) -> None:
    app = HotwashApp(lambda: page_of(desk, session))
    app.theme = LIGHT.name
    await show(app, (120, 40), ("enter", "1"), picture)


async def test_without_colours(
    desk: Desk, session: Session, picture: Callable[[HotwashApp], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    await show(HotwashApp(lambda: page_of(desk, session)), (80, 24), ("enter", "1"), picture)
