"""The particulars of a message: whom to call and how, when it was, and who answers for it."""

from collections.abc import Iterator

from scoring.language.finding import NEAR, Finding, Said, apart, first_after, nearest, search
from scoring.language.marks import Marked, MarkedText
from scoring.language.words import word_set

_NO_REQUEST = word_set("the a an this your our any not don't did")
_SELF = word_set("i i'm i've i'll")
_NO_TIME = word_set("now so just immediately at recently later soon")
_UNSURE = word_set("maybe perhaps possibly probably")
_ALSO_WORDS = word_set("may march")
_BEFORE_A_NAME = word_set("by call ask tell contact reach phone responsible owner lead charge")
_NOT_ONE = word_set("every any an")
_ANSWERS_FOR_LITTLE = word_set("went read made did saw")


def whom_to_call(text: MarkedText) -> Finding:
    """A person and a way to reach that person."""
    return search(text, _reach)


def when(text: MarkedText) -> Finding:
    """A time, a day or a date."""
    return search(text, _time)


def person(text: MarkedText) -> Finding:
    """A name or a role that answers for something."""
    return search(text, _person)


def _reach(text: MarkedText, said: Marked) -> Iterator[Said]:
    """As in "Call Dana on 555-0142", "reply to this mail", "ext. 204 is mine"; half said: "ask Dana"."""
    who = said.of("name", "role", "me")
    ways = said.of("contact", "channel")
    for cue in said.of("reach"):
        if said.form(cue[0] - 1) in _NO_REQUEST:
            continue
        called = first_after(cue, [one for one in who if said.form(one[0]) not in _SELF], NEAR)
        if ways:
            yield "met", [cue, nearest(cue, ways)]
        elif called is not None:
            yield ("met" if text.gives_a_contact else "partly"), [cue, called]
    if ways and who:
        yield "met", [ways[0], nearest(ways[0], who)]
    elif said.has("channel"):
        yield "met", said.of("channel")[:1]


def _time(_text: MarkedText, said: Marked) -> Iterator[Said]:
    for place in said.of("time", "day"):
        yield ("partly" if said.form(place[0] - 1) in _UNSURE else "met"), [place]
    for place in said.of("today"):
        if said.form(place[0]) not in _NO_TIME:
            yield "partly", [place]
    for place in said.of("month"):
        if said.form(place[0]) not in _ALSO_WORDS:
            yield "partly", [place]


def _person(text: MarkedText, said: Marked) -> Iterator[Said]:
    """As in "Dana is in charge", "checked by Rita", "Tom Reyes, owner", "I counted them"; half said: a name alone, or an "I" that nobody signs."""
    names, roles, deeds = said.of("name"), said.of("role"), said.of("answers_for")
    for one in sorted([*names, *roles]):
        before = said.form(one[0] - 1)
        deed = first_after(one, deeds, 3)
        beside = next((role for role in roles if role != one and apart(role, one) <= 2), None)
        if deed is not None and (one in names or before not in _NOT_ONE):
            yield "met", [one, deed]
        elif one in names and beside is not None:
            yield "met", [one, beside]
        elif one in names and before in _BEFORE_A_NAME:
            yield "met", [(one[0] - 1, one[1])]
        else:
            yield "partly", [one]
    for at, token in enumerate(said.sentence.tokens):
        deed = first_after((at, at), deeds, 3) if token.form in _SELF else None
        if deed is not None and said.form(deed[0]) not in _ANSWERS_FOR_LITTLE:
            yield ("met" if text.names_somebody else "partly"), [(at, at + 1), deed]
