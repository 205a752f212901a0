"""HW605: a scene of more than 200 words, or of fewer than 10.

Somebody reads it aloud. Two hundred words take a minute and a half, and nobody can hold more; fewer than ten give a room
nothing to talk about. Further paragraphs (`also`) count only against the fewest, as not all of them are shown; a scene that
only passes on may be short.
"""

from collections.abc import Iterator

from scenarios.reading import Scene
from simulator.checks.findings import Finding
from simulator.checks.subject import Subject

MOST_WORDS, FEWEST_WORDS = 200, 10


def check(subject: Subject) -> Iterator[Finding]:
    """Each such text of a scene."""
    for name, scene in subject.scenario.scenes.items():
        words = len(scene.text.split())
        if words > MOST_WORDS:
            advice = f"tell it in at most {MOST_WORDS}, or make two scenes of it"
        elif scene.then is None and words + _further(scene) < FEWEST_WORDS:
            advice = f"say in {FEWEST_WORDS} or more what the team sees and hears"
        else:
            continue
        yield Finding(
            ("scenes", name),
            f"this text has {words} {'word' if words == 1 else 'words'}; {advice}",
            within=("text",),
        )


def _further(scene: Scene) -> int:
    return sum(len(also.text.split()) for also in scene.also)
