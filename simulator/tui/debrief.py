"""The debrief: scores, due against done, items with their evidence, texts to rate, decisions; export and close."""

from pathlib import Path
from typing import ClassVar, Literal

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.style import Style
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from typing_extensions import override

from scoring.language import Rating as Met
from scoring.record.record import Record
from scoring.report.figures import score
from simulator.drill import Session
from simulator.drill.commands import Close, Rate
from simulator.drill.record import record
from simulator.tui import debrief_pages as pages
from simulator.tui.desk import Desk, show_drill
from simulator.tui.files import folder_of, free_name, write_new
from simulator.tui.keys import key
from simulator.tui.session_page import SessionPage
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices, Pane
from simulator.tui.widgets.masthead import Masthead
from simulator.tui.widgets.timeline import DueAgainstDone

View = Literal["scores", "timeline", "items", "texts", "decisions"]
VIEWS: dict[View, str] = {
    "scores": "Scores",
    "timeline": "Timeline",
    "items": "Items",
    "texts": "Texts",
    "decisions": "Decisions",
}
FORMS: tuple[tuple[Literal["html", "md", "json"], str], ...] = (
    ("html", "HTML, to read and to send on: one file that needs nothing else"),
    ("md", "Markdown, to edit"),
    ("json", "JSON, for other programs"),
)


