"""Pictures of screens: how they are kept, and what stands on a screen as plain text."""

from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App


class SvgExtension(SingleFileSnapshotExtension):
    """Keeps a picture a file."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def words_on(app: App[Any]) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
