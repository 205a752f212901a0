"""What the screens promise wherever one is: keys that explain themselves, no secrets, no markup from a stranger, no traceback."""

from collections.abc import Callable

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Refused, Session, start_drill
from simulator.drill.commands import Choose, Command, SetUp
from simulator.store import DiskFull, StoreFault
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk, page_of
from simulator.tui.dialogs.help import HelpDialog
from simulator.tui.dialogs.notice import NoticeDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.widgets.lists import Pane
from tests.simulator.tui.conftest import STORIES, begun
from tests.simulator.tui.pictures import keys, until, words_on

SECRETS = ("GUIDE-SECRET", "DEBRIEF-SECRET", "MODEL-SECRET", "EXPECTED-SECRET", "Blame the intern in public")


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story at its beginning, the briefing over."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    team = SetUp(team="Red")
    return begun(start_drill(desk.store, loaded, drill="20261123-0930-test", now=desk.now, set_up=team))


@pytest.fixture
def drill(desk: Desk, session: Session) -> HotwashApp:
    """The application on that drill."""
    return HotwashApp(lambda: page_of(desk, session))


def nameless(app: HotwashApp) -> list[str]:
    """Bindings of the present screen that lack an id or a tooltip."""
    return [
        f"{type(active.node).__name__} {key}: {active.binding.action}"
        for key, active in app.screen.active_bindings.items()
        if not active.binding.id or not (active.binding.tooltip or active.tooltip)
    ]


