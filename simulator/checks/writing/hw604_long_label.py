"""HW604: an option whose label has more than 25 words.

The team sees all labels side by side and compares them while it talks. A long one is not read to its end, or is taken for the
careful answer because it is long.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.parts import options_of
from simulator.checks.subject import Subject

MOST_WORDS = 25


def check(subject: Subject) -> Iterator[Finding]:
    """Each such label."""
    for at, _, option in options_of(subject.scenario):
        words = len(option.label.split())
        if words > MOST_WORDS:
            yield Finding(
                at,
                f"this label has {words} words; say in at most {MOST_WORDS} what the team does, and the rest in `result` or `text`",
                within=("label",),
            )
