"""HW302: a condition that never holds.

What stands behind it was written for nobody: an option never on offer, a paragraph never shown, news that never comes. Every
value that the facts are ever given is tried, with every deed done or not done.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.subject import Subject

_SO = {
    "option": "the option is never on offer",
    "paragraph": "the paragraph is never shown",
    "inject": "the inject never comes",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Conditions of options, paragraphs and injects."""
    for condition, comes_to in subject.decider.settled:
        if not comes_to:
            yield Finding(
                condition.at,
                f"this holds in no case, so {_SO[condition.sort]}; correct the condition, or take out what it is for",
                within=condition.within,
            )
