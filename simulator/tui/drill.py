"""The drill: the situation, what comes in, the clock, and what the team decides."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from typing_extensions import override

from simulator.drill import Session
from simulator.drill.commands import Choose, Details
from simulator.drill.pace import play_is_over, spent_s
from simulator.drill.view import OfferView, roles
from simulator.tui.desk import Desk, show_debrief
from simulator.tui.dialogs.editor import Draft
from simulator.tui.drafts import Drafts
from simulator.tui.facilitating import OBSERVE, OFTEN, SELDOM, Facilitating
from simulator.tui.keys import key
from simulator.tui.looking import look, news
from simulator.tui.pace_words import talk_words
from simulator.tui.paced import BREAK, SET_UP, STOP, TIME_UP, Paced
from simulator.tui.widgets.fields import Field
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.masthead import Masthead
from simulator.tui.widgets.offers import Offers
from simulator.tui.widgets.room import Room, View
from simulator.tui.wording import date_and_time

if TYPE_CHECKING:
    from simulator.tui.dialogs.form import Written

MOST_NUMBERED = 10


class DrillScreen(Facilitating, Paced):
    """One drill as the room lives it; it shows nothing that a team may not see."""

    CSS_PATH = "drill.tcss"
    help_text = (
        "A drill. The story and its question stand in the middle, the options below it. Press an option's number and "
        "then {drill.go_on} to decide. Every decision is kept at once, so you can leave at any moment and come back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(
                str(number % 10),
                f"choose({number})",
                "Choose",
                "Choose the option of this number",
                name=f"drill.choose_{number}",
                show=number == 1,
                display="1-9" if number == 1 else None,
            )
            for number in range(1, MOST_NUMBERED + 1)
        ),
        key("enter", "go_on", "Go on", "Decide on the chosen option, or go on reading", name="drill.go_on"),
        *OFTEN,
        key(
            "p",
            "card",
            "Playbook",
            "Open the playbook: what is due when, and plain answers",
            name="drill.card",
        ),
        key("q", "leave", "Leave", "Leave the drill; nothing is lost", name="drill.leave"),
        OBSERVE,
        STOP,
        BREAK,
        key("d", "details", "Who and why", "Who decides, why, how sure, who disagrees", name="drill.details"),
        key("i", "view('inbox')", "Inbox", "Read the messages that have come", name="drill.inbox"),
        key("l", "view('log')", "Log", "Read the log of this drill so far", name="drill.log"),
        key(
            "escape",
            "take_back",
            "Take back",
            "Take the choice back, or return to the story",
            name="drill.take_back",
            show=False,
        ),
        key("e", "debrief", "Debrief", "Open the debrief of this drill", name="drill.debrief", show=False),
        *SELDOM,
        TIME_UP,
        SET_UP,
    ]

    masthead = getters.query_one(Masthead)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self._details = Details()
        self._asked_at = desk.now()
        self._first = look(session)
        self._answer = Draft(self, "", lambda _: None)
        """What the room answers in its own words, as it is typed."""

    def compose(self) -> ComposeResult:
        yield Masthead(self._title, date_and_time(self._first.now))
        yield Room(self._first)
        yield KeyBar()

    def on_mount(self) -> None:
        self._ask_in_own_words(Drafts(self).read(self._place_of_answer))

    @property
    def _title(self) -> str:
        return self._session.loaded.scenario.title

    # Reading and choosing

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.is_mounted:
            return True
        room = self.room
        if isinstance(self.focused, Field) and action not in ("go_on", "take_back", "scroll_text"):
            # While the answer is typed the other keys are letters.
            return None
        match action:
            case "take_break" | "stop" | "set_up":
                return True if room.look.situation.ending is None else None
            case "choose":
                number = parameters[0]
                fits = isinstance(number, int) and number <= len(room.look.situation.offers)
                return True if room.choosing and fits else None
            case "details":
                return True if room.choosing else None
            case "guide":
                # What just happened is read first: the guide is that of the scene which comes after it.
                return True if room.look.situation.ending is None and room.news is None else None
            case "send" | "off_script":
                return True if room.look.situation.ending is None else None
            case "time_up":
                return True if room.look.decisions and not play_is_over(self._session.drill) else None
            case "amend" | "go_back":
                return True if room.look.decisions else None
            case "correct":
                ended = room.look.situation.ending is not None
                return True if self._session.drill.line.texts and not ended else None
            case "debrief":
                return True if play_is_over(self._session.drill) else None
            case _:
                return True

    def action_choose(self, number: int) -> None:
        """Choose an option; to go on then decides."""
        self.room.choose(number)

    def action_take_back(self) -> None:
        """Take the choice back, or return to the story."""
        if self.room.view == "story":
            self._details = Details()
        self.room.take_back()

    @on(Offers.Confirmed)
    def action_go_on(self) -> None:
        """Go on: turn from the news to the situation, show the options, decide, or open the debrief."""
        room = self.room
        if room.news is not None:
            self._asked_at = self._desk.now()
        if room.go_on():
            self._answer.keep(room.answer.value)
            self.tell_time()
            self.refresh_bindings()
        elif room.look.situation.ending is not None:
            self.action_debrief()
        elif (chosen := room.chosen) is not None:
            if chosen.writes or chosen.asks_who:
                self._ask_and_decide(chosen)
            else:
                self._decide(chosen)

    def action_view(self, view: View) -> None:
        """Show the inbox or the log; again returns."""
        self.room.turn(view)

    def action_card(self) -> None:
        """Open the playbook."""
        from simulator.tui.dialogs.card import CardDialog

        seen = self.room.look
        if not seen.playbook_open:
            self.complain(
                "The playbook stays closed today",
                "The team plays by what it knows by heart. What was due, and when, is said in the debrief.",
                self.with_keys("The facilitator can open it in the set-up: {drill.set_up}."),
            )
            return
        self.app.push_screen(CardDialog(seen.card, seen.when, seen.now))

    @work(group="dialog", exclusive=True)
    async def action_details(self) -> None:
        """Give the details of the decision that is about to be taken."""
        from simulator.tui.dialogs.details import DetailsDialog, DetailsFields

        chosen = self.room.chosen
        details = await self.app.push_screen_wait(
            DetailsDialog(
                chosen.label if chosen else self.room.look.situation.ask or self._title,
                DetailsFields(self._details, roles=roles(self._session.drill), people=self.people),
            )
        )
        if details is not None:
            self._details = details
            self.room.noted = details != Details()
            self.room.show_confirm()

    def action_debrief(self) -> None:
        """Open the debrief."""
        show_debrief(self.app, self._desk, self._session)

    def palette_commands(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """The options on offer, by their labels."""
        if self.room.choosing:
            for number, offer in enumerate(self.room.look.situation.offers, 1):
                yield (
                    f"{number} {offer.label}",
                    self.with_keys("Choose this option; {drill.go_on} then decides"),
                    partial(self.action_choose, number),
                )

    # Deciding

    @work(group="dialog", exclusive=True)
    async def _ask_and_decide(self, chosen: OfferView) -> None:
        """Ask who does it and have the texts written, then decide; Escape in between decides nothing."""
        from simulator.tui.dialogs.question import QuestionDialog
        from simulator.tui.writing import known_names, write_for

        # The name for a single text is asked for on the form beside it.
        if chosen.asks_who and len(chosen.writes) != 1:
            who = await self.app.push_screen_wait(
                QuestionDialog(
                    "Who does it?",
                    chosen.label,
                    hint=self.with_keys(
                        "A name or a role; {field.cursor_right} takes the suggestion. Empty means that nobody is "
                        "named."
                    ),
                    value=self._details.assigned or "",
                    known=known_names(self),
                )
            )
            if who is None:
                return
            self._details = replace(self._details, assigned=who)
        if not chosen.writes:
            self._decide(chosen)
        elif (written := await write_for(self, chosen)) is not None:
            if chosen.asks_who and len(written) == 1:
                self._details = replace(self._details, assigned=written[0].by)
            self._decide(chosen, written)

    def _decide(self, chosen: OfferView, written: "tuple[Written, ...]" = ()) -> None:
        """Take the decision."""
        # A single text that was left empty is on record as such; on a form it is one that was not written.
        texts = tuple((kind, text) for kind, text, _ in written if text.strip() or len(written) == 1)
        done = self.do(
            Choose(
                option=chosen.name,
                texts=texts,
                writers=tuple((kind, by) for kind, text, by in written if by and (kind, text) in texts),
                details=self.with_talk(self._details),
            )
        )
        if done and written:
            from simulator.tui.writing import drop_drafts, places_of

            drop_drafts(self, places_of(chosen))

    @override
    def take_in(self) -> None:
        """Look again, and show what is new."""
        before, now = self.room.look, look(self._session)
        if now == before:
            # Something was noted; what is on the table stays there.
            return
        if now.feed == before.feed:
            # Another set-up: the story has not moved.
            self.room.keep_on_the_table(now)
            self._ask_in_own_words(self.room.answer.value)
            self.refresh_bindings()
            return
        came = news(before, now)
        answer = self.room.answer.value
        if (now.decisions, now.situation.scene) != (before.decisions, before.situation.scene):
            # Another question: the answer to the one before is on record, or nobody asks for it any more.
            answer = ""
            self._details = Details()
            self._asked_at = self._desk.now()
            self._answer.let_go()
            if before.situation.ask_first and now.decisions > before.decisions:
                Drafts(self).drop(self._place_of_answer)
        else:
            self._answer.keep(answer)
        with self.app.batch_update():
            self.room.take(now, came if came.worth_a_page else None)
            self.room.noted = self._details != Details()
            self._ask_in_own_words(answer)
            self.tell_time()
            self.refresh_bindings()

    # The team's own answer, and the time

    @property
    def _place_of_answer(self) -> str:
        """Where the draft of the answer to this scene's question is kept."""
        return f"answer:{self.room.look.situation.scene}"

    @override
    def with_talk(self, details: Details) -> Details:
        said = self.room.answer.value.strip() if self.room.look.situation.ask_first else ""
        return replace(details, answer=details.answer or said or None, talked_s=self._talked_s)

    def _ask_in_own_words(self, begun: str) -> None:
        """Put on the line for the team's own answer what was typed before."""
        self._answer = Draft(self, begun, partial(Drafts(self).keep, self._place_of_answer))
        self.room.answer.value = begun

    @on(Field.Changed, "#own_answer")
    def _answer_typed(self) -> None:
        self._answer.typed(self.room.answer.value)

    def on_unmount(self) -> None:
        """However this page is left, what was typed is kept."""
        self._answer.keep()

    @property
    def _talked_s(self) -> int:
        """Wall seconds since the question came on the table, breaks left out."""
        return spent_s(self._session.drill, self._asked_at, self._desk.now())

    @override
    def tell_time(self) -> None:
        seen = self.room.look
        self.masthead.say(self._title, date_and_time(seen.now), self.time_left)
        self.room.tell_talk(talk_words(seen.situation.discuss_s, self._talked_s))
