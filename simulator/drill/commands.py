"""What a facilitator and a team can do in a drill. Screens, drill scripts and tests speak these and nothing else."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from scoring.language import Rating
from scoring.record import CardKind, Question, Value

ObservationKind = Literal["strength", "improvement", "neutral"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """Who plays and how; given again at any time, as a whole, it replaces what was set up before.

    Attributes:
        participants: names, each with a role of the scenario or None.
        sponsor: who wants this exercise; `contact`: whom to ask about it afterwards.
        playbook_open: whether the team may look into the playbook while it plays.
        ask_first: whether the team answers every question in its own words before it sees the options.
        minutes: wall-clock minutes planned for briefing, play and hot wash; None for no plan.
    """

    team: str | None = None
    participants: tuple[tuple[str, str | None], ...] = ()
    sponsor: str | None = None
    contact: str | None = None
    playbook_open: bool = True
    ask_first: bool = False
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    """The briefing is over and the play begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The room takes a break; the wall clock stops counting.

    Attributes:
        since_s: wall seconds ago at which the break really began, as when hotwash was closed in between.
    """

    since_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOn:
    """The break is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is worth remembering of a decision beside the option; all of it may be given later.

    Attributes:
        by: who decided; `role` is a role of the scenario.
        confidence: how sure the room was, 1 to 5.
        dissent: who disagreed.
        assigned: who does it; an empty string says that the room was asked and named nobody.
        talked_s: how long the room talked, in wall seconds.
        answer: what the team said in its own words before it saw the options.
    """

    by: str | None = None
    role: str | None = None
    reasons: str | None = None
    confidence: int | None = None
    dissent: tuple[str, ...] = ()
    assigned: str | None = None
    talked_s: int | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Take an option, named `scene.option`.

    Attributes:
        text: what the team wrote, where the option asks for one text.
        texts: what it wrote on the option's form, by kind of text; a kind that is missing was not written.
        writers: who answers for each text, by kind.
    """

    option: str
    text: str | None = None
    texts: tuple[tuple[str, str], ...] = ()
    writers: tuple[tuple[str, str], ...] = ()
    details: Details = Details()


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """Write a text of this kind again; the last version counts and the earlier ones stay in the log."""

    kind: str
    text: str
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Send a manual inject now."""

    inject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OffScript:
    """What the team did instead of any option: in words, with its story time and what it is judged to have done.

    Attributes:
        takes_s: story seconds.
        does: playbook actions; `changes`: facts and their new values.
    """

    words: str
    takes_s: int = 0
    does: tuple[str, ...] = ()
    changes: tuple[tuple[str, Value], ...] = ()
    details: Details = Details()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoBack:
    """Play again from before decision number `to` (counted from 1 on the present line of play)."""

    to: int
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """Add to, or replace, the details of decision number `decision` on the present line of play."""

    decision: int
    details: Details


@dataclass(frozen=True, slots=True, kw_only=True)
class Observe:
    """Note a strength, an area for improvement, or neither, at this moment of the drill."""

    kind: ObservationKind
    words: str
    dimension: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A person's rating of one criterion of the last version of a text; it overrules the check's proposal."""

    text: str
    criterion: str
    rating: Rating
    by: str | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """End the drill because a real incident came up; its ending is `stopped`."""

    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTime:
    """Time is up: the room goes on to the hot wash, and the story stays where it is.

    A decision after that takes the story up again.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepAndChange:
    """In the hot wash: one thing to keep and one to change, from one person, by name or without."""

    keep: str | None = None
    change: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflect:
    """In the hot wash: what the room answers to one of its three questions."""

    question: Question
    answer: str
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowScores:
    """The hot wash is over; from now on the scores may be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree:
    """A corrective action that the team agrees on: what is done, by whom, until when."""

    action: str
    owner: str | None = None
    due: date | None = None
    dimension: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDrill:
    """What to drill next and on which day; the last one given counts. `scenario` is an id or a title."""

    scenario: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A line for the team's own first-hour card: a real tool, person or number.

    Attributes:
        name: the tool, or who; `detail`: how it is switched off, or how to reach that person.
    """

    kind: CardKind
    name: str
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Take back what was noted under this entry of the log; both stay in the log.

    It may be an observation, a line of the hot wash, a corrective action, the next drill or a line of the card.
    """

    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """Close the record: the debrief is done. What is added afterwards is marked so."""


Command = (
    SetUp
    | Begin
    | Pause
    | GoOn
    | CallTime
    | Choose
    | Write
    | Send
    | OffScript
    | GoBack
    | Amend
    | Observe
    | Rate
    | Stop
    | KeepAndChange
    | Reflect
    | ShowScores
    | Agree
    | NextDrill
    | CardLine
    | Withdraw
    | Close
)
