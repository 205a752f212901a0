"""Where scenarios and playbooks are found: the library that comes along, and files that somebody wrote."""

from scenarios.catalogue.finding import NotFound, playbook_source, scenario_source
from scenarios.catalogue.listing import Listed, library
from scenarios.catalogue.loading import load_copies, load_scenario, load_tree

__all__ = [
    "Listed",
    "NotFound",
    "library",
    "load_copies",
    "load_scenario",
    "load_tree",
    "playbook_source",
    "scenario_source",
]
