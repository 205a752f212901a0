"""The reading grade and the length of sentences, against values worked out by hand."""

import pytest

from scoring.language import average_sentence_words, propose, reading_grade

PLAIN = (
    "Our chat gave you a wrong date on Monday. We have turned it off. You are one of 14 people who got a date like that. "
    "We will ring you by six with a new one. Call Dana on 555-0142 if you can not wait for us to do so."
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        # 6 words, 1 sentence, 6 syllables: 0.39 x 6 + 11.8 x 1 - 15.59
        ("The cat sat on the mat.", -1.45),
        # 10 words, 2 sentences; cus-tom-ers, de-liv-er-y, sor-ry make it 16 syllables: 0.39 x 5 + 11.8 x 1.6 - 15.59
        ("We gave customers a wrong delivery date. We are sorry.", 5.24),
        # 4 words, 1 sentence, one syllable each, figures included: 0.39 x 4 + 11.8 - 15.59
        ("Call 555-0142 by 10:40.", -2.23),
        # 2 words, 1 sentence, re-spon-si-bil-i-ty (6) and well-known (2): 0.39 x 2 + 11.8 x 4 - 15.59
        ("Well-known responsibility.", 32.39),
        ("", 0.0),
        ("...", 0.0),
    ],
)
def test_the_grade_is_the_published_formula(text: str, grade: float) -> None:
    assert reading_grade(text) == pytest.approx(grade)


def test_the_average_sentence() -> None:
    assert average_sentence_words("One two three. One two three four five.") == 4
    assert average_sentence_words("") == 0


def test_the_reason_gives_the_grade_and_the_aim() -> None:
    proposal = propose("grade_at_most", 9, PLAIN)
    assert proposal.rating == "met"
    assert proposal.because == f"Reads at grade {reading_grade(PLAIN):.1f}; the aim is 9 or below."
    assert proposal.passages == ()


def test_long_sentences_are_shown_where_the_aim_is_missed() -> None:
    # 50 words in 5 sentences: 10 on average, within 4 of the aim of 9 and not of 5
    assert propose("sentence_words_at_most", 10, PLAIN).rating == "met"
    nearly = propose("sentence_words_at_most", 9, PLAIN)
    assert nearly.rating == "partly"
    assert nearly.because == "Has 10.0 words in an average sentence; the aim is 9 or fewer."
    assert "You are one of 14 people who got a date like that" in [
        passage.words for passage in nearly.passages
    ]
    assert propose("sentence_words_at_most", 5, PLAIN).rating == "not_met"
