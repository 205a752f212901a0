"""HW502: two options of a scene that differ in their words alone.

They take the same time, do and change the same, and lead to the same place, and nothing asks later which of them was taken. So
the choice between them is none. Where each has a result or a debrief of its own they may still teach something each, so that
is only a hint.
"""

from collections.abc import Iterator

from scenarios.reading import Option
from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """The second of two such options."""
    told_apart = _told_apart(subject)
    for name, scene in subject.scenario.scenes.items():
        if name not in subject.earliest.scenes:
            continue
        options = scene.options or {}
        first: dict[object, str] = {}
        for short, option in options.items():
            if f"{name}.{short}" in told_apart:
                continue
            earlier = first.setdefault(_effect(option), short)
            if earlier != short:
                yield Finding(
                    ("scenes", name, "options", short),
                    f"`{short}` has the same effect as `{earlier}`: time, deeds, facts and way are alike; let them differ in one, or "
                    "take one out",
                    severity="info" if _teaches_more(option, options[earlier]) else None,
                )


def _told_apart(subject: Subject) -> set[str]:
    """Options that a condition or an inject asks about."""
    named = {inject.after.option for inject in subject.scenario.injects.values() if inject.after is not None}
    for condition in subject.conditions:
        expression = subject.reader.read(condition.text, condition.owner.scene)
        named |= {read.name for read in expression.reads if read.sort == "taken"}
    return {name for name in named if name is not None}


def _teaches_more(option: Option, earlier: Option) -> bool:
    """Whether an option says something of its own when it is taken, or afterwards."""
    return option.result not in (None, earlier.result) or option.debrief not in (None, earlier.debrief)


def _effect(option: Option) -> object:
    """All of an option but its words."""
    lands = option.lands
    return (
        option.takes or 0,
        option.until,
        option.when,
        option.does,
        tuple(sorted(option.set.items())),
        lands and (lands.in_, lands.does, tuple(sorted(lands.set.items()))),
        option.write,
        option.assign,
        option.again,
        tuple((branch.when, branch.go) for branch in option.then or ()),
    )
