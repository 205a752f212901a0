"""The debrief: what a drill shows afterwards, as pages and as lists whose lines say what they rest on."""

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
from simulator.drill.commands import Rate
from simulator.drill.pace import play_is_over
from simulator.drill.record import record
from simulator.tui import debrief_pages as pages
from simulator.tui.debrief_views.card import card_lines
from simulator.tui.debrief_views.follow_up import follow_up_lines
from simulator.tui.debrief_views.line import MET_WORDS, Line
from simulator.tui.debrief_views.rewind import rewind_lines
from simulator.tui.debrief_views.sure import sure_page
from simulator.tui.debrief_views.texts import text_lines
from simulator.tui.desk import Desk, show_drill
from simulator.tui.following_up import FollowingUp
from simulator.tui.keys import key
from simulator.tui.pages import WIDTHS
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices, Pane
from simulator.tui.widgets.masthead import Masthead
from simulator.tui.widgets.timeline import DueAgainstDone

View = Literal["scores", "timeline", "items", "texts", "decisions", "rewind", "sure", "follow_up", "card"]
VIEWS: dict[View, tuple[str, str]] = {
    "scores": ("Scores", "The scores with their ratings and arithmetic"),
    "timeline": ("Timeline", "When actions were due, and when they were done"),
    "items": ("Items", "Every action that counts, with the evidence for its points"),
    "texts": ("Texts", "The texts with what the checks marked, to confirm or overrule"),
    "decisions": ("Decisions", "Every decision with what came of it"),
    "rewind": ("Rewind", "Rewind the tape: what was known at each decision, what was chosen and why"),
    "sure": ("Sure and wrong", "How sure you were, against the points that it cost"),
    "follow_up": (
        "Follow-up",
        "What you agree on: corrective actions, the next drill; what the hot wash said",
    ),
    "card": ("Card", "Lines for your own first-hour card: tools, people, numbers"),
}
"""What each view is called, and what it is for."""

SHORTER: dict[View, str] = {"timeline": "Time", "sure": "Sure"}
"""What views are called where the line has no room for more."""


