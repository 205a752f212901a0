"""The guide's chapter on injects: what arrives, when, from whom, and what a prepared team does with it."""

from scenarios.durations import show_duration
from scenarios.reading import After, Inject, Scenario
from scoring.report.document import Block, Card, Line, Pairs, Paragraph, Section, Span, line
from scoring.report.figures import readable, story_time
from scoring.report.prose import quote
from simulator.guide.parts import changes, guide_blocks, scene_anchor


def injects(scenario: Scenario) -> Section:
    """Every inject, in the order of the file."""
    cards = tuple(_card(name, inject, scenario) for name, inject in scenario.injects.items())
    return Section("Injects", "injects", cards or (Paragraph(line("This story has no injects.")),))


def _card(name: str, inject: Inject, scenario: Scenario) -> Card:
    to = "" if inject.to is None else f" to {inject.to}"
    rows: list[tuple[str, Line]] = [
        ("Comes", line(_comes(inject, scenario))),
        ("From", line(f"{inject.from_}{to}, by {readable(inject.via)}")),
    ]
    if inject.when is not None:
        rows.append(("Only if", line(Span(inject.when, "code"))))
    if inject.set:
        rows.append(("Changes", changes(inject.set)))
    if inject.go is not None:
        rows.append(("Interrupts with", line(Span(inject.go, "code", scene_anchor(inject.go)))))
    blocks: list[Block] = [Pairs(tuple(rows)), quote(inject.text, "Its words")]
    if inject.expected is not None:
        blocks.append(quote(inject.expected, "What a prepared team does"))
    return Card(line(inject.from_), (*blocks, *guide_blocks(inject.guide)), marks=(readable(name),))


def _comes(inject: Inject, scenario: Scenario) -> str:
    if inject.at is not None:
        return f"at {story_time(scenario.story_start, inject.at)}"
    if inject.after is not None:
        return _follows(inject.after)
    return "when you send it"


def _follows(after: After) -> str:
    delay = f"{show_duration(after.by)} after " if after.by else "as soon as "
    if after.scene is not None:
        return f"{delay}the scene {readable(after.scene)} is entered"
    if after.option is not None:
        return f"{delay}the option {after.option} is carried out"
    if after.action is not None:
        return f"{delay}the action {readable(after.action)} is done"
    return f"{delay}the inject {readable(after.inject or '')} has come"
