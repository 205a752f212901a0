"""The drill: the situation, what comes in, the clock, and what the team decides."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList, Static

from simulator.drill import Refused, Session
from simulator.drill.commands import Amend, Choose, Command, Details, GoBack, Send
from simulator.drill.drill import GivenDetails
from simulator.drill.view import OfferView, manual_injects, roles, turn_label
from simulator.store import LostRace, StoreFault
from simulator.tui import drill_pages as pages
from simulator.tui.desk import Desk, show_debrief, show_library
from simulator.tui.keys import key
from simulator.tui.looking import Look, News, look, news
from simulator.tui.pages import Page
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Pane
from simulator.tui.widgets.masthead import Masthead
from simulator.tui.widgets.offers import Offers
from simulator.tui.wording import date_and_time, takes, time_of

MOST_NUMBERED = 10


class DrillScreen(Page):
    """One drill as the room lives it; it shows nothing that a team may not see."""

    CSS_PATH = "drill.tcss"
    help_text = (
        "A drill. The story and its question stand in the middle, the options below it. Press an option's number and "
        "then Enter to decide. Every decision is kept at once, so you can leave at any moment and come back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(
                str(number % 10),
                f"choose({number})",
                "Choose",
                "Choose the option of this number; Enter then decides",
                name=f"drill.choose_{number}",
                show=number == 1,
                display="1-9" if number == 1 else None,
            )
            for number in range(1, MOST_NUMBERED + 1)
        ),
        key("enter", "go_on", "Decide", "Decide on the chosen option, or go on reading", name="drill.go_on"),
        key(
            "p",
            "card",
            "Playbook",
            "Open the playbook: what is due when, and plain answers",
            name="drill.card",
        ),
        key("q", "leave", "Leave", "Leave the drill; nothing is lost", name="drill.leave"),
        key("i", "view('inbox')", "Inbox", "Read the messages that have come", name="drill.inbox"),
        key("l", "view('log')", "Log", "Read the log of this drill so far", name="drill.log"),
        key("d", "details", "Who and why", "Who decides, why, how sure, who disagrees", name="drill.details"),
        key(
            "escape",
            "take_back",
            "Take back",
            "Take the choice back, or return to the story",
            name="drill.take_back",
            show=False,
        ),
        key("pagedown", "read(1)", "Read on", "Read on in the story", name="drill.read_on", show=False),
        key("pageup", "read(-1)", "Read back", "Read back in the story", name="drill.read_back", show=False),
        key(
            "a",
            "amend",
            "Add details",
            "Add who and why to an earlier decision",
            name="drill.amend",
            show=False,
        ),
        key(
            "b",
            "go_back",
            "Go back",
            "Go back to an earlier decision and play on from there",
            name="drill.go_back",
            show=False,
        ),
        key(
            "m",
            "send",
            "Send a message",
            "For the facilitator: send a message that waits for you",
            name="drill.send",
            show=False,
        ),
        key(
            "s",
            "picture",
            "Save a picture",
            "Save this screen as an SVG picture",
            name="drill.picture",
            show=False,
        ),
        key("e", "debrief", "Debrief", "Open the debrief of this drill", name="drill.debrief", show=False),
    ]

    masthead = getters.query_one(Masthead)
    phase = getters.query_one("#phase", Static)
    views = getters.query_one("#views", Static)
    story = getters.query_one("#story", Pane)
    ask = getters.query_one("#ask", Static)
    offers = getters.query_one("#offers", Offers)
    confirm = getters.query_one("#confirm", Static)
    inbox = getters.query_one("#inbox", Pane)
    log_pane = getters.query_one("#log", Pane)
    phases = getters.query_one("#phases", Pane)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._look: Look = look(session)
        self._news: News | None = None
        self._details = Details()
        self._view = "story"
        self._read = 0
        self._answered = not self._look.situation.ask_first
        self._asked_at = desk.now()

    def compose(self) -> ComposeResult:
        yield Masthead(self._title, date_and_time(self._look.now))
        yield Static("", id="phase", markup=False)
        yield Static("", id="views", markup=False)
        with Horizontal(id="room"):
            yield Pane(
                id="phases",
                title="What is due",
                help="The playbook's phases, what is due when, and the clocks that run. P opens the whole card.",
            )
            with Vertical(id="middle"):
                yield Pane(
                    id="story",
                    help="The situation. Page Down reads on; the question and the options stand below.",
                )
                yield Static("", id="ask", markup=False)
                yield Offers(id="offers")
                yield Static("", id="confirm", markup=False)
            with Vertical(id="side"):
                yield Pane(
                    id="inbox",
                    title="Inbox",
                    help="Messages that have come, the newest first, with their sender, their channel and the story time.",
                )
                yield Pane(
                    id="log", title="Log so far", help="What was decided and what came of it, in story time."
                )
        yield KeyBar()

    def on_mount(self) -> None:
        self.views.auto_links = False
        self._show()

    # What is shown

    @property
    def _title(self) -> str:
        return self._session.loaded.scenario.title

    @property
    def _choosing(self) -> bool:
        """Whether the options are on the table."""
        return self._news is None and self._answered and bool(self._look.situation.offers)

    @property
    def _chosen(self) -> OfferView | None:
        """The option that waits for Enter."""
        place = self.offers.highlighted
        return self._look.situation.offers[place] if self._choosing and place is not None else None

    def _show(self) -> None:
        """Draw everything from the present look."""
        seen = self._look
        self.masthead.say(self._title, date_and_time(seen.now))
        self.phase.update(pages.phase_line(seen))
        self.phases.show(pages.phases_page(seen))
        self.inbox.show(pages.inbox_page(seen, self._read))
        self.log_pane.show(pages.log_page(seen))
        self.log_pane.scroll_end(animate=False)
        self.offers.offer(seen.situation.offers)
        self._show_middle()

    def _show_middle(self) -> None:
        """Draw the news or the situation with its options, whichever is on the table."""
        seen = self._look
        self.story.show(pages.story_page(seen) if self._news is None else pages.news_page(self._news, seen))
        self.set_class(self._choosing, "-choosing")
        self.set_class(self._news is not None, "-news")
        self.ask.update(pages.ask_words(seen) if seen.situation.ending is None else Content(""))
        self._show_views()
        self._show_confirm()
        if self._choosing:
            self.offers.focus()
        else:
            self.story.focus()
        self.refresh_bindings()

    def _show_views(self) -> None:
        """The line of views on a narrow screen, with how much is unread."""
        unread = len(self._look.inbox) - self._read
        names = {
            "story": "Situation",
            "inbox": f"Inbox ({unread} new)" if unread else f"Inbox ({len(self._look.inbox)})",
            "log": "Log",
        }
        parts = [
            Content(f" {name} ")
            .stylize(Style.from_meta({"@click": f"screen.view({view!r})"}))
            .stylize(
                "reverse bold"
                if view == self._view
                else "$accent bold"
                if unread and view == "inbox"
                else "$secondary"
            )
            for view, name in names.items()
        ]
        self.views.update(Content(" ").join(parts), layout=False)
        self.inbox.border_title = Content(names["inbox"])

    def _show_confirm(self) -> None:
        """What Enter would do now."""
        self.confirm.update(self._confirm_words())

    def _confirm_words(self) -> Content:
        situation = self._look.situation
        enter = ("Enter", "bold $accent")
        if self._news is not None:
            return Content.assemble(enter, " go on")
        if situation.ending is not None:
            return Content.assemble(enter, " open the debrief: scores, timeline and texts")
        if not situation.offers:
            return Content("There is nothing to decide here.")
        if not self._answered:
            return Content.assemble("Answer in your own words first. Then ", enter, " shows the options.")
        chosen = self._chosen
        if chosen is None:
            return Content.assemble(("Press the number of an option.", "italic $secondary"))
        until = self._look.when(self._look.clock_s + chosen.takes_s)
        step = "write it" if chosen.writes else "decide"
        noted = " · details noted" if self._details != Details() else ""
        return Content.assemble(
            (f"{(self.offers.highlighted or 0) + 1}: ", "bold $accent"),
            f"{takes(chosen.takes_s)}"
            + (f", until {time_of(until, self._look.now)}" if chosen.takes_s else ""),
            ".  ",
            enter,
            f" {step} · ",
            ("D", "bold $accent"),
            " who and why · ",
            ("Esc", "bold $accent"),
            f" take back{noted}",
        )

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say what can be done now; what cannot is greyed out."""
        match action:
            case "choose":
                number = parameters[0]
                fits = isinstance(number, int) and number <= len(self._look.situation.offers)
                return True if self._choosing and fits else None
            case "details":
                return True if self._choosing else None
            case "send":
                return True if self._look.situation.ending is None else None
            case "amend" | "go_back":
                return True if self._look.decisions else None
            case "debrief":
                return True if self._look.situation.ending is not None else None
            case _:
                return True

    def action_choose(self, number: int) -> None:
        """Choose an option; Enter then decides."""
        self.offers.highlighted = number - 1
        self.offers.focus()
        if self._view != "story":
            self.action_view("story")

    @on(OptionList.OptionHighlighted, "#offers")
    def _highlighted(self) -> None:
        self._show_confirm()

    def action_take_back(self) -> None:
        """Take the choice back, or return to the story, or leave."""
        if self._view != "story":
            self.action_view("story")
        elif self._chosen is not None:
            self.offers.highlighted = None
            self._details = Details()
            self._show_confirm()
        elif self._choosing and self.focused is not self.offers:
            self.offers.focus()

    @on(Offers.Confirmed)
    def action_go_on(self) -> None:
        """Go on: read the news and turn the page, show the options, decide, or open the debrief."""
        situation = self._look.situation
        if self._news is not None:
            self._news = None
            self._view = "story"
            self._read = len(self._look.inbox)
            self._asked_at = self._desk.now()
            self._place()
            self.inbox.show(pages.inbox_page(self._look, self._read))
            self._show_middle()
        elif situation.ending is not None:
            self.action_debrief()
        elif not self._answered:
            self._answered = True
            self._show_middle()
        elif (chosen := self._chosen) is not None:
            if chosen.writes or chosen.asks_who:
                self._ask_and_decide(chosen)
            else:
                self._decide(chosen, None)

    def action_read(self, pages_on: int) -> None:
        """Scroll the story by a page."""
        if pages_on > 0:
            self.story.scroll_page_down(animate=False)
        else:
            self.story.scroll_page_up(animate=False)

    def action_view(self, view: str) -> None:
        """Show the inbox or the log: by itself on a narrow screen, in focus on a wide one; again returns."""
        self._view = "story" if view == self._view else view
        self._place()
        if self._view == "inbox":
            self._read = len(self._look.inbox)
        self._show_views()
        target = {"inbox": self.inbox, "log": self.log_pane}.get(self._view)
        if target is not None:
            target.focus()
        elif self._choosing:
            self.offers.focus()
        else:
            self.story.focus()

    def _place(self) -> None:
        """Tell the style sheet which view is in front."""
        for view in ("inbox", "log"):
            self.set_class(self._view == view, f"-{view}")

    def action_card(self) -> None:
        """Open the playbook."""
        from simulator.tui.dialogs.card import CardDialog

        self.app.push_screen(CardDialog(self._look.card, self._look.when, self._look.now))

    @work(group="dialog", exclusive=True)
    async def action_details(self) -> None:
        """Give the details of the decision that is about to be taken."""
        from simulator.tui.dialogs.details import DetailsDialog

        chosen = self._chosen
        details = await self.app.push_screen_wait(
            DetailsDialog(
                chosen.label if chosen else self._look.situation.ask or self._title,
                self._details,
                roles=roles(self._session.drill),
                people=self._people,
            )
        )
        if details is not None:
            self._details = details
            self._show_confirm()

    @work(group="dialog", exclusive=True)
    async def action_amend(self) -> None:
        """Add details to an earlier decision."""
        from simulator.tui.dialogs.details import DetailsDialog

        number = await self._pick_decision("Add details", "To which decision?")
        if number is None:
            return
        drill = self._session.drill
        turn = drill.decisions[number - 1]
        details = await self.app.push_screen_wait(
            DetailsDialog(
                turn_label(drill, turn),
                _as_given(turn.details),
                roles=roles(drill),
                people=self._people,
                assigns=turn.details.asked_who,
            )
        )
        if details is not None:
            self._do(Amend(decision=number, details=details))

    @work(group="dialog", exclusive=True)
    async def action_go_back(self) -> None:
        """Go back to an earlier decision; nothing is erased."""
        from simulator.tui.dialogs.question import QuestionDialog

        number = await self._pick_decision("Go back", "Play again from before which decision?")
        if number is None:
            return
        reason = await self.app.push_screen_wait(
            QuestionDialog(
                "Go back",
                f"Why do you go back to before decision {number}?",
                hint="May stay empty. What was decided stays in the log, and the report says that it was a second try.",
            )
        )
        if reason is not None and self._do(GoBack(to=number, reason=reason or None)):
            self.app.notify(f"You are back before decision {number}. Nothing was erased.", markup=False)

    @work(group="dialog", exclusive=True)
    async def action_send(self) -> None:
        """Send a message that waits for the facilitator."""
        from simulator.tui.dialogs.notice import NoticeDialog
        from simulator.tui.dialogs.pick import PickDialog

        waiting = manual_injects(self._session.drill)
        if not waiting:
            self.app.push_screen(NoticeDialog("Send a message", "There is no message that can be sent now."))
            return
        place = await self.app.push_screen_wait(
            PickDialog(
                "Send a message",
                "For the facilitator: which one?",
                [Content(name.replace("_", " ")) for name in waiting],
            )
        )
        if place is not None:
            self._do(Send(inject=waiting[place]))

    def action_picture(self) -> None:
        """Save this screen as an SVG picture in the current folder."""
        from simulator.tui.files import save_picture

        save_picture(self, self._session.id)

    def action_debrief(self) -> None:
        """Open the debrief."""
        show_debrief(self.app, self._desk, self._session)

    @work(group="dialog", exclusive=True)
    async def action_leave(self) -> None:
        """Leave the drill; nothing is lost."""
        from simulator.tui.dialogs.leave import LeaveDialog

        way = await self.app.push_screen_wait(LeaveDialog(self._session.id, self._look.decisions))
        if way == "quit":
            self.app.exit(f"Drill {self._session.id} is kept. Start hotwash again to go on with it.")
        elif way == "library":
            show_library(self.app, self._desk)

    def palette_commands(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """The options on offer, by their labels."""
        if self._choosing:
            for number, offer in enumerate(self._look.situation.offers, 1):
                yield (
                    f"{number} {offer.label}",
                    "Choose this option; Enter then decides",
                    partial(self.action_choose, number),
                )

    # Deciding

    @property
    def _people(self) -> tuple[tuple[str, str | None], ...]:
        """The names in the room with their roles."""
        return tuple((name, role) for name, role in self._session.drill.participants if name)

    @work(group="dialog", exclusive=True)
    async def _ask_and_decide(self, chosen: OfferView) -> None:
        """Ask who does it and have the text written, then decide; Escape in between decides nothing."""
        from simulator.tui.dialogs.editor import EditorDialog
        from simulator.tui.dialogs.question import QuestionDialog

        if chosen.asks_who:
            known = (*(name for name, _ in self._people), *roles(self._session.drill).values())
            who = await self.app.push_screen_wait(
                QuestionDialog(
                    "Who does it?",
                    chosen.label,
                    hint="A name or a role; Right takes the suggestion. Empty means that nobody is named.",
                    value=self._details.assigned or "",
                    known=known,
                )
            )
            if who is None:
                return
            self._details = replace(self._details, assigned=who)
        text = None
        if chosen.writes is not None:
            place = f"choose:{chosen.name}"
            try:
                draft = self._session.store.drafts(self._session.id).get(place, "")
            except StoreFault as fault:
                self._complain("The draft cannot be read", fault.message, fault.help)
                draft = ""
            text = await self.app.push_screen_wait(
                EditorDialog(chosen.writes[1], chosen.label, draft, lambda words: self._keep(place, words))
            )
            if text is None:
                self._show_confirm()
                return
        self._decide(chosen, text)

    def _keep(self, place: str, words: str) -> None:
        """Keep a draft; a fault is said and the writing goes on."""
        try:
            self._session.store.save_draft(self._session.id, place, words)
        except StoreFault as fault:
            self.app.notify(
                f"The draft is not kept: {fault.message} {fault.help}", severity="error", markup=False
            )

    def _decide(self, chosen: OfferView, text: str | None) -> None:
        """Take the decision."""
        talked = max(0, int((self._desk.now() - self._asked_at).total_seconds()))
        done = self._do(
            Choose(option=chosen.name, text=text, details=replace(self._details, talked_s=talked))
        )
        if done and text is not None:
            try:
                self._session.store.drop_draft(self._session.id, f"choose:{chosen.name}")
            except StoreFault as fault:
                self._complain("The draft could not be cleared", fault.message, fault.help)

    def _do(self, command: Command) -> bool:
        """Post a command; say it readably if it is refused."""
        try:
            self._session.do(command)
        except LostRace:
            self._session.refresh()
            self._turn()
            self._complain(
                "Somebody else went on with this drill",
                "Another window has recorded a decision in the meantime, so yours was not recorded.",
                "The screen now shows where the drill is. Decide from here.",
            )
        except Refused as refusal:
            self._complain("Not possible now", refusal.message, refusal.help)
        except StoreFault as fault:
            self._complain("Nothing was recorded", fault.message, fault.help)
        else:
            self._turn()
            return True
        return False

    def _turn(self) -> None:
        """Look again, and show what is new."""
        before, self._look = self._look, look(self._session)
        came = news(before, self._look)
        self._news = came if came.worth_a_page else None
        self._read = min(self._read, len(self._look.inbox) - len(came.messages))
        self._answered = not self._look.situation.ask_first
        self._details = Details()
        self._view = "story"
        self._asked_at = self._desk.now()
        self._place()
        self._show()

    def _complain(self, title: str, message: str, help: str | None) -> None:
        from simulator.tui.dialogs.notice import NoticeDialog

        self.app.push_screen(NoticeDialog(title, message, help or ""))

    async def _pick_decision(self, title: str, lead: str) -> int | None:
        """The number of an earlier decision, the last one first in hand."""
        from simulator.tui.dialogs.pick import PickDialog

        drill = self._session.drill
        lines = pages.decision_lines(
            [
                (
                    number,
                    turn_label(drill, turn),
                    time_of(self._look.when(turn.before.state.clock), self._look.now),
                )
                for number, turn in enumerate(drill.decisions, 1)
            ]
        )
        place = await self.app.push_screen_wait(PickDialog(title, lead, lines, at=len(lines) - 1))
        return None if place is None else place + 1


def _as_given(details: GivenDetails) -> Details:
    """The details of a decision as they stand, to be changed; forgotten names stay away."""
    return Details(
        by=details.by,
        role=details.role,
        reasons=details.reasons,
        confidence=details.confidence,
        dissent=tuple(name for name in details.dissent if name is not None),
        assigned=(details.assigned or "") if details.asked_who else None,
        talked_s=details.talked_s,
    )
