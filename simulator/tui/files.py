"""Files that are written from the screens: nothing is ever overwritten silently."""

from pathlib import Path
from typing import Any

from textual.screen import Screen

from simulator.settings import Settings


def folder_of(screen: Screen[Any]) -> Path:
    """The folder in which files are proposed, from the settings."""
    settings = getattr(screen.app, "settings", None)
    return settings.folder if isinstance(settings, Settings) else Path()


def free_name(stem: str, suffix: str, folder: Path = Path()) -> Path:
    """A path in a folder that does not exist yet: `stem.suffix`, or with the next number, `stem-2.suffix`."""
    path = folder / f"{stem}{suffix}"
    number = 2
    while _is_there(path):
        path = folder / f"{stem}-{number}{suffix}"
        number += 1
    return path


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # That nothing can be written there is said when it is written.
        return False


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet.

    Raises:
        FileExistsError: it does.
        OSError: it cannot be written.
    """
    with path.open("x", encoding="utf-8") as file:
        file.write(text)


def save_picture(screen: Screen[Any], name: str) -> None:
    """Save the screen as an SVG picture, `hotwash-NAME.svg` in the folder of the settings, and say where, or why not."""
    path = free_name(f"hotwash-{name}", ".svg", folder_of(screen))
    try:
        write_new(path, screen.app.export_screenshot(title="EXERCISE · hotwash"))
    except OSError as error:
        screen.app.notify(
            f"The picture was not saved. {path}: {error.strerror}. Start hotwash in a folder you can write to, "
            "or name one in the settings (`folder`).",
            severity="error",
            markup=False,
        )
    else:
        screen.app.notify(f"Saved {path}", markup=False)
