"""The tally and the naive scorer agree on generated playbooks and moments, those of a story and any others."""

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.reading.playbook import Playbook
from scenarios.reading.scenario import Scenario
from scoring.record import Deed, Moment
from scoring.tally import TextStanding, add, build_rules, finish, start, without_off_script
from tests.oracle.generate import MOVES, Files, Move, files, play_naively
from tests.oracle.generate_words import ACTIONS, MOODS, OWN_ACTIONS, TEXTS
from tests.oracle.naive_moments import NaiveDeed, NaiveMoment
from tests.oracle.naive_score import Written, naive_score
from tests.oracle.small import load_body

EXAMPLES = max(300, settings.default.max_examples if settings.default else 0)

WRITTEN = st.dictionaries(
    st.sampled_from(TEXTS),
    st.builds(Written, st.none() | st.sampled_from([Fraction(n, 6) for n in range(7)]), st.booleans()),
)
FACTS = st.tuples(st.booleans(), st.booleans(), st.integers(0, 3), st.sampled_from(MOODS))


@st.composite
def any_moments(draw: st.DrawFn) -> list[NaiveMoment]:
    """Moments as no story need tell them: several at one second, several deeds in one, some after an ending."""
    order = draw(st.permutations(ACTIONS + OWN_ACTIONS))
    number = draw(st.integers(2, 7))
    doing = [draw(st.integers(0, number + 1)) for _ in order]
    ended = draw(st.integers(1, number))
    moments = []
    clock = 0
    for place in range(number):
        deeds = tuple(
            NaiveDeed(frozenset({action}), draw(FACTS), f"by.{action}", draw(st.booleans()))
            for action, at in zip(order, doing, strict=True)
            if at == place
        )
        moments.append(NaiveMoment(clock, deeds, draw(FACTS), place >= ended))
        clock += draw(st.sampled_from([0, 30, 60, 60, 120]))
    return moments


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), any_moments(), WRITTEN)
def test_tally_and_naive_scorer_agree_on_any_moments(
    generated: Files, moments: list[NaiveMoment], texts: dict[str, Written]
) -> None:
    compare(*generated.models(), moments, texts)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), MOVES, WRITTEN)
def test_tally_and_naive_scorer_agree_on_the_moments_of_a_story(
    generated: Files, moves: list[Move], texts: dict[str, Written]
) -> None:
    scenario, playbook = generated.models()
    compare(scenario, playbook, play_naively(scenario, playbook, moves).settle().moments, texts)


def compare(
    scenario: Scenario, playbook: Playbook, moments: list[NaiveMoment], texts: dict[str, Written]
) -> None:
    rules = build_rules(scenario, playbook)
    tally = start(rules)
    for moment in moments:
        deeds = tuple(
            Deed(tuple(sorted(deed.actions)), deed.facts, deed.by, deed.off_script) for deed in moment.deeds
        )
        tally = add(rules, tally, Moment(moment.at, deeds, moment.facts, moment.settled))
    standing = {
        name: TextStanding(share=text.share, complete=True, skipped=text.skipped)
        for name, text in texts.items()
    }
    for off_script in (True, False):
        expected = naive_score(scenario, playbook, moments, texts, off_script)
        card = finish(rules, tally if off_script else without_off_script(tally), standing)
        assert {item.id for item in card.items} == expected.items.keys()
        for item in card.items:
            known = expected.items[item.id]
            assert (item.timing, item.quality, item.credit) == (known.timing, known.quality, known.credit)
            assert (item.order, item.rating, item.at_s) == (known.order, known.rating, known.at)
            assert item.points == item.weight * known.credit
        assert {mistake.id: mistake.at_s for mistake in card.mistakes} == expected.mistakes
        assert {part.dimension: part.score for part in card.dimensions} == expected.scores
        assert {part.dimension: part.rating for part in card.dimensions} == expected.ratings
        assert card.overall == expected.overall
        assert {aim.id: aim.rating for aim in card.objectives} == expected.objectives


BODY = """
    facts: {}
    scenes:
      desk: {text: Desk., options: {work: {label: A, does: [pause, keep]}, write: {label: B, does: [tell]}}}
    """


def test_the_naive_scorer_by_hand() -> None:
    loaded = load_body(BODY)
    moments = [
        NaiveMoment(0, (), (False, False), False),
        NaiveMoment(1800, (), (True, True), False),
        NaiveMoment(3601, (), (True, True), False),
        NaiveMoment(
            5400, (NaiveDeed(frozenset({"pause"}), (True, True), "desk.work", False),), (True, True), False
        ),
        NaiveMoment(
            7200, (NaiveDeed(frozenset({"tell"}), (True, True), "desk.write", False),), (True, True), True
        ),
    ]
    score = naive_score(loaded.scenario, loaded.playbook, moments, {})
    half = Fraction(1, 2)
    # pause: 1h 30m between due 1h and late 2h; tell: 2h, counted from 30m; keep: never
    assert {name: (item.timing, item.rating) for name, item in score.items.items()} == {
        "pause": (half, "S"),
        "keep": (0, "U"),
        "tell": (half, "S"),
    }
    assert score.mistakes == {"silence": 3601}
    # containment: 15 of 40, a quarter of it U; communication: max(5 - 5, 5 / 2) of 10
    assert score.scores == {"containment": Fraction(75, 2), "communication": 25, "follow_up": None}
    assert score.ratings == {"containment": "U", "communication": "S", "follow_up": None}
    assert score.overall == Fraction(125, 4)
    assert score.objectives == {"all": "S"}
    compare(loaded.scenario, loaded.playbook, moments, {})


def test_no_duty_begins_after_the_ending_by_hand() -> None:
    loaded = load_body(BODY)
    told = NaiveDeed(frozenset({"tell"}), (True, True), "desk.write", False)
    moments = [NaiveMoment(0, (), (False, False), False), NaiveMoment(60, (told,), (True, True), True)]
    score = naive_score(loaded.scenario, loaded.playbook, moments, {})
    # `tell` applies only if it leaked, which came true after the ending
    assert score.items.keys() == {"pause", "keep"}
    assert score.scores["communication"] is None
    compare(loaded.scenario, loaded.playbook, moments, {})
