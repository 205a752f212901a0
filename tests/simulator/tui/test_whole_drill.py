"""A whole drill driven by keys, from the library to the exported report."""

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from simulator.drill import resume_drill
from simulator.drill.record import record
from simulator.tui.app import HotwashApp
from simulator.tui.briefing import BriefingScreen
from simulator.tui.debrief import DebriefScreen
from simulator.tui.desk import Desk
from simulator.tui.dialogs.editor import EditorDialog
from simulator.tui.dialogs.leave import LeaveDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.hot_wash import HotWashScreen
from simulator.tui.library import LibraryScreen
from simulator.tui.set_up import SetUpScreen
from tests.simulator.tui.conftest import NOW
from tests.simulator.tui.pictures import keys, until, words_on

DRILL = "20261123-0930-t1"
MESSAGE = "Our kettle told you that tea is free. It is not. We are sorry."


async def begin(pilot: Pilot[str | None]) -> str:
    """From the library through set-up and briefing into the drill, team named, to the first options."""
    await pilot.pause()
    await keys(pilot, "enter", *"Red", "ctrl+s", "enter")
    assert isinstance(pilot.app.screen, DrillScreen)
    return await keys(pilot, "enter")


async def test_a_drill_from_the_library_to_the_report(
    app: HotwashApp, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter")
        assert isinstance(app.screen, SetUpScreen)
        assert desk.store.drills() == ()
        shown = await keys(pilot, *"Red", "ctrl+s")
        assert isinstance(app.screen, BriefingScreen)
        assert "This is not real" in shown
        await keys(pilot, "enter")
        # The room answers in its own words before it sees the options.
        shown = words_on(app)
        assert "What do you do first?" in shown
        assert "Pull the plug" not in shown
        shown = await keys(pilot, "enter")
        assert "Pull the plug" in shown
        assert "Tue 10 Mar 2026, 09:10" in shown

        # A number chooses, Escape takes it back, Enter decides.
        assert "5 min, until 09:15" in await keys(pilot, "1")
        assert "until 09:15" not in await keys(pilot, "escape")
        assert desk.store.entries(DRILL)[-1].kind == "began"
        shown = await keys(pilot, "1", "enter")
        assert "What happened" in shown
        assert "5 min passed: 09:10 to 09:15" in shown
        assert "The kettle is silent." in shown
        assert "And now?" in await keys(pilot, "enter")

        # Who does it is asked; what lands and what arrives meanwhile is shown before the room goes on.
        assert "Who does it?" in await keys(pilot, "2", "enter")
        shown = await keys(pilot, *"Ida", "enter")
        assert "Somebody comes in." not in shown
        assert "Jo [b]Park[/b], the paper" not in shown
        await keys(pilot, "enter")

        # The text is written in the editor, and the draft comes back after Escape.
        await keys(pilot, "1", "enter")
        assert isinstance(app.screen, EditorDialog)
        await keys(pilot, *"Our", "escape")
        assert desk.store.drafts(DRILL) == {"choose:noon.write": "Our"}
        shown = await keys(pilot, "1", "enter")
        assert "Our" in shown
        assert "1 word" in shown
        await keys(pilot, *MESSAGE.removeprefix("Our"))
        shown = await keys(pilot, "ctrl+s")
        assert desk.store.drafts(DRILL) == {}

        # An interruption and a message came in between.
        assert "Jo [b]Park[/b], the paper" in shown
        assert "Mr Brown stands at the counter." in await keys(pilot, "enter")
        shown = await keys(pilot, "1", "enter")
        while "debrief" not in shown:
            shown = await keys(pilot, "enter")
        assert "The day is over." in shown
        assert "RECOVERED" in shown
        await keys(pilot, "enter")
        assert isinstance(app.screen, HotWashScreen)

        # The hot wash comes before the scores: a thing to keep and one to change, then the scores.
        await keys(pilot, "enter", *"The tone", "enter", *"Ask sooner", "enter", "escape", "3", "enter")
        assert isinstance(app.screen, DebriefScreen)

        # The debrief: scores, a rating by a person, the report in a file, the record closed.
        assert "Containment" in words_on(app)
        shown = await keys(pilot, "4", "down", "down", "m", "enter")
        assert "a person" in shown
        await keys(pilot, "e", "enter", "enter")
        report = (tmp_path / f"hotwash-{DRILL}.html").read_text(encoding="utf-8")
        assert "EXERCISE" in report
        await keys(pilot, "c", "down", "enter")

    kept = record(resume_drill(desk.store, DRILL, now=lambda: NOW).drill)
    assert kept.team == "Red"
    assert kept.ending == "recovered"
    assert kept.closed
    assert [(voice.keep, voice.change) for voice in kept.voices] == [("The tone", "Ask sooner")]
    assert [decision.label for decision in kept.decisions] == [
        "Pull the plug",
        "Have the gap fixed",
        "Write to the customers",
        "The truth",
    ]
    assert kept.decisions[1].assigned == "Ida"
    assert [written.text for written in kept.texts] == [MESSAGE]
    assert {result.id: result.judged for result in kept.texts[0].criteria} == {"plain": None, "kind": "met"}


async def test_details_before_and_after_the_decision(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await keys(pilot, "1", "d", *"Ida", "tab", *"Safer", "tab", "4", "tab", *"Tom, Ann", "ctrl+s")
        assert "who and why noted" in words_on(app)
        await keys(pilot, "enter", "enter")
        await keys(pilot, "a", "enter", "tab", *" by far", "ctrl+s")
    decision = record(resume_drill(desk.store, DRILL, now=lambda: NOW).drill).decisions[0]
    assert decision.decided_by is not None
    assert decision.decided_by.name == "Ida"
    assert decision.confidence == 4
    assert decision.dissent == ("Tom", "Ann")
    assert decision.reasons is not None
    assert "Safer" in decision.reasons
    assert "by far" in decision.reasons


async def test_going_back_and_sending_a_message(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await keys(pilot, "2", "enter", "enter")
        shown = await keys(pilot, "m")
        assert "The kettle's maker" in shown
        shown = await keys(pilot, "enter")
        assert "We have found the fault." in shown
        await keys(pilot, "enter")
        await keys(pilot, "b", "enter", *"Too slow", "enter")
        shown = await keys(pilot, "enter")
        assert "Pull the plug" in shown
        assert "Tue 10 Mar 2026, 09:10" in shown
    kinds = [entry.kind for entry in desk.store.entries(DRILL)]
    assert kinds == ["started", "set_up", "began", "chose", "sent", "went_back"]
    assert desk.store.entries(DRILL)[-1].words["reason"] == "Too slow"


async def test_leaving_says_that_nothing_is_lost_and_the_library_resumes(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await keys(pilot, "1", "enter")
        assert "Nothing is lost" in await keys(pilot, "q")
        shown = await keys(pilot, "l")
        assert isinstance(app.screen, LibraryScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "to go on with" in words_on(app)
        assert "B R E A K" in await keys(pilot, "end", "enter")
        shown = await keys(pilot, "enter")
        assert isinstance(app.screen, DrillScreen)
        assert "And now?" in shown
        await keys(pilot, "q", "q")
    assert app.return_value is not None
    assert DRILL in app.return_value


async def test_quitting_in_the_middle_of_a_text_keeps_the_draft(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await keys(pilot, "1", "enter", "enter", "1", "enter", *"Half a se", "ctrl+q")
    assert desk.store.drafts(DRILL) == {"choose:noon.write": "Half a se"}
    assert app.return_value is not None
    assert DRILL in app.return_value


async def test_what_is_pasted_cannot_steer_the_terminal(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await keys(pilot, "1", "enter", "enter", "1", "enter")
        app.post_message(events.Paste("Tea \x1b]0;hi\x07is\rnot free"))
        await pilot.pause()
        await keys(pilot, "ctrl+s")
    assert desk.store.entries(DRILL)[-1].words["text.customer_message"] == "Tea \ufffd]0;hi\ufffdis\nnot free"


async def test_the_editor_counts_words_as_the_checks_do_and_says_how_many_a_text_needs(
    app: HotwashApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await keys(pilot, "1", "enter", "enter", "1", "enter")
        # A dash between blanks is no word, and a time of day is one.
        app.post_message(events.Paste("We - and you - know it. " * 5 + "Tea at 10:40 is"))
        await until(pilot, "29 words, 30 at least")
        shown = await keys(pilot, "= not")
        assert "30 words" in shown
        assert "at least" not in shown


async def test_a_click_on_a_key_at_the_foot_presses_it(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await begin(pilot)
        await pilot.click(offset=(shown.splitlines()[-1].index("Leave"), 23))
        await pilot.pause()
        assert isinstance(app.screen, LeaveDialog)


async def test_a_text_left_empty_has_to_be_confirmed(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        shown = await keys(pilot, "1", "enter", "enter", "1", "enter", "ctrl+s")
        assert "Nothing is written" in shown
        await keys(pilot, "ctrl+s")
        assert desk.store.entries(DRILL)[-1].payload["option"] == "noon.write"


async def test_the_mouse_chooses_and_then_decides(app: HotwashApp, desk: Desk) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await pilot.click("#offers", offset=(10, 0))
        await pilot.pause()
        assert "until 09:15" in words_on(app)
        assert len(desk.store.entries(DRILL)) == 3
        await pilot.click("#offers", offset=(10, 0))
        await pilot.pause()
        assert desk.store.entries(DRILL)[-1].payload["option"] == "morning.pause"


async def test_nothing_is_overwritten_by_an_export_or_a_picture(
    app: HotwashApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await keys(pilot, "s", "s")
        assert "EXERCISE" in (tmp_path / f"hotwash-{DRILL}.svg").read_text(encoding="utf-8")
        assert (tmp_path / f"hotwash-{DRILL}-2.svg").exists()
        await keys(pilot, "2", "enter", "enter", "3", "enter", "enter", "enter", "3", "enter")
        assert isinstance(app.screen, DebriefScreen)
        taken = tmp_path / "mine.html"
        taken.write_text("mine", encoding="utf-8")
        await keys(pilot, "e", "enter", "ctrl+u")
        shown = await keys(pilot, *"mine", "full_stop", *"html", "enter")
        assert "exists already" in shown
        assert taken.read_text(encoding="utf-8") == "mine"
