"""HW501: a duty of the playbook that no option does, and that `leave_out` does not name.

Such an action counts for nothing, and the report has to say that the story did not ask for it. Whoever leaves it out on purpose
says so in `leave_out`; else the team lacks an option for something that it should do.
"""

from collections.abc import Iterator

from scoring.tally.rules import ActionRule
from simulator.checks.findings import Finding
from simulator.checks.structure.truth import Given, outcomes
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Duties that hold from the start as warnings, those that may come to hold as a hint."""
    undone = set(subject.rules.undone_by_story())
    for rule in subject.rules.actions:
        if rule.id not in undone:
            continue
        own = rule.id in subject.scenario.actions
        at = ("actions", rule.id) if own else ("playbook",)
        advice = "let an option do it" if own else "let an option do it, or name it in `leave_out`"
        if _holds_at_first(rule, subject):
            message = f"no option does `{rule.id}` ({rule.written.title}), which counts; {advice}"
            yield Finding(at, message, of_value=not own)
        elif _may_hold(rule, subject):
            message = (
                f"no option does `{rule.id}`, which counts once this holds: {rule.written.applies}; {advice}"
            )
            yield Finding(at, message, severity="info", of_value=not own)


def _holds_at_first(rule: ActionRule, subject: Subject) -> bool:
    if rule.applies is None:
        return True
    facts = tuple(subject.reader.first_values[name] for name in subject.playbook.asks)
    return bool(rule.applies(facts, (-1,) * len(subject.rules.actions), 0, 0, 0, 0))


def _may_hold(rule: ActionRule, subject: Subject) -> bool:
    expression = subject.reader.read(rule.written.applies or "true", None)
    cases = outcomes([expression], Given(subject.domains))
    return cases is None or (True,) in cases
