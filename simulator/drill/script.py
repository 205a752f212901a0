"""Drill scripts: a drill's commands written down as YAML, to be played without a screen."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from scenarios.reading import Dimension, Shape, Source, read_tree, validate
from scenarios.reading.values import Day, Duration, Identifier, Line, Text
from scoring.language import Rating
from scoring.record import CardKind, Question
from simulator.drill.commands import (
    Agree,
    Amend,
    Begin,
    CardLine,
    Choose,
    Close,
    Command,
    Details,
    GoBack,
    GoOn,
    KeepAndChange,
    NextDrill,
    ObservationKind,
    Observe,
    OffScript,
    Pause,
    Rate,
    Reflect,
    Send,
    SetUp,
    ShowScores,
    Stop,
    Withdraw,
    Write,
)


class WithDetails(Shape):
    """What may be said of a decision beside what it was."""

    by: Line | None = None
    role: Identifier | None = None
    reasons: Text | None = None
    confidence: Annotated[int, Field(ge=1, le=5)] | None = None
    dissent: tuple[Line, ...] = ()
    assigned: Annotated[str, Field(max_length=500)] | None = None
    talked: Duration | None = None
    answer: Text | None = None

    def details(self) -> Details:
        """As the commands take them."""
        return Details(
            by=self.by,
            role=self.role,
            reasons=self.reasons,
            confidence=self.confidence,
            dissent=self.dissent,
            assigned=self.assigned,
            talked_s=self.talked,
            answer=self.answer,
        )


class ChooseEntry(WithDetails):
    """`choose: scene.option`."""

    choose: Line
    text: str | None = None
    texts: dict[Identifier, str] = Field(default_factory=dict)
    writers: dict[Identifier, Line] = Field(default_factory=dict)

    def command(self) -> Command:
        return Choose(
            option=self.choose,
            text=self.text,
            texts=tuple(self.texts.items()),
            writers=tuple(self.writers.items()),
            details=self.details(),
        )


class WriteEntry(Shape):
    """`write: kind`, with the text."""

    write: Identifier
    text: Text
    by: Line | None = None

    def command(self) -> Command:
        return Write(kind=self.write, text=self.text, by=self.by)


class SendEntry(Shape):
    """`send: inject`."""

    send: Identifier

    def command(self) -> Command:
        return Send(inject=self.send)


class OffScriptAction(WithDetails):
    """What the team did instead."""

    words: Text
    takes: Duration = 0
    does: tuple[Identifier, ...] = ()
    set: dict[Identifier, bool | int | str] = Field(default_factory=dict)


class OffScriptEntry(Shape):
    """`off_script: {words: ..}`."""

    off_script: OffScriptAction

    def command(self) -> Command:
        action = self.off_script
        return OffScript(
            words=action.words,
            takes_s=action.takes,
            does=action.does,
            changes=tuple(action.set.items()),
            details=action.details(),
        )


class Return(Shape):
    """Which decision to go back to."""

    to: Annotated[int, Field(ge=1)]
    reason: Text | None = None


class GoBackEntry(Shape):
    """`go_back: {to: 3}`."""

    go_back: Return

    def command(self) -> Command:
        return GoBack(to=self.go_back.to, reason=self.go_back.reason)


class Amendment(WithDetails):
    """Details of an earlier decision."""

    decision: Annotated[int, Field(ge=1)]


class AmendEntry(Shape):
    """`amend: {decision: 3, by: ..}`."""

    amend: Amendment

    def command(self) -> Command:
        return Amend(decision=self.amend.decision, details=self.amend.details())


class Seen(Shape):
    """An observation."""

    kind: ObservationKind
    words: Text
    dimension: Literal["containment", "communication", "follow_up"] | None = None
    by: Line | None = None


class ObserveEntry(Shape):
    """`observe: {kind: strength, words: ..}`."""

    observe: Seen

    def command(self) -> Command:
        seen = self.observe
        return Observe(kind=seen.kind, words=seen.words, dimension=seen.dimension, by=seen.by)


class Judged(Shape):
    """A person's rating of one criterion."""

    text: Identifier
    criterion: Identifier
    rating: Rating
    by: Line | None = None
    because: Text | None = None


