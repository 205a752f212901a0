"""The shape of a playbook file: what a team should do, by when, and what it should not do."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from scenarios.reading.values import Day, Duration, ExpressionText, Identifier, Line, LongerDuration, Text

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
    """What every part of a file has in common: no key beyond its own, and never changed once read.

    The sentence below each key is what editors and the reference say of it; `json_schema` reads it from the source.
    """

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True
    )


Weight = Annotated[int, Field(ge=0, le=1000)]


class Asked(Shape):
    """A fact that the playbook's conditions read; scenarios give it or take the default."""

    question: Line
    """What the fact says, as a question with a mark at its end."""
    default: bool | int | str
    """What holds where a scenario does not give the fact."""


class Phase(Shape):
    """A stretch of the story shown to the team beside its clock."""

    title: Line
    """What the stretch is called, such as The first 60 minutes."""
    until: Duration
    """Story time at which it ends."""
    aim: Line
    """What matters in it, in one sentence."""


class Action(Shape):
    """A thing a team should do (weight above 0) or should leave alone (weight 0)."""

    model_config = ConfigDict(
        json_schema_extra={
            "dependencies": {"late": ["due"]},
            "if": {"properties": {"weight": {"exclusiveMinimum": 0}}},
            "then": {"required": ["phase", "due"]},
        }
    )

    title: Line
    """What to do, in a few words."""
    dimension: Dimension
    """Which of the three scores it counts for."""
    weight: Weight
    """How much it counts among the actions of its dimension; 0 for what should be left alone."""
    phase: Identifier | None = None
    """The phase it belongs to; every action of weight above 0 has one. Default: none."""
    due: LongerDuration | None = None
    """Story time up to which it earns full credit; every action of weight above 0 has one. Default: none."""
    late: Duration | None = None
    """Story time from which it earns nothing; credit falls evenly from `due` to here. Default: twice `due`."""
    applies: ExpressionText | None = None
    """The duty exists only if this ever holds; rests on what is true of the incident. Default: always."""
    from_: ExpressionText | None = Field(default=None, alias="from")
    """`due` and `late` count from the first moment at which this holds. Default: from the start of the story."""
    premature: ExpressionText | None = None
    """Done while this holds, the action earns half. Default: never."""
    text: Identifier | None = None
    """The kind of text that it is done with; how good the text is decides half of the credit. Default: none."""
    countdown: bool = False
    """`true` shows the team a clock running towards `due`, as for a legal one. Default: `false`."""
    how: tuple[Text, ...] = ()
    """The steps on the card that the team may look up, in plain words. Default: none."""
    why: Text | None = None
    """What the debrief says of it: why it matters. Default: nothing."""
    source: Text | None = None
    """The law, standard or page that it rests on. Default: none."""
    checked: Day | None = None
    """The day on which somebody last looked at that source. Default: not said."""


class Mistake(Shape):
    """Something done wrong that costs points from the first moment its condition holds."""

    title: Line
    """What was done wrong, in a few words."""
    dimension: Dimension
    """Which of the three scores it costs."""
    weight: Weight
    """The points lost, beside the weights of the actions of its dimension."""
    when: ExpressionText
    """The mistake is made at the first moment at which this holds, and never unmade."""
    harms: tuple[Identifier, ...] = ()
    """Actions whose rating it spoils. Default: none."""
    why: Text | None = None
    """What the debrief says of it: what it leads to. Default: nothing."""


class Check(Shape):
    """A plain-English check by name, with its number where it takes one."""

    name: str
    """Which check."""
    aim: int | None = None
    """The number that the check is given. Default: none."""


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


_CHECK_SCHEMA: JsonSchemaValue = {
    "title": "check",
    "anyOf": [
        {"enum": [name for name, counted in CHECKS.items() if not counted]},
        *(
            {
                "type": "object",
                "properties": {name: {"type": "integer", "minimum": 1, "maximum": 1000}},
                "required": [name],
                "additionalProperties": False,
            }
            for name, counted in CHECKS.items()
            if counted
        ),
    ],
}


class Criterion(Shape):
    """One thing a good text does; a check may propose its rating."""

    says: Line
    """What a good text does, as in: Says what happened in one plain sentence."""
    weight: Weight
    """How much it counts among the criteria of its text."""
    check: Annotated[Check, BeforeValidator(_read_check), WithJsonSchema(_CHECK_SCHEMA)] | None = None
    """The rule of plain English that proposes a rating, some with a number. Default: a person rates it."""


class TextKind(Shape):
    """A text the team writes, and what makes it good."""

    title: Line
    """What the text is called, such as The message to affected customers."""
    criteria: dict[Identifier, Criterion]
    """What makes it good, each under a name of its own."""


class Question(Shape):
    """A plain answer the team may look up."""

    ask: Line
    """The question, as somebody in the room would ask it."""
    answer: Text
    """The answer, in plain words."""
    source: Text | None = None
    """What the answer rests on. Default: none."""


class Playbook(Shape):
    """What a team should do, by when, and what it should not do."""

    format: Literal[1]
    """The version of this format; write 1."""
    id: Identifier
    """The playbook's name, by which scenarios call it."""
    title: Line
    """What the playbook is called."""
    source: Text
    """Where it comes from."""
    asks: dict[Identifier, Asked]
    """Facts that the conditions of its actions and mistakes read."""
    phases: dict[Identifier, Phase]
    """The stretches of the story, shown to the team beside its clock."""
    actions: dict[Identifier, Action]
    """What a team should do, or should leave alone; the options of scenarios do them."""
    mistakes: dict[Identifier, Mistake] = Field(default_factory=dict)
    """What costs points. Default: none."""
    texts: dict[Identifier, TextKind] = Field(default_factory=dict)
    """The texts that a team may be asked to write, and what makes them good. Default: none."""
    questions: dict[Identifier, Question] = Field(default_factory=dict)
    """Plain answers that the team may look up while it plays. Default: none."""
