"""What a user likes: theme, density, folder and keys, read from a file; faults are told, and never keep hotwash from starting."""

from simulator.settings.values import DENSITIES, THEMES, Density, Settings

__all__ = ["DENSITIES", "THEMES", "Density", "Settings"]
