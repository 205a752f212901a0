"""Lines to write on within a page: as high as one or two lines, and without a frame."""

from simulator.tui.widgets.fields import Field, Sheet


class Lines(Sheet):
    """One or two lines; the page decides what Enter does."""

    DEFAULT_CSS = """
    Lines, Line {
        border: none; border-left: outer $panel; padding: 0 1; background: $surface; height: 2;
    }
    Line { height: 1; }
    Lines:focus, Line:focus { border: none; border-left: outer $primary; background: $panel; }
    """


class Line(Field):
    """A line for a name."""
