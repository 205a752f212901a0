"""The shape of a playbook file: what a team should do, by when, and what it should not do."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from scenarios.reading.values import Day, Duration, ExpressionText, Identifier, Line, Text

Dimension = Literal["containment", "communication", "follow_up"]
DIMENSIONS: tuple[Dimension, ...] = ("containment", "communication", "follow_up")

CHECKS: dict[str, bool] = {
    "no_legalese": False,
    "grade_at_most": True,
    "sentence_words_at_most": True,
    "no_non_apology": False,
    "no_promises": False,
    "says_what_happened": False,
    "says_who_is_affected": False,
    "says_what_was_done": False,
    "says_what_changed": False,
    "says_whom_to_call": False,
    "says_when": False,
    "names_a_person": False,
    "asks_to_keep_evidence": False,
}
"""The plain-English checks a criterion may name, and whether each takes a number."""


class Shape(BaseModel):
    """What every part of a file has in common: no key beyond its own, and never changed once read."""

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True
    )


Weight = Annotated[int, Field(ge=0, le=1000)]


class Asked(Shape):
    """A fact that the playbook's conditions read; scenarios give it or take the default."""

    question: Line
    default: bool | int | str


class Phase(Shape):
    """A stretch of the story shown to the team beside its clock."""

    title: Line
    until: Duration
    aim: Line


class Action(Shape):
    """A thing a team should do (weight above 0) or should leave alone (weight 0)."""

    title: Line
    dimension: Dimension
    weight: Weight
    phase: Identifier | None = None
    due: Duration | None = None
    late: Duration | None = None
    applies: ExpressionText | None = None
    from_: ExpressionText | None = Field(default=None, alias="from")
    premature: ExpressionText | None = None
    text: Identifier | None = None
    countdown: bool = False
    how: tuple[Text, ...] = ()
    why: Text | None = None
    source: Text | None = None
    checked: Day | None = None


class Mistake(Shape):
    """Something done wrong that costs points from the first moment its condition holds."""

    title: Line
    dimension: Dimension
    weight: Weight
    when: ExpressionText
    harms: tuple[Identifier, ...] = ()
    why: Text | None = None


class Check(Shape):
    """A plain-English check by name, with its number where it takes one."""

    name: str
    aim: int | None = None


def _read_check(value: object) -> object:
    """`no_legalese`, or `{grade_at_most: 9}`."""
    if isinstance(value, Check):
        return value
    if isinstance(value, str) and CHECKS.get(value) is False:
        return Check(name=value)
    if isinstance(value, dict) and len(value) == 1:
        ((name, aim),) = value.items()
        if (
            CHECKS.get(name) is True
            and isinstance(aim, int)
            and not isinstance(aim, bool)
            and 0 < aim <= 1000
        ):
            return Check(name=name, aim=aim)
    plain = ", ".join(name for name, counted in CHECKS.items() if not counted)
    numbered = ", ".join(f"{{{name}: 9}}" for name, counted in CHECKS.items() if counted)
    raise PydanticCustomError(
        "check", "is not a check; write one of {plain}, {numbered}", {"plain": plain, "numbered": numbered}
    )


class Criterion(Shape):
    """One thing a good text does; a check may propose its rating."""

    says: Line
    weight: Weight
    check: Annotated[
        Check | None, BeforeValidator(_read_check, json_schema_input_type=str | dict[str, int])
    ] = None


class TextKind(Shape):
    """A text the team writes, and what makes it good."""

    title: Line
    criteria: dict[Identifier, Criterion]


class Question(Shape):
    """A plain answer the team may look up."""

    ask: Line
    answer: Text
    source: Text | None = None


class Playbook(Shape):
    """What a team should do, by when, and what it should not do."""

    format: Literal[1]
    id: Identifier
    title: Line
    source: Text
    asks: dict[Identifier, Asked]
    phases: dict[Identifier, Phase]
    actions: dict[Identifier, Action]
    mistakes: dict[Identifier, Mistake] = Field(default_factory=dict)
    texts: dict[Identifier, TextKind] = Field(default_factory=dict)
    questions: dict[Identifier, Question] = Field(default_factory=dict)
