"""What the report says: everything that is on record, where each figure comes from, and what is missing."""

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.record.record import Record
from scoring.report import Form, render
from scoring.report.compose import compose
from scoring.report.document import Steps, scale_to
from scoring.report.html import _heights
from tests.scoring.report.pages import Node, cells, read_html, read_markdown, shown
from tests.scoring.report.records import CARD, DAY, HOUR, PAUSE, finished, open_drill

FORMS: tuple[Form, ...] = ("html", "md", "json")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@pytest.fixture(scope="module")
def page() -> Node:
    return read_html(render(finished(), "html"))


@pytest.fixture(scope="module")
def text() -> str:
    return shown(read_markdown(render(finished(), "md")))


def links(node: Node) -> list[str]:
    """Where the links below a node lead."""
    return [link.attributes["href"] or "" for link in node.all("a")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("record", [finished(), open_drill()], ids=["finished", "open"])
def test_the_word_exercise_stands_on_every_form(record: Record, form: Form) -> None:
    assert "EXERCISE" in render(record, form)


def test_exercise_stands_at_the_top_at_the_end_and_on_every_printed_page(page: Node) -> None:
    for tag in ("header", "footer"):
        (banner,) = page.all(tag, "marking")
        assert banner.words().startswith("EXERCISE")
    (strip,) = page.all("div", "margin")
    assert "EXERCISE" in strip.words()
    style = page.all("style")[0].inside[0]
    assert isinstance(style, str)
    assert re.search(r"@media print \{.*\.margin \{ display: block; position: fixed;", style, re.DOTALL)


@pytest.mark.parametrize("record", [finished(), open_drill()], ids=["finished", "open"])
def test_the_page_needs_nothing_else(record: Record) -> None:
    html = render(record, "html")
    root = read_html(html)
    assert not {"script", "link", "img", "iframe", "object", "embed", "form"} & {
        node.tag for node in root.nodes()
    }
    for node in root.nodes():
        assert not any(
            name.startswith("on") or name in ("src", "srcset", "action") for name in node.attributes
        )
        assert (node.attributes.get("href") or "#").startswith("#")
    assert not re.search(r"url\((?!#)|@import|https?:", html)
    (policy,) = [meta for meta in root.all("meta") if meta.attributes.get("http-equiv")]
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@pytest.mark.parametrize("record", [finished(), open_drill()], ids=["finished", "open"])
def test_every_link_leads_to_one_place_in_the_page(record: Record) -> None:
    root = read_html(render(record, "html"))
    places = Counter(node.attributes["id"] for node in root.nodes() if "id" in node.attributes)
    assert set(places.values()) == {1}
    assert {link[1:] for link in links(root)} <= places.keys()


def test_the_first_page_tells_a_manager_what_happened_and_what_drove_the_score(page: Node) -> None:
    front = page.with_id("top")
    words = front.words()
    assert "The chatbot promised dates we cannot keep" in words
    assert "Hale & Sons played this tabletop exercise on Mon 23 Nov 2026 with 3 participants" in words
    assert "ended after 13d as “damaged”" in words
    tiles = [tile.words() for tile in front.all("div", "score")]
    assert [tile.split(" of 100")[0].split()[-1] for tile in tiles] == ["50.7", "38.9", "46.6", "66.7"]
    assert ["M performed with major challenges" in tile for tile in tiles] == [False, True, True, False]
    assert "U unable to be performed" in tiles[3]
    assert "48.9 without off-script actions" in tiles[0]
    assert "33.3 without off-script actions" in tiles[1]
    assert "7 decisions" in words
    assert "1 decision was off-script" in words
    assert "2 decisions were taken back" in words
    good = front.with_id("went-well").all("li")
    assert [item.words().split(":")[0].strip() for item in good] == [
        "Fix what let it happen",
        "Whoever notices first takes charge for now",
        "Name one person for each of the four questions",
    ]
    bad = [item.words() for item in front.with_id("cost-points").all("li")]
    assert bad[0].startswith(
        "Mistake: Deleted what should have been kept (at 10m). Costs up to 25 of 36 points."
    )
    assert any(
        "Pause or switch off the tool that caused it : done at 2h 30m, due by 1h; late. 8 of 16 points" in b
        for b in bad
    )
    assert any("before what should come first" in b and "the text reached 80 %" in b for b in bad)
    assert any(
        "Call the insurance broker : not done, due by 1d. 0 of 10 points. No entry of the log does it." in b
        for b in bad
    )


def test_every_item_shows_its_rule_its_arithmetic_and_its_log_entries(page: Node, text: str) -> None:
    for item in CARD.items:
        block = page.with_id(f"item-{item.id}")
        assert item.title in block.words()
        assert f"Rule: {item.rule}" in block.words()
        assert f"Arithmetic: {item.arithmetic}" in block.words()
        evidence = [link for link in links(block) if link.startswith("#entry-")]
        assert evidence == [f"#entry-{entry}" for entry in item.events]
        assert ("no entry of the log" in block.words()) == (not item.events)
        assert item.arithmetic in text
    for part in CARD.dimensions:
        assert part.arithmetic in page.with_id(f"score-{part.dimension}").words()
        assert part.arithmetic in text
    assert CARD.arithmetic in page.with_id("scores").words()


def test_the_factors_of_an_item_stand_beside_each_other(page: Node) -> None:
    row = page.with_id("item-tell_customers").all("tr")[0]
    assert [cell.words() for cell in row.all("td")[1:]] == [
        "1d 6h",
        "40",
        "0.88",
        "0.5",
        "0.8",
        "0.35",
        "14",
        "M",
    ]


def test_a_mistake_shows_why_it_counts_what_it_spoils_and_its_entry(page: Node) -> None:
    block = page.with_id("mistake-deleted_evidence")
    assert "Rule: done(delete_data) and not done(preserve_evidence)" in block.words()
    assert "Spoils the rating of: Keep everything, delete nothing" in block.words()
    assert links(block) == ["#entry-3"]
    assert [cell.words() for cell in block.all("td")[:4]] == [
        "Deleted what should have been kept",
        "Containment",
        "10m",
        "25",
    ]


def test_an_entry_that_the_log_does_not_hold_is_named_but_not_linked() -> None:
    record = replace(
        finished(), scorecard=replace(CARD, items=(replace(PAUSE, events=(99,)), *CARD.items[2:]))
    )
    block = read_html(render(record, "html")).with_id("item-pause_tool")
    assert "entry 99" in block.words()
    assert links(block) == []


def test_points_that_rest_on_off_script_actions_are_told_apart(page: Node) -> None:
    section = page.with_id("off-script")
    assert "Overall 50.7 with these points, 48.9 without them" in section.words()
    (row,) = section.all("tbody")
    assert [cell.words() for cell in row.all("td")] == [
        "Name one person for each of the four questions",
        "4",
        "0",
        "entry 10",
    ]


def test_actions_that_the_story_did_not_ask_for_are_listed(page: Node) -> None:
    assert "Tell the EU or UK regulator" in page.with_id("undone-by-story").words()


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
    assert [(at, end, value) for at, end, value, _ in _heights(steps)] == [
        (0, 1800, 26),
        (1800, 9000, 33),
        (9000, DAY, 41),
    ]
    assert [round(down, 2) for *_, down in _heights(steps)] == [64.0, 42.53, 18.0]


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
        "Not on record why, how sure the room was, whether anybody disagreed and how long the room talked"
        in words
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
    words = page.with_id("text-8").words()
    assert "No lawyer’s language 3 not met partly met partly met" in words
    assert "Rests on: “It is our understanding”. Plainer: “We think”." in words
    assert "Said by: Dana Okafor · Why: Stiff, but everybody would understand it. · entry 13" in words
    assert "Said by: somebody whose name is not on record · Why: no reason on record" in words
    assert "The words of this text are not on record." in page.with_id("text-11").words()
    assert [card.attributes["id"] for card in page.with_id("earlier-versions").all("article")] == ["text-4"]
    line_ends = page.with_id("text-8").all("blockquote")[0].all("br")
    assert len(line_ends) == 2


def test_observations_come_with_their_makers_and_gaps(page: Node) -> None:
    assert (
        "They named one person for each question. Containment 2h 30m Bo Lind (it) entry 14"
        in page.with_id("observed-strength").words()
    )
    assert (
        "not on record – 1d 6h name not on record (support) entry 15"
        in page.with_id("observed-improvement").words()
    )


def test_the_log_is_whole_and_says_how_to_check_it(page: Node) -> None:
    record = finished()
    log = page.with_id("log")
    for entry in record.log:
        assert entry.words in page.with_id(f"entry-{entry.entry}").words()
    assert record.digest in log.words()
    assert "hotwash verify 2026-11-23-k3vq" in log.words()
    assert "added after closing" in page.with_id("entry-17").words()
    assert "1 entry was added after the record was closed" in log.words()


@pytest.mark.parametrize("gap", finished().missing)
def test_what_is_missing_is_listed(gap: str, page: Node, text: str) -> None:
    assert gap[1:] in page.with_id("missing").words()
    assert gap[1:] in text


def test_a_full_record_says_that_nothing_is_missing() -> None:
    words = read_html(render(replace(finished(), missing=()), "html")).with_id("missing").words()
    assert "Nothing that this report asks for was left out of the record." in words


def test_an_open_drill_is_marked_open_and_provisional_in_every_form() -> None:
    root = read_html(render(open_drill(), "html"))
    front = root.with_id("top").words()
    assert "stands at 50m; the drill is not finished" in front
    assert "The drill is still open" in front
    assert "Waiting: The note to the owner and IT (1 criterion)" in front
    assert "A team whose name is not on record" in front
    tiles = root.all("div", "score")
    assert ["provisional" in tile.words() for tile in tiles] == [True, True, True, False]
    assert "– nothing counts here" in tiles[3].words()
    assert "Not done yet : due 1h" in root.with_id("timeline").words()
    assert "its clock never started" in root.with_id("timeline").words()
    assert "1 not rated yet, so the score is provisional" in root.with_id("texts").words()
    markdown = shown(read_markdown(render(open_drill(), "md")))
    assert "50.0 (provisional)" in markdown
    assert "The drill is still open" in markdown
    assert '"provisional": true' in render(open_drill(), "json")


def test_a_finished_drill_is_neither_open_nor_provisional(page: Node) -> None:
    assert "rovisional" not in page.words()
    assert "still open" not in page.words()


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("stopped", "was stopped for a real incident after 13d"),
        ("stuck", "came to a halt because nothing was left to decide"),
    ],
)
def test_endings_that_no_scene_wrote_are_put_in_words(ending: str, words: str) -> None:
    assert words in shown(read_markdown(render(replace(finished(), ending=ending), "md")))


