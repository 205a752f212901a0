"""Observations: what the facilitator sees, taken down in two keystrokes and words, and the list of those so far."""

from functools import partial
from pathlib import PurePath
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea
from textual.widgets.option_list import Option

from simulator.drill import Session
from simulator.drill.commands import ObservationKind, Observe, Withdraw
from simulator.drill.drill import Drill
from simulator.drill.entries import Entry
from simulator.drill.hot_wash import standing
from simulator.drill.view import FORGOTTEN
from simulator.tui.dialogs.editor import Draft
from simulator.tui.drafts import Drafts
from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.session_page import SessionPage
from simulator.tui.widgets.blocks import Row
from simulator.tui.widgets.fields import Field, Note, OneOf, Said
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices
from simulator.tui.writing import known_names

PLACE = "observe"
"""Where the draft of an observation is kept."""

KINDS: dict[ObservationKind, str] = {
    "strength": "Strength",
    "improvement": "Area for improvement",
    "neutral": "Neutral",
}
MARKS = {"strength": ("+", "bold $text-success"), "improvement": ("!", "bold $text-warning")}
ABOUT = {"containment": "Containment", "communication": "Communication", "follow_up": "Follow-up"}


async def observe(page: SessionPage) -> None:
    """Take an observation down, on whatever page of a drill."""
    await page.app.push_screen_wait(ObservationDialog(page))


def moment_of(decisions: int, scene: str) -> str:
    """The moment of a drill in words: `after decision 3, in "still talking"`."""
    when = f"after decision {decisions}" if decisions else "before the first decision"
    return f'{when}, in "{scene.replace("_", " ")}"'


def _present_moment(drill: Drill) -> str:
    return moment_of(len(drill.decisions), drill.story.scenes[drill.line.state.scene].name)


class Kind(OneOf):
    """Strength, area for improvement, or neither."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("s", "take('strength')", "Strength", "Something that went well", name="observe.strength"),
        key(
            "i", "take('improvement')", "Improve", "Something that can be better", name="observe.improvement"
        ),
        key("n", "take('neutral')", "Neutral", "Something worth remembering", name="observe.neutral"),
    ]


class About(OneOf):
    """What the observation is about, if it is about one of the three."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "c", "take('containment')", "Containment", "It is about stopping the harm", name="observe.contain"
        ),
        key(
            "m",
            "take('communication')",
            "Communication",
            "It is about what people were told",
            name="observe.communicate",
        ),
        key(
            "f",
            "take('follow_up')",
            "Follow-up",
            "It is about finding out and mending",
            name="observe.follow",
        ),
    ]


