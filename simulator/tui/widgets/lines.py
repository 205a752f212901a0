"""Lines to write on within a page: as high as one or two lines, and without a frame."""

from simulator.tui.widgets.fields import Field, Note


class Lines(Note):
    """One or two lines; Enter is left to the page."""

    DEFAULT_CSS = """
    Lines { border: none; border-left: outer $border-blurred; padding: 0 1; background: $surface; height: 2; }
    Lines:focus { border: none; border-left: outer $primary; background: $panel; }
    """


class Line(Field):
    """A line for a name."""

    DEFAULT_CSS = """
    Line { border: none; border-left: outer $border-blurred; padding: 0 1; background: $surface; height: 1; }
    Line:focus { border: none; border-left: outer $primary; background: $panel; }
    """
