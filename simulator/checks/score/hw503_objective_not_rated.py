"""HW503: an objective whose actions do not count.

The report rates an objective by its actions. One that is left out, has no weight, or is done by no option says nothing about the
team; if none counts, the objective stands in the report without a rating.
"""

from collections.abc import Iterator

from scoring.tally.rules import ActionRule
from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Objectives without any action that counts; single actions that do not, as a hint."""
    rules = {rule.id: rule for rule in subject.rules.actions}
    for name, objective in subject.scenario.objectives.items():
        idle = [action for action in objective.actions if not rules[action].counts]
        if len(idle) == len(objective.actions):
            why = "; ".join(f"`{action}` {_why(subject, rules[action])}" for action in idle[:5])
            yield Finding(
                ("objectives", name),
                f"no action of `{name}` counts, so it cannot be rated: {why}. Name actions that an option of this story does",
            )
            continue
        for action in idle:
            yield Finding(
                ("objectives", name),
                f"`{action}` {_why(subject, rules[action])}, so it says nothing about `{name}`; take it out, or let it count",
                within=("actions", objective.actions.index(action)),
                severity="info",
            )


def _why(subject: Subject, rule: ActionRule) -> str:
    if rule.id in subject.scenario.leave_out:
        return "is left out"
    return "is done by no option" if rule.written.weight else "has no weight"
