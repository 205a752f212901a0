"""What the library has, as a list of scenarios needs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from scenarios.catalogue.finding import library_files
from scenarios.files import Place, Source, report


@dataclass(frozen=True)
class Listed:
    """A scenario of the library as the catalogue shows it."""

    id: str
    title: str
    summary: str
    level: str
    """`introductory`, `intermediate` or `advanced`."""
    minutes: int
    """Wall-clock minutes to plan for."""
    trains: tuple[str, ...]
    """What the team should be able to do afterwards, one sentence an objective."""
    path: Traversable


@lru_cache(maxsize=1)
def library() -> tuple[Listed, ...]:
    """The library's scenarios, the easiest and shortest first.

    Only what a list shows is looked at: whether a scenario can be played is seen when it is loaded.

    Raises:
        FaultyFile: a file of the library cannot be read.
    """
    levels = ("introductory", "intermediate", "advanced")
    listed = [_listed(file) for file in library_files("scenarios").values()]
    return tuple(sorted(listed, key=lambda one: (levels.index(one.level), one.minutes, one.id)))


def _listed(file: Traversable) -> Listed:
    # The YAML reader is imported when a list is asked for.
    from scenarios.files.events import read_tree

    tree = read_tree(Source(file.name, file.read_bytes()))
    report(tree)
    root = tree.root()
    minutes = root.get("minutes")
    return Listed(
        id=_text(root, "id"),
        title=_text(root, "title"),
        summary=_text(root, "summary"),
        level=_text(root, "level"),
        minutes=minutes.value if minutes is not None and isinstance(minutes.value, int) else 0,
        trains=tuple(_trained(root)),
        path=file,
    )


def _trained(root: Place) -> Iterator[str]:
    for objective in root.each("objectives"):
        yield _text(objective, "says")


def _text(place: Place, key: str) -> str:
    found = place.get(key)
    return (found.text or "").strip() if found is not None else ""
