"""What holds for every check, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.reading import playbook
from scoring.language import CHECKS, Proposal, propose
from scoring.language.phrases import read_book
from scoring.language.words import LIMIT
from tests.scoring.language.texts import GOOD, HURRIED, WORTHLESS

LADDER = ("not_met", "partly", "met")
SENTENCES = sorted(
    {
        sentence.strip() + "."
        for text in (*GOOD.values(), *HURRIED.values(), *WORTHLESS.values())
        for sentence in text.split(".")
        if sentence.strip()
    }
)
LEGALESE = sorted(
    " ".join(sorted(part.forms)[0] for part in phrase.parts if part.forms)
    for phrase in read_book("legalese.tsv").phrases
)
a_text = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(SENTENCES), max_size=12).map(" ".join),
    st.lists(st.sampled_from([*SENTENCES, "\n\n", "- ", "’", "?!", "\ud800", "…"]), max_size=12).map("".join),
)


def ask(check: str, text: str) -> Proposal:
    return propose(check, 9 if CHECKS[check] else None, text)


def test_the_checks_are_those_of_the_format() -> None:
    assert {name for name, number in CHECKS.items() if number} == {"grade_at_most", "sentence_words_at_most"}
    assert {name for name, number in CHECKS.items() if not number} == {
        "no_legalese",
        "no_non_apology",
        "no_promises",
        "says_what_happened",
        "says_who_is_affected",
        "says_what_was_done",
        "says_whom_to_call",
        "says_when",
        "says_what_changed",
        "names_a_person",
        "asks_to_keep_evidence",
    }


def test_a_playbook_may_name_exactly_these_checks() -> None:
    assert dict(CHECKS) == playbook.CHECKS


def test_an_unknown_check_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(ValueError, match=r"'no_legales' is no check.*no_legalese"):
        propose("no_legales", None, GOOD["customer_message"])


def test_a_number_is_asked_for_where_it_belongs_and_only_there() -> None:
    with pytest.raises(ValueError, match="needs a number"):
        propose("grade_at_most", None, "")
    with pytest.raises(ValueError, match="takes no number"):
        propose("says_when", 9, "")


@pytest.mark.parametrize("check", CHECKS)
def test_under_thirty_words_nothing_is_judged(check: str) -> None:
    text = (
        "On Monday our chatbot gave 14 customers wrong dates. We switched it off. Delete nothing. From now on a person "
        "checks every answer. Call Dana, owner, 555-0142."
    )
    short = ask(check, text + " Thank you.")
    assert short == Proposal("not_met", "Has 29 words; under 30 nothing is judged.", ())
    assert ask(check, text + " Thank you all.").rating == "met"
    assert ask(check, "").because == "Nothing was written."
    assert ask(check, "Off.").because == "Has 1 word; under 30 nothing is judged."


@settings(max_examples=60, deadline=None)
@given(a_text, st.sampled_from(sorted(CHECKS)))
def test_no_text_makes_a_check_fail_and_every_passage_lies_in_it(text: str, check: str) -> None:
    proposal = ask(check, text)
    assert proposal.rating in LADDER
    assert proposal.because.endswith(".")
    for passage in proposal.passages:
        assert 0 <= passage.start < passage.end <= len(text)
        assert passage.words == text[passage.start : passage.end]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), max_size=10),
    st.lists(st.sampled_from(LEGALESE), min_size=1, max_size=4),
    st.integers(0, 10),
)
def test_adding_lawyers_language_never_improves_the_rating(
    said: list[str], added: list[str], at: int
) -> None:
    without = propose("no_legalese", None, " ".join(said))
    with_it = propose(
        "no_legalese", None, " ".join([*said[:at], *(f"{phrase}." for phrase in added), *said[at:]])
    )
    assert LADDER.index(with_it.rating) <= LADDER.index(without.rating)
    assert with_it.rating != "met"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=10), st.integers(0, 30), st.integers(0, 10))
def test_a_wider_aim_is_never_harder_to_meet(said: list[str], aim: int, more: int) -> None:
    text = " ".join(said)
    for check in ("grade_at_most", "sentence_words_at_most"):
        narrow, wide = (LADDER.index(propose(check, number, text).rating) for number in (aim, aim + more))
        assert narrow <= wide


@pytest.mark.parametrize(
    "piece", ["a", '"', ".", "a.", "a-", "'", "1 ", "we ", "(", "a@", "\n", "not ", "switched the "]
)
def test_a_wall_of_text_is_read_and_meets_nothing(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert {ask(check, text).rating for check in CHECKS} == {"not_met"}


def test_what_lies_beyond_the_limit_is_not_read() -> None:
    padding = " " * LIMIT
    assert ask("says_when", padding + GOOD["customer_message"]).because == "Nothing was written."
