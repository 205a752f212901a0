"""The views of the debrief by keys: what each says, and the entries of the log that come of what is added there."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from scenarios.catalogue import Listed, load_scenario
from simulator.drill import Session, resume_drill, start_drill
from simulator.drill.commands import (
    CardLine,
    Choose,
    Close,
    Details,
    GoBack,
    KeepAndChange,
    Observe,
    Reflect,
    SetUp,
    ShowScores,
    Write,
)
from simulator.drill.hot_wash import card_entries, corrective_actions, planned_drill
from simulator.drill.record import record
from simulator.tui.app import HotwashApp
from simulator.tui.debrief_views.line import Line
from simulator.tui.debrief_views.rewind import rewind_lines
from simulator.tui.debrief_views.sure import sure_page
from simulator.tui.debrief_views.texts import marks, text_lines
from simulator.tui.desk import Desk, page_of
from simulator.tui.widgets.blocks import Row
from tests.simulator.tui.conftest import NOW, STORIES
from tests.simulator.tui.pictures import keys, until, words_on

DRILL = "20261123-0930-test"
MESSAGE = (
    "Pursuant to our rules the kettle told you that tea is free, 🫖 [b]really[/b]. It is not, and we are sorry. "
    "Ring Ida in the event of doubt. She answers until six, and she knows every case by its number and its name."
)
PLAYED = (
    Choose(
        option="morning.wait",
        details=Details(
            by="Ida",
            role="it",
            reasons="It may stop.",
            confidence=5,
            dissent=("Tom",),
            answer="We [b]wait[/b].",
        ),
    ),
    Choose(option="noon.delegate", details=Details(assigned="")),
    Choose(option="noon.write", text="Tea is not free. We are sorry.", details=Details(confidence=3)),
    Choose(option="visit.truth", details=Details(confidence=2)),
    GoBack(to=2, reason="We want to write first."),
    Write(
        kind="customer_message",
        text="An early draft that nobody sent to anybody at all, and that says little.",
    ),
    Choose(option="noon.write", text=MESSAGE, details=Details(by="Tom", confidence=4)),
)
SAID = (
    KeepAndChange(keep="Calm", change="Write sooner", by="Ida"),
    Reflect(question="in_place", answer="A keeper"),
    Observe(kind="improvement", words="Nobody asked who may switch it off."),
    ShowScores(),
)


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story, after its hot wash: a wait, a way back, a message in lawyer's language."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    begun = start_drill(
        desk.store,
        loaded,
        drill=DRILL,
        now=desk.now,
        set_up=SetUp(team="Red", participants=(("Ida", "it"), ("Tom", None))),
    )
    for command in (*PLAYED, *SAID):
        begun.do(command)
    assert begun.drill.ended
    return begun


@pytest.fixture
def app(desk: Desk, session: Session, monkeypatch: pytest.MonkeyPatch) -> HotwashApp:
    """The application on its debrief, beside a library of two scenarios."""
    listed = [
        Listed("harder", "A harder story", "", "intermediate", 60, (), Path()),
        Listed("other", "Another [b]story[/b]", "", "introductory", 45, (), Path()),
    ]
    monkeypatch.setattr("scenarios.catalogue.library", lambda: tuple(listed))
    monkeypatch.setattr("simulator.tui.proposing.library", lambda: tuple(listed))
    return HotwashApp(lambda: page_of(desk, session))


def page_of_line(lines: list[Line], words: str) -> str:
    """The page beside the first line that says these words."""
    found = [line for line in lines if not line.heading and words in line.page.plain]
    assert found, words
    return found[0].page.plain


async def test_all_views_are_named_at_the_smallest_size_and_turned_to_by_number(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        named = words_on(app).splitlines()[1]
        for number, name in enumerate(
            ("Scores", "Time", "Items", "Texts", "Decisions", "Rewind", "Sure", "Follow-up", "Card"), 1
        ):
            assert f"{number} {name}" in named
        assert len(named) <= 80
        for pressed, words in (
            ("6", "What was known"),
            ("7", "How sure"),
            ("8", "Corrective"),
            ("9", "AI tools"),
        ):
            assert words in await keys(pilot, pressed)
        assert "Containment" in await keys(pilot, "right")


# Rewind


def test_the_tape_tells_what_was_known_then_what_was_chosen_then_what_it_led_to(session: Session) -> None:
    page = next(rewind_lines(record(session.drill))).page.plain
    told = [
        "Decision 1",
        "What was known",
        "The kettle has answered 3 customers wrongly since eight.",
        "No message had come.",
        "misled 3",
        "What do you do first?",
        "First, in their own words",
        "We [b]wait[/b].",
        "What was chosen",
        "Wait until somebody complains",
        "Ida, The IT lead",
        "It may stop.",
        "5 of 5, certain",
        "Tom",
        "What else was on offer",
        "Pull the plug",
        "What there is to say of it",
        "DEBRIEF-SECRET waiting costs.",
        "What it led to",
        "It was done by 10:10.",
    ]
    places = [page.index(words) for words in told]
    assert places == sorted(places), "in this order"
    assert "Wait until somebody complains" not in page[page.index("What else") :]


def test_what_had_come_is_told_latest_first_and_second_tries_are_named(session: Session) -> None:
    first, delegated, _, visited, again = list(rewind_lines(record(session.drill)))
    assert "new  Jo [b]Park[/b], the paper · email · 09:30" in delegated.page.plain
    assert "The team went back to before this" in delegated.page.plain
    assert "We want to write first." in delegated.page.plain
    assert "not on record" in delegated.page.plain, "nobody said how sure they were"
    # What came on the line of play that does not count any more is known by its sender.
    came = visited.page.plain
    assert "new  The door  words not in this record" in came
    assert came.index("The door") < came.index("Jo [b]Park[/b], the paper")
    assert "Second try. Went back to before decision 2" in again.page.plain
    assert "Tell the customers" in again.page.plain[again.page.plain.index("What it led to") :]
    assert "try" not in first.page.plain


async def test_left_and_right_go_through_the_tape(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Decision 1 " in await keys(pilot, "6")
        assert "Decision 2 " in await keys(pilot, "right")
        assert "Decision 3 " in await keys(pilot, "down")
        shown = await keys(pilot, "right", "right", "right")
        assert "Second try" in shown, "the last decision stays"
        assert "Decision 4 " in await keys(pilot, "left")


# Sure and wrong


def test_confidence_is_held_against_points_lost(session: Session) -> None:
    # Waiting lost nothing itself: what was never done has no decision. Half of the 20 points for telling the customers
    # hangs on the text, whose one rated criterion is not met.
    page = sure_page(record(session.drill)).plain
    lost = [line for line in page.splitlines() if line.startswith(("5 certain", "4 sure", "2 doubtful"))]
    assert lost[0] == "5 certain       nothing by 1"
    assert lost[1] == "4 sure          ████████████████████ 10 by 2"
    assert lost[2] == "2 doubtful      no decision", "what was gone back on does not count"
    assert page.index("Sure (4 or 5), and it cost points") < page.index("Write to the customers")
    assert "Tell the customers (-10)" in page
    assert "4 of 5, sure, because  not on record" in page
    assert "Not on record: how sure" not in page


def test_what_nobody_noted_is_said(desk: Desk) -> None:
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    bare = start_drill(desk.store, loaded, drill="bare", now=desk.now)
    for option in ("morning.blame", "noon.guess"):
        bare.do(Choose(option=option))
    page = sure_page(record(bare.drill)).plain
    assert "how sure the room was of 2 of 2 decisions, which lost 10 points together" in page
    assert "not on record   ████████████████████ 10 by 1; nothing by 2" in page
    assert "None: nothing that you are on record as sure of cost points." in page


# Texts


def test_the_team_s_words_are_marked_in_place_and_listed_with_plainer_ones(session: Session) -> None:
    kept = record(session.drill)
    written = next(text for text in kept.texts if text.counts)
    assert [MESSAGE[mark.start : mark.end] for mark in marks(written)] == ["Pursuant to", "in the event of"]
    page = page_of_line(list(text_lines(kept)), "Answered for by")
    assert "Pursuant to[1] our rules" in page
    assert "🫖 [b]really[/b]" in page
    assert "Ring Ida in the event of[2] doubt" in page
    assert "“Pursuant to”  No lawyer's language  not met\n" in page
    assert "Plainer: under" in page
    assert "Answered for by Tom" in page


def test_a_text_that_is_too_short_to_be_judged_says_so_at_the_head_of_its_page(session: Session) -> None:
    said = "Has 6 words; under 30 nothing is judged."
    assert said not in page_of_line(list(text_lines(record(session.drill))), "Answered for by")
    session.do(GoBack(to=2))
    session.do(Choose(option="noon.write", text="Tea - is not free. Sorry, all."))
    lines = list(text_lines(record(session.drill)))
    page = page_of_line(lines, "Answered for by")
    assert page.index(said) < page.index("Tea - is not free.")
    assert "6 words" in [line.row.note.plain for line in lines if isinstance(line.row, Row)]


def test_earlier_versions_stay_beside_the_one_that_counts(session: Session) -> None:
    lines = list(text_lines(record(session.drill)))
    earlier = page_of_line(lines, "An earlier version; a later one counts.")
    assert "An early draft that nobody sent" in earlier
    assert MESSAGE[:20] not in earlier
    taken_back = page_of_line(lines, "that you went back from: it does not count.")
    assert "Tea is not free. We are sorry." in taken_back


def test_a_text_that_was_gone_back_on_for_good_is_still_there(session: Session) -> None:
    session.do(GoBack(to=1))
    lines = list(text_lines(record(session.drill)))
    assert {line.criterion for line in lines} == {None}, "there is nothing to rate"
    assert "the kettle told you that tea is free" in page_of_line(lines, "Pursuant to our rules")


def test_what_a_short_plan_spared_is_named(session: Session) -> None:
    spared = replace(record(session.drill), skipped=(("The file note", 7),))
    lines = list(text_lines(spared))
    assert "nobody wrote this: The file note" in lines[-1].page.plain
    assert lines[-1].criterion is None


# Follow-up


async def test_a_corrective_action_is_agreed_on_changed_and_withdrawn(
    app: HotwashApp, session: Session
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "8")
        assert "Write sooner" in shown, "what people want to change stands beside"
        assert "Nobody asked who may switch it off." in shown
        await keys(pilot, "enter", *"Name a keeper", "enter", *"Ida", "enter")
        assert "not a day that can be read" in await keys(pilot, *"soon")
        shown = await keys(pilot, "enter", *"cont", "enter")
        assert "Write it as 2026-04-30" in shown
        assert corrective_actions(session.drill) == ()
        await keys(pilot, *["backspace"] * 4)
        assert "Wed 23 Dec 2026, in 30 days" in await keys(pilot, *"in 30 days")
        shown = await keys(pilot, "ctrl+s")
        assert "Name a keeper  Ida" in shown
        assert "Wed 23 Dec 2026" in shown
        (agreed,) = corrective_actions(session.drill)
        assert (agreed.action, agreed.owner, agreed.due, agreed.dimension) == (
            "Name a keeper",
            "Ida",
            date(2026, 12, 23),
            "containment",
        )
        await keys(pilot, "down", "enter", *" soon", "ctrl+s")
        (changed,) = corrective_actions(session.drill)
        assert (changed.action, changed.due) == ("Name a keeper soon", date(2026, 12, 23))
        await keys(pilot, "w")
        assert corrective_actions(session.drill) == ()
        assert session.drill.entries[-1].kind == "withdrew"


async def test_an_action_needs_words_and_a_dimension_that_exists(app: HotwashApp, session: Session) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "8", "a")
        assert "Say what will be done." in await keys(pilot, "ctrl+s")
        await keys(pilot, *"x", "tab", "tab", "tab", *"co")
        assert "Write Containment, Communication, Follow-up" in await keys(pilot, "ctrl+s")
        await keys(pilot, "escape")
    assert corrective_actions(session.drill) == ()


async def test_the_next_drill_is_accepted_by_enter_or_changed(app: HotwashApp, session: Session) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot, "8", "down")
        assert "Another [b]story[/b]  proposed" in shown
        # Twelve weeks after Monday 23 November 2026: the overall is below 60.
        assert "Mon 15 Feb 2027, in 84 days" in shown
        await keys(pilot, "enter", "enter", "enter")
        planned = planned_drill(session.drill)
        assert planned is not None
        assert (planned.scenario, planned.on) == ("Another [b]story[/b]", date(2027, 2, 15))
        await keys(pilot, "d", "tab", "ctrl+u", *"2027-02-30")
        assert "no 2027-02-30 in the calendar" in words_on(app)
        shown = await keys(pilot, "ctrl+u", *"10w", "enter")
        assert "Mon 1 Feb 2027" in shown
        assert "proposed" not in shown
    planned = planned_drill(session.drill)
    assert planned is not None
    assert planned.on == date(2027, 2, 1)


async def test_the_calendar_is_exported_beside_the_report(
    app: HotwashApp, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = await keys(pilot, "e", "end", "enter")
        assert "no corrective action with a day" in shown
        await keys(pilot, "enter", "8", "d", "enter", "enter", "e", "end", "enter", "enter")
        await until(pilot, "Debrief")
    content = (tmp_path / f"hotwash-{DRILL}.ics").read_bytes()
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["summary"]) == "EXERCISE: Another [b]story[/b]"
    assert f"{DRILL}-{session.drill.entries[-1].seq}@hotwash" == str(event["uid"])
    assert content.endswith(b"END:VCALENDAR\r\n")


async def test_closing_names_what_is_missing_and_late_additions_are_marked(
    app: HotwashApp, session: Session
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = await keys(pilot, "c")
        assert "Still missing: a corrective action and the next drill." in shown
        await keys(pilot, "enter")
        assert not session.drill.closed, "not yet is what Enter takes"
        await keys(pilot, "8", "a", *"Name a keeper", "ctrl+s")
        assert "Still missing: the next drill." in await keys(pilot, "c")
        await keys(pilot, "down", "enter")
        assert session.drill.closed
        shown = await keys(pilot, "a", *"Buy a bell", "ctrl+s", "home", "down", "down")
        assert "Buy a bell" in shown
        assert "Added after the record was closed." in shown
    kept = record(session.drill)
    assert [entry.kind for entry in kept.log if entry.after_close] == ["agreed"]


# The card


async def test_lines_of_the_card_are_asked_for_added_put_right_and_withdrawn(
    app: HotwashApp, session: Session
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "9")
        assert "Which AI tools do you use? How is each switched off, and by whom?" in shown
        await keys(pilot, "enter", *"Kettle", "enter", *"Plug [b]behind[/b] it, Ida", "enter")
        await keys(pilot, "end", "a", *"Broker", "enter", *"555 0100", "enter")
        shown = await keys(pilot, "home")
        assert "Kettle  Plug [b]behind[/b] it, Ida" in shown
        assert [(line.kind, line.name, line.detail) for line in card_entries(session.drill.entries)] == [
            ("tool", "Kettle", "Plug [b]behind[/b] it, Ida"),
            ("other", "Broker", "555 0100"),
        ]
        await keys(pilot, "down", "enter", *"s", "enter", "enter", "end", "w")
    assert [(line.name, line.detail) for line in card_entries(session.drill.entries)] == [
        ("Kettles", "Plug [b]behind[/b] it, Ida")
    ]


async def test_a_closed_record_still_takes_lines_of_the_card(
    app: HotwashApp, desk: Desk, session: Session
) -> None:
    session.do(Close())
    session.do(CardLine(kind="person", name="Ida"))
    again = resume_drill(desk.store, DRILL, now=lambda: NOW)
    late = HotwashApp(lambda: page_of(desk, again))
    async with late.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot, "9", "down", "down")
        assert "Ida  how is not written down" in shown
        assert "Added after the record was closed." in shown
    assert app.return_value is None
