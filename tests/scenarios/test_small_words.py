"""Durations, shown text, clean text and suggestions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.durations import parse_duration, show_duration
from scenarios.shown import parts_of
from scenarios.suggestions import Misspelt
from scenarios.text import clean_text, on_one_line


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("90s", 90),
        ("10m", 600),
        ("2h", 7200),
        ("3d", 259_200),
        ("1d 4h", 100_800),
        ("1h30m", 5400),
        ("1d 1h 1m 1s", 90_061),
        ("0m", 0),
        ("90m", 5400),
        (" 5m ", 300),
        ("1000000000s", 10**9),
        ("1000000001s", None),
        ("20000d", None),
        ("4h 1d", None),
        ("1h 1h", None),
        ("10", None),
        ("", None),
        ("m", None),
        ("5 m", None),
        ("5M", None),
        ("-5m", None),
        ("1.5h", None),
        ("٣h", None),
        ("1d" + " " * 100 + "1h", None),
    ],
)
def test_a_duration_is_read_in_seconds(written: str, seconds: int | None) -> None:
    assert parse_duration(written) == seconds


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0m"), (59, "59s"), (60, "1m"), (93_600, "1d 2h"), (90_061, "1d 1h 1m 1s"), (-90, "-1m 30s")],
)
def test_a_duration_is_shown_as_authors_write_it(seconds: int, shown: str) -> None:
    assert show_duration(seconds) == shown


@given(st.integers(0, 10**9))
def test_what_is_shown_can_be_read(seconds: int) -> None:
    assert parse_duration(show_duration(seconds)) == seconds


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain", [("words", "plain")]),
        ("", []),
        ("{a_1} of {b}", [("fact", "a_1"), ("words", " of "), ("fact", "b")]),
        ("{{a}}", [("words", "{"), ("words", "a"), ("words", "}")]),
        ("{{{a}}}", [("words", "{"), ("fact", "a"), ("words", "}")]),
        ("{ a }", [("stray", "{ a }")]),
        ("{A}", [("stray", "{A}")]),
        ("{}", [("stray", "{}")]),
        ("a } b", [("words", "a "), ("words", "}"), ("words", " b")]),
        ("a { b", [("words", "a "), ("stray", "{"), ("words", " b")]),
    ],
)
def test_facts_stand_between_braces(text: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.sort, part.text) for part in parts_of(text)] == parts


@given(st.text("{}a_1 \n", max_size=30))
def test_a_text_is_taken_apart_without_loss(text: str) -> None:
    assert "".join(text[part.start : part.end] for part in parts_of(text)) == text


def test_text_is_cleaned_of_what_steers_a_terminal() -> None:
    assert (
        clean_text("a\x1b[2Jb\x9bc\x7f\x00\r\u202e\u2066\ud800")
        == "a\ufffd[2Jb\ufffdc\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"
    )
    assert clean_text("tab\tline\nend é 漢 🙂 \u200f\u2028") == "tab\tline\nend é 漢 🙂 \u200f\u2028"


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    cleaned = clean_text(text)
    assert len(cleaned) == len(text)
    assert clean_text(cleaned) == cleaned
    cleaned.encode()


def test_a_long_text_is_cut_to_one_line() -> None:
    assert on_one_line("a\n\n  b\tc") == "a b c"
    assert on_one_line("x" * 100, 10) == "xxxxxxxxx…"


@pytest.mark.parametrize(
    ("word", "names", "closest"),
    [
        ("pauze", ["wait", "pause"], "pause"),
        ("Pause", ["wait", "pause"], "pause"),
        ("zebra", ["wait", "pause"], None),
        ("x" * 65, ["x" * 64], None),
        ("pause", [], None),
    ],
)
def test_the_closest_name_is_suggested(word: str, names: list[str], closest: str | None) -> None:
    assert Misspelt(word, names).closest() == closest
    assert Misspelt(word, names).question() == (f"; did you mean `{closest}`?" if closest else "")
