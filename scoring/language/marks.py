"""A text marked up by what its words stand for: tools, people, verbs of harm, times, numbers, names, phone numbers."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scoring.language.phrases import read_lexicon
from scoring.language.words import LIMIT, Sentence, Token, sentences, word_set

Span = tuple[int, int]
"""Tokens of a sentence: from the first up to but not including the last."""

_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TIME = re.compile(
    r"\b\d{1,2}:\d{2}\b"
    r"|\b\d{1,2}(?:[.:]\d{2})?[ ]?(?:am|pm|a\.m|p\.m)\b"
    r"|\b(?:at|since|by|until|from|around|about|till) \d{1,2}\.\d{2}\b"
    r"|\b(?:at|since|by|until|till) \d{1,2}(?=[,;]|\.(?:\s|$)| (?:this|today|on|yesterday|in the|sharp|o'clock)\b|\s*$)"
    rf"|\b(?:half|half past|quarter past|quarter to|ten past|ten to|twenty past|twenty to|at|until|till) (?:{_HOUR})\b"
    r"|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})\b"
    rf"|\b(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"|\b(?:in|since|during|from|until|last|early|late|mid|of) (?-i:{_MONTHS})\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ().\-/]{5,18}\d(?!\w)")
_ADDRESS = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64}){1,4}")
_INTERNAL = re.compile(
    r"\b(?:ext|extension|line|desk|room|phone|mobile|cell|tel|office)\.? ?\d{2,5}\b|\bon \d{3,6}\b|(?<!\w)#[a-z][\w\-]{1,40}",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£] ?\d|\b\d[\d,.]{0,14} ?(?:dollars|euros|pounds|usd|eur|gbp)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:Mc|Mac|[A-Z]['’])?[^\W\d_a-z][^\W\d_A-Z]+(?:['’]s)?")
_PHONE_DIGITS = 7
_HEADING = 8
_SIGNATURE = 3
_UNITS = word_set(
    "minute minutes hour hours day days week weeks month months year years percent per dollars euros pounds am pm"
    " o'clock times seconds st nd rd th"
)
_GREETINGS = word_set("hi hello dear hey morning afternoon evening thanks")
# A sentence that opens so tells what a text should say, as a criterion or an instruction does.
_TELLS_OF_A_TEXT = word_set(
    "says names describes states gives keeps uses makes reads mentions explains does includes contains"
    " say describe mention explain state"
)

# After one of these a participle is an adjective: "the shared drive", "a made-up name".
_DETERMINERS = word_set("the a an our its this these their your my his her")
_BETWEEN = word_set("be have been has had get also just only now ever already even yet then")
_LONGEST_SENTENCE = 200
"""Tokens of a sentence that are looked at together; what is longer is no sentence and is looked at in pieces."""


@dataclass(frozen=True)
class Marked:
    """A sentence and what its words stand for, by the classes of the lexicon and a few more.

    The further classes are `name`, `number`, `time`, `contact` and `money`.
    """

    sentence: Sentence
    spans: Mapping[str, tuple[Span, ...]]

    def of(self, *kinds: str) -> list[Span]:
        """The spans of these classes, in order."""
        return sorted(span for kind in kinds for span in self.spans.get(kind, ()))

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of these classes stands in the sentence."""
        return any(kind in self.spans for kind in kinds)

    def form(self, place: int) -> str:
        """The token at a place, or an empty one before the first and after the last."""
        tokens = self.sentence.tokens
        return tokens[place].form if 0 <= place < len(tokens) else ""

    @cached_property
    def first_word(self) -> str:
        """The first token that is not a list number."""
        return next((token.form for token in self.sentence.tokens if not token.form.isdigit()), "")

    @cached_property
    def asserts(self) -> bool:
        """Whether it says something itself: no question, and no criterion that was copied."""
        return not self.sentence.asks and self.first_word not in _TELLS_OF_A_TEXT

    def happened(self, *kinds: str) -> list[Span]:
        """Verbs of these classes that tell of something done: not denied, not planned, not asked for."""
        # "should not have sent" tells of a deed, though it holds a "not"
        told = [span for span in self.of("wrong", "slip") if span[1] - span[0] > 1]
        excused = {place for first, last in told for place in range(first, last)}
        ahead = {place for first, last in self.of("ahead") for place in range(first, last)} - excused
        return [
            (first, last)
            for first, last in self.of(*kinds)
            if self.form(first - 1) not in _DETERMINERS
            and first - 1 not in ahead
            and not (first - 2 in ahead and self.form(first - 1) in _BETWEEN)
        ]


@dataclass(frozen=True)
class MarkedText:
    """A whole text, marked."""

    text: str
    sentences: tuple[Marked, ...]

    @cached_property
    def speaks_of_a_tool(self) -> bool:
        """Whether a tool is named anywhere, so that an "it" may be one."""
        return any(sentence.has("tool") for sentence in self.sentences)

    @cached_property
    def names_somebody(self) -> bool:
        """Whether a name or a role stands anywhere, so that an "I" has somebody behind it."""
        return any(sentence.has("name", "role") for sentence in self.sentences)

    @cached_property
    def gives_a_contact(self) -> bool:
        """Whether a number, an address or a place to go to stands anywhere."""
        return any(sentence.has("contact", "channel") for sentence in self.sentences)