class DebriefScreen(SessionPage):
    """What the drill shows afterwards; every number can be followed to the entries of the log it rests on."""

    CSS_PATH = "debrief.tcss"
    help_text = (
        "The debrief. 1 to 5 turn between scores, timeline, items, texts and decisions. In a list, Up and Down "
        "show what each line rests on. Under Texts, M, P and N say whether a criterion is met, partly met or not met."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(
                str(number),
                f"view({view!r})",
                title,
                {
                    "scores": "The scores with their ratings and arithmetic",
                    "timeline": "When actions were due, and when they were done",
                    "items": "Every action that counts, with the evidence for its points",
                    "texts": "The texts with their criteria, to confirm or overrule",
                    "decisions": "Every decision with what came of it",
                }[view],
                name=f"debrief.{view}",
                show=False,
            )
            for number, (view, title) in enumerate(VIEWS.items(), 1)
        ),
        key(
            "right",
            "turn(1)",
            "Next",
            "Turn to the next page of the debrief",
            name="debrief.next",
            show=False,
        ),
        key("left", "turn(-1)", "Before", "Turn to the page before", name="debrief.before", show=False),
        key("m", "rate('met')", "Met", "This criterion is met", name="debrief.met"),
        key("p", "rate('partly')", "Partly", "This criterion is partly met", name="debrief.partly"),
        key("n", "rate('not_met')", "Not met", "This criterion is not met", name="debrief.not_met"),
        key(
            "e",
            "export",
            "Export",
            "Write the report to a file: HTML, Markdown or JSON",
            name="debrief.export",
        ),
        key(
            "c",
            "close",
            "Close record",
            "The debrief is done; what is added later is marked so",
            name="debrief.close",
        ),
        key("r", "drill", "Drill", "Back to the drill's own screen", name="debrief.drill"),
        key("q", "leave", "Leave", "Leave; everything is kept", name="debrief.leave"),
        key(
            "pagedown",
            "read(1)",
            "Read on",
            "Read on in the page beside the list",
            name="debrief.read_on",
            show=False,
        ),
        key(
            "pageup",
            "read(-1)",
            "Read back",
            "Read back in the page beside the list",
            name="debrief.read_back",
            show=False,
        ),
    ]

    masthead = getters.query_one(Masthead)
    views = getters.query_one("#views", Static)
    page = getters.query_one("#page", Pane)
    lines = getters.query_one("#lines", Choices)
    beside = getters.query_one("#beside", Pane)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self._record: Record = record(session.drill)
        self._view: View = "scores"
        self._lines: list[pages.Line] = []

    def compose(self) -> ComposeResult:
        yield Masthead("", "")
        yield Static("", id="views", markup=False)
        yield Pane(
            id="page",
            help="A page of the debrief. Up, Down and Page Down move through it; 1 to 5 turn to another page.",
        )
        with Container(id="pair"):
            yield Choices(id="lines", help="Up and Down show beside the list what each line rests on.")
            yield Pane(id="beside", help="What the highlighted line rests on. Page Down reads on.")
        yield KeyBar()

    def on_mount(self) -> None:
        self.views.auto_links = False
        self._show()

    # What is shown

    @override
    def take_in(self) -> None:
        self._record = record(self._session.drill)
        self._show(self.lines.highlighted if self._lines else None)

    def _show(self, at: int | None = None) -> None:
        """Draw the page in view; in a list, stay at line `at`."""
        kept = self._record
        provisional = " provisional" if kept.scorecard.provisional else ""
        self.masthead.say(f"Debrief: {kept.scenario_title}", f"{score(kept.scorecard.overall)}{provisional}")
        self.views.update(self._tabs(), layout=False)
        self._lines = list(self._lines_in_view())
        self.set_class(bool(self._lines), "-list")
        if self._lines:
            self.lines.set_options(Option(line.row, disabled=line.heading) for line in self._lines)
            first = next(number for number, line in enumerate(self._lines) if not line.heading)
            self.lines.highlighted = first if at is None else at
            self._show_beside()
            self.lines.focus()
        else:
            self.page.show(lambda: self._page_in_view())
            self.page.focus()
        self.refresh_bindings()

    def _tabs(self) -> Content:
        parts = [
            Content.assemble(
                (f" {number} ", "bold $accent"),
                (f"{title} ", "reverse bold" if view == self._view else "$secondary"),
            ).stylize(Style.from_meta({"@click": f"screen.view({view!r})"}))
            for number, (view, title) in enumerate(VIEWS.items(), 1)
        ]
        return Content(" ").join(parts)

    def _lines_in_view(self) -> list[pages.Line]:
        match self._view:
            case "items":
                return list(pages.item_lines(self._record))
            case "texts":
                return list(pages.text_lines(self._record))
            case "decisions":
                return list(pages.decision_lines(self._record))
            case _:
                return []

    def _page_in_view(self) -> Visual:
        match self._view:
            case "scores":
                return pages.scores_page(self._record)
            case "timeline":
                return DueAgainstDone(self._record)
            case "texts":
                return Content("No text was written in this drill.")
            case _:
                return Content("There is nothing here.")

    @on(OptionList.OptionHighlighted, "#lines")
    def _show_beside(self) -> None:
        if (line := self._line) is not None:
            self.beside.show(lambda: line.page)

    @property
    def _line(self) -> pages.Line | None:
        """The line that is highlighted."""
        at = self.lines.highlighted
        return self._lines[at] if self._lines and at is not None and at < len(self._lines) else None

    # Keys

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "rate":
                return True if self._view == "texts" and self._lines else None
            case "close":
                return True if self._session.drill.ended and not self._session.drill.closed else None
            case _:
                return True

    def action_view(self, view: View) -> None:
        """Turn to a page."""
        self._view = view
        self._show()

    def action_turn(self, by: int) -> None:
        """Turn to the next page or the one before."""
        order = list(VIEWS)
        self.action_view(order[(order.index(self._view) + by) % len(order)])

    def action_read(self, pages_on: int) -> None:
        """Scroll the page beside the list."""
        pane = self.beside if self._lines else self.page
        if pages_on > 0:
            pane.scroll_page_down(animate=False)
        else:
            pane.scroll_page_up(animate=False)

    @work(group="dialog", exclusive=True)
    async def action_rate(self, rating: Met) -> None:
        """Rate the highlighted criterion; against a proposal, ask why."""
        from simulator.tui.dialogs.question import QuestionDialog

        line = self._line
        if line is None or line.criterion is None:
            return
        kind, criterion = line.criterion
        found = next(
            result
            for written in self._record.texts
            if written.counts and written.kind == kind
            for result in written.criteria
            if result.id == criterion
        )
        because = ""
        if found.proposed is not None and found.proposed != rating:
            answer = await self.app.push_screen_wait(
                QuestionDialog(
                    "Overrule the check",
                    f"The check proposes “{pages.MET_WORDS[found.proposed]}”, you say “{pages.MET_WORDS[rating]}”. Why?",
                    hint="May stay empty. The report shows both.",
                )
            )
            if answer is None:
                return
            because = answer
        at = self.lines.highlighted
        if self.do(Rate(text=kind, criterion=criterion, rating=rating, because=because or None)):
            self.lines.highlighted = self._next_line(at)

    def _next_line(self, at: int | None) -> int | None:
        """The next criterion, so that rating goes on by itself; the last one stays."""
        if at is None:
            return None
        return next(
            (number for number in range(at + 1, len(self._lines)) if not self._lines[number].heading), at
        )

    @work(group="dialog", exclusive=True)
    async def action_export(self) -> None:
        """Write the report to a file; nothing is overwritten."""
        from scoring.report import render
        from simulator.tui.dialogs.pick import PickDialog
        from simulator.tui.dialogs.question import QuestionDialog

        place = await self.app.push_screen_wait(
            PickDialog("Export the report", "In which form?", [Content(words) for _, words in FORMS])
        )
        if place is None:
            return
        form = FORMS[place][0]
        path = await self.app.push_screen_wait(
            QuestionDialog(
                "Export the report",
                "Into which file?",
                hint=f"In {Path.cwd()}, unless the path begins elsewhere. A file that exists is not overwritten.",
                value=str(free_name(f"hotwash-{self._session.id}", f".{form}", folder_of(self))),
            )
        )
        if not path:
            return
        try:
            write_new(Path(path).expanduser(), render(self._record, form))
        except FileExistsError:
            self.complain(
                "Not exported", f"{path} exists already.", "Nothing was overwritten. Choose another name."
            )
        except OSError as error:
            self.complain(
                "Not exported", f"{path}: {error.strerror}.", "Choose a folder that you can write to."
            )
        else:
            self.app.notify(f"The report is in {path}", markup=False)

    @work(group="dialog", exclusive=True)
    async def action_close(self) -> None:
        """Close the record."""
        from simulator.tui.dialogs.pick import PickDialog

        place = await self.app.push_screen_wait(
            PickDialog(
                "Close the record",
                "Once it is closed the drill cannot be gone back on. Ratings and observations can still be added; "
                "they are marked as late.",
                [Content("Not yet"), Content("Close it: the debrief is done")],
            )
        )
        if place == 1 and self.do(Close()):
            self.app.notify("The record is closed.", markup=False)

    def action_drill(self) -> None:
        """Back to the drill's own screen."""
        show_drill(self.app, self._desk, self._session)
