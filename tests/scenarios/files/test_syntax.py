"""What is no YAML is told alone, in plain words."""

import pytest

from tests.scenarios.files.trees import faults_of, said_of


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("a: Dana said: go", "1:13", "put text that holds `: ` in quotes"),
        ("a: 1\n b: 2", "2:3", "this line is indented too far"),
        ("a: [1, 2\nb: 3\n", "2:2", "a list that began with `[` goes wrong here"),
        ("a: {b: c, d\ne: 3\n", "2:2", "a mapping that began with `{` goes wrong here"),
        ("a: 'open\nb: 3\n", "1:4", "a quote is opened here and never closed"),
        ('a: "x" and more', "1:8", "goes on after the closing quote"),
        ("a: @home", "1:4", "text cannot begin with `@`; put it in quotes"),
        ("a: %5", "1:4", "text cannot begin with `%`; put it in quotes"),
        ("a:\n\tb: 1", "2:1", "a tab cannot indent; use spaces"),
        ("a:\n  - x\n y", "3:2", "indent it like its neighbours"),
        ("- a\nb: 1", "2:1", "this line should begin with `- `"),
        ("a: - b", "1:4", "put the entries of a list on lines of their own"),
        ('a: "\\q"', "1:5", "use single quotes"),
        ("a: | text", "1:6", "put the text on the lines below"),
        ("a: ]", "1:4", "a value is missing here"),
        ('a: "x\n---\n"', "2:1", "stands within quotes"),
        ('a: "\\ud800"', "1:7", "stands for no character"),
        ("a: &\n", "1:5", "text cannot begin with `&` or `*`"),
        ("a: !<x\n", "1:7", "text cannot begin with `!`"),
        ("a\nb: 1", "2:2", "the one above is no `key: value`"),
    ],
)
def test_a_syntax_error(content: str, place: str, words: str) -> None:
    [fault] = faults_of(content)
    assert f"{fault.line}:{fault.column}" == place
    assert words in fault.message


def test_other_faults_wait_until_the_syntax_is_right() -> None:
    assert len(said_of("a: *x\na: 2\nb:\nc: [")) == 1


def test_where_a_construct_began_is_told_too() -> None:
    [fault] = faults_of("a: 1\nb: [1,\n 2\nc: 3\n")
    assert fault.help == "what it belongs to began on line 2"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: 1\nb: caf\xe9\n", "2:7: the byte 0xe9 is not UTF-8; save the file as UTF-8"),
        (b"a: 1\r\n\xc3\xa9: \xff", "2:4: the byte 0xff is not UTF-8; save the file as UTF-8"),
        (b"a: \xed\xa0\x80", "1:4: the byte 0xed is not UTF-8; save the file as UTF-8"),
        (b"\xff\xfea\x00", "1:1: the file is saved as UTF-16; save it as UTF-8"),
        (b"a: \x00", "1:4: the character U+0000 cannot stand in a file; take it out"),
        (b"a: 1\nb: \x1b[31m", "2:4: the character U+001B cannot stand in a file; take it out"),
        (b"a: \xc2\x9b", "1:4: the character U+009B cannot stand in a file; take it out"),
        (b"a: \xef\xbf\xbe", "1:4: the character U+FFFE cannot stand in a file; take it out"),
    ],
)
def test_bytes_that_are_no_text(content: bytes, said: str) -> None:
    assert said_of(content) == [said]
