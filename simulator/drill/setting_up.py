"""Who plays and how: the set-up as it stands."""

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
