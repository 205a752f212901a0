"""Where words and sentences begin and end, with their places in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LIMIT = 50_000
"""Characters of a text that are read: some sixteen pages, so that a hostile text costs no more than a long one."""

# A counted word may hold marks inside: "e-mail", "10:40", "555-0142", "dana@shop.example", "don't".
_WORD = re.compile(r"[^\W_]+(?:['’.,:@&+\-][^\W_]+)*")
# A token is what patterns are matched against: the same word cut at all marks but the apostrophe.
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# The look-behind lets a run of dots be tried at its first dot only, which keeps the search linear.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'’”)\]*_]*+(?=\s|\Z)|\n")
_BULLET = re.compile(r"[ \t]*(?:[-*•–—>#]|\(?\d{1,3}[.)])")
_SHORT_LINE = 50


def word_set(listed: str) -> frozenset[str]:
    """A set of words, written with blanks between."""
    return frozenset(listed.split())


_ABBREVIATIONS = word_set("mr mrs ms dr prof st nr tel ext approx vs e.g i.e")
_MAY_END = word_set("a.m p.m etc inc ltd co")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a part of one: `form` is what patterns compare, lower case with a straight apostrophe."""

    start: int
    end: int
    form: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a list item or a heading: the text from `start` to `end`."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    asks: bool


def words(text: str) -> list[str]:
    """The words of a text as people count them: a number, a date or an e-mail address is one word."""
    return [match.group() for match in _WORD.finditer(text[:LIMIT])]


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text that hold at least one word, in order.

    A full stop after a title, an initial or inside a number ends none. A line end does where a blank line, a list item
    or, after a short line, a capital or a figure follows: so the items of a list count as sentences of their own,
    and a text wrapped at the right margin does not fall to pieces.
    """
    text = text[:LIMIT]
    found = []
    start = 0
    for end, asks in _ends(text):
        tokens = tuple(_tokens(text, start, end))
        if tokens:
            found.append(Sentence(tokens[0].start, max(tokens[-1].end, start), tokens, asks))
        start = end
    return tuple(found)


def _ends(text: str) -> Iterator[tuple[int, bool]]:
    line_start = 0
    for stop in _STOP.finditer(text):
        if stop.group() == "\n":
            if _line_ends_sentence(text, line_start, stop.start()):
                yield stop.end(), False
            line_start = stop.end()
        elif not _is_abbreviation(text, stop):
            yield stop.end(), "?" in stop.group()
    yield len(text), False


def _line_ends_sentence(text: str, line_start: int, line_end: int) -> bool:
    ahead = text[line_end + 1 : line_end + 40]
    if not ahead.strip(" \t") or ahead.lstrip(" \t\r").startswith("\n") or _BULLET.match(ahead):
        return True
    following = ahead.lstrip()[:1]
    return line_end - line_start < _SHORT_LINE and (following.isupper() or following.isdigit())


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word before it: "Mr.", "e.g.", "9 a.m." before a small letter."""
    if stop.group() != ".":
        return False
    before = text[max(0, stop.start() - 8) : stop.start()].lower().split()
    last = before[-1].lstrip("(\"'“‘") if before else ""
    following = text[stop.end() : stop.end() + 40].lstrip()[:1]
    if last == "no":
        return following.isdigit()
    if last in _MAY_END:
        return following.islower() or following.isdigit()
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i")


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        yield Token(match.start(), match.end(), raw.lower().replace("’", "'"), raw[0].isupper())
