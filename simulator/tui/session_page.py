"""What the drill and its debrief have in common: they work on one drill, post commands, and are left without loss."""

from abc import abstractmethod
from typing import NamedTuple

from textual import work

from simulator.drill import Refused, Session
from simulator.drill.commands import Command
from simulator.store import LostRace, StoreFault
from simulator.tui.desk import Desk, show_library
from simulator.tui.pages import Page


class Complaint(NamedTuple):
    """Why something was not recorded, and what to do about it."""

    title: str
    message: str
    help: str | None

    @property
    def words(self) -> str:
        """Both, for a form that stays open."""
        return f"{self.message} {self.help}" if self.help else self.message


class SessionPage(Page):
    """A page on one drill."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session

    @property
    def session(self) -> Session:
        """The drill that this page is on."""
        return self._session

    @property
    def people(self) -> tuple[tuple[str, str | None], ...]:
        """The names in the room with their roles."""
        return tuple((name, role) for name, role in self._session.drill.participants if name)

    @property
    def parting(self) -> str:
        return f"Drill {self._session.id} is kept. Start hotwash again to go on with it or to review it."

    @property
    def picture_name(self) -> str:
        return self._session.id

    @abstractmethod
    def take_in(self) -> None:
        """Show the drill as it stands now."""

    def do(self, command: Command) -> bool:
        """Post a command and show what came of it, or say readably why it was not recorded."""
        complaint = self.post(command)
        if complaint is not None:
            self.complain(*complaint)
        return complaint is None

    def post(self, command: Command) -> Complaint | None:
        """Post a command and show what came of it; the result says why it was not recorded."""
        try:
            self._session.do(command)
        except LostRace:
            return self._catch_up()
        except Refused as refusal:
            return Complaint("Not possible now", refusal.message, refusal.help)
        except StoreFault as fault:
            return Complaint("Nothing was recorded", fault.message, fault.help)
        # What was said before may have become untrue by this.
        self.app.clear_notifications()
        self.take_in()
        return None

    def _catch_up(self) -> Complaint:
        """Take in what another window has recorded."""
        title = "Somebody else went on with this drill"
        try:
            self._session.refresh()
        except StoreFault as fault:
            return Complaint(title, fault.message, fault.help)
        self.take_in()
        return Complaint(
            title,
            "Another window has added to its record in the meantime, so nothing was recorded here.",
            "The screen now shows where the drill is. Do it again if it still fits.",
        )

    def complain(self, title: str, message: str, help: str | None) -> None:
        """Say something that has to be read."""
        from simulator.tui.dialogs.notice import NoticeDialog

        self.app.push_screen(NoticeDialog(title, message, help or ""))

    @work(group="dialog", exclusive=True)
    async def action_leave(self) -> None:
        """Leave; everything is kept."""
        from simulator.tui.dialogs.leave import LeaveDialog

        decisions = len(self._session.drill.decisions)
        way = await self.app.push_screen_wait(LeaveDialog(self._session.id, decisions))
        if way is not None:
            self.leaving()
        if way == "quit":
            self.app.exit(self.parting)
        elif way == "library":
            show_library(self.app, self._desk)
