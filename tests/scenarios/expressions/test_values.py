"""Expressions have the value that the format says, computed here by hand."""

import pytest

from scenarios.expressions import Value, read_expression
from tests.scenarios.expressions.story import FACTS, NAMES, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("misled", 14),
        ("misled + 1", 15),
        ("misled - 20", -6),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("10 - 3 - 2", 5),
        ("-misled + 4", -10),
        ("--misled", 14),
        ("---misled", -14),
        ("2 - -3", 5),
        ("-2 * 3", -6),
        ("min(misled, 3)", 3),
        ("max(misled, 3) + min(1, 2)", 15),
        ("if(running, 1, 2)", 1),
        ("if(known, 'a', 'b')", "b"),
        ("if(misled > 20, debt, misled * 2)", 28),
        ("running", True),
        ("not running", False),
        ("not not running", True),
        ("true or running and false", True),
        ("(true or running) and false", False),
        ("not running or running", True),
        ("not known and running", True),
        ("not misled == 14", False),
        ("misled >= 14 and misled <= 14 and misled != 15", True),
        ("misled < 14 or misled > 14", False),
        ("misled + 1 == 15", True),
        ("running == true", True),
        ("running != known", True),
        ("who == 'Dana''s'", True),
        ("who != ''", True),
        ("who", "Dana's"),
        ("1 + 2 == 3 and not known", True),
        ("misled\n  >\n  3", True),
    ],
)
def test_the_value_follows_from_the_facts(text: str, value: Value) -> None:
    found = value_of(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1000000000 + 1", 10**9),
        ("1000000000 + 1 - 1", 10**9 - 1),
        ("-1000000000 - 5", -(10**9)),
        ("-1000000000 - 5 + 5", -(10**9) + 5),
        ("1000000000 * 1000000000", 10**9),
        ("-1000000000 * 1000000000 + 1", -(10**9) + 1),
        ("(1000000000 + 1000000000) * -1", -(10**9)),
        ("1000000000 + 1000000000 == 1000000000", True),
    ],
)
def test_every_operation_stays_within_a_thousand_million(text: str, value: Value) -> None:
    assert value_of(text) == value


def test_a_fact_at_its_limit_is_not_pushed_over() -> None:
    most = {**FACTS, "misled": 10**9, "debt": -(10**9)}
    assert value_of("misled + misled", most) == 10**9
    assert value_of("debt + debt", most) == -(10**9)
    assert value_of("debt - misled", most) == -(10**9)
    assert value_of("debt * misled + 7", most) == -(10**9) + 7
    assert value_of("-debt", most) == 10**9


def test_done_asks_whether_and_by_when() -> None:
    assert value_of("done(pause_tool)") is False
    assert value_of("done(pause_tool)", done={"pause_tool": 0}) is True
    assert value_of("done(pause_tool, 1h)") is False
    assert value_of("done(pause_tool, 1h)", done={"pause_tool": 3600}) is True
    assert value_of("done(pause_tool, 1h)", done={"pause_tool": 3601}) is False
    assert value_of("done(tell_customers)", done={"pause_tool": 5}) is False


@pytest.mark.parametrize(
    ("operator", "before", "at", "after"),
    [
        (">", False, False, True),
        (">=", False, True, True),
        ("<", True, False, False),
        ("<=", True, True, False),
        ("==", False, True, False),
        ("!=", True, False, True),
    ],
)
def test_the_clock_is_compared_with_a_duration(operator: str, before: bool, at: bool, after: bool) -> None:
    text = f"clock {operator} 1h 30m"
    assert [value_of(text, clock=second) for second in (5399, 5400, 5401)] == [before, at, after]


def test_a_duration_may_stand_before_the_clock() -> None:
    assert [value_of("1h < clock", clock=second) for second in (3600, 3601)] == [False, True]


def test_what_happened_is_asked_by_name() -> None:
    assert value_of("taken(pause)", taken=["call.pause"]) is True
    assert value_of("taken(pause)", taken=["call.wait", "mail.write"]) is False
    assert value_of("taken(mail.write) and not taken(anytime.ask)", taken=["mail.write"]) is True
    assert value_of("seen(mail)", seen=["call"]) is False
    assert value_of("seen(mail) and sent(reporter)", seen=["mail"], sent=["reporter"]) is True


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("clock > 1h", (3601,)),
        ("clock >= 1h", (3600,)),
        ("clock < 1h", (3600,)),
        ("clock <= 1h", (3601,)),
        ("clock == 1h", (3600, 3601)),
        ("clock != 1h", (3600, 3601)),
        ("2h >= clock and (clock > 90s or not clock < 1d)", (91, 7201, 86400)),
        ("done(pause_tool, 1h) and running", ()),
    ],
)
def test_the_seconds_at_which_the_clock_changes_a_value_are_known(
    text: str, seconds: tuple[int, ...]
) -> None:
    assert read_expression(text, NAMES, "true/false").clock_changes == seconds


def test_what_an_expression_reads_is_known() -> None:
    text = "not done(pause_tool, 1h) and misled > debt or taken(wait) or seen(mail) or sent(reporter) or clock > 1m"
    assert read_expression(text, NAMES, "true/false").reads == {
        ("done", "pause_tool"),
        ("fact", "misled"),
        ("fact", "debt"),
        ("taken", "call.wait"),
        ("seen", "mail"),
        ("sent", "reporter"),
        ("clock", ""),
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(" * 249 + "1" + ")" * 249, 1),
        ("-" * 499 + "1", -1),
        ("-(" * 166 + "1" + ")" * 166, 1),
        ("not " * 123 + "running", False),
        ("not(" * 97 + "running" + ")" * 97, False),
        ("1+" * 249 + "1", 250),
        ("debt-" * 99 + "debt", 294),
        ("1*" * 249 + "2", 2),
        ("(1+" * 124 + "1" + ")" * 124, 125),
        ("true or " * 62 + "true", True),
        ("min(9," * 70 + "misled" + ")" * 70, 9),
        ("if(known,1," * 41 + "2" + ")" * 41, 2),
    ],
    ids=lambda value: str(value)[:12],
)
def test_the_longest_chains_and_nests_have_a_value_too(text: str, value: Value) -> None:
    assert len(text) <= 500
    assert value_of(text) == value
