"""What a rule is: a code, how grave it is, a line that says what it finds, and the function that finds it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.checks.findings import Finding, Severity
from simulator.checks.subject import Book, Subject


@dataclass(frozen=True, slots=True)
class Rule:
    """One code.

    Attributes:
        severity: of its findings, where they do not say otherwise.
        title: what it finds, in a few words.
        check: finds it in a scenario; None where reading the file or its `silence` brings it up.
        check_book: finds it in a playbook; None where it is about scenarios alone.
    """

    code: str
    severity: Severity
    title: str
    check: Callable[[Subject], Iterator[Finding]] | None = None
    check_book: Callable[[Book], Iterator[Finding]] | None = None
