"""What the story tells the score: what became done in a moment, and the asked facts at its end."""

from typing import NamedTuple

Value = bool | int | str


class Deed(NamedTuple):
    """Actions done for the first time together: by an option, by something that landed, or off-script.

    Attributes:
        actions: ids of the actions, in the order of the story's action numbers.
        facts: the playbook's asked facts right after, which is when haste is judged.
        by: what did it: an option's name (`scene.option`) or an off-script entry's.
        off_script: whether the facilitator recorded it in place of an option.
    """

    actions: tuple[str, ...]
    facts: tuple[Value, ...]
    by: str
    off_script: bool = False


class Moment(NamedTuple):
    """All that happened at one story second before the clock moved on or the team chose again.

    Attributes:
        at: story seconds.
        deeds: what became done, in order.
        facts: the playbook's asked facts at its end, in the playbook's order.
        settled: whether it came after the ending, when what was still to land lands.
    """

    at: int
    deeds: tuple[Deed, ...]
    facts: tuple[Value, ...]
    settled: bool = False
