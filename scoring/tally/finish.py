"""From a tally to a scorecard: credits, dimensions, ratings, and the arithmetic in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scenarios.reading import DIMENSIONS, Dimension, show_duration
from scoring.tally.rules import ActionRule, Rules
from scoring.tally.scorecard import (
    DimensionScore,
    Grade,
    Item,
    MistakeMade,
    ObjectiveRating,
    Scorecard,
)
from scoring.tally.tally import NEVER, Mark, Tally

HALF = Fraction(1, 2)
ONE = Fraction(1)
WORST_FIRST: tuple[Grade, ...] = ("U", "M", "S", "P")
DECISIVE_SHARE = Fraction(1, 4)
"""A dimension has the worst rating that, with worse ones, holds at least this share of its weight."""


@dataclass(frozen=True, slots=True)
class TextStanding:
    """How a kind of text stands that the team wrote, or was spared.

    Attributes:
        share: of the rated criteria's weight, what was met (partly met counts half); None if nothing is rated.
        complete: whether every criterion has a rating.
        skipped: whether the plan of the drill skipped it.
        events: log entries of its last version and its ratings.
    """

    share: Fraction | None
    complete: bool
    events: tuple[int, ...] = ()
    skipped: bool = False


def finish(
    rules: Rules,
    tally: Tally,
    texts: Mapping[str, TextStanding],
    evidence: Mapping[str, Sequence[int]] | None = None,
) -> Scorecard:
    """The scorecard of a drill that ends here.

    Args:
        texts: how each kind of text stands; a kind that is missing was not written.
        evidence: log entries by id of action or mistake.
    """
    entries = evidence or {}
    made = _mistakes(rules, tally, entries)
    harmed = {name for mistake in made for name in mistake.harms}
    items = tuple(
        _item(rule, tally.marks[number], tally.since[number], texts, rule.id in harmed, entries)
        for dimension in DIMENSIONS
        for number, rule in rules.counting(dimension)
        if tally.applied >> number & 1
    )
    dimensions = tuple(
        _dimension(
            dimension,
            [item for item in items if item.dimension == dimension],
            [mistake for mistake in made if mistake.dimension == dimension],
        )
        for dimension in DIMENSIONS
    )
    scores = [dimension.score for dimension in dimensions if dimension.score is not None]
    overall = sum(scores, Fraction(0)) / len(scores) if scores else None
    done_texts = {
        kind
        for number, rule in enumerate(rules.actions)
        if rule.counts
        and tally.applied >> number & 1
        and tally.marks[number] is not None
        and (kind := rule.written.text) is not None
    }
    return Scorecard(
        dimensions=dimensions,
        overall=overall,
        arithmetic=_overall_words(scores, overall),
        provisional=any(
            not standing.complete and not standing.skipped
            for kind, standing in texts.items()
            if kind in done_texts
        ),
        items=items,
        mistakes=made,
        objectives=_objectives(rules, items),
    )


def figure(number: Fraction | int) -> str:
    """A number as people write it: whole where it is whole, else rounded to two decimals."""
    return f"{float(number):.2f}".rstrip("0").rstrip(".")


def _mistakes(rules: Rules, tally: Tally, entries: Mapping[str, Sequence[int]]) -> tuple[MistakeMade, ...]:
    return tuple(
        MistakeMade(
            id=rule.id,
            title=rule.written.title,
            dimension=rule.written.dimension,
            weight=rule.written.weight,
            at_s=at,
            rule=rule.written.when,
            why=rule.written.why,
            harms=rule.written.harms,
            events=tuple(entries.get(rule.id, ())),
        )
        for rule, at in zip(rules.mistakes, tally.made, strict=True)
        if at != NEVER
    )


def _item(
    rule: ActionRule,
    mark: Mark | None,
    since: int,
    texts: Mapping[str, TextStanding],
    harmed: bool,
    entries: Mapping[str, Sequence[int]],
) -> Item:
    """One action's credit; where it is not done, timing and credit are 0."""
    timing = mark.timing if mark is not None else Fraction(0)
    order = HALF if mark is not None and mark.premature else ONE
    quality, quality_words, text_events = _quality(rule.written.text, texts)
    credit = timing * order * quality
    weight = rule.written.weight
    grade: Grade = "U" if credit == 0 else "M" if order != ONE or harmed else "S" if credit < 1 else "P"
    events = set(entries.get(rule.id, ())) if mark is not None else set()
    return Item(
        id=rule.id,
        title=rule.written.title,
        dimension=rule.written.dimension,
        weight=weight,
        timing=timing,
        order=order,
        quality=quality,
        credit=credit,
        points=weight * credit,
        rating=grade,
        at_s=mark.at if mark is not None else None,
        by=mark.by if mark is not None else None,
        rule=_rule_words(rule, since),
        arithmetic=(
            f"{weight} x timing {figure(timing)} x order {figure(order)} x quality {figure(quality)}"
            f" = {figure(weight * credit)} of {weight}"
            + (f"; {words}" if (words := _item_words(rule, mark, quality_words)) else "")
        ),
        events=tuple(sorted(events | (set(text_events) if mark is not None else set()))),
    )