TO_THE_END = ("enter", "1", "enter", "enter", "3", "enter", "enter", "enter")
TO_THE_DEBRIEF = (*TO_THE_END, "3", "enter")
WAYS: dict[str, tuple[str, ...]] = {
    "story": (),
    "options": ("enter",),
    "inbox": ("i",),
    "log": ("l",),
    "playbook": ("p",),
    "details": ("enter", "1", "d"),
    "leave": ("q",),
    "help": ("f1",),
    "who does it": ("enter", "1", "enter", "enter", "2", "enter"),
    "editor": ("enter", "1", "enter", "enter", "1", "enter"),
    "go back": ("enter", "1", "enter", "enter", "b"),
    "why go back": ("enter", "1", "enter", "enter", "b", "enter"),
    "hot wash": TO_THE_END,
    "hot wash, writing": (*TO_THE_END, "enter"),
    "three questions": (*TO_THE_END, "2"),
    "before the scores": (*TO_THE_END, "3"),
    "debrief": TO_THE_DEBRIEF,
    "items": (*TO_THE_DEBRIEF, "3"),
    "rewind": (*TO_THE_DEBRIEF, "6"),
    "sure": (*TO_THE_DEBRIEF, "7"),
    "follow-up": (*TO_THE_DEBRIEF, "8"),
    "corrective action": (*TO_THE_DEBRIEF, "8", "a"),
    "next drill": (*TO_THE_DEBRIEF, "8", "d"),
    "card": (*TO_THE_DEBRIEF, "9"),
    "line of the card": (*TO_THE_DEBRIEF, "9", "a"),
    "export": (*TO_THE_DEBRIEF, "e"),
    "close": (*TO_THE_DEBRIEF, "c"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_every_key_has_an_id_and_says_what_it_does(drill: HotwashApp, way: str) -> None:
    async with drill.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, *WAYS[way])
        assert nameless(drill) == []
        assert "EXERCISE" in shown
        assert max(len(line) for line in shown.splitlines()) <= 80
        assert not drill.screen.show_horizontal_scrollbar
        await keys(pilot, "f1")
        assert isinstance(drill.screen, HelpDialog)
        assert "{" not in drill.screen.query_one(Pane).text


async def test_the_library_s_keys_say_what_they_do(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert nameless(app) == []
        shown = await keys(pilot, "f1")
        assert "The library." in shown
        assert "Close hotwash" in shown
        assert "{" not in shown


async def test_an_id_names_one_action(drill: HotwashApp) -> None:
    async with drill.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "enter")
        actions: dict[str, set[str]] = {}
        for active in drill.screen.active_bindings.values():
            actions.setdefault(active.binding.id or "", set()).add(active.binding.action)
        assert [name for name, found in actions.items() if len(found) > 1] == []


async def test_help_explains_what_has_the_focus(drill: HotwashApp) -> None:
    async with drill.run_test(size=(120, 40)) as pilot:
        assert "The situation and the question to the room." in await keys(pilot, "f1")
        shown = await keys(pilot, "escape", "enter", "f1")
        assert "Press the number of an option" in shown
        shown = await keys(pilot, "escape", "i", "f1")
        assert "The messages that have come" in shown


@pytest.mark.parametrize("way", [way for way in WAYS if WAYS[way][: len(TO_THE_DEBRIEF)] != TO_THE_DEBRIEF])
async def test_the_team_sees_no_secret(drill: HotwashApp, way: str) -> None:
    async with drill.run_test(size=(160, 50)) as pilot:
        shown = await keys(pilot, *WAYS[way])
        assert [secret for secret in SECRETS if secret in shown] == []


async def test_words_of_a_scenario_are_never_markup(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot)
        assert "The kettle answers [bold]customers[/nope]" in shown
        assert "[@click=app.quit]Press here[/]" in shown
        assert "politely (https://example.org/kettle)" in shown
        session.do(Choose(option="morning.wait"))
        line = next(y for y, text in enumerate(shown.splitlines()) if "Press here" in text)
        await pilot.click(offset=(shown.splitlines()[line].index("Press here") + 2, line))
        assert drill.is_running


async def test_the_palette_finds_what_can_be_done(drill: HotwashApp) -> None:
    async with drill.run_test(size=(120, 40)) as pilot:
        await keys(pilot, "enter", "ctrl+p", *"plug")
        await until(pilot, "1 Pull the plug")
        await keys(pilot, "enter")
        await until(pilot, "until 09:15")


async def test_two_windows_on_one_drill(drill: HotwashApp, desk: Desk, session: Session) -> None:
    from simulator.drill import resume_drill

    async with drill.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "enter")
        resume_drill(desk.store, session.id, now=desk.now).do(Choose(option="morning.wait"))
        shown = await keys(pilot, "1", "enter")
        assert "Somebody else went on with this drill" in shown
        await keys(pilot, "enter")
        assert "Wait until somebody complains" in words_on(drill)
        assert len(desk.store.entries(session.id)) == 3


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lambda: Refused("It is too late.", "Do something else."), id="refused"),
        pytest.param(lambda: DiskFull("It is too late.", "Do something else."), id="store"),
    ],
)
async def test_a_refusal_is_said_and_nothing_is_lost(
    drill: HotwashApp, session: Session, monkeypatch: pytest.MonkeyPatch, fault: Callable[[], Exception]
) -> None:
    def refuse(_command: Command) -> None:
        raise fault()

    async with drill.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "enter")
        with monkeypatch.context() as patch:
            patch.setattr(session, "do", refuse)
            shown = await keys(pilot, "1", "enter")
            assert isinstance(drill.screen, NoticeDialog)
            assert "It is too late." in shown
            assert "Do something else." in shown
        shown = await keys(pilot, "enter", "enter")
        assert isinstance(drill.screen, DrillScreen)
        assert "The kettle is silent." in shown


async def test_a_draft_that_cannot_be_kept_is_said(
    drill: HotwashApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: str) -> None:
        raise StoreFault("The disk is full.", "Make room.")

    async with drill.run_test(size=(120, 40), notifications=True) as pilot:
        await keys(pilot, "enter", "1", "enter", "enter", "1", "enter")
        monkeypatch.setattr(desk.store, "save_draft", refuse)
        await keys(pilot, "x", "escape")
        await until(pilot, "The disk is full.")


