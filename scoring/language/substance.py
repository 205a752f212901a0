"""Whether there is anything to judge: enough words, ordinary English, and at least one thing said."""

from functools import lru_cache

from scoring.language import incident, particulars, response
from scoring.language.marks import mark
from scoring.language.phrases import read_lexicon
from scoring.language.words import words

FEWEST_WORDS = 30
"""A text of fewer words is not judged: every check proposes "not met"."""
_FEWEST_DIFFERENT = 20
_SAMPLE = 200
_FEWEST_DIFFERENT_SHARE = 0.35
_FEWEST_SMALL_WORDS = 6
_SMALL_WORDS_SHARE = 0.15
_FEWEST_SAID = 2


def nothing_to_judge(text: str) -> str | None:
    """Why no check can propose more than "not met", in one sentence; None if the text can be judged.

    The one place of the rule that a text under 30 words proposes "not met" throughout.
    """
    count = len(words(text))
    if not count:
        return "Nothing was written."
    if count < FEWEST_WORDS:
        return f"Has {count} {'word' if count == 1 else 'words'}; under {FEWEST_WORDS} nothing is judged."
    return _not_ordinary(text) or _nothing_said(text)


def _not_ordinary(text: str) -> str | None:
    """A word said again and again, letters hit at random and foreign filler lack what every English text has."""
    sample = [word.lower().replace("’", "'") for word in words(text)[:_SAMPLE]]
    different = set(sample)
    if len(different) < _FEWEST_DIFFERENT or len(different) < _FEWEST_DIFFERENT_SHARE * len(sample):
        return "Says the same few words again and again, so there is nothing to judge."
    small = small_words()
    used = [word for word in sample if word in small]
    if len(set(used)) < _FEWEST_SMALL_WORDS or len(used) < _SMALL_WORDS_SHARE * len(sample):
        return "Does not read as ordinary English sentences, so there is nothing to judge."
    return None


def _nothing_said(text: str) -> str | None:
    """Fluent words that say nothing: they must hold one thing of the core at least, and two things in all.

    One alone may be a chance find, since the finders look at words only.
    """
    marked = mark(text)
    core = sum(find(marked).rating == "met" for find in _CORE)
    if core and core + sum(find(marked).rating == "met" for find in _DETAILS) >= _FEWEST_SAID:
        return None
    return "Says too little that a reader could check: what happened, to whom, what was done, when, or what changed."


_CORE = (
    incident.what_happened,
    incident.who_is_affected,
    response.what_was_done,
    response.what_changed,
)
_DETAILS = (particulars.when, particulars.whom_to_call, response.keep_evidence)


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """The small words that hold English sentences together."""
    return frozenset(
        form
        for phrase in read_lexicon().phrases
        if phrase.columns == ("function",)
        for form in phrase.parts[0].forms
    )
