"""The screens: views of a drill's state that post commands; no rule and no truth of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

    from scenarios.reading import LoadedScenario
    from simulator.settings.reading import Reading
    from simulator.store import DrillStore


def run(
    store: DrillStore,
    *,
    now: Callable[[], datetime],
    token: Callable[[], str],
    scenario: LoadedScenario | None = None,
    resume: str | None = None,
    team: str | None = None,
    straight: bool = False,
    reading: Reading | None = None,
) -> None:
    """Open the screens, on the library or on a drill, and return when they are closed.

    Standard input must be a terminal.

    Args:
        now: the wall clock; `token`: a few random letters for the id of a new drill.
        scenario: begin a drill of it; its set-up is asked for first.
        resume: the id of a drill to go on with, or to review if it has ended.
        team: the team's name, for a new drill.
        reading: the settings as they were read.
        straight: begin at the first scene, without set-up and briefing.

    Raises:
        StoreFault: the drill could not be kept or found.
    """
    from simulator.tui.app import HotwashApp
    from simulator.tui.desk import Desk, page_of

    desk = Desk(store, now, token)
    first: Screen[None]
    if resume is not None:
        from simulator.drill import resume_drill
        from simulator.tui.paced import take_up

        first = page_of(desk, take_up(desk, resume_drill(store, resume, now=now)))
    elif scenario is not None and straight:
        from simulator.tui.beginning import begin_straight

        first = page_of(desk, begin_straight(desk, scenario, team))
    else:
        from simulator.tui.library import LibraryScreen

        first = LibraryScreen(desk, begin=scenario, team=team)
    parting = HotwashApp(lambda: first, reading).run()
    if parting:
        print(parting)
