"""The settings in force, told as a file that could be saved as it stands, and as data."""

import json
from collections.abc import Iterable, Mapping
from textwrap import wrap

from simulator.settings.keymap import Action, Book
from simulator.settings.reading import Reading
from simulator.settings.values import DENSITIES, THEMES

WIDTH = 110


def in_force(reading: Reading, environ: Mapping[str, str]) -> list[dict[str, object]]:
    """Every setting but the keys: its name, its value, where that comes from, and what it means.

    Args:
        environ: the environment, which goes before the file.
    """
    settings = reading.settings
    values = {"theme": settings.theme, "density": settings.density, "folder": str(settings.folder)}
    means = {
        "theme": f"the colours: {_choices(THEMES.items())}",
        "density": f"how much air there is on the screens: {_choices(DENSITIES.items())}",
        "folder": 'where reports, pictures and exports are proposed; "." is where hotwash was started',
    }
    rows: list[dict[str, object]] = []
    for name, value in values.items():
        row: dict[str, object] = {"name": name, "value": value, "from": "default", "means": means[name]}
        if name in reading.given:
            row["from"] = "file"
        if name == "theme" and (wanted := environ.get("TEXTUAL_THEME")):
            row |= {"value": wanted, "from": "environment: TEXTUAL_THEME"}
        rows.append(row)
    return rows


def as_data(
    reading: Reading, keymap: Mapping[str, str], book: Book, environ: Mapping[str, str]
) -> dict[str, object]:
    """Everything as plain data."""
    return {
        "path": str(reading.path),
        "found": reading.found,
        "settings": in_force(reading, environ),
        "colours": "NO_COLOR" not in environ,
        "keys": [
            {
                "id": action.id,
                "keys": keymap[action.id].split(",") if action.id in keymap else list(action.keys),
                "usual": list(action.keys),
                "from": "file" if action.id in keymap else "default",
                "does": action.does,
            }
            for action in book.actions.values()
        ],
    }


def as_file(reading: Reading, keymap: Mapping[str, str], book: Book, environ: Mapping[str, str]) -> str:
    """The settings as a TOML file with explanations: what is not by itself so is written, the rest is a comment."""
    there = "which is read here" if reading.found else "where there is no file yet"
    lines = [
        "# The settings of hotwash that are in force. Save this as",
        f"# {reading.path}",
        f"# ({there}), take the # away from a line and change it.",
    ]
    if "NO_COLOR" in environ:
        lines.append("# NO_COLOR is set: nothing is shown in colours, whatever the theme.")
    for row in in_force(reading, environ):
        name, value = str(row["name"]), str(row["value"])
        means = str(row["means"])
        lines += ["", *_comment(f"{means[:1].upper()}{means[1:]}. From: {row['from']}.")]
        # What the environment says need not be something that the file may say.
        lead = "" if row["from"] == "file" else "# "
        lines.append(f"{lead}{name} = {quoted(value)}")
    lines += [
        "",
        "# The keys of each action, with commas between them: `p`, `f2`, `ctrl+d`, `pagedown`, `question_mark`.",
        "[keys]",
    ]
    families: dict[str, list[Action]] = {}
    for action in book.actions.values():
        families.setdefault(action.id.partition(".")[0], []).append(action)
    for family in families.values():
        lines += ["", *(_line(action, keymap) for action in family)]
    return "\n".join(lines) + "\n"


def _line(action: Action, keymap: Mapping[str, str]) -> str:
    given = keymap.get(action.id)
    entry = f"{quoted(action.id)} = {quoted(given or ','.join(action.keys))}"
    usual = "" if given is None else f" (usually {', '.join(action.keys)})"
    return f"{'' if given else '# '}{entry}  # {action.does}{usual}"


def quoted(text: str) -> str:
    """A text as TOML writes it; its strings are those of JSON, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _choices(known: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name} ({means})" for name, means in known)


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, WIDTH - 2, break_long_words=False, break_on_hyphens=False)]
