"""Phrases kept as data: how a data file writes them, and where they stand in a sentence.

A phrase is a row of words. In a data file

    a/b         stands for one word or the other
    word~       for the word and its regular inflections: -s, -es, -d, -ed, -ing
    word?       may be missing
    ...         for up to four words that may stand between

Matching looks at whole words, in any case, within one sentence, and takes time in proportion to the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from scoring.language.words import Token

_GAP = 4


@dataclass(frozen=True, slots=True)
class _Part:
    forms: frozenset[str]
    optional: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of a data file: the phrase itself, and the further columns of its line."""

    parts: tuple[_Part, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: the tokens from `first` up to but not including `last` of its sentence."""

    first: int
    last: int
    phrase: Phrase


class PhraseBook:
    """Phrases that are looked up by the word they begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            for form in phrase.parts[0].forms:
                self._by_first.setdefault(form, []).append(phrase)

    def find(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Every place where a phrase stands, in order of its first word."""
        for first, token in enumerate(tokens):
            for phrase in self._by_first.get(token.form, ()):
                last = _match(phrase.parts, 1, tokens, first + 1)
                if last is not None:
                    yield Hit(first, last, phrase)

    def find_apart(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """As `find`, but no two hits share a word: the first wins, and of those that begin together the longest."""
        free = 0
        for first, together in groupby(self.find(tokens), key=lambda hit: hit.first):
            if first >= free:
                longest = max(together, key=lambda hit: hit.last)
                free = longest.last
                yield longest


def _match(parts: tuple[_Part, ...], at: int, tokens: Sequence[Token], place: int) -> int | None:
    """The place after the longest match of `parts[at:]` that begins at `place`, or None."""
    if at == len(parts):
        return place
    part = parts[at]
    if part.gap:
        ends = (_match(parts, at + 1, tokens, place + skipped) for skipped in range(_GAP + 1))
        return next((end for end in ends if end is not None), None)
    if place < len(tokens) and tokens[place].form in part.forms:
        end = _match(parts, at + 1, tokens, place + 1)
        if end is not None:
            return end
    return _match(parts, at + 1, tokens, place) if part.optional else None


def read_phrase(written: str, *columns: str) -> Phrase:
    """A phrase as a data file writes it."""
    return Phrase(tuple(_part(word) for word in written.split()), columns)


def _part(word: str) -> _Part:
    if word == "...":
        return _Part(frozenset(), gap=True)
    optional = word.endswith("?")
    forms: set[str] = set()
    for choice in word.removesuffix("?").split("/"):
        forms |= inflections(choice.removesuffix("~")) if choice.endswith("~") else {choice}
    return _Part(frozenset(forms), optional)


def inflections(word: str) -> set[str]:
    """A word with its regular endings: "utilise" gives utilises, utilised and utilising as well."""
    forms = {word, word + "s"}
    if word.endswith("e"):
        return forms | {word + "d", word[:-1] + "ing"}
    if word.endswith("y") and word[-2] not in "aeiou":
        return forms | {word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    return forms | {word + "es", word + "ed", word + "ing"}


@lru_cache(maxsize=8)
def read_book(name: str) -> PhraseBook:
    """The phrases of a data file of this package: a phrase to a line, its columns parted by tabs."""
    return PhraseBook(read_phrase(*row) for row in _rows(name))


@lru_cache(maxsize=1)
def read_lexicon() -> PhraseBook:
    """The lexicon: phrases whose one column is the class they belong to."""
    return PhraseBook(
        read_phrase(phrase, kind) for kind, listed in _rows("lexicon.tsv") for phrase in listed.split(", ")
    )


def _rows(name: str) -> list[list[str]]:
    text = files("scoring.language").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
