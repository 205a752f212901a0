"""Text of people and files inside Markdown is shown as it is, whatever it holds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scoring.report.markdown_text import code, escape, guard_start
from tests.scoring.report.pages import cells, read_markdown, shown

MARKS = st.text("\\`*_[]()<>#+-.!|~$&;:=@^{}\"'/ \n\tab19wx", max_size=40)
ANYTHING = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), max_size=40)
TEXTS = MARKS | ANYTHING | st.tuples(MARKS, ANYTHING).map("".join)
PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


def flat(text: str) -> str:
    """The text as one line."""
    return " ".join(text.split())


@given(TEXTS)
@example("# not a heading")
@example("1. not a list")
@example("12)")
@example("> not a quotation")
@example("---")
@example("===")
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1)) ![y](https://evil.example/p.png)")
@example("<https://evil.example>")
@example("&lt;b&gt; &#60; &")
@example("ends with a backslash \\")
@example("a | b \\| c")
def test_a_paragraph_shows_exactly_the_words(text: str) -> None:
    tokens = read_markdown(guard_start(escape(text)))
    assert {token.type for token in tokens} <= PLAIN
    assert flat("".join(token.content for token in tokens if token.type in ("text", "text_special"))) == flat(
        text
    )


@given(TEXTS, TEXTS)
def test_a_table_keeps_its_cells_and_their_words(one: str, other: str) -> None:
    tokens = read_markdown(f"| a | b |\n| --- | --- |\n| {escape(one)} | {escape(other)} |\n")
    assert [flat(cell) for cell in cells(tokens)] == [flat(one), flat(other)]


@given(TEXTS)
def test_strong_words_and_list_items_hold_nothing_but_words(text: str) -> None:
    tokens = read_markdown(f"- {guard_start(escape(text))}\n- next\n")
    assert {token.type for token in tokens} <= PLAIN | {
        "bullet_list_open",
        "bullet_list_close",
        "list_item_open",
        "list_item_close",
    }
    assert sum(token.type == "list_item_open" for token in tokens) == 2


@given(TEXTS)
def test_code_shows_the_words_and_stays_in_its_cell(text: str) -> None:
    tokens = read_markdown(f"| a |\n| --- |\n| {code(text)} |\n")
    assert [flat(cell) for cell in cells(tokens)] == [flat(text)]
    assert not {token.type for token in tokens} & {"html_inline", "link_open", "image"}


@pytest.mark.parametrize(
    "address", ["https://evil.example", "HTTP://evil.example", "www.evil.example", "javascript:x"]
)
def test_a_bare_address_stays_words(address: str) -> None:
    assert address not in escape(f"see {address} now")
    assert shown(read_markdown(escape(f"see {address} now"))).replace(" ", "") == f"see{address}now"
