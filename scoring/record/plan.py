"""The plan of a session's wall-clock time: how much for briefing, play and hot wash, and how long to talk in a scene.

Story time earns points; nothing here does.
"""

from dataclasses import dataclass

PLANS = (45, 60, 90)
"""Wall-clock minutes that are offered."""
SHORTEST_TALK_S, TALK_STEP_S = 30, 30


@dataclass(frozen=True, slots=True)
class Plan:
    """Wall seconds for each part of the hour."""

    briefing_s: int
    play_s: int
    hot_wash_s: int

    @property
    def all_s(self) -> int:
        """Wall seconds from the first word to the last."""
        return self.briefing_s + self.play_s + self.hot_wash_s


def plan_for(minutes: int) -> Plan:
    """Share out wall-clock minutes: about a ninth for the briefing, the last quarter for the hot wash."""
    briefing, hot_wash = minutes // 9, minutes // 4
    return Plan(60 * briefing, 60 * (minutes - briefing - hot_wash), 60 * hot_wash)


def is_short_plan(minutes: int, asked: int) -> bool:
    """Whether so many minutes are less than a scenario asks for, so that its `short_plan` holds."""
    return minutes < asked


def talk_s(discuss: int, minutes: int, asked: int) -> int:
    """Wall seconds to talk in a scene that sets `discuss`, in proportion to the plan's time for play.

    Args:
        discuss: wall seconds, meant for the minutes that the scenario asks for (`asked`).
        minutes: those of the plan.
    """
    own = plan_for(asked).play_s
    share = discuss * plan_for(minutes).play_s / max(own, 1)
    return max(SHORTEST_TALK_S, round(share / TALK_STEP_S) * TALK_STEP_S)
