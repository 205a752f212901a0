"""The shape of a scenario file: one incident as a graph of scenes, options and injects."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from scenarios.expressions import LARGEST
from scenarios.reading.beside_the_story import Deadline, Guide, Inspiration, Objective, Silence
from scenarios.reading.playbook import Action, Mistake, Shape
from scenarios.reading.values import (
    Duration,
    ExpressionText,
    Identifier,
    Language,
    Line,
    LongerDuration,
    Moment,
    Text,
    written,
)

LARGEST_INTEGER = LARGEST
BACK = "back"

Value = bool | int | str
Via = Literal["email", "phone", "chat", "letter", "news", "social", "in_person", "system"]


def _read_fact(value: object) -> object:
    if isinstance(value, bool | int | str):
        return {"is": value}
    if isinstance(value, dict | Fact):
        return value
    raise PydanticCustomError("fact", "is no fact; write its first value, or {is: 14, from: 0, to: 400}")


class Fact(Shape):
    """A named value of the story: its first value, and its bounds where it is an integer."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"anyOf": [{"required": ["from"]}, {"required": ["to"]}]},
            "then": {"properties": {"is": {"type": "integer"}}},
        }
    )

    is_: bool | int | str = Field(alias="is")
    """Its value at the start: `true` or `false`, a whole number, or text."""
    least: int = Field(default=-LARGEST_INTEGER, alias="from", ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)
    """The least that a number can be; it is never set below. Default: -1000000000."""
    most: int = Field(default=LARGEST_INTEGER, alias="to", ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)
    """The most that a number can be; it is never set above. Default: 1000000000."""


Target = Annotated[
    str,
    WithJsonSchema(
        written("scene or `back`", r"^[a-z][a-z0-9_]{0,63}$", "write the name of a scene, or back")
    ),
]


class Branch(Shape):
    """Where an option leads, and the condition for it; `go` is a scene or `back`."""

    go: Target
    """The scene to go to, or `back` at the end of an interruption."""
    when: ExpressionText | None = None
    """Taken only if this holds; the last way of a list has none. Default: always."""


def _read_then(value: object) -> object:
    if isinstance(value, str):
        return (Branch(go=value),)
    if isinstance(value, tuple):
        return value
    raise PydanticCustomError("then", "is no way on; write a scene, `back`, or a list of {when: .., go: ..}")


Then = Annotated[
    tuple[Branch, ...],
    Field(min_length=1),
    BeforeValidator(
        _read_then,
        json_schema_input_type=Target
        | Annotated[
            tuple[Branch, ...],
            Field(min_length=1, json_schema_extra={"contains": {"not": {"required": ["when"]}}}),
        ],
    ),
]
Changes = dict[Identifier, bool | int | str]
"""Facts and their new values; for a fact that holds no text a string is an expression."""


def _read_write(value: object) -> object:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return value
    raise PydanticCustomError("write", "names no text; write a kind of text, or a list of kinds")


def _read_model(value: object) -> object:
    if isinstance(value, str):
        return {ANY_TEXT: value}
    if isinstance(value, dict):
        return value
    raise PydanticCustomError(
        "model", "is no model text; write the text, or a text for each kind that is written"
    )


ANY_TEXT = ""
"""Stands for every kind of text in `model`, where it is one text."""

Kinds = Annotated[
    tuple[Identifier, ...],
    Field(min_length=1, max_length=8),
    BeforeValidator(
        _read_write,
        json_schema_input_type=Identifier
        | Annotated[
            tuple[Identifier, ...],
            Field(min_length=1, max_length=8, json_schema_extra={"uniqueItems": True}),
        ],
    ),
]
Models = Annotated[
    dict[str, Text],
    BeforeValidator(_read_model, json_schema_input_type=Text | dict[Identifier, Text]),
]


OptionName = Annotated[
    str,
    WithJsonSchema(
        written(
            "name of an option",
            r"^[a-z][a-z0-9_]{0,63}\.[a-z][a-z0-9_]{0,63}$",
            "write scene.option, or anytime.option",
        )
    ),
]


class Landing(Shape):
    """What comes true later by itself, after the option was carried out."""

    in_: LongerDuration = Field(alias="in", gt=0)
    """How much story time after the option it comes true."""
    does: tuple[Identifier, ...] = ()
    """Actions of the playbook that are done then. Default: none."""
    set: Changes = Field(default_factory=dict)
    """Facts that change then, each with its new value. Default: none."""
    result: Text | None = None
    """What the team is told then; shows facts in braces. Default: nothing."""


