"""The checks of what should not be there: lawyer's language, apologies for nothing, promises nobody can keep."""

import pytest

from scoring.language import propose
from scoring.language.phrases import read_book

PLAIN = (
    "On Tuesday our chat assistant gave 14 customers delivery dates that were wrong. You are one of them. "
    "We switched it off at 9:40 and we are checking all 14 orders by hand. "
    "Call Dana on 555-0142 if you need to know sooner than Friday."
)


def shown(check: str, text: str) -> list[str]:
    return [passage.words for passage in propose(check, None, text).passages]


@pytest.mark.parametrize("check", ["no_legalese", "no_non_apology", "no_promises"])
def test_a_plain_text_meets_it(check: str) -> None:
    proposal = propose(check, None, PLAIN)
    assert (proposal.rating, proposal.passages) == ("met", ())


def test_one_phrase_of_lawyers_language_is_half_a_fault_and_two_are_a_whole_one() -> None:
    once = propose("no_legalese", None, PLAIN + " We will ring you prior to noon.")
    assert once.rating == "partly"
    assert [(passage.words, passage.instead) for passage in once.passages] == [("prior to", "before")]
    twice = propose("no_legalese", None, PLAIN + " We will ring you prior to noon and Terminated the tool.")
    assert twice.rating == "not_met"
    assert twice.because == "Uses 2 phrases of lawyer's language."


def test_lawyers_language_is_found_in_any_case_and_only_as_whole_words() -> None:
    assert shown("no_legalese", PLAIN + " PURSUANT TO our terms.") == ["PURSUANT TO"]
    assert shown("no_legalese", PLAIN + " Hereward and the rather rude Mr Deemster.") == []


def test_a_text_of_lawyers_language_alone_is_not_met_though_it_is_long() -> None:
    text = " ".join(
        " or ".join(sorted(part.forms)[0] for part in phrase.parts if part.forms)
        for phrase in read_book("legalese.tsv").phrases
    )
    assert propose("no_legalese", None, text).rating == "not_met"


@pytest.mark.parametrize(
    "words",
    [
        "We apologise for any inconvenience.",
        "We are sorry for the inconvenience this may have caused.",
        "We are sorry if anyone was offended.",
        "Sorry if you were upset.",
        "Mistakes were made.",
        "We regret any confusion.",
        "We are sorry that you feel this way.",
        "It was never our intention to mislead.",
    ],
)
def test_an_apology_for_nothing_is_found(words: str) -> None:
    proposal = propose("no_non_apology", None, PLAIN + " " + words)
    assert proposal.rating == "not_met"
    assert proposal.passages
    assert all(passage.instead for passage in proposal.passages)


@pytest.mark.parametrize(
    "words",
    [
        "We are sorry that we told you a wrong date.",
        "We apologise for the wrong date.",
        "This was our mistake and we are sorry.",
        "If you were told a wrong date, call us.",
        "If you have questions, write to Dana.",
    ],
)
def test_a_real_apology_is_left_alone(words: str) -> None:
    assert shown("no_non_apology", PLAIN + " " + words) == []


@pytest.mark.parametrize(
    "words",
    [
        "This will never happen again.",
        "This won't happen again.",
        "It cannot happen again.",
        "We guarantee that your data is safe.",
        "No data was lost.",
        "No customer data has been exposed.",
        "Rest assured that all is well.",
        "Your data is safe.",
        "There is nothing to worry about.",
        "Everyone will be fully refunded.",
        "We promise to be faster.",
        "The tool is 100% safe now.",
        "The problem is completely solved.",
        "It must have been the update.",
    ],
)
def test_a_promise_or_a_guess_stated_as_fact_is_found(words: str) -> None:
    assert propose("no_promises", None, PLAIN + " " + words).rating == "not_met"


@pytest.mark.parametrize(
    "words",
    [
        "The bot promised dates that we cannot keep.",
        "We cannot promise a date before noon.",
        "We have found no sign that data was lost.",
        "As far as we know no data was lost.",
        "We have changed it so that it cannot happen again.",
        "We think it was the update, but we do not know yet.",
        "The never again note is due in April.",
    ],
)
def test_a_careful_statement_is_left_alone(words: str) -> None:
    assert shown("no_promises", PLAIN + " " + words) == []
