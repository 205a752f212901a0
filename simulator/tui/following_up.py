"""What is done in the debrief beside reading: agree on actions, plan the next drill, note the card, export, close."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal

from textual import work
from textual.binding import BindingType
from textual.content import Content

from scoring.record import CardKind
from scoring.record.record import Record
from simulator.drill.commands import Agree, Close, Withdraw
from simulator.drill.next_drill import Proposal
from simulator.settings.reading import expanded
from simulator.tui.debrief_views.card import PROMPTS
from simulator.tui.debrief_views.line import Deed, Line
from simulator.tui.files import folder_of, free_name, write_new
from simulator.tui.keys import key
from simulator.tui.session_page import SessionPage

Form = Literal["html", "md", "json", "ics"]
FORMS: tuple[tuple[Form, str], ...] = (
    ("html", "HTML, to read and to send on: one file that needs nothing else"),
    ("md", "Markdown, to edit"),
    ("json", "JSON, for other programs"),
    ("ics", "Calendar file: the next drill, and the days when actions are due"),
)


class FollowingUp(SessionPage):
    """A page on which a drill is followed up; what is agreed on can be added after closing, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "open_line",
            "Add or change",
            "Add here, or change what is highlighted",
            name="debrief.open",
        ),
        key(
            "a",
            "add",
            "Add",
            "Agree on a corrective action, or add a line to the card",
            name="debrief.add",
            show=False,
        ),
        key("d", "next_drill", "Next drill", "Plan the next drill", name="debrief.next_drill"),
        key(
            "w,delete",
            "withdraw",
            "Withdraw",
            "Withdraw what is highlighted; the log keeps both",
            name="debrief.withdraw",
        ),
        key(
            "e",
            "export",
            "Export",
            "Write the report (HTML, Markdown or JSON) or a calendar file",
            name="debrief.export",
        ),
        key(
            "c",
            "close",
            "Close record",
            "The debrief is done; what is added later is marked so",
            name="debrief.close",
        ),
    ]

    _record: Record

    @property
    def line(self) -> Line | None:
        """The line that is highlighted."""
        raise NotImplementedError

    @property
    def today(self) -> date:
        """The day on this computer's clock."""
        return self._desk.now().astimezone().date()

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The library's titles, by id."""
        from scenarios.catalogue import library

        return {listed.id: listed.title for listed in library()}

    @cached_property
    def proposal(self) -> Proposal:
        """What could be drilled next."""
        from simulator.tui.proposing import propose

        return propose(self._desk, self._record, self.today)

    # Adding and changing

    def action_open_line(self) -> None:
        """Add here, or change what is highlighted."""
        line = self.line
        if line is not None and line.deed is not None:
            self._add(line.deed, line.entry)

    def action_add(self) -> None:
        """Add what this page is for."""
        line = self.line
        card = line is not None and line.deed in PROMPTS
        self._add(line.deed if card and line is not None and line.deed is not None else "agree", None)

    def action_next_drill(self) -> None:
        """Plan the next drill."""
        self._add("next_drill", None)

    def _add(self, deed: Deed, entry: int | None) -> None:
        match deed:
            case "agree":
                self._agree(entry)
            case "next_drill":
                self._plan()
            case _:
                self._note(deed, entry)

    @work(group="dialog", exclusive=True)
    async def _agree(self, entry: int | None) -> None:
        """Agree on a corrective action, or on other words for one."""
        from simulator.tui.dialogs.follow_up import AgreeDialog

        standing = next((each for each in self._record.corrective_actions if each.entry == entry), None)
        before = None
        if standing is not None:
            before = Agree(
                action=standing.action or "",
                owner=standing.owner,
                due=standing.due,
                dimension=standing.dimension,
            )
        agreed = await self.app.push_screen_wait(
            AgreeDialog(self.today, tuple(name for name, _ in self.people), before)
        )
        if agreed is not None and agreed != before and self.do(agreed) and standing is not None:
            self.do(Withdraw(entry=standing.entry))

    @work(group="dialog", exclusive=True)
    async def _plan(self) -> None:
        """Take what is proposed as the next drill, or something else."""
        from simulator.tui.dialogs.follow_up import NextDialog

        planned, proposal = self._record.next_drill, self.proposal
        chosen = await self.app.push_screen_wait(
            NextDialog(
                self.today,
                planned.scenario if planned is not None else proposal.title,
                planned.on if planned is not None else proposal.on,
                "" if planned is not None else proposal.because,
                self.titles,
            )
        )
        if chosen is not None and (
            planned is None or (chosen.scenario, chosen.on) != (planned.scenario, planned.on)
        ):
            self.do(chosen)

    @work(group="dialog", exclusive=True)
    async def _note(self, kind: CardKind, entry: int | None) -> None:
        """Note a line for the card, or put one right."""
        from simulator.tui.dialogs.follow_up import CardLineDialog

        standing = next((each for each in self._record.card if each.entry == entry), None)
        name, detail = (standing.name or "", standing.detail or "") if standing is not None else ("", "")
        noted = await self.app.push_screen_wait(CardLineDialog(kind, PROMPTS[kind], name, detail))
        if noted is None or (noted.name, noted.detail or "") == (name, detail):
            return
        if self.do(noted) and standing is not None:
            self.do(Withdraw(entry=standing.entry))

    def action_withdraw(self) -> None:
        """Withdraw what is highlighted."""
        line = self.line
        if line is None or line.entry is None:
            self.app.notify("There is nothing on this line that could be withdrawn.", markup=False)
        elif self.do(Withdraw(entry=line.entry)):
            self.app.notify("Withdrawn; the log keeps that it stood here.", markup=False)

    # Taking along

    @work(group="dialog", exclusive=True)
    async def action_export(self) -> None:
        """Write the report or the calendar to a file; nothing is overwritten."""
        from simulator.drill.calendar_file import NoDays
        from simulator.tui.dialogs.pick import PickDialog
        from simulator.tui.dialogs.question import QuestionDialog

        place = await self.app.push_screen_wait(
            PickDialog("Export", "In which form?", [Content(words) for _, words in FORMS])
        )
        if place is None:
            return
        form = FORMS[place][0]
        try:
            text = self._exported(form)
        except NoDays as nothing:
            self.complain("There is no day to export", nothing.message, "Agree on one under Follow-up first.")
            return
        path = await self.app.push_screen_wait(
            QuestionDialog(
                "Export",
                "Into which file?",
                hint=f"In {Path.cwd()}, unless the path begins elsewhere. A file that exists is not overwritten.",
                value=str(free_name(f"hotwash-{self._session.id}", f".{form}", folder_of(self))),
            )
        )
        if not path:
            return
        try:
            if isinstance(text, str):
                write_new(expanded(path), text)
            else:
                with expanded(path).open("xb") as file:
                    file.write(text)
        except FileExistsError:
            self.complain(
                "Not exported", f"{path} exists already.", "Nothing was overwritten. Choose another name."
            )
        except OSError as error:
            self.complain(
                "Not exported", f"{path}: {error.strerror}.", "Choose a folder that you can write to."
            )
        else:
            what = "The calendar file" if form == "ics" else "The report"
            self.app.notify(f"{what} is in {path}", markup=False)

    def _exported(self, form: Form) -> str | bytes:
        """The file's content; a calendar's line ends are its own, so it is bytes."""
        if form == "ics":
            from simulator.drill.calendar_file import calendar_file

            return calendar_file(self._record, stamp=self._desk.now(), titles=self.titles)
        from scoring.report import render

        return render(self._record, form)

    @work(group="dialog", exclusive=True)
    async def action_close(self) -> None:
        """Close the record; what is still missing is named before."""
        from simulator.tui.dialogs.pick import PickDialog

        missing = [] if self._record.corrective_actions else ["a corrective action"]
        missing += [] if self._record.next_drill is not None else ["the next drill"]
        lead = f"Still missing: {' and '.join(missing)}. " if missing else ""
        place = await self.app.push_screen_wait(
            PickDialog(
                "Close the record",
                f"{lead}Once it is closed the drill cannot be gone back on. Ratings, observations, corrective actions, "
                "the next drill and lines of the card can still be added; they are marked as late.",
                [Content("Not yet"), Content("Close it: the debrief is done")],
            )
        )
        if place == 1 and self.do(Close()):
            self.app.notify("The record is closed.", markup=False)
