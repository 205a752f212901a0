"""The earliest possible time of scenes and injects: by hand for one story, and never later than any play comes there."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.graph.times import earliest
from simulator.story import begin, build_story, choose, offers, send, sendable
from tests.oracle.both import load as load_generated
from tests.oracle.generate import Files, files
from tests.simulator.authoring.graph.stories import HEAD, SLOW, load


def test_scenes_have_the_time_of_the_shortest_way() -> None:
    times = earliest(load().scenario)
    # run: 2m. verdict by the other branch of run. call: with the caller. good: verdict takes no time.
    assert times.scenes == {"desk": 0, "meeting": 120, "verdict": 120, "good": 120, "lost": 120, "call": 1800}
    assert next(iter(times.scenes)) == "desk"


def test_injects_have_the_time_of_what_they_follow() -> None:
    times = earliest(load().scenario)
    assert times.injects == {
        "caller": 30 * 60,
        "echo": 90 * 60,
        "paused": 15 * 60,
        "spotted": 2 * 60,
        "looked": 12 * 60,
        "yours": 0,
    }


def test_an_option_until_a_time_is_not_carried_out_before_it() -> None:
    text = """\
first_scene: a
scenes:
  a: {text: A., ask: Now?, options: {wait: {label: Wait, until: 3h, then: b}}}
  b: {text: B., ask: Now?, options: {late: {label: Late, until: 1h, then: c}}}
  c: {text: C., ask: Now?, closes: {at: 5h, go: d}, options: {stay: {label: Stay, takes: 1m}}}
  d: {text: D., end: lost}
"""
    assert earliest(load(HEAD + text).scenario).scenes == {"a": 0, "b": 10800, "c": 10800, "d": 18000}


@SLOW
@given(files(), st.lists(st.integers(0, 11), min_size=3, max_size=12))
def test_no_play_comes_anywhere_earlier(generated: Files, picks: list[int]) -> None:
    loaded = load_generated(*generated.yaml())
    times, story = earliest(loaded.scenario), build_story(loaded)
    step = begin(story)
    happened = list(step.happenings)
    for pick in picks:
        offered, to_send = offers(story, step.state), sendable(story, step.state)
        if pick > 8 and to_send:
            step = send(story, step.state, to_send[pick % len(to_send)])
        elif offered:
            step = choose(story, step.state, offered[pick % len(offered)])
        happened += step.happenings
    for happening in happened:
        if happening.kind == "entered":
            assert times.scenes[story.scenes[happening.number].name] <= happening.at
        elif happening.kind == "delivered":
            assert times.injects[story.injects[happening.number].name] <= happening.at
