"""HW204: a `back` in a scene that no inject leads to.

`back` returns to what an interruption took the team away from. Where none did, there is nothing to return to. A `back` that
can be met outside an interruption keeps a file from loading; this one would do so as soon as a way led there.
"""

from collections.abc import Iterator

from scenarios.reading import BACK
from simulator.checks.findings import Finding
from simulator.checks.structure.ways import Step
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Each such `back`."""
    for name, step in backs_from_nothing(subject):
        yield Finding(
            step.at,
            f"`back` returns from an interruption, but none leads to `{name}`; let an inject `go` there, or name a scene",
            within=("then",),
        )


def backs_from_nothing(subject: Subject) -> Iterator[tuple[str, Step]]:
    """Scenes with a `back` to which neither an inject nor the story leads."""
    interrupted = subject.ways.reach(
        inject.go for inject in subject.scenario.injects.values() if inject.go is not None
    )
    for name, steps in subject.ways.steps.items():
        if name not in interrupted and name not in subject.earliest.scenes:
            yield from ((name, step) for step in steps if step.to == BACK and step.at[0] == "scenes")