class Option(Shape):
    """Something the team can decide to do."""

    model_config = ConfigDict(
        json_schema_extra={
            "not": {"required": ["takes", "until"]},
            "dependencies": {"short_plan": ["write"]},
        }
    )

    label: Line
    """What the team decides to do, in one sentence of at most 25 words; shows facts in braces."""
    takes: Duration | None = None
    """Story time until it is carried out. Default: 0m."""
    until: Duration | None = None
    """Story time at which it is carried out, in place of `takes`; at once, if past. Default: none."""
    when: ExpressionText | None = None
    """Offered only while this holds. Default: always."""
    does: tuple[Identifier, ...] = ()
    """Actions of the playbook that are done by it. Default: none."""
    set: Changes = Field(default_factory=dict)
    """Facts that it changes, each with its new value, such as `calls: calls + 3`. Default: none."""
    lands: Landing | None = None
    """What comes true later by itself: a delegated task comes back, a vendor acts. Default: nothing."""
    assign: bool = False
    """`true` asks the team who does it, and records the name or that none was given. Default: `false`."""
    write: Kinds = ()
    """The kind of text that the team writes for it, or a list of up to 8 kinds on one form. Default: none."""
    model: Models = Field(default_factory=dict)
    """What a good text says in this story: one text, or one for each kind that is written. Default: none."""
    short_plan: Literal["skip"] | None = None
    """`skip` spares the team the text where it has planned less time than `minutes`. Default: it is written."""
    result: Text | None = None
    """What the team is told when it is carried out; shows facts in braces. Default: nothing."""
    debrief: Text | None = None
    """What the debrief says of this choice; never shown during play. Default: nothing."""
    again: int | None = Field(default=None, ge=2, le=20)
    """How often it may be chosen in the whole drill. Default: once."""
    then: Then | None = None
    """Where it leads: a scene, `back`, or a list of `{when, go}` tried in order. Default: the scene stays."""

    def model_of(self, kind: str) -> str | None:
        """What a good text of this kind says in this story, if the author wrote it."""
        return self.model.get(kind, self.model.get(ANY_TEXT))


class Also(Shape):
    """A further paragraph, shown while its condition holds."""

    when: ExpressionText
    """Shown while this holds."""
    text: Text
    """The paragraph; Markdown that shows facts in braces."""


class Closes(Shape):
    """From `at` on, an option that would stay in this scene leads to `go` instead."""

    at: Duration
    """Story time from which the scene is closed."""
    go: Identifier
    """The scene that follows then."""


class Scene(Shape):
    """A situation put to the team: it has options, or passes on (`then`), or ends the drill (`end`)."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["options"]}, {"required": ["then"]}, {"required": ["end"]}],
            "dependencies": {"closes": ["options"]},
        }
    )

    text: Text
    """What is read out to the team; Markdown that shows facts in braces, such as `{calls}`."""
    also: tuple[Also, ...] = ()
    """Further paragraphs, each shown while its condition holds. Default: none."""
    ask: Line | None = None
    """The question that the team is to decide. Default: none."""
    ask_first: bool = False
    """`true` has the team answer in its own words before it sees the options. Default: `false`."""
    discuss: Duration | None = None
    """How long the room may talk, in wall-clock time. Default: no limit."""
    guide: Guide | None = None
    """Help for the facilitator, never on the team's screen. Default: none."""
    set: Changes = Field(default_factory=dict)
    """Facts that change on every entry, each with its new value. Default: none."""
    closes: Closes | None = None
    """From when on an option that would stay here leads elsewhere. Default: never."""
    anytime: Literal[False] | None = None
    """`false` keeps the options offered at any time out of this scene. Default: they are offered."""
    options: dict[Identifier, Option] | None = Field(default=None, min_length=1)
    """What the team can do; a scene has options, or `then`, or `end`. Default: none."""
    then: Then | None = None
    """For a passage to read on: the scene that follows, or a list of `{when, go}`. Default: none."""
    end: Identifier | None = None
    """Ends the drill, in any word; `recovered`, `damaged` and `lost` have colours. Default: none."""


