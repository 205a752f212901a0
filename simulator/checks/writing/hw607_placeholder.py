"""HW607: words that wait for others: TODO, TBD, lorem ipsum, [insert name], or nothing but dots.

They are left where one meant to come back, and are found again by the room. The words of a link may begin as they like.
"""

import re
from collections.abc import Iterable, Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.parts import Spoken
from simulator.checks.subject import Book, Subject

_WAITING = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBA|TBC|XXX+)\b|(?i:lorem ipsum)|\?\?\?+"
    r"|(?i:[\[<](?:insert|fill in|add|your|todo|tbd)\b[^\]>\n]{0,60}[\]>](?!\())"
    r"|\A\s*(?:\.\.+|…|-+|\?|(?i:placeholder|text|label|title|foo|bar|asdf|test))\s*\Z"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Everything in a scenario that people read."""
    yield from _waiting(subject.spoken)


def check_book(book: Book) -> Iterator[Finding]:
    """Everything in a playbook that people read."""
    yield from _waiting(book.spoken)


def _waiting(texts: Iterable[Spoken]) -> Iterator[Finding]:
    for each in texts:
        for found in _WAITING.finditer(each.text):
            yield Finding(
                each.at,
                f"`{found[0].strip()}` stands for words that are still to come; write them",
                within=each.within,
                inside=found.span(),
                of_value=True,
            )
