"""The line at the head of every screen: that this is an exercise, what is on the screen, and the clock."""

from textual.content import Content
from textual.widgets import Static

from simulator.tui.widgets.blocks import Ends

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
        super().__init__(self._line(title, right), markup=False)

    def say(self, title: str, right: str = "") -> None:
        """Change what stands on the line."""
        self.update(self._line(title, right), layout=False)

    @staticmethod
    def _line(title: str, right: str) -> Ends:
        return Ends(
            Content.assemble(BADGE, "  ", (title, "bold")),
            Content.assemble((f"{right} ", "bold $accent")) if right else Content(""),
        )
