"""The set-up page: who plays and how, before a drill begins and whenever it changes."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from scenarios.reading import Scenario
from scoring.record.plan import PLANS, is_short_plan, plan_for
from simulator.drill import Refused
from simulator.drill.around import check_set_up
from simulator.drill.commands import SetUp
from simulator.drill.setting_up import spared_texts
from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.people import as_typed, read_people, with_next_role
from simulator.tui.widgets.blocks import Block, Blocks
from simulator.tui.widgets.fields import Field, Form, OneOf, Sheet
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.masthead import Masthead
from simulator.tui.wording import counted


class Playbook(OneOf):
    """Whether the team may look into the playbook."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "take('open')", "Open", "The team may look into the playbook", name="set_up.open"),
        key("c", "take('closed')", "Closed", "The playbook stays closed", name="set_up.closed"),
    ]


class Options(OneOf):
    """When the options are shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "d", "take('at_once')", "At once", "The options stand below each question", name="set_up.at_once"
        ),
        key(
            "a",
            "take('after')",
            "After an answer",
            "The team answers each question in its own words before it sees the options",
            name="set_up.after",
        ),
    ]


class Minutes(OneOf):
    """The plan, in minutes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(
                str(minutes)[0],
                f"take('{minutes}')",
                f"{minutes} min",
                f"Plan {minutes} minutes for everything",
                name=f"set_up.plan_{minutes}",
            )
            for minutes in PLANS
        ),
        key("n", "take('')", "No plan", "Play without a plan of time", name="set_up.no_plan"),
    ]

    class Shown(Message):
        """Another plan may be shown now."""

    def _show(self) -> None:
        super()._show()
        self.post_message(self.Shown())


