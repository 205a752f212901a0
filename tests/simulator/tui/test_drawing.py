"""What is drawn without a screen: Markdown, blocks, rows, spans of time, due against done."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content
from textual.css.styles import RulesMap
from textual.style import Style
from textual.visual import RenderOptions, Visual

from simulator.tui.widgets.blocks import Block, Blocks, Ends, Row
from simulator.tui.widgets.prose import prose
from simulator.tui.wording import date_and_time, span, takes, time_of

MORNING = datetime(2026, 3, 10, 9, 10)


def lines(visual: Visual, width: int) -> list[str]:
    """The lines of a visual as plain text."""
    options = RenderOptions(lambda style: style if isinstance(style, Style) else Style(), RulesMap())
    strips = visual.render_strips(width, None, Style(), options)
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def test_markdown_is_drawn_with_hanging_lists_and_quotes() -> None:
    text = (
        "One **bold** word.\n\n- first item is long\n- second\n\n> she said\n> so\n\n1. one\n2. two\n\n# Head"
    )
    assert lines(Blocks(prose(text)), 16) == [
        "One bold word.",
        "",
        "•  first item is",
        "   long",
        "•  second",
        "",
        "│ she said so",
        "",
        "1. one",
        "2. two",
        "",
        "Head",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[b]no[/nope] markup",
        "[@click=app.quit]no[/]",
        "<b>no</b> HTML",
        "<script>alert(1)</script>",
        "$accent [red]x",
    ],
)
def test_markup_and_html_are_words(text: str) -> None:
    assert lines(Blocks(prose(text)), 80)[0] == text


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://example.org/a", True),
        ("http://example.org", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_https_can_be_followed(address: str, followed: bool) -> None:
    (block,) = prose(f"[here]({address})")
    links = [
        span.style.link for span in block.body.spans if isinstance(span.style, Style) and span.style.link
    ]
    assert links == ([address] if followed else [])
    if followed:
        assert block.body.plain == f"here ({address})"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.integers(1, 60))
def test_any_markdown_can_be_drawn_at_any_width(text: str, width: int) -> None:
    page = Blocks(prose(text))
    drawn = lines(page, width)
    assert len(drawn) == max(0, page.get_height(RulesMap(), width))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20), st.integers(1, 100))
def test_ends_fit_on_one_line(left: str, right: str, width: int) -> None:
    (strip,) = Ends(Content(left.replace("\n", " ")), Content(right.replace("\n", " "))).render_strips(
        width, None, Style(), RenderOptions(lambda _: Style(), RulesMap())
    )
    assert strip.cell_length <= width


def test_a_row_sets_its_note_flush_right_and_wraps_beside_it() -> None:
    row = Row(Content("1  "), Content("Have the gap fixed at last"), Content("5 min"), column=8)
    assert lines(row, 30) == ["1  Have the gap fixed    5 min", "   at last"]


def test_blocks_have_empty_lines_between_but_none_is_counted_at_the_end() -> None:
    page = Blocks([Block(Content("a"), after=1), Block(Content("b"), after=1)])
    assert page.get_height(RulesMap(), 10) == 3


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "now"),
        (45, "45 s"),
        (300, "5 min"),
        (5400, "1 h 30 min"),
        (86_400, "1 day"),
        (266_460, "3 days 2 h"),
    ],
)
def test_spans_are_said_with_their_two_largest_units(seconds: int, said: str) -> None:
    assert span(seconds) == said


def test_times_are_said_as_short_as_the_day_allows() -> None:
    assert takes(0) == "at once"
    assert date_and_time(MORNING) == "Tue 10 Mar 2026, 09:10"
    assert time_of(MORNING, MORNING) == "09:10"
    assert time_of(datetime(2026, 3, 11, 8, 5), MORNING) == "Wed 11 Mar, 08:05"
