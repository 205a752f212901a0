"""Words of the scenario and of people as lines: people's exactly, the scenario's with its emphasis and nothing else.

A scenario's texts are Markdown. Of that the report knows blank lines, list items, `*emphasis*` and `**strong**`;
anything else is shown as it is written, so a text can never bring in a link, a picture or HTML.
"""

import re

from scoring.report.document import Line, Quote, Span

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


def exact_quote(text: str, by: str | None = None) -> Quote:
    """A person's words, line by line as they were written."""
    found: list[list[Line]] = [[]]
    for words in _LINE_END.split(text):
        if words.strip():
            found[-1].append((Span(words.rstrip()),))
        else:
            found.append([])
    return Quote(tuple(tuple(lines) for lines in found if lines), by)


def _emphasised(words: str) -> Line:
    spans, start = [], 0
    for found in _EMPHASIS.finditer(words):
        spans.append(Span(words[start : found.start()]))
        strong = found["strong"]
        spans.append(Span(found["emphasis"], "emphasis") if strong is None else Span(strong, "strong"))
        start = found.end()
    spans.append(Span(words[start:]))
    return tuple(span for span in spans if span.words)