class SetUpScreen(Dialog[SetUp | None]):
    """Give the set-up of a drill; None means taken back, and nothing was made or changed."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["set_up.tcss"]
    help_text = (
        "Who plays and how. Everything may stay as it is, and can be changed later. Names stand one a line, each "
        "with its role after a comma; they are kept on this computer for the next drill. {set_up.go_on} and "
        "{set_up.next} go on to the next line."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "done", "Done", "Take this set-up and go on", name="set_up.done"),
        key("tab", "app.focus_next", "Next line", "Go to the next line", name="set_up.next"),
        key(
            "enter",
            "next_line",
            "Next line",
            "Go to the next line; on the last one, take this set-up",
            name="set_up.go_on",
            show=False,
        ),
        key(
            "ctrl+r",
            "next_role",
            "Next role",
            "Give the person on this line the next role",
            name="set_up.next_role",
        ),
        key("escape", "cancel", "Back", "Go back; nothing is made or changed", name="dialog.cancel"),
    ]

    def __init__(self, scenario: Scenario, before: SetUp, *, made: bool = False) -> None:
        """Make the page.

        Args:
            before: what it shows to begin with.
            made: whether the drill has been made already.
        """
        super().__init__()
        self._scenario = scenario
        self._before = before
        self._made = made
        self._faulty = False

    # What is shown

    def compose(self) -> ComposeResult:
        before, roles = self._before, self._scenario.roles
        yield Masthead(f"Set-up: {self._scenario.title}")
        yield Static(
            self.marked_keys(
                f"{{set_up.done}} goes {'back to the drill' if self._made else 'on to the briefing'}. "
                "Any line may stay empty."
            ),
            id="lead",
            markup=False,
        )
        with Form(id="lines"):
            yield from _line("Team", Field(before.team or "", id="team", help="What the team is called."))
            yield Static(
                Content.assemble("Who takes part", ("   one a line: name, role", "italic")),
                classes="label",
                markup=False,
            )
            with Horizontal(id="who"):
                yield Sheet(
                    # Whoever comes late is typed on a line of their own.
                    f"{as_typed(before.participants, roles)}\n" if before.participants else "",
                    id="people",
                    help="One person a line: the name, a comma, the role or how it begins. "
                    "{set_up.next_role} goes through the roles.",
                )
                yield Static("", id="roles", markup=False)
            yield from _line(
                "Sponsor",
                Field(
                    before.sponsor or "",
                    id="sponsor",
                    placeholder="who wants this exercise",
                    help="Who wants this exercise; stands in the report.",
                ),
            )
            yield from _line(
                "Contact",
                Field(
                    before.contact or "",
                    id="contact",
                    placeholder="whom to ask about it afterwards",
                    help="Whom to ask about this exercise afterwards; stands in the report.",
                ),
            )
            yield from _line(
                "Playbook",
                Playbook(
                    (("open", "open to the team"), ("closed", "closed today")),
                    "open" if before.playbook_open else "closed",
                    id="playbook",
                    help="Whether the team may look into the playbook while it plays.",
                ),
            )
            yield from _line(
                "Options",
                Options(
                    (("at_once", "shown at once"), ("after", "after the team's own answer")),
                    "after" if before.ask_first else "at_once",
                    id="options",
                    help="Whether the options stand below each question at once, or only after the team has "
                    "answered in its own words. Some questions are asked so in any case.",
                ),
            )
            plans = sorted({*PLANS, before.minutes} - {None}, key=lambda minutes: minutes or 0)
            yield from _line(
                "Plan",
                Minutes(
                    (*((str(minutes), f"{minutes} min") for minutes in plans), ("", "no plan")),
                    str(before.minutes or ""),
                    id="plan",
                    help="How long everything takes, briefing and hot wash included. The time left is shown; "
                    "nothing ends by itself, and time in the room earns no points.",
                ),
            )
            yield Static("", id="shares", markup=False)
        yield Static("", id="complaint", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        people = self.query_one("#people", Sheet)
        people.move_cursor(people.document.end)
        self._show_roles()
        (people if self._made else self.query_one("#team", Field)).focus()

    @on(TextArea.Changed, "#people")
    def _show_roles(self) -> None:
        """Say who has which role, and which roles are still to be taken."""
        typed = read_people(self.query_one("#people", Sheet).text, self._scenario.roles)
        blocks = []
        for role, title in self._scenario.roles.items():
            names = ", ".join(name for name, of in typed.people if of == role)
            said = Content(names) if names else Content.assemble(("nobody yet", "italic $secondary"))
            blocks.append(
                Block(Content.assemble((f"{title}: ", "$primary"), said), indent=2, mark=Content("·"))
            )
        others = ", ".join(name for name, of in typed.people if of is None)
        if others:
            blocks.append(
                Block(Content.assemble(("no role: ", "$primary"), others), indent=2, mark=Content("·"))
            )
        for number, fault in typed.faults:
            blocks.append(Block(Content.assemble((f"Line {number}: {fault}", "$text-warning"))))
        self.query_one("#roles", Static).update(Blocks(blocks))
        if self._faulty:
            self._complain("")

    @on(Minutes.Shown)
    def _show_shares(self) -> None:
        """Say how the plan shares out, and what it leaves out."""
        minutes = self._minutes
        if minutes is None:
            said = "No clock is shown in the room."
        else:
            plan = plan_for(minutes)
            said = (
                f"{plan.briefing_s // 60} min briefing, {plan.play_s // 60} min play, "
                f"{plan.hot_wash_s // 60} min hot wash."
            )
        short = ""
        if minutes is not None and is_short_plan(minutes, self._scenario.minutes):
            texts = spared_texts(self._scenario, minutes)
            short = f" The scenario asks for {self._scenario.minutes} min"
            short += f": {counted(texts, 'text')} left out." if texts else "."
        self.query_one("#shares", Static).update(Content.assemble(said, (short, "$text-warning")))

    @property
    def _minutes(self) -> int | None:
        value = self.query_one("#plan", Minutes).value
        return int(value) if value else None

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        if action == "next_role":
            return self.focused is not None and self.focused.id == "people" and bool(self._scenario.roles)
        return True

    def action_next_line(self) -> None:
        """Go to the next line; from the last one, take the set-up."""
        if self.focused is not None and self.focused.id == "plan":
            self.action_done()
        else:
            self.focus_next()

    def action_next_role(self) -> None:
        """Give the person on this line the next role."""
        people = self.query_one("#people", Sheet)
        row = people.cursor_location[0]
        line = people.document.get_line(row)
        changed = with_next_role(line, self._scenario.roles)
        people.replace(changed, (row, 0), (row, len(line)), maintain_selection_offset=False)
        people.move_cursor((row, len(changed)))

    def action_done(self) -> None:
        """Take the set-up, if it can be."""
        people = self.query_one("#people", Sheet)
        typed = read_people(people.text, self._scenario.roles)
        if typed.faults:
            number, fault = typed.faults[0]
            people.move_cursor((number - 1, len(people.document.get_line(number - 1))))
            people.focus()
            self._complain(f"Line {number}: {fault}")
            return
        set_up = SetUp(
            team=self._said("team"),
            participants=typed.people,
            sponsor=self._said("sponsor"),
            contact=self._said("contact"),
            playbook_open=self.query_one("#playbook", Playbook).value == "open",
            ask_first=self.query_one("#options", Options).value == "after",
            minutes=self._minutes,
        )
        try:
            check_set_up(set_up, self._scenario.roles)
        except Refused as refusal:
            self._complain(" ".join(filter(None, (refusal.message, refusal.help))))
        else:
            self.dismiss(set_up)

    def _said(self, field: str) -> str | None:
        return self.query_one(f"#{field}", Field).value.strip() or None

    def _complain(self, words: str) -> None:
        self._faulty = bool(words)
        self.query_one("#complaint", Static).update(Content(words))


def _line(label: str, field: Widget) -> Iterator[Widget]:
    """A label with its field beside it."""
    with Horizontal(classes="line"):
        yield Static(label, classes="label", markup=False)
        yield field
