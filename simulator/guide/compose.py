"""The guide as a document: its first page and the order of its chapters."""

from scenarios.durations import show_duration
from scenarios.reading import LoadedScenario, Scenario
from scoring.report.document import Block, Bullets, Document, Pairs, Paragraph, Section, line
from scoring.report.figures import counted, story_moment
from scoring.report.prose import quote
from simulator.guide.injects import injects
from simulator.guide.playbook import playbook
from simulator.guide.scenes import anytime, scenes

NOTICE = "This is the guide to a tabletop exercise. The incident in it is made up."
KEEP_IT = "This guide gives the story away: it is for the facilitator, not for the team."
BRACES = "Words in braces, such as {customers_misled}, stand for the value of a fact at that moment."


def compose(loaded: LoadedScenario) -> Document:
    """The whole guide. It says nothing that scenario and playbook do not."""
    scenario = loaded.scenario
    chapters = [_about(scenario), scenes(scenario)]
    if scenario.anytime:
        chapters.append(anytime(scenario))
    return Document(
        title=f"Facilitator's guide: {scenario.title}",
        heading="Facilitator's guide",
        subtitle=line(scenario.title),
        notice=NOTICE,
        front=(
            quote(scenario.summary),
            Paragraph(line(KEEP_IT), "note"),
            Pairs(
                (
                    ("Level", line(scenario.level)),
                    ("Length", line(f"about {scenario.minutes} minutes")),
                    ("The story begins", line(story_moment(scenario.story_start, 0))),
                    ("Scenes", line(counted(len(scenario.scenes), "scene"))),
                    ("Injects", line(counted(len(scenario.injects), "inject"))),
                    ("Playbook", line(loaded.playbook.title)),
                )
            ),
        ),
        sections=(*chapters, injects(scenario), playbook(loaded)),
        colophon=line(f"Scenario {scenario.id}, playbook {loaded.playbook.id}."),
    )


def _about(scenario: Scenario) -> Section:
    blocks: list[Block] = [
        Section(
            "What the team practises",
            "practises",
            (_bullets([o.says for o in scenario.objectives.values()]),),
        ),
        Section("Roles around the table", "roles", (_bullets(list(scenario.roles.values())),)),
        Section("Facts at the beginning", "facts", (_facts(scenario), Paragraph(line(BRACES)))),
    ]
    if scenario.inspired_by:
        real = [
            ", ".join(part for part in (each.title, each.url) if part is not None)
            for each in scenario.inspired_by
        ]
        blocks.append(Section("Real incidents behind it", "real", (_bullets(real),)))
    if scenario.deadlines:
        own = [
            f"{name}: due {show_duration(limit.due)}, no credit after {show_duration(limit.late or 2 * limit.due)}"
            for name, limit in scenario.deadlines.items()
        ]
        blocks.append(Section("Deadlines of this story", "deadlines", (_bullets(own),)))
    return Section("The exercise", "exercise", tuple(blocks))


def _bullets(items: list[str]) -> Bullets:
    return Bullets(tuple(line(item) for item in items))


def _facts(scenario: Scenario) -> Pairs:
    shown = {True: "true", False: "false"}
    return Pairs(
        tuple(
            (name, line(shown[fact.is_] if isinstance(fact.is_, bool) else str(fact.is_)))
            for name, fact in scenario.facts.items()
        )
    )
