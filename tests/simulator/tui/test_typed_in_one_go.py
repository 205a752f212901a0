"""Whoever types faster than the screen follows loses nothing: what ends a text takes its turn after the text's letters."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from scenarios.catalogue import load_scenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import Begin, Choose, Command, SetUp, ShowScores
from simulator.drill.entries import Entry
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk, page_of
from tests.simulator.tui.conftest import STORIES
from tests.simulator.tui.pictures import in_one_go, keys

WORDS = "Ask Jo at the counter, twice"
LED, SMALL = "led_story.yaml", "small_story.yaml"
TO_THE_DEBRIEF = (Choose(option="morning.pause"), Choose(option="noon.guess"), ShowScores())


def drill_of(desk: Desk, story: str, before: Iterable[Command]) -> Session:
    """A drill of a story, at the place where these commands lead to."""
    loaded = load_scenario(str(STORIES / story))
    session = start_drill(
        desk.store, loaded, drill="20261123-0930-fast", now=desk.now, set_up=SetUp(team="Red")
    )
    for command in (Begin(), *before):
        session.do(command)
    return session


async def last(pilot: Pilot[str | None], desk: Desk, is_so: Callable[[Entry], bool]) -> Entry:
    """The last entry of the log, once it is as it should be or nothing more can be waited for."""
    for _ in range(40):
        entry = desk.store.entries("20261123-0930-fast")[-1]
        if is_so(entry):
            break
        await pilot.pause(0.02)
    return entry


@dataclass(frozen=True)
class Way:
    """How one comes to a field, what ends the writing on it, and which words of the log they become."""

    named: str
    to: str
    ends: str
    story: str = LED
    before: tuple[Command, ...] = ()
    then: str = ""


PAUSED = (Choose(option="still_talking.pause"),)
WAYS = {
    "details": Way("by", "1 d", "ctrl+s", then="enter"),
    "earlier decision": Way("by", "a enter", "ctrl+s", before=PAUSED),
    "reasons": Way("reasons", "1 d tab", "ctrl+s", then="enter"),
    "editor": Way("text.customer_message", "enter 1 enter", "ctrl+s", SMALL, TO_THE_DEBRIEF[:1]),
    "text with a name": Way("text.letter", "2 enter", "ctrl+s", before=PAUSED),
    "name of a text": Way("assigned", "2 enter =x tab", "ctrl+s", before=PAUSED),
    "four texts": Way("text.what_happened", "1 enter", "ctrl+s", before=PAUSED, then="ctrl+s"),
    "off-script": Way("words", "f", "ctrl+s"),
    "observation": Way("words", "o s", "enter"),
    "set-up": Way("team", "f2 shift+tab ctrl+u", "ctrl+s"),
    "reason to go back": Way("reason", "b enter", "enter", before=PAUSED),
    "who does it": Way("assigned", "enter 2 enter", "enter", SMALL, TO_THE_DEBRIEF[:1]),
    "real incident": Way("because", "x", "enter"),
    "own answer": Way("answer", "tab", "enter", SMALL, then="1 enter"),
    "corrective action": Way("action", "8 a", "ctrl+s", SMALL, TO_THE_DEBRIEF),
    "line of the card": Way("detail", "9 enter =x tab", "enter", SMALL, TO_THE_DEBRIEF),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
async def test_the_end_of_what_is_typed_is_recorded_with_the_rest(desk: Desk, way: Way) -> None:
    session = drill_of(desk, way.story, way.before)
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, *way.to.split())
        in_one_go(app, f"={WORDS}", way.ends)
        await pilot.pause(0.05)
        await keys(pilot, *way.then.split())
        entry = await last(pilot, desk, lambda entry: way.named in entry.words)
    assert entry.words.get(way.named) == WORDS


async def test_a_thing_is_found_by_all_that_was_typed(desk: Desk) -> None:
    session = drill_of(desk, LED, ())
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, "f", "=They ring.", "tab", "tab")
        in_one_go(app, "=insu", "enter")
        await pilot.pause(0.05)
        await keys(pilot, "ctrl+s")
        entry = await last(pilot, desk, lambda entry: entry.kind == "off_script")
    assert entry.payload.get("does") == ["call_insurer"]


async def test_a_text_that_is_put_aside_is_kept_to_its_end(desk: Desk) -> None:
    session = drill_of(desk, SMALL, TO_THE_DEBRIEF[:1])
    app = HotwashApp(lambda: page_of(desk, session))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter", "1", "enter")
        in_one_go(app, f"={WORDS}", "escape")
        await pilot.pause(0.05)
        await keys(pilot)
    assert desk.store.drafts(session.id) == {"choose:noon.write": WORDS}
