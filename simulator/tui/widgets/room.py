"""What the room looks at: the story or the news, the question and the options, beside them the inbox, the log and the card."""

from collections.abc import Callable
from typing import ClassVar, Literal

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from simulator.drill.view import OfferView
from simulator.tui import drill_pages as pages
from simulator.tui.keys import key, key_in_words, marked_keys, numbers_in_words, with_keys
from simulator.tui.looking import Look, News
from simulator.tui.widgets.blocks import Ends
from simulator.tui.widgets.fields import Field
from simulator.tui.widgets.guide import GuidePane
from simulator.tui.widgets.lists import Pane
from simulator.tui.widgets.offers import Offers
from simulator.tui.wording import takes, time_of

View = Literal["story", "inbox", "log", "guide"]


class Room(Vertical, can_focus=True):
    """Shows one look at a drill after the other. What is on the table is either the news, or the situation.

    It keeps the focus while the drill goes on: whenever the focus moves, Textual paints the whole screen again.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "up",
            "move('cursor_up', 'scroll_up')",
            "Up",
            "Up in the options, or in the text",
            name="list.up",
            show=False,
        ),
        key(
            "down",
            "move('cursor_down', 'scroll_down')",
            "Down",
            "Down in the options, or in the text",
            name="list.down",
            show=False,
        ),
        key(
            "home",
            "move('first', 'scroll_home')",
            "First",
            "To the first option, or the head of the text",
            name="list.home",
            show=False,
        ),
        key(
            "end",
            "move('last', 'scroll_end')",
            "Last",
            "To the last option, or the end of the text",
            name="list.end",
            show=False,
        ),
        key(
            "tab",
            "write_answer",
            "Note the answer",
            "Take down what the team answers in its own words",
            name="drill.write_answer",
            show=False,
        ),
    ]

    phase = getters.query_one("#phase", Static)
    views = getters.query_one("#views", Static)
    story = getters.query_one("#story", Pane)
    ask = getters.query_one("#ask", Static)
    talk = getters.query_one("#talk", Static)
    answer = getters.query_one("#own_answer", Field)
    offers = getters.query_one("#offers", Offers)
    confirm = getters.query_one("#confirm", Static)
    inbox = getters.query_one("#inbox", Pane)
    feed = getters.query_one("#log", Pane)
    phases = getters.query_one("#phases", Pane)

    def __init__(self, look: Look) -> None:
        super().__init__(id="room")
        self.look = look
        self.news: News | None = None
        self.view: View = "story"
        self.noted = False
        """Whether details of the coming decision were noted."""
        self._answered = not look.situation.ask_first
        self._read = 0
        self._talk_said = Content("")

    def compose(self) -> ComposeResult:
        yield Static("", id="phase", markup=False)
        yield Static("", id="views", markup=False)
        with Horizontal(id="columns"):
            yield Pane(
                id="phases",
                title="What is due",
                help="The playbook's phases, what is due when, and the clocks that run. {drill.card} opens the "
                "whole card.",
            )
            with Vertical(id="middle"):
                yield Pane(id="story", help="The situation. {read.on} reads on; the options stand below.")
                yield GuidePane(id="guide_within")
                yield Static("", id="ask", markup=False)
                yield Static("", id="talk", markup=False)
                yield Field(
                    id="own_answer",
                    placeholder=with_keys(
                        self.app, "{drill.write_answer}: the team's own answer, in a line; may stay empty"
                    ),
                    help="What the team answers in its own words, before it sees the options; it stands in the "
                    "report. {drill.go_on} then shows the options, with or without an answer.",
                )
                yield Offers(id="offers")
                yield Static("", id="confirm", markup=False)
            with Vertical(id="side"):
                yield Pane(
                    id="inbox",
                    title="Inbox",
                    help="The messages that have come, the newest first: sender, channel and story time.",
                )
                yield Pane(
                    id="log",
                    title="Log so far",
                    help="What was decided and what came of it, in story time.",
                    newest_last=True,
                )
                yield GuidePane(id="guide_beside")

    def on_mount(self) -> None:
        self.views.auto_links = False
        # A watcher, not a message, so that both are painted in one frame.
        self.watch(self.offers, "highlighted", self.show_confirm, init=False)
        self.take(self.look, None)

    @property
    def help_text(self) -> str:
        """What F1 says of what is on the table."""
        if self.choosing:
            return self.offers.help_text
        if self.news is not None:
            return (
                "What happened since you decided. {read.on} reads on, {drill.go_on} turns to the situation."
            )
        return (
            "The situation and the question to the room. {read.on} reads on; the last line says what {drill.go_on} "
            "does."
        )

    @property
    def answered(self) -> bool:
        """Whether the options may be shown: the room has answered in its own words where it should."""
        return self._answered

    @property
    def choosing(self) -> bool:
        """Whether the options are on the table."""
        return self.news is None and self._answered and bool(self.look.situation.offers)

    @property
    def chosen(self) -> OfferView | None:
        """The option that waits for Enter."""
        place = self.offers.highlighted
        return self.look.situation.offers[place] if self.choosing and place is not None else None

    def take(self, look: Look, news: News | None) -> None:
        """Take a new look at the drill, and put what is new on the table.

        Where several things are done in one scene, the room answers in its own words once.
        """
        stays = look.situation.scene == self.look.situation.scene and look.decisions > self.look.decisions
        self._answered = not look.situation.ask_first or (stays and self._answered)
        self.look = look
        self.news = news
        self.noted = False
        self._read = min(self._read, len(look.inbox) - (len(news.messages) if news is not None else 0))
        self._turn_to("story")
        self.phase.update(pages.phase_line(look), layout=False)
        self.phases.show(lambda: pages.phases_page(look), look.card, look.countdowns, look.clock_s)
        self.feed.show(lambda: pages.log_page(look), look.feed)
        self.offers.offer(look.situation.offers)
        self.ask.update(pages.ask_words(look))
        self.set_class(not look.playbook_open, "-closed")
        self.talk.set_class(look.situation.discuss_s is None, "-untimed")
        self._lay_out()

    def keep_on_the_table(self, look: Look) -> None:
        """Take a look at a drill whose story has not moved: the news stay, and the choice unless the options go."""
        answered = self._answered and (self.look.situation.ask_first or not look.situation.ask_first)
        words, chosen, noted = self.ask.visual, self.offers.highlighted, self.noted
        same = self.look.situation.offers == look.situation.offers
        self.take(look, self.news)
        if answered:
            self._answered = True
            self.ask.update(words)
            self._lay_out()
        if answered and same:
            self.offers.highlighted, self.noted = chosen, noted
            self.show_confirm()

    def go_on(self) -> bool:
        """Turn from the news to the situation, or from the question to the options; False if there is neither."""
        if self.news is not None:
            self.news = None
            self._read = len(self.look.inbox)
        elif not self._answered:
            self._answered = True
            self.ask.update(pages.ask_words(self.look, self.answer.value.strip()))
        else:
            return False
        self._turn_to("story")
        self._lay_out()
        return True

    def choose(self, number: int) -> None:
        """Choose an option; Enter then decides."""
        if self.view in ("inbox", "log"):
            self.turn("story")
        self.offers.highlighted = number - 1
        self._focus()

    def take_back(self) -> None:
        """Take the choice back, or return to the story."""
        if self.view != "story":
            self.turn("story")
        elif self.chosen is not None:
            self.noted = False
            self.offers.highlighted = None
        else:
            self._focus()

    def turn(self, view: View) -> None:
        """Put a view in front: alone on a narrow screen, in focus on a wide one; the same again returns to the story."""
        self._turn_to("story" if view == self.view else view)
        if self.view == "inbox":
            self._read = len(self.look.inbox)
        self._show_views()
        self._focus()

    def turn_guide(self, page: Callable[[], Visual]) -> None:
        """Put the facilitator's guide in front, or away."""
        if self.view != "guide":
            for pane in self.query(GuidePane):
                pane.show(page)
        self.turn("guide")

    async def action_move(self, in_options: str, in_text: str) -> None:
        """Move in the options if they are on the table, else in the text."""
        if self.choosing:
            await self.offers.run_action(in_options)
        else:
            await self.story.run_action(in_text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Tab goes to the line for an answer only while there is one."""
        return self.answer.display if action == "write_answer" and self.is_mounted else True

    def action_write_answer(self) -> None:
        """Take down what the team answers."""
        self.answer.focus()

    def tell_talk(self, words: Content) -> None:
        """Say how much time is left for the question."""
        if words != self._talk_said:
            self._talk_said = words
            self.talk.update(words, layout=False)

    def show_confirm(self) -> None:
        """Say what Enter would do now."""
        self.confirm.update(self._confirm_words(), layout=False)

    def _turn_to(self, view: View) -> None:
        self.view = view
        self.set_class(view == "inbox", "-inbox")
        self.set_class(view == "log", "-log")
        self.set_class(view == "guide", "-guide")

    def _lay_out(self) -> None:
        """Put the news or the situation on the table."""
        look, news = self.look, self.news
        if news is None:
            self.story.show(lambda: pages.story_page(look), look.situation.paragraphs, look.situation.ending)
        else:
            self.story.show(lambda: pages.news_page(news, look), news)
        self.ask.display = self.talk.display = news is None and look.situation.ending is None
        self.answer.display = self.ask.display and not self._answered
        self.offers.display = self.choosing
        self._show_views()
        self.show_confirm()
        self._focus()

    def _focus(self) -> None:
        """Give the keys to what is on the table."""
        target: Widget = self
        if self.view == "guide":
            place = "#guide_within" if self.screen.has_class("-narrow") else "#guide_beside"
            target = self.query_one(place, GuidePane)
        elif self.view != "story":
            target = self.inbox if self.view == "inbox" else self.feed
        if self.screen.focused is not target:
            target.focus(scroll_visible=False)

    def _show_views(self) -> None:
        """Mark what is unread, on the inbox and on the line of views of a narrow screen."""
        look, read = self.look, self._read
        self.inbox.show(lambda: pages.inbox_page(look, read), look.inbox, read, look.now.date())
        unread = len(look.inbox) - read
        inbox = f"Inbox ({unread} new)" if unread else f"Inbox ({len(look.inbox)})"
        if str(self.inbox.border_title) != inbox:
            self.inbox.border_title = Content(inbox)
        names: dict[View, str] = {
            "story": "Situation",
            "inbox": f"{key_in_words(self.app, 'drill.inbox')} {inbox}",
            "log": f"{key_in_words(self.app, 'drill.log')} Log",
        }
        parts = []
        for view, name in names.items():
            waits = "bold $accent" if view == "inbox" and unread else "$secondary"
            style = "reverse bold" if view == self.view else waits
            click = Style.from_meta({"@click": f"screen.view({view!r})"})
            parts.append(Content(f" {name} ").stylize(click).stylize(style))
        self.views.update(Content(" ").join(parts), layout=False)

    def _confirm_words(self) -> Visual:
        situation = self.look.situation
        if self.news is not None:
            return self._marked("{drill.go_on} go on")
        if situation.ending is not None:
            return self._marked("{drill.go_on} go on to the hot wash, then the scores and the debrief")
        if not self._answered:
            return Ends(
                self._marked("Answer first. {drill.go_on} then shows the options"),
                self._marked("{drill.write_answer} note the answer"),
            )
        chosen = self.chosen
        if chosen is None:
            others = numbers_in_words(self.app, "drill.choose", len(situation.offers))
            said = f"Choose an option: {others}" if others else "Press the number of an option."
            return Content.assemble((said, "italic $secondary"))
        look = self.look
        until = look.when(look.clock_s + chosen.takes_s)
        return Ends(
            Content.assemble(
                (f"{(self.offers.highlighted or 0) + 1}: ", "bold $accent"),
                takes(chosen.takes_s),
                f", until {time_of(until, look.now)}" if chosen.takes_s else "",
            ),
            self._marked(
                f"{{drill.go_on}} {'write it' if chosen.writes else 'decide'}  "
                f"{{drill.details}} who and why{' noted' if self.noted else ''}  "
                "{drill.take_back} take back"
            ),
        )

    def _marked(self, words: str) -> Content:
        return marked_keys(self.app, words)
