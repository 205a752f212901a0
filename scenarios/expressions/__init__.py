"""The small language of conditions and changes: its grammar, its kinds, and functions made from it."""

from scenarios.expressions.checking import read_expression
from scenarios.expressions.compiling import compile_function, python_source
from scenarios.expressions.nodes import (
    LARGEST,
    LONGEST,
    Condition,
    Expression,
    ExpressionFault,
    Facts,
    Kind,
    Layout,
    Names,
    Node,
    Read,
    Times,
    Value,
)

__all__ = [
    "LARGEST",
    "LONGEST",
    "Condition",
    "Expression",
    "ExpressionFault",
    "Facts",
    "Kind",
    "Layout",
    "Names",
    "Node",
    "Read",
    "Times",
    "Value",
    "compile_function",
    "python_source",
    "read_expression",
]
