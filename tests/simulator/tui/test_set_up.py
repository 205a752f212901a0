"""The set-up page: what it shows first, what it takes, and that nothing is made before it is taken."""

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Session, resume_drill, start_drill
from simulator.drill.commands import Choose, SetUp
from simulator.drill.setting_up import set_up_of
from simulator.tui.app import HotwashApp
from simulator.tui.briefing import BriefingScreen
from simulator.tui.desk import Desk, page_of
from simulator.tui.dialogs.notice import NoticeDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.library import LibraryScreen
from simulator.tui.set_up import SetUpScreen
from tests.files import SCENARIO, read
from tests.simulator.tui.conftest import STORIES, Clock, begun
from tests.simulator.tui.pictures import keys, words_on

DRILL = "20261123-0930-t1"


def kept(desk: Desk, drill: str = DRILL) -> SetUp:
    return set_up_of(desk.store.entries(drill))


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story, the briefing over."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    set_up = SetUp(team="Red", participants=(("Ida", "it"),))
    return begun(start_drill(desk.store, loaded, drill=DRILL, now=desk.now, set_up=set_up))


async def test_everything_is_taken_as_it_was_typed(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = await keys(pilot, "enter")
        assert isinstance(app.screen, SetUpScreen)
        # The smallest plan is more than the five minutes that the story asks for.
        assert "5 min briefing, 29 min play, 11 min hot wash." in shown
        assert "The owner: nobody yet" in shown
        await keys(
            pilot, *"Red", "tab", *"Ida Moss, it", "enter", *"Tom", "comma", *"the ow", "enter", *"Ann"
        )
        shown = words_on(app)
        assert "The owner: Tom" in shown
        assert "The IT lead: Ida Moss" in shown
        assert "no role: Ann" in shown
        # Tab and Enter go on from line to line; a key takes each choice.
        await keys(pilot, "tab", *"Lena", "enter", *"Max", "tab", "c", "enter", "a", "tab", "6")
        assert "6 min briefing, 39 min play, 15 min hot wash." in words_on(app)
        assert desk.store.drills() == ()
        await keys(pilot, "enter")
        assert isinstance(app.screen, BriefingScreen)
    assert kept(desk) == SetUp(
        team="Red",
        participants=(("Ida Moss", "it"), ("Tom", "owner"), ("Ann", None)),
        sponsor="Lena",
        contact="Max",
        playbook_open=False,
        ask_first=True,
        minutes=60,
    )


async def test_a_key_gives_the_next_role(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter", "tab", *"Ida", "ctrl+r", "ctrl+r", "enter", *"Tom", "ctrl+r", "ctrl+s")
    assert kept(desk).participants == (("Ida", "it"), ("Tom", "owner"))


async def test_escape_makes_nothing(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter", *"Red", "escape")
        assert isinstance(app.screen, LibraryScreen)
    assert desk.store.drills() == ()


async def test_a_role_that_is_none_has_to_be_put_right(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = await keys(pilot, "enter", "tab", *"Ida, ownr", "ctrl+s")
        assert "Line 1: “ownr” is no role of this scenario. Did you mean owner?" in shown
        assert desk.store.drills() == ()
        shown = await keys(pilot, "backspace", "e", "r", "ctrl+s")
        assert isinstance(app.screen, BriefingScreen)
        assert "Ida plays The owner" in shown
    assert kept(desk).participants == (("Ida", "owner"),)


async def test_who_took_part_is_kept_for_next_time(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter", *"Red", "tab", *"Ida, it", "tab", *"Lena", "ctrl+s", "q", "l")
        await keys(pilot, "home", "enter")
        assert isinstance(app.screen, SetUpScreen)
        shown = words_on(app)
        assert "The IT lead: Ida" in shown
        await keys(pilot, "end", *" again", "ctrl+s")
    assert kept(desk, "20261123-0930-t2") == SetUp(
        team="Red again", participants=(("Ida", "it"),), sponsor="Lena", minutes=45
    )


async def test_a_team_that_was_named_goes_before_the_last_one(desk: Desk, session: Session) -> None:
    loaded = session.loaded
    app = HotwashApp(lambda: LibraryScreen(desk, begin=loaded, team="Blue"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, SetUpScreen)
        shown = words_on(app)
        assert "Blue" in shown
        assert "The IT lead: Ida" in shown
        await keys(pilot, "escape")
        assert isinstance(app.screen, LibraryScreen)
    assert len(desk.store.drills()) == 1


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        ("4", "5 min briefing, 29 min play, 11 min hot wash. The scenario asks for 60 min: 1 text left out."),
        ("6", "6 min briefing, 39 min play, 15 min hot wash."),
        ("9", "10 min briefing, 58 min play, 22 min hot wash."),
        ("n", "No clock is shown in the room."),
    ],
)
async def test_it_says_how_a_plan_shares_out_and_what_it_leaves_out(
    desk: Desk, pressed: str, said: str
) -> None:
    written = SCENARIO.replace("minutes: 30", "minutes: 60")
    loaded = read(written.replace("write: message}", "write: message, short_plan: skip}"))
    app = HotwashApp(lambda: LibraryScreen(desk, begin=loaded))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.screen.query_one("#plan").focus()
        lines = (await keys(pilot, pressed)).splitlines()
        shares = next(line for line in lines if "min play" in line or "No clock" in line)
        assert shares.strip() == said


async def test_the_set_up_changes_while_the_drill_goes_on(desk: Desk, session: Session) -> None:
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(200, 50)) as pilot:
        await keys(pilot, "enter", "1", "enter")
        shown = words_on(app)
        assert "Pause the tool  by 09:40" in shown
        assert "What happened" in shown
        # A latecomer, and from now on no playbook; the news stays on the table.
        await keys(pilot, "f2", "enter", *"Ann, own", "tab", "tab", "tab", "c")
        shown = await keys(pilot, "ctrl+s")
        assert "What happened" in shown
        assert "by 09:40" not in shown
        shown = await keys(pilot, "p")
        assert isinstance(app.screen, NoticeDialog)
        assert "The playbook stays closed today" in shown
        assert "The facilitator can open it in the set-up: F2." in shown
        await keys(pilot, "escape", "f2", "tab", "tab", "tab", "o", "ctrl+s")
        assert "by 09:40" in words_on(app)
    assert kept(desk) == SetUp(team="Red", participants=(("Ida", "it"), ("Ann", "owner")))
    assert [entry.kind for entry in desk.store.entries(DRILL)][2:] == ["chose", "set_up", "set_up"]


async def test_a_latecomer_is_typed_on_a_line_of_their_own(desk: Desk, session: Session) -> None:
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "f2", *"Ann, own", "ctrl+s")
    assert kept(desk).participants == (("Ida", "it"), ("Ann", "owner"))


async def test_roles_come_back_after_a_drill_of_another_scenario(
    desk: Desk, session: Session, clock: Clock
) -> None:
    other = read(SCENARIO.replace("owner: Owner", "boss: Head"))
    assert dict(other.scenario.roles) == {"boss": "Head", "it": "IT lead"}
    loaded = session.loaded
    session.do(SetUp(team="Red", participants=(("Ida", "it"), ("Tom", "owner"))))
    set_up = SetUp(team="Red", participants=(("Ida", "it"), ("Tom", None)))
    clock.move(minutes=1)
    start_drill(desk.store, other, drill="20261123-0931-x", now=desk.now, set_up=set_up)
    clock.move(minutes=1)
    app = HotwashApp(lambda: LibraryScreen(desk, begin=loaded))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = words_on(app)
        assert "The IT lead: Ida" in shown
        assert "The owner: Tom" in shown
        await keys(pilot, "tab", *"Ann", "ctrl+s")
    assert kept(desk, "20261123-0932-t1").participants == (("Ida", "it"), ("Tom", "owner"), ("Ann", None))


async def test_a_set_up_that_is_not_changed_is_not_recorded(desk: Desk, session: Session) -> None:
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(desk.store.entries(DRILL))
        await keys(pilot, "f2", "ctrl+s")
        assert isinstance(app.screen, DrillScreen)
        await keys(pilot, "f2", *"x", "escape")
    assert len(desk.store.entries(DRILL)) == before


async def test_a_choice_outlives_another_set_up_and_an_answer_is_asked_for_from_then_on(
    desk: Desk, session: Session
) -> None:
    session.do(Choose(option="morning.pause"))
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "30 min, until 09:45" in await keys(pilot, "1")
        shown = await keys(pilot, "f2", "enter", *"Ann", "ctrl+s")
        assert "30 min, until 09:45" in shown
        shown = await keys(pilot, "f2", "tab", "tab", "tab", "tab", "a", "ctrl+s")
        assert "And now?" in shown
        assert "Write to the customers" not in shown
        assert "Write to the customers" in await keys(pilot, "enter")


async def test_the_briefing_says_who_is_who_and_begins_the_play(desk: Desk) -> None:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    set_up = SetUp(participants=(("Ida", "it"),), playbook_open=False, minutes=60)
    session = start_drill(desk.store, loaded, drill=DRILL, now=desk.now, set_up=set_up)
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot)
        assert "Ida plays The IT lead. Still to be taken: The owner." in shown
        assert "60 minutes in all: 6 to begin, 39 to play, and 15 to talk about it afterwards." in shown
        assert "It stays closed today" in shown
        assert "The key x ends the exercise" in shown
        # What is set up still changes what is read.
        shown = await keys(pilot, "f2", "tab", "tab", "tab", "o", "ctrl+s")
        assert "It stays open" in shown
        shown = await keys(pilot, "enter")
        assert isinstance(app.screen, DrillScreen)
        assert "What do you do first?" in shown
    assert [entry.kind for entry in desk.store.entries(DRILL)] == ["started", "set_up", "set_up", "began"]
    assert isinstance(page_of(desk, resume_drill(desk.store, DRILL, now=desk.now)), DrillScreen)
