"""HW201: a scene from which nothing leads to an ending.

A team that gets there can only run out of things to do, and the drill ends `stuck` in front of everybody. Conditions are left
aside: here there is no way at all.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from simulator.checks.findings import Finding
from simulator.checks.graph.hw205_endless_interruption import endless
from simulator.checks.structure.ways import rings, without_way_out
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Where such ways end; what only leads there is named with it."""
    trapped = without_way_out(subject.scenario, subject.earliest, subject.ways)
    told_of_injects = subject.ways.reach(inject.go for _, inject in endless(subject) if inject.go)
    left = [name for name in subject.scenario.scenes if name in trapped - told_of_injects]
    place = {name: number for number, name in enumerate(left)}
    leads = {name: [step.to for step in subject.ways.steps[name] if step.to in trapped] for name in left}
    ends = [
        sorted(ring, key=place.__getitem__)
        for ring in rings(left, leads)
        if {to for name in ring for to in leads[name]} <= set(ring)
    ]
    for ring, before in zip(ends, _leading_to(ends, leads), strict=True):
        message = f"no way leads from `{ring[0]}` to an ending; give an option a `then` that goes on, or the scene an `end`"
        if len(ring) > 1:
            message = f"`{ring[0]}` and {_named(ring[1:])} lead only to one another, and to no ending; let one go on, or end"
        help = f"{_named(before)} {'leads' if len(before) == 1 else 'lead'} here and to no ending, either"
        yield Finding(("scenes", ring[0]), message, help if before else None)


def _leading_to(ends: Sequence[Sequence[str]], leads: Mapping[str, Collection[str]]) -> list[list[str]]:
    """For each end, the scenes that lead there; what leads to several is kept with the nearest."""
    before: defaultdict[str, list[str]] = defaultdict(list)
    for name, onward in leads.items():
        for to in onward:
            before[to].append(name)
    end_of = {name: number for number, ring in enumerate(ends) for name in ring}
    found: list[list[str]] = [[] for _ in ends]
    waiting = list(end_of)
    for name in waiting:
        for earlier in before[name]:
            if earlier not in end_of:
                end_of[earlier] = end_of[name]
                found[end_of[name]].append(earlier)
                waiting.append(earlier)
    return found


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown
