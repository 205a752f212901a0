"""Loading a scenario together with the playbook that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scenarios.catalogue.finding import NotFound, playbook_source, scenario_source
from scenarios.files import Source, Tree

if TYPE_CHECKING:
    from scenarios.reading import LoadedScenario


def load_scenario(name_or_path: str) -> LoadedScenario:
    """Load a scenario by its id in the library or its path, and its playbook.

    Raises:
        NotFound: there is no such scenario.
        FaultyFile: the scenario or its playbook is faulty; a playbook that is not found is a fault of the scenario.
    """
    # Whoever only lists the library needs none of what reading imports.
    from scenarios.files.events import read_tree

    return load_tree(read_tree(scenario_source(name_or_path)))


def load_tree(tree: Tree) -> LoadedScenario:
    """Load a scenario whose file was read already, and the playbook that it names.

    Raises:
        FaultyFile: the scenario or its playbook is faulty; a playbook that is not found is a fault of the scenario.
    """
    from scenarios.reading.loading import judge_alone, judge_together

    named = tree.root().get("playbook")
    if named is not None and named.text:
        path = tree.source.path
        try:
            playbook = playbook_source(named.text.strip(), path.parent if path is not None else None)
        except NotFound as error:
            named.complain(error.message, error.help)
        else:
            return judge_together(tree, playbook)
    return judge_alone(tree)


def load_copies(scenario: Source, playbook: Source) -> LoadedScenario:
    """Load a scenario and a playbook from copies of their files, as a drill's record holds them.

    Raises:
        FaultyFile: either is faulty.
    """
    from scenarios.reading.loading import read_scenario

    return read_scenario(scenario, playbook)
