"""What a message says about the response: what was done, what must be kept, what has changed."""

from collections.abc import Iterator

from scoring.language.finding import NEAR, Finding, Said, apart, first_after, last_before, nearest, search
from scoring.language.marks import Marked, MarkedText, Span
from scoring.language.words import word_set

_ASKING = word_set("if who what")
_NOT_YET = word_set("who what be")
_PASSIVE = word_set("was were been being is are all now")
_ANYTHING = word_set("it them him her everyone everybody each")
_ORDER_REACHES = 6


def what_was_done(text: MarkedText) -> Finding:
    """Somebody stopped, mended, saved, checked or told something."""
    return search(text, _done)


def keep_evidence(text: MarkedText) -> Finding:
    """Nothing may be deleted; the logs are to be kept."""
    return search(text, _keep)


def what_changed(text: MarkedText) -> Finding:
    """What is done otherwise from now on."""
    return search(text, _change)


def _done(_text: MarkedText, said: Marked) -> Iterator[Said]:
    if said.first_word in _ASKING:
        return
    yield from _stopped(said)
    yield from _helped(said)


def _subjects(said: Marked) -> list[Span]:
    return said.of("actor", "name", "role", "people", "tool")


def _stopped(said: Marked) -> Iterator[Said]:
    """As in "We switched the chat off", "its access has been revoked"; not "we fixed the issue", which says too little."""
    around = said.of("tool", "thing", "evidence", "vague", "concrete")
    for verb in said.happened("stop"):
        if said.form(verb[0] - 1) in _NOT_YET:
            continue
        foggy = first_after(verb, said.of("fog"), NEAR) is not None
        by_name = last_before(verb, _subjects(said)) in said.of("name")
        if (around or by_name) and not foggy:
            yield "met", [verb, nearest(verb, around or [verb])]
        elif around or not foggy:
            yield "partly", [verb]


def _helped(said: Marked) -> Iterator[Said]:
    """As in "Carol rang the bank", "logs saved", "we are calling all 14 customers"; not "the bot told customers"."""
    doers = said.of("doer", "name", "role")
    active_only = said.of("told_passively")
    objects = said.of("concrete", "thing", "evidence", "people", "tool", "name", "contact", "role")
    for verb in said.happened("help"):
        if said.form(verb[0] - 1) in _NOT_YET or any(apart(vague, verb) < NEAR for vague in said.of("fog")):
            continue
        subject = last_before(verb, _subjects(said))
        passive = said.form(verb[0] - 1) in _PASSIVE and not said.form(verb[0]).endswith("ing")
        ours = verb not in active_only if passive else subject is None or subject in doers
        what = [place for place in objects if place != subject and not verb[0] <= place[0] < verb[1]]
        if ours and what:
            empty = {said.form(first) for first, _ in what} <= _ANYTHING
            half = empty and subject not in said.of("name", "role")
            yield ("partly" if half else "met"), [verb, nearest(verb, what)]


def _keep(_text: MarkedText, said: Marked) -> Iterator[Said]:
    """As in "Nothing may be deleted", "keep all logs"; half said: "we have saved the logs"; not "we keep your data safe"."""
    for place in said.of("keep_all"):
        yield "met", [place]
    for order in said.of("forbid"):
        deed = first_after(order, said.of("delete"), _ORDER_REACHES)
        if deed is not None and said.form(order[0] - 1) != "will":
            yield "met", [order, deed]
    for order in said.of("hands_off"):
        deed = first_after(order, said.of("tamper"), 3)
        if deed is not None:
            yield "met", [order, deed]
    for verb in said.of("keep"):
        what = first_after(verb, said.of("evidence"), _ORDER_REACHES)
        soothing = first_after(verb, said.of("safe"), _ORDER_REACHES) or said.form(verb[1]) == "you"
        if what is not None and not soothing:
            yield "met", [verb, what]
    for verb in said.of("kept"):
        near = [place for place in said.of("evidence") if apart(verb, place) <= _ORDER_REACHES]
        if near and not said.has("safe"):
            yield "partly", [verb, nearest(verb, near)]


def _change(_text: MarkedText, said: Marked) -> Iterator[Said]:
    """As in "From now on two people approve", "the bot no longer talks about dates", "we added a step"; not "we do better"."""
    things = said.of("thing", "tool", "evidence", "people", "concrete", "name", "role", "routine")
    if not things:
        return
    doers = said.of("actor", "name", "role")
    fog = said.of("fog")
    for turn in said.of("from_now"):
        habits = [
            place for place in said.of("new_habit") if place != turn and abs(place[0] - turn[0]) <= 3 * NEAR
        ]
        busy = first_after(turn, said.of("working_on"), 2)
        if habits and busy is None and first_after(habits[0], fog, NEAR) is None:
            yield "met", [turn, habits[0]]
    for rule in said.of("rule"):
        if first_after(rule, fog, NEAR) is None:
            yield "met", [rule, nearest(rule, things)]
    for verb in said.happened("changed"):
        subject = last_before(verb, [*_subjects(said), *said.of("thing")])
        what = [place for place in things if 0 <= place[0] - verb[1] < 2 * NEAR or place == subject]
        ours = subject in doers or said.form(verb[0] - 1) in _PASSIVE
        if what and ours and first_after(verb, fog, NEAR) is None:
            yield "met", [verb, what[0]]
