"""What a model found wrong with a value, in plain words that say what to write instead."""

import re

from pydantic_core import ErrorDetails

from scenarios.files.tree import Plain
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line

_EXAMPLES = {"minutes": "45", "weight": "10", "again": "3", "aiid": "639"}


def say(
    kind: str, details: ErrorDetails, subject: str, name: str, value: Plain
) -> tuple[str, Misspelt | None]:
    """One sentence on what is wrong with `value`, and the word that was probably meant.

    Args:
        kind: the error's type as pydantic names it, or `union` for a value that may be true, false, a number or text.
        details: the error.
        subject: what to call the place.
        name: the key that the value stands under.
        value: what stands there.
    """
    context = details.get("ctx", {})
    if kind == "literal_error":
        return _choice(subject, value, str(context.get("expected", "")))
    return _sentence(kind, details["msg"], context, subject, name, value), None


def _sentence(kind: str, said: str, context: dict[str, object], subject: str, name: str, value: Plain) -> str:
    match kind:
        case "string_type":
            if isinstance(value, bool | int):
                return f'{subject} must be text; put it in quotes: "{_written(value)}"'
            return f"{subject} must be text, not {_what(value)}"
        case "union":
            return f"{subject} must be true, false, a whole number or text, not {_what(value)}"
        case "int_type":
            return f"{subject} must be a whole number, such as {_EXAMPLES.get(name, '10')}"
        case "bool_type":
            return f"{subject} must be true or false"
        case "tuple_type":
            return f"{subject} must be a list, such as [first, second]"
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"{subject} must hold keys with values of their own (`key: value`), not {_what(value)}"
        case "greater_than":
            return f"{subject} must be more than {context.get('gt')}"
        case "greater_than_equal":
            return f"{subject} must be at least {context.get('ge')}"
        case "less_than_equal":
            return f"{subject} must be at most {context.get('le')}"
        case "string_too_short":
            return f"{subject} is empty; write it, or take the key out"
        case "string_too_long":
            return f"{subject} has more than {context.get('max_length')} characters; shorten it"
        case "too_short":
            return f"{subject} must have at least one entry"
        case "too_long":
            return f"{subject} must have at most {context.get('max_length')} entries"
        case "value_error" | "assertion_error":
            return f"{subject} {said.partition(', ')[2] or said}"
        case _:
            if isinstance(value, dict | tuple):
                return f"{subject} {said}"
            return f"`{on_one_line(_written(value))}` {said}"


def _choice(subject: str, value: Plain, expected: str) -> tuple[str, Misspelt | None]:
    """A value that is none of the words that it may be; `expected` lists them as Python writes them."""
    words = re.findall(r"'([^']*)'", expected)
    if not words:
        allowed = expected.lower().replace(" or ", ", ").split(", ")
        return f"{subject} must be {' or '.join(allowed)}", None
    return (
        f"{subject} must be {'one of ' if len(words) > 1 else ''}{', '.join(words)}",
        Misspelt(value, words) if isinstance(value, str) else None,
    )


def _written(value: Plain) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _what(value: Plain) -> str:
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, tuple):
        return "a list"
    if isinstance(value, bool):
        return "true or false"
    return "a number" if isinstance(value, int) else "text"
