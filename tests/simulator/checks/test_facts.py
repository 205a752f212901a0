"""What the story remembers: read, changed, compared and cut off."""

import pytest

from tests.simulator.checks.written import CLEAN, changed, codes, found, said


def with_fact(fact: str, *changes: tuple[str, str]) -> str:
    return changed(("  running: true\n", f"  running: true\n  {fact}\n"), *changes)


COUNTS = ("        takes: 10m\n", "        takes: 10m\n        set: {calls: calls + 1}\n")


@pytest.mark.parametrize(
    "reading",
    [
        ("first_scene:", "track: [calls]\nfirst_scene:"),
        ("The shop is closed.", "The shop is closed after {calls} calls."),
        ("      - when: running\n", "      - when: running and calls > 3\n"),
        ("        set: {running: false}\n", "        set: {running: calls > 3}\n"),
        ("label: Switch the assistant off", "label: Tell all {calls} and switch it off"),
    ],
)
def test_what_counts_as_reading(reading: tuple[str, str]) -> None:
    assert codes(with_fact("calls: 1", COUNTS, reading)) == []


def test_counting_up_is_no_reading_and_braces_that_are_text_are_none() -> None:
    assert codes(with_fact("calls: 1", COUNTS)) == ["HW402"]
    braces = ("The shop is closed.", "The shop is closed {{calls}}.")
    assert codes(with_fact("calls: 1", COUNTS, braces)) == ["HW402"]


def test_a_fact_used_nowhere_and_one_that_is_a_constant_in_a_text() -> None:
    assert said(with_fact("calls: 1"), "HW402")[0][1].startswith("`calls` is used nowhere")
    assert codes(with_fact("name: Dana", ("The shop is closed.", "{name} has closed the shop."))) == []


def test_the_incident_itself_need_not_change_nor_be_read() -> None:
    assert codes(with_fact("data_exposed: false")) == []
    read = ("      - when: running\n", "      - when: running and not data_exposed\n")
    assert codes(with_fact("data_exposed: false", read)) == []


def test_what_rests_on_a_constant_is_told_of_the_constant_alone() -> None:
    read = ("      - when: running\n", "      - when: running and not gone\n")
    assert [(each.code, each.at) for each in found(with_fact("gone: false", read))] == [
        ("HW401", "facts.gone")
    ]


def test_a_flat_line_is_not_worth_drawing() -> None:
    flat = with_fact("calls: 1", ("first_scene:", "track: [calls]\nfirst_scene:"))
    assert "`track`" in said(flat, "HW401")[0][1]


@pytest.mark.parametrize(
    ("comparison", "holds"),
    [
        ("mood == 'Calm'", "never"),
        ("mood != 'glad'", "always"),
        ("'glad' == mood", "never"),
        ("level == 3", "never"),
        ("level > 4", "never"),
        ("level >= 0", "always"),
        ("7 < level", "never"),
        ("level >= -1", "always"),
        ("count > 40", "never"),
        ("count <= 40", "always"),
        ("count == -1", "never"),
    ],
)
def test_values_that_a_fact_never_has(comparison: str, holds: str) -> None:
    ((at, message),) = said(comparing(comparison), "HW403")
    assert at == "scenes.evening"
    assert message.startswith(f"this {holds} holds")
    (finding,) = found(comparing(comparison))
    assert finding.fault.words == comparison, "the comparison alone is pointed at"


@pytest.mark.parametrize(
    "comparison",
    [
        "mood == 'calm'",
        "mood != 'angry'",
        "level == 4",
        "level >= 1",
        "count > 39",
        "count == 0",
        "count < 11",
    ],
)
def test_values_that_a_fact_can_have(comparison: str) -> None:
    assert codes(comparing(comparison)) == []


def comparing(comparison: str) -> str:
    """`mood` is calm or angry, `level` 0, 1 or 4, and `count` anything from 0 to 40."""
    return changed(
        (
            "  running: true\n",
            "  running: true\n  mood: calm\n  level: 0\n  count: {is: 10, from: 0, to: 40}\n",
        ),
        (
            "        takes: 10m\n",
            "        takes: 10m\n        set: {mood: angry, level: 4, count: 'if(running, count + 7, count - 7)'}\n",
        ),
        ("        set: {running: false}\n", "        set: {running: false, level: 1}\n"),
        ("The shop is closed.", "The shop is closed. {mood} {level} {count}"),
        ("      - when: running\n", f"      - when: running and {comparison}\n"),
    )


@pytest.mark.parametrize(
    ("change", "becomes"),
    [("60", 40), ("-1", 0), ("count + 100", 40), ("0 - count - 1", 0), ("min(50, 60)", 40)],
)
def test_changes_that_are_always_cut(change: str, becomes: int) -> None:
    ((at, message),) = said(counting(change), "HW404")
    assert at == "scenes.morning.options.keep"
    assert message.startswith(f"`count` becomes {becomes} here")


@pytest.mark.parametrize("change", ["40", "0", "count + 30", "count - 5", "if(running, 20, 99)"])
def test_changes_that_are_cut_sometimes_or_never(change: str) -> None:
    assert codes(counting(change)) == []


def counting(change: str) -> str:
    return with_fact(
        "count: {is: 10, from: 0, to: 40}",
        (
            "        takes: 10m\n",
            f"        takes: 10m\n        set: {{count: '{change}'}}\n"
            if not change.lstrip("-").isdigit()
            else f"        takes: 10m\n        set: {{count: {change}}}\n",
        ),
        ("The shop is closed.", "The shop is closed. {count}"),
    )


TELL = (
    "      open_up:\n",
    "      tell: {label: Write to them, takes: 30m, does: [tell_customers], debrief: Early.}\n      open_up:\n",
)


def test_a_duty_may_appear_with_news_but_not_with_a_choice() -> None:
    news = "injects:\n  caller: {at: 20m, from: A, via: chat, text: Hm., expected: Fine., set: {customers_affected: true}}\n"
    assert codes(with_fact("customers_affected: false", TELL) + news) == []
    chosen = ("        takes: 10m\n", "        takes: 10m\n        set: {customers_affected: true}\n")
    assert codes(with_fact("customers_affected: false", TELL, chosen)) == ["HW405"]
    assert codes(with_fact("customers_affected: true", TELL, chosen)) == [], "nothing is changed by it"


def test_a_duty_that_the_story_leaves_out_may_depend_on_anything() -> None:
    chosen = ("        takes: 10m\n", "        takes: 10m\n        set: {customers_affected: true}\n")
    left_out = ("leave_out: [take_charge,", "leave_out: [take_charge, tell_customers,")
    assert codes(with_fact("customers_affected: false", TELL, chosen, left_out)) == []


def test_what_is_later_and_what_is_dead_counts_as_it_should() -> None:
    later = ("        takes: 10m\n", "        takes: 10m\n        lands: {in: 1h, set: {mood: angry}}\n")
    read = ("      - when: running\n", "      - when: running and mood == 'angry'\n")
    assert codes(with_fact("mood: calm", later, read)) == []
    dead = "  attic:\n    text: Nobody will ever see this room, as no way leads to it.\n    set: {mood: angry}\n    end: lost\n"
    assert codes(with_fact("mood: calm", read) + dead) == ["HW403", "HW203"]


def test_the_base_story_is_clean() -> None:
    assert codes(CLEAN) == []
