"""What the debrief draws: scores, items with their evidence, decisions with what came of them."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from textual.content import Content

from scoring.record.record import Decision, Record
from scoring.report.dimensions import DIMENSION_TITLES, grade_words
from scoring.report.figures import amount, score, story_moment
from scoring.report.sections.drivers import verdict_of
from scoring.tally.scorecard import GRADE_MEANINGS, Grade, Item, MistakeMade
from simulator.tui.debrief_views.line import (
    GRADE_STYLES,
    Line,
    assigned_words,
    graded,
    heading,
    label,
    person_words,
    time_at,
)
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks, Row
from simulator.tui.widgets.prose import prose
from simulator.tui.widgets.timeline import when_words
from simulator.tui.wording import ENDING_COLOURS, counted, span

BAR = 20

# Scores


def scores_page(record: Record, to_texts: str) -> Blocks:
    """Three scores and the overall, with ratings, arithmetic, objectives and mistakes.

    Args:
        to_texts: the key that leads to the texts.
    """
    card = record.scorecard
    ending = (record.ending or "still open").replace("_", " ")
    colour = ENDING_COLOURS.get(record.ending or "", "$primary")
    blocks = [
        *(_stopped() if record.ending == "stopped" else ()),
        Block(
            Content.assemble(
                "Ending: ",
                (ending, f"bold {colour}"),
                f"   Story time: {span(record.clock_s)}   {counted(_taken(record), 'decision')}",
            ),
            after=1,
        ),
    ]
    for part in card.dimensions:
        blocks.append(Block(_bar(DIMENSION_TITLES[part.dimension], part.score, part.rating)))
        blocks.append(Block(Content.assemble((part.arithmetic, "$secondary")), indent=4, after=1))
    blocks.append(Block(_bar("Overall", card.overall, None)))
    blocks.append(Block(Content.assemble((card.arithmetic, "$secondary")), indent=4, after=1))
    if card.provisional:
        blocks.append(
            Block(
                Content.assemble(
                    ("Provisional: ", "bold $text-warning"),
                    f"some criteria of the texts wait for a person's rating. Press {to_texts} to rate them.",
                ),
                after=1,
            )
        )
    if record.scorecard_on_script is not None:
        beside = score(record.scorecard_on_script.overall)
        blocks.append(Block(Content(f"Without what was done off script, the overall is {beside}."), after=1))
    if card.objectives:
        blocks.append(Block(Content.assemble(("Objectives", "bold $primary"))))
        for objective in card.objectives:
            mark = graded(objective.rating)
            blocks.append(Block(Content(objective.says), indent=4, mark=mark))
        blocks.append(Block(NOTHING))
    blocks.append(Block(Content.assemble(("Mistakes", "bold $primary"))))
    for mistake in card.mistakes:
        lost = Content.assemble((f"-{mistake.weight}", "bold $text-error"))
        blocks.append(Block(Content(mistake.title), indent=5, mark=lost))
    if not card.mistakes:
        blocks.append(Block(Content("None of the playbook's mistakes was made.")))
    blocks.append(Block(NOTHING))
    blocks.append(Block(Content.assemble(("What the ratings mean", "bold $primary"))))
    blocks += [
        Block(Content.assemble((meaning, "$secondary")), indent=4, mark=graded(grade))
        for grade, meaning in GRADE_MEANINGS.items()
    ]
    if record.undone_by_story:
        blocks.append(Block(NOTHING))
        blocks.append(
            Block(
                Content.assemble(
                    (
                        "Not counted, because no option of this story does it: "
                        + "; ".join(record.undone_by_story),
                        "$secondary",
                    )
                )
            )
        )
    return Blocks(blocks)


def _stopped() -> Iterator[Block]:
    yield Block(
        Content.assemble(
            ("Stopped for a real incident. ", "bold $text-warning"),
            "There was no hot wash, and what was not done by then counts as not done: draw no conclusions from these "
            "figures. Look after the real incident first.",
        ),
        after=1,
    )


def _taken(record: Record) -> int:
    return sum(not decision.abandoned for decision in record.decisions)


def _bar(title: str, value: Fraction | None, grade: Grade | None) -> Content:
    """A title, a bar of 100 points, the score and what its rating says."""
    full = 0 if value is None else round(BAR * value / 100)
    says = grade_words(grade) if grade else "nothing counts" if value is None else ""
    return Content.assemble(
        (f"{title:<14}", "bold"),
        ("█" * full, GRADE_STYLES[grade] if grade else "$accent"),
        ("░" * (BAR - full), "$panel"),
        (f" {score(value):>5}  ", "bold"),
        graded(grade) if grade else "",
        (f"  {says}", "$secondary"),
    )


# Items


def item_lines(record: Record) -> Iterator[Line]:
    """Every item and mistake, by dimension, each with its evidence."""
    card = record.scorecard
    for part in card.dimensions:
        items = [item for item in card.items if item.dimension == part.dimension]
        mistakes = [mistake for mistake in card.mistakes if mistake.dimension == part.dimension]
        if items or mistakes:
            yield heading(f"{DIMENSION_TITLES[part.dimension]}  {score(part.score)}")
        for item in items:
            note = Content.assemble((f"{amount(item.points)} of {item.weight}", "$secondary"))
            row = Row(Content.assemble(graded(item.rating), "  "), Content(item.title), note, column=14)
            yield Line(row, _item_page(item, record))
        for mistake in mistakes:
            row = Row(
                Content.assemble(("!", "bold $text-error"), "  "),
                Content(mistake.title),
                Content.assemble((f"-{mistake.weight}", "bold $text-error")),
                column=14,
            )
            yield Line(row, _mistake_page(mistake, record))


def _item_page(item: Item, record: Record) -> Blocks:
    timing = next((row for row in record.timeline if row.action == item.id), None)
    blocks = [
        Block(Content.assemble((item.title, "bold")), after=1),
        label("Rating", Content.assemble(graded(item.rating), f"  {GRADE_MEANINGS[item.rating]}")),
        label("Arithmetic", Content(item.arithmetic)),
        label("Rule", Content(item.rule)),
    ]
    if timing is not None:
        blocks.append(label("Time", Content(when_words(timing, verdict_of(timing, item, record)))))
    if item.at_s is not None:
        blocks.append(label("Done", Content(story_moment(record.story_start, item.at_s))))
    return Blocks([*blocks, *_evidence(item.events, record)])


def _mistake_page(mistake: MistakeMade, record: Record) -> Blocks:
    blocks = [
        Block(Content.assemble((mistake.title, "bold")), after=1),
        label(
            "Cost",
            Content(
                f"{counted(mistake.weight, 'point')} lost; mistakes cost at most half of what was earned."
            ),
        ),
        label("Made", Content(story_moment(record.story_start, mistake.at_s))),
        label("Rule", Content(mistake.rule)),
    ]
    if mistake.why:
        blocks.append(label("Why", Content(mistake.why)))
    if mistake.harms:
        titles = {item.id: item.title for item in record.scorecard.items}
        harmed = "; ".join(titles.get(action, action.replace("_", " ")) for action in mistake.harms)
        blocks.append(label("Harms", Content(harmed)))
    return Blocks([*blocks, *_evidence(mistake.events, record)])


def _evidence(events: Iterable[int], record: Record) -> Iterator[Block]:
    """The entries of the log that a number rests on, in words."""
    log = {entry.entry: entry for entry in record.log}
    found = [log[event] for event in events if event in log]
    yield Block(Content.assemble(("Evidence", "bold $primary")))
    if not found:
        yield Block(Content("No entry of the log does this."))
    for entry in found:
        yield Block(
            Content.assemble((f"{time_at(record, entry.at_s)}  ", "$secondary"), entry.words),
            indent=10,
            mark=Content.assemble((f"Entry {entry.entry}", "bold $secondary")),
        )


# Decisions


def decision_lines(record: Record) -> Iterator[Line]:
    """Every decision with what came of it and what the debrief says of it."""
    for decision in record.decisions:
        label = Content(decision.label or "Off script")
        if decision.abandoned:
            label = Content.assemble(label.stylize("strike"), ("  gone back on", "$secondary"))
        row = Row(
            Content.assemble((f"{decision.number:>2}  ", "bold $accent")),
            label,
            Content.assemble((time_at(record, decision.at_s), "$secondary")),
            column=18,
        )
        yield Line(row, _decision_page(decision, record))


def _decision_page(decision: Decision, record: Record) -> Blocks:
    blocks: list[Block] = []
    if decision.ask:
        blocks.append(Block(Content.assemble((decision.ask, "italic $secondary"))))
    blocks.append(Block(Content.assemble((decision.label or "Off script", "bold")), after=1))
    blocks.append(label("When", Content(story_moment(record.story_start, decision.at_s))))
    blocks.append(label("Decided by", Content(person_words(decision.decided_by))))
    if decision.reasons:
        blocks.append(label("Reasons", Content(decision.reasons)))
    if decision.confidence:
        blocks.append(label("How sure", Content(f"{decision.confidence} of 5")))
    if decision.dissent:
        blocks.append(
            label("Against it", Content(", ".join(name or "name not on record" for name in decision.dissent)))
        )
    if decision.asks_assignment:
        blocks.append(label("Done by", Content(assigned_words(decision.assigned))))
    if decision.result:
        blocks.append(Block(Content.assemble(("What came of it", "bold $primary"))))
        blocks += prose(decision.result)
    if decision.debrief:
        blocks.append(Block(Content.assemble(("What there is to say of it", "bold $primary"))))
        blocks += prose(decision.debrief)
    if len(decision.offered) > 1:
        blocks.append(Block(Content.assemble(("What was on offer", "bold $primary"))))
        blocks += [Block(Content(label), indent=2, mark=Content("·")) for label in decision.offered]
    return Blocks(blocks)
