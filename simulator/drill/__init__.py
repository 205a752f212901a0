"""A drill is its log: commands become entries, entries become states.

The names below are loaded when they are first asked for: the list of drills needs entries alone, and must not wait
for all that playing needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.drill.drill import Drill
    from simulator.drill.refusing import Refused
    from simulator.drill.session import Session, load_recorded, resume_drill, start_drill

__all__ = ["Drill", "Refused", "Session", "load_recorded", "resume_drill", "start_drill"]

_HOMES = {"Refused": "refusing", "Drill": "drill"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'session')}"), name)
