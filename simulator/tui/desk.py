"""What every screen works with - the store, the clock, the maker of ids - and the ways from one page to another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual.app import App

if TYPE_CHECKING:
    from simulator.drill import Session
    from simulator.store import DrillStore
    from simulator.tui.pages import Page


@dataclass(frozen=True, slots=True)
class Desk:
    """Passed in from outside, so that tests can freeze it.

    Attributes:
        now: the wall clock.
        token: a few random letters for a new drill's id.
    """

    store: "DrillStore"
    now: Callable[[], datetime]
    token: Callable[[], str]


def show_library(app: App[Any], desk: Desk) -> None:
    """Go to the library."""
    from simulator.tui.library import LibraryScreen

    turn_to(app, LibraryScreen(desk))


def show_drill(app: App[Any], desk: Desk, session: "Session") -> None:
    """Go to a drill, also to one that has ended."""
    from simulator.tui.drill import DrillScreen

    turn_to(app, DrillScreen(desk, session))


def show_first_hour(app: App[Any], desk: Desk, session: "Session") -> None:
    """Go to what is to be done first, now that it is real."""
    from simulator.tui.first_hour import FirstHourScreen

    turn_to(app, FirstHourScreen(desk, session))


def show_debrief(app: App[Any], desk: Desk, session: "Session") -> None:
    """Go to what follows the play: the hot wash, then the debrief."""
    turn_to(app, _after(desk, session))


def page_of(desk: Desk, session: "Session") -> "Page":
    """The page for a drill: its briefing, the drill itself; once that is over the hot wash, then its debrief."""
    from simulator.drill.pace import has_begun, play_is_over

    if play_is_over(session.drill):
        return _after(desk, session)
    if not has_begun(session.drill):
        from simulator.tui.briefing import BriefingScreen

        return BriefingScreen(desk, session)
    from simulator.tui.drill import DrillScreen

    return DrillScreen(desk, session)


def _after(desk: Desk, session: "Session") -> "Page":
    from simulator.drill.hot_wash import scores_shown
    from simulator.story.engine import STOPPED

    # Whoever stopped for a real incident has other things to do than to go round the room.
    if scores_shown(session.drill) or session.drill.line.state.ending == STOPPED:
        from simulator.tui.debrief import DebriefScreen

        return DebriefScreen(desk, session)
    from simulator.tui.hot_wash import HotWashScreen

    return HotWashScreen(desk, session)


def turn_to(app: App[Any], page: "Page") -> None:
    """Show another page in place of the present one, which is let go; each kind of page is a mode of the application."""
    # What was said of the page before need not hold for this one.
    app.clear_notifications()
    before, mode = app.current_mode, type(page).__name__
    app.add_mode(mode, lambda: page)
    app.switch_mode(mode)
    app.remove_mode(before)
