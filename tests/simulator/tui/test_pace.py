"""The wall clock on the screens: the time that is left, the time to talk, breaks, and the team's own answer."""

import pytest
from textual.pilot import Pilot

from scenarios.catalogue import load_scenario
from simulator.drill import Session, resume_drill, start_drill
from simulator.drill.commands import Choose, KeepAndChange, Pause, SetUp, ShowScores
from simulator.drill.pace import Pace, pace
from simulator.drill.record import record
from simulator.tui.app import HotwashApp
from simulator.tui.beginning import begin_straight
from simulator.tui.briefing import BriefingScreen
from simulator.tui.desk import Desk, page_of
from simulator.tui.dialogs.rest import BreakScreen
from simulator.tui.drill import DrillScreen
from simulator.tui.pace_words import break_words, pace_words, talk_words
from simulator.tui.paced import Paced, take_up
from simulator.tui.widgets.fields import Field
from tests.simulator.tui.conftest import STORIES, Clock, begun
from tests.simulator.tui.pictures import keys, words_on

DRILL = "20261123-0930-t1"


async def now(pilot: Pilot[str | None]) -> str:
    """What stands on the screen once the clock was looked at."""
    page = pilot.app.screen_stack[0]
    assert isinstance(page, Paced)
    page.tell_time()
    if isinstance(pilot.app.screen, BreakScreen):
        pilot.app.screen.tell_time()
    await pilot.pause()
    return words_on(pilot.app)


def begin(desk: Desk, set_up: SetUp) -> Session:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    return start_drill(desk.store, loaded, drill=DRILL, now=desk.now, set_up=set_up)


