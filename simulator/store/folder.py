"""The folder in which hotwash keeps a user's drills."""

import os
from pathlib import Path

from simulator.store.faults import NotWritable


def home() -> Path:
    """The user's data folder, or `HOTWASH_HOME` if that is set; made for this user alone if it is not there.

    Raises:
        NotWritable: it cannot be made, or something else has its name.
    """
    folder = Path(os.environ.get("HOTWASH_HOME") or _usual())
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritable(folder, error.strerror) from error
    return folder


def _usual() -> Path:
    from platformdirs import user_data_path

    return user_data_path("hotwash")