class RateEntry(Shape):
    """`rate: {text: .., criterion: .., rating: met}`."""

    rate: Judged

    def command(self) -> Command:
        judged = self.rate
        return Rate(
            text=judged.text,
            criterion=judged.criterion,
            rating=judged.rating,
            by=judged.by,
            because=judged.because,
        )


class Because(Shape):
    """Why the drill was stopped."""

    because: Text | None = None


class StopEntry(Shape):
    """`stop: {because: ..}`."""

    stop: Because

    def command(self) -> Command:
        return Stop(because=self.stop.because)


class Nothing(Shape):
    """`{}`."""


class CloseEntry(Shape):
    """`close: {}`."""

    close: Nothing

    def command(self) -> Command:
        return Close()


class Participant(Shape):
    """Somebody who takes part."""

    name: Line
    role: Identifier | None = None


class Setting(Shape):
    """Who plays and how."""

    team: Line | None = None
    participants: tuple[Participant, ...] = ()
    sponsor: Line | None = None
    contact: Line | None = None
    playbook_open: bool = True
    ask_first: bool = False
    minutes: int | None = None


class SetUpEntry(Shape):
    """`set_up: {team: .., minutes: 60}`."""

    set_up: Setting

    def command(self) -> Command:
        setting = self.set_up
        return SetUp(
            team=setting.team,
            participants=tuple((who.name, who.role) for who in setting.participants),
            sponsor=setting.sponsor,
            contact=setting.contact,
            playbook_open=setting.playbook_open,
            ask_first=setting.ask_first,
            minutes=setting.minutes,
        )


class BeginEntry(Shape):
    """`begin: {}`."""

    begin: Nothing

    def command(self) -> Command:
        return Begin()


class Break(Shape):
    """A break; `since` says how long ago it began."""

    since: Duration = 0


class PauseEntry(Shape):
    """`pause: {}`."""

    pause: Break

    def command(self) -> Command:
        return Pause(since_s=self.pause.since)


class GoOnEntry(Shape):
    """`go_on: {}`."""

    go_on: Nothing

    def command(self) -> Command:
        return GoOn()


class Said(Shape):
    """One person's thing to keep and thing to change."""

    keep: Text | None = None
    change: Text | None = None
    by: Line | None = None


class KeepAndChangeEntry(Shape):
    """`keep_and_change: {keep: .., change: ..}`."""

    keep_and_change: Said

    def command(self) -> Command:
        said = self.keep_and_change
        return KeepAndChange(keep=said.keep, change=said.change, by=said.by)


class Answered(Shape):
    """What the room answers to one of the three questions."""

    question: Question
    answer: Text
    by: Line | None = None


class ReflectEntry(Shape):
    """`reflect: {question: in_place, answer: ..}`."""

    reflect: Answered

    def command(self) -> Command:
        answered = self.reflect
        return Reflect(question=answered.question, answer=answered.answer, by=answered.by)


class ShowScoresEntry(Shape):
    """`show_scores: {}`."""

    show_scores: Nothing

    def command(self) -> Command:
        return ShowScores()


class Agreement(Shape):
    """A corrective action."""

    action: Text
    owner: Line | None = None
    due: Day | None = None
    dimension: Dimension | None = None


class AgreeEntry(Shape):
    """`agree: {action: .., owner: .., due: 2026-04-30}`."""

    agree: Agreement

    def command(self) -> Command:
        agreed = self.agree
        return Agree(action=agreed.action, owner=agreed.owner, due=agreed.due, dimension=agreed.dimension)


class Planned(Shape):
    """What to drill next, and when."""

    scenario: Line
    on: Day