class After(Shape):
    """The event that an inject follows, by the first time it happened; names exactly one."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": ["scene"]},
                {"required": ["option"]},
                {"required": ["action"]},
                {"required": ["inject"]},
            ]
        }
    )

    scene: Identifier | None = None
    """A scene that was entered. Default: none."""
    option: OptionName | None = None
    """An option that was carried out, as `scene.option` or `anytime.option`. Default: none."""
    action: Identifier | None = None
    """An action that was done. Default: none."""
    inject: Identifier | None = None
    """An inject that was delivered. Default: none."""
    by: Duration = 0
    """How much story time later the inject comes. Default: 0m."""


class Inject(Shape):
    """News that arrives by itself at a time, after an event, or when the facilitator sends it."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": ["at"]},
                {"required": ["after"]},
                {"required": ["manual"], "properties": {"manual": {"const": True}}},
            ]
        }
    )

    at: Duration | None = None
    """Story time at which it comes. Default: none."""
    after: After | None = None
    """The event that it follows, in place of `at`. Default: none."""
    manual: bool = False
    """`true`: the facilitator sends it, at most once, while the team is choosing. Default: `false`."""
    when: ExpressionText | None = None
    """Judged once, at its moment: if it does not hold then, the inject never comes. Default: always."""
    from_: Line = Field(alias="from")
    """Who it is from."""
    to: Line | None = None
    """Who it is addressed to. Default: the team."""
    via: Via
    """How it arrives."""
    text: Text
    """What it says; Markdown that shows facts in braces."""
    expected: Text | None = None
    """What a prepared team does about it; for the facilitator and the debrief. Default: not said."""
    guide: Guide | None = None
    """Help for the facilitator, as for scenes. Default: none."""
    set: Changes = Field(default_factory=dict)
    """Facts that change when it comes, each with its new value. Default: none."""
    go: Identifier | None = None
    """Interrupts the team with this scene, whose `then: back` returns. Default: it interrupts nothing."""


class Scenario(Shape):
    """One incident as a graph: scenes are its nodes, what leads from one to another its edges."""

    format: Literal[1]
    """The version of this format; write 1."""
    id: Identifier
    """The scenario's name, as commands call it."""
    title: Line
    """What the scenario is called."""
    summary: Text
    """One or two sentences for the list of scenarios; give nothing away."""
    level: Literal["introductory", "intermediate", "advanced"]
    """How hard it is for a team."""
    minutes: int = Field(ge=1, le=600)
    """Minutes of wall-clock time to plan for, briefing and hot wash included."""
    story_start: Moment
    """Date and time in the story at which the incident is noticed, and its clock starts."""
    language: Language
    """The language that it is written in."""
    playbook: Line
    """What the team is judged by: the name of a playbook in the library, or a file beside this one."""
    objectives: dict[Identifier, Objective]
    """What the team should be able to do afterwards."""
    roles: dict[Identifier, Line]
    """Who should be in the room, each with a title."""
    facts: dict[Identifier, Annotated[Fact, BeforeValidator(_read_fact, json_schema_input_type=Fact | Value)]]
    """Named values of the story, each with its first value or `{is: 14, from: 0, to: 400}`."""
    first_scene: Identifier
    """The scene that the story begins in."""
    scenes: dict[Identifier, Scene] = Field(min_length=1)
    """Every situation of the story, endings included."""
    authors: tuple[Line, ...] = ()
    """Who wrote it. Default: not said."""
    licence: Line | None = None
    """What others may do with it, such as CC-BY-4.0. Default: not said."""
    inspired_by: tuple[Inspiration, ...] = ()
    """Real incidents behind the story, shown in the debrief. Default: none."""
    track: tuple[Identifier, ...] = ()
    """Facts with whole numbers that the report draws over time. Default: none."""
    deadlines: dict[Identifier, Deadline] = Field(default_factory=dict)
    """Other deadlines for actions of the playbook, in this story. Default: the playbook's."""
    leave_out: tuple[Identifier, ...] = ()
    """Actions of the playbook that this story does not ask for. Default: none."""
    actions: dict[Identifier, Action] = Field(default_factory=dict)
    """Actions of this story alone, under names that the playbook has not. Default: none."""
    mistakes: dict[Identifier, Mistake] = Field(default_factory=dict)
    """Mistakes of this story alone, under names that the playbook has not. Default: none."""
    silence: tuple[Silence, ...] = ()
    """Findings of the checks that are meant to be so. Default: none."""
    anytime: dict[Identifier, Option] = Field(default_factory=dict)
    """Options offered in every scene that has options, until taken. Default: none."""
    injects: dict[Identifier, Inject] = Field(default_factory=dict)
    """News that arrives while the team plays. Default: none."""

    def option(self, name: str) -> Option:
        """An option by its full name, `scene.option` or `anytime.option`.

        Raises:
            KeyError: the scenario has no such option.
        """
        scene, _, short = name.partition(".")
        options = self.anytime if scene == "anytime" else self.scenes[scene].options
        return (options or {})[short]
