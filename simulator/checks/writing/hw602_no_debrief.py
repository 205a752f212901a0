"""HW602: an option of which the debrief says nothing.

A team learns when it hears why a choice was good or bad, and it asks about the very choice that was left without a word.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.parts import options_of
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Each option without `debrief`."""
    for at, _, option in options_of(subject.scenario):
        if option.debrief is None:
            yield Finding(
                at, f"`{at[-1]}` has no `debrief`; say in a sentence or two what was good or bad about it"
            )
