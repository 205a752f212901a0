"""Drafts: what was typed and not yet recorded, kept with the drill so that it comes back."""

from simulator.store import StoreFault
from simulator.tui.session_page import SessionPage


class Drafts:
    """The drafts of the drill that a page is on; a fault of the store is said, and the work goes on."""

    def __init__(self, page: SessionPage) -> None:
        self._page = page

    def read(self, place: str) -> str:
        """The draft kept at a place, or nothing."""
        session = self._page.session
        try:
            return session.store.drafts(session.id).get(place, "")
        except StoreFault as fault:
            self._page.complain("The draft cannot be read", fault.message, fault.help)
            return ""

    def keep(self, place: str, words: str) -> None:
        """Keep a draft."""
        session = self._page.session
        try:
            session.store.save_draft(session.id, place, words)
        except StoreFault as fault:
            self._page.app.notify(
                f"The draft is not kept: {fault.message} {fault.help}", severity="error", markup=False
            )

    def drop(self, *places: str) -> None:
        """Let drafts go once what they held is recorded."""
        session = self._page.session
        try:
            for place in places:
                session.store.drop_draft(session.id, place)
        except StoreFault as fault:
            self._page.complain("The draft could not be cleared", fault.message, fault.help)
