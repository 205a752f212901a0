"""HW403: a fact compared with a value that it never has.

The comparison always comes to the same. A misspelt word is a common reason, and so are bounds that were drawn too narrow.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.values import Domain, Span
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Comparisons in the conditions of what can be reached."""
    for condition in subject.decider.conditions:
        expression = subject.reader.read(condition.text, condition.owner.scene)
        for node, fact, comes_to in subject.decider.impossible(expression):
            yield Finding(
                condition.at,
                f"this {'always' if comes_to else 'never'} holds, as `{fact}` is {_said(subject.domains[fact])}; compare it with "
                "what it can be, or `set` it to what it should be",
                within=condition.within,
                inside=(node.start, node.end),
            )


def _said(domain: Domain) -> str:
    """The values of a fact in words."""
    if isinstance(domain, Span):
        return f"between {domain.least} and {domain.most}"
    values = [
        str(value).lower() if isinstance(value, bool) else str(value) for value in sorted(domain, key=str)
    ]
    if len(values) == 1:
        return f"always {values[0]}"
    shown = values if len(values) <= 6 else [*values[:5], ".."]
    return f"only ever {', '.join(shown[:-1])} or {shown[-1]}"
