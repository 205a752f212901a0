"""What the report's chapters say: timeline, decisions, injects, texts, observations, log, and what is missing."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.report import Form, render
from scoring.report.document import Steps, scale_to
from scoring.report.html import step_heights
from tests.scoring.report.pages import Node, read_html, read_markdown, shown
from tests.scoring.report.records import finished, open_drill
from tests.scoring.report.scorecards import CARD, DAY, HOUR, PAUSE

FORMS: tuple[Form, ...] = ("html", "md", "json")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@pytest.fixture(scope="module")
def page() -> Node:
    return read_html(render(finished(), "html"))


@pytest.fixture(scope="module")
def text() -> str:
    return shown(read_markdown(render(finished(), "md")))


def test_the_timeline_tells_in_time_late_and_not_done_apart_by_shape_and_words(page: Node) -> None:
    rows = {row.all("div", "name")[0].words(): row for row in page.with_id("timeline").all("div", "action")}
    charge = rows["Whoever notices first takes charge for now"]
    late = rows["Pause or switch off the tool that caused it"]
    gone = rows["Call the insurance broker"]
    assert (
        len(charge.all("circle", "in-time")),
        len(late.all("path", "late")),
        len(gone.all("path", "not-done")),
    ) == (1, 1, 1)
    assert charge.all("div", "words")[0].words().startswith("In time : done 5m, due 15m")
    assert late.all("div", "words")[0].words().startswith("Late : done 2h 30m, due 1h")
    assert "done Tue 10 Mar 2026, 11:40; due Tue 10 Mar 2026, 10:10" in late.words()
    assert gone.all("div", "words")[0].words().startswith("Not done : due 1d")
    assert gone.all("svg", "track")[0].attributes["aria-label"] == "Not done: due 1d"
    assert [heading.words() for heading in page.with_id("timeline").all("h3")][:3] == [
        "The first 60 minutes",
        "The first 24 hours",
        "The first 30 days",
    ]


def test_a_deed_without_any_credit_for_its_time_is_called_too_late() -> None:
    late = replace(
        PAUSE, timing=Fraction(0), credit=Fraction(0), points=Fraction(0), rating="U", at_s=5 * HOUR
    )
    rows = tuple(
        replace(row, done_s=5 * HOUR) if row.action == "pause_tool" else row for row in finished().timeline
    )
    items = tuple(late if item.id == "pause_tool" else item for item in CARD.items)
    root = read_html(render(replace(finished(), timeline=rows, scorecard=replace(CARD, items=items)), "html"))
    (row,) = [row for row in root.with_id("timeline").all("div", "action") if "Pause" in row.words()]
    assert len(row.all("rect", "too-late")) == 1
    assert "Too late to count : done 5h, due 1h" in row.words()
    assert "due by 1h; too late to count" in root.with_id("cost-points").words()


def test_a_tracked_fact_is_drawn_as_steps_and_told_in_words(page: Node, text: str) -> None:
    assert "26 from 0m, 33 from 30m, 41 from 2h 30m." in page.with_id("tracked").words()
    assert "26 from 0m, 33 from 30m, 41 from 2h 30m." in text
    steps = Steps("x", scale_to(DAY), ((0, 26), (1800, 33), (9000, 41)), DAY)
    assert [(at, end, value) for at, end, value, _ in step_heights(steps)] == [
        (0, 1800, 26),
        (1800, 9000, 33),
        (9000, DAY, 41),
    ]
    assert [round(down, 2) for *_, down in step_heights(steps)] == [64.0, 42.53, 18.0]


def test_a_decision_says_who_when_why_and_what_came_of_it(page: Node) -> None:
    words = page.with_id("decision-2").words()
    for expected in (
        "1. Say out loud who is in charge",
        "Asked What happens in the next ten minutes?",
        "Decided at 0m (Tue 10 Mar 2026, 09:10)",
        "Carried out at 5m (Tue 10 Mar 2026, 09:15)",
        "Decided by Ana Ruiz (owner)",
        "Why Nobody else was in the room",
        "How sure 4 of 5",
        "Disagreed Bo Lind, 1 person whose name is not on record",
        "Who does it Ana Ruiz",
        "Counts as Whoever notices first takes charge for now",
        "The room talked 3m 10s",
        "23 Nov 2026, 13:08:07 UTC, entry 2",
        "Looking back A temporary owner costs nothing",
    ):
        assert expected in words
    assert "Not on record" not in words


def test_what_a_decision_does_not_have_on_record_is_said(page: Node) -> None:
    words = page.with_id("decision-3").words()
    assert "Decided by name not on record (support)" in words
    assert "Who does it the room was asked and named nobody" in words
    assert (
        "Not on record what the team said before it saw the options, why, how sure the room was, whether anybody disagreed "
        "and how long the room talked" in words
    )
    assert "Who does it no name on record" in page.with_id("decision-12").words()
    assert page.with_id("decision-11").words().startswith("6. not on record")


def test_second_tries_stand_apart_and_are_counted(page: Node, text: str) -> None:
    again = page.with_id("second-tries")
    assert "2 decisions taken back" in again.words()
    assert [card.attributes["id"] for card in again.all("article")] == ["decision-5", "decision-6"]
    kept = {card.attributes["id"] for card in page.with_id("decisions").all("article")} - {
        "decision-5",
        "decision-6",
    }
    assert kept == {f"decision-{entry}" for entry in (2, 3, 4, 9, 10, 11, 12)}
    assert "Carried out at never" in page.with_id("decision-6").words()
    assert "Call the vendor (taken back)" in text


def test_injects_show_sender_way_time_and_words(page: Node) -> None:
    first, second = (card.words() for card in page.with_id("injects").all("article"))
    assert "From Dana in support to The owner, by chat" in first
    assert "Delivered at 30m (Tue 10 Mar 2026, 09:40)" in first
    assert "came by itself" in first
    assert "What a prepared team does Give Dana one sentence she can say." in first
    assert "sent by the facilitator" in second
    assert "The vendor's status page, in person" in second


def test_texts_show_what_the_check_proposed_the_words_it_rests_on_and_what_people_said(page: Node) -> None:
    words = page.with_id("text-8-internal_note").words()
    assert "No lawyer’s language 3 not met partly met partly met" in words
    assert "Rests on: [2] “It is our understanding”" in words
    assert "Said by: Dana Okafor · Why: Stiff, but everybody would understand it. · entry 13" in words
    assert "Said by: somebody whose name is not on record · Why: no reason on record" in words
    assert "The words of this text are not on record." in page.with_id("text-11-customer_message").words()
    assert [card.attributes["id"] for card in page.with_id("earlier-versions").all("article")] == [
        "text-4-internal_note"
    ]
    line_ends = page.with_id("text-8-internal_note").all("blockquote")[0].all("br")
    assert len(line_ends) == 2


def test_observations_come_with_their_makers_and_gaps(page: Node) -> None:
    assert (
        "They named one person for each question. First call, after decision 5 Containment 2h 30m Bo Lind (it) entry 14"
        in page.with_id("observed-strength").words()
    )
    assert (
        "not on record not on record – 1d 6h name not on record (support) entry 15"
        in page.with_id("observed-improvement").words()
    )


def test_the_log_is_whole_and_says_how_to_check_it(page: Node) -> None:
    record = finished()
    log = page.with_id("log")
    for entry in record.log:
        assert entry.words in page.with_id(f"entry-{entry.entry}").words()
    assert record.digest in log.words()
    assert "hotwash verify 2026-11-23-k3vq" in log.words()
    assert "added after closing" in page.with_id("entry-27").words()
    assert "2 entries were added after the record was closed" in log.words()


@pytest.mark.parametrize("gap", finished().missing)
def test_what_is_missing_is_listed(gap: str, page: Node, text: str) -> None:
    assert gap[1:] in page.with_id("missing").words()
    assert gap[1:] in text


def test_a_full_record_says_that_nothing_is_missing() -> None:
    words = read_html(render(replace(finished(), missing=()), "html")).with_id("missing").words()
    assert "Nothing that this report asks for was left out of the record." in words


def test_the_facts_of_the_story_are_told_as_they_stood_at_the_end(page: Node) -> None:
    words = page.with_id("facts").words()
    assert words == "How things stood at the end Tool running: false; customers misled: 41; mood: tired."
    assert "How things stand now" in read_html(render(open_drill(), "html")).with_id("facts").words()


def test_a_drill_of_which_nothing_is_on_record_still_has_a_report() -> None:
    bare = replace(
        open_drill(),
        decisions=(),
        texts=(),
        timeline=(),
        facts=(),
        tracked=(("customers_misled", ()),),
        log=(),
        clock_s=0,
        scorecard=replace(CARD, items=(), mistakes=(), dimensions=(), overall=None),
    )
    words = read_html(render(bare, "html")).words()
    for expected in (
        "No decision is on record.",
        "No text that counts is on record.",
        "No action earned full credit.",
    ):
        assert expected in words
