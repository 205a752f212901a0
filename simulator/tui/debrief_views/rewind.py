"""Rewind the tape: decision by decision, what was known, what was chosen by whom and why, and what it led to."""

from collections.abc import Iterator

from textual.content import Content

from scoring.record.costs import Cost, costs
from scoring.record.record import Decision, Delivery, Record
from scoring.report.figures import amount, readable, story_moment
from simulator.tui.debrief_views.line import (
    NOT_ON_RECORD,
    Line,
    assigned_words,
    graded,
    label,
    person_words,
    quiet,
    time_at,
    title,
)
from simulator.tui.dialogs.details import CONFIDENCE
from simulator.tui.widgets.blocks import Block, Blocks, Row
from simulator.tui.widgets.prose import prose
from simulator.tui.wording import VIA_WORDS, span

SHORT = 68
"""Characters of an earlier message that are shown."""


def rewind_lines(record: Record) -> Iterator[Line]:
    """Every decision as it was taken, in the order of the log, with those that were gone back on."""
    cost = {each.decision.entry: each for each in costs(record)}
    for decision in record.decisions:
        name = Content(decision.label or "Off script")
        if decision.abandoned:
            name = Content.assemble(name.stylize("strike"), ("  gone back on", "$secondary"))
        elif said := _try(decision, record):
            name = Content.assemble(name, (f"  {said}", "$secondary"))
        row = Row(
            Content.assemble((f"{decision.number:>2}  ", "bold $accent")),
            name,
            Content.assemble((time_at(record, decision.at_s), "$secondary")),
            column=18,
        )
        yield Line(row, Blocks(_page(decision, record, cost.get(decision.entry))))


def _page(decision: Decision, record: Record, cost: Cost | None) -> Iterator[Block]:
    yield Block(
        Content.assemble(
            (f"Decision {decision.number}", "bold $accent"),
            (f"  {story_moment(record.story_start, decision.at_s)}", "$secondary"),
        )
    )
    if decision.abandoned:
        yield quiet(
            "The team went back to before this; the score does not count it. " + _why_back(decision, record)
        )
    elif said := _try(decision, record):
        yield quiet(f"{said[0].upper()}{said[1:]}. {_why_again(decision, record)}")
    yield title("What was known")
    for paragraph in decision.situation:
        yield from prose(paragraph)
    yield from _messages(decision, record)
    if decision.tracked:
        facts = "   ".join(f"{readable(name)} {value}" for name, value in decision.tracked)
        yield label("By then", Content.assemble((facts, "bold")))
    if decision.ask:
        yield Block(Content.assemble((decision.ask, "italic")), after=1)
    yield from _choice(decision)
    others = [each for each in decision.offered if each != decision.label]
    if others:
        yield title("What else was on offer")
        for number, each in enumerate(others, 1):
            yield Block(Content(each), indent=2, mark=Content("·"), after=number == len(others))
    if decision.debrief:
        yield title("What there is to say of it")
        yield from prose(decision.debrief)
    yield from _outcome(decision, record, cost)


def _messages(decision: Decision, record: Record) -> Iterator[Block]:
    """What had come, the latest first: in full since the decision before, else by its first words."""
    if not decision.came:
        yield quiet("No message had come.")
        return
    # A message that came on a line of play that was gone back on is known by its sender alone.
    words: list[Delivery | None] = [each for each in record.deliveries if each.entry < decision.entry]
    words += [None] * (len(decision.came) - len(words))
    before = [
        each for each in record.decisions if each.number < decision.number and each.entry < decision.entry
    ]
    seen = len(max(before, key=lambda each: (each.number, each.entry)).came) if before else 0
    pairs = list(enumerate(zip(decision.came, words, strict=False)))
    for number, (sender, delivery) in reversed(pairs):
        mark = ("new  " if number >= seen else "", "bold $accent")
        if delivery is None:
            yield Block(
                Content.assemble(mark, (sender, "bold"), ("  words not in this record", "$secondary")),
                after=1,
            )
        elif number >= seen:
            via = VIA_WORDS.get(delivery.via, delivery.via)
            yield Block(
                Content.assemble(
                    mark, (sender, "bold"), (f" · {via} · {time_at(record, delivery.at_s)}", "$secondary")
                )
            )
            yield from prose(delivery.text)
        else:
            told = Content(" ").join(block.body for block in prose(delivery.text))
            yield Block(
                Content.assemble(
                    (f"{time_at(record, delivery.at_s)}  ", "$secondary"),
                    f"{sender}: ",
                    told.truncate(SHORT, ellipsis=True),
                ),
                after=number == 0,
            )


