"""Where the command line keeps drills, and what it gives them: the wall clock and a few random letters."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.store import DrillStore

DATABASE = "drills.db"
# Without those that are mistaken for others when read aloud.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def open_store() -> DrillStore:
    """The user's drills, in the data folder.

    Raises:
        StoreFault: they cannot be kept there.
    """
    from simulator.store import DrillStore, home

    return DrillStore(home() / DATABASE)


def now() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)


def token() -> str:
    """Four random letters, for the id of a new drill."""
    from secrets import choice

    return "".join(choice(LETTERS) for _ in range(4))