class DebriefScreen(FollowingUp):
    """What the drill shows afterwards; every number can be followed to the entries of the log it rests on."""

    CSS_PATH = "debrief.tcss"
    help_text = (
        "The debrief. {debrief.scores} to {debrief.card} turn between its pages; {debrief.before} and "
        "{debrief.next} turn to the next, or through the tape under Rewind. In a list, {list.cursor_up} and "
        "{list.cursor_down} show what each line rests on. Under Texts, {debrief.met}, {debrief.partly} and "
        "{debrief.not_met} say whether a criterion is met, partly met or not met. Under Follow-up and Card, "
        "{debrief.open} adds or changes, {debrief.withdraw} withdraws."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(
                str(number),
                f"view({view!r})",
                "Pages" if number == 1 else title,
                what,
                name=f"debrief.{view}",
                show=number == 1,
                display="1-9" if number == 1 else None,
            )
            for number, (view, (title, what)) in enumerate(VIEWS.items(), 1)
        ),
        key(
            "right",
            "turn(1)",
            "Next",
            "Turn to the next page of the debrief; under Rewind, to the next decision",
            name="debrief.next",
            show=False,
        ),
        key(
            "left",
            "turn(-1)",
            "Before",
            "Turn to the page before; under Rewind, to the decision before",
            name="debrief.before",
            show=False,
        ),
        key("m", "rate('met')", "Met", "This criterion is met", name="debrief.met"),
        key("p", "rate('partly')", "Partly", "This criterion is partly met", name="debrief.partly"),
        key("n", "rate('not_met')", "Not met", "This criterion is not met", name="debrief.not_met"),
        key("r", "drill", "Drill", "Back to the drill's own screen", name="debrief.drill"),
        key("q", "leave", "Leave", "Leave; everything is kept", name="debrief.leave"),
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
        self._lines: list[Line] = []

    def compose(self) -> ComposeResult:
        yield Masthead("", "")
        yield Static("", id="views", markup=False)
        yield Pane(
            id="page",
            help="A page of the debrief. {pane.scroll_up}, {pane.scroll_down} and {read.on} move through it; "
            "{debrief.scores} to {debrief.card} turn to another page.",
        )
        with Container(id="pair"):
            yield Choices(
                id="lines",
                help="{list.cursor_up} and {list.cursor_down} show beside the list what each line rests on.",
            )
            yield Pane(id="beside", help="What the highlighted line rests on. {read.on} reads on.")
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
        self.set_class(self._view == "rewind", "-rewind")
        if self._lines:
            self.lines.set_options(Option(line.row, disabled=line.heading) for line in self._lines)
            can_be = [number for number, line in enumerate(self._lines) if not line.heading]
            self.lines.highlighted = can_be[0] if at is None else min(can_be, key=lambda each: abs(each - at))
            self._show_beside()
            self.lines.focus()
        else:
            self.page.show(lambda: self._page_in_view())
            self.page.focus()
        self.refresh_bindings()

    def _tabs(self) -> Content:
        narrow = self.app.size.width < WIDTHS[1][0]
        parts = []
        for view, (title, _) in VIEWS.items():
            name = SHORTER.get(view, title) if narrow else title
            style = "reverse bold" if view == self._view else "$secondary"
            gap, pressed = "" if narrow else " ", self.key_in_words(f"debrief.{view}")
            parts.append(
                Content.assemble((f"{gap}{pressed} ", "bold $accent"), (name, style), gap).stylize(
                    Style.from_meta({"@click": f"screen.view({view!r})"})
                )
            )
        return Content(" ").join(parts)

    def on_resize(self) -> None:
        self.views.update(self._tabs(), layout=False)

    def _lines_in_view(self) -> list[Line]:
        match self._view:
            case "items":
                return list(pages.item_lines(self._record))
            case "texts":
                return list(text_lines(self._record))
            case "decisions":
                return list(pages.decision_lines(self._record))
            case "rewind":
                return list(rewind_lines(self._record))
            case "follow_up":
                return list(
                    follow_up_lines(
                        self._record, self.proposal, self.today, self.key_in_words("debrief.open")
                    )
                )
            case "card":
                return list(card_lines(self._record))
            case _:
                return []

    def _page_in_view(self) -> Visual:
        match self._view:
            case "scores":
                return pages.scores_page(self._record, self.key_in_words("debrief.texts"))
            case "timeline":
                return DueAgainstDone(self._record)
            case "sure":
                return sure_page(self._record)
            case "texts":
                return Content("No text was written in this drill.")
            case "decisions" | "rewind":
                return Content("Nothing was decided in this drill.")
            case _:
                return Content("There is nothing here.")

    @on(OptionList.OptionHighlighted, "#lines")
    def _show_beside(self) -> None:
        if (line := self.line) is not None:
            self.beside.show(lambda: line.page)
        self.refresh_bindings()

    @property
    @override
    def line(self) -> Line | None:
        at = self.lines.highlighted
        return self._lines[at] if self._lines and at is not None and at < len(self._lines) else None

    # Keys

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "rate":
                rates = self.line is not None and self.line.criterion is not None
                return rates if self._view == "texts" else False
            case "open_line":
                return self.line is not None and self.line.deed is not None
            case "withdraw":
                return self.line is not None and self.line.entry is not None
            case "add":
                return self._view in ("follow_up", "card")
            case "next_drill":
                return self._view == "follow_up"
            case "close":
                return True if play_is_over(self._session.drill) and not self._session.drill.closed else None
            case _:
                return True

    @on(OptionList.OptionSelected, "#lines")
    def _clicked(self) -> None:
        self.action_open_line()

    def action_view(self, view: View) -> None:
        """Turn to a page."""
        self._view = view
        self._show()

    def action_turn(self, by: int) -> None:
        """Turn to the next page or the one before."""
        if self._view == "rewind" and self._lines:
            at = (self.lines.highlighted or 0) + by
            self.lines.highlighted = min(max(at, 0), len(self._lines) - 1)
            return
        order = list(VIEWS)
        self.action_view(order[(order.index(self._view) + by) % len(order)])

    @work(group="dialog", exclusive=True)
    async def action_rate(self, rating: Met) -> None:
        """Rate the highlighted criterion; against a proposal, ask why."""
        from simulator.tui.dialogs.question import QuestionDialog

        line = self.line
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
                    f"The check proposes “{MET_WORDS[found.proposed]}”, you say “{MET_WORDS[rating]}”. Why?",
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

    def action_drill(self) -> None:
        """Back to the drill's own screen."""
        show_drill(self.app, self._desk, self._session)
