"""HW203: a scene to which nothing leads, or options of `anytime` that no scene offers.

No team will ever see it. Mostly a `then` was forgotten, or names another scene than was meant. Conditions are left aside: here
there is no way at all.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.graph.hw204_back_from_nothing import backs_from_nothing
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Scenes in the order of the file, then options offered at any time."""
    told = {name for name, _ in backs_from_nothing(subject)}
    dead = [name for name in subject.scenario.scenes if name not in subject.earliest.scenes]
    before: dict[str, str] = {}
    for name in dead:
        for step in subject.ways.steps[name]:
            if step.to != name:
                before.setdefault(step.to, name)
    for inject, written in subject.scenario.injects.items():
        if written.go is not None:
            before.setdefault(written.go, inject)
    for name in dead:
        if name not in told:
            only = f", but for `{before[name]}`, which is never reached itself" if name in before else ""
            yield Finding(
                ("scenes", name),
                f"no way leads to `{name}`{only}; name it in a `then`, or take it out",
            )
    if not subject.ways.offering:
        for name in subject.scenario.anytime:
            yield Finding(
                ("anytime", name),
                f"no scene offers `{name}`: each has `anytime: false` or no options; take one of these away",
            )
