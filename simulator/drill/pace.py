"""The wall clock of a drill: the part of its plan that the room is in, breaks, and the time that is left.

Story time earns points; nothing here does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from scoring.record.plan import PLANS as PLANS
from scoring.record.plan import Plan as Plan
from scoring.record.plan import is_short_plan, talk_s
from scoring.record.plan import plan_for as plan_for
from simulator.drill.drill import Drill
from simulator.drill.entries import Entry, Kind
from simulator.drill.payloads import whole
from simulator.drill.setting_up import set_up_of

SHORTEST_PLAN, LONGEST_PLAN = 5, 600

Part = Literal["briefing", "play", "hot_wash", "over"]
MOVES: tuple[Kind, ...] = ("chose", "off_script", "sent", "went_back")
"""Entries that move the story: with the first of them the briefing is over."""
END_A_BREAK: tuple[Kind, ...] = (*MOVES, "went_on", "time_called", "stopped")


@dataclass(frozen=True, slots=True)
class Pace:
    """Where the room stands in its time, in wall seconds; what is left is negative once it is over.

    Attributes:
        part_left_s, all_left_s: None where there is no plan.
        spent_s: in this part, breaks left out.
    """

    part: Part
    paused: bool
    spent_s: int
    part_left_s: int | None
    all_left_s: int | None


def is_short(drill: Drill) -> bool:
    """Whether the plan gives less time than the scenario asks for, so that `short_plan` holds."""
    minutes = set_up_of(drill.entries).minutes
    return minutes is not None and is_short_plan(minutes, drill.loaded.scenario.minutes)


def discussion_s(drill: Drill) -> int | None:
    """Wall seconds to talk in the present scene: its `discuss`, in proportion to the plan's time for play."""
    scene = drill.loaded.scenario.scenes[drill.story.scenes[drill.line.state.scene].name]
    if scene.discuss is None:
        return None
    minutes = set_up_of(drill.entries).minutes
    if minutes is None:
        return scene.discuss
    return talk_s(scene.discuss, minutes, drill.loaded.scenario.minutes)


def pace(drill: Drill, now: datetime) -> Pace:
    """Where the room stands in its time.

    Args:
        now: the wall clock.
    """
    minutes = set_up_of(drill.entries).minutes
    plan = plan_for(minutes) if minutes is not None else None
    part, since = _part(drill)
    spent = spent_s(drill, since, now)
    left = all_left = None
    if plan is not None and part != "over":
        own = {"briefing": plan.briefing_s, "play": plan.play_s, "hot_wash": plan.hot_wash_s}[part]
        left = own - spent
        all_left = plan.all_s - spent_s(drill, drill.entries[0].wall, now)
    return Pace(part, is_paused(drill), spent, left, all_left)


def is_paused(drill: Drill) -> bool:
    """Whether the room takes a break."""
    for entry in reversed(drill.entries):
        if entry.kind == "paused":
            return True
        if entry.kind in END_A_BREAK:
            return False
    return False


def paused_since(drill: Drill) -> datetime | None:
    """When the break that the room takes began, or None if it takes none."""
    return next((begun for begun, ended in _breaks(drill) if ended is None), None)


def has_begun(drill: Drill) -> bool:
    """Whether the briefing is over."""
    return any(entry.kind == "began" or entry.kind in MOVES for entry in drill.entries)


def time_called(drill: Drill) -> Entry | None:
    """The entry by which time was called, unless the story was taken up again after it."""
    for entry in reversed(drill.entries):
        if entry.kind == "time_called":
            return entry
        if entry.kind in MOVES:
            return None
    return None


def play_is_over(drill: Drill) -> bool:
    """Whether the room plays no longer: the story has ended, or time was called."""
    return drill.ended or time_called(drill) is not None


def spent_s(drill: Drill, since: datetime, now: datetime) -> int:
    """Wall seconds between two moments, breaks left out."""
    away = timedelta()
    for begun, ended in _breaks(drill):
        start, end = max(begun, since), min(ended or now, now)
        away += max(end - start, timedelta())
    return max(0, int((now - since - away).total_seconds()))


def _breaks(drill: Drill) -> Iterator[tuple[datetime, datetime | None]]:
    """The breaks that the room took; the last one may still go on."""
    begun: datetime | None = None
    # Whoever did something took no break then, however long ago one is said to have begun.
    busy = drill.entries[0].wall
    for entry in drill.entries:
        if entry.kind == "paused" and begun is None:
            said = entry.wall - timedelta(seconds=whole(entry.payload, "since_s"))
            begun = min(max(said, busy), entry.wall)
        elif begun is not None and entry.kind in END_A_BREAK:
            yield begun, entry.wall
            begun = None
        busy = entry.wall
    if begun is not None:
        yield begun, None


def _part(drill: Drill) -> tuple[Part, datetime]:
    """The part of the hour that the room is in, and since when."""
    first, entries = drill.entries[0], drill.entries
    shown = next((entry for entry in entries if entry.kind in ("scores_shown", "closed")), None)
    if shown is not None and play_is_over(drill):
        return "over", shown.wall
    if (called := time_called(drill)) is not None:
        return "hot_wash", called.wall
    if drill.ended:
        ended = next(told.entry for told in reversed(drill.line.told) if told.happening.kind == "ended")
        return "hot_wash", entries[ended - 1].wall
    begun = next((entry for entry in entries if entry.kind == "began" or entry.kind in MOVES), None)
    return ("play", begun.wall) if begun is not None else ("briefing", first.wall)
