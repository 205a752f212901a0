"""Thousands of scenes: nothing is walked by recursion, and nothing is said that a small story would not hear."""

from collections import Counter

from tests.simulator.checks.written import CLEAN, changed, codes, found

COUNT = 3_000


def chain(last: str, takes: str = "1m") -> str:
    """Many scenes in a row, each with a condition of its own, the last of which leads on as said."""
    scenes = []
    for number in range(COUNT):
        go = f"s{number + 1}" if number + 1 < COUNT else last
        scenes.append(
            f"  s{number}:\n"
            "    text: It is quiet in this room, and there is nobody here but you.\n"
            "    ask: What now?\n    guide: {hint: Go on.}\n    options:\n"
            f"      go_on: {{label: Go on, takes: {takes}, debrief: Fine., then: {go}}}\n"
            f"      look: {{label: Look, takes: 2m, debrief: Fine., when: clock > {number}m or running}}\n"
        )
    return changed(
        ("        then: evening\n", "        then: s0\n"),
        ("  evening:\n", "".join(scenes) + "  evening:\n"),
        ("minutes: 5\n", "minutes: 600\n"),
    )


def test_a_long_way_to_an_ending() -> None:
    assert [(each.code, each.severity) for each in found(chain("evening"))] == [("HW610", "warning")]


def test_a_long_way_into_a_trap() -> None:
    trap = f"s{COUNT - 1}"
    assert [(each.code, each.at) for each in found(chain(trap))] == [
        ("HW201", f"scenes.{trap}"),
        ("HW203", "scenes.evening"),
    ]


def test_a_long_way_round_for_nothing() -> None:
    assert Counter(codes(chain("s0", takes="0m"))) == {"HW201": 1, "HW202": 1, "HW203": 1}


def test_thousands_of_findings() -> None:
    story = chain("evening").replace(", debrief: Fine.", "")
    assert Counter(codes(story)) == {"HW602": 2 * COUNT, "HW610": 1}


def test_a_condition_as_long_as_one_may_be() -> None:
    nested = "not " * 100 + "(" * 40 + "running" + ")" * 40
    wide = " or ".join(["running", "clock > 1h"] * 20)
    for condition in (nested, wide):
        assert codes(changed(("      - when: running\n", f"      - when: {condition}\n"))) == []
    assert codes(CLEAN) == []
