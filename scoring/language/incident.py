"""What a message says about the incident: what happened, and to whom.

The words that are looked for stand in `data/lexicon.tsv`. The finders understand nothing, so a person has the last word.
"""

from collections.abc import Iterator

from scoring.language.finding import NEAR, Finding, Said, apart, first_after, last_before, nearest, search
from scoring.language.marks import Marked, MarkedText, Span
from scoring.language.proposal import Rating
from scoring.language.words import word_set

_DETAILS = 3
_INTO = word_set("to into in with a an the our public free")
_ANY_OF_THEM = word_set("the our any a these those")
_AFFECTED = word_set("affected concerned touched involved hit")
_BETWEEN_GROUP_AND_COUNT = _AFFECTED | word_set("is are were about")
_TITLES = word_set("mr mrs ms dr")
_KEEPING = word_set("keep keeping")


def what_happened(text: MarkedText) -> Finding:
    """A tool or a person did something, and it was wrong; or the kinds of data in it are listed."""
    return search(text, _happening)


def who_is_affected(text: MarkedText) -> Finding:
    """So many people, those who did something, or the reader."""
    return search(text, _affected)


def _happening(text: MarkedText, said: Marked) -> Iterator[Said]:
    tools = _tools(text, said)
    yield from _harm(said, tools)
    yield from _deed_and_wrong(said, tools)
    yield from _deed_of_a_tool(said, tools)
    yield from _fed_to_a_tool(said, tools)
    yield from _wrong_thing(said, tools)
    yield from _data_listed(said)


def _tools(text: MarkedText, said: Marked) -> list[Span]:
    """The tools a sentence names; an "it" at its start is one where the text has named one."""
    tools = said.of("tool")
    if not tools and text.speaks_of_a_tool:
        tools = [(at, at + 1) for at in range(3) if said.form(at) == "it"]
    return tools


def _hedged(said: Marked, place: Span) -> Rating:
    hedges = said.of("hedge")
    return "partly" if hedges and hedges[0] < place else "met"


def _harm(said: Marked, tools: list[Span]) -> Iterator[Said]:
    """As in "The bot made up dates", "client names were exposed", "the thieves had our logo"."""
    things = said.of("thing", "money")
    for villain in said.of("villain"):
        if (things or tools) and said.has("link", "event", "harm"):
            yield "met", [villain, nearest(villain, [*tools, *things])]
    around = [*tools, *things, *said.of("actor", "name", "people")]
    for verb in said.happened("harm"):
        # "we lost sight of it" says nothing about an incident
        if around and (said.form(verb[0]) != "lost" or tools or things):
            yield _hedged(said, verb), [verb, nearest(verb, around)]


def _deed_and_wrong(said: Marked, tools: list[Span]) -> Iterator[Said]:
    """As in "We paid an invoice that was not real", "14 customers got wrong dates"."""
    bad = said.of("wrong", "slip")
    around = [*tools, *said.of("thing", "money", "people", "vague")]
    for verb in said.happened("event"):
        others = [place for place in bad if place != verb]
        if not others or not around:
            continue
        wrong = nearest(verb, others)
        if abs(wrong[0] - verb[0]) <= 4 * NEAR:
            yield _hedged(said, verb), [verb, wrong, nearest(wrong, around)]


def _deed_of_a_tool(said: Marked, tools: list[Span]) -> Iterator[Said]:
    """As in "The agent paid an invoice", "the screening tool rejected every applicant"."""
    subjects = [*tools, *said.of("actor", "name", "people")]
    objects = said.of("thing", "money", "secret", "people", "number")
    for verb in said.happened("event"):
        tool = last_before(verb, subjects)
        if tool not in tools or tool is None:
            continue
        later = [place for place in objects if place[0] >= verb[1]] or said.of("thing", "money", "secret")
        vague = first_after(verb, said.of("vague"), 2)
        if later and vague is None:
            yield _hedged(said, verb), [tool, verb, nearest(verb, later)]
        elif said.has("vague"):
            yield "partly", [tool, verb]
    for tool in tools:
        deed = _regular_deed(said, tool)
        later = [place for place in objects if deed is not None and place[0] >= deed[1]]
        if deed is not None and later:
            yield _hedged(said, deed), [tool, deed, later[0]]


def _regular_deed(said: Marked, tool: Span) -> Span | None:
    """A verb in -ed right after a tool, unless it tells of no harm ("launched") or is denied."""
    spans = said.of("benign", "ahead", "thing", "tool")
    known = {place for first, last in spans for place in range(first, last)}
    for at in range(tool[1], tool[1] + 3):
        if said.form(at).endswith("ed") and len(said.form(at)) > 4 and not {at, at - 1} & known:
            return at, at + 1
    return None


