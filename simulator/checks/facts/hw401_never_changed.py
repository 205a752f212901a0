"""HW401: a fact that conditions read, and that nothing ever changes.

Whatever depends on it is settled before the drill begins. Mostly the `set` that should change it was forgotten. What the
playbook asks for is the nature of the incident, and may well stay as it is.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Facts that decide something, and facts drawn over time."""
    uses = subject.uses
    for name in subject.scenario.facts:
        if name in uses.frozen:
            yield Finding(
                ("facts", name),
                f"`{name}` never changes, so what depends on it is settled from the start; `set` it somewhere, or take it out",
            )
        elif name in subject.scenario.track and name not in uses.changed:
            yield Finding(
                ("facts", name),
                f"`{name}` is drawn over time but never changes; `set` it somewhere, or take it out of `track`",
            )
