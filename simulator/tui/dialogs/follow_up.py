"""What a team takes along: a corrective action, the next drill, a line for its own first-hour card."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from scoring.record import CardKind
from scoring.report.dimensions import DIMENSION_TITLES
from simulator.drill.commands import Agree, CardLine, NextDrill
from simulator.drill.days import HOW, NotADay, read_day, told_back
from simulator.tui.keys import key
from simulator.tui.pages import Dialog, Result
from simulator.tui.widgets.fields import Field, Form
from simulator.tui.widgets.keybar import KeyBar


class Slip(Dialog[Result | None]):
    """A few lines to fill in; Enter goes on from line to line, and keeps them after the last."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "follow_up.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "next",
            "Next line, keep",
            "To the next line; after the last, keep it all",
            name="slip.next",
        ),
        key("ctrl+s", "done", "Keep", "Keep what is written", name="slip.done"),
    ]

    def action_next(self) -> None:
        """To the next line, or keep it all."""
        fields = list(self.query(Field))
        at = next((at for at, field in enumerate(fields) if field is self.focused), -1)
        if at + 1 < len(fields):
            fields[at + 1].focus()
        else:
            self.action_done()

    def action_done(self) -> None:
        """Keep what is written."""
        raise NotImplementedError

    def words(self, field: str) -> str:
        """What stands on a line."""
        return " ".join(self.query_one(f"#{field}", Field).value.split())

    def refuse(self, field: str, message: str) -> None:
        """Say what is missing or cannot be read, and go to its line."""
        self.query_one("#complaint", Static).update(Content(message))
        self.query_one(f"#{field}", Field).focus()

    def label(self, words: str) -> Static:
        """What a line is for."""
        return Static(words, classes="label", markup=False)


class DaySlip(Slip[Result]):
    """A slip with a day on it, which is told back as it is typed."""

    def __init__(self, today: date, on: date | None) -> None:
        super().__init__()
        self._today = today
        self._on = on

    def day_field(self) -> Field:
        """The line for the day."""
        return Field(
            self._on.isoformat() if self._on is not None else "",
            id="day",
            placeholder="2026-04-30, or: in 30 days",
            help=f"A day. {HOW}",
        )

    def day(self) -> date | None:
        """The day that is meant; None where none is given.

        Raises:
            NotADay: it cannot be read, or is past and was not set before.
        """
        typed = self.words("day")
        if not typed:
            return None
        kept = self._on is not None and typed == self._on.isoformat()
        return self._on if kept else read_day(typed, self._today)

    def on_mount(self) -> None:
        self._tell()

    @on(Input.Changed, "#day")
    def _tell(self) -> None:
        try:
            found = self.day()
        except NotADay as fault:
            said = Content.assemble((f"{fault.message} {fault.help}", "$text-warning"))
        else:
            said = Content.assemble(
                (told_back(found, self._today) if found is not None else HOW, "$secondary")
            )
        self.query_one("#told", Static).update(said)


class AgreeDialog(DaySlip[Agree]):
    """Agree on a corrective action, or change one."""

    help_text = (
        "A corrective action: what will be done, who sees to it, and until when. {slip.next} goes from line to line and "
        f"keeps it after the last; {{dialog.cancel}} keeps nothing. {HOW}"
    )

    def __init__(self, today: date, people: tuple[str, ...], before: Agree | None = None) -> None:
        """Make the box.

        Args:
            today: what spans of days count from.
            people: names to suggest; `before`: the action as it stands, to be changed.
        """
        super().__init__(today, before.due if before is not None else None)
        self._people = people
        self._before = before or Agree(action="")

    def compose(self) -> ComposeResult:
        before = self._before
        chosen = DIMENSION_TITLES.get(before.dimension or "", "")
        with Vertical(id="box") as box:
            box.border_title = "A corrective action"
            with Form():
                yield self.label("What will be done")
                yield Field(before.action, id="action", help="What will be different, in one sentence.")
                yield self.label("Who sees to it")
                yield Field(
                    before.owner or "",
                    id="owner",
                    known=self._people,
                    placeholder="one name",
                    help="One person's name. {field.cursor_right} takes the suggestion.",
                )
                yield self.label("Until when")
                yield self.day_field()
                yield Static("", id="told", markup=False)
                yield self.label("For which dimension")
                yield Field(
                    chosen,
                    id="dimension",
                    known=tuple(DIMENSION_TITLES.values()),
                    placeholder=", ".join(DIMENSION_TITLES.values()) + ", or empty",
                    help="What it will do better: "
                    + ", ".join(DIMENSION_TITLES.values())
                    + ". May stay empty.",
                )
            yield Static("", id="complaint", markup=False)
        yield KeyBar()

    def action_done(self) -> None:
        action, typed = self.words("action"), self.words("dimension")
        if not action:
            self.refuse("action", "Say what will be done.")
            return
        try:
            due = self.day()
        except NotADay as fault:
            self.refuse("day", f"{fault.message} {fault.help}")
            return
        dimension = _dimension(typed)
        if typed and dimension is None:
            self.refuse("dimension", f"Write {', '.join(DIMENSION_TITLES.values())}, or leave it empty.")
            return
        self.dismiss(Agree(action=action, owner=self.words("owner") or None, due=due, dimension=dimension))


