"""Files written from the screens: where nothing can be written, that is said and the work goes on."""

from datetime import date
from pathlib import Path

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import start_drill
from simulator.drill.commands import NextDrill, Stop
from simulator.tui.app import HotwashApp
from simulator.tui.debrief import DebriefScreen
from simulator.tui.desk import Desk
from simulator.tui.files import free_name
from simulator.tui.widgets.fields import Field
from tests.simulator.tui.conftest import STORIES
from tests.simulator.tui.pictures import words_on


@pytest.mark.parametrize("form", [0, 3], ids=["report", "calendar"])
async def test_a_place_where_nothing_can_be_written_is_said_and_the_debrief_goes_on(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: int
) -> None:
    monkeypatch.chdir(tmp_path)
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    session = start_drill(desk.store, loaded, drill="d1", now=desk.now)
    session.do(Stop())
    session.do(NextDrill(scenario="small_story", on=date(2027, 1, 4)))
    app = HotwashApp(lambda: DebriefScreen(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("e", *["down"] * form, "enter")
        await pilot.pause()
        app.screen.query_one(Field).value = "~nobody_of_this_name/a"
        await pilot.press("enter")
        await pilot.pause()
        shown = words_on(app)
        assert "Not exported" in shown
        assert "No such file or directory" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)


def test_a_name_is_proposed_also_where_nobody_can_look(tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 300)
    assert free_name("hotwash", ".svg", folder) == folder / "hotwash.svg"
