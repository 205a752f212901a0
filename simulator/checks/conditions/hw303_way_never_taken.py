"""HW303: a way in a list of `then` that is never taken.

The list is tried in order. A way after one that always holds is never looked at, and one whose condition never holds, or
only where an earlier one holds as well, leads nobody anywhere.
"""

from collections.abc import Iterator

from scenarios.reading.scenario import Branch
from simulator.checks.findings import Finding, Path
from simulator.checks.structure.parts import Condition, Owner, thens
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Each way of a list that no case leads to."""
    for at, owner, branches in thens(subject.scenario):
        if len(branches) > 1:
            yield from _in_list(subject, at, owner, branches)


def _in_list(subject: Subject, at: Path, owner: Owner, branches: tuple[Branch, ...]) -> Iterator[Finding]:
    place = Condition(owner, at, ("then",), branches[0].when or "true", "way")
    if not subject.is_alive(place):
        return
    cases = subject.decider.together(place, [branch.when or "true" for branch in branches])
    if cases is None:
        return
    taken = {case.index(True) for case in cases}
    for number, branch in enumerate(branches):
        if number in taken:
            continue
        alone = any(case[number] for case in cases)
        why = "one of the ways before it always holds" if alone else "its condition never holds"
        yield Finding(
            at,
            f"the way to `{branch.go}` is never taken, as {why}; correct the conditions or their order, or take it out",
            within=("then", number),
        )
