"""What is worth remembering of a decision: who took it, why, how sure the room was, who disagreed, who does it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from simulator.drill.commands import Details
from simulator.tui.keys import key
from simulator.tui.pages import Dialog
from simulator.tui.widgets.fields import Field, Form, Said, Sheet
from simulator.tui.widgets.keybar import KeyBar

CONFIDENCE = ("a guess", "doubtful", "fairly sure", "sure", "certain")


def names(line: str) -> tuple[str, ...]:
    """The names on a line, separated by commas."""
    return tuple(name for part in line.split(",") if (name := part.strip()))


class DetailsFields(Vertical):
    """The fields for the details of a decision; every one may stay empty."""

    def __init__(
        self,
        details: Details,
        *,
        roles: Mapping[str, str],
        people: tuple[tuple[str, str | None], ...],
        assigns: bool = False,
        amends: bool = False,
    ) -> None:
        """Make the fields.

        Args:
            roles: the scenario's roles, id to title; `people`: names in the room with their role.
            assigns: whether the decision asks who does it.
            amends: whether the decision was taken before: then what was given can be written over, not taken away.
        """
        super().__init__()
        self._details = details
        self._roles = roles
        self._people = dict(people)
        self._assigns = assigns
        self.amends = amends

    def compose(self) -> ComposeResult:
        details = self._details
        known = (*self._people, *self._roles.values())
        who = details.by or self._roles.get(details.role or "", "")
        yield Static("Who decided", classes="label", markup=False)
        yield Field(
            who,
            id="by",
            known=known,
            placeholder=", ".join(known),
            help="Who decided: a name, or a role of the scenario. {field.cursor_right} takes the suggestion.",
        )
        if self._assigns:
            yield Static("Who does it", classes="label", markup=False)
            yield Field(
                details.assigned or "",
                id="assigned",
                known=known,
                placeholder="nobody named",
                help="Who carries it out; empty means that nobody was named.",
            )
        yield Static("Reasons", classes="label", markup=False)
        yield Sheet(details.reasons or "", id="reasons", help="Why the room decided so, in its own words.")
        with Horizontal(id="pair"):
            with Vertical():
                yield Static("How sure, 1 to 5", classes="label", markup=False)
                yield Field(
                    str(details.confidence or ""),
                    id="confidence",
                    placeholder="1 a guess … 5 certain",
                    help="How sure the room was: "
                    + ", ".join(f"{number} {word}" for number, word in enumerate(CONFIDENCE, 1)),
                )
            with Vertical():
                yield Static("Who disagreed", classes="label", markup=False)
                yield Field(
                    ", ".join(details.dissent),
                    id="dissent",
                    known=known,
                    placeholder="names, with commas",
                    help="Who disagreed: names with commas between them.",
                )
        if self.amends:
            yield Static("The team's own answer", classes="label", markup=False)
            yield Sheet(
                details.answer or "",
                id="answer",
                help="What the team said in its own words, before it saw the options.",
            )

    def begun(self) -> Details:
        """The details as far as they can be read, for fields that are put aside."""
        details = self.read()
        if isinstance(details, str):
            self.query_one("#confidence", Field).value = ""
            details = self.read()
        assert isinstance(details, Details)
        return details

    def read(self) -> Details | str:
        """The details as they are written, or what is wrong with them; the field at fault gets the focus."""
        sure = self.query_one("#confidence", Field).value.strip()
        if sure and sure not in ("1", "2", "3", "4", "5"):
            self.query_one("#confidence", Field).focus()
            return "How sure is a number from 1 (a guess) to 5 (certain), or empty."
        by = self.query_one("#by", Field).value.strip()
        role = next((role for role, title in self._roles.items() if title.casefold() == by.casefold()), None)
        if role is None:
            role = next((of for name, of in self._people.items() if name.casefold() == by.casefold()), None)
            role = role or (self._details.role if by == self._details.by else None)
        changed = replace(
            self._details,
            by=by or None,
            role=role if by else None,
            reasons=self.query_one("#reasons", Sheet).text.strip() or None,
            confidence=int(sure) if sure else None,
            dissent=names(self.query_one("#dissent", Field).value),
        )
        if self._assigns:
            changed = replace(changed, assigned=self.query_one("#assigned", Field).value.strip())
        if self.amends:
            changed = replace(changed, answer=self.query_one("#answer", Sheet).text.strip() or None)
            for field, before, after in (
                ("by", self._details.by, changed.by),
                ("reasons", self._details.reasons, changed.reasons),
                ("confidence", self._details.confidence, changed.confidence),
                ("dissent", self._details.dissent, changed.dissent),
                ("answer", self._details.answer, changed.answer),
            ):
                if before and not after:
                    self.query_one(f"#{field}").focus()
                    return "What was given stays on record: write over it, or close this box to leave it as it was."
        return changed


class DetailsDialog(Dialog[Details | None]):
    """Give or change the details of a decision; every field may stay empty."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["dialog.tcss", "details.tcss"]
    help_text = (
        "What is worth remembering of this decision. Everything here may stay empty and can be added later. "
        "{details.next} moves on, {details.done} keeps it, {dialog.cancel} changes nothing."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "done", "Keep", "Keep these details with the decision", name="details.done"),
        key("tab", "app.focus_next", "Next field", "Go to the next field", name="details.next"),
    ]

    def __init__(self, label: str, fields: DetailsFields) -> None:
        """Make the box.

        Args:
            label: the decision in words.
        """
        super().__init__(classes="-amends" if fields.amends else None)
        self._label = label
        self._fields = fields

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = "Who and why"
            yield Static(Content(self._label), id="decision", markup=False)
            with Form():
                yield self._fields
            yield Said()
        yield KeyBar()

    def action_done(self) -> None:
        """Take the details, if they can be read."""
        details = self._fields.read()
        if isinstance(details, str):
            self.query_one(Said).say(details)
        else:
            self.dismiss(details)