async def test_the_clock_of_a_duty_runs_and_the_inbox_marks_what_is_new(drill: HotwashApp) -> None:
    async with drill.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "enter", "2", "enter")
        assert "Tell the regulator: 2 days 23 h left" in shown
        assert "Inbox (1 new)" in shown
        assert " NEW  Jo [b]Park[/b], the paper" in shown
        shown = await keys(pilot, "enter")
        assert "Inbox (1)" in shown


async def test_after_the_ending_nothing_can_be_chosen(drill: HotwashApp) -> None:
    async with drill.run_test(size=(80, 24)) as pilot:
        await keys(pilot, *WAYS["debrief"])
        shown = await keys(pilot, "r")
        assert isinstance(drill.screen, DrillScreen)
        assert "The day is over." in shown
        assert "Choose" not in shown
        await keys(pilot, "1", "enter")
        assert not isinstance(drill.screen, DrillScreen)


async def test_a_screen_that_grows_shows_what_was_out_of_sight(drill: HotwashApp) -> None:
    async with drill.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "enter", "2", "enter")
        assert "Log so far" not in shown
        await pilot.resize_terminal(160, 45)
        shown = await until(pilot, "by 09:40")
        assert "You decided" in shown[shown.index("Log so far") :]
        assert "by 09:40" in shown[shown.index("What is due") :]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Log so far" not in words_on(drill)


async def test_capital_letters_do_what_small_ones_do(drill: HotwashApp) -> None:
    async with drill.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("P")
        await until(pilot, "Playbook: ")
        await keys(pilot, "escape")
        await pilot.press("O")
        await until(pilot, "Observation")


async def test_a_fault_of_hotwash_itself_is_told_in_two_lines(
    drill: HotwashApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble() -> None:
        raise ZeroDivisionError("team's words")

    with pytest.raises(ZeroDivisionError):  # noqa: PT012  # it is raised when the application ends
        async with drill.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            monkeypatch.setattr(drill.screen, "action_card", stumble)
            await keys(pilot, "p")
    said = " ".join(capsys.readouterr().err.split())
    assert said.startswith("hotwash: a fault of its own ended it: ZeroDivisionError (")
    assert "hotwash run --resume" in said
    assert "team's words" not in said


async def test_the_log_beside_the_story_shows_the_newest(desk: Desk) -> None:
    loaded = load_scenario("wrong_delivery_dates")
    session = begun(start_drill(desk.store, loaded, drill="20261123-0930-long", now=desk.now))
    for option in ("first_call.take_lead", "still_talking.save", "still_talking.stop", "still_talking.go_on"):
        session.do(Choose(option=option))
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, "6", "enter")
        log = app.screen.query_one("#log", Pane)
        assert log.max_scroll_y > 0
        assert log.scroll_y == log.max_scroll_y


async def test_an_answer_in_ones_own_words_is_asked_for_once_a_scene(desk: Desk) -> None:
    loaded = load_scenario("wrong_delivery_dates")
    asked = SetUp(ask_first=True)
    session = begun(start_drill(desk.store, loaded, drill="20261123-0930-own", now=desk.now, set_up=asked))
    session.do(Choose(option="first_call.take_lead"))
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, DrillScreen)
        assert not app.screen.room.answered
        # Saving the chats stays at the bench, which is not asked about again; going on asks about the next scene.
        await keys(pilot, "enter", "3", "enter", "enter")
        assert app.screen.room.choosing
        await keys(pilot, "5", "enter", "enter")
        assert session.drill.line.state.clock > 0
        page = app.screen
        assert page.room.look.situation.scene == "still_talking" or not page.room.answered


async def test_a_number_goes_to_a_line_of_a_list(drill: HotwashApp, session: Session) -> None:
    session.do(Choose(option="morning.pause"))
    session.do(Choose(option="noon.delegate"))
    async with drill.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = await keys(pilot, "enter", "b", "1", "enter")
        assert "before decision 1?" in shown