def _dimension(typed: str) -> str | None:
    """The dimension that begins so."""
    start = typed.casefold().replace("_", "-")
    found = [id for id, title in DIMENSION_TITLES.items() if start and title.casefold().startswith(start)]
    return found[0] if len(found) == 1 else None


class NextDialog(DaySlip[NextDrill]):
    """What to drill next, and when."""

    help_text = (
        "The next drill: a scenario of the library, or any other by a title of your own, and a day. {slip.next} goes from "
        f"line to line and takes it after the last; {{dialog.cancel}} plans nothing. {HOW}"
    )

    def __init__(self, today: date, scenario: str, on: date, because: str, titles: Mapping[str, str]) -> None:
        """Make the box.

        Args:
            scenario: the title to begin with; `because`: why it is proposed, or nothing.
            titles: the library's titles by id; an id is as good as its title.
        """
        super().__init__(today, on)
        self._scenario = scenario
        self._because = because
        self._titles = titles

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = "The next drill"
            if self._because:
                yield Static(Content(self._because), classes="hint", markup=False)
            with Form():
                yield self.label("Which scenario")
                yield Field(
                    self._scenario,
                    id="scenario",
                    known=tuple(self._titles.values()),
                    placeholder="a scenario's title",
                    help="The title of a scenario. {field.cursor_right} takes the suggestion.",
                )
                yield self.label("When")
                yield self.day_field()
                yield Static("", id="told", markup=False)
            yield Static("", id="complaint", markup=False)
        yield KeyBar()

    def action_done(self) -> None:
        scenario = self.words("scenario")
        if not scenario:
            self.refuse("scenario", "Name the scenario by its title.")
            return
        try:
            on = self.day()
        except NotADay as fault:
            self.refuse("day", f"{fault.message} {fault.help}")
            return
        if on is None:
            self.refuse("day", f"A drill needs its day. {HOW}")
            return
        self.dismiss(NextDrill(scenario=self._titles.get(scenario, scenario), on=on))


ASKED: dict[CardKind, tuple[str, str, str]] = {
    "tool": ("An AI tool", "Which tool", "How it is switched off, and by whom"),
    "person": ("A person", "Who, and what for", "How to reach them, at night as well"),
    "other": ("Another number", "Whose", "The number, or where it lies"),
}
"""For each kind of line: the box's title, and what its two lines ask."""


class CardLineDialog(Slip[CardLine]):
    """A line for the team's own first-hour card."""

    help_text = (
        "A line for your own first-hour card: what is really so in your firm. {slip.next} goes to the second line and "
        "then keeps both; {dialog.cancel} keeps nothing."
    )

    def __init__(self, kind: CardKind, prompt: str, name: str = "", detail: str = "") -> None:
        super().__init__()
        self._kind = kind
        self._prompt = prompt
        self._name_before = name
        self._detail_before = detail

    def compose(self) -> ComposeResult:
        title, first, second = ASKED[self._kind]
        with Vertical(id="box") as box:
            box.border_title = title
            yield Static(Content(self._prompt), classes="hint", markup=False)
            with Form():
                yield self.label(first)
                yield Field(self._name_before, id="named", help=f"{first}.")
                yield self.label(second)
                yield Field(
                    self._detail_before, id="detail", help=f"{second}. May stay empty and be added later."
                )
            yield Static("", id="complaint", markup=False)
        yield KeyBar()

    def action_done(self) -> None:
        name = self.words("named")
        if not name:
            self.refuse("named", "A line needs a name.")
            return
        self.dismiss(CardLine(kind=self._kind, name=name, detail=self.words("detail") or None))
