"""HW603: a scene with options that asks nothing.

The question tells the room what it is deciding. Without one a team reads the options as a menu.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Each scene with options and no `ask`."""
    for name, scene in subject.scenario.scenes.items():
        if scene.options is not None and scene.ask is None:
            yield Finding(
                ("scenes", name), f"`{name}` has no `ask`; write the question that the team is to decide"
            )
