"""A file as its author sees it: characters with lines and columns, plain values that know where they stand, faults."""

from scenarios.files.faults import Fault, FaultyFile
from scenarios.files.source import Source
from scenarios.files.tree import Place, Tree, report

__all__ = ["Fault", "FaultyFile", "Place", "Source", "Tree", "report"]
