"""The one door through which a playbook or scenario comes in: shape, names, conditions, all faults at once."""

from dataclasses import dataclass
from typing import NoReturn

from scenarios.files import Fault, FaultyFile, Source, Tree, report
from scenarios.files.collector import without_collector
from scenarios.files.events import read_tree
from scenarios.reading.playbook import Playbook
from scenarios.reading.playbook_rules import check_playbook
from scenarios.reading.scenario import Scenario
from scenarios.reading.scenario_rules import check_scenario
from scenarios.reading.shape import check_shape, sound


@dataclass(frozen=True)
class LoadedScenario:
    """A scenario with the playbook it is judged by, and the files they came from."""

    scenario: Scenario
    playbook: Playbook
    scenario_source: Source
    playbook_source: Source


def read_playbook(source: Source) -> Playbook:
    """A playbook that is sound in itself.

    Raises:
        FaultyFile: with everything that is wrong.
    """
    tree = read_tree(source)
    playbook = check_shape(tree, Playbook)
    check_playbook(tree.root())
    report(tree)
    return sound(playbook)


def read_scenario(source: Source, playbook_source: Source) -> LoadedScenario:
    """A scenario and its playbook, each sound in itself and with the other.

    Raises:
        FaultyFile: with everything that is wrong in either.
    """
    try:
        tree = read_tree(source)
    except FaultyFile as unreadable:
        raise FaultyFile([*unreadable.faults, *_unreadable(playbook_source)]) from None
    return judge_together(tree, playbook_source)


def judge_together(tree: Tree, playbook_source: Source) -> LoadedScenario:
    """A scenario whose file was read already, with its playbook.

    Raises:
        FaultyFile: with everything that is wrong in either.
    """
    playbook_tree = read_tree(playbook_source)
    scenario = check_shape(tree, Scenario)
    playbook = check_shape(playbook_tree, Playbook)
    with without_collector():
        check_playbook(playbook_tree.root())
        check_scenario(tree.root(), playbook_tree.root())
    report(tree, playbook_tree)
    return LoadedScenario(sound(scenario), sound(playbook), tree.source, playbook_source)


def judge_alone(tree: Tree) -> NoReturn:
    """Raise what is wrong with a scenario that names no playbook, or none that can be found.

    Raises:
        FaultyFile: always.
    """
    check_shape(tree, Scenario)
    report(tree)
    raise AssertionError("a scenario without a playbook was found sound")


def _unreadable(source: Source) -> tuple[Fault, ...]:
    try:
        read_tree(source)
    except FaultyFile as error:
        return error.faults
    return ()
