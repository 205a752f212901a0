"""Draw the pictures of the documentation: the screens of hotwash, as it exports them itself.

python docs/pictures/draw.py [FOLDER]
"""

import asyncio
import os
import re
import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from shots import EARLIER, SCENARIO, SET_UP, SHOTS, Shot

from scenarios.catalogue import load_scenario
from scenarios.reading import LoadedScenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import Begin, Choose, Command, SetUp
from simulator.drill.view import situation
from simulator.store import DrillStore

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from simulator.tui.desk import Desk
    from simulator.tui.pages import Page

# Textual reads these as it is imported, so what needs it is imported where it is used.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
for name in ("NO_COLOR", "TEXTUAL_THEME"):
    os.environ.pop(name, None)

# A Tuesday, at an hour that is the same day nearly everywhere: days are told by the computer's own zone.
BEGUN = datetime(2026, 3, 3, 10, tzinfo=UTC)
LOOKS, BETWEEN_S = 200, 0.05


class Clock:
    """A wall clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = BEGUN

    def __call__(self) -> datetime:
        return self.now

    def move_for(self, command: Command) -> None:
        """Let the time pass that a room takes before a command."""
        match command:
            case Begin():
                self.now += timedelta(minutes=5)
            case Choose():
                self.now += timedelta(minutes=2)
            case _:
                self.now += timedelta(seconds=40)


def play(store: DrillStore, clock: Clock, loaded: LoadedScenario, shot: Shot) -> Session:
    """The drill as far as the picture has come, with an earlier one in the library."""
    clock.now = BEGUN - timedelta(days=14)
    earlier = load_scenario(EARLIER.scenario)
    tried = start_drill(store, earlier, drill="20260217-1000-w3pe", now=clock, set_up=SetUp(team="Dana"))
    for command in EARLIER.played():
        tried.do(command)
    clock.now = BEGUN
    session = start_drill(store, loaded, drill="20260303-1000-k4tm", now=clock, set_up=SET_UP)
    for command in shot.commands:
        clock.move_for(command)
        session.do(command)
    for place, words in shot.drafts.items():
        store.save_draft(session.id, place, words)
    return session


def first_page(desk: "Desk", session: Session, shot: Shot) -> "Page":
    """The page to begin with."""
    from simulator.tui.desk import page_of
    from simulator.tui.library import LibraryScreen

    match shot.page:
        case "library":
            return LibraryScreen(desk)
        case "set_up":
            return LibraryScreen(desk, begin=session.loaded)
        case "drill":
            return page_of(desk, session)


def pressed(session: Session, shot: Shot) -> list[str]:
    """The keys of a picture, with the numbers that the options have."""
    offers = [offer.name for offer in situation(session.drill).offers]
    return re.sub(r"\{(.*?)\}", lambda named: str(offers.index(named[1]) + 1), shot.keys).split()


async def settled(pilot: "Pilot[str | None]", words: str) -> str:
    """The picture of the screen once these words stand on it and nothing moves any more."""
    before = ""
    for _ in range(LOOKS):
        await pilot.pause(BETWEEN_S)
        now = pilot.app.export_screenshot(title="EXERCISE · hotwash")
        if now == before and words.replace(" ", "&#160;") in now:
            return now
        before = now
    raise LookupError(f"The screen never came to rest with {words!r} on it.")


async def draw(loaded: LoadedScenario, shot: Shot) -> str:
    """Draw one picture."""
    from simulator.tui.app import HotwashApp
    from simulator.tui.desk import Desk
    from simulator.tui.widgets.fields import Field, Sheet

    clock, salts = Clock(), count(1)
    with (
        TemporaryDirectory() as home,
        DrillStore(Path(home) / "drills.db", salt=lambda: next(salts).to_bytes(16, "big")) as store,
    ):
        session = play(store, clock, loaded, shot)
        desk = Desk(store, clock, lambda: "k4tm")
        app = HotwashApp(lambda: first_page(desk, session, shot))
        app.theme = shot.theme
        async with app.run_test(size=shot.size) as pilot:
            await pilot.pause(BETWEEN_S)
            for key in pressed(session, shot):
                await pilot.press(key)
                await pilot.pause()
            clock.now += timedelta(seconds=shot.passes_s)
            for field in [*app.screen.query(Field), *app.screen.query(Sheet)]:
                field.cursor_blink = False
            return tidy(await settled(pilot, shot.shows))


def tidy(picture: str) -> str:
    """A picture without blanks at the ends of lines, and without fonts that a reader's computer would have to fetch."""
    own_fonts = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    return "\n".join(line.rstrip() for line in own_fonts.splitlines() if line.strip()) + "\n"


async def draw_all(folder: Path) -> None:
    """Draw every picture into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    loaded = load_scenario(SCENARIO)
    for shot in SHOTS:
        (folder / f"{shot.name}.svg").write_text(await draw(loaded, shot), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent))
