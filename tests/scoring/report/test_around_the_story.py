"""What the report says of the room itself: set-up, its own words, the hot wash, what was agreed, and what came late."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.language import Passage
from scoring.record import Voice
from scoring.record.record import Observation
from scoring.report import render
from scoring.report.compose import compose
from scoring.report.document import Quote, Span
from scoring.report.markdown import to_markdown
from scoring.report.prose import Mark, marked_quote
from tests.scoring.report.pages import Node, read_html, read_markdown, shown
from tests.scoring.report.records import ANA, BO, NOTE_WORDS, TEXTS, finished, open_drill


@pytest.fixture(scope="module")
def page() -> Node:
    return read_html(render(finished(), "html"))


@pytest.fixture(scope="module")
def text() -> str:
    return shown(read_markdown(render(finished(), "md")))


def test_the_set_up_says_who_wanted_it_how_it_was_played_and_how_long_it_took(page: Node) -> None:
    words = page.with_id("set-up").words()
    for expected in (
        "Sponsor Marian Hale",
        "Contact Ana Ruiz, 555-0142",
        "Playbook during play closed to the team",
        "Answers its own words first",
        "The scenario asks for 45 minutes",
        "Plan 30 minutes for briefing, play and hot wash; a short plan",
        "Played 29m of the room’s time",
    ):
        assert expected in words
    bare = read_html(render(open_drill(), "html")).with_id("set-up").words()
    assert "Sponsor not on record" in bare
    assert "Plan none on record" in bare
    assert "open to the team" in bare


def test_a_text_that_a_short_plan_spared_neither_cost_nor_earned_and_has_its_entry(
    page: Node, text: str
) -> None:
    spared = page.with_id("spared")
    assert "They neither cost nor earned" in spared.words()
    assert [item.words() for item in spared.all("li")] == ["The never-again note – entry 12"]
    assert "1 text was spared by the short plan and neither cost nor earned" in page.with_id("texts").words()
    assert "Spared by the plan The never-again note" in page.with_id("decision-12").words()
    assert "neither cost nor earned" in text
    assert not [
        node
        for node in read_html(render(open_drill(), "html")).nodes()
        if node.attributes.get("id") == "spared"
    ]


def test_a_decision_shows_what_was_said_before_the_options_and_how_things_stood(page: Node) -> None:
    card = page.with_id("decision-2")
    words = card.words()
    assert words.index("The team’s own answer, before it saw the options") < words.index("On offer")
    assert "We ring Ana first. Then we see." in words
    assert "How things stood then Customers misled: 26" in words
    assert "Had been heard from Dana in support; The vendor" in words
    assert "What the screen said Dana has had three calls about dates. The window is open." in words
    assert "Added to it later entry 25" in words
    assert "what the team said before it saw the options" in page.with_id("decision-3").words()


def test_what_the_screen_said_is_told_again_only_where_it_changed() -> None:
    said = (("The phones are quiet.",), ("The phones are quiet.", "Mia waits."), ("Mia waits.", "Tom waits."))
    kept = tuple(
        replace(decision, situation=words)
        for decision, words in zip(finished().decisions, said, strict=False)
    )
    page = read_html(render(replace(finished(), decisions=kept), "html"))
    words = page.words()
    assert [words.count(each) for each in ("The phones are quiet.", "Mia waits.", "Tom waits.")] == [1, 1, 1]
    assert "Mia waits." in page.with_id("decision-3").words()


def test_a_decision_that_was_taken_anew_shows_what_the_screen_said_as_well() -> None:
    said = ("The phones are quiet.", "Mia waits.")
    taken_back, kept = (decision for decision in finished().decisions if decision.entry in (6, 9))
    assert taken_back.abandoned
    decisions = (replace(taken_back, situation=said), replace(kept, situation=said))
    page = read_html(render(replace(finished(), decisions=decisions), "html"))
    for anchor in ("decision-6", "decision-9"):
        words = page.with_id(anchor).words()
        assert "What the screen said The phones are quiet. Mia waits." in words


@pytest.mark.parametrize(
    ("waiting", "over"),
    [
        ("Not done yet : due 1h", "Not done : due 1h"),
        ("What cost points, or still waits", "What cost points"),
        ("are lost or still wait to be earned", "were lost"),
        ("How things stand now", "How things stood at the end"),
        ("Scene now", "Scene where it was left"),
        ("now, 50m", "the end, 50m"),
    ],
)
def test_nothing_waits_any_longer_once_time_was_called(waiting: str, over: str) -> None:
    assert waiting in read_html(render(open_drill(), "html")).words()
    left = read_html(render(replace(open_drill(), time_called=13), "html")).words()
    assert "What it had not come to counts as not done" in left
    assert waiting not in left
    assert over in left


def test_decisions_that_were_taken_knowing_the_scores_are_told_on_the_first_page(page: Node) -> None:
    assert "after the scores had been shown" not in page.with_id("top").words()
    log = tuple(replace(each, kind="scores_shown") if each.entry == 8 else each for each in finished().log)
    front = read_html(render(replace(finished(), log=log), "html")).with_id("top")
    assert "4 decisions that count were taken after the scores had been shown, entry 8 ." in front.words()


def test_observations_say_in_which_scene_and_after_which_decision(page: Node) -> None:
    assert "First call, after decision 5" in page.with_id("observed-strength").words()
    (link,) = [
        link
        for link in page.with_id("observed-neutral").all("a")
        if (link.attributes["href"] or "").startswith("#decision")
    ]
    assert link.attributes["href"] == "#decision-6", "the line of play on which it was seen was left"
    early = Observation(2, 0, "neutral", None, "They laughed.", None, "first_call", 0)
    words = shown(read_markdown(render(replace(finished(), observations=(early,)), "md")))
    assert "First call, before the first decision" in words


def test_sure_and_wrong_holds_confidence_against_points_lost(page: Node) -> None:
    chapter = page.with_id("sure-and-wrong")
    rows = {row.all("div", "name")[0].words(): row for row in chapter.all("div", "decided")}
    wrong = rows["4. Switch the chat assistant off"]
    assert "Sure and wrong: 8 points lost , sure 5 of 5 Pause or switch off the tool" in wrong.words()
    assert "wrong" in (wrong.attributes["class"] or "")
    assert (
        "Deleted what should have been kept (25)" in rows["2. Copy the chats, then clear the history"].words()
    )
    widths = [bar.attributes["width"] for bar in wrong.all("rect")]
    assert widths == ["30.8%"], "8 of 26, the largest loss"
    assert [heading.words() for heading in chapter.all("h3")] == [
        "Sure: 4 or 5 of 5",
        "Less sure: 1 to 3 of 5",
        "How sure is not on record",
    ]
    assert "was sure (4 or 5 of 5) of 2 decisions; 1 of them lost points, 8 together" in chapter.words()
    assert "For 4 decisions nobody noted how sure the room was" in chapter.words()
    # The broker and the never-again note, 10 and 20 points.
    assert "Another 30 were lost by what nobody did" in chapter.words()


def test_nobody_was_sure() -> None:
    unsure = tuple(replace(decision, confidence=None) for decision in finished().decisions)
    words = read_html(render(replace(finished(), decisions=unsure), "html")).with_id("sure-and-wrong").words()
    assert "The record names no decision of which the room was sure" in words
    assert "Sure and wrong:" not in words


def test_passages_are_marked_in_the_text_itself_with_plainer_words_below(page: Node) -> None:
    card = page.with_id("text-8-internal_note")
    (quoted, *_) = card.all("blockquote")
    assert [(mark.attributes["class"], mark.exact_words()) for mark in quoted.all("mark")] == [
        ("marked", "the chat assistant has promised delivery dates that nobody planned."),
        ("flagged", "It is our understanding"),
    ]
    assert "It is our understanding [2] that 26 customers" in quoted.exact_words()
    assert "[2] It is our understanding – plainer: We think" in card.words()
    assert "Who answers for it Ana Ruiz (owner)" in card.words()


def test_a_text_of_a_line_that_was_left_is_kept_and_marked(page: Node) -> None:
    (card,) = page.with_id("taken-back-texts").all("article")
    assert card.words().startswith("The message to customers taken back Who answers for it Bo Lind (it)")
    assert "Your sofa comes tomorrow." in card.words()
    assert "2 texts" in page.with_id("top").words(), "it does not count"


def test_texts_of_one_form_stand_apart_each_with_who_answers_for_it() -> None:
    form = tuple(
        replace(TEXTS[1], kind=kind, title=title, by=by)
        for kind, title, by in (("cause", "The cause", ANA), ("people", "The people", BO))
    )
    page = read_html(render(replace(finished(), texts=form), "html"))
    assert "The cause Who answers for it Ana Ruiz (owner)" in page.with_id("text-8-cause").words()
    assert "The people Who answers for it Bo Lind (it)" in page.with_id("text-8-people").words()
    places = [node.attributes["id"] for node in page.nodes() if "id" in node.attributes]
    assert len(places) == len(set(places))


def test_the_hot_wash_is_told_by_name_or_without(page: Node, text: str) -> None:
    assert page.with_id("to-keep").all("li")[0].words() == (
        "“That Ana took charge at once.” – Ana Ruiz , entry 16"
    )
    assert [item.words() for item in page.with_id("to-change").all("li")] == [
        "“Who may switch it off.” – Ana Ruiz , entry 16",
        "“The list of phone numbers.” , entry 17",
    ]
    questions = [card.words() for card in page.with_id("three-questions").all("article")]
    assert questions[0].startswith("What did we know, and what did we only guess?")
    assert "A number that somebody answers. Said by Bo Lind Recorded entry 19" in questions[1]
    assert "We guessed the count." in text
    assert "Said before any score was shown" in page.with_id("hot-wash").words()
    after = replace(finished(), voices=(Voice(21, "The calm.", None, None),))
    assert "some of it after the scores were shown" in shown(read_markdown(render(after, "md")))
    forgotten = replace(finished(), voices=(Voice(16, None, None, None),))
    words = read_html(render(forgotten, "html")).with_id("forgotten-voices").words()
    assert "not on record , entry 16" in words


def test_the_improvement_plan_says_what_who_until_when_and_what_is_missing(page: Node) -> None:
    first, second = page.with_id("corrective-actions").all("tbody")
    assert [cell.words() for cell in first.all("td")] == [
        "Print the phone list",
        "Bo Lind",
        "Fri 4 Dec 2026",
        "Containment",
        "entry 21",
    ]
    assert "nobody on record no day on record" in second.words()
    assert "pasted_client_file on Tue 9 Mar 2027" in page.with_id("next-drill").words()
    assert "Bo Lind 555-0143 entry 24" in page.with_id("card-lines").words()
    assert "hotwash card 2026-11-23-k3vq" in page.with_id("card-lines").words()
    bare = read_html(render(open_drill(), "html"))
    assert "no corrective actions are on record" in bare.with_id("improvement-plan").words()
    assert "No hot wash is on record." in bare.with_id("hot-wash").words()


def test_what_was_added_after_closing_is_marked_wherever_it_is_told(page: Node) -> None:
    assert "entry 28 (added late)" in page.with_id("corrective-actions").words()
    assert "2 entries were added later and are marked so" in page.with_id("overview").words()
    assert page.words().count("(added late)") == 1


def test_a_stopped_drill_says_so_before_anything_else() -> None:
    record = finished()
    entry = replace(
        record.log[-1],
        kind="stopped",
        words="The drill was stopped for a real incident. The real phone rang.",
    )
    record = replace(record, ending="stopped", log=(*record.log[:-1], entry))
    front = read_html(render(record, "html")).with_id("top")
    (first, *_) = front.all("p")
    assert first.words().startswith("Stopped.")
    assert "The real phone rang." in first.words()
    told = shown(read_markdown(render(record, "md")))
    assert told.index("Stopped.") < told.index("played this tabletop exercise")
    assert "Stopped." not in read_html(render(finished(), "html")).with_id("top").words()


def marks(text: str) -> st.SearchStrategy[list[Mark]]:
    """Passages of a text, overlapping or not."""
    place = st.integers(0, len(text))
    return st.lists(
        st.builds(
            lambda one, other, tone: Mark(min(one, other), max(one, other), tone, Span(" [1]", "quiet")),
            place,
            place,
            st.sampled_from(["marked", "flagged"]),
        ),
        max_size=3,
    )


@settings(max_examples=60)
@given(st.data(), st.text("ab .\n*[", max_size=40))
def test_marking_never_changes_the_words(data: st.DataObject, text: str) -> None:
    quoted = marked_quote(text, None, data.draw(marks(text)))
    said = "".join(
        span.words for lines in quoted.paragraphs for each in lines for span in each if span.words != " [1]"
    )
    assert "".join(said.split()) == "".join(text.split())


@settings(max_examples=60)
@given(st.data(), st.text("ab .", min_size=1, max_size=30))
def test_markdown_shows_a_marked_text_as_its_words(data: st.DataObject, text: str) -> None:
    quoted: Quote = marked_quote(text, None, data.draw(marks(text)))
    document = replace(compose(open_drill()), front=(quoted,), sections=())
    found = shown(read_markdown(to_markdown(document)))
    assert "".join(text.split()) in "".join(found.replace("[1]", "").split())


def test_a_passage_beyond_the_end_of_its_text_does_no_harm() -> None:
    odd = replace(
        TEXTS[1].criteria[1], passages=(Passage(79, 5000, "x", "y"), Passage(7000, 7005, "x", None))
    )
    record = replace(finished(), texts=(replace(TEXTS[1], criteria=(odd,)),))
    (quoted, *_) = read_html(render(record, "html")).with_id("text-8-internal_note").all("blockquote")
    assert NOTE_WORDS.split()[-1] in quoted.words()
    assert "It is our understanding that 26 customers" in quoted.words()
