"""The lines on which the hot wash takes down what is said; whatever is typed on them is kept as a draft."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from simulator.tui.drafts import Drafts
from simulator.tui.hot_wash_pages import NAMELESS, Seat, seat_head
from simulator.tui.widgets.lines import Line, Lines

KEEP_AFTER_S = 0.5
"""Wall seconds after which what was typed is kept, however long the typing goes on."""


class SeatForm(Vertical):
    """The lines of one person, or of one question."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__(id="form")
        self.seat: Seat = NAMELESS
        self._drafts = drafts
        self._on_record = ""
        self._kept: dict[str, str] = {}
        """What is kept of each line, by its name: as a draft, or on record."""
        self._timer: Timer | None = None
        self._lines: dict[str, Line | Lines] = {}
        """The lines by name; held on to, as they are asked for when the page is gone."""

    def compose(self) -> ComposeResult:
        self._lines = {
            "name": Line(id="name", help="Who says it; may stay empty.", placeholder="a name, or nothing"),
            "keep": Lines(
                id="keep",
                help="One thing that went well and should stay, in one or two lines. {hot_wash.go_on} goes on to "
                "what to change.",
            ),
            "change": Lines(
                id="change",
                help="One thing that should be different next time. {hot_wash.go_on} takes both down and goes on.",
            ),
            "answer": Lines(
                id="answer", help="What the room answers. {hot_wash.go_on} takes it down and goes on."
            ),
        }
        yield Static("", id="who", markup=False)
        for name, label, step in (
            ("name", "Name", "-other"),
            ("keep", "To keep", "-round"),
            ("change", "To change", "-round"),
            ("answer", "The room's answer", "-questions"),
        ):
            yield Static(label, classes=f"label {step}", markup=False)
            yield self._lines[name]

    @property
    def fields(self) -> tuple[Line | Lines, ...]:
        """The lines in sight, from the first to the last."""
        return tuple(self._lines[name] for name in self.seat.fields)

    @property
    def line(self) -> Line | Lines | None:
        """The line that is being written."""
        return next((field for field in self.fields if field is self.screen.focused), None)

    @property
    def words(self) -> dict[str, str]:
        """What stands on the lines, by their names."""
        return {
            name: field.value if isinstance(field, Line) else field.text
            for name, field in zip(self.seat.fields, self.fields, strict=True)
        }

    @property
    def is_new(self) -> bool:
        """Whether something stands on the lines that is not on record; a name alone says nothing."""
        said = {name: words.strip() for name, words in self.words.items() if name != "name"}
        return said != dict.fromkeys(said, self._on_record.strip())

    def sit(self, seat: Seat, on_record: str) -> None:
        """Show the lines of a person or a question, with what was typed on them before.

        Args:
            on_record: the answer as it stands, to be changed; nothing for a person, who may say more than one thing.
        """
        self.keep()
        self.seat = seat
        self._on_record = on_record
        self.query_one("#who", Static).update(seat_head(seat))
        self._kept = {name: self._drafts.read(f"{seat.place}.{name}") or on_record for name in seat.fields}
        for name, words in self._kept.items():
            self._write(name, words)

    def clear(self, on_record: str) -> None:
        """What stood on the lines is on record now: let the drafts go."""
        self._stop_timer()
        self._on_record = on_record
        self._drafts.drop(*(f"{self.seat.place}.{name}" for name in self.seat.fields))
        self._kept = dict.fromkeys(self.seat.fields, on_record)
        for name in self.seat.fields:
            self._write(name, on_record)

    def put_back(self, words: dict[str, str]) -> None:
        """Put withdrawn words on the lines again, where nothing else stands."""
        self._on_record = ""
        for name, standing in self.words.items():
            if words.get(name) and not standing.strip():
                self._write(name, words[name])
        self._kept = dict.fromkeys(self.seat.fields, "")
        self.keep()

    def keep(self) -> None:
        """Keep what stands on the lines as a draft, as far as it is new."""
        self._stop_timer()
        for name, words in self.words.items():
            if words != self._kept.get(name, words):
                self._drafts.keep(f"{self.seat.place}.{name}", words)
                self._kept[name] = words

    def on_unmount(self) -> None:
        """However the page is left, what was typed is kept."""
        self.keep()

    def _write(self, name: str, words: str) -> None:
        field = self._lines[name]
        if isinstance(field, Line):
            field.value = words
            field.cursor_position = len(words)
        else:
            field.text = words
            field.move_cursor(field.document.end)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self) -> None:
        # The page hears of it as well, which is why the message goes on.
        if self._timer is None and self.words != self._kept:
            self._timer = self.set_timer(KEEP_AFTER_S, self.keep)
