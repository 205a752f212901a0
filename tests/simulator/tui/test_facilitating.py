"""What a facilitator does beside the team's decisions, by the keys: what the log holds then, and that nothing typed is lost."""

from collections.abc import Sequence

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Refused, Session, start_drill
from simulator.drill.commands import Choose, Command, Details, SetUp
from simulator.drill.entries import Entry
from simulator.drill.record import record
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk
from simulator.tui.dialogs.form import FormDialog
from simulator.tui.dialogs.notice import NoticeDialog
from simulator.tui.dialogs.observation import ObservationDialog
from simulator.tui.dialogs.off_script import OffScriptDialog
from simulator.tui.dialogs.preview import CorrectDialog, SendDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.widgets.lists import Pane
from tests.simulator.tui.conftest import STORIES
from tests.simulator.tui.pictures import keys, until, words_on

NARROW, WIDE, PROJECTOR = (80, 24), (120, 40), (160, 45)
STORY = "The kettle talks to customers"
ASK = "What do you do now?"
GUIDE = "Who may switch it off?"
PAUSED = Choose(option="still_talking.pause")


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the story that needs a facilitator, at its beginning."""
    set_up = SetUp(team="Red", participants=(("Ida", "it"), ("Tom", None)))
    loaded = load_scenario(str(STORIES / "led_story.yaml"))
    return start_drill(desk.store, loaded, drill="20261123-0930-led", now=desk.now, set_up=set_up)


@pytest.fixture
def drill(desk: Desk, session: Session) -> HotwashApp:
    """The application on that drill."""
    return HotwashApp(lambda: DrillScreen(desk, session))


def log(session: Session) -> tuple[Entry, ...]:
    """What was recorded since the drill began and was set up."""
    return tuple(entry for entry in session.drill.entries if entry.kind not in ("started", "set_up"))


def refusing(session: Session, patch: pytest.MonkeyPatch) -> None:
    """Let the next commands be refused."""

    def refuse(_command: Command) -> None:
        raise Refused("It is too late.", "Do something else.")

    patch.setattr(session, "do", refuse)


# The guide


async def test_the_guide_takes_the_place_of_the_story_alone_on_a_narrow_screen(drill: HotwashApp) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot)
        assert STORY in shown
        assert GUIDE not in shown
        shown = await keys(pilot, "g")
        assert GUIDE in shown
        assert STORY not in shown
        assert ASK in shown
        assert "Pull the plug" in shown
        assert "Wait and see" in shown
        assert STORY in await keys(pilot, "g")


@pytest.mark.parametrize("size", [WIDE, PROJECTOR])
async def test_the_guide_takes_the_place_of_a_side_column_where_there_is_one(
    drill: HotwashApp, size: tuple[int, int]
) -> None:
    async with drill.run_test(size=size) as pilot:
        before = await keys(pilot)
        shown = await keys(pilot, "g")
        assert GUIDE in shown
        assert "Log so far" not in shown
        for line in (STORY, ASK, "Pull the plug"):
            place = next(y for y, text in enumerate(before.splitlines()) if line in text)
            assert line in shown.splitlines()[place]
        assert GUIDE not in await keys(pilot, "escape")


async def test_the_guide_tells_what_to_ask_what_to_expect_and_what_can_be_sent(drill: HotwashApp) -> None:
    async with drill.run_test(size=(200, 60)) as pilot:
        shown = await keys(pilot, "g")
        for words in (
            "What do you tell Jo?",
            "Ask what the kettle says at this minute.",
            "They look for somebody to blame.",
            "Somebody asks for the switch.",
            "Read the scene aloud before anything else.",
            "You can send (m)",
            "The kettle's maker · phone call",
        ):
            assert words in shown
        assert "Evening Post" not in shown
        shown = await keys(pilot, "1", "enter", "enter", "g")
        assert "The message from Jo at the counter" in shown
        assert "Somebody tells Jo what to say." in shown
        assert "Ask whose name stands beside each question." in shown
        assert "Evening Post" in shown


async def test_the_guide_scrolls_and_goes_when_the_team_has_decided(drill: HotwashApp) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        assert "Read the scene aloud" not in await keys(pilot, "g")
        shown = await keys(pilot, "end")
        assert "Read the scene aloud" in shown
        assert "until 09:15" in await keys(pilot, "1")
        shown = await keys(pilot, "enter")
        assert "For the facilitator" not in shown
        assert "What happened" in shown


async def test_a_guide_that_is_open_stays_in_sight_when_the_screen_grows(drill: HotwashApp) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "g")
        await pilot.resize_terminal(*WIDE)
        shown = await until(pilot, STORY)
        assert GUIDE in shown
        assert "Log so far" not in shown


# Observations


async def test_an_observation_in_two_keystrokes_and_words(drill: HotwashApp, session: Session) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=NARROW) as pilot:
        assert 'After decision 1, in "four answers"' in await keys(pilot, "o")
        await keys(pilot, "s", "=Ida asked who leads.", "enter")
        assert isinstance(drill.screen, DrillScreen)
    (_, observed) = log(session)
    assert observed.kind == "observed"
    assert observed.words == {"words": "Ida asked who leads."}
    (seen,) = record(session.drill).observations
    assert (seen.kind, seen.dimension, seen.after_decision, seen.scene) == (
        "strength",
        None,
        1,
        "four_answers",
    )


async def test_an_observation_may_say_what_it_is_about_and_who_made_it(
    drill: HotwashApp, session: Session
) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        assert 'Before the first decision, in "still talking"' in await keys(pilot, "o")
        await keys(pilot, "i", "=Nobody wrote it down", "tab", "f", "=, twice", "tab", "tab", "=Tom", "enter")
    (seen,) = record(session.drill).observations
    assert (seen.kind, seen.dimension) == ("improvement", "follow_up")
    assert seen.words == "Nobody wrote it down, twice"
    assert seen.by is not None
    assert seen.by.name == "Tom"


async def test_an_observation_needs_words(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "o", "s", "enter")
        assert "Say what you saw" in shown
        assert isinstance(drill.screen, ObservationDialog)
    assert log(session) == ()


async def test_words_of_an_observation_survive_escape_and_a_refusal(
    drill: HotwashApp, session: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "o", "s", "=They talk", "escape")
        assert "They talk" in await keys(pilot, "o")
        with monkeypatch.context() as patch:
            refusing(session, patch)
            shown = await keys(pilot, "n", "= at once", "enter")
            assert "It is too late. Do something else." in shown
            assert "They talk at once" in shown
        await keys(pilot, "enter")
        assert desk.store.drafts(session.id) == {}
    (seen,) = record(session.drill).observations
    assert (seen.kind, seen.words) == ("neutral", "They talk at once")


async def test_an_observation_is_withdrawn_once_that_is_confirmed(
    drill: HotwashApp, session: Session
) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "o", "s", "=First", "enter", "o", "i", "=Second", "enter")
        shown = await keys(pilot, "o", "tab", "tab", "tab", "tab", "down", "delete")
        assert shown.index("Second") < shown.index("First")
        assert "Del again" in shown
        assert len(log(session)) == 2
        shown = await keys(pilot, "delete")
        assert "Withdrawn." in shown
        assert "First" not in shown
    assert [entry.kind for entry in log(session)] == ["observed", "observed", "withdrew"]
    assert [seen.words for seen in record(session.drill).observations] == ["Second"]


async def test_what_is_noted_leaves_the_table_as_it_is(drill: HotwashApp) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        assert "The kettle is silent." in await keys(pilot, "1", "enter")
        shown = await keys(pilot, "o", "s", "=Quick", "enter")
        assert "The kettle is silent." in shown
        await keys(pilot, "enter", "2")
        assert "until 10:15" in await keys(pilot, "o", "n", "=Still", "enter")


# Messages by hand


async def test_a_message_is_read_whole_before_it_is_sent_and_arrives_as_news(
    drill: HotwashApp, session: Session
) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "m")
        assert isinstance(drill.screen, SendDialog)
        assert "The kettle's maker · phone call" in shown
        assert "Max Reed, the Evening Post · email" in shown
        assert "Has somebody moved the new one? The kettle itself runs fine." in shown
        shown = await keys(pilot, "down")
        assert "Has somebody moved the new one?" not in shown
        shown = await keys(pilot, "enter")
        assert " NEW  Max Reed, the Evening Post" in shown
        assert "Max Reed" not in await keys(pilot, "enter", "m")
    assert [(entry.kind, entry.payload.get("inject")) for entry in log(session)[1:]] == [("sent", "paper")]


async def test_it_is_said_when_no_message_waits(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "m", "enter", "enter")
        assert "No message waits to be sent" in await keys(pilot, "m")
        assert isinstance(drill.screen, NoticeDialog)
    assert [entry.kind for entry in log(session)] == ["sent"]


# Off-script


async def test_an_off_script_action_with_all_that_it_did(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "f", "=They ring the insurer.", "tab", "=20m")
        assert "until 09:30" in shown
        await keys(pilot, "tab", "=insu", "enter", "=copy", "enter")
        await keys(pilot, "tab", "enter", "enter", "=mis", "enter", "backspace", "=12", "enter")
        await keys(pilot, "=mood", "enter", "= now", "enter", "tab", "=Ida")
        shown = await keys(pilot, "ctrl+s", "l")
        assert "Off-script: They ring the insurer." in shown
        assert "Tue 10 Mar 2026, 09:30" in shown
    (entry,) = log(session)
    assert entry.kind == "off_script"
    assert entry.words == {"words": "They ring the insurer.", "by": "Ida"}
    assert entry.role == "it"
    assert entry.payload["takes_s"] == 20 * 60
    assert entry.payload["does"] == ["call_insurer", "keep_evidence"]
    assert entry.payload["changes"] == {"kettle_on": False, "misled": 12, "mood": "calm now"}


async def test_words_are_enough_for_an_off_script_action(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "f")
        assert "What the team did" in shown
        assert "such as 10m" in shown, "what is only an example does not look like what is written"
        assert "no story time passes" in shown
        await keys(pilot, "=They sing.", "ctrl+s")
    (turn,) = session.drill.decisions
    assert (turn.words, session.drill.clock_s) == ("They sing.", 0)
    assert log(session)[0].payload["changes"] == {}


@pytest.mark.parametrize(
    ("pressed", "said", "kept"),
    [
        (("tab", "=10m", "ctrl+s"), "An off-script action needs words.", "10m"),
        (("=They call.", "tab", "=soon", "ctrl+s"), "Write it as 10m, 2h 30m or 1d.", "They call."),
        (
            ("=They call.", *["tab"] * 3, "=misled", "enter", "=x", "enter"),
            "Write a whole number, such as 12.",
            "They call.",
        ),
        (("=They call.", *["tab"] * 6, "=9", "ctrl+s"), "How sure is a number from 1", "Call"),
    ],
)
async def test_what_is_wrong_on_the_form_is_said_on_it(
    drill: HotwashApp, session: Session, pressed: Sequence[str], said: str, kept: str
) -> None:
    async with drill.run_test(size=WIDE) as pilot:
        shown = await keys(pilot, "f", *pressed)
        assert said in shown
        assert kept.casefold() in shown.casefold()
        assert isinstance(drill.screen, OffScriptDialog)
    assert log(session) == ()


async def test_an_off_script_form_survives_a_refusal_and_escape(
    drill: HotwashApp, session: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drill.run_test(size=WIDE) as pilot:
        filled = (
            "f",
            "=They ring.",
            "tab",
            "=5m",
            "tab",
            "=insu",
            "enter",
            "tab",
            "down",
            "enter",
            "tab",
            "=Tom",
        )
        with monkeypatch.context() as patch:
            refusing(session, patch)
            assert "It is too late. Do something else." in await keys(pilot, *filled, "ctrl+s")
        await keys(pilot, "escape")
        assert desk.store.drafts(session.id) == {"off_script": "They ring."}
        shown = await keys(pilot, "f")
        for words in ("They ring.", "5m", "Call the insurer", "kettle on: no", "Tom"):
            assert words in shown
        await keys(pilot, "ctrl+s")
        assert desk.store.drafts(session.id) == {}
        assert "They ring." not in await keys(pilot, "enter", "f")
    (turn,) = session.drill.decisions
    assert turn.details.by == "Tom"
    assert session.drill.story.done_of(session.drill.line.state) == {"call_insurer": 300}


async def test_escape_leaves_a_value_before_it_leaves_the_form(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=WIDE) as pilot:
        shown = await keys(pilot, "f", "=They call.", *["tab"] * 3, "=misled", "enter", "=9")
        assert "A number from 0 to 100." in shown
        shown = await keys(pilot, "escape")
        assert isinstance(drill.screen, OffScriptDialog)
        assert "A number from 0 to 100." not in shown
        await keys(pilot, "ctrl+s")
    assert log(session)[0].payload["changes"] == {}


async def test_a_tick_can_be_taken_away_and_yes_turned_back(drill: HotwashApp, session: Session) -> None:
    async with drill.run_test(size=WIDE) as pilot:
        await keys(pilot, "f", "=They call.", *["tab"] * 2)
        assert "Pause the tool" not in words_on(drill)
        assert "[ ] Pause the tool" in await keys(pilot, "enter")
        assert "[x] Pause the tool" in await keys(pilot, "enter")
        assert "[ ] Pause the tool" in await keys(pilot, "enter", "down", "enter")
        assert "yes → no" in await keys(pilot, "tab", "enter", "enter")
        assert "yes → no" not in await keys(pilot, "enter")
        await keys(pilot, "ctrl+s")
    assert log(session)[0].payload["does"] == ["keep_evidence"]
    assert log(session)[0].payload["changes"] == {}


# Earlier decisions


async def test_an_earlier_decision_takes_the_team_s_own_answer(drill: HotwashApp, session: Session) -> None:
    session.do(Choose(option="still_talking.pause", details=Details(by="Ida", role="it", answer="Unplug it")))
    async with drill.run_test(size=WIDE) as pilot:
        shown = await keys(pilot, "a", "enter")
        assert "Unplug it" in shown
        await keys(pilot, "tab", "tab", "=4", "tab", "=Tom", "tab", "=Now. ", "ctrl+s")
    (decision,) = record(session.drill).decisions
    assert decision.answer == "Now. Unplug it"
    assert (decision.confidence, decision.dissent) == (4, ("Tom",))
    assert decision.decided_by is not None
    assert (decision.decided_by.name, log(session)[1].kind) == ("Ida", "amended")


async def test_nothing_is_recorded_where_nothing_was_changed_and_what_was_given_is_not_emptied(
    drill: HotwashApp, session: Session
) -> None:
    session.do(Choose(option="still_talking.pause", details=Details(by="Ida", role="it", answer="Unplug it")))
    async with drill.run_test(size=WIDE) as pilot:
        await keys(pilot, "a", "enter", "ctrl+s")
        assert isinstance(drill.screen, DrillScreen)
        shown = await keys(pilot, "a", "enter", "ctrl+u", "ctrl+s")
        assert "What was given stays on record" in shown
    assert len(log(session)) == 1


# Corrections


WRITTEN = Choose(option="four_answers.letter", text="The tea is fre.", details=Details(assigned="Tom"))


async def test_a_correction_keeps_both_versions(drill: HotwashApp, session: Session) -> None:
    session.do(PAUSED)
    session.do(WRITTEN)
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "w")
        assert isinstance(drill.screen, CorrectDialog)
        assert "The letter to customers" in shown
        shown = await keys(pilot, "enter")
        assert "Both versions stay on record; the last one counts." in shown
        assert "The tea is fre." in shown
        await keys(pilot, "backspace", "=e.", "tab", "=Ida", "ctrl+s")
        shown = await keys(pilot, "w")
        assert "2 versions" in shown
        assert shown.index("The tea is free.") < shown.index("The tea is fre.")
    assert log(session)[-1].kind == "wrote"
    assert log(session)[-1].words == {"text": "The tea is free.", "by": "Ida"}
    assert [version.text for version in session.drill.line.texts["letter"]] == [
        "The tea is fre.",
        "The tea is free.",
    ]


async def test_a_correction_that_is_put_aside_comes_back(
    drill: HotwashApp, session: Session, desk: Desk
) -> None:
    session.do(PAUSED)
    session.do(WRITTEN)
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "w", "enter", "= Or not", "escape")
        assert desk.store.drafts(session.id) == {"write:letter": "The tea is fre. Or not"}
        assert "The tea is fre. Or not" in await keys(pilot, "w", "enter")
    assert len(log(session)) == 2


async def test_a_correction_that_changes_nothing_is_not_recorded(drill: HotwashApp, session: Session) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "w")
        assert isinstance(drill.screen, DrillScreen)
        session.do(WRITTEN)
        await keys(pilot, "w", "enter", "ctrl+s")
        assert isinstance(drill.screen, DrillScreen)
    assert len(log(session)) == 2


# Several texts on one form

FOUR = ("what_happened", "still_on", "who", "which_data")


async def test_four_answers_on_one_form_each_with_its_person(
    drill: HotwashApp, session: Session, desk: Desk
) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "1", "enter")
        assert isinstance(drill.screen, FormDialog)
        assert "1 of 4" in shown
        assert "What went wrong" in shown
        assert "Is it still happening" not in shown
        shown = await keys(pilot, "=An old list.", "tab", "=Ida", "tab")
        assert "2 of 4" in shown
        assert "Is it still happening" in shown
        await keys(pilot, "=No.", "tab", "tab", "=Three people.", "tab", "=Tom")
        shown = await keys(pilot, "ctrl+s")
        assert "Not written: Which data was involved." in shown
        assert len(log(session)) == 1
        await keys(pilot, "ctrl+s")
        assert desk.store.drafts(session.id) == {}
    entry = log(session)[-1]
    assert entry.kind == "chose"
    assert {kind: versions[-1].text for kind, versions in session.drill.line.texts.items()} == {
        "what_happened": "An old list.",
        "still_on": "No.",
        "who": "Three people.",
    }
    assert [session.drill.line.texts[kind][-1].by for kind in FOUR[:3]] == ["Ida", None, "Tom"]


async def test_a_form_that_is_put_aside_keeps_every_text_and_name(
    drill: HotwashApp, session: Session, desk: Desk
) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=NARROW) as pilot:
        await keys(pilot, "1", "enter", "=Old", "tab", "=Ida", "tab", "=No", "escape")
        place = "choose:four_answers.answer"
        assert desk.store.drafts(session.id) == {
            f"{place}:what_happened": "Old",
            f"{place}:what_happened:by": "Ida",
            f"{place}:still_on": "No",
        }
        shown = await keys(pilot, "enter")
        assert "Old" in shown
        assert "Ida" in shown
        shown = await keys(pilot, "shift+tab")
        assert "4 of 4" in shown
        assert "No" in await keys(pilot, *["tab"] * 3)
    assert len(log(session)) == 1


async def test_all_texts_of_a_form_stand_side_by_side_where_there_is_room(
    drill: HotwashApp, session: Session
) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=WIDE) as pilot:
        shown = await keys(pilot, "1", "enter", "=An old list.", "tab", "tab", "=No.")
        for words in (
            "An old list.",
            "No.",
            "Is it still happening",
            "Who was affected",
            "3 words, 30 at least",
            "1 word, 30 at least",
        ):
            assert words in shown


async def test_a_refused_form_comes_back_as_it_was(
    drill: HotwashApp, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=WIDE) as pilot:
        with monkeypatch.context() as patch:
            refusing(session, patch)
            await keys(pilot, "1", "enter", "=An old list.", "tab", "=Ida", "ctrl+s", "ctrl+s")
            assert isinstance(drill.screen, NoticeDialog)
        shown = await keys(pilot, "enter", "enter")
        assert "An old list." in shown
        assert "Ida" in shown


async def test_one_text_with_the_person_who_does_it(drill: HotwashApp, session: Session) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, "2", "enter")
        assert "Who does it" in shown
        await keys(pilot, "=Dear all", "tab", "=Tom", "ctrl+s")
    decision = record(session.drill).decisions[-1]
    assert (decision.option, decision.assigned) == ("four_answers.letter", "Tom")
    (version,) = session.drill.line.texts["letter"]
    assert (version.text, version.by) == ("Dear all", "Tom")


# What every box promises

WAYS: dict[str, tuple[str, ...]] = {
    "guide": ("g",),
    "observation": ("o",),
    "observation words": ("o", "s"),
    "observation about": ("o", "s", "tab"),
    "messages": ("m",),
    "off-script": ("f",),
    "off-script ticks": ("f", "tab", "tab"),
    "off-script value": ("f", "tab", "tab", "tab", "=mis", "enter"),
    "details": ("a", "enter"),
    "form": ("1", "enter"),
    "form with a name": ("2", "enter"),
    "corrections": ("w",),
    "correction": ("w", "enter"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_every_key_has_an_id_and_says_what_it_does(
    drill: HotwashApp, session: Session, way: str
) -> None:
    session.do(PAUSED)
    if way.startswith("correction"):
        session.do(WRITTEN)
    async with drill.run_test(size=NARROW) as pilot:
        shown = await keys(pilot, *WAYS[way])
        assert max(len(line) for line in shown.splitlines()) <= 80
        found = {key: active.binding for key, active in drill.screen.active_bindings.items()}
        assert [key for key, binding in found.items() if not (binding.id and binding.tooltip)] == []
        actions: dict[str, set[str]] = {}
        for binding in found.values():
            actions.setdefault(binding.id or "", set()).add(binding.action)
        assert [name for name, several in actions.items() if len(several) > 1] == []
        await keys(pilot, "f1")
        told = drill.screen.query_one(Pane).text
        assert "Keys" in told
        assert "{" not in told


async def test_nothing_of_the_guide_is_seen_unless_it_is_asked_for(
    drill: HotwashApp, session: Session
) -> None:
    async with drill.run_test(size=(200, 60)) as pilot:
        secrets = (
            "Who may switch it off?",
            "somebody to blame",
            "for the switch",
            "what to say",
            "old price",
        )
        for pressed in ((), ("1",), ("p",), ("escape", "o"), ("escape", "1", "enter"), ("enter",), ("l",)):
            shown = await keys(pilot, *pressed)
            assert [secret for secret in secrets if secret in shown] == []
    assert len(log(session)) == 1


async def test_the_way_back_says_where_stays_what_was_decided(drill: HotwashApp, session: Session) -> None:
    session.do(PAUSED)
    async with drill.run_test(size=WIDE) as pilot:
        shown = await keys(pilot, "b", "enter")
        assert "What was decided stays on record" in shown
        assert "stays in the log" not in shown, "the log on the screen shows the line of play alone"


async def test_the_palette_and_the_help_know_what_a_facilitator_can_do(drill: HotwashApp) -> None:
    async with drill.run_test(size=(120, 100)) as pilot:
        await keys(pilot, "ctrl+p", "=instead of")
        await until(pilot, "Off-script (f)")
        await keys(pilot, "escape")
        shown = await keys(pilot, "f1")
        for words in (
            "what to ask and to watch for",
            "take an observation down",
            "Correct a text",
            "Go back to before",
        ):
            assert words in shown
