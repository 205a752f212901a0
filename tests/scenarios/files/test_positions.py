"""A part of a text is found in the file, however the text is written there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.files import FaultyFile, Place, report
from tests.scenarios.files.trees import tree_of


def place_of(content: str, words: str) -> tuple[int, int, str]:
    """Where a fault of these words within the value of `key` is reported."""
    tree = tree_of(content)
    key = tree.root().get("key")
    assert key is not None
    assert key.text is not None
    start = key.text.index(words)
    key.complain_inside(start, start + len(words), "here")
    with pytest.raises(FaultyFile) as raised:
        report(tree)
    [fault] = raised.value.faults
    return fault.line, fault.column, fault.words


@pytest.mark.parametrize(
    ("content", "words", "place"),
    [
        ("key: not runing", "runing", (1, 10, "runing")),
        ("other: 1\nkey:   not runing", "runing", (2, 12, "runing")),
        ("key: 'not runing'", "runing", (1, 11, "runing")),
        ("key: 'who == ''Jo'' and runing'", "runing", (1, 25, "runing")),
        ('key: "not runing"', "runing", (1, 11, "runing")),
        ('key: "a \\"b\\" \\x41 \\u00e9 runing"', "runing", (1, 27, "runing")),
        ('key: "a\\tb\\nruning"', "runing", (1, 13, "runing")),
        ('key: "a\\\n   runing"', "runing", (2, 4, "runing")),
        ("key: |\n  one\n  two runing\n", "runing", (3, 7, "runing")),
        ("key: |2-\n   one\n\n\n   runing\n", "runing", (5, 4, "runing")),
        ("key: >-\n  one\n  two\n\n    three\n  runing four\n", "runing", (6, 3, "runing")),
        ("key: > # folded\n  one\n  runing\n", "runing", (3, 3, "runing")),
        ("key: one\n  two\n  runing four\n", "runing", (3, 3, "runing")),
        ("key: 'one\n\n  two runing'", "runing", (3, 7, "runing")),
        ("key: |\r\n  one\r\n  runing\r\n", "runing", (3, 3, "runing")),
        ("{key: one runing, other: 1}", "runing", (1, 11, "runing")),
        ("key:\n  one\n  runing", "runing", (3, 3, "runing")),
        ("key: é 𝄞 runing", "runing", (1, 10, "runing")),
        ('key: "\\e[0m runing"', "runing", (1, 13, "runing")),
    ],
)
def test_words_are_found(content: str, words: str, place: tuple[int, int, str]) -> None:
    assert place_of(content, words) == place


_WORDS = st.lists(st.text("ab'\"\\:#é{}", min_size=1, max_size=5), min_size=1, max_size=6)


@settings(deadline=None, max_examples=60)
@given(_WORDS, st.data())
def test_any_word_of_a_quoted_text_is_found(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    words[at] = "runing"
    inner = " ".join(words).replace("'", "''")
    content = f"key: '{inner}'"
    assert place_of(content, "runing") == (1, content.index("runing") + 1, "runing")


def test_a_fault_of_an_empty_text_is_reported_at_its_quotes() -> None:
    tree = tree_of("key: ''")
    key = tree.root().get("key")
    assert isinstance(key, Place)
    key.complain_inside(0, 0, "here")
    with pytest.raises(FaultyFile) as raised:
        report(tree)
    assert str(raised.value.faults[0]) == "file.yaml:1:6: here"