@lru_cache(maxsize=64)
def mark(text: str) -> MarkedText:
    """A text with its words marked; the same text is marked once, since every check reads it."""
    text = text[:LIMIT]
    lexicon = read_lexicon()
    split = [piece for sentence in sentences(text) for piece in _pieces(sentence)]
    found: list[dict[str, list[Span]]] = []
    for sentence in split:
        spans: dict[str, list[Span]] = defaultdict(list)
        for hit in lexicon.find(sentence.tokens):
            kind = hit.phrase.columns[0]
            if (
                kind == "hedge"
                and sentence.tokens[hit.first].form == "may"
                and sentence.tokens[hit.first].capital
            ):
                continue  # the month
            spans[kind].append((hit.first, hit.last))
        _mark_figures(text, sentence, spans)
        found.append(spans)
    names = _names(text, split, found)
    for sentence, spans in zip(split, found, strict=True):
        named = [(at, at + 1) for at, token in enumerate(sentence.tokens) if token.start in names]
        if named:
            spans["name"] = named
    return MarkedText(
        text,
        tuple(
            Marked(sentence, {kind: tuple(places) for kind, places in spans.items()})
            for sentence, spans in zip(split, found, strict=True)
        ),
    )


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    for at in range(0, len(sentence.tokens), _LONGEST_SENTENCE):
        tokens = sentence.tokens[at : at + _LONGEST_SENTENCE]
        yield Sentence(tokens[0].start, tokens[-1].end, tokens, sentence.asks)


def _mark_figures(text: str, sentence: Sentence, spans: dict[str, list[Span]]) -> None:
    """Times, ways to reach somebody, sums of money, and the numbers that are none of these."""
    start, end = sentence.start, min(len(text), sentence.end + 1)
    times = [match.span() for match in _TIME.finditer(text, start, end)]
    contacts = [
        match.span() for pattern in (_ADDRESS, _INTERNAL) for match in pattern.finditer(text, start, end)
    ]
    contacts += [
        match.span()
        for match in _PHONE.finditer(text, start, end)
        if sum(letter.isdigit() for letter in match.group()) >= _PHONE_DIGITS
        and not _TIME.search(match.group())
    ]
    money = [match.span() for match in _MONEY.finditer(text, start, end)]
    taken: set[int] = set()
    for kind, places in (("time", times), ("contact", contacts), ("money", money)):
        covered = [_covering(sentence.tokens, place) for place in places]
        spans[kind].extend(span for span in covered if span[0] < span[1])
        taken.update(at for first, last in covered for at in range(first, last))
        if not spans[kind]:
            del spans[kind]
    numbers = [
        (at, at + 1)
        for at, token in enumerate(sentence.tokens)
        if token.form.isdigit()
        and at not in taken
        and (at + 1 == len(sentence.tokens) or sentence.tokens[at + 1].form not in _UNITS)
    ]
    if numbers:
        spans["number"] = numbers


def _covering(tokens: tuple[Token, ...], place: Span) -> Span:
    first = bisect_right(tokens, place[0], key=lambda token: token.end)
    return first, bisect_left(tokens, place[1], key=lambda token: token.start)


def _names(text: str, split: Sequence[Sentence], found: Sequence[dict[str, list[Span]]]) -> set[int]:
    """Where names of people begin, in characters.

    A capital inside a sentence is one, unless the lexicon knows the word, it belongs to a company's name or somebody is
    greeted. Every sentence begins with a capital, so there it takes a deed or a role right after, a second name, a text
    that has the name elsewhere, or its place as the signature.
    """
    places: dict[str, list[int]] = defaultdict(list)
    sure: set[str] = set()
    for sentence, spans in zip(split, found, strict=True):
        known = {at for kind in spans for first, last in spans[kind] for at in range(first, last)}
        deeds = {first for kind in ("answers_for", "role") for first, _ in spans.get(kind, ())}
        firms = {first for first, _ in spans.get("company", ())}
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            shaped = token.capital and _NAME.fullmatch(text, token.start, token.end) is not None
            greeted = at > 0 and tokens[at - 1].form in _GREETINGS
            if at in known or not shaped or greeted or not firms.isdisjoint((at + 1, at + 2)):
                continue
            places[token.form].append(token.start)
            doubled = 1 < len(tokens) < _HEADING and tokens[1].capital and 1 not in known
            signature = sentence is split[-1] and len(tokens) <= _SIGNATURE
            if at > 0 or doubled or signature or not deeds.isdisjoint((1, 2, 3)):
                sure.add(token.form)
    return {start for form in sure for start in places[form]}
