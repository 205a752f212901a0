"""The guide's injects: when each comes, what to read aloud, and what a prepared team does with it."""

from scenarios.reading import After, Inject
from scoring.report.document import Block, Card, Line, Pairs, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import readable, sentence, span
from scoring.report.guide.words import Words, changes, condition, guidance, inject_anchor
from scoring.report.prose import quote
from scoring.report.sections.injects import sent_by

YOURS = "when you send it"


def timeline(words: Words) -> Section:
    """All injects at a glance: those with a time in its order, then those after something, then the facilitator's."""
    ordered = sorted(words.scenario.injects.items(), key=lambda each: _order(each[1]))
    rows = tuple(
        Row((trigger(inject, words), _condition(inject), line(words.inject(name)), line(inject.from_)))
        for name, inject in ordered
    )
    table = Table(("Comes", "Only if", "Inject", "From"), rows)
    return Section("Injects at a glance", "timeline", (table,) if rows else ())


def yours(words: Words) -> Section:
    """The chapter with a card for every inject that the facilitator sends."""
    told = Paragraph(
        line("These never come by themselves. Send one when the room is ready for it, or needs it.")
    )
    cards = _cards(words, manual=True)
    return Section("Injects that you send", "injects-yours", (told, *cards) if cards else ())


def news(words: Words) -> Section:
    """The chapter with a card for every inject that comes by itself, in file order."""
    return Section("Injects that come by themselves", "injects", _cards(words, manual=False))


def _cards(words: Words, manual: bool) -> tuple[Card, ...]:
    injects = words.scenario.injects.items()
    return tuple(_card(name, inject, words) for name, inject in injects if inject.manual is manual)


def trigger(inject: Inject, words: Words) -> Line:
    """When an inject comes: at a time, after an event, or when the facilitator sends it."""
    if inject.at is not None:
        return line(f"at {words.at(inject.at)}")
    if inject.after is not None:
        return _after(inject.after, words)
    return line(YOURS)


def _after(after: After, words: Words) -> Line:
    delay = f"{span(after.by)} after " if after.by else "right after "
    if after.scene is not None:
        return line(delay, "entering ", words.scene(after.scene))
    if after.option is not None:
        return line(delay, words.option(after.option))
    if after.action is not None:
        return line(delay, f"“{words.action(after.action)}” is done")
    return line(delay, words.inject(after.inject or ""))


def _order(inject: Inject) -> tuple[int, int]:
    return (0, inject.at) if inject.at is not None else (1, 0) if inject.after is not None else (2, 0)


def _condition(inject: Inject) -> Line:
    return line(condition(inject.when)) if inject.when is not None else line("always")


def _card(name: str, inject: Inject, words: Words) -> Card:
    rows: list[tuple[str, Line]] = [
        ("Trigger", trigger(inject, words)),
        ("From", line(sent_by(inject.from_, inject.to, inject.via))),
    ]
    if inject.when is not None:
        rows.insert(1, ("Only if", _condition(inject)))
    if inject.set:
        rows.append(("Changes", changes(inject.set)))
    if inject.go is not None:
        rows.append(("Interrupts", line("takes the team at once to ", words.scene(inject.go))))
    blocks: list[Block] = [Pairs(tuple(rows)), quote(inject.text, "Read aloud")]
    if inject.expected is not None:
        blocks.append(quote(inject.expected, "What a prepared team does"))
    marks = ("yours to send",) if inject.manual else ()
    blocks += guidance(inject.guide)
    return Card(line(Span(sentence(readable(name)))), tuple(blocks), inject_anchor(name), marks)
