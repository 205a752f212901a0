"""What a facilitator and a team can do in a drill. Screens, drill scripts and tests speak these and nothing else."""

from dataclasses import dataclass
from typing import Literal

from scoring.language import Rating
from scoring.record import Value

ObservationKind = Literal["strength", "improvement", "neutral"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is worth remembering of a decision beside the option; all of it may be given later.

    Attributes:
        by: who decided; `role` is a role of the scenario.
        confidence: how sure the room was, 1 to 5.
        dissent: who disagreed.
        assigned: who does it; an empty string says that the room was asked and named nobody.
        talked_s: how long the room talked, in wall seconds.
    """

    by: str | None = None
    role: str | None = None
    reasons: str | None = None
    confidence: int | None = None
    dissent: tuple[str, ...] = ()
    assigned: str | None = None
    talked_s: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Take an option, named `scene.option`; `text` is what the team wrote where the option asks for it."""

    option: str
    text: str | None = None
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
class Close:
    """Close the record: the debrief is done. What is added afterwards is marked so."""


Command = Choose | Write | Send | OffScript | GoBack | Amend | Observe | Rate | Stop | Close
