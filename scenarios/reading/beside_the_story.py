"""What a scenario has beside its story: objectives, deadlines, what it rests on, and help for the facilitator."""

from pydantic import Field

from scenarios.reading.playbook import Shape
from scenarios.reading.values import Duration, Identifier, Line, LongerDuration, Text


class Deadline(Shape):
    """A playbook deadline replaced for this story; `late` is twice `due` where it is not given."""

    due: LongerDuration = Field(gt=0)
    """Story time up to which the action earns full credit."""
    late: Duration | None = None
    """Story time from which it earns nothing. Default: twice `due`."""


class Objective(Shape):
    """What the team should be able to do afterwards, and the actions that show it."""

    says: Line
    """What the team should be able to do, as a sentence that begins with a verb."""
    actions: tuple[Identifier, ...] = Field(min_length=1)
    """The actions that show it; the report rates the objective by them."""


class Inspiration(Shape):
    """A real incident behind the story."""

    title: Line
    """What happened, and where that is written, in a line."""
    url: Line | None = None
    """A page about it. Default: none."""
    aiid: int | None = None
    """Its number in the AI Incident Database. Default: none."""
    atlas: Line | None = None
    """Its name in MITRE ATLAS, such as AML.CS0035. Default: none."""


class Silence(Shape):
    """A finding of the checks that is meant to be so, with its reason."""

    code: Line
    """The finding's code, such as HW302."""
    at: Line
    """Where it was found, such as scenes.first_call."""
    reason: Text
    """Why it is meant to be so."""


class Guide(Shape):
    """Help for the facilitator, never on the team's screen."""

    questions: tuple[Text, ...] = ()
    """What to ask a team that is stuck or too sure of itself. Default: none."""
    hint: Text | None = None
    """A nudge for a team that does not see what to do. Default: none."""
    red_flag: Text | None = None
    """What to watch for: a sign that it goes wrong. Default: none."""
    good_sign: Text | None = None
    """What to watch for: a sign that it goes well. Default: none."""
    notes: Text | None = None
    """Anything else that helps to lead this moment. Default: none."""
