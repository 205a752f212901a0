"""The hot wash by keys: what it takes down, that nothing is lost, and that no score is seen before it is over."""

import re
from dataclasses import replace

import pytest

from scenarios.catalogue import load_scenario
from scoring.report.figures import score
from simulator.drill import Session, resume_drill, start_drill
from simulator.drill.commands import Choose, GoBack, KeepAndChange, Reflect, SetUp, ShowScores, Stop
from simulator.drill.hot_wash import reflections, scores_shown, voices
from simulator.drill.record import record
from simulator.tui.app import HotwashApp
from simulator.tui.debrief import DebriefScreen
from simulator.tui.desk import Desk, page_of
from simulator.tui.drill import DrillScreen
from simulator.tui.hot_wash import HotWashScreen
from tests.simulator.tui.conftest import NOW, STORIES
from tests.simulator.tui.pictures import in_one_go, keys, until, words_on

PEOPLE = (("Ida [b]Berg[/b]", "it"), ("Tom", None), ("Ann", "owner"))
DRILL = "20261123-0930-test"


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story, with three people and a plan, at its ending."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    set_up = SetUp(team="Red", participants=PEOPLE, minutes=60)
    begun = start_drill(desk.store, loaded, drill=DRILL, now=desk.now, set_up=set_up)
    for option in ("morning.pause", "noon.guess"):
        begun.do(Choose(option=option))
    return begun


@pytest.fixture
def app(desk: Desk, session: Session) -> HotwashApp:
    """The application on that drill."""
    return HotwashApp(lambda: page_of(desk, session))


def kinds(desk: Desk) -> list[str]:
    return [entry.kind for entry in desk.store.entries(DRILL)]


async def test_somebody_alone_is_told_which_key_goes_on(desk: Desk) -> None:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    alone = start_drill(desk.store, loaded, drill=DRILL, now=desk.now)
    for option in ("morning.pause", "noon.guess"):
        alone.do(Choose(option=option))
    app = HotwashApp(lambda: page_of(desk, alone))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = " ".join(words_on(app).split())
        assert "Go round the room" not in shown
        assert "2 leads to the questions, 3 to the scores." in shown
        assert "Three questions to the whole room." in await keys(pilot, "2")


async def test_a_note_goes_when_something_is_taken_down_and_when_the_page_is_turned(
    app: HotwashApp, session: Session
) -> None:
    nothing = "Nothing is taken down for"
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await keys(pilot, "2", "w")
        await until(pilot, nothing)
        await keys(pilot, "enter", *"Phones", "enter", "escape")
        assert reflections(session.drill)[0].answer == "Phones"
        assert nothing not in words_on(app)
        await keys(pilot, "w")
        await until(pilot, nothing)
        shown = await keys(pilot, "r")
        assert isinstance(app.screen, DrillScreen)
        assert nothing not in shown


async def test_round_the_room_and_on_to_the_scores_by_enter(
    app: HotwashApp, desk: Desk, session: Session
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HotWashScreen)
        shown = words_on(app)
        assert "Ida [b]Berg[/b]  The IT lead" in shown
        assert "15 min left" in shown
        shown = await keys(pilot, "enter", *"Calm", "enter", *"More phones", "enter")
        assert "✓ Ida [b]Berg[/b]" in shown
        assert "keep    Calm" in shown
        assert "change  More phones" in shown
        # Tom has nothing to say, Ann goes by Tab and has one thing.
        await keys(pilot, "enter", "enter", "tab", *"Sleep", "tab")
        await keys(pilot, *"No name for this", "enter", "enter")
        # Whoever goes without a name may be followed by another one; two empty lines go on.
        shown = await keys(pilot, "enter", "enter")
        assert "What did we know, and what did we only guess?" in shown
        await keys(pilot, *"Only guessed", "enter", "enter", *"A keeper", "enter")
        shown = await until(pilot, "Enter shows the scores")
        assert "Only guessed" in shown
        await keys(pilot, "enter")
        assert isinstance(app.screen, DebriefScreen)
    drill = session.drill
    assert [(voice.by, voice.keep, voice.change) for voice in voices(drill)] == [
        ("Ida [b]Berg[/b]", "Calm", "More phones"),
        ("Ann", None, "Sleep"),
        (None, "No name for this", None),
    ]
    assert [(each.question, each.answer) for each in reflections(drill)] == [
        ("known_or_guessed", "Only guessed"),
        ("in_place", "A keeper"),
    ]
    assert kinds(desk)[-6:] == ["kept_and_changed"] * 3 + ["reflected"] * 2 + ["scores_shown"]
    assert desk.store.drafts(DRILL) == {}


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_no_score_is_seen_before_the_scores_are_shown(
    app: HotwashApp, session: Session, size: tuple[int, int]
) -> None:
    card = record(session.drill).scorecard
    figures = {
        score(card.overall),
        *(score(part.score) for part in card.dimensions if part.score is not None),
    }
    verdicts = re.compile(
        r"\b(points?|score of|performed|unable to|challenges|recovered|damaged|lost|late|not done|of 100)\b",
        re.I,
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for pressed in (
            (),
            ("enter",),
            ("escape", "2"),
            ("enter",),
            ("escape", "3"),
            ("f1",),
            ("escape", "r"),
            ("e",),
        ):
            shown = await keys(pilot, *pressed)
            if isinstance(app.screen, DrillScreen):
                # The drill's own screen tells the ending's word, as it did when the story ended.
                assert not any(figure in shown for figure in figures)
                continue
            assert [line for line in shown.splitlines() if verdicts.search(line)] == []
            assert [figure for figure in figures if figure in shown] == []
        assert isinstance(app.screen, HotWashScreen)
        await keys(pilot, "3", "enter")
        assert score(card.overall) in words_on(app)


async def test_what_is_half_written_comes_back(app: HotwashApp, desk: Desk, session: Session) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "down", "enter", *"Half a se", "escape", "down", "2", "enter", *"We gu", "ctrl+q")
    assert app.return_value is not None
    assert DRILL in app.return_value
    again = HotwashApp(lambda: page_of(desk, resume_drill(desk.store, DRILL, now=desk.now)))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = await keys(pilot, "down")
        assert "Half a se" in shown
        assert "We gu" in await keys(pilot, "2")
        await keys(pilot, "1", "down", "enter", *"ntence", "enter", "enter")
    (voice,) = voices(resume_drill(desk.store, DRILL, now=desk.now).drill)
    assert (voice.by, voice.keep) == ("Tom", "Half a sentence")
    assert list(desk.store.drafts(DRILL).values()) == ["We gu"]
    assert not scores_shown(session.drill)


