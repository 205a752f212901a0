"""From a file to its findings: what loading says, or else what the checks say, less what its author has silenced."""

from dataclasses import dataclass

from scenarios.catalogue import load_tree
from scenarios.files import FaultyFile, Source, Tree
from scenarios.files.collector import without_collector
from scenarios.reading import read_playbook, read_tree
from simulator.checks.findings import Finding, Found
from simulator.checks.registry import CANNOT_BE_READ, DOES_NOT_FIT, RULES
from simulator.checks.rules import Rule
from simulator.checks.silence import after_silence
from simulator.checks.subject import Book, File, Subject

_KNOWN_BY = {"format", "scenes", "actions", "commands"}


@dataclass(frozen=True)
class Checked:
    """What was found in one file, by place.

    Attributes:
        more: how many faults there are beyond those found.
    """

    found: tuple[Found, ...]
    more: int = 0


def check_file(source: Source, *, named: bool = True) -> Checked | None:
    """Everything that is to be said of a scenario, a playbook or a drill script.

    Args:
        named: whether somebody asked for this very file; None is returned for another's file that was met on the way.
    """
    try:
        tree = read_tree(source)
    except FaultyFile as unreadable:
        return _faulty(CANNOT_BE_READ, unreadable)
    keys = frozenset(tree.root().keys())
    if not named and not keys & _KNOWN_BY:
        return None
    try:
        with without_collector():
            found = _judged(tree, keys)
    except FaultyFile as unfit:
        return _faulty(DOES_NOT_FIT, unfit)
    return Checked(tuple(sorted(found, key=_place)))


def _faulty(code: str, error: FaultyFile) -> Checked:
    return Checked(tuple(Found(code, "error", "", fault) for fault in error.faults), error.more)


def _place(found: Found) -> tuple[int, int, str, str]:
    return found.fault.line, found.fault.column, found.code, found.fault.message


def _judged(tree: Tree, keys: frozenset[str]) -> tuple[Found, ...]:
    """Load a file for what its keys say it is, and look at what was loaded.

    Raises:
        FaultyFile: it cannot be loaded.
    """
    if keys & {"scenes", "first_scene", "playbook"}:
        subject = Subject(tree, load_tree(tree))
        said = [(rule, finding) for rule in RULES if rule.check for finding in rule.check(subject)]
        return tuple(_found(subject, rule, finding) for rule, finding in after_silence(subject, said))
    if "commands" in keys:
        from simulator.drill.script import read_script

        read_script(tree.source)
        return ()
    if keys & {"actions", "phases"}:
        book = Book(tree, read_playbook(tree.source))
        return tuple(
            _found(book, rule, finding)
            for rule in RULES
            if rule.check_book
            for finding in rule.check_book(book)
        )
    what = (
        "this is no scenario (`scenes`), no playbook (`actions`, `phases`) and no drill script (`commands`)"
    )
    raise FaultyFile([tree.source.fault(0, 0, what)])


def _found(file: File, rule: Rule, finding: Finding) -> Found:
    severity = finding.severity or rule.severity
    return Found(rule.code, severity, ".".join(finding.at), file.fault(finding))
