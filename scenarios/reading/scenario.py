"""The shape of a scenario file: one incident as a graph of scenes, options and injects."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from scenarios.expressions import LARGEST
from scenarios.reading.playbook import Action, Mistake, Shape
from scenarios.reading.values import Duration, ExpressionText, Identifier, Language, Line, Moment, Text

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

    is_: bool | int | str = Field(alias="is")
    least: int = Field(default=-LARGEST_INTEGER, alias="from", ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)
    most: int = Field(default=LARGEST_INTEGER, alias="to", ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)


class Deadline(Shape):
    """A playbook deadline replaced for this story; `late` is twice `due` where it is not given."""

    due: Duration = Field(gt=0)
    late: Duration | None = None


class Objective(Shape):
    """What the team should be able to do afterwards, and the actions that show it."""

    says: Line
    actions: tuple[Identifier, ...] = Field(min_length=1)


class Inspiration(Shape):
    """A real incident behind the story."""

    title: Line
    url: Line | None = None
    aiid: int | None = None
    atlas: Line | None = None


class Silence(Shape):
    """A finding of the checks that is meant to be so, with its reason."""

    code: Line
    at: Line
    reason: Text


class Guide(Shape):
    """Help for the facilitator, never on the team's screen."""

    questions: tuple[Text, ...] = ()
    hint: Text | None = None
    red_flag: Text | None = None
    good_sign: Text | None = None
    notes: Text | None = None


class Branch(Shape):
    """Where an option leads, and the condition for it; `go` is a scene or `back`."""

    go: str
    when: ExpressionText | None = None


def _read_then(value: object) -> object:
    if isinstance(value, str):
        return (Branch(go=value),)
    if isinstance(value, tuple):
        return value
    raise PydanticCustomError("then", "is no way on; write a scene, `back`, or a list of {when: .., go: ..}")


Then = Annotated[
    tuple[Branch, ...],
    Field(min_length=1),
    BeforeValidator(_read_then, json_schema_input_type=str | tuple[Branch, ...]),
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
    BeforeValidator(_read_write, json_schema_input_type=Identifier | tuple[Identifier, ...]),
]
Models = Annotated[
    dict[str, Text],
    BeforeValidator(_read_model, json_schema_input_type=Text | dict[Identifier, Text]),
]


class Landing(Shape):
    """What comes true later by itself, `in_` story seconds after the option was carried out."""

    in_: Duration = Field(alias="in", gt=0)
    does: tuple[Identifier, ...] = ()
    set: Changes = Field(default_factory=dict)
    result: Text | None = None


class Option(Shape):
    """Something the team can decide to do."""

    label: Line
    takes: Duration | None = None
    until: Duration | None = None
    when: ExpressionText | None = None
    does: tuple[Identifier, ...] = ()
    set: Changes = Field(default_factory=dict)
    lands: Landing | None = None
    assign: bool = False
    write: Kinds = ()
    model: Models = Field(default_factory=dict)
    short_plan: Literal["skip"] | None = None
    result: Text | None = None
    debrief: Text | None = None
    again: int | None = Field(default=None, ge=2, le=20)
    then: Then | None = None

    def model_of(self, kind: str) -> str | None:
        """What a good text of this kind says in this story, if the author wrote it."""
        return self.model.get(kind, self.model.get(ANY_TEXT))


class Also(Shape):
    """A further paragraph, shown while its condition holds."""

    when: ExpressionText
    text: Text


class Closes(Shape):
    """From `at` on, an option that would stay in this scene leads to `go` instead."""

    at: Duration
    go: Identifier


class Scene(Shape):
    """A situation put to the team: it has options, or passes on (`then`), or ends the drill (`end`)."""

    text: Text
    also: tuple[Also, ...] = ()
    ask: Line | None = None
    ask_first: bool = False
    discuss: Duration | None = None
    guide: Guide | None = None
    set: Changes = Field(default_factory=dict)
    closes: Closes | None = None
    anytime: Literal[False] | None = None
    options: dict[Identifier, Option] | None = Field(default=None, min_length=1)
    then: Then | None = None
    end: Identifier | None = None


class After(Shape):
    """The event an inject follows, and the delay from the first time it happened."""

    scene: Identifier | None = None
    option: str | None = None
    action: Identifier | None = None
    inject: Identifier | None = None
    by: Duration = 0


class Inject(Shape):
    """News that arrives by itself at a time, after an event, or when the facilitator sends it."""

    at: Duration | None = None
    after: After | None = None
    manual: bool = False
    when: ExpressionText | None = None
    from_: Line = Field(alias="from")
    to: Line | None = None
    via: Via
    text: Text
    expected: Text | None = None
    guide: Guide | None = None
    set: Changes = Field(default_factory=dict)
    go: Identifier | None = None


class Scenario(Shape):
    """One incident as a graph: scenes are its nodes, what leads from one to another its edges."""

    format: Literal[1]
    id: Identifier
    title: Line
    summary: Text
    level: Literal["introductory", "intermediate", "advanced"]
    minutes: int = Field(ge=1, le=600)
    story_start: Moment
    language: Language
    playbook: Line
    objectives: dict[Identifier, Objective]
    roles: dict[Identifier, Line]
    facts: dict[Identifier, Annotated[Fact, BeforeValidator(_read_fact, json_schema_input_type=Fact | Value)]]
    first_scene: Identifier
    scenes: dict[Identifier, Scene] = Field(min_length=1)
    authors: tuple[Line, ...] = ()
    licence: Line | None = None
    inspired_by: tuple[Inspiration, ...] = ()
    track: tuple[Identifier, ...] = ()
    deadlines: dict[Identifier, Deadline] = Field(default_factory=dict)
    leave_out: tuple[Identifier, ...] = ()
    actions: dict[Identifier, Action] = Field(default_factory=dict)
    mistakes: dict[Identifier, Mistake] = Field(default_factory=dict)
    silence: tuple[Silence, ...] = ()
    anytime: dict[Identifier, Option] = Field(default_factory=dict)
    injects: dict[Identifier, Inject] = Field(default_factory=dict)

    def option(self, name: str) -> Option:
        """An option by its full name, `scene.option` or `anytime.option`.

        Raises:
            KeyError: the scenario has no such option.
        """
        scene, _, short = name.partition(".")
        options = self.anytime if scene == "anytime" else self.scenes[scene].options
        return (options or {})[short]
