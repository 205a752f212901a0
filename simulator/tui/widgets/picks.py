"""Lists to tick or to change, found by typing: the line that is typed on stays in focus, the list below follows it."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.keys import key
from simulator.tui.widgets.blocks import Row
from simulator.tui.widgets.fields import Field

Plain = bool | int | str


class Listed(OptionList, can_focus=False, inherit_bindings=False):
    """The list below a line; the line has the keys for it."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is not None:
            self.highlighted = clicked
            self.post_message(OptionList.OptionSelected(self, self.get_option_at_index(clicked), clicked))


class Picks(Vertical):
    """A line to find things by, the things below it once they are asked for, and what was picked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up", "step(-1)", "Up", "Up in the list", name="list.up", show=False),
        key("down", "step(1)", "Down", "Down in the list", name="list.down", show=False),
        key(
            "enter",
            "pick",
            "List, take",
            "Open the list; then take its highlighted line, or take it back",
            name="picks.pick",
        ),
    ]

    class Picked(Message):
        """Something was picked or taken back."""

    def __init__(
        self, label: str, names: Sequence[tuple[str, str]], *, id: str, placeholder: str, help: str
    ) -> None:
        """Make the list.

        Args:
            label: what it is called; `names`: what there is, each with the words it is found by, the likely ones first.
        """
        super().__init__(id=id)
        self._label = label
        self._names = tuple(names)
        self._placeholder = placeholder
        self._help = help
        self._sought = ""
        self._found: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        with Horizontal(classes="line"):
            yield Static(Content(self._label), classes="label", markup=False)
            yield Field(placeholder=self._placeholder, help=self._help, id=f"find_{self.id}")
        yield Listed()
        yield Static("", classes="picked", markup=False)

    def on_mount(self) -> None:
        self._find("")
        self._say()

    def on_descendant_focus(self) -> None:
        """Bring all of it into sight."""
        self.call_after_refresh(self.scroll_visible, animate=False)

    def on_descendant_blur(self) -> None:
        """Close the list again."""
        if not self._line.has_focus:
            self._open(False)

    @property
    def _line(self) -> Field:
        return self.query_one(f"#find_{self.id}", Field)

    def _open(self, now: bool) -> None:
        """Open or close the list: it is not for everybody's eyes, so passing through the line does not open it."""
        self.set_class(now, "-open")
        if now:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def on_click(self) -> None:
        """A click anywhere opens the list."""
        if not self._line.has_focus:
            self._line.focus()
        self._open(True)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.input is self._line:
            self._catch_up()

    def _find(self, words: str) -> None:
        """Show what has all these words in its name."""
        self._sought = words
        wanted = words.casefold().split()
        self._found = tuple(
            thing for thing, name in self._names if all(word in name.casefold() for word in wanted)
        )
        self._list(0 if self._found else None)

    def _list(self, at: int | None) -> None:
        listed = self.query_one(Listed)
        names = dict(self._names)
        listed.set_options(Option(self.row(thing, names[thing])) for thing in self._found)
        listed.highlighted = at

    def _catch_up(self) -> None:
        """Find by what stands on the line, which may not have said yet that it changed."""
        words = self._line.value
        if words != self._sought:
            self._find(words)
            if words:
                self._open(True)

    def action_step(self, by: int) -> None:
        """Open the list, or go up or down in it."""
        self._catch_up()
        listed = self.query_one(Listed)
        if not self.has_class("-open"):
            self._open(True)
        elif self._found:
            listed.highlighted = min(max((listed.highlighted or 0) + by, 0), len(self._found) - 1)

    def action_pick(self) -> None:
        """Open the list; then take the highlighted line, or take it back."""
        self._catch_up()
        at = self.query_one(Listed).highlighted
        if not self.has_class("-open"):
            self._open(True)
        elif at is not None:
            self.pick(self._found[at])

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.pick(self._found[event.option_index])

    def picked(self) -> None:
        """Draw what was picked anew, and make room for finding the next."""
        if self._line.value:
            self._line.value = ""
        else:
            self._list(self.query_one(Listed).highlighted)
        self._say()
        self.post_message(self.Picked())

    def _say(self) -> None:
        said = self.query_one(".picked", Static)
        summary = self.summary()
        said.set_class(not summary, "-none")
        said.update(summary)

    def row(self, thing: str, name: str) -> Visual:
        """How a thing is shown in the list."""
        raise NotImplementedError

    def summary(self) -> Content:
        """What was picked, in a line."""
        raise NotImplementedError

    def pick(self, thing: str) -> None:
        """Take a thing, or take it back."""
        raise NotImplementedError


