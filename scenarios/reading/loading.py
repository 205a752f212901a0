"""The one door through which a playbook or scenario comes in: shape, names, conditions, all faults at once."""

from dataclasses import dataclass

from scenarios.files import Fault, FaultyFile, Source, Tree, report
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
    scenario_tree, playbook_tree = _read_both(source, playbook_source)
    scenario = check_shape(scenario_tree, Scenario)
    playbook = check_shape(playbook_tree, Playbook)
    check_playbook(playbook_tree.root())
    check_scenario(scenario_tree.root(), playbook_tree.root())
    report(scenario_tree, playbook_tree)
    return LoadedScenario(sound(scenario), sound(playbook), source, playbook_source)


def _read_both(source: Source, playbook_source: Source) -> tuple[Tree, Tree]:
    """Both files, or the faults that keep either from being read."""
    trees: list[Tree] = []
    faults: list[Fault] = []
    for one in (source, playbook_source):
        try:
            trees.append(read_tree(one))
        except FaultyFile as error:
            faults += error.faults
    if faults:
        raise FaultyFile(faults)
    return trees[0], trees[1]
