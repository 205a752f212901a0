"""How hard a text is to read: the Flesch-Kincaid grade and the length of its sentences."""

import re
from functools import lru_cache

from scoring.language.words import sentences, words

_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST = 40


def reading_grade(text: str) -> float:
    """The US school grade at which a text reads; 0.0 for a text without words.

        0.39 x words / sentences + 11.8 x syllables / words - 15.59

    Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of New Readability Formulas for
    Navy Enlisted Personnel", Research Branch Report 8-75, 1975. A word with a figure in it counts as one syllable, so
    that a date or a phone number makes no text hard.
    """
    counted = words(text)
    if not counted:
        return 0.0
    return 0.39 * average_sentence_words(text) + 11.8 * sum(map(syllables, counted)) / len(counted) - 15.59


def average_sentence_words(text: str) -> float:
    """Words in an average sentence; 0.0 for a text without words."""
    counted = len(words(text))
    return counted / len(sentences(text)) if counted else 0.0


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """Syllables of one word, at least 1; of a compound, those of its parts."""
    import syllapy  # reads its dictionary when imported

    if any(letter.isdigit() for letter in word):
        return 1
    # No English word comes near the limit; a wall of letters must not be walked again and again.
    counts: list[int] = [syllapy.count(part.replace("’", "'")[:_LONGEST]) for part in _PART.findall(word)]
    return max(1, sum(counts))
