"""HW609: an action with a running clock, and no word on where the clock comes from.

A team that sees a legal clock run believes it. Laws change, so the action says what it rests on and when somebody last looked.
"""

from collections.abc import Iterator, Mapping

from scenarios.reading import Action
from simulator.checks.findings import Finding
from simulator.checks.subject import Book, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Actions that a scenario adds."""
    yield from _unsourced(subject.scenario.actions)


def check_book(book: Book) -> Iterator[Finding]:
    """Actions of a playbook."""
    yield from _unsourced(book.playbook.actions)


def _unsourced(actions: Mapping[str, Action]) -> Iterator[Finding]:
    for name, action in actions.items():
        missing = [key for key in ("source", "checked") if getattr(action, key) is None]
        if action.countdown and missing:
            yield Finding(
                ("actions", name),
                f"`{name}` runs a clock without {' and '.join(f'`{key}`' for key in missing)}; write the law or page that it rests "
                "on, and the day on which you last looked",
            )
