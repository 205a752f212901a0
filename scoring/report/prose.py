"""Words of the scenario and of people as lines: people's exactly, the scenario's with its emphasis and nothing else.

A scenario's texts are Markdown. Of that the report knows blank lines, list items, `*emphasis*` and `**strong**`;
anything else is shown as it is written, so a text can never bring in a link, a picture or HTML.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scoring.report.document import Line, Quote, Span, Tone

_LINE_END = re.compile(r"\r\n?|\n")
_LIST_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?:\*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*|\*(?P<emphasis>[^*\s](?:[^*]*[^*\s])?)\*)(?![\w*])"
)


def prose(text: str) -> Line:
    """A scenario's text on one line."""
    return _emphasised(" ".join(text.split()))


def quote(text: str, by: str | None = None) -> Quote:
    """A scenario's text in paragraphs: lines run on, but for blank lines and list items."""
    found: list[list[str]] = [[]]
    for words in _LINE_END.split(text):
        if not words.strip():
            found.append([])
        elif found[-1] and not _LIST_ITEM.match(words):
            found[-1][-1] += " " + words.strip()
        else:
            found[-1].append(words.strip())
    return Quote(tuple(tuple(_emphasised(words) for words in lines) for lines in found if lines), by)


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of a text, by its first character and the one after its last, and what is put right behind it."""

    start: int
    end: int
    tone: Tone
    note: Span


def marked_quote(text: str, by: str | None, marks: Sequence[Mark]) -> Quote:
    """A person's words as they were written, with passages marked in place.

    Where passages overlap, the tone of the later in `marks` counts.
    """
    # A passage never ends in blanks, which are not shown at the end of a line.
    marks = [replace(mark, end=mark.start + len(text[mark.start : mark.end].rstrip())) for mark in marks]
    found: list[list[Line]] = [[]]
    start = 0
    for ended in [*_LINE_END.finditer(text), None]:
        end = len(text) if ended is None else ended.start()
        if text[start:end].strip():
            found[-1].append(_marked(text, start, start + len(text[start:end].rstrip()), marks))
        else:
            found.append([])
        start = len(text) if ended is None else ended.end()
    return Quote(tuple(tuple(lines) for lines in found if lines), by)


def exact_quote(text: str, by: str | None = None) -> Quote:
    """A person's words, line by line as they were written."""
    return marked_quote(text, by, ())


def _marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> Line:
    """One line of a text, cut where a passage begins or ends."""
    here = [mark for mark in marks if max(mark.start, start) < min(mark.end, end)]
    cuts = {start, end, *(min(max(at, start), end) for mark in here for at in (mark.start, mark.end))}
    spans: list[Span] = []
    for first, last in pairwise(sorted(cuts)):
        tones = [mark.tone for mark in here if mark.start <= first and last <= mark.end]
        spans.append(Span(text[first:last], tones[-1] if tones else "plain"))
        spans += [mark.note for mark in here if mark.end == last]
    return tuple(spans)


def _emphasised(words: str) -> Line:
    spans, start = [], 0
    for found in _EMPHASIS.finditer(words):
        spans.append(Span(words[start : found.start()]))
        strong = found["strong"]
        spans.append(Span(found["emphasis"], "emphasis") if strong is None else Span(strong, "strong"))
        start = found.end()
    spans.append(Span(words[start:]))
    return tuple(span for span in spans if span.words)
