"""HW601: a decision, or a piece of news, with no help for the facilitator.

Whoever leads the drill has mostly not written it. One question or one hint is enough to start a room that has gone quiet, or to
stop one that is too sure.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Scenes with options and no `guide`; injects with neither `guide` nor `expected`."""
    for name, scene in subject.scenario.scenes.items():
        if scene.options is not None and scene.guide is None:
            yield Finding(
                ("scenes", name),
                f"`{name}` has nothing for the facilitator; add a `guide` with a question or a hint",
            )
    for name, inject in subject.scenario.injects.items():
        if inject.guide is None and inject.expected is None:
            yield Finding(
                ("injects", name),
                f"`{name}` has nothing for the facilitator; say under `expected` what a prepared team does",
            )
