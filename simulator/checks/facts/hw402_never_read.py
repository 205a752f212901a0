"""HW402: a fact that changes, and that nothing looks at.

The story remembers something that makes no difference: to what is on offer, to what is said, to the score. Either a condition
was forgotten, or the fact is left over.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Facts that no condition, text, playbook or chart reads; counting a number up is no reading of it."""
    for name in subject.scenario.facts:
        if name not in subject.uses.read:
            what = "changes, but nothing reads it" if name in subject.uses.changed else "is used nowhere"
            yield Finding(
                ("facts", name),
                f"`{name}` {what}; write a condition for it, show it in a text as {{{name}}}, or take it out",
            )
