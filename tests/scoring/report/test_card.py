"""The first-hour card: the team's own words and the playbook's first hour, on one page, with nothing lost."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.catalogue import load_scenario
from scenarios.reading import Playbook
from scoring.record import CardEntry, CardKind
from scoring.record.record import Person, Record
from scoring.report.card import CardForm, render_card
from scoring.report.card.contents import sheet
from scoring.report.card.fit import SIZES, fit
from scoring.report.card.paper import Box, Line, Sheet
from tests.scoring.report.pages import Node, read_html, read_markdown, shown
from tests.scoring.report.records import ANA, BO, FORGOTTEN, finished, open_drill

FORMS: tuple[CardForm, ...] = ("html", "md")


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return load_scenario("wrong_delivery_dates").playbook


def box(page: Node, title: str) -> Node:
    """The box of this heading on the front."""
    return next(node for node in page.all("section", "box") if node.all("h2")[0].words() == title)


def words(record: Record, playbook: Playbook, form: CardForm) -> str:
    """What is read on the card."""
    text = render_card(record, playbook, form)
    return read_html(text).all("body")[0].words() if form == "html" else shown(read_markdown(text))


@pytest.mark.parametrize("form", FORMS)
def test_it_says_where_it_comes_from_and_is_no_exercise_paper(playbook: Playbook, form: CardForm) -> None:
    told = words(finished(), playbook, form)
    assert "Made after an exercise on Mon 23 Nov 2026" in told
    assert "EXERCISE" not in told
    assert "Hale & Sons" in told


def test_the_teams_words_stand_as_they_were_written(playbook: Playbook) -> None:
    page = read_html(render_card(finished(), playbook, "html"))
    (tool,) = box(page, "Our tools, and how each is switched off").all("li")
    assert tool.words() == "Chat assistant Admin page, red switch; Bo has the password"
    ana, bo, forgotten = box(page, "Who takes which part").all("li")
    assert ana.words() == "Ana Ruiz Owner how to reach"
    assert bo.words() == "Bo Lind It; 555-0143", "part and number of the same person stand together"
    assert not bo.all("p", "pen")
    assert (forgotten.words(), len(forgotten.all("p", "pen"))) == ("Support name, number", 1)


@pytest.mark.parametrize("form", FORMS)
def test_where_nothing_was_written_there_are_lines_for_a_pen_that_say_what_belongs_there(
    playbook: Playbook, form: CardForm
) -> None:
    text = render_card(open_drill(), playbook, form)
    told = words(open_drill(), playbook, form)
    assert told.count("tool, and how it is switched off") == 3
    assert told.count("name, part, number") == 3
    for label in ("Decides what we do", "Decides what we say outside", "insurance broker, policy number"):
        assert label in told
    ruled = len(read_html(text).all("p", "pen")) if form == "html" else text.count("……")
    assert ruled == {"html": 12, "md": 12 * 6}[form]


def test_a_name_alone_asks_for_the_rest_and_a_forgotten_name_for_the_name(playbook: Playbook) -> None:
    entries = (
        CardEntry(1, "tool", "Shop chat", None),
        CardEntry(2, "tool", None, "Settings, then off"),
        CardEntry(3, "other", "Broker", "555-0199"),
    )
    page = read_html(render_card(replace(finished(), card=entries), playbook, "html"))
    first, second = box(page, "Our tools, and how each is switched off").all("li")
    assert first.words() == "Shop chat how it is switched off, and by whom"
    assert second.words() == "Settings, then off name"
    assert [line.words() for line in box(page, "Numbers, and what else to know").all("li")] == [
        "Broker 555-0199"
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_playbooks_first_phase_stands_on_it_and_no_later_one(playbook: Playbook, form: CardForm) -> None:
    told = words(finished(), playbook, form)
    first, *later = playbook.phases
    for action in playbook.actions.values():
        here = action.title in told
        assert here == (action.phase == first or not action.weight), action.title
        if action.phase == first:
            assert [step for step in action.how if step not in told] == []
    assert [mistake.title for mistake in playbook.mistakes.values() if mistake.title not in told] == []
    assert playbook.phases[first].aim in told
    assert [name for name in later if playbook.phases[name].title in told] == []
    assert re.search(r"Whoever notices first takes charge for now ?,? within 15m", told)


def test_it_needs_nothing_else_and_no_colour(playbook: Playbook) -> None:
    text = render_card(finished(), playbook, "html")
    tags = {node.tag for node in read_html(text).nodes()}
    assert not tags & {"script", "link", "img", "iframe", "a"}
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", text)) == {"#000", "#fff"}


def test_a_number_stays_on_one_line(playbook: Playbook) -> None:
    entry = CardEntry(1, "other", "Broker", "+44 1632-960 001, policy 20-4471.")
    page = read_html(render_card(replace(finished(), card=(entry,)), playbook, "html"))
    (line,) = box(page, "Numbers, and what else to know").all("li")
    assert line.words() == "Broker +44 1632-960 001, policy 20-4471."
    assert [each.words() for each in line.all("span", "number")] == ["1632-960", "20-4471."]


HOSTILE = "<script>alert(1)</script> [x](javascript:y) *b* `c` | {{ 1 }} \x1b[31m\u202e &lt;"


def test_words_of_people_are_never_markup(playbook: Playbook) -> None:
    record = replace(
        finished(),
        team=HOSTILE,
        participants=(Person(HOSTILE, HOSTILE),),
        card=(CardEntry(1, "tool", HOSTILE, HOSTILE), CardEntry(2, "other", HOSTILE, None)),
    )
    text = render_card(record, playbook, "html")
    page = read_html(text)
    assert not page.all("script")
    assert page.exact_words().count("<script>alert(1)</script>") == 7, (
        "the page's title has the team's name as well"
    )
    tokens = read_markdown(render_card(record, playbook, "md"))
    assert not {"html_block", "html_inline", "link_open", "image", "code_inline"} & {t.type for t in tokens}
    assert "<script>alert(1)</script>[x](javascript:y)*b*`c`|{{1}}" in "".join(shown(tokens).split())
    assert not {"\x1b", "\u202e"} & set(text)


def many(count: int) -> Record:
    """A record of a team that wrote very much."""
    kinds: tuple[CardKind, ...] = ("tool", "person", "other")
    entries = tuple(
        CardEntry(number, kinds[number % 3], f"Thing number {number}.", f"Its detail {number}; in the safe.")
        for number in range(count)
    )
    return replace(finished(), participants=(ANA, BO, FORGOTTEN), card=entries)


def test_more_lines_make_the_type_smaller_and_then_go_on_the_back(playbook: Playbook) -> None:
    sizes = [fit(sheet(many(count), playbook)) for count in (3, 9, 15, 60)]
    assert sizes[0].size > sizes[-1].size == SIZES[-1]
    assert [fitted.size for fitted in sizes] == sorted((fitted.size for fitted in sizes), reverse=True)
    assert sizes[0].back == ()
    assert sizes[-1].back != ()

    page = read_html(render_card(many(60), playbook, "html"))
    told = page.all("body")[0].words()
    lost = [n for n in range(60) if f"Thing number {n}." not in told or f"Its detail {n};" not in told]
    assert lost == []
    assert "More on the back" in box(page, "Numbers, and what else to know").words()
    (back,) = page.all("div", "back")
    assert "Thing number 59." in back.words()
    assert "More on the back" not in words(many(3), playbook, "html")


lines = st.builds(
    Line,
    strong=st.text("ab ", max_size=300),
    plain=st.text("ab ", max_size=300),
    blank=st.none() | st.just("name"),
    steps=st.lists(st.text("ab ", max_size=200), max_size=3).map(tuple),
    tick=st.booleans(),
)
boxes = st.lists(
    st.builds(Box, title=st.text("ab ", max_size=40), lines=st.lists(lines, max_size=12).map(tuple)),
    max_size=3,
).map(tuple)


@settings(max_examples=60, deadline=None)
@given(st.builds(Sheet, st.just("T"), st.text("ab ", max_size=500), boxes, boxes, boxes, st.just("F")))
def test_every_line_is_on_the_front_or_on_the_back_and_once(paper: Sheet) -> None:
    def every(boxes: tuple[Box, ...]) -> list[str]:
        return sorted(repr(line) for each in boxes for line in each.lines)

    fitted = fit(paper)
    front = (*fitted.front.left, *fitted.front.right)
    assert every((*front, *fitted.back)) == every((*paper.left, *paper.right, *paper.either))
    assert len(front) == len(paper.left) + len(paper.right) + len(paper.either), (
        "every heading is on the front"
    )
    assert sum(each.more for each in front) == len(fitted.back)
    if fitted.back:
        assert fitted.size == SIZES[-1], "nothing goes on the back before the type is as small as it gets"


def test_a_playbook_without_phases_still_makes_a_card(playbook: Playbook) -> None:
    bare = playbook.model_copy(update={"phases": {}, "mistakes": {}, "actions": {}})
    told = words(finished(), bare, "html")
    assert "Chat assistant" in told
    assert "Do not" not in told
