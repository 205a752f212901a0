"""One look at a drill: everything its screen shows, taken at one moment, and what is new since the look before."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.drill import Session
from simulator.drill.view import (
    Card,
    Countdown,
    FeedLine,
    Message,
    Situation,
    card,
    countdowns,
    feed,
    inbox,
    playbook_open,
    situation,
    story_time,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the room may see now.

    Attributes:
        start: the story moment of clock zero; `clock_s`: story seconds since then.
        decisions: how many were taken on the present line of play.
        playbook_open: whether the team may look into the playbook.
    """

    start: datetime
    clock_s: int
    decisions: int
    situation: Situation
    inbox: tuple[Message, ...]
    feed: tuple[FeedLine, ...]
    card: Card
    countdowns: tuple[Countdown, ...]
    playbook_open: bool

    def when(self, seconds: int) -> datetime:
        """The story moment at so many story seconds, at most the end of the calendar."""
        try:
            return self.start + timedelta(seconds=seconds)
        except OverflowError:
            return datetime.max

    @property
    def now(self) -> datetime:
        """The story moment of now."""
        return self.when(self.clock_s)


def look(session: Session) -> Look:
    """Look at a drill as it stands."""
    drill = session.drill
    return Look(
        start=story_time(drill, 0),
        clock_s=drill.clock_s,
        decisions=len(drill.decisions),
        situation=situation(drill),
        inbox=inbox(drill),
        feed=feed(drill),
        card=card(drill),
        countdowns=countdowns(drill),
        playbook_open=playbook_open(drill),
    )


@dataclass(frozen=True, slots=True)
class News:
    """What came between two looks: the new lines of the log, and the new messages."""

    from_s: int
    to_s: int
    lines: tuple[FeedLine, ...]
    messages: tuple[Message, ...]

    @property
    def worth_a_page(self) -> bool:
        """Whether something came that the room has to read before it goes on."""
        return bool(self.messages) or any(line.kind != "decision" for line in self.lines)


def news(before: Look, after: Look) -> News:
    """What is new in the later of two looks at a drill; on another line of play, what follows its turning point."""
    last = max((line.entry for line in before.feed), default=0)
    lines = tuple(line for line in after.feed if line.entry > last)
    came = after.inbox[len(before.inbox) :] if after.inbox[: len(before.inbox)] == before.inbox else ()
    return News(before.clock_s, after.clock_s, lines, came)
