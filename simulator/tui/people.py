"""Who takes part, as it is typed: one person a line, the role after a comma."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scenarios.suggestions import Misspelt


@dataclass(frozen=True, slots=True)
class Typed:
    """What the lines say.

    Attributes:
        faults: number of the line (counted from 1) and what is wrong there.
    """

    people: tuple[tuple[str, str | None], ...]
    faults: tuple[tuple[int, str], ...]


def as_typed(people: Sequence[tuple[str, str | None]], roles: Mapping[str, str]) -> str:
    """People with their roles, as one would type them."""
    return "\n".join(_line(name, role, roles) for name, role in people)


def read_people(text: str, roles: Mapping[str, str]) -> Typed:
    """Read the lines; what stands after the last comma is a role: its title, its id, or how one of them begins.

    Args:
        roles: of the scenario, id to title.
    """
    people: list[tuple[str, str | None]] = []
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        name, _, said = (part.strip() for part in _parted(line))
        if not name and not said:
            continue
        role = role_of(said, roles) if said else None
        if not name:
            faults.append((number, "There is no name before the comma."))
        elif said and role is None:
            faults.append((number, _no_such_role(said, roles)))
        else:
            people.append((name, role))
    return Typed(tuple(people), tuple(faults))


def role_of(said: str, roles: Mapping[str, str]) -> str | None:
    """The role that these words mean, or None if they mean none, or more than one."""
    words = said.casefold()
    names = [(role, name.casefold()) for role, title in roles.items() for name in (role, title)]
    for fits in (
        {role for role, name in names if name == words},
        {role for role, name in names if name.startswith(words)},
        {role for role, name in names if any(part.startswith(words) for part in name.split())},
    ):
        if len(fits) == 1:
            return fits.pop()
    return None


def with_next_role(line: str, roles: Mapping[str, str]) -> str:
    """The line with the role that follows its present one; after the last comes none again. Where nobody is named, nothing changes."""
    name, _, said = _parted(line)
    if not name.strip():
        return line
    given = list(roles)
    role = role_of(said.strip(), roles) if said.strip() else None
    at = given.index(role) + 1 if role is not None else 0
    return _line(name.strip(), given[at] if at < len(given) else None, roles)


def _line(name: str, role: str | None, roles: Mapping[str, str]) -> str:
    if role is None or role not in roles:
        # A comma at the end says that the one before it belongs to the name.
        return f"{name}," if "," in name else name
    return f"{name}, {role if ',' in roles[role] else roles[role]}"


def _parted(line: str) -> tuple[str, str, str]:
    """Name, comma, role; without a comma all of it is the name."""
    name, comma, said = line.rpartition(",")
    return (name, comma, said) if comma else (line, "", "")


def _no_such_role(said: str, roles: Mapping[str, str]) -> str:
    if not roles:
        return "This scenario has no roles: leave the comma out."
    close = Misspelt(said, (*roles, *roles.values())).closest()
    meant = f" Did you mean {close}?" if close is not None else f" It has: {', '.join(roles.values())}."
    return f"“{said}” is no role of this scenario.{meant} The role may also be left out."