def _choice(decision: Decision) -> Iterator[Block]:
    if decision.answer:
        yield title("First, in their own words")
        yield Block(Content(decision.answer), indent=2, mark=Content("│"), rule=Content("│"), after=1)
    yield title("What was chosen" if decision.option else "What was done, off script")
    yield Block(Content.assemble((decision.label or "The words are not on record.", "bold")), after=1)
    yield label("By", Content(person_words(decision.decided_by)), after=0)
    yield label("Why", Content(decision.reasons or NOT_ON_RECORD), after=0)
    yield label("How sure", Content(sure_words(decision.confidence)), after=0)
    against = ", ".join(name or "name not on record" for name in decision.dissent)
    if against:
        yield label("Against it", Content(against), after=0)
    if decision.asks_assignment:
        yield label("Done by", Content(assigned_words(decision.assigned)), after=0)
    if decision.talked_s is not None:
        yield label(
            "Talked", Content(span(decision.talked_s) if decision.talked_s else "not at all"), after=0
        )
    if decision.amended:
        entries = ", ".join(map(str, decision.amended))
        yield label("Added", Content(f"afterwards, in the log's entries {entries}"), after=0)
    for skipped in decision.skipped:
        yield label("Spared", Content(f"{skipped}, by the short plan"), after=0)
    yield Block(Content(""))


def _outcome(decision: Decision, record: Record, cost: Cost | None) -> Iterator[Block]:
    yield title("What it led to")
    if decision.result:
        yield from prose(decision.result)
    if decision.done_s is None:
        yield Block(
            Content("It was not carried out to the end." if not decision.abandoned else "It does not count.")
        )
    elif decision.done_s > decision.at_s:
        yield Block(Content(f"It was done by {time_at(record, decision.done_s)}."))
    if cost is not None:
        for item in record.scorecard.items:
            if item.at_s is not None and decision.entry in item.events:
                earned = f"  {amount(item.points)} of {item.weight} points"
                yield Block(
                    Content.assemble(item.title, (earned, "$secondary")), indent=4, mark=graded(item.rating)
                )
        for what, points in cost.because:
            if what not in {item.title for item in record.scorecard.items}:
                yield Block(
                    Content.assemble(what, ("  a mistake", "$secondary")),
                    indent=4,
                    mark=Content.assemble((f"-{amount(points)}", "bold $text-error")),
                )


def sure_words(confidence: int | None) -> str:
    """How sure the room was: `4 of 5, sure`."""
    return f"{confidence} of 5, {CONFIDENCE[confidence - 1]}" if confidence else NOT_ON_RECORD


def _try(decision: Decision, record: Record) -> str:
    """Whether the same question was answered before on a line of play that was gone back on."""
    before = [
        each
        for each in record.decisions
        if each.abandoned and each.number == decision.number and each.entry < decision.entry
    ]
    if not before:
        return ""
    again = sum(each.scene == decision.scene for each in before)
    return {0: "after going back", 1: "second try", 2: "third try"}.get(again, f"try {again + 1}")


def _why_back(decision: Decision, record: Record) -> str:
    return next(
        (each.words for each in record.log if each.kind == "went_back" and each.entry > decision.entry), ""
    )


def _why_again(decision: Decision, record: Record) -> str:
    backs = [each.words for each in record.log if each.kind == "went_back" and each.entry < decision.entry]
    return backs[-1] if backs else ""