@pytest.mark.parametrize("record", [finished(), open_drill()], ids=["finished", "open"])
def test_markdown_and_html_say_the_same(record: Record) -> None:
    page = read_html(render(record, "html"))
    tokens = read_markdown(render(record, "md"))
    rows = [
        cell
        for table in page.all("table")
        for row in table.all("tr")
        if "details" not in (row.attributes.get("class") or "")
        for cell in row.all("td")
    ]
    told = Counter("".join(cell.exact_words().split()) for cell in rows)
    written = Counter("".join(cell.split()) for cell in cells(tokens))
    assert told <= written
    for chart in page.all("svg"):
        chart.inside = []
    words = "".join(shown(tokens).split())
    for block in [
        *page.all("p"),
        *page.all("li"),
        *page.all("dd"),
        *page.all("dt"),
        *page.all("div", "words"),
    ]:
        if "legend" not in (block.attributes.get("class") or "") and not block.all("svg"):
            missing = [n for n in NUMBER.findall(block.words()) if n not in words]
            assert not missing, block.words()
    main = page.all("main")[0].words() + page.all("footer")[0].words()
    assert set(NUMBER.findall(shown(tokens))) - set(NUMBER.findall(main)) <= {str(n) for n in range(1, 10)}


def test_the_chapters_are_the_same_in_every_form_and_in_order() -> None:
    titles = [section.title for section in compose(finished()).sections]
    page = read_html(render(finished(), "html"))
    assert [
        heading.words().split(" ", 1)[1] for heading in page.all("h2") if heading.all("span", "number")
    ] == titles
    headings = re.findall(r"^## \d+\. (.*)$", render(finished(), "md"), re.MULTILINE)
    assert headings == titles
    assert titles[-1] == "The log"


def test_only_html_needs_jinja() -> None:
    program = (
        "import sys; from scoring.report import render; from tests.scoring.report.records import finished\n"
        "for form in ('md', 'json'): render(finished(), form)\n"
        "assert 'jinja2' not in sys.modules\n"
        "render(finished(), 'html'); assert 'jinja2' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
