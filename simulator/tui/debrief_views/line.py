"""What the lists of the debrief are made of: lines, each with the page that stands beside it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from textual.content import Content
from textual.visual import Visual

from scoring.language import Rating as Met
from scoring.record.record import Person, Record
from scoring.tally.scorecard import Grade
from simulator.tui.widgets.blocks import Block, Blocks
from simulator.tui.wording import time_of

GRADE_STYLES: dict[Grade, str] = {
    "P": "bold $text-success",
    "S": "bold $primary",
    "M": "bold $text-warning",
    "U": "bold $text-error",
}
MET_WORDS: dict[Met, str] = {"met": "met", "partly": "partly met", "not_met": "not met"}
MET_STYLES: dict[Met, str] = {
    "met": "bold $text-success",
    "partly": "bold $text-warning",
    "not_met": "bold $text-error",
}
NOT_ON_RECORD = "not on record"

Deed = Literal["agree", "next_drill", "tool", "person", "other"]
"""What Enter does on a line: add or change something."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list, and the page that stands beside it.

    Attributes:
        criterion: kind of text and criterion, where a person may rate.
        heading: whether it only names what follows.
        deed: what Enter does here.
        entry: the entry of the log that can be withdrawn here.
    """

    row: Visual
    page: Blocks
    criterion: tuple[str, str] | None = None
    heading: bool = False
    deed: Deed | None = None
    entry: int | None = None


def heading(words: str) -> Line:
    """A line that names what follows."""
    return Line(Content.assemble((words, "bold $primary")), Blocks([]), heading=True)


def title(words: str, after: int = 0) -> Block:
    """A heading within a page."""
    return Block(Content.assemble((words, "bold $primary")), after=after)


def label(name: str, body: Content, after: int = 1) -> Block:
    """A named value within a page."""
    return Block(body, indent=12, mark=Content.assemble((name, "$secondary")), after=after)


def quiet(words: str, after: int = 1) -> Block:
    """Something said in a low voice."""
    return Block(Content.assemble((words, "italic $secondary")), after=after)


def graded(grade: Grade | None) -> Content:
    """A rating's letter."""
    return Content.assemble((grade, GRADE_STYLES[grade])) if grade else Content("–")


def rated(met: Met) -> Content:
    """How far a criterion is met."""
    return Content.assemble((MET_WORDS[met], MET_STYLES[met]))


def person_words(person: Person | None) -> str:
    """Who it was: name and role, as far as they are on record."""
    if person is None:
        return NOT_ON_RECORD
    names = [person.name or "name not on record", person.role or ""]
    return ", ".join(name for name in names if name)


def assigned_words(assigned: str | None) -> str:
    """Who does what was decided on; that nobody was named is on record as well."""
    return NOT_ON_RECORD if assigned is None else assigned.strip() or "nobody was named"


def time_at(record: Record, seconds: int) -> str:
    """A story moment, as short as it can be said beside the day on which the story begins."""
    try:
        return time_of(record.story_start + timedelta(seconds=seconds), record.story_start)
    except OverflowError:
        return "after the end of the calendar"
