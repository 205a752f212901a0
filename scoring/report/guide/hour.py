"""The facilitator's page: what to read aloud before the story, how the time is shared out, and the hot wash after it."""

from collections.abc import Iterator

from scenarios.reading import Option
from scoring.record import QUESTIONS
from scoring.record.plan import PLANS, is_short_plan, plan_for, talk_s
from scoring.report.document import Block, Bullets, Line, Paragraph, Quote, Row, Section, Span, Table, line
from scoring.report.figures import listed, span
from scoring.report.guide.words import Words
from scoring.report.prose import prose

Spoken = tuple[str, tuple[str, ...]]
"""A point of the briefing: its heading, and what is said; more than one where it depends on the set-up."""

OTHERWISE = "Or, if you set it up so: "
KEEP_AND_CHANGE = (
    "Before anybody sees a score, ask each person for one thing to keep and one to change. Take it down in their "
    "words, by name or without."
)


def hour(words: Words, briefing: tuple[Spoken, ...]) -> Section:
    """The page on the hour itself, from the first word to the scores."""
    blocks: list[Block] = []
    if briefing:
        blocks.append(Section("Read aloud before you begin", "briefing", (_read_aloud(briefing),)))
    blocks.append(Section("How the time is shared out", "plans", tuple(_plans(words))))
    blocks.append(Section("After the ending: the hot wash", "hot-wash", _hot_wash()))
    return Section("The hour", "hour", tuple(blocks))


def _read_aloud(briefing: tuple[Spoken, ...]) -> Quote:
    paragraphs = []
    for title, said in briefing:
        first: Line = line(Span(f"{title}. ", "strong"), *prose(said[0]))
        others = tuple(line(Span(OTHERWISE, "quiet"), *prose(other)) for other in said[1:])
        paragraphs.append((first, *others))
    return Quote(tuple(paragraphs))


def _plans(words: Words) -> Iterator[Block]:
    asked = words.scenario.minutes
    offered = sorted({*PLANS, asked})
    plans = [plan_for(minutes) for minutes in offered]
    rows = [
        Row((line(name), *(line(span(seconds)) for seconds in parts)))
        for name, parts in (
            ("Briefing", [plan.briefing_s for plan in plans]),
            ("Play", [plan.play_s for plan in plans]),
            ("Hot wash and scores", [plan.hot_wash_s for plan in plans]),
        )
    ]
    rows += [
        Row(
            (
                line("Talk at most: ", words.scene(name)),
                *(line(span(talk_s(scene.discuss, minutes, asked))) for minutes in offered),
            )
        )
        for name, scene in words.scenario.scenes.items()
        if scene.discuss is not None
    ]
    yield Paragraph(
        line(
            f"The scenario asks for {asked} minutes. Pick a plan when you set the drill up; the screen then shows what is left. "
            "The room’s time earns and costs nothing."
        )
    )
    columns = ("Part", *(f"{minutes} minutes" for minutes in offered))
    yield Table(columns, tuple(rows), frozenset(range(1, len(columns))))
    yield from _spared(words, [minutes for minutes in offered if is_short_plan(minutes, asked)])


def _spared(words: Words, short: list[int]) -> Iterator[Block]:
    """The texts that a short plan skips, and which of the plans is short."""
    texts = tuple(
        line(Span(words.text(kind), "strong"), f", at {words.option(name)}")
        for name, option in _options(words)
        if option.short_plan == "skip"
        for kind in option.write
    )
    if not texts:
        yield Paragraph(line("No plan skips a text of this scenario."))
        return
    which = (
        f"A plan of {listed([str(minutes) for minutes in short])} minutes is short for this scenario."
        if short
        else f"None of these plans is short for this scenario; one of less than {words.scenario.minutes} minutes is."
    )
    yield Paragraph(
        line(f"{which} The team is then not asked to write these, and they neither cost nor earn:")
    )
    yield Bullets(texts)


def _options(words: Words) -> Iterator[tuple[str, Option]]:
    for scene, written in words.scenario.scenes.items():
        for name, option in (written.options or {}).items():
            yield f"{scene}.{name}", option
    for name, option in words.scenario.anytime.items():
        yield f"anytime.{name}", option


def _hot_wash() -> tuple[Block, ...]:
    questions = tuple(line(question) for question in QUESTIONS.values())
    return (
        Paragraph(line(KEEP_AND_CHANGE)),
        Paragraph(line("Then put these three questions to the room, and only then show the scores:")),
        Bullets(questions),
    )
