"""What is read aloud before the story begins, and what everybody can do if a real incident comes up."""

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.reading import Scenario
from scoring.record.plan import plan_for
from simulator.drill.commands import SetUp
from simulator.drill.drill import Drill


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say, with its heading."""

    title: str
    says: str


def briefing(drill: Drill, stop_key: str | None = None) -> tuple[Point, ...]:
    """The points of the briefing, in the order in which they are read.

    Args:
        stop_key: the key that ends the drill for a real incident, where there is a screen.
    """
    return briefing_of(drill.loaded.scenario, drill.set_up, stop_key)


def briefing_of(scenario: Scenario, set_up: SetUp, stop_key: str | None = None) -> tuple[Point, ...]:
    """The same for a scenario that is not played yet; without minutes in the set-up it has no point on time."""
    points = [
        Point(
            "This is not real",
            "We play an exercise. The company, the people and the incident on the screen are made up. Nobody outside "
            "this room is written to or called, and nobody touches a real system.",
        ),
        Point(
            "What we do",
            "The screen tells a story, step by step. It asks what we do next, and we decide together. Then the story's "
            "clock moves on and shows what came of it. What we have to write, we write for real.",
        ),
        Point(
            "Nobody is tested",
            "We look at how we work, not at who is right. A wrong turn here costs nothing and teaches most. "
            "Say what you would really do, also when you are not sure.",
        ),
    ]
    if set_up.minutes is not None:
        plan = plan_for(set_up.minutes)
        points.append(
            Point(
                "Our time",
                f"{set_up.minutes} minutes in all: {plan.briefing_s // 60} to begin, {plan.play_s // 60} to play, and "
                f"{plan.hot_wash_s // 60} to talk about it afterwards. We stop in time, wherever the story is.",
            )
        )
    points.append(Point("Who is who", _roles(scenario.roles, set_up.participants)))
    points.append(Point("The playbook", _playbook(set_up.playbook_open, set_up.ask_first)))
    stop = (
        f"Say so at once. {stop_key} ends the exercise"
        if stop_key
        else "Say so at once. The facilitator ends it"
    )
    points.append(
        Point(
            "If a real incident comes up",
            f"{stop} and shows what to do in the first hour. Then it is real, and we say so: “Exercise stopped.”",
        )
    )
    if scenario.level != "introductory":
        points.append(
            Point(
                "No advice on law",
                "Clocks and duties in the story rest on real ones, but an exercise is no legal advice.",
            )
        )
    return tuple(points)


def _roles(roles: Mapping[str, str], participants: tuple[tuple[str, str | None], ...]) -> str:
    named = [
        f"{name} plays {roles[role]}" if role is not None and role in roles else f"{name} takes part"
        for name, role in participants
    ]
    free = [title for role, title in roles.items() if role not in {of for _, of in participants}]
    said = f"{'; '.join(named)}. " if named else ""
    if free:
        said += f"Still to be taken: {'; '.join(free)}. One person may take two roles. "
    return said + "Whoever has no role thinks along and speaks up."


def _playbook(is_open: bool, ask_first: bool) -> str:
    said = (
        "It stays open: look into it whenever you like, as you would on the day."
        if is_open
        else "It stays closed today: we find out what we know by heart."
    )
    if ask_first:
        said += " We answer each question in our own words before the screen shows what can be chosen."
    return said
