"""What the team does instead of any option: in words, with its story time and what it is judged to have done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from scenarios.durations import parse_duration
from scenarios.reading.scenario import LARGEST_INTEGER
from simulator.drill.commands import Details, OffScript
from simulator.drill.drill import Drill
from simulator.drill.guidance import likely
from simulator.drill.view import roles, story_time
from simulator.tui.dialogs.details import DetailsFields
from simulator.tui.dialogs.editor import Draft
from simulator.tui.drafts import Drafts
from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.session_page import SessionPage
from simulator.tui.widgets.fields import Field, Form, Said, Sheet
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.picks import Changes, Plain, Ticks
from simulator.tui.wording import span, time_of

PLACE = "off_script"
"""Where the draft of the words is kept."""

NO_DURATION = "Write it as 10m, 2h 30m or 1d."


@dataclass(frozen=True, slots=True)
class Begun:
    """A form that was put aside: what stands in its fields, right or wrong."""

    takes: str = ""
    does: tuple[str, ...] = ()
    changes: Mapping[str, Plain] = field(default_factory=dict)
    details: Details = field(default_factory=Details)


class OffScriptDialog(Dialog[Begun]):
    """Fill in an off-script action and post it; the result is what is to stand there the next time."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "details.tcss", "off_script.tcss"]
    help_text = (
        "For the facilitator: the team does something that no option offers. Only the words are needed. "
        "{off_script.next} goes from field to field, {off_script.done} records it, {dialog.cancel} puts the form "
        "aside with all that stands on it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "done", "Record it", "Record what the team did", name="off_script.done"),
        key("tab", "app.focus_next", "Next field", "Go to the next field", name="off_script.next"),
        key("escape", "cancel", "Put aside", "Close the form; what stands on it stays", name="dialog.cancel"),
    ]

    def __init__(self, page: SessionPage, begun: Begun, with_talk: Callable[[Details], Details]) -> None:
        """Make the form.

        Args:
            begun: what stands on it to begin with.
            with_talk: adds to the details what the team has answered in its own words, and how long it has talked.
        """
        super().__init__()
        self._with_talk = with_talk
        self._page = page
        self._begun = begun
        self._drafts = Drafts(page)
        self._draft = Draft(self, self._drafts.read(PLACE), partial(self._drafts.keep, PLACE))
        self._sheet = Sheet(self._draft.text, id="words", help="What the team did, in its own words.")
        # On the frame, where it is in sight however far the form is scrolled.
        self._sheet.border_title = "What the team did"
        self._fields = DetailsFields(begun.details, roles=roles(self._drill), people=page.people)

    @property
    def _drill(self) -> Drill:
        return self._page.session.drill

    def compose(self) -> ComposeResult:
        about = likely(self._drill)
        with Vertical(id="box") as box:
            box.border_title = "EXERCISE · Off-script"
            with Form():
                yield self._sheet
                with Horizontal(classes="line"):
                    yield Static("Story time", classes="label", markup=False)
                    yield Field(
                        self._begun.takes,
                        id="takes",
                        placeholder="such as 10m",
                        help="Story time until it is done: 90s, 10m, 2h 30m or 1d. Empty takes none.",
                    )
                    yield Static("", id="until", markup=False)
                yield Ticks(
                    "Counts as",
                    about.actions,
                    self._begun.does,
                    id="does",
                    placeholder=self.with_keys("playbook: type to find, {picks.pick} lists and ticks"),
                    help="Playbook actions that the team has done by this, the likely ones first. Type to find one; "
                    "{list.up} and {list.down} move, {picks.pick} ticks it or takes the tick away.",
                )
                yield Changes(
                    "Changes",
                    dict(about.facts),
                    self._begun.changes,
                    _bounds(self._drill),
                    id="changes",
                    placeholder=self.with_keys("story: type to find, {picks.pick} lists and changes"),
                    help="Facts of the story, the likely ones first. {picks.pick} turns yes to no; a number or "
                    "words are written on a line of their own.",
                )
                yield self._fields
            yield Said()
        yield KeyBar()

    def on_mount(self) -> None:
        self._sheet.move_cursor(self._sheet.document.end)
        self._sheet.focus()
        self._say_until()

    @on(TextArea.Changed, "#words")
    def _words_changed(self) -> None:
        self._draft.typed(self._sheet.text)

    @on(Input.Changed, "#takes")
    def _time_changed(self) -> None:
        self._say_until()

    def _takes(self) -> int | None:
        """Story seconds, or None if what is written is no duration."""
        written = self.query_one("#takes", Field).value.strip()
        return parse_duration(written) if written else 0

    def _say_until(self) -> None:
        """Say when it will be done, or what is wrong."""
        takes = self._takes()
        if takes is None:
            said = Content.assemble((NO_DURATION, "$text-error"))
        elif not takes:
            said = Content.assemble(("no story time passes", "$secondary"))
        else:
            now = story_time(self._drill, self._drill.clock_s)
            try:
                until = time_of(story_time(self._drill, self._drill.clock_s + takes), now)
            except OverflowError:
                until = "long after"
            said = Content.assemble((f"{span(takes)}, until {until}", "$secondary"))
        self.query_one("#until", Static).update(said)

    def action_done(self) -> None:
        """Record it, or say in the form why not."""
        takes = self._takes()
        if takes is None:
            self._complain(NO_DURATION, "#takes")
            return
        details = self._fields.read()
        if isinstance(details, str):
            self._say(details)
            return
        words = self._sheet.text.strip()
        complaint = self._page.post(
            OffScript(
                words=words,
                takes_s=takes,
                does=self.query_one(Ticks).ticked,
                changes=tuple(self.query_one(Changes).changes.items()),
                details=self._with_talk(details),
            )
        )
        if complaint is not None:
            self._complain(complaint.words, "#words" if not words else None)
            return
        self._draft.let_go(self._sheet.text)
        self._drafts.drop(PLACE)
        self.dismiss(Begun())
        passed = f" {span(takes)} passed." if takes else ""
        self.app.notify(f"Recorded as off-script.{passed}", markup=False, timeout=4)

    def action_cancel(self) -> None:
        self.dismiss(
            Begun(
                self.query_one("#takes", Field).value,
                self.query_one(Ticks).ticked,
                dict(self.query_one(Changes).changes),
                self._fields.begun(),
            )
        )

    def _complain(self, words: str, at: str | None) -> None:
        self._say(words)
        if at is not None:
            self.query_one(at).focus()

    def _say(self, words: str) -> None:
        self.query_one(Said).say(words)

    def on_unmount(self) -> None:
        """However this box is closed, what was typed is kept."""
        self._draft.keep(self._sheet.text)


def _bounds(drill: Drill) -> dict[str, str]:
    """What the numbers of a story may be, in words."""
    return {
        name: f"from {fact.least} to {fact.most}"
        for name, fact in drill.loaded.scenario.facts.items()
        if fact.least > -LARGEST_INTEGER and fact.most < LARGEST_INTEGER
    }
