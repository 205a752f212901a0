"""A drill's scorecard: the same fold as everywhere, and how its texts stand."""

from collections.abc import Mapping
from fractions import Fraction

from scenarios.reading import TextKind
from scoring.language import Rating
from scoring.tally import Scorecard, TextStanding, finish, without_off_script
from simulator.drill.drill import Drill, Version
from simulator.drill.evolve import settled

WORTH: dict[Rating, Fraction] = {"met": Fraction(1), "partly": Fraction(1, 2), "not_met": Fraction(0)}


def scorecard(drill: Drill) -> Scorecard:
    """The score of the drill; while it is open, the one it would have if it ended now."""
    line = settled(drill)
    return finish(drill.rules, line.tally, text_standings(drill), line.evidence)


def scorecard_on_script(drill: Drill) -> Scorecard | None:
    """The score without points that rest on off-script actions; None where none do."""
    line = settled(drill)
    if not any(mark is not None and mark.off_script for mark in line.tally.marks):
        return None
    return finish(drill.rules, without_off_script(line.tally), text_standings(drill), line.evidence)


def text_standings(drill: Drill) -> Mapping[str, TextStanding]:
    """How the last version of each kind of text stands; one that the plan skipped counts once it is written."""
    kinds = drill.loaded.playbook.texts
    spared = {
        kind: TextStanding(share=None, complete=True, events=(entry,), skipped=True)
        for kind, entry in drill.line.skipped.items()
    }
    return spared | {kind: standing(kinds[kind], versions[-1]) for kind, versions in drill.line.texts.items()}


def rating_of(version: Version, criterion: str) -> Rating | None:
    """The rating of a criterion that counts: a person's before a check's."""
    judged = version.judgements.get(criterion)
    return judged.rating if judged is not None else version.proposals.get(criterion)


def standing(kind: TextKind, version: Version) -> TextStanding:
    """The share of the rated criteria's weight that a text meets."""
    rated = [
        (criterion.weight, WORTH[rating])
        for name, criterion in kind.criteria.items()
        if (rating := rating_of(version, name)) is not None
    ]
    weight = sum(weight for weight, _ in rated)
    return TextStanding(
        share=sum((weight * worth for weight, worth in rated), Fraction(0)) / weight if weight else None,
        complete=len(rated) == len(kind.criteria),
        events=(version.entry, *(judgement.entry for judgement in version.judgements.values())),
    )
