"""Scores and ratings with their arithmetic, down to the log entries each item rests on."""

from scoring.record.record import Record
from scoring.report.dimensions import DIMENSION_AIMS, DIMENSION_TITLES, grade_words
from scoring.report.document import Block, Bullets, Pairs, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import NOTHING, amount, score, span
from scoring.report.trace import Trace, item_anchor, mistake_anchor
from scoring.tally.scorecard import GRADE_MEANINGS, DimensionScore, Item

RULE = (
    "An item’s points are its weight times its credit, and its credit is timing × order × quality. "
    "A dimension’s score is 100 × its points, less what mistakes cost (at most half), divided by its weight. "
    "Times are story times; how long the room took earns and costs nothing. Figures are rounded only in print."
)
FACTORS = ("Action", "Done at", "Weight", "Timing", "Order", "Quality", "Credit", "Points", "Rating")


def scores(record: Record, trace: Trace) -> Section:
    """The chapter on the scores."""
    card = record.scorecard
    blocks: list[Block] = [Paragraph(line(RULE)), _summary(record)]
    blocks.append(Paragraph(line(Span("Overall: ", "strong"), card.arithmetic)))
    blocks += [_dimension(part, record, trace) for part in card.dimensions]
    blocks.append(_mistakes(record, trace))
    if record.scorecard_on_script is not None:
        blocks.append(_off_script(record, trace))
    if record.undone_by_story:
        told = Paragraph(
            line("No option of this story does these actions of the playbook, so they do not count:")
        )
        undone = Bullets(tuple(line(title) for title in record.undone_by_story))
        blocks.append(Section("What this story did not ask for", "undone-by-story", (told, undone)))
    meanings = tuple((grade, line(meaning)) for grade, meaning in GRADE_MEANINGS.items())
    blocks.append(Section("What the ratings mean", "ratings", (Pairs(meanings),)))
    return Section("Scores and ratings", "scores", tuple(blocks))


def _summary(record: Record) -> Table:
    beside = record.scorecard_on_script
    columns = ["", "Score", "Rating", "Points earned", "Lost to mistakes", "Weight"]
    rows = []
    others = {} if beside is None else {part.dimension: part.score for part in beside.dimensions}
    for part in record.scorecard.dimensions:
        cells = [
            line(Span(DIMENSION_TITLES[part.dimension], to=f"score-{part.dimension}")),
            line(score(part.score)),
            line(NOTHING if part.rating is None else f"{part.rating}: {grade_words(part.rating)}"),
            line(amount(part.earned)),
            line(amount(part.lost)),
            line(amount(part.weight)),
        ]
        if beside is not None:
            cells.append(line(score(others.get(part.dimension))))
        rows.append(Row(tuple(cells)))
    dash = line(NOTHING)
    total = [
        line(Span("Overall", "strong")),
        line(Span(score(record.scorecard.overall), "strong")),
        dash,
        dash,
        dash,
        dash,
    ]
    if beside is not None:
        columns.append("Without off-script")
        total.append(line(score(beside.overall)))
    rows.append(Row(tuple(total)))
    return Table(tuple(columns), tuple(rows), frozenset({1, 3, 4, 5, 6}))


def _dimension(part: DimensionScore, record: Record, trace: Trace) -> Section:
    items = [item for item in record.scorecard.items if item.dimension == part.dimension]
    title = f"{DIMENSION_TITLES[part.dimension]}: {score(part.score)}"
    blocks: list[Block] = [
        Paragraph(line(Span(f"That is: {DIMENSION_AIMS[part.dimension]}.", "quiet"))),
        Paragraph(line(Span("Arithmetic: ", "strong"), part.arithmetic)),
    ]
    if items:
        rows = tuple(_item(item, trace) for item in items)
        blocks.append(Table(FACTORS, rows, frozenset(range(2, 8))))
    else:
        blocks.append(Paragraph(line("No action of this dimension counts in this story.")))
    return Section(title, f"score-{part.dimension}", tuple(blocks))


def _item(item: Item, trace: Trace) -> Row:
    cells = (
        line(Span(item.title, "strong")),
        line("not done" if item.at_s is None else span(item.at_s)),
        line(amount(item.weight)),
        line(amount(item.timing)),
        line(amount(item.order)),
        line(amount(item.quality)),
        line(amount(item.credit)),
        line(amount(item.points)),
        line(item.rating),
    )
    done_by = line(Span("Done by: ", "quiet"), trace.option(item.by)) if item.by is not None else ()
    details = (
        line(Span("Rule: ", "quiet"), item.rule),
        line(Span("Arithmetic: ", "quiet"), item.arithmetic),
        (*done_by, *line(" · " if done_by else "", Span("Rests on: ", "quiet"), *trace.entries(item.events))),
    )
    return Row(cells, item_anchor(item), details)


def _mistakes(record: Record, trace: Trace) -> Section:
    rows = []
    for mistake in record.scorecard.mistakes:
        details = [line(Span("Rule: ", "quiet"), mistake.rule)]
        if mistake.harms:
            details.append(line(Span("Spoils the rating of: ", "quiet"), trace.actions(mistake.harms)))
        if mistake.why is not None:
            details.append(line(Span("Why it matters: ", "quiet"), mistake.why))
        details.append(line(Span("Rests on: ", "quiet"), *trace.entries(mistake.events)))
        cells = (
            line(Span(mistake.title, "strong")),
            line(DIMENSION_TITLES[mistake.dimension]),
            line(span(mistake.at_s)),
            line(amount(mistake.weight)),
        )
        rows.append(Row(cells, mistake_anchor(mistake), tuple(details)))
    table = Table(("Mistake", "Dimension", "Made at", "Points lost"), tuple(rows), frozenset({3}))
    none = Paragraph(line("The team made none of the mistakes that the playbook names."))
    return Section("Mistakes", "mistakes", (table if rows else none,))


def _off_script(record: Record, trace: Trace) -> Section:
    beside = record.scorecard_on_script
    blocks: list[Block] = []
    if beside is not None:
        without = {item.id: item.points for item in beside.items}
        changed = [
            item for item in record.scorecard.items if without.get(item.id, item.points) != item.points
        ]
        rows = tuple(
            Row(
                (
                    line(Span(item.title, to=item_anchor(item))),
                    line(amount(item.points)),
                    line(amount(without[item.id])),
                    trace.entries(item.events),
                )
            )
            for item in changed
        )
        words = (
            "The team did something that the story did not offer, and the facilitator judged which actions it was. "
            f"Overall {score(record.scorecard.overall)} with these points, {score(beside.overall)} without them. "
        )
        blocks.append(Paragraph(line(words, Span("Without: ", "quiet"), beside.arithmetic)))
        if rows:
            columns = ("Action", "Points", "Without off-script", "Rests on")
            blocks.append(Table(columns, rows, frozenset({1, 2})))
    return Section("Points that rest on off-script actions", "off-script", tuple(blocks))
