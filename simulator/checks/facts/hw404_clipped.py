"""HW404: a change that the fact's bounds always cut off.

The number never becomes what the file says, and the report draws another line than its author saw.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.structure.values import Span, bounds_of, span_of
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Changes of whole numbers whose every result lies outside the fact's bounds."""
    domains = subject.domains
    spans = {
        name: domain if isinstance(domain, Span) else Span(min(map(int, domain)), max(map(int, domain)))
        for name, domain in domains.items()
        if subject.reader.kinds[name] == "integer"
    }
    for change in subject.changes:
        if change.fact not in spans or not subject.is_alive(change):
            continue
        if isinstance(change.value, str):
            given = span_of(subject.reader.read(change.value, change.owner.scene, "integer").node, spans)
        else:
            given = Span(int(change.value), int(change.value))
        bounds = bounds_of(subject.scenario, change.fact)
        if given.least > bounds.most or given.most < bounds.least:
            key, bound = ("to", bounds.most) if given.least > bounds.most else ("from", bounds.least)
            yield Finding(
                change.at,
                f"`{change.fact}` becomes {bound} here, whatever is written, as its bounds end there (`{key}: {bound}`); write a "
                "number within them, or widen them",
                within=change.within,
            )
