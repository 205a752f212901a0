"""How a statement is looked for: one sentence at a time, the plainest one counts, and its words are shown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scoring.language.marks import Marked, MarkedText, Span
from scoring.language.proposal import Rating

NEAR = 4
"""Words that may lie between two that belong together."""

_SHOWN = 3

Said = tuple[Rating, list[Span]]
"""What one sentence says: "met" or "partly", and the tokens that say it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How plainly something is said, and where: character spans of the words that say it."""

    rating: Rating
    places: tuple[Span, ...]


def search(text: MarkedText, look: Callable[[MarkedText, Marked], Iterator[Said]]) -> Finding:
    """The plainest rating that any sentence earns, with the words of the first few that earn it.

    A question says nothing, nor does a sentence that only tells what a text should say.
    """
    met: list[Span] = []
    partly: list[Span] = []
    for sentence in text.sentences:
        if not sentence.asserts or len(met) == _SHOWN:
            continue
        half: Span | None = None
        for rating, spans in look(text, sentence):
            place = _characters(sentence, spans)
            if rating == "met":
                met.append(place)
                half = None
                break
            half = half or place
        if half is not None:
            partly.append(half)
    if met:
        return Finding("met", tuple(met))
    return Finding("partly", tuple(partly[:_SHOWN])) if partly else Finding("not_met", ())


def _characters(sentence: Marked, spans: list[Span]) -> Span:
    tokens = sentence.sentence.tokens
    return tokens[min(first for first, _ in spans)].start, tokens[max(last for _, last in spans) - 1].end


def apart(one: Span, other: Span) -> int:
    """Tokens between two spans; 0 where they touch or overlap."""
    return max(0, other[0] - one[1], one[0] - other[1])


def nearest(place: Span, candidates: Iterable[Span]) -> Span:
    """The candidate with the fewest tokens between; there must be one."""
    return min(candidates, key=lambda other: apart(place, other))


def first_after(place: Span, candidates: Iterable[Span], within: int) -> Span | None:
    """The first candidate with fewer than so many tokens between its start and the end of the place."""
    return next((other for other in candidates if 0 <= other[0] - place[1] < within), None)


def last_before(place: Span, candidates: Iterable[Span]) -> Span | None:
    """The last candidate that ends before the place: as a rule the one who does what the verb there says."""
    return max((other for other in candidates if other[1] <= place[0]), default=None)
