"""Who plays and how: the set-up as it stands, and the one to begin the next drill with."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scenarios.reading import Scenario
from scoring.record.plan import PLANS, is_short_plan
from simulator.drill.commands import SetUp
from simulator.drill.entries import Entry


def set_up_of(entries: tuple[Entry, ...]) -> SetUp:
    """The set-up as it was given last; forgotten names are left out.

    Args:
        entries: of one drill, the one that started it first.
    """
    first = entries[0]
    for entry in reversed(entries):
        if entry.kind == "set_up":
            minutes = entry.payload.get("minutes")
            return SetUp(
                team=entry.words.get("team"),
                participants=_people(entry),
                sponsor=entry.words.get("sponsor"),
                contact=entry.words.get("contact"),
                playbook_open=entry.payload.get("playbook_open") is not False,
                ask_first=entry.payload.get("ask_first") is True,
                minutes=minutes if isinstance(minutes, int) else None,
            )
    return SetUp(team=first.words.get("team"), participants=_people(first))


def people_of(entry: Entry) -> tuple[tuple[str | None, str | None], ...]:
    """Name and role of who takes part, as an entry that starts or sets up a drill has it; None where forgotten."""
    roles = entry.payload.get("roles")
    assert isinstance(roles, list)
    return tuple(
        (entry.words.get(f"participant.{number}"), role if isinstance(role, str) else None)
        for number, role in enumerate(roles, 1)
    )


def _people(entry: Entry) -> tuple[tuple[str, str | None], ...]:
    return tuple((name, role) for name, role in people_of(entry) if name is not None)


def again(
    before: SetUp, before_roles: Mapping[str, str], scenario: Scenario, earlier: Iterable[SetUp] = ()
) -> SetUp:
    """The set-up to begin the next drill with: who took part before, as far as this scenario has their roles.

    A role is the same if its id is, or else its title. Whose role this scenario does not have, or who had none because
    the drill before did not know it, has the role of the last drill in which it was one of this scenario.
    The plan is the scenario's own, not that of the drill before.

    Args:
        before: as it stood in the drill before.
        before_roles: that drill's roles, id to title.
        scenario: which is played next.
        earlier: the set-ups of still earlier drills, the newest first.
    """
    titles = {title.casefold(): role for role, title in scenario.roles.items()}

    def same(role: str | None) -> str | None:
        if role is None or role in scenario.roles:
            return role
        return titles.get(before_roles.get(role, "").casefold())

    had: dict[str, str] = {}
    for set_up in earlier:
        for name, role in set_up.participants:
            if role is not None and role in scenario.roles:
                had.setdefault(name, role)

    def last(name: str, role: str | None) -> str | None:
        found = had.get(name)
        # Who had no role where this one was to be had wanted none.
        return found if role is not None or found not in before_roles else None

    return replace(
        before,
        participants=tuple((name, same(role) or last(name, role)) for name, role in before.participants),
        minutes=usual_minutes(scenario.minutes),
    )


def usual_minutes(asked: int) -> int | None:
    """The shortest plan that gives a scenario the minutes it asks for; None where no plan does."""
    return next((minutes for minutes in PLANS if not is_short_plan(minutes, asked)), None)


def spared_texts(scenario: Scenario, minutes: int | None) -> int:
    """How many kinds of text a plan of so many minutes spares the team."""
    if minutes is None or not is_short_plan(minutes, scenario.minutes):
        return 0
    options = [option for scene in scenario.scenes.values() for option in (scene.options or {}).values()]
    skipped = [option for option in (*options, *scenario.anytime.values()) if option.short_plan == "skip"]
    return len({kind for option in skipped for kind in option.write})
