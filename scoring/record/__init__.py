"""Plain values that scoring reads and owns."""

from scoring.record.hot_wash import (
    QUESTIONS,
    CardEntry,
    CardKind,
    CorrectiveAction,
    PlannedDrill,
    Question,
    Reflection,
    Voice,
)
from scoring.record.moment import Deed, Moment, Value

__all__ = [
    "QUESTIONS",
    "CardEntry",
    "CardKind",
    "CorrectiveAction",
    "Deed",
    "Moment",
    "PlannedDrill",
    "Question",
    "Reflection",
    "Value",
    "Voice",
]
