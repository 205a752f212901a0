"""The small values of format 1: identifiers, durations and dates, each with the words that say what to write."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from scenarios.durations import parse_duration
from scenarios.expressions.nodes import LONGEST

RESERVED = frozenset(
    (
        "on",
        "off",
        "yes",
        "no",
        "y",
        "n",
        "true",
        "false",
        "null",
        "and",
        "or",
        "not",
        "done",
        "taken",
        "seen",
        "sent",
        "min",
        "max",
        "if",
        "clock",
        "back",
        "stuck",
        "anytime",
    )
)
"""The words of YAML and of expressions, which cannot be names."""

LONGEST_TEXT = 20_000

_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*\Z")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")

_DURATION_HELP = "write 90s, 10m, 2h, 3d or 1d 4h (units falling)"
_UNITS = r"([0-9]{1,10}d)?\s*([0-9]{1,10}h)?\s*([0-9]{1,10}m)?\s*([0-9]{1,10}s)?\s*"


def written(what: str, pattern: str, help: str) -> JsonSchemaValue:
    """The JSON Schema of text that must look a certain way.

    Args:
        what: the kind of value, as an editor and the reference call it.
        pattern: how it looks.
        help: what editors that know `errorMessage` say of a value that looks otherwise.
    """
    return {"title": what, "type": "string", "pattern": pattern, "errorMessage": help}


def _read_duration(value: object) -> object:
    if isinstance(value, str) and (seconds := parse_duration(value)) is not None:
        return seconds
    raise PydanticCustomError("duration", f"is not a duration; {_DURATION_HELP}")


def _read_identifier(value: object) -> object:
    if isinstance(value, bool) or (isinstance(value, str) and value in RESERVED):
        raise PydanticCustomError("reserved", "is a word of the format itself; choose another name")
    if not isinstance(value, str) or len(value) > 64 or not _IDENTIFIER.match(value):
        raise PydanticCustomError(
            "identifier",
            "is not an identifier; write small letters, digits and _, a letter first (like who_knows), at most 64",
        )
    return value


def _read_moment(value: object) -> object:
    if isinstance(value, str) and _MOMENT.match(value):
        try:
            return datetime.strptime(value.replace("T", " "), "%Y-%m-%d %H:%M")
        except ValueError:
            pass
    raise PydanticCustomError("moment", "is not a date and time; write 2026-03-10 09:10")


def _read_date(value: object) -> object:
    if isinstance(value, str) and _DAY.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date", "is not a date; write 2026-03-01")


def _read_language(value: object) -> object:
    if isinstance(value, str) and len(value) <= 64 and _LANGUAGE.match(value):
        return value
    raise PydanticCustomError("language", "is not a language; write its short name, such as en, de or pt-BR")


def _read_expression(value: object) -> object:
    """`when: true` and `when: 1` reach here as YAML's own values; as expressions they are what they look like."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else value


Identifier = Annotated[
    str,
    BeforeValidator(_read_identifier),
    WithJsonSchema(
        written(
            "name",
            rf"^(?!(?:{'|'.join(sorted(RESERVED))})$)[a-z][a-z0-9_]{{0,63}}$",
            "write small letters, digits and _, a letter first (like who_knows); no word of the format itself",
        )
    ),
]
"""A `snake_case` name that is not a word of the format."""

Duration = Annotated[
    int,
    BeforeValidator(_read_duration),
    WithJsonSchema(written("duration", rf"^\s*(?=[0-9]){_UNITS}$", _DURATION_HELP)),
]
"""Seconds, written `90s`, `10m`, `2h`, `3d` or `1d 4h`."""

LongerDuration = Annotated[
    Duration,
    WithJsonSchema(
        written("duration", rf"^\s*(?=[0-9])(?=[^1-9]*[1-9]){_UNITS}$", f"{_DURATION_HELP}; more than 0m")
    ),
]
"""A duration of more than nothing, for whoever reads the JSON Schema; the reader has rules of its own for it."""

Moment = Annotated[
    datetime,
    BeforeValidator(_read_moment),
    WithJsonSchema(
        written(
            "date and time", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}$", "write 2026-03-10 09:10"
        )
    ),
]
Day = Annotated[
    date,
    BeforeValidator(_read_date),
    WithJsonSchema(written("date", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "write 2026-03-01")),
]
Language = Annotated[
    str,
    BeforeValidator(_read_language),
    WithJsonSchema(
        written(
            "language",
            r"^(?=.{1,64}$)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            "write its short name, such as en, de or pt-BR",
        )
    ),
]

Text = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_TEXT),
    WithJsonSchema({"title": "text", "type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}),
]
"""Words shown to people; never markup."""

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
    WithJsonSchema(
        written("line of text", r"^\s*\S([\s\S]{0,498}\S)?\s*$", "write something, of at most 500 characters")
    ),
]
"""Words that fit on a line or two: a title, a label, a sender."""

ExpressionText = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST),
    BeforeValidator(_read_expression),
    WithJsonSchema(
        {"title": "condition", "type": ["string", "boolean"], "minLength": 1, "maxLength": LONGEST}
    ),
]
"""An expression as written; its grammar is in `scenarios.expressions`."""
