"""What a file's scalars, keys and nesting are read as."""

import gc

import pytest

from tests.scenarios.files.trees import faults_of, said_of, tree_of, value_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("null", "null"),
        ("~", "~"),
        ("12", 12),
        ("-12", -12),
        ("+12", 12),
        ("0", 0),
        ("-0", 0),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.5", "1.5"),
        ("1e3", "1e3"),
        ("2026-03-10 09:10", "2026-03-10 09:10"),
        ("1000000000", 10**9),
        ("-1000000000", -(10**9)),
        ("'12'", "12"),
        ('"true"', "true"),
        ("''", ""),
        ("<<", "<<"),
        ("=", "="),
        ("a b  # comment", "a b"),
        ("it's 5 o'clock", "it's 5 o'clock"),
        ("'it''s'", "it's"),
        ('"a\\tb\\u00e9"', "a\tbé"),
        ("[]", ()),
        ("{}", {}),
        ("[1, [a], {b: c}]", (1, ("a",), {"b": "c"})),
        ("|\n  one\n   two\n\n  three\n", "one\n two\n\nthree\n"),
        (">-\n  one\n  two\n\n  three\n", "one two\nthree"),
        ("\n- 1\n- b: 2\n  c: 3\n", (1, {"b": 2, "c": 3})),
    ],
)
def test_a_value(written: str, value: object) -> None:
    found = value_of(f"key: {written}")
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


def test_keys_are_text() -> None:
    assert value_of("true: 1\n12: 2\n'x': 3\n<<: {a: b}\nno: 4") == {
        "true": 1,
        "12": 2,
        "x": 3,
        "<<": {"a": "b"},
        "no": 4,
    }


def test_a_byte_order_mark_is_left_out_of_text_and_columns() -> None:
    assert value_of(b"\xef\xbb\xbfkey: 1") == {"key": 1}
    assert said_of(b"\xef\xbb\xbfkey: @")[0].startswith("1:6: ")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(ending: str) -> None:
    assert said_of(f"a: 1{ending}b: |{ending}  x{ending}{ending}c:{ending}") == [
        "5:1: `c` has no value; write one, or take the key out"
    ]


def test_columns_count_characters() -> None:
    assert said_of("{é𝄞: 1, x}") == [
        "1:9: a comma within { } ends a value, so `x` was read as a key of its own; put the whole sentence in quotes, or "
        "write it on a line of its own"
    ]


def test_control_and_direction_characters_are_replaced() -> None:
    assert value_of('a: "\\e[31m\\u202e\\x9b\\tx\\0"\nb\u202e: c\u2066') == {
        "a": "\ufffd[31m\ufffd\ufffd\tx\ufffd",
        "b\ufffd": "c\ufffd",
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1: `a` is given twice; the first is on line 1. Keep one of them"),
        ("a: {b: 1, b: {c: d}}", "1:11: `b` is given twice; the first is on line 1. Keep one of them"),
        ("true: 1\n'true': 2", "2:1: `true` is given twice; the first is on line 1. Keep one of them"),
        ("a:\nb: 1", "1:1: `a` has no value; write one, or take the key out"),
        ("a: ''\nb: # later", "2:1: `b` has no value; write one, or take the key out"),
        ("a: [b: ]", "1:5: `b` has no value; write one, or take the key out"),
        ("{a: , b: 1}", "1:2: `a` has no value; write one, or take the key out"),
        ("- a\n-\n- b", "2:1: this entry of the list is empty; write it or take its `-` out"),
        ("'': 1", "1:1: a key is missing before this `:`"),
        ("? [a, b]\n: 1", "1:3: a key must be a word; a list or mapping cannot be one"),
        ("? {a: b}\n: {c: 1}", "1:3: a key must be a word; a list or mapping cannot be one"),
        (
            "a: 1000000001",
            "1:4: the number is beyond ±1000000000; write a smaller one, or put it in quotes if it is text",
        ),
        (
            "a: -99999999999999",
            "1:4: the number is beyond ±1000000000; write a smaller one, or put it in quotes if it is text",
        ),
        ("a: &x 1", "1:4: an anchor (`&`) is not read; take it out"),
        ("&x a: 1", "1:1: an anchor (`&`) is not read; take it out"),
        ("a: &x {b: c}", "1:4: an anchor (`&`) is not read; take it out"),
        ("a: *x", "1:4: an alias (`*`) is not read; write out what it stands for"),
        ("? *x\n: 1", "1:3: an alias (`*`) is not read; write out what it stands for"),
        ("a: !!int '3'", "1:4: a tag (`!`) is not read; take it out, or put the text in quotes"),
        (
            "a: !!python/object:os.system [x]",
            "1:4: a tag (`!`) is not read; take it out, or put the text in quotes",
        ),
        ("a: 1\n---\nb: 2", "2:1: a second document begins here; a file holds one"),
        ("", "1:1: the file is empty"),
        ("# nothing yet\n", "1:1: the file is empty"),
        ("---\n", "1:1: the file is empty"),
        ("%YAML 1.2\n---\na: 1", "1:1: a line cannot begin with `%`; indent it or take it out"),
    ],
)
def test_what_is_not_read(content: str, said: str) -> None:
    assert said_of(content) == [said]


def test_many_of_them_are_told_together() -> None:
    assert [fault.line for fault in faults_of("a: *x\nb:\na: 2\nc: !!str x\nd: 99999999999")] == [
        1,
        2,
        3,
        4,
        5,
    ]


@pytest.mark.parametrize(
    "written", ["{says: Stop it, and quickly, more: 1}", "{says: Stop it, and quickly}", "{a, b: 1}"]
)
def test_a_comma_that_cuts_a_sentence_is_named_as_the_trap(written: str) -> None:
    [said] = said_of(f"stop: {written}")
    assert "a comma within { } ends a value" in said
    assert "put the whole sentence in quotes" in said


def test_a_value_that_is_refused_is_followed_by_the_rest_of_the_file() -> None:
    tree = tree_of("a: *x\nb: {c: *y, d: 1}\ne: [*z, 2]")
    place = tree.root().get("b")
    assert place is not None
    assert [member.value for member in place.each()][1:] == [1]
    assert [member.value for member in tree.root().each("e")][1:] == [2]


@pytest.mark.parametrize("collecting", [True, False])
@pytest.mark.parametrize("content", ["a: 1", "a: ]", "a: @"])
def test_the_garbage_collector_is_left_as_it_was(collecting: bool, content: str) -> None:
    before = gc.isenabled()
    try:
        gc.enable() if collecting else gc.disable()
        faults_of(content)
        assert gc.isenabled() is collecting
    finally:
        gc.enable() if before else gc.disable()
