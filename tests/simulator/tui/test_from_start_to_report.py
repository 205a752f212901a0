"""Both scenarios by keys, from the library to the exported report: every screen as it was, and the record of the script."""

from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from scenarios.catalogue import library, load_scenario
from scenarios.reading import Source
from scoring.record.record import Decision
from simulator.drill import resume_drill, start_drill
from simulator.drill.commands import Choose, Close, Command
from simulator.drill.record import record
from simulator.drill.script import read_script
from simulator.drill.script.around_it import Participant
from simulator.tui.app import HotwashApp
from simulator.tui.debrief import VIEWS, DebriefScreen
from simulator.tui.desk import Desk
from simulator.tui.drill import DrillScreen
from simulator.tui.hot_wash import HotWashScreen
from simulator.tui.library import LibraryScreen
from tests.simulator.tui.person import Person

PLAYS = files("scenarios") / "library" / "plays"
TYPED, SCRIPTED = "20261123-0930-t1", "scripted"


class Captures(SingleFileSnapshotExtension):
    """Keeps what stood on the screens of one run, as text."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def shortened(command: Command) -> Command:
    """What a person at the keyboard notes: who and why, without the time, which the screen takes itself."""
    if isinstance(command, Choose):
        return replace(command, details=replace(command.details, talked_s=None, answer=None))
    return command


def told(decision: Decision) -> tuple[object, ...]:
    """What the record says of a decision."""
    who = decision.decided_by.name if decision.decided_by is not None else None
    return decision.option, decision.label, decision.abandoned, who, decision.reasons, decision.dissent


async def begin(person: Person, scenario: str, team: str, people: Sequence[Participant]) -> None:
    """From the library to the first scene."""
    every = [listed.id for listed in library()]
    await person.see("Scenarios")
    await person.press(*["down"] * every.index(scenario))
    await person.look("the library")
    await person.press("enter")
    await person.see("Who takes part")
    await person.paste(team)
    await person.press("tab")
    for who in people:
        await person.paste(f"{who.name}, {who.role}")
        await person.press("enter")
    await person.look("the set-up")
    await person.press("ctrl+s")
    await person.see("This is not real")
    await person.look("the briefing")
    await person.press("enter")


async def look_around(person: Person) -> None:
    """Whatever can be opened beside the question."""
    for key, title in (
        ("g", "the guide"),
        ("p", "the playbook"),
        ("i", "the inbox"),
        ("l", "the log"),
        ("f1", "help"),
        ("t", "a break"),
        ("q", "leaving"),
    ):
        await person.press(key)
        await person.look(title)
        await person.press("escape")


async def hot_wash(person: Person) -> None:
    """Round the room, the three questions, the scores."""
    await person.look("the hot wash")
    await person.press("enter")
    await person.paste("One person led from the first minute.")
    await person.press("enter")
    await person.paste("Nobody knew where the logs are.")
    await person.look("taking down what is said")
    await person.press("enter", "escape", "2")
    await person.look("the three questions")
    await person.press("3")
    await person.look("before the scores")
    await person.press("enter")


async def debrief(person: Person, report: Path) -> None:
    """Every page of it, what is agreed on, and the report."""
    for number, (title, _) in enumerate(VIEWS.values(), 1):
        await person.press(str(number))
        await person.look(f"debrief, {title}")
    await person.press("8", "a")
    await person.look("agreeing on an action")
    await person.press("escape", "e")
    await person.look("exporting")
    await person.press("enter")
    await person.press("home", "ctrl+k")
    await person.paste(str(report))
    await person.press("enter")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=["80x24", "120x40", "200x50"])
@pytest.mark.parametrize("scenario", ["wrong_delivery_dates", "pasted_client_file"])
async def test_a_whole_hour_by_keys(
    desk: Desk, scenario: str, size: tuple[int, int], snapshot: SnapshotAssertion, tmp_path: Path
) -> None:
    path = PLAYS / f"{scenario}.hurried.yaml"
    script = read_script(Source(path.name, path.read_bytes(), Path(str(path))))
    loaded = load_scenario(scenario)
    commands = [shortened(command) for command in script.played() if not isinstance(command, Close)]
    scripted = start_drill(desk.store, loaded, drill=SCRIPTED, now=desk.now)
    for command in commands:
        scripted.do(command)
    report = tmp_path / "report.html"

    app = HotwashApp(lambda: LibraryScreen(desk))
    async with app.run_test(size=size) as pilot:
        person = Person(pilot)
        await begin(person, scenario, script.team or "", script.participants)
        await person.to_the_options()
        await look_around(person)
        for command in commands:
            await person.play(command)
        for _ in range(5):
            if isinstance(app.screen, DrillScreen):
                await person.look("the ending")
                await person.press("enter")
        assert isinstance(app.screen, HotWashScreen), person.screen
        await hot_wash(person)
        assert isinstance(app.screen, DebriefScreen), person.screen
        await debrief(person, report)

    assert "Exercise report" in report.read_text(encoding="utf-8")
    expected, found = record(scripted.drill), record(resume_drill(desk.store, TYPED, now=desk.now).drill)
    assert found.ending == expected.ending
    assert [told(one) for one in found.decisions] == [told(one) for one in expected.decisions]
    assert [(one.kind, one.text) for one in found.texts] == [(one.kind, one.text) for one in expected.texts]
    assert [one.words for one in found.observations] == [one.words for one in expected.observations]
    assert found.scorecard.overall == expected.scorecard.overall
    captures = "".join(
        f"━━━━ {title} ━━━━\n" + "\n".join(line.rstrip() for line in text.splitlines()) + "\n\n"
        for title, text in person.seen.items()
    )
    assert captures.replace(str(tmp_path), "FOLDER") == snapshot(extension_class=Captures)
