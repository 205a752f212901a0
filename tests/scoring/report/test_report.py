"""What the report says: everything that is on record, where each figure comes from, and what is missing."""

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from scoring.record.record import Record
from scoring.report import Form, render
from scoring.report.compose import compose
from tests.scoring.report.pages import Node, cells, read_html, read_markdown, shown
from tests.scoring.report.records import finished, open_drill
from tests.scoring.report.scorecards import CARD, PAUSE

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


def flat(text: str) -> str:
    """The text without its blanks, which the forms set differently."""
    return "".join(text.split())


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
    assert any("before what should come first" in b and "its text earned 60 % of its half" in b for b in bad)
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
def test_markdown_says_all_that_html_says_and_no_other_figure(record: Record) -> None:
    page = read_html(render(record, "html"))
    tokens = read_markdown(render(record, "md"))
    rows = [row for row in page.all("tr") if row.attributes.get("class") != "details"]
    told = Counter(flat(cell.exact_words()) for row in rows for cell in row.all("td"))
    assert told <= Counter(flat(cell) for cell in cells(tokens))

    drawn = [*page.all("div", "scores"), *page.all("p", "legend"), *page.all("svg")]
    for chart in drawn:
        chart.inside = []
    written = flat(shown(tokens))
    for tag in ("p", "li", "dt", "dd", "td", "figcaption"):
        for block in page.all(tag):
            assert flat(block.exact_words()) in written or "about-chart" in (
                block.attributes.get("class") or ""
            )

    everything = read_html(render(record, "html")).all("body")[0].words()
    list_numbers = {str(number) for number in range(1, len(compose(record).sections) + 1)}
    assert set(NUMBER.findall(shown(tokens))) <= set(NUMBER.findall(everything)) | list_numbers


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
