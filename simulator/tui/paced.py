"""What the pages of a running drill have in common: the time that is left, breaks, the set-up, and the way out for real."""

from abc import abstractmethod

from textual import work
from textual.content import Content
from typing_extensions import override

from simulator.drill import Refused, Session
from simulator.drill.commands import CallTime, GoOn, Pause, Stop
from simulator.drill.hot_wash import scores_shown
from simulator.drill.pace import is_paused, pace, play_is_over
from simulator.store import StoreFault
from simulator.story.engine import STOPPED
from simulator.tui.desk import Desk, show_debrief, show_first_hour
from simulator.tui.keys import key
from simulator.tui.pace_words import pace_words
from simulator.tui.pages import WIDTHS
from simulator.tui.session_page import SessionPage

AWAY_S = 7200
"""Wall seconds without an entry after which a drill that is opened was left, and the time does not count.

Leaving takes a break by itself, so this is for a computer that stopped. It is long, because a drill that is going on may
be opened in a second window.
"""

LOOK_S = 1
"""Wall seconds between two looks at the clock."""

BREAK = key(
    "t", "take_break", "Break", "Take a break: no time counts until you go on", name="drill.take_break"
)
SET_UP = key(
    "f2",
    "set_up",
    "Set-up",
    "Change who takes part, the playbook, the options, the plan",
    name="drill.set_up",
    show=False,
)
TIME_UP = key(
    "h",
    "time_up",
    "Time is up",
    "Time is up: leave the story where it is and go on to the hot wash",
    name="drill.time_up",
)
STOP = key(
    "x",
    "stop",
    "Real incident",
    "Stop the exercise because a real incident came up, and show what to do first",
    name="drill.stop",
)


def take_up(desk: Desk, session: Session) -> Session:
    """Take up a drill that was kept: if nobody did anything for a while, the room was away and takes a break.

    Raises:
        StoreFault: that could not be kept.
    """
    drill = session.drill
    away_s = int((desk.now() - drill.entries[-1].wall).total_seconds())
    waits = not scores_shown(drill) and drill.line.state.ending != STOPPED
    if away_s > AWAY_S and waits and not is_paused(drill):
        session.do(Pause(since_s=away_s))
        if play_is_over(drill):
            session.do(GoOn())
    return session


class Paced(SessionPage):
    """A page of a drill that has not ended."""

    def on_mount(self) -> None:
        self.tell_time()
        self.set_interval(LOOK_S, self.tell_time)
        drill = self._session.drill
        if is_paused(drill) and not play_is_over(drill):
            self._rest()

    def on_resize(self) -> None:
        self.tell_time()

    @property
    def time_left(self) -> Content:
        """The time left by the plan, as far as the screen has room for it."""
        narrow = self.app.size.width < WIDTHS[1][0]
        return pace_words(pace(self._session.drill, self._desk.now()), briefly=narrow)

    @abstractmethod
    def tell_time(self) -> None:
        """Show the time that is left, in one line that needs no layout."""

    @override
    def leaving(self) -> None:
        drill = self._session.drill
        if not play_is_over(drill) and not is_paused(drill):
            try:
                self._session.do(Pause())
            except (Refused, StoreFault):
                # The way out stays open; whoever takes the drill up again is shown a break all the same.
                return

    def action_take_break(self) -> None:
        """Take a break."""
        if self.do(Pause()):
            self._rest()

    @work(group="break", exclusive=True)
    async def _rest(self) -> None:
        """Cover the page until the room goes on."""
        from simulator.tui.dialogs.rest import BreakScreen

        await self.app.push_screen_wait(BreakScreen(self._desk, self._session))
        if is_paused(self._session.drill):
            self.do(GoOn())
        self.tell_time()

    @work(group="dialog", exclusive=True)
    async def action_set_up(self) -> None:
        """Change the set-up."""
        from simulator.tui.set_up import SetUpScreen

        before = self._session.drill.set_up
        after = await self.app.push_screen_wait(SetUpScreen(self._session.loaded.scenario, before, made=True))
        if after is not None and after != before and self.do(after):
            self.tell_time()

    @work(group="dialog", exclusive=True)
    async def action_time_up(self) -> None:
        """Call time and go on to the hot wash, once that was confirmed."""
        from simulator.tui.dialogs.pick import PickDialog

        place = await self.app.push_screen_wait(
            PickDialog(
                "Time is up",
                "The story stays where it is, and what it had not come to counts as not done. Going on with it later "
                "stays possible: a decision takes it up again.",
                [Content("Play on"), Content("Call time, and go on to the hot wash")],
            )
        )
        if place == 1 and self.do(CallTime()):
            show_debrief(self.app, self._desk, self._session)

    @work(group="dialog", exclusive=True)
    async def action_stop(self) -> None:
        """Stop the drill because a real incident came up, once that was confirmed."""
        from simulator.tui.dialogs.stop import StopDialog

        because = await self.app.push_screen_wait(StopDialog())
        if because is not None and self.do(Stop(because=because or None)):
            show_first_hour(self.app, self._desk, self._session)
