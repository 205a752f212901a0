"""A drill is its log: commands become entries, entries become states."""

from simulator.drill.decide import Refused
from simulator.drill.drill import Drill
from simulator.drill.session import Session, load_recorded, resume_drill, start_drill

__all__ = ["Drill", "Refused", "Session", "load_recorded", "resume_drill", "start_drill"]
