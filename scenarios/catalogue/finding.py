"""From the name that somebody gave, an id or a path, to a file's bytes."""

import re
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from scenarios.files import Source
from scenarios.files.source import LARGEST_FILE
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")


class NotFound(Exception):
    """There is no scenario or playbook of that name, or its file cannot be opened."""

    def __init__(self, message: str, help: str | None = None) -> None:
        """Say what was looked for, and what there is instead."""
        super().__init__(message)
        self.message = message
        self.help = help


@lru_cache(maxsize=2)
def library_files(kind: str) -> dict[str, Traversable]:
    """The library's files by id: `kind` is `scenarios` or `playbooks`."""
    folder = files("scenarios").joinpath("library")
    if kind == "playbooks":
        folder = folder.joinpath("playbooks")
    found = sorted(folder.iterdir(), key=lambda file: file.name)
    return {file.name.removesuffix(".yaml"): file for file in found if file.name.endswith(".yaml")}


def scenario_source(name_or_path: str) -> Source:
    """The file of a scenario, by its id in the library or its path.

    Raises:
        NotFound: there is none, or it cannot be opened.
    """
    known = library_files("scenarios")
    if name_or_path in known:
        return _from_library(known[name_or_path])
    path = Path(name_or_path)
    if _is_file(path):
        return _from_file(path, name_or_path)
    shown = on_one_line(name_or_path)
    if _is_folder(path):
        raise NotFound(f"`{shown}` is a folder; name a scenario's file in it")
    if _ID.match(name_or_path):
        guess = Misspelt(name_or_path, known).question()
        raise NotFound(
            f"there is no scenario `{shown}`{guess}",
            f"the library has {', '.join(known)}; a file is named by its path",
        )
    raise NotFound(f"there is no file `{shown}`", f"the library has {', '.join(known)}")


def playbook_source(name: str, beside: Path | None) -> Source:
    """The file of a playbook, by its id in the catalogue or its path beside a scenario.

    Args:
        name: as the scenario has it under `playbook`.
        beside: the folder that the scenario's file lies in; None where it came from no folder.

    Raises:
        NotFound: there is none, it cannot be opened, or the path leads out of the folder.
    """
    known = library_files("playbooks")
    if name in known:
        return _from_library(known[name])
    shown = on_one_line(name)
    relative = PurePath(name)
    if relative.is_absolute() or ".." in relative.parts or "\\" in name:
        raise NotFound(f"`{shown}` leads out of the scenario's folder; put the playbook beside the scenario")
    if beside is not None and _is_file(beside / relative):
        return _from_file(beside / relative, str(beside / relative))
    if _ID.match(name):
        guess = Misspelt(name, known).question()
        raise NotFound(f"there is no playbook `{shown}`{guess}", f"the catalogue has {', '.join(known)}")
    raise NotFound(f"there is no file `{shown}` beside the scenario", f"the catalogue has {', '.join(known)}")


def _from_library(file: Traversable) -> Source:
    return Source(file.name, file.read_bytes(), file if isinstance(file, Path) else None)


def _from_file(path: Path, name: str) -> Source:
    """A regular file's bytes; of one that is too large only as many as show that it is."""
    try:
        with path.open("rb") as file:
            return Source(name, file.read(LARGEST_FILE + 1), path)
    except OSError as error:
        raise NotFound(f"`{on_one_line(name)}` cannot be opened: {error.strerror or error}") from None


def _is_file(path: Path) -> bool:
    # A name with a NUL in it, or one too long, is no file rather than an error; nor is a device or a pipe.
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
