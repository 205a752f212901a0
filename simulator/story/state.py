"""Where a story stands, and what a step of it brings about: immutable values that can be compared and hashed.

Sets of numbered things (options, scenes, injects) are kept as the bits of one integer: small, hashable, and
read by compiled conditions as they are.
"""

from typing import Literal, NamedTuple

from scoring.record import Moment, Value

NOT_DONE = -1


class OffScript(NamedTuple):
    """What a team did instead of any option, as the facilitator judged it.

    Attributes:
        takes: story seconds until it is carried out.
        does: ids of playbook actions.
        changes: facts and their new values.
        by: the name that score items give as what did it.
    """

    takes: int
    does: tuple[str, ...]
    changes: tuple[tuple[str, Value], ...]
    by: str


class Undertaking(NamedTuple):
    """An option (by number) or off-script action that an interruption has stopped.

    Attributes:
        rest: story seconds it still needs; `until`: the story second it is carried out at instead, or -1.
        carried_out: whether only its `then` is left to follow.
    """

    option: int
    off_script: OffScript | None
    rest: int
    until: int
    carried_out: bool


class Frame(NamedTuple):
    """What waits under an interruption: the scene, and what was being done there."""

    scene: int
    doing: Undertaking | None


class State(NamedTuple):
    """Where a story stands while the team chooses, or after its ending.

    Attributes:
        clock: story seconds.
        scene: number of the scene.
        facts: values by fact number, the playbook's asked facts first.
        done: by action number, the story second it was first done, or `NOT_DONE`.
        chosen: bits of the times options may be chosen that are used up.
        taken, seen, sent: bits of options carried out, scenes entered, injects delivered.
        landings: (story second, option number) still to land, in the order in which they will.
        awaited: (story second, inject number) still to be decided, likewise.
        frames: what waits under interruptions, the innermost last.
        ending: the ending's word, or None while the story goes on.
    """

    clock: int
    scene: int
    facts: tuple[Value, ...]
    done: tuple[int, ...]
    chosen: int
    taken: int
    seen: int
    sent: int
    landings: tuple[tuple[int, int], ...]
    awaited: tuple[tuple[int, int], ...]
    frames: tuple[Frame, ...]
    ending: str | None


HappeningKind = Literal[
    "entered", "carried_out", "off_script", "landed", "delivered", "interrupted", "returned", "ended"
]


class Happening(NamedTuple):
    """One thing that came about in a step.

    Attributes:
        at: story seconds.
        number: of the scene, option or inject that it is about (-1 for an off-script action).
        facts: as they stood right after, which is what texts of that moment show.
    """

    kind: HappeningKind
    at: int
    number: int
    facts: tuple[Value, ...]


class Step(NamedTuple):
    """A new state, what happened on the way to it, and what the score is told."""

    state: State
    happenings: tuple[Happening, ...]
    moments: tuple[Moment, ...]
