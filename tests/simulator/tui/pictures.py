"""Screens in tests: how their pictures are kept, what stands on them as plain text, and keys pressed on them."""

from collections.abc import Callable, Sequence
from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

from simulator.tui.app import HotwashApp
from simulator.tui.widgets.fields import Field, Sheet


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


async def keys(pilot: Pilot[Any], *pressed: str) -> str:
    """Press keys one after the other, `=A sentence` letter by letter, and read the screen."""
    for one in pressed:
        await pilot.press(*_names(one))
        await pilot.pause()
    return words_on(pilot.app)


async def show(
    app: HotwashApp,
    size: tuple[int, int],
    pressed: Sequence[str],
    picture: Callable[[HotwashApp], None],
    meanwhile: Callable[[], None] = lambda: None,
) -> None:
    """Press keys, with something happening before the last of them, and compare what is shown then."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await keys(pilot, *pressed[:-1])
        meanwhile()
        await keys(pilot, *pressed[-1:])
        for field in [*app.screen.query(Field), *app.screen.query(Sheet)]:
            field.cursor_blink = False
        await pilot.pause(0.1)
        picture(app)


def in_one_go(app: App[Any], *pressed: str) -> None:
    """Post keys without a pause between them, as a terminal hands over all that it has read after a stall."""
    for one in pressed:
        for name in _names(one):
            app.post_message(events.Key(name, _CHARACTERS.get(name)))


_CHARACTERS = {_character_to_key(character): character for character in map(chr, range(32, 127))}


def _names(pressed: str) -> list[str]:
    """The keyboard's names of the keys that write a sentence, or of the one key that it is."""
    if len(pressed) > 1 and pressed.startswith("="):
        return [_character_to_key(character) for character in pressed[1:]]
    return [pressed]
