"""What the people in the room may see of a drill: the situation, the inbox, the feed, the card and the clocks.

Nothing here gives away scores, guides, what comes next or which option is right.
"""

from dataclasses import dataclass
from typing import Literal

FeedKind = Literal["decision", "result", "inject", "interruption", "return", "landed", "ending", "went_back"]


@dataclass(frozen=True, slots=True)
class OfferView:
    """An option on offer.

    Attributes:
        name: `scene.option`, as a command names it.
        takes_s: story seconds until it is carried out, from now.
        answer_later: whether something comes of it later by itself.
        writes: kind and title of the text that the team writes for it.
        asks_who: whether the team is asked who does it.
    """

    name: str
    label: str
    takes_s: int
    answer_later: bool
    writes: tuple[str, str] | None
    asks_who: bool


@dataclass(frozen=True, slots=True)
class Message:
    """An inject in the inbox, with its words as they stood when it came."""

    inject: str
    at_s: int
    sender: str
    to: str | None
    via: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One line of the log so far, as the team lived it; `entry` is its log entry."""

    kind: FeedKind
    at_s: int
    words: str
    entry: int


@dataclass(frozen=True, slots=True)
class Situation:
    """Where the team is.

    Attributes:
        paragraphs: Markdown, the scene's text first.
        discuss_s: wall seconds set aside for talking, if the scene sets any.
        ending: the ending's word, or None while the drill goes on.
        interruption: whether something has interrupted the team.
    """

    scene: str
    paragraphs: tuple[str, ...]
    ask: str | None
    ask_first: bool
    discuss_s: int | None
    offers: tuple[OfferView, ...]
    ending: str | None
    interruption: bool


@dataclass(frozen=True, slots=True)
class Duty:
    """A playbook action on the card; `due_s` counts from clock zero, or from when it is known (`from_known`)."""

    title: str
    due_s: int
    from_known: bool
    how: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhaseCard:
    """A phase of the playbook with its duties; `until_s` in story seconds."""

    title: str
    aim: str
    until_s: int
    now: bool
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The playbook as the team may open it: phases, what is due when, and plain answers to its questions."""

    title: str
    phases: tuple[PhaseCard, ...]
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Countdown:
    """A clock that runs: `ends_s` in story seconds; `met` once the action is done."""

    title: str
    ends_s: int
    source: str | None
    met: bool
