"""Drill scripts: a drill's commands written down as YAML, to be played without a screen."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from scenarios.reading import Shape, Source, read_tree, validate
from scenarios.reading.values import Duration, Identifier, Line, Text
from scoring.language import Rating
from simulator.drill.commands import (
    Amend,
    Choose,
    Close,
    Command,
    Details,
    GoBack,
    ObservationKind,
    Observe,
    OffScript,
    Rate,
    Send,
    Stop,
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
        )


class ChooseEntry(WithDetails):
    """`choose: scene.option`."""

    choose: Line
    text: str | None = None

    def command(self) -> Command:
        return Choose(option=self.choose, text=self.text, details=self.details())


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


VERBS = ("choose", "write", "send", "off_script", "go_back", "amend", "observe", "rate", "stop", "close")


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
    | Annotated[CloseEntry, Tag("command:close")],
    Discriminator(_verb),
]


class Participant(Shape):
    """Somebody who takes part."""

    name: Line
    role: Identifier | None = None


class ScriptFile(Shape):
    """A drill script: which scenario, who plays, and every command in order."""

    format: Literal[1]
    scenario: Line
    team: Line | None = None
    participants: tuple[Participant, ...] = ()
    commands: tuple[ScriptEntry, ...]

    def played(self) -> tuple[Command, ...]:
        """The commands in order."""
        return tuple(entry.command() for entry in self.commands)


def read_script(source: Source) -> ScriptFile:
    """Read a drill script.

    Raises:
        FaultyFile: with every fault in it.
    """
    return validate(read_tree(source), ScriptFile)
