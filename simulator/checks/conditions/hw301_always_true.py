"""HW301: a condition that always holds.

It decides nothing, so its author had something else in mind: another fact, another time, a `not` too few. Every value that
the facts are ever given is tried, with every deed done or not done. A paragraph that is shown always so as to stand below others is left alone, if its
condition asks for nothing but the clock.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.parts import Condition
from simulator.checks.subject import Subject

_INSTEAD = {
    "option": "the option is always on offer; take the condition out, or correct it",
    "paragraph": "the paragraph is always shown; put it into `text`, or correct the condition",
    "inject": "the inject always comes; take the condition out, or correct it",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Conditions of options, paragraphs and injects."""
    for condition, comes_to in subject.decider.settled:
        if comes_to and not _only_orders(subject, condition):
            yield Finding(
                condition.at,
                f"this holds whatever happens, so {_INSTEAD[condition.sort]}",
                within=condition.within,
            )


def _only_orders(subject: Subject, condition: Condition) -> bool:
    """Whether a paragraph is written to be shown always, so that it stands below paragraphs with conditions."""
    if condition.sort != "paragraph" or condition.within[:2] == ("also", 0):
        return False
    reads = subject.reader.read(condition.text, condition.owner.scene).reads
    return all(read.sort == "clock" for read in reads)
