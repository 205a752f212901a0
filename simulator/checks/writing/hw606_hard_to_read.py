"""HW606: a scene that reads above school grade 9.

A team hears or reads it once, under time, and not everybody in the room reads for a living. The grade is the Flesch-Kincaid
grade of all that the team reads in the scene: `text`, `also`, `ask`, labels and results. It says little about few words, and
nothing about other languages, so it is asked only of a hundred words or more of English.
"""

from collections.abc import Iterator, Mapping

from scenarios.reading import Scene, Value
from scenarios.shown import parts_of
from scenarios.text import on_one_line
from scoring.language import reading_grade, sentences, words
from simulator.checks.findings import Finding
from simulator.checks.subject import Subject

HARDEST_GRADE = 9.0
FEWEST_WORDS = 100


def check(subject: Subject) -> Iterator[Finding]:
    """Each such scene, with its longest sentence."""
    if not subject.scenario.language.startswith("en"):
        return
    for name, scene in subject.scenario.scenes.items():
        # Blanks are quickly counted, and hardly a text has twice as many words as that.
        if sum(text.count(" ") + 1 for text in _texts(scene)) < FEWEST_WORDS // 2:
            continue
        text = "\n\n".join(_with_facts(text, subject.reader.first_values) for text in _texts(scene))
        if len(words(text)) < FEWEST_WORDS:
            continue
        grade = reading_grade(text)
        if grade > HARDEST_GRADE:
            longest = max(sentences(text), key=lambda sentence: len(sentence.tokens))
            yield Finding(
                ("scenes", name),
                f"`{name}` reads at school grade {grade:.1f}, and {HARDEST_GRADE:.0f} is the most for a text heard once; use shorter "
                "sentences and plainer words",
                help=f"the longest sentence is “{on_one_line(text[longest.start : longest.end], 90)}”",
            )


def _texts(scene: Scene) -> tuple[str, ...]:
    """What the team reads in a scene."""
    options = (scene.options or {}).values()
    return (
        scene.text,
        *(also.text for also in scene.also),
        scene.ask or "",
        *(f"{option.label}." for option in options),
        *(option.result or "" for option in options),
    )


def _with_facts(text: str, facts: Mapping[str, Value]) -> str:
    """A text as it is shown first."""
    return "".join(
        str(facts.get(part.text, "")) if part.sort == "fact" else part.text for part in parts_of(text)
    )
