"""The score as a fold: `add` takes in one moment after another, lateness and order settled when an action is done."""

from fractions import Fraction
from typing import NamedTuple

from scoring.record import Moment
from scoring.tally.rules import ActionRule, Rules

NEVER = -1


class Mark(NamedTuple):
    """An action done: when, how its time and its order count, and what did it.

    Attributes:
        at: story seconds.
        counted_from: story seconds from which its deadline counted; `NEVER` if it had not begun to.
    """

    at: int
    counted_from: int
    timing: Fraction
    premature: bool
    by: str
    off_script: bool


class Tally(NamedTuple):
    """What counts of a drill so far.

    Attributes:
        marks: by action number, None where it is not done.
        done: by action number, the story second it was first done, or `NEVER`; what conditions read.
        applied: bits of the actions whose `applies` has held.
        since: by action number, the first moment at which its `from` held, or `NEVER`.
        made: by mistake number, the moment at which it was made, or `NEVER`.
    """

    marks: tuple[Mark | None, ...]
    done: tuple[int, ...]
    applied: int
    since: tuple[int, ...]
    made: tuple[int, ...]


def start(rules: Rules) -> Tally:
    """The tally of a drill in which nothing has happened yet."""
    return Tally(
        marks=(None,) * len(rules.actions),
        done=(NEVER,) * len(rules.actions),
        applied=sum(1 << number for number, rule in enumerate(rules.actions) if rule.applies is None),
        since=tuple(0 if rule.since is None else NEVER for rule in rules.actions),
        made=(NEVER,) * len(rules.mistakes),
    )


def timing(rule: ActionRule, at: int, counted_from: int) -> Fraction:
    """1 until due, falling to 0 at late (format, "The score").

    Args:
        at: story seconds at which the action was done.
        counted_from: story seconds from which its deadline counts; `NEVER` if `from` has not held.
    """
    if counted_from == NEVER or at - counted_from <= rule.due:
        return Fraction(1)
    if at - counted_from >= rule.late:
        return Fraction(0)
    return Fraction(rule.late - (at - counted_from), rule.late - rule.due)


def add(rules: Rules, tally: Tally, moment: Moment) -> Tally:
    """Take in one moment of the story.

    After an ending (`moment.settled`) deeds and mistakes count, and no duty begins any more.
    """
    marks, done, applied, since, made = tally
    at = moment.at
    for deed in moment.deeds:
        numbers = [n for name in deed.actions if done[n := rules.action_numbers[name]] == NEVER]
        times = list(done)
        for number in numbers:
            times[number] = at
        done = tuple(times)
        marked = list(marks)
        for number in numbers:
            rule = rules.actions[number]
            marked[number] = Mark(
                at=at,
                counted_from=since[number],
                timing=timing(rule, at, since[number]),
                premature=rule.premature is not None and bool(rule.premature(deed.facts, done, at, 0, 0, 0)),
                by=deed.by,
                off_script=deed.off_script,
            )
        marks = tuple(marked)
    if not moment.settled:
        for number, rule in enumerate(rules.actions):
            if (
                rule.applies is not None
                and not applied >> number & 1
                and rule.applies(moment.facts, done, at, 0, 0, 0)
            ):
                applied |= 1 << number
            if (
                rule.since is not None
                and since[number] == NEVER
                and rule.since(moment.facts, done, at, 0, 0, 0)
            ):
                since = (*since[:number], at, *since[number + 1 :])
    for number, mistake in enumerate(rules.mistakes):
        if made[number] == NEVER and mistake.when(moment.facts, done, at, 0, 0, 0):
            made = (*made[:number], at, *made[number + 1 :])
    return Tally(marks, done, applied, since, made)


def without_off_script(tally: Tally) -> Tally:
    """The same tally without the points that rest on off-script actions; mistakes made stay made."""
    return tally._replace(
        marks=tuple(None if mark is not None and mark.off_script else mark for mark in tally.marks)
    )
