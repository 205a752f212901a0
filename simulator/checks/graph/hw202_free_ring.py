"""HW202: a way round that takes no story time.

Story time is what decisions cost. Where a team can go round for nothing, it looks at everything first and decides
afterwards, and the clock that should press it stands still.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.ways import Step, rings, round_trip
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for each part of the story in which one can go round for nothing."""
    steps: dict[str, list[Step]] = {
        name: [step for step in subject.ways.steps[name] if step.free]
        for name in subject.scenario.scenes
        if name in subject.earliest.scenes
    }
    place = {name: number for number, name in enumerate(steps)}
    for ring in rings(list(steps), {name: [step.to for step in onward] for name, onward in steps.items()}):
        first = min(ring, key=place.__getitem__)
        trip = round_trip(first, set(ring), steps)
        if not trip:
            continue
        step = next(step for _, step in trip if len(step.at) != 2 or step.at[0] == "anytime")
        if len(trip) == 1 and step.to == first:
            message = f"`{step.at[-1]}` can be taken again at no cost and leaves the team in `{first}`; say how long it `takes`"
        else:
            way = " -> ".join([name for name, _ in trip[:6]] + ([".."] if len(trip) > 6 else []) + [first])
            message = (
                f"one can go round at no cost of story time: {way}; say how long one of the options `takes`"
            )
        yield Finding(step.at, message)
