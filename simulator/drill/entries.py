"""The entries of a drill's log: drafts that wait to be written, and entries as they were kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""

Kind = Literal[
    "started",
    "chose",
    "wrote",
    "sent",
    "off_script",
    "went_back",
    "amended",
    "observed",
    "rated",
    "stopped",
    "closed",
    "set_up",
    "began",
    "paused",
    "went_on",
    "time_called",
    "kept_and_changed",
    "reflected",
    "scores_shown",
    "agreed",
    "next_planned",
    "card_line",
    "withdrew",
]


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that was decided on and is not yet kept.

    Attributes:
        story_s: the story clock when it was decided, in story seconds.
        role: the role of who decided, an id of the scenario.
        payload: what the fold needs; no names and no words of people.
        words: names and words of people by field (`by`, `reasons`, `text`, ...), kept beside the chain.
    """

    kind: Kind
    story_s: int
    role: str | None
    payload: Mapping[str, Plain]
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the log as it is kept.

    Attributes:
        seq: its number, counted from 1 without gaps.
        wall: when it was kept, in UTC.
        words: as in the draft; None where they were forgotten.
        hash: over everything above, digests in place of words, and the hash of the entry before.
    """

    seq: int
    kind: Kind
    story_s: int
    wall: datetime
    role: str | None
    payload: Mapping[str, Plain]
    words: Mapping[str, str | None]
    hash: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A file as it was when the drill began, byte for byte.

    Attributes:
        name: what it was called, an id or a file name.
    """

    name: str
    content: bytes