class NextDrillEntry(Shape):
    """`next_drill: {scenario: .., on: 2026-09-10}`."""

    next_drill: Planned

    def command(self) -> Command:
        return NextDrill(scenario=self.next_drill.scenario, on=self.next_drill.on)


class CardNote(Shape):
    """A line for the team's own card."""

    kind: CardKind
    name: Line
    detail: Text | None = None


class CardLineEntry(Shape):
    """`card_line: {kind: tool, name: .., detail: ..}`."""

    card_line: CardNote

    def command(self) -> Command:
        noted = self.card_line
        return CardLine(kind=noted.kind, name=noted.name, detail=noted.detail)


class Withdrawal(Shape):
    """Which entry of the log is withdrawn."""

    entry: Annotated[int, Field(ge=1)]


class WithdrawEntry(Shape):
    """`withdraw: {entry: 12}`."""

    withdraw: Withdrawal

    def command(self) -> Command:
        return Withdraw(entry=self.withdraw.entry)


VERBS = (
    "choose",
    "write",
    "send",
    "off_script",
    "go_back",
    "amend",
    "observe",
    "rate",
    "stop",
    "close",
    "set_up",
    "begin",
    "pause",
    "go_on",
    "keep_and_change",
    "reflect",
    "show_scores",
    "agree",
    "next_drill",
    "card_line",
    "withdraw",
)


def _verb(entry: object) -> str:
    """Which command an entry is: by the verb among its keys; a misspelt one is told as a faulty `choose`."""
    if isinstance(entry, dict):
        return next((f"command:{verb}" for verb in VERBS if verb in entry), "command:choose")
    return "command:choose"


ScriptEntry = Annotated[
    Annotated[ChooseEntry, Tag("command:choose")]
    | Annotated[WriteEntry, Tag("command:write")]
    | Annotated[SendEntry, Tag("command:send")]
    | Annotated[OffScriptEntry, Tag("command:off_script")]
    | Annotated[GoBackEntry, Tag("command:go_back")]
    | Annotated[AmendEntry, Tag("command:amend")]
    | Annotated[ObserveEntry, Tag("command:observe")]
    | Annotated[RateEntry, Tag("command:rate")]
    | Annotated[StopEntry, Tag("command:stop")]
    | Annotated[CloseEntry, Tag("command:close")]
    | Annotated[SetUpEntry, Tag("command:set_up")]
    | Annotated[BeginEntry, Tag("command:begin")]
    | Annotated[PauseEntry, Tag("command:pause")]
    | Annotated[GoOnEntry, Tag("command:go_on")]
    | Annotated[KeepAndChangeEntry, Tag("command:keep_and_change")]
    | Annotated[ReflectEntry, Tag("command:reflect")]
    | Annotated[ShowScoresEntry, Tag("command:show_scores")]
    | Annotated[AgreeEntry, Tag("command:agree")]
    | Annotated[NextDrillEntry, Tag("command:next_drill")]
    | Annotated[CardLineEntry, Tag("command:card_line")]
    | Annotated[WithdrawEntry, Tag("command:withdraw")],
    Discriminator(_verb),
]


class ScriptFile(Shape):
    """A drill script: which scenario, who plays, and every command in order."""

    format: Literal[1]
    scenario: Line
    team: Line | None = None
    participants: tuple[Participant, ...] = ()
    commands: tuple[ScriptEntry, ...]

    def set_up(self) -> SetUp:
        """Who plays, as the head of the script has it."""
        return SetUp(team=self.team, participants=tuple((who.name, who.role) for who in self.participants))

    def played(self) -> tuple[Command, ...]:
        """The commands in order."""
        return tuple(entry.command() for entry in self.commands)


def read_script(source: Source) -> ScriptFile:
    """Read a drill script.

    Raises:
        FaultyFile: with every fault in it.
    """
    return validate(read_tree(source), ScriptFile)