async def test_withdrawn_words_come_back_to_be_put_right(
    app: HotwashApp, desk: Desk, session: Session
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter", *"Clam", "enter", *"Chairs", "enter", "escape", "up")
        shown = await keys(pilot, "w")
        assert "Nothing yet." in shown
        assert "✓" not in shown
        await keys(pilot, "enter", *["backspace"] * 3, *"alm", "enter", "enter")
    assert [(voice.keep, voice.change) for voice in voices(session.drill)] == [("Calm", "Chairs")]
    assert kinds(desk)[-3:] == ["kept_and_changed", "withdrew", "kept_and_changed"]


async def test_somebody_else_and_an_answer_that_changes(
    app: HotwashApp, desk: Desk, session: Session
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "end", "enter", *"Mo", "enter", "enter", *"Maps", "enter")
        shown = await keys(pilot, "escape")
        assert "✓ Mo" in shown
        await keys(
            pilot, "2", "down", "enter", *"None", "enter", "escape", "up", "enter", *" of them", "enter"
        )
        shown = await keys(pilot, "escape", "up")
        assert "None of them" in shown
        await keys(pilot, "w")
    assert [(voice.by, voice.change) for voice in voices(session.drill)] == [("Mo", "Maps")]
    assert reflections(session.drill) == ()
    answers = [entry.words["answer"] for entry in desk.store.entries(DRILL) if entry.kind == "reflected"]
    assert answers == ["None", "None of them"]


async def test_without_a_plan_there_is_no_time_and_without_names_it_works(desk: Desk) -> None:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    bare = start_drill(desk.store, loaded, drill=DRILL, now=desk.now)
    for option in ("morning.pause", "noon.guess"):
        bare.do(Choose(option=option))
    app = HotwashApp(lambda: page_of(desk, bare))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = words_on(app)
        assert "min left" not in shown
        await keys(pilot, "enter", *"One", "enter", "enter", *"Two", "enter", "enter")
    assert [(voice.by, voice.keep) for voice in voices(bare.drill)] == [(None, "One"), (None, "Two")]


async def test_time_that_is_over_is_said_as_such(desk: Desk, session: Session) -> None:
    later = replace(desk, now=lambda: NOW.replace(hour=10, minute=0))
    app = HotwashApp(lambda: page_of(later, session))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "15 min over" in words_on(app)


async def test_a_click_on_a_step_goes_there(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(words_on(app).splitlines()[1].index("Three"), 1))
        await pilot.pause()
        assert "Three questions to the whole room" in words_on(app)


def test_which_page_follows_an_ending(desk: Desk, session: Session) -> None:
    assert isinstance(page_of(desk, session), HotWashScreen)
    session.do(KeepAndChange(keep="Calm"))
    session.do(Reflect(question="in_place", answer="A keeper"))
    assert isinstance(page_of(desk, session), HotWashScreen), "what is taken down alone shows no scores"
    session.do(ShowScores())
    assert isinstance(page_of(desk, session), DebriefScreen)
    session.do(GoBack(to=2))
    assert isinstance(page_of(desk, session), DrillScreen)


async def test_a_drill_stopped_for_a_real_incident_goes_straight_to_its_debrief(desk: Desk) -> None:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    stopped = start_drill(desk.store, loaded, drill=DRILL, now=desk.now)
    stopped.do(Stop(because="The till is on fire."))
    app = HotwashApp(lambda: page_of(desk, stopped))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        assert "Stopped for a real incident" in words_on(app)


async def test_letters_typed_in_one_go_are_all_there_when_enter_follows(
    app: HotwashApp, session: Session
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter", "enter")
        in_one_go(app, "=Calm and clear", "enter")
        await until(pilot, "✓ Ida")
    assert [voice.change for voice in voices(session.drill)] == ["Calm and clear"]
