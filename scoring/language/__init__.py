"""Plain-English checks: each proposes a rating for a text and shows the words that it rests on."""

from scoring.language.checks import CHECKS, propose
from scoring.language.grade import average_sentence_words, reading_grade
from scoring.language.proposal import Passage, Proposal, Rating
from scoring.language.substance import FEWEST_WORDS, nothing_to_judge
from scoring.language.words import Sentence, sentences, words

__all__ = [
    "CHECKS",
    "FEWEST_WORDS",
    "Passage",
    "Proposal",
    "Rating",
    "Sentence",
    "average_sentence_words",
    "nothing_to_judge",
    "propose",
    "reading_grade",
    "sentences",
    "words",
]
