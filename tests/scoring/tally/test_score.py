"""The score by hand-computed values: timing, order, quality, mistakes, ratings."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.record import Deed, Moment
from scoring.tally import Rules, Scorecard, TextStanding, add, build_rules, finish, start, without_off_script
from tests.files import SCENARIO, read

HOUR = 3_600
DAY = 86_400
LOADED = read()
RULES = build_rules(LOADED.scenario, LOADED.playbook)

Happened = tuple[int, Sequence[str], tuple[bool, bool]]


def played(
    *happened: Happened, rules: Rules = RULES, texts: Mapping[str, TextStanding] | None = None
) -> Scorecard:
    """The scorecard after moments given as (story second, actions done, (exposed, known))."""
    tally = start(rules)
    for at, actions, facts in happened:
        deeds = (Deed(tuple(actions), facts, "start.option"),) if actions else ()
        tally = add(rules, tally, Moment(at, deeds, facts))
    return finish(rules, tally, texts or {})


def item(card: Scorecard, name: str) -> tuple[Fraction, str]:
    """Points and rating of an item."""
    return next((found.points, found.rating) for found in card.items if found.id == name)


def score(card: Scorecard, dimension: str) -> Fraction | None:
    return next(found.score for found in card.dimensions if found.dimension == dimension)


NOTHING = (False, False)


@pytest.mark.parametrize(
    ("at", "points", "rating"),
    [
        (0, Fraction(30), "P"),
        (HOUR, Fraction(30), "P"),
        (2 * HOUR, Fraction(15), "S"),
        (3 * HOUR - 36, Fraction(30, 200), "S"),
        (3 * HOUR, Fraction(0), "U"),
        (9 * HOUR, Fraction(0), "U"),
    ],
)
def test_credit_falls_in_a_straight_line_from_due_to_late(at: int, points: Fraction, rating: str) -> None:
    assert item(played((at, ["pause"], NOTHING)), "pause") == (points, rating)


def test_late_is_twice_due_where_it_is_not_given() -> None:
    assert item(played((90 * 60, ["keep"], NOTHING)), "keep") == (Fraction(5), "S")


def test_a_story_replaces_deadlines() -> None:
    changed = read(SCENARIO.replace("track: [misled]", "track: [misled]\ndeadlines: {pause: {due: 2h}}"))
    rules = build_rules(changed.scenario, changed.playbook)
    assert item(played((3 * HOUR, ["pause"], NOTHING), rules=rules), "pause")[0] == 15


def test_done_too_early_counts_half_and_is_rated_m() -> None:
    card = played((HOUR, ["tell"], NOTHING), texts={"message": TextStanding(Fraction(1), True)})
    assert item(card, "tell") == (Fraction(20), "M")


def test_haste_is_judged_after_what_the_same_deed_did() -> None:
    card = played((HOUR, ["learn", "tell"], NOTHING), texts={"message": TextStanding(Fraction(1), True)})
    assert item(card, "tell") == (Fraction(40), "P")


@pytest.mark.parametrize(
    ("standing", "points"),
    [
        (None, Fraction(20)),
        (TextStanding(Fraction(0), True), Fraction(20)),
        (TextStanding(Fraction(3, 4), True), Fraction(35)),
        (TextStanding(None, False), Fraction(40)),
        (TextStanding(Fraction(0), True, skipped=True), Fraction(40)),
    ],
)
def test_half_is_for_the_deed_and_half_for_its_text(standing: TextStanding | None, points: Fraction) -> None:
    card = played(
        (60, ["learn"], NOTHING), (HOUR, ["tell"], NOTHING), texts={"message": standing} if standing else {}
    )
    assert item(card, "tell")[0] == points


def test_a_score_is_provisional_while_a_criterion_of_a_written_text_is_unrated() -> None:
    moments: list[Happened] = [(60, ["learn"], NOTHING), (HOUR, ["tell"], NOTHING)]
    assert played(*moments, texts={"message": TextStanding(Fraction(1), False)}).provisional
    assert not played(*moments, texts={"message": TextStanding(Fraction(1), True)}).provisional
    assert not played(texts={"message": TextStanding(Fraction(1), False)}).provisional


def test_a_duty_exists_only_if_it_ever_applies() -> None:
    assert "report" not in [found.id for found in played((0, [], NOTHING)).items]
    assert item(played((0, [], NOTHING), (HOUR, [], (True, False)), (2 * HOUR, [], NOTHING)), "report") == (
        Fraction(0),
        "U",
    )


def test_a_deadline_counts_from_when_it_is_known() -> None:
    known = (True, True)
    card = played((0, [], (True, False)), (DAY, [], known), (DAY + 4 * DAY + DAY // 2, ["report"], known))
    assert item(card, "report")[0] == 20 * Fraction(1, 2)


def test_done_before_it_is_known_is_in_time() -> None:
    card = played((8 * DAY, ["report"], (True, False)), (9 * DAY, [], (True, True)))
    assert item(card, "report") == (Fraction(20), "P")


def test_mistakes_cost_their_weight_and_at_most_half() -> None:
    careful = played((0, ["pause", "keep"], NOTHING), (60, ["wipe"], NOTHING))
    assert score(careful, "containment") == 100
    hasty = played((0, ["pause"], NOTHING), (60, ["wipe"], NOTHING), (120, ["keep"], NOTHING))
    assert score(hasty, "containment") == Fraction(100 * 20, 40)
    assert "at most half" in hasty.dimensions[0].arithmetic
    assert item(hasty, "keep") == (Fraction(10), "M")


def test_a_mistake_by_the_clock_is_made_at_its_moment() -> None:
    card = played((0, [], NOTHING), (4 * HOUR, [], NOTHING), (5 * HOUR, ["pause"], NOTHING))
    assert [(made.id, made.at_s) for made in card.mistakes] == [("slow", 4 * HOUR)]
    assert played((4 * HOUR, ["pause"], NOTHING)).mistakes == ()


def test_after_the_ending_deeds_and_mistakes_count_and_no_duty_begins() -> None:
    tally = add(RULES, start(RULES), Moment(0, (), NOTHING))
    tally = add(
        RULES, tally, Moment(2 * HOUR, (Deed(("pause",), (True, True), "x"),), (True, True), settled=True)
    )
    tally = add(
        RULES, tally, Moment(3 * HOUR, (Deed(("wipe",), (True, True), "x"),), (True, True), settled=True)
    )
    card = finish(RULES, tally, {})
    assert item(card, "pause")[0] == 15
    assert [made.id for made in card.mistakes] == ["wiped"]
    assert "report" not in [found.id for found in card.items]


def test_what_no_option_does_does_not_count() -> None:
    assert RULES.undone_by_story() == ("nobody_does",)
    card = played((0, [], NOTHING))
    assert score(card, "follow_up") is None
    assert card.overall == 0


def test_a_dimension_has_the_worst_rating_that_holds_a_quarter_of_its_weight() -> None:
    # keep (10 of 40) undone is exactly a quarter; learn (10 of 50) undone is less.
    assert played((0, ["pause"], NOTHING)).dimensions[0].rating == "U"
    told = played((0, ["pause", "keep", "tell"], NOTHING), texts={"message": TextStanding(Fraction(1), True)})
    assert told.dimensions[0].rating == "P"
    assert told.dimensions[1].rating == "M"
    assert told.objectives[0].rating == "P"


def test_a_mistake_keeps_a_dimension_from_p() -> None:
    assert played((0, ["keep", "pause"], NOTHING), (60, ["wipe"], NOTHING)).dimensions[0].rating == "P"
    slow = played((4 * HOUR, [], NOTHING), (0, ["keep", "pause"], NOTHING))
    assert slow.dimensions[0].rating == "S"


def test_points_that_rest_on_off_script_actions_can_be_left_out() -> None:
    tally = add(RULES, start(RULES), Moment(0, (Deed(("pause",), NOTHING, "off_script.3", True),), NOTHING))
    assert item(finish(RULES, tally, {}), "pause")[0] == 30
    assert item(finish(RULES, without_off_script(tally), {}), "pause")[0] == 0


@given(st.integers(0, 10 * DAY), st.integers(0, DAY))
def test_doing_it_later_never_scores_more(at: int, delay: int) -> None:
    for action in ("pause", "keep", "learn"):
        early, late = (item(played((when, [action], NOTHING)), action)[0] for when in (at, at + delay))
        assert late <= early


@given(
    st.lists(
        st.tuples(
            st.integers(0, 5 * DAY),
            st.lists(st.sampled_from(["pause", "keep", "learn", "tell", "report", "wipe"]), max_size=3),
            st.tuples(st.booleans(), st.booleans()),
        ),
        max_size=8,
    ),
    st.fractions(0, 1),
)
def test_scores_stay_in_bounds_and_items_add_up(happened: list[Happened], share: Fraction) -> None:
    moments = sorted(happened, key=lambda moment: moment[0])
    card = played(*moments, texts={"message": TextStanding(share, True)})
    for dimension in card.dimensions:
        items = [found for found in card.items if found.dimension == dimension.dimension]
        lost = sum(made.weight for made in card.mistakes if made.dimension == dimension.dimension)
        weight = sum(found.weight for found in items)
        earned = sum((found.points for found in items), Fraction(0))
        if dimension.score is None:
            assert weight == 0
            continue
        assert 0 <= dimension.score <= 100
        assert dimension.score == 100 * max(earned - lost, earned / 2) / weight
    assert card.overall is None or 0 <= card.overall <= 100
