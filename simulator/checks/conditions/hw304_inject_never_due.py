"""HW304: an inject that waits for something that cannot happen.

It comes `after` a scene that no way leads to, an option that is not on offer, an action that no option does, or another inject
that never comes. The facilitator would wait for it as well.
"""

from collections.abc import Iterator

from simulator.checks.findings import Finding
from simulator.checks.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Each such inject."""
    for name, inject in subject.scenario.injects.items():
        if name in subject.earliest.injects or inject.after is None:
            continue
        after = inject.after
        key, what = next(
            (key, what)
            for key, what in (
                ("scene", after.scene),
                ("option", after.option),
                ("action", after.action),
                ("inject", after.inject),
            )
            if what is not None
        )
        why = {
            "scene": "to which no way leads",
            "option": "which is never on offer",
            "action": "which no option does",
            "inject": "which never comes itself",
        }[key]
        yield Finding(
            ("injects", name),
            f"`{name}` follows the {key} `{what}`, {why}; name another event, or a time (`at`)",
            within=("after", key),
        )
