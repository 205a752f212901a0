"""Conditions that can be decided by their form, and those that must not be."""

import pytest

from tests.simulator.checks.written import CLEAN, changed, codes, room, said, with_scenes


def shown_when(condition: str) -> str:
    """A paragraph in the last scene, which a team enters after half an hour at the earliest."""
    return changed(
        ("      - when: running\n", f"      - when: {condition}\n"),
        ("        debrief: Right, once", "        takes: 30m\n        debrief: Right, once"),
        ("    end: recovered\n", "      - {when: running, text: The screen is lit.}\n    end: recovered\n"),
    )


@pytest.mark.parametrize(
    "condition",
    [
        "running or not running",
        "not (running and not running)",
        "clock >= 30m",
        "clock > 29m or running",
        "seen(morning) or seen(evening)",
        "seen(evening)",
        "not done(call_broker)",
        "done(pause_tool) or not done(pause_tool, 1h)",
        "not done(pause_tool, 1h) or done(pause_tool)",
        "if(running, 1, 2) > 0",
        "min(1, 2) < 2",
        "true",
    ],
)
def test_it_always_holds(condition: str) -> None:
    assert [at for at, _ in said(shown_when(condition), "HW301")] == ["scenes.evening"]
    assert said(shown_when(f"not ({condition})"), "HW302") != []


@pytest.mark.parametrize(
    "condition",
    [
        "running",
        "clock > 30m",
        "clock <= 30m",
        "clock < 1h",
        "seen(morning) and running",
        "taken(morning.pause)",
        "done(pause_tool, 10m)",
        "done(pause_tool) and not done(pause_tool, 10m)",
        "done(pause_tool, 1h) or clock < 1h",
        "running == taken(morning.pause)",
    ],
)
def test_it_may_hold_or_not(condition: str) -> None:
    assert codes(shown_when(condition)) == []


def test_the_order_of_deeds_and_the_clock_is_kept() -> None:
    # Whatever was not done within two hours is not done before two hours have passed.
    assert said(shown_when("done(pause_tool) and not done(pause_tool, 2h) and clock <= 2h"), "HW302") != []
    assert codes(shown_when("done(pause_tool) and not done(pause_tool, 2h) and clock <= 3h")) == []


def test_an_option_is_not_offered_when_it_was_taken() -> None:
    once = changed(
        (
            "        label: Switch the assistant off\n",
            "        label: Stop it\n        when: not taken(pause)\n",
        )
    )
    assert [at for at, _ in said(once, "HW301")] == ["scenes.morning.options.pause"]
    again = once.replace("        when: not taken", "        again: 2\n        when: not taken")
    assert codes(again) == []


def test_a_last_paragraph_may_be_shown_always() -> None:
    always = changed(
        ("    end: recovered\n", "      - {when: clock >= 0m, text: That was the day.}\n    end: recovered\n")
    )
    assert codes(always) == []
    careless = always.replace("when: clock >= 0m", "when: running or not running")
    assert codes(careless) == ["HW301"]


def test_at_a_set_time_the_clock_is_known() -> None:
    news = "injects:\n  caller: {at: 20m, when: WHEN, from: A, via: chat, text: Hm., expected: Nothing.}\n"
    assert codes(CLEAN + news.replace("WHEN", "clock < 30m")) == ["HW301"]
    assert codes(CLEAN + news.replace("WHEN", "clock > 20m")) == ["HW302"]
    later = news.replace("at: 20m", "after: {scene: morning, by: 20m}")
    assert codes(CLEAN + later.replace("WHEN", "clock < 30m")) == []


def test_a_number_that_is_counted_is_tried_on_both_sides() -> None:
    def calls(condition: str, change: str = "calls + 3") -> str:
        return changed(
            ("  running: true\n", "  running: true\n  calls: {is: 10, from: 0, to: 40}\n"),
            ("        takes: 10m\n", f"        takes: 10m\n        set: {{calls: {change}}}\n"),
            ("      - when: running\n", f"      - when: {condition}\n"),
            ("    end: recovered\n", "      - {when: running, text: Lit.}\n    end: recovered\n"),
        )

    assert codes(calls("calls > 20")) == []
    assert codes(calls("calls + 1 > 20")) == []
    assert codes(calls("calls + 1 > 41")) == ["HW302"]
    assert codes(calls("calls >= 10")) == ["HW403"], "it only grows"
    assert codes(calls("calls >= 10", "calls - 3")) == []
    assert codes(calls("calls > 12 or calls < 13")) == ["HW301"]


def test_a_way_that_others_take_before_it() -> None:
    def ways(first: str, second: str) -> str:
        then = f"        then:\n          - {{when: {first}, go: yard}}\n          - {{when: {second}, go: roof}}\n          - go: evening\n"
        story = with_scenes(
            room("yard", "go_on: {takes: 5m, then: evening}"),
            room("roof", "go_on: {takes: 5m, then: evening}"),
        )
        return story.replace("        then: evening\n", then, 1)

    assert codes(ways("running", "done(preserve_evidence)")) == []
    assert codes(ways("running", "not running")) == ["HW303"], "nothing is left for the last"
    assert codes(ways("running", "running and done(preserve_evidence)")) == ["HW303"]
    assert codes(ways("clock < 0m", "running")) == ["HW303"]
    assert len(said(ways("running or not running", "running"), "HW303")) == 2


def test_what_cannot_be_reached_is_not_judged() -> None:
    story = with_scenes(room("attic", "look: {takes: 5m, when: running or not running}"))
    assert codes(story) == ["HW203"]


def test_too_many_cases_are_left_open() -> None:
    facts = "".join(f"  f{n}: false\n" for n in range(14))
    sets = ", ".join(f"f{n}: true" for n in range(14))
    every = " or ".join(f"f{n}" for n in range(14))
    story = changed(
        ("  running: true\n", f"  running: true\n{facts}"),
        ("        takes: 10m\n", f"        takes: 10m\n        set: {{{sets}}}\n"),
        ("      - when: running\n", f"      - when: ({every}) or not ({every})\n"),
        ("    end: recovered\n", "      - {when: running, text: Lit.}\n    end: recovered\n"),
    )
    assert codes(story) == []
