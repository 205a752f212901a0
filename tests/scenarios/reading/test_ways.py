"""Rings of scenes that only pass on, and ways back from where nothing was interrupted, are refused."""

from textwrap import dedent

from tests.scenarios.reading.written import SCENARIO, said_of

HEAD = SCENARIO[: SCENARIO.index("facts:")] + "facts: {running: true}\nfirst_scene: a\n"
FIRST = HEAD.count("\n") + 1


def said(body: str) -> list[str]:
    """What is said of a scenario with this body, lines counted from the body's first."""
    return [_counted_from_body(line) for line in said_of(HEAD + dedent(body).lstrip("\n"))]


def _counted_from_body(line: str) -> str:
    _, number, column, message = line.split(":", 3)
    return f"{int(number) - FIRST + 1}:{column}:{message}"


def test_passages_in_a_row_are_fine() -> None:
    assert not said("""
        scenes:
          a: {text: A, then: b}
          b: {text: B, then: [{when: running, go: c}, {go: d}]}
          c: {text: C, then: d}
          d: {text: D, end: over}
        """)


def test_a_ring_of_passages_is_refused_once() -> None:
    assert said("""
        scenes:
          a: {text: A, then: b}
          b: {text: B, then: [{when: running, go: c}, {go: d}]}
          c: {text: C, then: b}
          d: {text: D, end: over}
        """) == [
        "3:22: these scenes only pass on to one another: b -> c -> b; give one of them options or an end"
    ]


def test_a_scene_that_passes_on_to_itself_is_refused() -> None:
    assert said("""
        scenes:
          a: {text: A, then: a}
        """) == ["2:22: these scenes only pass on to one another: a -> a; give one of them options or an end"]


def test_two_rings_are_told_both() -> None:
    assert [
        line[:4]
        for line in said("""
        scenes:
          a: {text: A, options: {p: {label: P, then: b}, q: {label: Q, then: d}}}
          b: {text: B, then: c}
          c: {text: C, then: b}
          d: {text: D, then: e}
          e: {text: E, then: d}
        """)
    ] == ["3:22", "5:22"]


def test_options_between_passages_break_the_ring() -> None:
    assert not said("""
        scenes:
          a: {text: A, then: b}
          b: {text: B, options: {again: {label: Again, then: a}}}
        """)


def test_a_long_row_of_passages_is_followed() -> None:
    rows = "".join(f"  s{n}: {{text: T, then: s{n + 1}}}\n" for n in range(2000))
    body = f"scenes:\n  a: {{text: A, then: s0}}\n{rows}  s2000: {{text: T, end: over}}\n"
    assert not said(body)
    assert len(said(body.replace("end: over", "then: s1000"))) == 1


def test_back_where_nothing_was_interrupted_is_refused_with_the_way_there() -> None:
    body = """
        scenes:
          a: {text: A, options: {go: {label: Go, then: b}}}
          b: {text: B, options: {home: {label: Home, then: back}}}
        """
    assert said(body) == [
        "3:52: `back` returns from an interruption, but can be met outside one; name a scene instead"
    ]


def test_back_is_fine_where_only_an_inject_leads() -> None:
    assert not said("""
        scenes:
          a: {text: A, options: {go: {label: Go, then: over}}}
          press: {text: P, options: {go: {label: Go, then: more}}}
          more: {text: M, then: back}
          over: {text: O, end: over}
        injects:
          call: {at: 1h, from: Jo, via: phone, text: Hello, go: press}
        """)


def test_a_closing_scene_and_a_list_are_ways_too() -> None:
    body = """
        scenes:
          a: {text: A, closes: {at: 1h, go: b}, options: {go: {label: Go}}}
          b: {text: B, then: [{when: running, go: c}, {go: back}]}
          c: {text: C, then: back}
        """
    assert [line.partition(": ")[0] for line in said(body)] == ["3:52", "4:22"]


def test_an_anytime_option_leads_back_only_if_it_is_met_in_interruptions_alone() -> None:
    body = """
        anytime:
          home: {label: Home, then: back}
        scenes:
          a: {text: A, options: {go: {label: Go, then: over}}}
          press: {text: P, options: {wait: {label: Wait}}}
          over: {text: O, end: over}
        injects:
          call: {at: 1h, from: Jo, via: phone, text: Hello, go: press}
        """
    assert [line.partition(": ")[0] for line in said(body)] == ["2:29"]
    assert not said(body.replace("a: {text: A,", "a: {text: A, anytime: false,"))


def test_where_an_anytime_option_leads_is_outside_too() -> None:
    body = """
        anytime:
          aside: {label: Aside, then: b}
        scenes:
          a: {text: A, options: {go: {label: Go}}}
          b: {text: B, then: back}
        """
    assert [line.partition(": ")[0] for line in said(body)] == ["5:22"]


def test_a_scene_that_nothing_leads_to_is_no_fault_of_reading() -> None:
    assert not said("""
        scenes:
          a: {text: A, end: over}
          lost: {text: L, then: back}
        """)
