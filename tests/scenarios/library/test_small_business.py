"""What the shipped playbook rewards: facts before haste, thinking before clicking."""

from fractions import Fraction
from functools import cache

from scenarios.catalogue import playbook_source
from scenarios.reading import LoadedScenario, Source, read_playbook, read_scenario
from scoring.record import Deed, Moment
from scoring.tally import Rules, TextStanding, add, build_rules, finish, start

HOUR = 3_600
DAY = 86_400


@cache
def loaded() -> LoadedScenario:
    """The playbook with a story that has one option for each of its actions, and no deadlines of its own."""
    source = playbook_source("small_business", None)
    actions = read_playbook(source).actions
    story = [
        "format: 1",
        "id: every_action",
        "title: Every action",
        "summary: One option for each action.",
        "level: introductory",
        "minutes: 10",
        "story_start: 2026-03-10 09:00",
        "language: en",
        "playbook: small_business",
        "objectives: {}",
        "roles: {owner: Owner}",
        "facts: {}",
        "first_scene: bench",
        "scenes:",
        "  bench:",
        "    text: Do what you like.",
        "    options:",
        *(f"      {name}: {{label: Do it, does: [{name}]}}" for name in actions),
    ]
    return read_scenario(Source("every_action.yaml", "\n".join(story).encode(), None), source)


@cache
def rules() -> Rules:
    return build_rules(loaded().scenario, loaded().playbook)


def score(
    dimension: str | None, deeds: list[tuple[int, str]], share: Fraction = Fraction(1), days: int = 5
) -> Fraction:
    """A dimension's score, or the overall, of a story in which customers were misled and noticed after two days."""
    texts = {kind: TextStanding(share, True) for kind in loaded().playbook.texts}
    tally = start(rules())
    stops = sorted({at for at, _ in deeds} | {0, 2 * DAY, days * DAY})
    for at in stops:
        facts = tuple(
            name == "customers_affected" or (name == "customers_noticed" and at >= 2 * DAY)
            for name in loaded().playbook.asks
        )
        done = tuple(action for when, action in deeds if when == at)
        tally = add(rules(), tally, Moment(at, (Deed(done, facts, "x"),) if done else (), facts))
    card = finish(rules(), tally, texts)
    found = (
        card.overall
        if dimension is None
        else next(d.score for d in card.dimensions if d.dimension == dimension)
    )
    assert found is not None
    return found


FACTS = [(4 * HOUR, "answer_what_went_wrong"), (4 * HOUR, "answer_who_was_affected")]


def test_facts_then_a_plain_message_beat_lateness_beat_haste_beat_silence() -> None:
    in_time = score("communication", [*FACTS, (8 * HOUR, "tell_customers")])
    late = score("communication", [*FACTS, (40 * HOUR, "tell_customers")])
    hasty = score("communication", [(1 * HOUR, "tell_customers"), *FACTS])
    silent = score("communication", FACTS)
    assert in_time > late > hasty > silent


def test_preserving_then_pausing_beats_pausing_beats_deleting() -> None:
    both = score("containment", [(600, "preserve_evidence"), (900, "pause_tool")])
    pause = score("containment", [(900, "pause_tool")])
    delete = score("containment", [(600, "delete_data"), (900, "pause_tool")])
    assert both > pause > delete


def test_a_team_that_does_nothing_is_at_zero() -> None:
    assert score(None, []) == 0


def test_ticking_every_box_with_worthless_texts_stays_below_what_a_decent_team_reaches() -> None:
    every = [
        (60 * number, action)
        for number, (action, written) in enumerate(loaded().playbook.actions.items(), 1)
        if written.weight > 0 and action != "call_lawyer"
    ]
    assert score(None, every, Fraction(0)) < 62
