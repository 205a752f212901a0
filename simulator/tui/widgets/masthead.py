"""The line at the head of every screen: that this is an exercise, what is on the screen, and the clock."""

from textual.content import Content
from textual.widgets import Static

from simulator.tui.widgets.blocks import NOTHING, Ends

BADGE = Content.assemble((" EXERCISE ", "$background on $accent bold"))


class Masthead(Static):
    """EXERCISE, a title, and a word at the right."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Masthead {
        dock: top;
        height: 1;
        background: $panel;
    }
    """

    def __init__(self, title: str, right: str = "") -> None:
        super().__init__(self._line(title, right, NOTHING), markup=False)
        self._said = (title, right, NOTHING)

    def say(self, title: str, right: str = "", time: Content = NOTHING) -> None:
        """Change what stands on the line.

        Args:
            right: stands at its right end.
            time: the time that is left, before that.
        """
        if (title, right, time) != self._said:
            self._said = (title, right, time)
            self.update(self._line(title, right, time), layout=False)

    @staticmethod
    def _line(title: str, right: str, time: Content) -> Ends:
        ends = [time] if time else []
        if right:
            ends.append(Content.assemble((right, "bold $accent")))
        return Ends(
            Content.assemble(BADGE, "  ", (title, "bold")),
            Content.assemble(Content("  ").join(ends), " ") if ends else NOTHING,
        )
