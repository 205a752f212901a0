"""The commands of a drill script that move the story, and what is said of its decisions and texts."""

from typing import Annotated

from pydantic import Field

from scenarios.reading import Dimension, Shape
from scenarios.reading.values import Duration, Identifier, Line, Text
from scoring.language import Rating
from simulator.drill.commands import (
    Amend,
    Choose,
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
    dimension: Dimension | None = None
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
