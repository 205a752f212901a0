"""The phrase lists: what a line of a data file matches, and that the lists are sound."""

import pytest

from scoring.language import sentences
from scoring.language.phrases import PhraseBook, inflections, read_book, read_phrase


def found(written: str, text: str) -> list[str]:
    book = PhraseBook([read_phrase(written)])
    return [
        text[sentence.tokens[hit.first].start : sentence.tokens[hit.last - 1].end]
        for sentence in sentences(text)
        for hit in book.find_apart(sentence.tokens)
    ]


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("prior to", "PRIOR\n to the update", ["PRIOR\n to"]),
        ("prior to", "A priority for Tom.", []),
        ("prior to", "It was prior. To do: nothing.", []),
        ("utilise~/utilize~", "We utilized it; utilising; utilises", ["utilized", "utilising", "utilises"]),
        ("indemnify~", "He indemnified us.", ["indemnified"]),
        ("by the? way", "By way of, by the way.", ["By way", "by the way"]),
        ("switched ... off", "We switched the old chat off.", ["switched the old chat off"]),
        ("switched ... off", "We switched to a new one and then went off.", []),
        ("don't", "We don’t know.", ["don’t"]),
    ],
)
def test_what_a_line_matches(written: str, text: str, expected: list[str]) -> None:
    assert found(written, text) == expected


def test_of_two_phrases_that_overlap_the_longer_is_shown() -> None:
    book = PhraseBook([read_phrase("reserve~"), read_phrase("reserve~ all rights")])
    (sentence,) = sentences("We reserve all rights.")
    assert [hit.last - hit.first for hit in book.find_apart(sentence.tokens)] == [3]


def test_inflections_are_the_regular_ones() -> None:
    assert {"deems", "deemed", "deeming"} <= inflections("deem")
    assert {"commences", "commenced", "commencing"} <= inflections("commence")
    assert {"rectifies", "rectified", "rectifying"} <= inflections("rectify")
    assert {"conveys", "conveyed"} <= inflections("convey")


def test_lawyers_language_is_a_list_of_sixty_and_more_each_with_a_plainer_wording() -> None:
    phrases = read_book("legalese.tsv").phrases
    assert len(phrases) >= 60
    assert all(phrase.columns and phrase.columns[0] for phrase in phrases)


@pytest.mark.parametrize("name", ["legalese.tsv", "non_apologies.tsv", "promises.tsv"])
def test_no_phrase_is_listed_twice_or_starts_with_a_gap(name: str) -> None:
    phrases = read_book(name).phrases
    assert len({phrase.parts for phrase in phrases}) == len(phrases)
    assert all(phrase.parts[0].forms and not phrase.parts[0].optional for phrase in phrases)
