"""HW405: what makes a duty exist changes with how the team plays.

`applies` rests on what is true of the incident. If an option can make the duty appear or go away, two teams with the same
incident are asked for different things, and one may earn points by not looking. What the team knows belongs into `from`.
"""

from collections.abc import Iterator

from scenarios.reading import Action
from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Changes, by options and scenes, of facts that the `applies` of an action reads which counts."""
    nature: dict[str, str] = {}
    for rule in subject.rules.actions:
        if rule.counts and rule.written.applies is not None:
            for name in _facts(subject, rule.written):
                nature.setdefault(name, rule.id)
    for change in subject.changes:
        action = nature.get(change.fact)
        values = subject.domains[change.fact]
        if action is not None and change.owner.sort != "inject" and len(values) > 1:
            yield Finding(
                change.at,
                f"`{change.fact}` makes `{action}` a duty, so it should be what is true of the incident, not what the team does; "
                "give it its value under `facts`, and let another fact say what the team knows",
                within=change.within,
            )


def _facts(subject: Subject, action: Action) -> list[str]:
    expression = subject.reader.read(action.applies or "true", None)
    return sorted(read.name for read in expression.reads if read.sort == "fact")
