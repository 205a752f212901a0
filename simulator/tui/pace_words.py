"""The time that is left, in words: of the part of the hour that the room is in, and for talking about a question."""

from textual.content import Content

from simulator.drill.pace import Pace, Part
from simulator.tui.widgets.blocks import NOTHING
from simulator.tui.wording import span

PARTS: dict[Part, str] = {"briefing": "Briefing", "play": "Play", "hot_wash": "Hot wash"}
SOON_S, SOON_SHARE = 300, 5
"""The end of a part stands out from its last fifth on, but not before so many wall seconds are left."""
TALK_SHARE = 3
"""The time to talk is nearly over from its last minute on; a short one not before its last third."""
MINUTE_S = 60


def pace_words(pace: Pace, *, briefly: bool = False) -> Content:
    """The time left of this part, and of all; nothing where there is no plan.

    Args:
        briefly: leave out what is left of all.
    """
    left = pace.part_left_s
    if left is None or pace.all_left_s is None:
        return NOTHING
    part = PARTS[pace.part]
    if left <= 0:
        over = minutes_over(left)
        said = Content.assemble((f"{part} over{f' by {over} min' if over else ''}", "bold $text-warning"))
    elif left <= MINUTE_S:
        said = Content.assemble((f"{part}: last minute", "bold $text-warning"))
    else:
        all_s = left + pace.spent_s
        soon = left <= min(SOON_S, all_s // SOON_SHARE)
        said = Content.assemble(
            (
                f"{part} {minutes_left(left)} min left of {all_s // MINUTE_S}",
                "bold $text-warning" if soon else "$secondary",
            )
        )
    if briefly:
        return said
    if pace.all_left_s > 0:
        in_all = f", {minutes_left(pace.all_left_s)} left in all"
    else:
        in_all = f", all {minutes_over(pace.all_left_s)} min over"
    return Content.assemble(said, (in_all, "$secondary"))


def talk_words(discuss_s: int | None, talked_s: int) -> Content:
    """The time left for talking about a question; where its scene sets none, how long the room has talked.

    Args:
        discuss_s, talked_s: wall seconds.
    """
    if discuss_s is None:
        minutes = talked_s // MINUTE_S
        return Content.assemble((f"Talking for {minutes} min" if minutes else "", "italic $secondary"))
    left = discuss_s - talked_s
    if left > min(MINUTE_S, discuss_s // TALK_SHARE):
        return Content.assemble(
            (f"Talk it over: {minutes_left(left)} min left of {span(discuss_s)}", "italic $secondary")
        )
    if left > 0:
        return Content.assemble(("The time to talk is nearly over", "bold $text-warning"))
    over = minutes_over(left)
    return Content.assemble(
        (f"The time to talk is over{f', by {over} min' if over else ''}. Decide.", "bold $text-warning")
    )


def break_words(rested_s: int) -> str:
    """How long a break has lasted, in wall seconds: `7 min so far`."""
    return f"{span(rested_s // MINUTE_S * MINUTE_S)} so far" if rested_s >= MINUTE_S else "just begun"


def minutes_left(seconds: int) -> int:
    """Minutes, a begun one counted."""
    return -(-seconds // MINUTE_S)


def minutes_over(seconds: int) -> int:
    """Whole minutes over the time."""
    return -seconds // MINUTE_S
