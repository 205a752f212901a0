"""The team's texts: what was written, what the checks proposed with the words they rest on, and what people said."""

from scoring.language import Rating
from scoring.record.record import CriterionResult, Record, Written
from scoring.report.document import (
    Block,
    Bullets,
    Card,
    Line,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    line,
)
from scoring.report.figures import NOTHING, amount, counted, story_time, wall_time
from scoring.report.prose import Mark, marked_quote, quote
from scoring.report.trace import Trace, person

RATINGS: dict[Rating, str] = {"met": "met", "partly": "partly met", "not_met": "not met"}
Numbers = dict[tuple[int, int], int]
"""The number of each passage, by its place in the text."""
COLUMNS = ("Criterion", "Weight", "The check proposes", "A person says", "Counts")


def texts(record: Record, trace: Trace) -> Section:
    """The chapter on texts: the versions that count, then the earlier ones."""
    counting = [_card(text, record, trace) for text in record.texts if text.counts]
    blocks: list[Block] = [
        Paragraph(
            line(
                "A check proposes and shows the words it rests on; a person’s rating counts before a check’s. "
                "Met counts 1, partly met 1/2, not met 0. Half of an action’s credit is for the deed, half for its text."
            )
        ),
        *counting,
    ]
    if not counting:
        blocks = [Paragraph(line("No text that counts is on record."))]
    if record.skipped:
        number = counted(len(record.skipped), "text was", "texts were")
        told = line(
            f"{number} ", Span("spared by the short plan", to="spared"), " and neither cost nor earned."
        )
        blocks.append(Paragraph(told))
    for title, anchor, again in (
        ("Earlier versions", "earlier-versions", False),
        ("Written before the team went back", "taken-back-texts", True),
    ):
        found = [text for text in record.texts if not text.counts and text.taken_back == again]
        if found:
            cards = tuple(_card(text, record, trace) for text in found)
            blocks.append(Section(title, anchor, cards))
    return Section("Texts", "texts", tuple(blocks))


def spared(record: Record, trace: Trace) -> tuple[Block, ...]:
    """The texts that the short plan spared the team, each with the entry of the decision."""
    told = "The plan gave less time than the scenario asks for, so the team was not asked to write these. They neither cost nor earned:"
    texts = tuple(line(title, " – ", trace.entry(entry)) for title, entry in record.skipped)
    return (Paragraph(line(told)), Bullets(texts))


def _card(text: Written, record: Record, trace: Trace) -> Card:
    rows: list[tuple[str, Line]] = [
        ("Who answers for it", person(text.by)),
        ("Sent at", line(story_time(record.story_start, text.at_s))),
        ("Recorded", line(wall_time(text.wall), ", ", trace.entry(text.entry))),
    ]
    blocks: list[Block] = [Pairs(tuple(rows))]
    numbers = _numbers(text)
    if text.text is None:
        blocks.append(Paragraph((Span("The words of this text are not on record.", "missing"),)))
    elif not text.text.strip():
        blocks.append(Paragraph((Span("The team left this text empty.", "missing"),)))
    else:
        blocks.append(marked_quote(text.text, "The team’s words", _marks(text, numbers)))
        blocks += _plainer(text, numbers)
    if text.criteria:
        criteria = tuple(_criterion(result, text, numbers, trace) for result in text.criteria)
        blocks.append(Table(COLUMNS, criteria, frozenset({1})))
        blocks.append(Paragraph(_reached(text)))
    if text.model is not None:
        blocks.append(quote(text.model, "What a good text says in this story"))
    marks = () if text.counts else ("taken back",) if text.taken_back else ("earlier version",)
    return Card(line(text.title), tuple(blocks), _place(text), marks)


def _numbers(text: Written) -> Numbers:
    """The passages that the checks rest on, numbered in the order of the text."""
    places = {
        (found.start, found.end)
        for result in text.criteria
        for found in result.passages
        if text.text is not None and found.start < found.end
    }
    return {place: number for number, place in enumerate(sorted(places), 1)}


def _marks(text: Written, numbers: Numbers) -> list[Mark]:
    """Every numbered passage once; it is flagged if there are plainer words for it."""
    first: dict[tuple[int, int], tuple[str, bool]] = {}
    for result in text.criteria:
        for found in result.passages:
            place = (found.start, found.end)
            anchor, flagged = first.get(place, (_anchor(text, result), False))
            first[place] = (anchor, flagged or found.instead is not None)
    return [
        Mark(
            *place,
            "flagged" if first[place][1] else "marked",
            Span(f" [{number}]", "quiet", first[place][0]),
        )
        for place, number in numbers.items()
    ]


def _place(text: Written) -> str:
    """Where a text stands; one entry may have brought several kinds."""
    return f"text-{text.entry}-{text.kind}"


def _anchor(text: Written, result: CriterionResult) -> str:
    return f"{_place(text)}-{result.id}"


def _plainer(text: Written, numbers: Numbers) -> list[Block]:
    """The flagged passages with the plainer words for each, right below the text."""
    found = {
        (numbers[found.start, found.end], found.words, found.instead)
        for result in text.criteria
        for found in result.passages
        if found.instead is not None and (found.start, found.end) in numbers
    }
    if not found:
        return []
    lines = tuple(
        line(f"[{number}] ", Span(words, "flagged"), " – plainer: ", Span(instead or "", "strong"))
        for number, words, instead in sorted(found, key=lambda each: each[0])
    )
    return [Paragraph(line(Span("Marked above, with plainer words:", "quiet"))), Bullets(lines)]


def _reached(text: Written) -> Line:
    rated = sum(result.weight for result in text.criteria if result.rating is not None)
    weight = sum(result.weight for result in text.criteria)
    waiting = sum(result.rating is None for result in text.criteria)
    words = f"Rated criteria hold {amount(rated)} of {amount(weight)} points of weight."
    if not waiting:
        return line(Span(words, "quiet"))
    return line(
        Span(words, "quiet"), Span(f" {waiting} not rated yet, so the score is provisional.", "missing")
    )


def _criterion(result: CriterionResult, text: Written, numbers: Numbers, trace: Trace) -> Row:
    none = line(NOTHING)
    counts = NOT_YET if result.rating is None else Span(RATINGS[result.rating], "strong")
    cells = (
        line(result.says),
        line(amount(result.weight)),
        none if result.proposed is None else line(RATINGS[result.proposed]),
        none if result.judged is None else line(RATINGS[result.judged]),
        (counts,),
    )
    details: list[Line] = []
    if result.because is not None:
        details.append(line(Span("The check: ", "quiet"), result.because))
    for passage in result.passages:
        number = numbers.get((passage.start, passage.end))
        details.append(
            line(Span("Rests on: ", "quiet"), "" if number is None else f"[{number}] ", f"“{passage.words}”")
        )
    if result.judged is not None:
        details.append(_judgement(result, trace))
    return Row(cells, _anchor(text, result), tuple(details))


NOT_YET = Span("not rated yet", "missing")


def _judgement(result: CriterionResult, trace: Trace) -> Line:
    who = (
        Span("somebody whose name is not on record", "missing")
        if result.judged_by is None
        else result.judged_by
    )
    why = Span("no reason on record", "missing") if result.judged_because is None else result.judged_because
    entry = () if result.judged_entry is None else (" · ", trace.entry(result.judged_entry))
    return line(Span("Said by: ", "quiet"), who, Span(" · Why: ", "quiet"), why, *entry)