class Ticks(Picks):
    """Things that are ticked or not."""

    def __init__(
        self,
        label: str,
        names: Sequence[tuple[str, str]],
        ticked: Sequence[str],
        *,
        id: str,
        placeholder: str,
        help: str,
    ) -> None:
        super().__init__(label, names, id=id, placeholder=placeholder, help=help)
        self.ticked = tuple(ticked)

    def row(self, thing: str, name: str) -> Visual:
        mark = ("[x] ", "bold $accent") if thing in self.ticked else ("[ ] ", "$secondary")
        return Row(Content.assemble(mark), Content(name), Content(""), column=0)

    def summary(self) -> Content:
        names = dict(self._names)
        said = "; ".join(names[thing] for thing in self.ticked)
        return Content.assemble((said, "bold")) if said else Content("")

    def pick(self, thing: str) -> None:
        """Tick a thing, or take the tick away."""
        rest = tuple(each for each in self.ticked if each != thing)
        self.ticked = rest if thing in self.ticked else (*self.ticked, thing)
        self.picked()


class Changes(Picks):
    """Values to change: yes and no by one key, numbers and words on a line of their own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave_value", "Leave it", "Leave this value as it was", name="changes.leave"),
    ]

    def __init__(
        self,
        label: str,
        values: Mapping[str, Plain],
        changes: Mapping[str, Plain],
        bounds: Mapping[str, str],
        *,
        id: str,
        placeholder: str,
        help: str,
    ) -> None:
        """Make the list.

        Args:
            values: as they stand; `changes`: what they become.
            bounds: what a number may be, in words.
        """
        names = [(name, name.replace("_", " ")) for name in values]
        super().__init__(label, names, id=id, placeholder=placeholder, help=help)
        self.changes = dict(changes)
        self._values = values
        self._bounds = bounds
        self._editing: str | None = None

    def compose(self) -> ComposeResult:
        yield from super().compose()
        with Horizontal(classes="line value"):
            yield Static("", classes="label", markup=False)
            yield Field(
                id="value", help="The new value. {picks.pick} takes it, {changes.leave} leaves it as it was."
            )
        yield Static("", classes="said", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self._edit(None)

    def row(self, thing: str, name: str) -> Visual:
        now = _shown(self._values[thing])
        note: tuple[str, str] = (now, "$secondary")
        if thing in self.changes:
            note = (f"{now} → {_shown(self.changes[thing])}", "bold $accent")
        return Row(Content("  "), Content(name), Content.assemble(note), column=min(len(note[0]) + 2, 40))

    def summary(self) -> Content:
        names = dict(self._names)
        said = "; ".join(f"{names[thing]}: {_shown(value)}" for thing, value in self.changes.items())
        return Content.assemble((said, "bold")) if said else Content("")

    def pick(self, thing: str) -> None:
        """Turn yes to no and back; ask for any other value."""
        value = self._values[thing]
        if isinstance(value, bool):
            self._set(thing, value if thing in self.changes else not value)
        else:
            self._edit(thing)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Escape is this list's own only while a value is written."""
        return self._editing is not None if action == "leave_value" else True

    def action_pick(self) -> None:
        """Take the highlighted line, or the value that is written."""
        if self._editing is not None and self.query_one("#value", Field).has_focus:
            self._take_value(self._editing)
        else:
            super().action_pick()

    def action_leave_value(self) -> None:
        """Leave the value as it was."""
        self._edit(None)

    def _take_value(self, thing: str) -> None:
        written = self.query_one("#value", Field).value.strip()
        value: Plain = written
        if isinstance(self._values[thing], int):
            try:
                value = int(written)
            except ValueError:
                self._ask(thing, "Write a whole number, such as 12.")
                return
        self._edit(None)
        self._set(thing, value)

    def _set(self, thing: str, value: Plain) -> None:
        """Change a value; what is as it was is no change."""
        self.changes.pop(thing, None)
        if value != self._values[thing]:
            self.changes[thing] = value
        self.picked()

    def _edit(self, thing: str | None) -> None:
        """Ask for the new value of a thing, or for none."""
        was, self._editing = self._editing, thing
        field = self.query_one("#value", Field)
        self.query_one(".value").display = self.query_one(".said").display = thing is not None
        if thing is not None:
            field.value = str(self.changes.get(thing, self._values[thing]))
            field.action_end()
            self._ask(thing, "")
            field.focus()
        elif was is not None:
            self._line.focus()

    def _ask(self, thing: str, fault: str) -> None:
        """Say what is asked for."""
        name, bounds = dict(self._names)[thing], self._bounds.get(thing)
        self.query_one(".value .label", Static).update(Content(f"{name} is now"))
        said = fault or (f"A number {bounds}." if bounds else "")
        self.query_one(".said", Static).update(
            Content.assemble((said, "$text-error" if fault else "$secondary"))
        )
        self.call_after_refresh(self.scroll_visible, animate=False)


def _shown(value: Plain) -> str:
    """A value in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if value != "" else '""'
