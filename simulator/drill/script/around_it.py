"""The commands of a drill script for what goes on around the story: set-up, breaks, hot wash, follow-up."""

from typing import Annotated

from pydantic import Field

from scenarios.reading import Dimension, Shape
from scenarios.reading.values import Day, Duration, Identifier, Line, Text
from scoring.record import CardKind, Question
from simulator.drill.commands import (
    Agree,
    Begin,
    CallTime,
    CardLine,
    Close,
    Command,
    GoOn,
    KeepAndChange,
    NextDrill,
    Pause,
    Reflect,
    SetUp,
    ShowScores,
    Withdraw,
)


class Nothing(Shape):
    """`{}`."""


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


class CallTimeEntry(Shape):
    """`call_time: {}`."""

    call_time: Nothing

    def command(self) -> Command:
        return CallTime()


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


class CloseEntry(Shape):
    """`close: {}`."""

    close: Nothing

    def command(self) -> Command:
        return Close()
