"""What a team says and agrees on once the story is over: the hot wash, corrective actions, its own card."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Question = Literal["known_or_guessed", "decide_differently", "in_place"]
QUESTIONS: dict[Question, str] = {
    "known_or_guessed": "What did we know, and what did we only guess?",
    "decide_differently": "Which decision would we take differently, and what would have told us so in time?",
    "in_place": "What must be in place here before this happens for real?",
}
"""The three questions of the hot wash, in the order in which they are put."""

CardKind = Literal["tool", "person", "other"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's thing to keep and thing to change; None where it was not said or is forgotten."""

    entry: int
    keep: str | None
    change: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the room answered to one of the three questions."""

    entry: int
    question: Question
    answer: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class CorrectiveAction:
    """What the team will do, who sees to it, and until which day."""

    entry: int
    action: str | None
    owner: str | None
    due: date | None
    dimension: str | None


@dataclass(frozen=True, slots=True)
class PlannedDrill:
    """What is drilled next, and when; `scenario` is an id or a title."""

    entry: int
    scenario: str
    on: date


@dataclass(frozen=True, slots=True)
class CardEntry:
    """A line of the team's first-hour card: a real tool, person or number."""

    entry: int
    kind: CardKind
    name: str | None
    detail: str | None
