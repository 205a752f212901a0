"""HW205: an inject that takes the team to where nothing returns and nothing ends.

The news interrupts what the team is doing, and the team never gets back to it.
"""

from collections.abc import Iterator

from scenarios.reading import Inject
from simulator.checks.findings import Finding
from simulator.checks.structure.ways import without_way_out
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Each such inject."""
    for name, inject in endless(subject):
        yield Finding(
            ("injects", name),
            f"`{name}` interrupts with `{inject.go}`, from where nothing returns and nothing ends; write `then: back` in one of "
            "its options",
            within=("go",),
        )


def endless(subject: Subject) -> Iterator[tuple[str, Inject]]:
    """Injects that can come and lead into a trap which only interruptions reach."""
    trapped = without_way_out(subject.scenario, subject.earliest, subject.ways)
    in_the_story = subject.ways.reach([subject.scenario.first_scene])
    for name, inject in subject.scenario.injects.items():
        if name in subject.earliest.injects and inject.go in trapped - in_the_story:
            yield name, inject
