"""The document model: what a report says, apart from how it looks, so that every form says the same."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from scoring.tally.scorecard import Grade

MARKING = "EXERCISE"
"""Stands on every page, so that nobody takes an exercise's paper for news of a real incident."""

Tone = Literal["plain", "strong", "emphasis", "quiet", "missing", "code", "marked", "flagged"]
"""`marked` are words that something rests on; `flagged` are such words for which there are plainer ones."""
Verdict = Literal["in_time", "late", "too_late", "not_done", "waiting"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one tone; `to` is the anchor, in the same document, of what they rest on."""

    words: str
    tone: Tone = "plain"
    to: str | None = None


Line = tuple[Span, ...]


def line(*parts: str | Span) -> Line:
    """A line from plain words and spans; empty words are left out."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a `lead` opens a page, a `note` must not be overlooked."""

    line: Line
    tone: Literal["plain", "lead", "note"] = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what they stand for."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the scenario or of people, as paragraphs of lines; `by` says whose."""

    paragraphs: tuple[tuple[Line, ...], ...]
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `details` are whole lines below its cells."""

    cells: tuple[Line, ...]
    anchor: str | None = None
    details: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `figures` are the columns that hold numbers."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    figures: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ScoreBar:
    """One score: its words, its share of 100 for drawing (None: nothing counts), and its rating."""

    title: str
    says: str
    score: str
    share: float | None
    grade: Grade | None
    grade_words: str
    beside: str | None
    to: str | None
    provisional: bool
    main: bool = False


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores side by side."""

    bars: tuple[ScoreBar, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis of story time on which each stretch between two marks is equally wide: minutes and weeks both show."""

    marks: tuple[int, ...]

    def place(self, seconds: int) -> float:
        """Where a story second lies, from 0 (left) to 100 (right)."""
        if seconds <= self.marks[0]:
            return 0.0
        if seconds >= self.marks[-1]:
            return 100.0
        at = bisect_right(self.marks, seconds) - 1
        low, high = self.marks[at], self.marks[at + 1]
        return 100 * (at + (seconds - low) / (high - low)) / (len(self.marks) - 1)


MARKS = tuple(
    minutes * 60 for minutes in (0, 15, 60, 240, 1440, 3 * 1440, 7 * 1440, 30 * 1440, 90 * 1440, 365 * 1440)
)


def scale_to(last_s: int) -> Scale:
    """The scale that reaches at least this story second."""
    needed = next((count for count, mark in enumerate(MARKS, 1) if mark >= last_s), None)
    if needed is None:
        return Scale((*MARKS, last_s))
    return Scale(MARKS[: max(needed, 2)])


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One action on the timeline, in story seconds, with the verdict in words."""

    label: Line
    words: Line
    dates: Line
    from_s: int | None
    due_s: int | None
    late_s: int | None
    done_s: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DueAgainstDone:
    """The chart of when actions were due and when they were done; `end_s` is the ending, or now."""

    scale: Scale
    end_s: int
    end_words: str
    groups: tuple[tuple[str, tuple[TimeRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A fact over story time: each value holds from its story second until the next."""

    title: str
    scale: Scale
    points: tuple[tuple[int, int], ...]
    end_s: int


@dataclass(frozen=True, slots=True)
class Lost:
    """What one decision lost, in words, and its share of the largest loss for drawing, from 0 to 100."""

    decision: Line
    words: Line
    share: float
    because: Line
    wrong: bool


@dataclass(frozen=True, slots=True)
class SureAgainstLost:
    """The chart of how sure the room was against what it lost: decisions in groups, the surest first."""

    groups: tuple[tuple[str, tuple[Lost, ...]], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Something with a name that belongs together: a decision, an inject, a text."""

    title: Line
    blocks: tuple["Block", ...]
    anchor: str | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter, or a part of one."""

    title: str
    anchor: str
    blocks: tuple["Block", ...]


Block = (
    Paragraph
    | Bullets
    | Pairs
    | Quote
    | Table
    | Scores
    | DueAgainstDone
    | Steps
    | SureAgainstLost
    | Card
    | Section
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper: the first page, the chapters, and a last line that says what it was made from."""

    title: str
    heading: str
    subtitle: Line
    notice: str
    front: tuple[Block, ...]
    sections: tuple[Section, ...]
    colophon: Line
