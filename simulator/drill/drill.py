"""A drill as the log tells it: what was decided on the present line of play, and where the story stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from scenarios.reading import LoadedScenario
from scoring.language import Rating
from scoring.tally import Rules, Tally
from simulator.drill.commands import SetUp
from simulator.drill.entries import Entry
from simulator.drill.setting_up import people_of, set_up_of
from simulator.story import Happening, State, Story


class Told(NamedTuple):
    """Something that happened, and the log entry that brought it about."""

    entry: int
    happening: Happening


@dataclass(frozen=True, slots=True)
class GivenDetails:
    """The details of a decision as they stand now; None where they were not given or are forgotten.

    Attributes:
        asked_who: whether the room was asked who does it; `assigned` is empty where it named nobody.
        talked_s: wall seconds.
    """

    by: str | None = None
    role: str | None = None
    reasons: str | None = None
    confidence: int | None = None
    dissent: tuple[str | None, ...] = ()
    asked_who: bool = False
    assigned: str | None = None
    talked_s: int | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's rating of one criterion."""

    entry: int
    rating: Rating
    by: str | None
    because: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a text.

    Attributes:
        text: None where it was forgotten.
        proposals: by criterion, what the checks proposed when it was written.
        judgements: by criterion, what a person said of this version.
    """

    entry: int
    kind: str
    text: str | None
    by: str | None
    role: str | None
    at_s: int
    proposals: Mapping[str, Rating]
    judgements: Mapping[str, Judgement]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of play: what led from clock zero to where the story stands.

    Attributes:
        evidence: log entries by id of action done or mistake made.
        texts: every version of every kind of text, in order.
        skipped: kinds of text that a short plan spared the team, each with the entry of the decision.
    """

    state: State
    tally: Tally
    turns: tuple["Turn", ...]
    told: tuple[Told, ...]
    evidence: Mapping[str, tuple[int, ...]]
    texts: Mapping[str, tuple[Version, ...]]
    skipped: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """A decision: an option taken, or an off-script action.

    Attributes:
        option: the option's number, or -1.
        words: what an off-script action was, in words; None for an option.
        by: the name that the score gives as what did it.
        offered: numbers of the options that were on offer.
        before: the line of play that going back returns to.
    """

    entry: int
    option: int
    words: str | None
    by: str
    offered: tuple[int, ...]
    details: GivenDetails
    before: Line


@dataclass(frozen=True, slots=True)
class Drill:
    """One team playing one scenario once.

    Attributes:
        abandoned: decisions on lines of play that the team went back from.
        closed_at: the entry that closed the record.
    """

    id: str
    loaded: LoadedScenario
    story: Story
    rules: Rules
    entries: tuple[Entry, ...]
    line: Line
    abandoned: tuple[Turn, ...]
    closed_at: int | None

    @property
    def ended(self) -> bool:
        """Whether the story has come to an ending."""
        return self.line.state.ending is not None

    @property
    def closed(self) -> bool:
        """Whether the debrief is over and the record closed."""
        return self.closed_at is not None

    @property
    def clock_s(self) -> int:
        """The story clock in story seconds."""
        return self.line.state.clock

    @property
    def decisions(self) -> tuple[Turn, ...]:
        """The decisions on the present line of play."""
        return self.line.turns

    @property
    def set_up(self) -> SetUp:
        """Who plays and how, as it was set up last."""
        return set_up_of(self.entries)

    @property
    def team(self) -> str | None:
        """The team's name, if it was given and is not forgotten."""
        return self.set_up.team

    @property
    def participants(self) -> tuple[tuple[str | None, str | None], ...]:
        """Name and role of who takes part; None where a name was forgotten."""
        given = [entry for entry in self.entries if entry.kind in ("started", "set_up")]
        return people_of(given[-1])