def kinds(desk: Desk) -> list[str]:
    return [entry.kind for entry in desk.store.entries(DRILL)]


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill without a plan, the briefing over: its first scene sets four minutes to talk."""
    return begun(begin(desk, SetUp(team="Red")))


@pytest.fixture
def app(desk: Desk, session: Session) -> HotwashApp:
    return HotwashApp(lambda: page_of(desk, session))


@pytest.mark.parametrize(
    ("pace", "said"),
    [
        (Pace("play", False, 0, 1740, 2700), "Play 29 min left of 29, 45 left in all"),
        (Pace("play", False, 61, 1679, 2400), "Play 28 min left of 29, 40 left in all"),
        (Pace("briefing", False, 180, 120, 2520), "Briefing 2 min left of 5, 42 left in all"),
        (Pace("play", False, 1680, 60, 700), "Play: last minute, 12 left in all"),
        (Pace("play", False, 1740, 0, 600), "Play over, 10 left in all"),
        (Pace("play", False, 1859, -119, 1), "Play over by 1 min, 1 left in all"),
        (Pace("hot_wash", False, 960, -300, -300), "Hot wash over by 5 min, all 5 min over"),
        (Pace("play", False, 960, None, None), ""),
    ],
)
def test_the_time_left_is_said_in_whole_minutes(pace: Pace, said: str) -> None:
    assert pace_words(pace).plain == said


@pytest.mark.parametrize(
    ("talked_s", "said"),
    [
        (0, "Talk it over: 4 min left of 4 min"),
        (1, "Talk it over: 4 min left of 4 min"),
        (61, "Talk it over: 3 min left of 4 min"),
        (179, "Talk it over: 2 min left of 4 min"),
        (180, "The time to talk is nearly over"),
        (240, "The time to talk is over. Decide."),
        (299, "The time to talk is over. Decide."),
        (420, "The time to talk is over, by 3 min. Decide."),
    ],
)
def test_the_time_to_talk_runs_down(talked_s: int, said: str) -> None:
    assert talk_words(240, talked_s).plain == said


def test_a_minute_to_talk_is_not_nearly_over_when_it_begins() -> None:
    assert [talk_words(60, seconds).plain for seconds in (0, 39, 40, 60)] == [
        "Talk it over: 1 min left of 1 min",
        "Talk it over: 1 min left of 1 min",
        "The time to talk is nearly over",
        "The time to talk is over. Decide.",
    ]


def test_without_a_time_to_talk_it_is_counted() -> None:
    assert [talk_words(None, seconds).plain for seconds in (59, 60, 400)] == [
        "",
        "Talking for 1 min",
        "Talking for 6 min",
    ]


def test_a_break_is_said_in_whole_minutes() -> None:
    assert [break_words(seconds) for seconds in (59, 119, 3720, 90_000)] == [
        "just begun",
        "1 min so far",
        "1 h 2 min so far",
        "1 day 1 h so far",
    ]


async def test_the_plan_is_on_the_screen_from_the_briefing_to_the_hot_wash(desk: Desk, clock: Clock) -> None:
    app = HotwashApp(lambda: page_of(desk, begin(desk, SetUp(minutes=45))))
    async with app.run_test(size=(120, 40)) as pilot:
        assert "Briefing 5 min left of 5, 45 left in all" in await keys(pilot)
        clock.move(minutes=6)
        assert "Briefing over by 1 min, 39 left in all" in await now(pilot)
        assert "Play 29 min left of 29, 39 left in all" in await keys(pilot, "enter")
        clock.move(minutes=25, seconds=30)
        assert "Play 4 min left of 29, 14 left in all" in await now(pilot)
        shown = await keys(pilot, "enter", "1", "enter", "enter", "3", "enter", "enter")
        assert "Hot wash 11 min left of 11, 14 left in all" in shown


async def test_on_a_narrow_screen_it_is_said_in_short(desk: Desk) -> None:
    app = HotwashApp(lambda: page_of(desk, begun(begin(desk, SetUp(minutes=45)))))
    async with app.run_test(size=(80, 24)) as pilot:
        head = (await keys(pilot)).splitlines()[0]
        assert head.endswith("Play 29 min left of 29  Tue 10 Mar 2026, 09:10")


async def test_talk_counts_from_the_question_on_the_table_and_leaves_breaks_out(
    app: HotwashApp, desk: Desk, clock: Clock
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Talk it over: 4 min left of 4 min" in await keys(pilot)
        clock.move(seconds=70)
        assert "Talk it over: 3 min left of 4 min" in await now(pilot)
        shown = await keys(pilot, "t")
        assert "B R E A K" in shown
        assert "What do you do first?" not in shown
        clock.move(minutes=7, seconds=10)
        assert "7 min so far" in await now(pilot)
        shown = await keys(pilot, "enter")
        assert "Talk it over: 3 min left of 4 min" in shown
        # To see the options is no new question.
        await keys(pilot, "enter")
        clock.move(seconds=50)
        await keys(pilot, "1", "enter")
        # Reading the news is no talk.
        clock.move(minutes=5)
        await keys(pilot, "enter")
        clock.move(seconds=20)
        await keys(pilot, "3", "enter")
    decisions = record(resume_drill(desk.store, DRILL, now=desk.now).drill).decisions
    assert [decision.talked_s for decision in decisions] == [120, 20]
    assert kinds(desk)[-4:] == ["paused", "went_on", "chose", "chose"]


@pytest.mark.parametrize("way_on", ["enter", "escape", "t"])
async def test_ways_out_of_a_break(app: HotwashApp, desk: Desk, way_on: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "t")
        assert kinds(desk)[-1] == "paused"
        await keys(pilot, way_on)
        assert isinstance(app.screen, DrillScreen)
        assert kinds(desk)[-1] == "went_on"


@pytest.mark.parametrize(
    ("away_s", "left"), [(7200, "Play over by 91 min"), (7201, "Play 29 min left of 29")]
)
async def test_time_away_does_not_count(desk: Desk, clock: Clock, away_s: int, left: str) -> None:
    begun(begin(desk, SetUp(minutes=45)))
    clock.move(seconds=away_s)
    session = take_up(desk, resume_drill(desk.store, DRILL, now=desk.now))
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot)
        if away_s > 7200:
            assert "2 h so far" in shown
            shown = await keys(pilot, "enter")
        assert left in shown


def test_a_drill_that_rests_or_whose_scores_were_shown_is_taken_up_as_it_is(
    desk: Desk, session: Session, clock: Clock
) -> None:
    session.do(Pause())
    clock.move(minutes=600)
    assert len(take_up(desk, session).drill.entries) == 3
    session.do(Choose(option="morning.pause"))
    session.do(Choose(option="noon.guess"))
    session.do(ShowScores())
    clock.move(minutes=600)
    assert len(take_up(desk, session).drill.entries) == 6


def test_days_between_the_ending_and_the_hot_wash_do_not_count(
    desk: Desk, session: Session, clock: Clock
) -> None:
    session.do(Choose(option="morning.pause"))
    session.do(Choose(option="noon.guess"))
    clock.move(minutes=5)
    session.do(KeepAndChange(keep="Calm"))
    clock.move(minutes=2880)
    assert pace(take_up(desk, session).drill, clock()).spent_s == 300


@pytest.mark.parametrize("way", [("q", "q"), ("q", "l"), ("ctrl+q",)])
async def test_whoever_leaves_takes_a_break(
    app: HotwashApp, desk: Desk, clock: Clock, way: tuple[str, ...]
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, *way)
    assert kinds(desk)[-1] == "paused"
    clock.move(minutes=90)
    again = HotwashApp(lambda: page_of(desk, resume_drill(desk.store, DRILL, now=desk.now)))
    async with again.run_test(size=(80, 24)) as pilot:
        assert "1 h 30 min so far" in await keys(pilot)


async def test_a_briefing_can_be_left_and_gone_on_with(desk: Desk, clock: Clock) -> None:
    app = HotwashApp(lambda: page_of(desk, begin(desk, SetUp(minutes=45))))
    async with app.run_test(size=(80, 24)) as pilot:
        clock.move(minutes=2)
        await keys(pilot, "q", "q")
    clock.move(minutes=30)
    again = HotwashApp(lambda: page_of(desk, resume_drill(desk.store, DRILL, now=desk.now)))
    async with again.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "enter")
        assert isinstance(again.screen, BriefingScreen)
        assert "Briefing 3 min left of 5" in shown


async def test_the_team_s_own_answer_stands_above_the_options_and_in_the_record(
    app: HotwashApp, desk: Desk
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot)
        assert "Pull the plug" not in shown
        assert "Tab: the team's own answer, in a line; may stay empty" in shown
        # The line is reached by Tab, and letters on it are no commands.
        shown = await keys(pilot, "tab", *"Pause, quick", "escape")
        assert isinstance(app.screen, DrillScreen)
        shown = await keys(pilot, "enter")
        assert "Your own answer: Pause, quick" in shown
        assert "Pull the plug" in shown
        assert desk.store.drafts(DRILL) == {"answer:morning": "Pause, quick"}
        await keys(pilot, "1", "enter", "enter")
        assert desk.store.drafts(DRILL) == {}
    assert record(resume_drill(desk.store, DRILL, now=desk.now).drill).decisions[0].answer == "Pause, quick"


async def test_the_answer_may_stay_empty(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "tab", "enter")
        assert "Pull the plug" in shown
        assert "Your own answer" not in shown
        await keys(pilot, "1", "enter")
    assert record(resume_drill(desk.store, DRILL, now=desk.now).drill).decisions[0].answer is None


async def test_a_half_typed_answer_comes_back(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "tab", *"Half a", "ctrl+q")
    again = HotwashApp(lambda: page_of(desk, resume_drill(desk.store, DRILL, now=desk.now)))
    async with again.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "enter")
        assert "Half a" in shown
        await keys(pilot, "tab", *" word", "enter", "2", "enter")
    assert record(resume_drill(desk.store, DRILL, now=desk.now).drill).decisions[0].answer == "Half a word"


async def test_an_answer_to_one_question_is_not_that_to_the_next(desk: Desk) -> None:
    session = begun(begin(desk, SetUp(ask_first=True)))
    session.do(Choose(option="morning.pause"))
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        # The second option leaves the team in the same scene.
        shown = await keys(pilot, "tab", *"Tell them", "enter", "2", "enter", "enter")
        assert "And now?" in shown
        assert app.screen.query_one("#own_answer", Field).value == ""


async def test_an_answer_and_the_time_talked_go_with_what_is_done_off_script(
    app: HotwashApp, desk: Desk, clock: Clock
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "tab", "=Unplug it", "escape", "enter")
        clock.move(minutes=3)
        await keys(pilot, "f", "=They cut the power.", "ctrl+s")
        assert desk.store.drafts(DRILL) == {}
    (decision,) = record(resume_drill(desk.store, DRILL, now=desk.now).drill).decisions
    assert (decision.option, decision.answer, decision.talked_s) == (None, "Unplug it", 180)


async def test_a_message_leaves_what_was_answered_and_noted(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "tab", "=Unplug it", "enter", "1", "d", "=Ida", "ctrl+s")
        await keys(pilot, "m", "enter", "enter")
        assert app.screen.query_one("#own_answer", Field).value == "Unplug it"
        assert "Your own answer: Unplug it" in await keys(pilot, "enter")
        assert "who and why noted" in await keys(pilot, "1")
        await keys(pilot, "enter")
    (decision,) = record(resume_drill(desk.store, DRILL, now=desk.now).drill).decisions
    assert decision.answer == "Unplug it"
    assert decision.decided_by is not None
    assert decision.decided_by.name == "Ida"


async def test_a_first_look_at_80_by_24_says_how_to_choose_to_write_to_undo_and_to_quit(
    app: HotwashApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "enter", "1", "enter", "enter")
        foot = shown.splitlines()[-1]
        assert "1-9 Choose" in foot
        assert "b Undo" in foot
        assert "q Leave" in foot
        assert "you write: The message to customers" in shown
        shown = await keys(pilot, "1")
        assert "Enter write it" in shown
        assert "Esc take back" in shown


async def test_a_closed_playbook_shows_no_phases_and_no_clocks(desk: Desk) -> None:
    session = begun(begin(desk, SetUp(playbook_open=False)))
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "enter", "2", "enter")
        assert "The playbook is closed today" in shown
        assert "Stop the bleed" not in shown
        assert "Tell the regulator" not in shown
        await pilot.resize_terminal(200, 50)
        await pilot.pause()
        assert "What is due" not in words_on(app)


def test_a_drill_begun_straight_has_no_set_up_and_no_briefing(desk: Desk) -> None:
    session = begin_straight(desk, load_scenario(str(STORIES / "small_story.yaml")))
    assert isinstance(page_of(desk, session), DrillScreen)
    assert [entry.kind for entry in session.drill.entries] == ["started", "began"]