def _quality(
    kind: str | None, texts: Mapping[str, TextStanding]
) -> tuple[Fraction, str | None, tuple[int, ...]]:
    """Half for the deed, half for the share of its text's criteria that are met."""
    if kind is None:
        return ONE, None, ()
    standing = texts.get(kind)
    if standing is None:
        return HALF, "no text was written, so half counts", ()
    if standing.skipped:
        return ONE, "the plan skipped its text", standing.events
    if standing.share is None:
        return ONE, "its text is not rated yet", standing.events
    return (
        HALF + HALF * standing.share,
        f"its text met {figure(100 * standing.share)} % of what was asked of it: 1/2 + 1/2 x {figure(standing.share)}",
        standing.events,
    )


def _rule_words(rule: ActionRule, since: int) -> str:
    """When it was due, in words."""
    written = rule.written
    words = f"full credit to {show_duration(rule.due)}, none from {show_duration(rule.late)}"
    if written.from_ is not None:
        begun = f"first held at {show_duration(since)}" if since != NEVER else "never held"
        words += f", counted from when `{written.from_}` holds ({begun})"
    if written.applies is not None:
        words += f"; asked because `{written.applies}` held"
    if written.premature is not None:
        words += f"; half if done while `{written.premature}`"
    return words


def _item_words(rule: ActionRule, mark: Mark | None, quality_words: str | None) -> str:
    if mark is None:
        return "not done"
    parts = [f"done at {show_duration(mark.at)}"]
    if mark.counted_from > 0:
        parts.append(f"{show_duration(mark.at - mark.counted_from)} after it began to count")
    elif mark.counted_from == NEVER:
        parts.append("before its time began to count")
    if 0 < mark.timing < 1:
        elapsed = mark.at - mark.counted_from
        parts.append(
            f"timing = ({show_duration(rule.late)} - {show_duration(elapsed)})"
            f" / ({show_duration(rule.late)} - {show_duration(rule.due)})"
        )
    if mark.premature:
        parts.append("too early, so half")
    if quality_words is not None:
        parts.append(quality_words)
    return "; ".join(parts)


def _dimension(
    dimension: Dimension, items: Sequence[Item], mistakes: Sequence[MistakeMade]
) -> DimensionScore:
    """`100 x max(earned - lost, earned / 2) / weight of what counts`."""
    weight = sum(item.weight for item in items)
    earned = sum((item.points for item in items), Fraction(0))
    lost = sum(mistake.weight for mistake in mistakes)
    if not weight:
        return DimensionScore(
            dimension, None, None, earned, lost, 0, "nothing counts here, so there is no score"
        )
    kept = max(earned - lost, earned / 2)
    score = 100 * kept / weight
    words = f"earned {figure(earned)} of {weight}"
    if lost:
        words += f", mistakes cost {lost}"
        if earned - lost < earned / 2:
            words += f"; mistakes cost at most half, so {figure(kept)} stay"
    words += f"; 100 x {figure(kept)} / {weight} = {figure(score)}"
    rating = _rating(items)
    if mistakes and rating == "P":
        rating = "S"
        words += "; never better than S where a mistake was made"
    return DimensionScore(dimension, score, rating, earned, lost, weight, words)


def _rating(items: Iterable[Item]) -> Grade | None:
    """The worst rating such that items rated so or worse hold at least a quarter of the weight."""
    weights = [(item.rating, item.weight) for item in items]
    total = sum(weight for _, weight in weights)
    if not total:
        return None
    reached = 0
    for grade in WORST_FIRST:
        reached += sum(weight for rating, weight in weights if rating == grade)
        if Fraction(reached, total) >= DECISIVE_SHARE:
            return grade
    return "P"


def _objectives(rules: Rules, items: Sequence[Item]) -> tuple[ObjectiveRating, ...]:
    return tuple(
        ObjectiveRating(
            name,
            objective.says,
            _rating(item for item in items if item.id in objective.actions),
            objective.actions,
        )
        for name, objective in rules.scenario.objectives.items()
    )


def _overall_words(scores: Sequence[Fraction], overall: Fraction | None) -> str:
    if overall is None:
        return "no dimension has a score"
    return f"({' + '.join(figure(score) for score in scores)}) / {len(scores)} = {figure(overall)}"
