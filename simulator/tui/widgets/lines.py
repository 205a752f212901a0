"""Lines to write on within a page: as high as one or two lines, and without a frame."""

from simulator.tui.widgets.fields import Field, Sheet


class Lines(Sheet):
    """One or two lines; the page decides what Enter does."""

    DEFAULT_CSS = """
    Lines { border: none; border-left: outer $panel; padding: 0 1; background: $surface; height: 2; }
    Lines:focus { border: none; border-left: outer $primary; background: $panel; }
    """


class Line(Field):
    """A line for a name."""

    DEFAULT_CSS = """
    Line { border: none; border-left: outer $panel; padding: 0 1; background: $surface; height: 1; }
    Line:focus { border: none; border-left: outer $primary; background: $panel; }
    """