def _fed_to_a_tool(said: Marked, tools: list[Span]) -> Iterator[Said]:
    """As in "A new hire pasted the client list into ChatGPT"."""
    for verb in said.happened("fed"):
        into = next((tool for tool in tools if tool >= verb and said.form(tool[0] - 1) in _INTO), None)
        if into is not None and said.has("thing", "secret", "vague"):
            yield _hedged(said, verb), [verb, into]


def _wrong_thing(said: Marked, tools: list[Span]) -> Iterator[Said]:
    """As in "The dates were wrong"; half said: "the list went to a person at Finch", "a room that belongs to somebody else"."""
    things = said.of("thing", "money")
    hedged = said.has("hedge")
    for bad in said.of("wrong"):
        near = [place for place in (*things, *tools) if apart(bad, place) <= NEAR]
        if near:
            stated = said.has("link", "event") and _hedged(said, bad) == "met"
            yield ("met" if stated else "partly"), [bad, nearest(bad, near)]
        elif said.has("vague") and said.has("link") and not hedged:
            yield "partly", [bad]
    for slip in said.of("slip"):
        if things and said.has("link") and said.has("people", "number") and not hedged:
            yield "partly", [slip, nearest(slip, things)]
    for verb in said.happened("strayed"):
        if things and things[0] < verb and said.has("people", "name"):
            yield "partly", [things[0], verb]


def _data_listed(said: Marked) -> Iterator[Said]:
    """As in "The file had names, addresses and account numbers"."""
    kinds = said.of("detail")
    if len({said.form(first) for first, _ in kinds}) >= _DETAILS and not said.has("keep", "forbid", "delete"):
        yield ("partly" if said.has("hedge") else "met"), kinds


def _affected(_text: MarkedText, said: Marked) -> Iterator[Said]:
    yield from _counted(said)
    yield from _described(said)
    yield from _the_reader(said)
    for place in said.of("this_one"):
        yield "met", [place]
    people, touched = said.of("people"), said.of("touched")
    if people and touched and said.has("vaguely"):
        yield "partly", [people[0], touched[0]]


def _counted(said: Marked) -> Iterator[Said]:
    """As in "14 of our customers", "customers: 14", "every guest who booked"."""
    people = said.of("people")
    effects = said.of("touched", "event", "harm")
    for count in said.of("number", "counted"):
        group = first_after(count, people, NEAR) or _group_before(said, count)
        if group is not None:
            yield "met", [count, group]
    if said.has("vaguely") or not effects:
        return
    for count in said.of("quantified"):
        group = first_after(count, people, 3)
        if group is not None:
            loose = said.form(count[0]) in _ANY_OF_THEM
            yield ("partly" if loose else "met"), [count, group, nearest(group, effects)]


def _group_before(said: Marked, count: Span) -> Span | None:
    for group in said.of("people"):
        between = count[0] - group[1]
        if between == 0 or (between == 1 and said.form(group[1]) in _BETWEEN_GROUP_AND_COUNT):
            return group
    return None


def _described(said: Marked) -> Iterator[Said]:
    """As in "Everyone who booked by chat", "Mrs Okafor received the list"."""
    effects = said.of("touched", "event", "harm")
    for clause in said.of("whoever"):
        effect = first_after(clause, effects, 2 * NEAR)
        # "if you were affected" leaves the reader to find out
        open_question = said.form(clause[0]) == "if" and effect and said.form(effect[0]) in _AFFECTED
        if effect is not None and not open_question:
            yield "met", [clause, effect]
    for name in said.of("name"):
        effect = first_after(name, said.of("touched", "harm"), 2)
        if effect is not None:
            yield ("met" if said.form(name[0] - 1) in _TITLES else "partly"), [name, effect]


def _the_reader(said: Marked) -> Iterator[Said]:
    """As in "It gave you a wrong date", "you asked our chat"."""
    if said.has("hedge"):
        return
    for reader in said.of("you"):
        reach = NEAR if said.form(reader[0]) == "your" else 2
        done_to = next(
            (verb for verb in said.happened("event", "harm") if 0 <= reader[0] - verb[1] < reach), None
        )
        deed = done_to or first_after(reader, said.of("touched", "event"), 2)
        if deed is not None and said.form(reader[0] - 1) not in _KEEPING:
            yield "met", [reader, deed]
