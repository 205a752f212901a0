"""Files that a command names: read only so far as can be used; written whole or not at all, and over none unasked."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scenarios.text import clean_text
from simulator.cli.voice import Trouble, say, warn

if TYPE_CHECKING:
    from scenarios.files import Source


def source_of(path: Path) -> Source:
    """A file for reading; of one that is too large, or never ends, only as many bytes as show that.

    Raises:
        OSError: it cannot be opened.
    """
    from scenarios.files.source import LARGEST_FILE, Source

    with path.open("rb") as file:
        return Source(str(path), file.read(LARGEST_FILE + 1), path)


def deliver(text: str, file: Path | None, force: bool) -> None:
    """Print a paper, or write it to `file`.

    Raises:
        Trouble: there is such a file and `force` does not hold.
        OSError: it cannot be written.
    """
    if file is None:
        say(text)
        return
    write_whole(file, clean_text(text).encode(), force)
    warn(f"Written to {file}.")


def write_whole(file: Path, content: bytes, force: bool) -> None:
    """Write a file of mode 0600; it appears complete, or not at all.

    Raises:
        Trouble: there is such a file and `force` does not hold.
        OSError: it cannot be written.
    """
    if file.is_dir():
        raise Trouble(f"{file} is a folder.", f"Name a file in it, such as {file / 'report.html'}.")
    # mkstemp gives mode 0600.
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        if force:
            made.replace(file)
        else:
            _appear(file, made, content)
    except FileExistsError as error:
        raise Trouble(
            f"{file} exists already.", "Name another file, or give --force to write over it."
        ) from error
    finally:
        made.unlink(missing_ok=True)


def _appear(file: Path, made: Path, content: bytes) -> None:
    """Give a file that was written its name, unless the name is taken.

    Raises:
        FileExistsError: it is.
    """
    try:
        # Unlike a rename, a link never takes the place of a file that came meanwhile.
        file.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:
        # Some disks, such as most memory sticks, know no links.
        with file.open("xb") as opened:
            opened.write(content)
