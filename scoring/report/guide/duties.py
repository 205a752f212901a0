"""The guide's playbook: what a team should do by when, what it should not do, its texts, and its plain answers."""

from scoring.report.dimensions import DIMENSION_TITLES
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
from scoring.report.figures import day, sentence, span
from scoring.report.guide.words import Words, condition
from scoring.report.prose import prose, quote
from scoring.tally.rules import ActionRule


def duties(words: Words) -> Section:
    """The playbook's actions by phase, with this story's deadlines, then those better left alone."""
    left_out = set(words.scenario.leave_out)
    asked = [rule for rule in words.rules.actions if rule.written.weight and rule.id not in left_out]
    blocks: list[Block] = [Paragraph(line(words.playbook.source))]
    phases = {name: (phase.title, phase.aim, phase.until) for name, phase in words.playbook.phases.items()}
    for name, (title, aim, until) in phases.items():
        cards = tuple(_card(rule, words) for rule in asked if rule.written.phase == name)
        told = Paragraph(line(f"Until {span(until)}. ", aim))
        blocks.append(Section(title, f"phase-{name}", (told, *cards)))
    others = tuple(_card(rule, words) for rule in asked if rule.written.phase not in phases)
    if others:
        blocks.append(Section("In no phase", "phase-none", others))
    avoid = tuple(
        line(Span(rule.written.title, "strong"), ". ", *prose(rule.written.why or ""))
        for rule in words.rules.actions
        if not rule.written.weight
    )
    if avoid:
        blocks.append(Section("Better left alone", "left-alone", (Bullets(avoid),)))
    if left_out:
        titles = tuple(line(words.action(action)) for action in words.scenario.leave_out)
        blocks.append(Section("Left out of this story", "left-out", (Bullets(titles),)))
    return Section(f"The playbook: {words.playbook.title}", "playbook", tuple(blocks))


def _card(rule: ActionRule, words: Words) -> Card:
    written = rule.written
    rows: list[tuple[str, Line]] = [
        ("Due", line(f"{span(rule.due)}; nothing from {span(rule.late)} on")),
        ("Scored under", line(f"{DIMENSION_TITLES[written.dimension]}, weight {written.weight}")),
    ]
    if written.applies is not None:
        rows.append(("Asked only if", line(condition(written.applies))))
    if written.from_ is not None:
        rows.append(("Counted from when", line(condition(written.from_))))
    if written.premature is not None:
        rows.append(("Half if done while", line(condition(written.premature))))
    if written.text is not None:
        rows.append(("Its text", line(words.text(written.text))))
    if written.why is not None:
        rows.append(("Why", prose(written.why)))
    if written.source is not None:
        checked = f" (checked {day(written.checked)})" if written.checked is not None else ""
        rows.append(("Rests on", line(*prose(written.source), checked)))
    blocks: list[Block] = [Pairs(tuple(rows))]
    if written.how:
        blocks.append(Bullets(tuple(prose(step) for step in written.how)))
    marks = () if rule.id in words.rules.done_by_story else ("no option of this story does it",)
    return Card(line(written.title), tuple(blocks), f"action-{rule.id}", marks)


def mistakes(words: Words) -> Section:
    """What costs points, and when."""
    rows = []
    for rule in words.rules.mistakes:
        details = [line(Span("Made when: ", "quiet"), condition(rule.written.when))]
        if rule.written.harms:
            details.append(line(Span("Spoils the rating of: ", "quiet"), words.actions(rule.written.harms)))
        if rule.written.why is not None:
            details.append(line(Span("Why: ", "quiet"), *prose(rule.written.why)))
        cells = (
            line(Span(rule.written.title, "strong")),
            line(DIMENSION_TITLES[rule.written.dimension]),
            line(str(rule.written.weight)),
        )
        rows.append(Row(cells, details=tuple(details)))
    table = Table(("Mistake", "Dimension", "Points lost"), tuple(rows), frozenset({2}))
    return Section("Mistakes", "mistakes", (table,) if rows else ())


def texts(words: Words) -> Section:
    """What makes the team's texts good."""
    blocks = []
    for name, kind in words.playbook.texts.items():
        rows = tuple(Row((line(each.says), line(str(each.weight)))) for each in kind.criteria.values())
        table = Table(("A good one", "Weight"), rows, frozenset({1}))
        blocks.append(Section(kind.title, f"text-{name}", (table,)))
    return Section("What makes a text good", "texts", tuple(blocks))


def questions(words: Words) -> Section:
    """Plain answers the team may look up."""
    parts = []
    for name, question in words.playbook.questions.items():
        blocks: list[Block] = [quote(question.answer)]
        if question.source is not None:
            blocks.append(Paragraph(line(Span("Rests on: ", "quiet"), *prose(question.source))))
        parts.append(Section(sentence(question.ask), f"question-{name}", tuple(blocks)))
    return Section("Questions with plain answers", "questions", tuple(parts))
