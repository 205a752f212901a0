"""A scenario's Markdown is reduced to paragraphs, list items and emphasis; people's words stay as they are."""

from hypothesis import given
from hypothesis import strategies as st

from scoring.report.document import Quote, Span
from scoring.report.prose import exact_quote, prose, quote


def words(quoted: Quote) -> list[list[str]]:
    """A quotation's paragraphs as plain lines."""
    return [["".join(span.words for span in each) for each in lines] for lines in quoted.paragraphs]


def test_lines_of_a_scenario_run_on_until_a_blank_line_or_a_list_item() -> None:
    text = "Two more\ncalls.\n\n\nThey say:\n- tomorrow\n- on\n  Friday\n"
    assert words(quote(text)) == [["Two more calls."], ["They say:", "- tomorrow", "- on Friday"]]


def test_lines_of_people_stay_lines() -> None:
    assert words(exact_quote("Dear all,\r\nit is *off*.\n\nAna")) == [["Dear all,", "it is *off*."], ["Ana"]]


def test_emphasis_is_shown_and_nothing_else_of_markdown() -> None:
    assert prose("It *is* **off**, [see](x) 2*3*4 and * this *.") == (
        Span("It "),
        Span("is", "emphasis"),
        Span(" "),
        Span("off", "strong"),
        Span(", [see](x) 2*3*4 and * this *."),
    )


@given(st.text("*ab \n_", max_size=60))
def test_only_asterisks_are_ever_taken_away(text: str) -> None:
    shown = "".join(span.words for span in prose(text))
    assert shown.replace("*", "") == " ".join(text.split()).replace("*", "")
