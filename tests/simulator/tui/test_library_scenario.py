"""A scenario of the library played by keys comes to the same record as its script does."""

from importlib.resources import files
from pathlib import Path

import pytest
from textual.pilot import Pilot

from scenarios.catalogue import load_scenario
from scenarios.reading import Source
from simulator.drill import Session, start_drill
from simulator.drill.commands import Choose
from simulator.drill.record import record
from simulator.drill.script import read_script
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk, page_of
from simulator.tui.dialogs.editor import EditorDialog
from simulator.tui.dialogs.form import FormDialog
from simulator.tui.dialogs.question import QuestionDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.widgets.fields import Field, Sheet
from tests.simulator.tui.conftest import begun

PLAYS = files("scenarios") / "library" / "plays"


async def decide(pilot: Pilot[str | None], screen: DrillScreen, command: Choose) -> None:
    """Choose and decide, as a person at the keyboard would."""
    room = screen.room
    while not room.choosing:
        await pilot.press("enter")
        await pilot.pause()
    number = next(
        at for at, offer in enumerate(room.look.situation.offers, 1) if offer.name == command.option
    )
    await pilot.press(str(number), "enter")
    await pilot.pause()
    if isinstance(pilot.app.screen, QuestionDialog):
        pilot.app.screen.query_one(Field).value = command.details.assigned or ""
        await pilot.press("enter")
        await pilot.pause()
    if isinstance(pilot.app.screen, EditorDialog):
        pilot.app.screen.query_one(Sheet).text = command.text or ""
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
    if isinstance(pilot.app.screen, FormDialog):
        pilot.app.screen.query_one(Sheet).text = command.text or ""
        pilot.app.screen.query_one(Field).value = command.details.assigned or ""
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()


@pytest.mark.slow
@pytest.mark.parametrize("play", ["expert", "hasty"])
async def test_keys_and_script_agree(desk: Desk, play: str) -> None:
    path = PLAYS / f"wrong_delivery_dates.{play}.yaml"
    script = read_script(Source(path.name, path.read_bytes(), Path(str(path))))
    loaded = load_scenario(script.scenario)

    def begin(drill: str) -> Session:
        return begun(start_drill(desk.store, loaded, drill=drill, now=desk.now))

    scripted, typed = begin("scripted"), begin("typed")
    commands = [command for command in script.played() if isinstance(command, Choose)]
    for command in commands:
        scripted.do(command)

    app = HotwashApp(lambda: page_of(desk, typed))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, DrillScreen)
        for command in commands:
            await decide(pilot, screen, command)

    expected, found = record(scripted.drill), record(typed.drill)
    assert found.ending == expected.ending
    assert [decision.option for decision in found.decisions] == [
        decision.option for decision in expected.decisions
    ]
    assert [written.text for written in found.texts] == [written.text for written in expected.texts]
    assert found.scorecard.overall == expected.scorecard.overall
    assert [item.points for item in found.scorecard.items] == [
        item.points for item in expected.scorecard.items
    ]
