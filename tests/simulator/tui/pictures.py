"""Pictures of screens: how they are kept, and what stands on a screen as plain text."""

from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App
from textual.pilot import Pilot


class SvgExtension(SingleFileSnapshotExtension):
    """Keeps a picture a file."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def words_on(app: App[Any]) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def until(pilot: Pilot[Any], words: str) -> str:
    """Wait until these words stand on the screen, as long as a slow machine may need."""
    for _ in range(200):
        if words in (shown := words_on(pilot.app)):
            return shown
        await pilot.pause(0.05)
    raise AssertionError(f"{words!r} never came; there stood:\n{words_on(pilot.app)}")
