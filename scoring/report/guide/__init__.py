"""The facilitator's printed guide of a scenario: everything the team must not see, in the order of the file."""

from typing import Literal

from scenarios.reading import Playbook, Scenario
from scenarios.text import clean_text
from scoring.report.document import Block, Bullets, Document, Pairs, Paragraph, Section, Span, line
from scoring.report.figures import readable, sentence, shown, span, story_moment
from scoring.report.guide.duties import duties, mistakes, questions, texts
from scoring.report.guide.hour import Spoken, hour
from scoring.report.guide.news import news, timeline, yours
from scoring.report.guide.scenes import anytime, scenes
from scoring.report.guide.words import Words
from scoring.report.prose import prose, quote

Form = Literal["html", "md"]

NOTICE = "This is the script of a tabletop exercise. The incident in it is a story; nothing in it happened."
RUNNING = (
    "Read this guide once before the day. Mark the questions you will want, and decide who plays which role.",
    "Begin with the briefing on the next page. Show the drill’s screen to the room, and keep this guide to yourself.",
    "Read each scene aloud, then its question. Let the team talk. When it has decided, choose the option and note who "
    "decided, why, and who disagreed. Those notes are what the report can show later.",
    "If the talk stalls, ask one of the questions on the scene’s card. If it stalls again, give the hint. "
    "The red flag and the good sign are for your ears: note them as observations.",
    "Most injects come by themselves when their time comes. Some are yours: send them when you think the room is ready.",
    "If the team does something sensible that no option offers, record it as off-script, with the time it takes and "
    "the actions it amounts to. If it wants to try again, go back: nothing is erased, and the report counts second tries.",
    "Story time is what is scored; the room’s time never is. Let nobody hurry because of the wall clock.",
    "If a real incident comes up, stop the drill. It ends as “stopped”.",
    "Keep the last quarter for the hot wash and the scores, in that order.",
)


def render_guide(
    scenario: Scenario, playbook: Playbook, form: Form, briefing: tuple[Spoken, ...] = ()
) -> str:
    """The guide as one self-contained text, for a scenario and playbook that were read without a fault.

    Args:
        briefing: what is read aloud before the story begins.
    """
    document = compose_guide(scenario, playbook, briefing)
    if form == "md":
        from scoring.report.markdown import to_markdown

        return clean_text(to_markdown(document))
    from scoring.report.html import to_html

    return clean_text(to_html(document))


def compose_guide(scenario: Scenario, playbook: Playbook, briefing: tuple[Spoken, ...] = ()) -> Document:
    """The guide's document."""
    words = Words(scenario, playbook)
    parts = [
        hour(words, briefing),
        _who_and_what_for(words),
        timeline(words),
        yours(words),
        scenes(words),
        anytime(words),
        news(words),
        duties(words),
        mistakes(words),
        texts(words),
        questions(words),
    ]
    return Document(
        title=f"Facilitator’s guide: {scenario.title}",
        heading="Facilitator’s guide",
        subtitle=line(scenario.title),
        notice=NOTICE,
        front=_front(scenario, playbook),
        sections=tuple(part for part in parts if part.blocks),
        colophon=line(f"Scenario {scenario.id}, playbook {playbook.id}. For the facilitator only."),
    )


def _front(scenario: Scenario, playbook: Playbook) -> tuple[Block, ...]:
    secret = (
        "For the facilitator only. It tells what comes next and what is right; do not show it to the team."
    )
    rows = [
        ("Level", line(sentence(scenario.level))),
        ("Time to plan for", line(f"{span(scenario.minutes * 60)}, briefing and debrief included")),
        ("The story begins", line(story_moment(scenario.story_start, 0))),
        ("Playbook", line(playbook.title)),
    ]
    if scenario.authors:
        rows.append(("Written by", line(", ".join(scenario.authors))))
    if scenario.licence is not None:
        rows.append(("Licence", line(scenario.licence)))
    steps = tuple(line(step) for step in RUNNING)
    return (
        Paragraph(line(Span(secret, "strong")), "note"),
        quote(scenario.summary, "What it is about"),
        Pairs(tuple(rows)),
        Section("How to run it", "how-to-run-it", (Bullets(steps),)),
    )


def _who_and_what_for(words: Words) -> Section:
    scenario = words.scenario
    blocks: list[Block] = []
    if scenario.roles:
        roles = Bullets(tuple(line(role) for role in scenario.roles.values()))
        blocks.append(Section("Roles", "roles", (roles,)))
    goals = tuple(
        line(Span(goal.says, "strong"), f" Shown by: {words.actions(goal.actions)}")
        for goal in scenario.objectives.values()
    )
    if goals:
        blocks.append(
            Section("What the team should be able to do afterwards", "objectives", (Bullets(goals),))
        )
    if scenario.facts:
        facts = tuple(
            (sentence(readable(name)), line(shown(fact.is_))) for name, fact in scenario.facts.items()
        )
        blocks.append(Section("How things stand at the beginning", "facts", (Pairs(facts),)))
    if scenario.inspired_by:
        cases = tuple(
            line(*prose(case.title), Span(f" {case.url}", "quiet") if case.url is not None else "")
            for case in scenario.inspired_by
        )
        blocks.append(Section("Real cases behind the story", "cases", (Bullets(cases),)))
    return Section("Who it is for", "who", tuple(blocks))
