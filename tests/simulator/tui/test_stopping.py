"""Stopping before the story ends: for a real incident, and because time is up."""

from pathlib import Path

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import Begin, CallTime, CardLine, Choose, Withdraw
from simulator.drill.pace import time_called
from simulator.tui.app import HotwashApp
from simulator.tui.briefing import BriefingScreen
from simulator.tui.debrief import DebriefScreen
from simulator.tui.desk import Desk, page_of
from simulator.tui.drill import DrillScreen
from simulator.tui.first_hour import FirstHourScreen
from simulator.tui.hot_wash import HotWashScreen
from tests.simulator.tui.conftest import STORIES, Clock
from tests.simulator.tui.pictures import keys, words_on

DRILL = "20261123-0930-t1"


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story at its briefing."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    return start_drill(desk.store, loaded, drill=DRILL, now=desk.now)


@pytest.fixture
def app(desk: Desk, session: Session) -> HotwashApp:
    return HotwashApp(lambda: page_of(desk, session))


@pytest.mark.parametrize("begun", [False, True])
async def test_it_is_asked_once_and_then_it_is_real(
    app: HotwashApp, desk: Desk, session: Session, begun: bool
) -> None:
    if begun:
        session.do(Begin())
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "x")
        assert "A real incident?" in shown
        assert "This ends the exercise" in shown
        await keys(pilot, "escape")
        assert isinstance(app.screen, DrillScreen if begun else BriefingScreen)
        assert not session.drill.ended
        shown = await keys(pilot, "x", *"The real mail", "enter")
        assert isinstance(app.screen, FirstHourScreen)
        assert "EXERCISE STOPPED: THIS IS REAL" in shown
        assert "Pause the tool  within 30 min" in shown
        assert "Find the switch." in shown
        # Nothing of the second phase, and nothing of the story.
        assert "Tell the customers" not in shown
        assert "kettle" not in shown
        await keys(pilot, "q")
    assert app.return_value is not None
    assert DRILL in app.return_value
    last = desk.store.entries(DRILL)[-1]
    assert (last.kind, last.words) == ("stopped", {"because": "The real mail"})


async def test_words_may_stay_empty_and_the_debrief_is_reachable(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "x", "enter", "e")
        assert isinstance(app.screen, DebriefScreen)
    last = desk.store.entries(DRILL)[-1]
    assert (last.kind, last.words) == ("stopped", {})


async def test_the_team_s_own_lines_stand_first_and_all_of_it_can_be_saved(
    app: HotwashApp, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    session.do(CardLine(kind="tool", name="The kettle", detail="the red switch"))
    session.do(CardLine(kind="person", name="Ida Moss", detail="555 0100"))
    session.do(Withdraw(entry=len(session.do(CardLine(kind="person", name="Nobody")).entries)))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "x", "enter")
        assert shown.index("The kettle: the red switch") < shown.index("Ida Moss: 555 0100")
        assert shown.index("Ida Moss: 555 0100") < shown.index("Pause the tool")
        assert "Nobody" not in shown
        await keys(pilot, "f", "f")
    saved = (tmp_path / f"hotwash-first-hour-{DRILL}.txt").read_text(encoding="utf-8")
    assert saved.splitlines()[0] == "EXERCISE STOPPED: THIS IS REAL"
    for words in ("The kettle: the red switch", "[ ] Pause the tool  within 30 min", "Turn it."):
        assert words in saved
    assert (tmp_path / f"hotwash-first-hour-{DRILL}-2.txt").exists()


async def test_what_was_written_down_in_an_earlier_drill_is_there_when_it_is_real(
    desk: Desk, session: Session, clock: Clock
) -> None:
    session.do(CardLine(kind="person", name="Ida Moss", detail="555 0100"))
    source = "Your tools, people and numbers  written down in the drill of Mon 23 Nov 2026"
    for number in (2, 3):
        clock.move(minutes=24 * 60)
        empty = start_drill(desk.store, session.loaded, drill=f"2026112{number + 2}-0930-x", now=desk.now)
    withdrawn = len(empty.do(CardLine(kind="person", name="Nobody")).entries)
    empty.do(Withdraw(entry=withdrawn))
    app = HotwashApp(lambda: page_of(desk, empty))
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot, "x", "enter")
        assert shown.index(source) < shown.index("Ida Moss: 555 0100") < shown.index("Pause the tool")
        assert "Nobody" not in shown
    # This drill's own lines go before all others, and need no date.
    own = start_drill(desk.store, session.loaded, drill="20261126-0930-x", now=desk.now)
    own.do(CardLine(kind="tool", name="The kettle", detail="the red switch"))
    app = HotwashApp(lambda: page_of(desk, own))
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot, "x", "enter")
        assert "The kettle: the red switch" in shown
        assert "Ida Moss" not in shown
        assert "written down in the drill" not in shown


async def test_a_drill_that_has_ended_cannot_be_stopped(desk: Desk, session: Session) -> None:
    session.do(Choose(option="morning.pause"))
    session.do(Choose(option="noon.guess"))
    app = HotwashApp(lambda: DrillScreen(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "x")
        assert isinstance(app.screen, DrillScreen)
        await keys(pilot, "t")
        assert isinstance(app.screen, DrillScreen)


async def test_when_time_is_up_the_room_goes_on_to_the_hot_wash_and_sees_its_scores(
    app: HotwashApp, desk: Desk, session: Session
) -> None:
    session.do(Begin())
    async with app.run_test(size=(80, 24)) as pilot:
        # Nothing has been decided, so there is nothing to talk about.
        await keys(pilot, "h")
        assert isinstance(app.screen, DrillScreen)
        session.do(Choose(option="morning.pause"))
        app.screen.take_in()
        shown = await keys(pilot, "h")
        assert "The story stays where it is" in shown
        await keys(pilot, "escape")
        assert session.drill.entries[-1].kind == "chose"
        await keys(pilot, "h", "down", "enter")
        assert isinstance(app.screen, HotWashScreen)
        await keys(pilot, "3", "enter")
        assert isinstance(app.screen, DebriefScreen)
        assert "Scores" in words_on(app)
    assert [entry.kind for entry in session.drill.entries][-2:] == ["time_called", "scores_shown"]
    assert isinstance(page_of(desk, session), DebriefScreen)


async def test_a_drill_whose_time_was_up_can_be_taken_up_again(app: HotwashApp, session: Session) -> None:
    session.do(Choose(option="morning.pause"))
    session.do(CallTime())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HotWashScreen)
        await keys(pilot, "r")
        assert isinstance(app.screen, DrillScreen)
        while not app.screen.room.choosing:
            await keys(pilot, "enter")
        await keys(pilot, "3", "enter")
    assert session.drill.entries[-1].kind == "chose"
    assert time_called(session.drill) is None