class Noted(Choices):
    """The observations so far, the last one first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "delete", "withdraw", "Withdraw", "Withdraw the highlighted observation", name="observe.withdraw"
        ),
    ]

    class Withdrawn(Message):
        """The highlighted one is to be withdrawn."""

    def action_withdraw(self) -> None:
        """Withdraw the highlighted observation."""
        self.post_message(self.Withdrawn())


class ObservationDialog(Dialog[None]):
    """Take an observation down, or withdraw one."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "observation.tcss"]
    help_text = (
        "An observation: say with one key whether it is a strength, an area for improvement or neither, then what "
        "you saw. {observe.keep} keeps it, linked to this moment of the drill. {observe.next} goes on to what it "
        "is about, to who saw it, and to the observations so far."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "keep", "Keep it", "Keep this observation", name="observe.keep"),
        key("tab", "app.focus_next", "Next field", "Go to the next field", name="observe.next"),
    ]

    def __init__(self, page: SessionPage) -> None:
        super().__init__()
        self._page = page
        self._drafts = Drafts(page)
        self._draft = Draft(self, self._drafts.read(PLACE), partial(self._drafts.keep, PLACE))
        self._note = Note(
            self._draft.text,
            id="words",
            help="What you saw or heard, in a sentence. {observe.keep} keeps it.",
        )
        self._entries: tuple[Entry, ...] = ()
        self._to_withdraw: int | None = None

    @property
    def _session(self) -> Session:
        return self._page.session

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = "Observation"
            yield Static(
                Content(_present_moment(self._session.drill).capitalize()), id="moment", markup=False
            )
            yield Kind(
                tuple(KINDS.items()),
                "neutral",
                id="kind",
                help="What it is: a strength, an area for improvement, or neither. One key takes it and goes on to "
                "the words.",
            )
            yield self._note
            with Horizontal(classes="line"):
                yield Static("About", classes="label", markup=False)
                yield About(
                    tuple(ABOUT.items()),
                    None,
                    id="about",
                    optional=True,
                    help="What it is about; may stay open. The same key again takes it back.",
                )
            with Horizontal(classes="line"):
                yield Static("Who saw it", classes="label", markup=False)
                yield Field(
                    id="by",
                    known=known_names(self._page),
                    placeholder="may stay empty",
                    help="Who made this observation; may stay empty.",
                )
            yield Said()
            yield Static("So far", id="so_far", classes="label", markup=False)
            yield Noted(
                id="noted",
                help="The observations so far, the last one first. {observe.withdraw} withdraws one.",
            )
        yield KeyBar()

    def on_mount(self) -> None:
        self._list()
        self._note.move_cursor(self._note.document.end)
        self.query_one(Kind).focus()

    def _list(self) -> None:
        """Show the observations that stand."""
        self._entries = tuple(reversed(tuple(standing(self._session.drill.entries, "observed"))))
        listed = self.query_one(Noted)
        listed.set_options(Option(_line(entry)) for entry in self._entries)
        listed.highlighted = 0 if self._entries else None
        listed.display = self.query_one("#so_far").display = bool(self._entries)

    @on(OneOf.Taken)
    def _taken(self) -> None:
        """Whatever was taken, the words are what is left to write."""
        self._note.focus()

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._draft.typed(self._note.text)

    def action_keep(self) -> None:
        """Keep the observation, if there is one."""
        words = " ".join(self._note.text.split())
        if not words:
            self._say("Say what you saw; then {observe.keep} keeps it." if self.focused is self._note else "")
            self._note.focus()
            return
        kind = cast(ObservationKind, self.query_one(Kind).value or "neutral")
        about = self.query_one(About).value
        by = self.query_one(Field).value.strip()
        moment = _present_moment(self._session.drill)
        complaint = self._page.post(Observe(kind=kind, words=words, dimension=about, by=by or None))
        if complaint is not None:
            self._say(complaint.words)
            return
        self._draft.let_go(self._note.text)
        self._drafts.drop(PLACE)
        self.dismiss(None)
        self.app.notify(f"Kept: {KINDS[kind].lower()}, {moment}.", markup=False, timeout=3)

    @on(Noted.Withdrawn)
    def _withdraw(self) -> None:
        """Withdraw an observation, once that was confirmed."""
        at = self.query_one(Noted).highlighted
        if at is None:
            return
        entry = self._entries[at].seq
        if self._to_withdraw != entry:
            self._to_withdraw = entry
            self._say(
                "{observe.withdraw} again withdraws it; the log still says that it was made and withdrawn."
            )
            return
        complaint = self._page.post(Withdraw(entry=entry))
        self._say("Withdrawn." if complaint is None else complaint.words)
        self._to_withdraw = None
        self._list()
        (self.query_one(Noted) if self._entries else self._note).focus()

    def _say(self, words: str) -> None:
        self.query_one(Said).say(self.with_keys(words))

    def on_unmount(self) -> None:
        """However this box is closed, what was typed is kept."""
        self._draft.keep(self._note.text)


def _line(entry: Entry) -> Row:
    """An observation in a list: its kind, its words, its moment."""
    mark, style = MARKS.get(str(entry.payload["kind"]), ("·", "bold $secondary"))
    decisions, about = entry.payload.get("decisions"), entry.payload.get("dimension")
    when = f"after {decisions}" if isinstance(decisions, int) and decisions else "at the start"
    return Row(
        Content.assemble((f"{mark} ", style)),
        Content.assemble(
            entry.words.get("words") or FORGOTTEN,
            (f"  {ABOUT[about].lower()}" if isinstance(about, str) else "", "italic $secondary"),
        ),
        Content.assemble((when, "$secondary")),
        column=14,
    )
