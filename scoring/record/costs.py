"""What each decision cost: points lost by mistakes made with it, and by what it did late, too early or poorly written.

What nobody did costs points as well, but no decision carries them.
"""

from dataclasses import dataclass
from fractions import Fraction

from scoring.record.record import Decision, Record
from scoring.tally.scorecard import Item

SURE = 4
"""Confidence from which a room is sure."""


@dataclass(frozen=True, slots=True)
class Cost:
    """A decision that counts, and the points of its dimensions that it lost.

    Attributes:
        lost: points before they are made a share of 100; `because`: what lost them, with how many each.
    """

    decision: Decision
    lost: Fraction
    because: tuple[tuple[str, Fraction], ...]

    @property
    def sure_and_wrong(self) -> bool:
        """Whether the room was sure of something that cost points."""
        return (self.decision.confidence or 0) >= SURE and self.lost > 0


def costs(record: Record) -> tuple[Cost, ...]:
    """Every decision of the line of play that counts, in order, with what it lost.

    A mistake is laid to the decision during which it came about, a deed to the decision that did it.
    """
    played = [decision for decision in record.decisions if not decision.abandoned]
    lost: dict[int, list[tuple[str, Fraction]]] = {decision.entry: [] for decision in played}
    for item in record.scorecard.items:
        # An item rests on the decision that wrote its text as well; what it lost is that of the deed.
        by = next((each.entry for each in played if each.entry in item.events and _did(each, item)), None)
        if item.at_s is not None and by is not None and item.points < item.weight:
            lost[by].append((item.title, item.weight - item.points))
    for mistake in record.scorecard.mistakes:
        before = [entry for entry in lost if mistake.events and entry <= max(mistake.events)]
        if before:
            lost[max(before)].append((mistake.title, Fraction(mistake.weight)))
    return tuple(
        Cost(
            decision,
            sum((points for _, points in lost[decision.entry]), Fraction(0)),
            tuple(lost[decision.entry]),
        )
        for decision in played
    )


def _did(decision: Decision, item: Item) -> bool:
    """Whether the item is of what this decision did."""
    return item.by == (decision.option or f"off_script.{decision.entry}")
