"""The options on offer: what is highlighted is chosen, and waits for Enter."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from simulator.drill.view import OfferView
from simulator.tui.widgets.blocks import Row
from simulator.tui.wording import takes


class Offers(OptionList, can_focus=False, inherit_bindings=False):
    """Numbered options with the story time that each takes. The room has the keys for it."""

    help_text = (
        "What the team can decide to do. Press the number of an option, or move with {list.up} and {list.down}, "
        "then {drill.go_on} to decide; {drill.take_back} takes the choice back. At the right stands the story time "
        "it takes until it is carried out."
    )

    class Confirmed(Message):
        """The chosen option was clicked once more."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)

    def offer(self, offers: Sequence[OfferView]) -> None:
        """Show these options, none of them chosen."""
        column = max((len(takes(offer.takes_s)) + 2 for offer in offers), default=0)
        self.set_options(Option(self._row(number, offer, column)) for number, offer in enumerate(offers, 1))

    @staticmethod
    def _row(number: int, offer: OfferView, column: int) -> Row:
        notes = []
        if offer.answer_later:
            notes.append("answer comes later")
        if len(offer.writes) == 1:
            notes.append(f"you write: {offer.writes[0][1]}")
        elif offer.writes:
            notes.append(f"you write {len(offer.writes)} texts")
        if offer.asks_who:
            notes.append("you say who does it")
        return Row(
            Content.assemble((f"{number:>2}  ", "bold $accent")),
            Content.assemble(offer.label, (f"  {' · '.join(notes)}" if notes else "", "italic $secondary")),
            Content.assemble((takes(offer.takes_s), "$secondary")),
            column=column,
        )

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is None:
            return
        if clicked == self.highlighted:
            self.post_message(self.Confirmed())
        else:
            self.highlighted = clicked
