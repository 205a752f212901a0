"""Lines to write on within a page: as high as one or two lines, and without a frame."""

from textual import events

from simulator.tui.widgets.fields import Field, Sheet


class Lines(Sheet):
    """One or two lines; Enter is left to the page, in its turn after what was typed before it."""

    DEFAULT_CSS = """
    Lines { border: none; border-left: outer $border-blurred; padding: 0 1; background: $surface; height: 2; }
    Lines:focus { border: none; border-left: outer $primary; background: $panel; }
    """

    async def _on_key(self, event: events.Key) -> None:
        # A binding that goes before the sheet's own Enter would also go before letters that still wait to be written.
        if event.key == "enter":
            event.prevent_default()


class Line(Field):
    """A line for a name."""

    DEFAULT_CSS = """
    Line { border: none; border-left: outer $border-blurred; padding: 0 1; background: $surface; height: 1; }
    Line:focus { border: none; border-left: outer $primary; background: $panel; }
    """
