"""The naive scorer: "The score", sentence by sentence, over a whole list of moments at once.

It shares nothing with the real tally. What follows a § is a sentence of the format.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scenarios.reading.playbook import Action, Mistake, Playbook
from scenarios.reading.scenario import Scenario
from tests.oracle.naive_moments import NaiveMoment
from tests.oracle.naive_words import Sight, Value, holds

WORST_FIRST = "UMSP"
DIMENSIONS = ("containment", "communication", "follow_up")


@dataclass(frozen=True)
class NaiveItem:
    """What one action that counts came to."""

    timing: Fraction
    order: Fraction
    quality: Fraction
    credit: Fraction
    rating: str
    at: int | None


@dataclass(frozen=True)
class NaiveScore:
    """The whole score: items and mistakes by id, the rest by dimension or objective."""

    items: dict[str, NaiveItem]
    mistakes: dict[str, int]
    scores: dict[str, Fraction | None]
    ratings: dict[str, str | None]
    overall: Fraction | None
    objectives: dict[str, str | None]


@dataclass(frozen=True)
class Written:
    """How a text stands: the share of its rated weight that was met (None: nothing rated), or skipped."""

    share: Fraction | None
    skipped: bool


def naive_score(
    scenario: Scenario,
    playbook: Playbook,
    moments: Sequence[NaiveMoment],
    texts: Mapping[str, Written],
    off_script: bool = True,
) -> NaiveScore:
    """The score of all these moments; without `off_script`, no points rest on what was improvised."""
    actions = {**playbook.actions, **scenario.actions}
    mistakes = {**playbook.mistakes, **scenario.mistakes}
    made = {
        name: at
        for name, mistake in mistakes.items()
        if (at := when_made(mistake, playbook, moments)) is not None
    }
    harmed = {action for name in made for action in mistakes[name].harms}
    items = {
        name: item_of(name, action, scenario, playbook, moments, texts, harmed, off_script)
        for name, action in actions.items()
        if counts(name, action, scenario, playbook, moments)
    }
    scores: dict[str, Fraction | None] = {}
    ratings: dict[str, str | None] = {}
    for dimension in DIMENSIONS:
        counting = {name: actions[name].weight for name in items if actions[name].dimension == dimension}
        wrong = [mistakes[name] for name in made if mistakes[name].dimension == dimension]
        # § a dimension in which nothing counts has none
        if not counting:
            scores[dimension] = ratings[dimension] = None
            continue
        earned = sum((weight * items[name].credit for name, weight in counting.items()), Fraction(0))
        lost = sum(mistake.weight for mistake in wrong)
        # § score = 100 x max(earned - lost, earned / 2) / sum(weight of what counts)
        scores[dimension] = 100 * max(earned - lost, earned / 2) / sum(counting.values())
        rating = worst_quarter(counting, items)
        # § a dimension is never better than S where a mistake was made in it
        ratings[dimension] = "S" if wrong and rating == "P" else rating
    # § The overall score is the mean of the dimensions that have one
    having = [score for score in scores.values() if score is not None]
    return NaiveScore(
        items,
        made,
        scores,
        ratings,
        sum(having, Fraction(0)) / len(having) if having else None,
        {
            name: worst_quarter(
                {action: actions[action].weight for action in items if action in aim.actions}, items
            )
            for name, aim in scenario.objectives.items()
        },
    )


def counts(
    name: str, action: Action, scenario: Scenario, playbook: Playbook, moments: Sequence[NaiveMoment]
) -> bool:
    """§ An action counts if it applies, is not left out, and some option of the story does it, at once or when
    it lands. An action of weight 0 is never listed.
    """
    groups = [
        scenario.anytime,
        *(scene.options for scene in scenario.scenes.values() if scene.options is not None),
    ]
    does = {
        done
        for options in groups
        for option in options.values()
        for done in (*option.does, *(option.lands.does if option.lands is not None else ()))
    }
    # § the duty exists only if this ever holds
    applies = (
        action.applies is None
        or first_held(action.applies, playbook, moments, after_ending=False) is not None
    )
    return action.weight > 0 and name not in scenario.leave_out and name in does and applies


def when_made(mistake: Mistake, playbook: Playbook, moments: Sequence[NaiveMoment]) -> int | None:
    """§ A mistake is made at the first moment at which its `when` holds, and never unmade."""
    return first_held(mistake.when, playbook, moments, after_ending=True)


def first_held(
    condition: str, playbook: Playbook, moments: Sequence[NaiveMoment], after_ending: bool
) -> int | None:
    """The first moment at whose end a condition held; what lands after the ending starts no `applies`, no `from`."""
    for number, moment in enumerate(moments):
        sight = Sight(asked(playbook, moment.facts), done_until(moments[: number + 1]), moment.at)
        if (after_ending or not moment.settled) and holds(condition, sight):
            return moment.at
    return None


def done_until(moments: Sequence[NaiveMoment]) -> dict[str, int]:
    """When each action was first done."""
    done: dict[str, int] = {}
    for moment in moments:
        for deed in moment.deeds:
            for action in deed.actions:
                done.setdefault(action, moment.at)
    return done


def asked(playbook: Playbook, values: tuple[Value, ...]) -> dict[str, Value]:
    return dict(zip(playbook.asks, values, strict=True))


def item_of(
    name: str,
    action: Action,
    scenario: Scenario,
    playbook: Playbook,
    moments: Sequence[NaiveMoment],
    texts: Mapping[str, Written],
    harmed: set[str],
    off_script: bool,
) -> NaiveItem:
    """§ credit = timing x order x quality"""
    quality = quality_of(action, texts)
    for number, moment in enumerate(moments):
        for place, deed in enumerate(moment.deeds):
            if name not in deed.actions:
                continue
            if deed.off_script and not off_script:
                return NaiveItem(Fraction(0), Fraction(1), quality, Fraction(0), "U", None)
            # § `premature` is judged when the action is first done, after the `does` and `set` that did it
            before = NaiveMoment(moment.at, moment.deeds[: place + 1], deed.facts, moment.settled)
            done = done_until([*moments[:number], before])
            sight = Sight(asked(playbook, deed.facts), done, moment.at)
            premature = action.premature is not None and holds(action.premature, sight)
            timing = timing_of(name, action, scenario, playbook, moments, moment.at)
            order = Fraction(1, 2) if premature else Fraction(1)
            credit = timing * order * quality
            rating = rating_of(credit, premature or name in harmed)
            return NaiveItem(timing, order, quality, credit, rating, moment.at)
    # § not done: 0
    return NaiveItem(Fraction(0), Fraction(1), quality, Fraction(0), "U", None)


def timing_of(
    name: str, action: Action, scenario: Scenario, playbook: Playbook, moments: Sequence[NaiveMoment], at: int
) -> Fraction:
    """§ 1 until due, falling to 0 at late, counted from `from`; done before `from`, or `from` never held: 1"""
    since: int | None = 0
    if action.from_ is not None:
        since = first_held(action.from_, playbook, moments, after_ending=False)
    if since is None or at < since:
        return Fraction(1)
    deadline = scenario.deadlines.get(name)
    due, late = (deadline.due, deadline.late) if deadline is not None else (action.due, action.late)
    assert due is not None
    # § Default: twice `due`
    late = 2 * due if late is None else late
    # § full credit to here, inclusive [..] none from here; in between it falls in a straight line
    return min(Fraction(1), max(Fraction(0), Fraction(late - (at - since), late - due)))


def quality_of(action: Action, texts: Mapping[str, Written]) -> Fraction:
    """§ 1 if it has no text, the plan skipped it, or nothing is rated; 1/2 if nothing was written"""
    if action.text is None:
        return Fraction(1)
    written = texts.get(action.text)
    if written is None:
        return Fraction(1, 2)
    if written.skipped or written.share is None:
        return Fraction(1)
    # § 1/2 + 1/2 x share of the text's rated criteria weight
    return Fraction(1, 2) + written.share / 2


def rating_of(credit: Fraction, hurtful: bool) -> str:
    """§ Ratings, the first that fits: U credit 0; M [..] hurt something else; S credit below 1; P full credit."""
    if credit == 0:
        return "U"
    if hurtful:
        return "M"
    return "S" if credit < 1 else "P"


def worst_quarter(weights: Mapping[str, int], items: Mapping[str, NaiveItem]) -> str | None:
    """§ the worst rating R such that items rated R *or worse* hold at least a quarter of the weight"""
    if not weights:
        return None
    for rating in WORST_FIRST:
        so_bad = WORST_FIRST[: WORST_FIRST.index(rating) + 1]
        held = sum(weight for name, weight in weights.items() if items[name].rating in so_bad)
        if 4 * held >= sum(weights.values()):
            return rating
    raise AssertionError("every item has a rating")
