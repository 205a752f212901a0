"""HW610: the planned minutes do not fit what there is to read, to write and to talk about.

A room that runs out of time loses the hot wash, which is what it came for; one that is done in half the time was promised more.
The sum is rough, so only what is far off is told, and too much time is never more than a hint.
"""

from collections.abc import Iterator

from scoring.record.plan import plan_for
from simulator.checks.findings import Finding
from simulator.checks.structure.hour import Hour, hour
from simulator.checks.subject import Subject

MUCH, TOO_MUCH = 1.5, 2.0
"""What a typical drill needs, as a share of the time for play, from which it is worth a hint, and a warning."""

LITTLE = 0.4
"""The share up to which it is worth a hint."""

SPARE_S = 600
"""Wall seconds that must be left over as well, for a drill to be called short."""


def check(subject: Subject) -> Iterator[Finding]:
    """One finding, with the sum in words."""
    found = hour(subject.scenario, subject.ways, subject.earliest)
    if found is None:
        return
    share = found.needed_s / max(60, found.play_s)
    minutes = subject.scenario.minutes
    if share > MUCH:
        advice = f"plan about {_fitting(found)} minutes, or shorten texts and time boxes"
    elif share < LITTLE and found.play_s - found.needed_s > SPARE_S:
        advice = f"plan about {_fitting(found)} minutes, or give the room more to decide"
    else:
        return
    yield Finding(
        ("minutes",),
        f"{minutes} minutes leave {_minutes(found.play_s)} for play, and a typical way through takes about "
        f"{_minutes(found.needed_s)}; {advice}",
        help=_sum(found),
        severity="warning" if share > TOO_MUCH else "info",
        of_value=True,
    )


def _sum(found: Hour) -> str:
    """The sum in words, without what takes no time."""
    parts = (
        (f"{found.read} words to read take", found.read_s),
        (f"{found.texts} texts to write take", found.typed_s),
        (f"{found.decisions} decisions with their time boxes take", found.talk_s),
    )
    return ", ".join(f"{what} {_minutes(seconds)}" for what, seconds in parts if seconds)


def _minutes(seconds: int) -> str:
    minutes = max(1, round(seconds / 60))
    return f"{minutes} minute{'s' if minutes > 1 else ''}"


def _fitting(found: Hour) -> int:
    """The least minutes, in steps of five, whose time for play is enough."""
    minutes = 5
    while plan_for(minutes).play_s < found.needed_s and minutes < 600:
        minutes += 5
    return minutes
