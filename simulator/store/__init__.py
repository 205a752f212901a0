"""Where the logs of drills are kept: append-only, durable, each entry carrying the hash of the one before."""

from simulator.drill.entries import Copy
from simulator.store.drills import DrillStore
from simulator.store.faults import (
    Ambiguous,
    Damaged,
    DiskFull,
    DrillExists,
    Locked,
    LostRace,
    NewerSchema,
    NoSuchDrill,
    NotADatabase,
    NotWritable,
    StoreFault,
)
from simulator.store.folder import home
from simulator.store.kept import ChainReport, Kept

__all__ = [
    "Ambiguous",
    "ChainReport",
    "Copy",
    "Damaged",
    "DiskFull",
    "DrillExists",
    "DrillStore",
    "Kept",
    "Locked",
    "LostRace",
    "NewerSchema",
    "NoSuchDrill",
    "NotADatabase",
    "NotWritable",
    "StoreFault",
    "home",
]
