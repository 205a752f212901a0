"""Reading the file of settings: what can be used is used, and everything else is told with its line."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from scenarios.files import Fault, FaultyFile, Source
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line
from simulator.settings.places import Place, places
from simulator.settings.values import DENSITIES, THEMES, Settings

Name = TypeVar("Name", bound=str)

EXAMPLES = {
    "theme": 'theme = "hotwash-light"',
    "density": 'density = "compact"',
    "folder": 'folder = "~/Documents"',
    "keys": '[keys] and below it "drill.card" = "p,c"',
}
"""The settings, each with how it is written."""

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file of settings gave.

    Attributes:
        path: where the file lies, or would lie.
        found: whether there is one.
        given: the settings that are from the file; the others are as they are by themselves.
        faults: everything that is wrong in it, in the order of its lines.
        marks: where each action of the table `keys` stands; `source`: the characters they count.
    """

    settings: Settings
    path: Path
    found: bool = False
    given: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    marks: Mapping[str, Place] = field(default_factory=dict)
    source: Source | None = None


def settings_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the settings lie: `HOTWASH_SETTINGS`, else in `HOTWASH_HOME`, else in the user's configuration folder."""
    if named := environ.get("HOTWASH_SETTINGS"):
        return expanded(named)
    if home := environ.get("HOTWASH_HOME"):
        return Path(home) / "settings.toml"
    from platformdirs import user_config_path

    return user_config_path("hotwash") / "settings.toml"


def expanded(path: str) -> Path:
    """A path as somebody types it; `~` with a name that nobody here has stays as it is, and leads to no file."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def read_settings(path: Path) -> Reading:
    """Read the settings; where there is no file, they are as they are by themselves. Raises nothing."""
    from scenarios.files.source import LARGEST_FILE

    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return Reading(Settings(), path)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        fault = Source(str(path), b"").fault(0, 0, f"the settings cannot be read: {said}")
        return Reading(Settings(), path, found=True, faults=(fault,))
    return read_source(Source(str(path), content, path))


def read_source(source: Source, is_folder: Callable[[Path], bool] = Path.is_dir) -> Reading:
    """Read the settings of a file; whether an action exists and a key can be pressed is asked elsewhere.

    Args:
        is_folder: whether there is such a folder.
    """
    path = source.path or Path(source.name)
    try:
        text = source.text
        tree = tomllib.loads(text)
        marks = places(text)
    except FaultyFile as faulty:
        return Reading(Settings(), path, found=True, faults=faulty.faults)
    except (ValueError, RecursionError) as error:
        return Reading(Settings(), path, found=True, faults=(_syntax(source, error),))
    reader = _Reader(source, marks, is_folder)
    settings = reader.settings(tree)
    return Reading(
        settings,
        path,
        found=True,
        given=frozenset(reader.given),
        faults=tuple(sorted(reader.faults, key=lambda fault: (fault.line, fault.column))),
        marks={".".join(path[1:]): place for path, place in marks.items() if path[0] == "keys"},
        source=source,
    )


def _syntax(source: Source, error: Exception) -> Fault:
    """The fault of a file that is no TOML."""
    if isinstance(error, RecursionError):
        return source.fault(0, 0, "the brackets of this file are nested too deep")
    text, said, at = source.text, str(error), 0
    if found := _WHERE.search(said):
        said = said[: found.start()]
        at = len(text)
        if found[1] is not None:
            before = text.split("\n")[: int(found[1]) - 1]
            at = min(at, sum(len(line) + 1 for line in before) + int(found[2]) - 1)
    help = (
        f"Write a name, an equals sign and a value in quotes, such as {EXAMPLES['theme']}; "
        "`hotwash config` prints a file to begin with."
    )
    if "\\" in text[text.rfind("\n", 0, at) + 1 : at + 1]:
        help = "A path with backslashes stands in single quotes: folder = 'C:\\Users\\Ida'."
    return source.fault(at, at + 1, f"this is not TOML: {said[:1].lower()}{said[1:]}", help)


class _Reader:
    """Takes a file's values one by one, and keeps what is wrong."""

    def __init__(
        self, source: Source, marks: Mapping[tuple[str, ...], Place], is_folder: Callable[[Path], bool]
    ) -> None:
        self.source = source
        self.marks = marks
        self.is_folder = is_folder
        self.faults: list[Fault] = []
        self.given: set[str] = set()

    def settings(self, tree: Mapping[str, object]) -> Settings:
        """All settings; those at fault are as they are by themselves."""
        settings = Settings()
        for name, value in tree.items():
            match name:
                case "theme":
                    theme = self._one_of(name, value, THEMES)
                    settings = replace(settings, theme=theme or settings.theme)
                case "density":
                    density = self._one_of(name, value, DENSITIES)
                    settings = replace(settings, density=density or settings.density)
                case "folder":
                    settings = replace(settings, folder=self._folder(value) or settings.folder)
                case "keys":
                    settings = replace(settings, keys=self._keys(value))
                case _:
                    wrong = f"there is no setting `{name}`{Misspelt(name, EXAMPLES).question()}"
                    self._fault((name,), wrong, f"The settings are {', '.join(EXAMPLES)}.", key=True)
        return settings

    def _text(self, path: tuple[str, ...], value: object) -> str | None:
        """A value that has to be a text in quotes."""
        if isinstance(value, str):
            return value
        self._fault(path, "write a text in quotes here", f"Such as {EXAMPLES[path[0]]}.")
        return None

    def _one_of(self, name: str, value: object, known: Mapping[Name, str]) -> Name | None:
        """A value that has to be one of a few."""
        text = self._text((name,), value)
        if text is None:
            return None
        for one in known:
            if one == text:
                self.given.add(name)
                return one
        wrong = f"there is no {name} `{text}`{Misspelt(text, known).question()}"
        self._fault((name,), wrong, f"Write one of {', '.join(known)}.")
        return None

    def _folder(self, value: object) -> Path | None:
        text = self._text(("folder",), value)
        if text is None:
            return None
        try:
            folder = expanded(text)
            there = self.is_folder(folder)
        except (OSError, ValueError):
            there = False
        if not there:
            self._fault(("folder",), f"there is no folder `{text}`", "Make it, or name one that there is.")
            return None
        self.given.add("folder")
        return folder

    def _keys(self, value: object) -> dict[str, str]:
        """The keys of each action; an id without quotes makes a table of tables, which means the same."""
        if not isinstance(value, dict):
            self._fault(("keys",), "`keys` is a table", f"Write a line {EXAMPLES['keys']}")
            return {}
        keys: dict[str, str] = {}
        waiting: list[tuple[tuple[str, ...], object]] = [((name,), each) for name, each in value.items()]
        while waiting:
            path, each = waiting.pop(0)
            if isinstance(each, dict):
                waiting += [((*path, name), inner) for name, inner in each.items()]
            elif (text := self._text(("keys", *path), each)) is not None:
                keys[".".join(path)] = text
        return keys

    def _fault(self, path: tuple[str, ...], message: str, help: str, *, key: bool = False) -> None:
        """Keep a fault of a value, or of a key; one inside an inline table stands where the table does."""
        place = None
        while path and place is None:
            place, path = self.marks.get(path), path[:-1]
        start, end = (place.key if key else place.value) if place is not None else (0, 0)
        self.faults.append(self.source.fault(start, end, on_one_line(message, 200), on_one_line(help, 400)))
