"""The hot wash: what each person would keep and change, three questions, and only then the scores.

Nothing on this page says how well the drill went.
"""

from typing import ClassVar, Literal

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.style import Style
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option
from typing_extensions import override

from scoring.record import Question, Voice
from simulator.drill import Session
from simulator.drill.commands import KeepAndChange, Reflect, ShowScores, Withdraw
from simulator.drill.hot_wash import reflections, scores_shown, voices
from simulator.drill.pace import pace
from simulator.drill.view import roles
from simulator.tui import hot_wash_pages as pages
from simulator.tui.desk import Desk, show_debrief, show_drill
from simulator.tui.drafts import Drafts
from simulator.tui.hot_wash_form import SeatForm
from simulator.tui.hot_wash_pages import NAMELESS, Seat
from simulator.tui.keys import key
from simulator.tui.session_page import SessionPage
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices, Pane
from simulator.tui.widgets.masthead import Masthead

Step = Literal["round", "questions", "scores"]
STEPS: dict[Step, str] = {"round": "Keep and change", "questions": "Three questions", "scores": "The scores"}

CLOCK_S = 15
"""Wall seconds between two looks at the time that is left."""


class HotWashScreen(SessionPage):
    """Between the ending and the scores. Every step can be passed over, and what is half written comes back."""

    CSS_PATH = "hot_wash.tcss"
    reads = "#page, #taken"
    help_text = (
        "The hot wash, before anybody sees a score. First one thing to keep and one to change from each person, "
        "then three questions to the room, then the scores. {hot_wash.go_on} begins to write, takes down what is "
        "written and goes on; on empty lines it only goes on. {hot_wash.rest} leaves the lines, and what stands on "
        "them is kept."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter,ctrl+s",
            "go_on",
            "Write, go on",
            "Begin to write; take down what is written and go on; at the end, show the scores",
            name="hot_wash.go_on",
        ),
        key(
            "tab",
            "next_line",
            "Next line",
            "To the next line; after the last one, take down what is written and go on",
            name="hot_wash.next",
            show=False,
        ),
        key(
            "escape",
            "rest",
            "Leave the lines",
            "Leave the lines; what stands on them is kept as a draft",
            name="hot_wash.rest",
        ),
        *(
            key(
                str(number),
                f"step({step!r})",
                title if number > 1 else "Steps",
                f"Go to step {number}: {title.lower()}",
                name=f"hot_wash.step_{number}",
                show=number == 1,
                display="1-3" if number == 1 else None,
            )
            for number, (step, title) in enumerate(STEPS.items(), 1)
        ),
        key(
            "w,delete",
            "withdraw",
            "Withdraw",
            "Withdraw what was taken down; its words come back on the lines, to be put right",
            name="hot_wash.withdraw",
        ),
        key("r", "drill", "Drill", "Back to the drill's own screen", name="hot_wash.drill"),
        key("q", "leave", "Leave", "Leave; everything is kept", name="hot_wash.leave"),
    ]

    masthead = getters.query_one(Masthead)
    steps = getters.query_one("#steps", Static)
    lead = getters.query_one("#lead", Static)
    lines = getters.query_one("#lines", Choices)
    form = getters.query_one(SeatForm)
    taken = getters.query_one("#taken", Pane)
    review = getters.query_one("#page", Pane)
    confirm = getters.query_one("#confirm", Static)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self._step: Step = "round"
        self._seats: tuple[Seat, ...] = ()

    def compose(self) -> ComposeResult:
        yield Masthead("")
        yield Static("", id="steps", markup=False)
        yield Static("", id="lead", markup=False)
        with Container(id="columns"):
            yield Choices(
                id="lines",
                help="{list.cursor_up} and {list.cursor_down} choose a person or a question; {hot_wash.go_on} "
                "begins to write for it.",
            )
            yield SeatForm(Drafts(self))
            yield Pane(id="taken", help="What was taken down, the latest first.")
        yield Pane(id="page", help="All that was taken down. {hot_wash.go_on} shows the scores.")
        yield Static("", id="confirm", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self.steps.auto_links = False
        self._tell_time()
        self.set_interval(CLOCK_S, self._tell_time)
        drill = self._session.drill
        spoken = {voice.by for voice in voices(drill)}
        all_spoken = bool(spoken) and all(name in spoken for name, _ in self.people)
        answered = len(reflections(drill)) == len(pages.QUESTION_SEATS)
        self.action_step("scores" if all_spoken and answered else "questions" if all_spoken else "round")

    # What is shown

    @override
    def take_in(self) -> None:
        """Show what is taken down; the lines that are being written stay."""
        drill = self._session.drill
        said, answers = voices(drill), reflections(drill)
        if self._step == "questions":
            self._seats = pages.QUESTION_SEATS
            done = {answer.question for answer in answers}
            marked = [seat.question in done for seat in self._seats]
        else:
            self._seats = pages.seats(self.people, roles(drill), said)
            marked = [bool(pages.said_by(seat, said)) for seat in self._seats]
        place = self.form.seat.place
        self.lines.set_options(
            Option(pages.seat_row(seat, done)) for seat, done in zip(self._seats, marked, strict=True)
        )
        self.lines.highlighted = next((at for at, seat in enumerate(self._seats) if seat.place == place), 0)
        if self._step == "questions":
            self.taken.show(lambda: pages.answers_page(answers))
        else:
            self.taken.show(lambda: pages.voices_page(said))
        if self._step == "scores":
            self.review.show(lambda: pages.review_page(said, answers))

    def _tell_time(self) -> None:
        left = pace(self._session.drill, self._desk.now())
        title = f"Hot wash: {self._session.loaded.scenario.title}"
        self.masthead.say(title, pages.time_words(left))

    def _show_steps(self) -> None:
        parts = []
        for number, (step, title) in enumerate(STEPS.items(), 1):
            style = "reverse bold" if step == self._step else "$secondary"
            pressed = self.key_in_words(f"hot_wash.step_{number}")
            parts.append(
                Content.assemble((f" {pressed} ", "bold $accent"), (f" {title} ", style)).stylize(
                    Style.from_meta({"@click": f"screen.step({step!r})"})
                )
            )
        self.steps.update(Content("  ").join(parts), layout=False)
        alone = self._step == "round" and not self.people
        self.lead.update(
            self.marked_keys(pages.LEAD_OF_NOBODY) if alone else Content(pages.LEADS[self._step])
        )

    def _sit(self, seat: Seat) -> None:
        """Show the lines of another person or question."""
        self.set_class(seat.asks_name, "-other")
        self.form.sit(seat, self._on_record(seat))

    def _on_record(self, seat: Seat) -> str:
        """The answer as it stands, to be changed; for a person nothing, who may say more than one thing."""
        for reflection in reflections(self._session.drill):
            if reflection.question == seat.question:
                return reflection.answer or ""
        return ""

    def _show_confirm(self) -> None:
        """Say what going on would do now."""
        # What it does may name a person, whose name is not read for keys.
        words = Content.assemble(self.marked_keys("{hot_wash.go_on}"), f" {self._enter_does()}")
        self.confirm.update(words, layout=False)

    def _enter_does(self) -> str:
        if self._step == "scores":
            return "shows the scores and opens the debrief"
        line = self.form.line
        if line is None:
            return (
                f"writes for {self.form.seat.called}" if self._step == "round" else "writes the room's answer"
            )
        fields = self.form.fields
        if line is not fields[-1]:
            return "goes on to the next line"
        following = self._following
        goes = (
            f"goes on to {following.called}"
            if following is not None
            else f"goes on to step {self._number + 1}"
        )
        if not self.form.is_new:
            return f"{goes}; nothing new is written here"
        return "takes it down; then the next may speak" if self._many else f"takes it down and {goes}"

    # Whose turn it is

    @property
    def _number(self) -> int:
        return list(STEPS).index(self._step) + 1

    @property
    def _many(self) -> bool:
        """Whether more than one person may speak from this seat."""
        return self.form.seat.question is None and self.form.seat.by is None

    @property
    def _following(self) -> Seat | None:
        """Whose turn is next; None after the last."""
        at = next((at for at, seat in enumerate(self._seats) if seat.place == self.form.seat.place), 0)
        if not self.form.seat.asks_name and at + 1 < len(self._seats) and not self._seats[at + 1].asks_name:
            return self._seats[at + 1]
        return None

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self) -> None:
        self._show_confirm()

    @on(OptionList.OptionHighlighted, "#lines")
    def _highlighted(self) -> None:
        at = self.lines.highlighted
        if at is not None and at < len(self._seats) and self._seats[at].place != self.form.seat.place:
            self._sit(self._seats[at])
        self._show_confirm()

    def on_descendant_focus(self) -> None:
        self._show_confirm()

    # Keys

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.is_mounted:
            return True
        writing = self.form.line is not None
        match action:
            case "rest":
                return writing
            case "next_line":
                return self._step != "scores"
            case "step" | "withdraw" | "drill" | "leave" | "picture" | "copy":
                # While lines are written these keys are letters.
                return not writing and (action != "withdraw" or self._step != "scores")
            case _:
                return True

    def action_step(self, step: Step) -> None:
        """Go to a step."""
        self.form.keep()
        self._step = step
        for each in STEPS:
            self.set_class(each == step, f"-{each}")
        self.take_in()
        self._show_steps()
        if step == "scores":
            self._sit(NAMELESS)
            self.review.focus()
        else:
            self._sit_first()
            self.lines.focus()
        self._show_confirm()
        self.refresh_bindings()

    def _sit_first(self) -> None:
        """Begin with the first who has not spoken, or the first question without an answer."""
        drill = self._session.drill
        said = {voice.by for voice in voices(drill)}
        answered = {reflection.question for reflection in reflections(drill)}
        at = next(
            (
                at
                for at, seat in enumerate(self._seats)
                if (seat.question not in answered if seat.question is not None else seat.by not in said)
            ),
            0,
        )
        self._sit(self._seats[at])
        self.lines.highlighted = at

    def action_rest(self) -> None:
        """Leave the lines."""
        self.form.keep()
        self.lines.focus()

    def action_next_line(self) -> None:
        """To the next line, or as Enter after the last."""
        self.action_go_on()

    @on(OptionList.OptionSelected, "#lines")
    def action_go_on(self) -> None:
        """Begin to write; to the next line; take down and go on; show the scores."""
        if self._step == "scores":
            self._show_scores()
            return
        fields, line = self.form.fields, self.form.line
        if line is None:
            fields[0].focus()
        elif line is not fields[-1]:
            fields[fields.index(line) + 1].focus()
        elif not self.form.is_new:
            self._to_the_next()
        elif self._take_down():
            if self._many:
                fields[0].focus()
            else:
                self._to_the_next()

    def _take_down(self) -> bool:
        """Record what stands on the lines; False if it was not."""
        seat, words = self.form.seat, {name: said.strip() for name, said in self.form.words.items()}
        if seat.question is not None:
            done = self._answer(seat.question, words["answer"])
        else:
            by = words.get("name") or seat.by
            done = self.do(KeepAndChange(keep=words["keep"] or None, change=words["change"] or None, by=by))
        if done:
            self.form.clear(self._on_record(seat))
        return done

    def _answer(self, question: Question, words: str) -> bool:
        """Record an answer; an empty one withdraws what was answered before."""
        if words:
            return self.do(Reflect(question=question, answer=words))
        # Behind the last answer the one before it would stand again.
        while given := [each for each in reflections(self._session.drill) if each.question == question]:
            if not self.do(Withdraw(entry=given[-1].entry)):
                return False
        return True

    def _to_the_next(self) -> None:
        following = self._following
        if following is not None:
            self._sit(following)
            self.lines.highlighted = [seat.place for seat in self._seats].index(following.place)
            self.form.fields[0].focus()
            self._show_confirm()
        else:
            self.action_step("questions" if self._step == "round" else "scores")
            if self._step == "questions":
                self.form.fields[0].focus()

    def action_withdraw(self) -> None:
        """Withdraw what was taken down last here; its words come back on the lines."""
        seat = self.form.seat
        if seat.question is not None:
            answer = self._on_record(seat)
            if not answer:
                self._nothing_to_withdraw()
            elif self._answer(seat.question, ""):
                self._return({"answer": answer})
            return
        said = pages.said_by(seat, voices(self._session.drill))
        if not said:
            self._nothing_to_withdraw()
        elif self.do(Withdraw(entry=said[-1].entry)):
            self._return(_words_of(said[-1]))

    def _return(self, words: dict[str, str]) -> None:
        self.form.put_back(words)
        self.app.notify("Withdrawn. Its words are on the lines again, to be put right.", markup=False)

    def _nothing_to_withdraw(self) -> None:
        self.app.notify(f"Nothing is taken down for {self.form.seat.called}.", markup=False)

    def _show_scores(self) -> None:
        """End the hot wash and open the debrief."""
        if scores_shown(self._session.drill) or self.do(ShowScores()):
            show_debrief(self.app, self._desk, self._session)

    def action_drill(self) -> None:
        """Back to the drill's own screen."""
        show_drill(self.app, self._desk, self._session)


def _words_of(voice: Voice) -> dict[str, str]:
    return {"name": voice.by or "", "keep": voice.keep or "", "change": voice.change or ""}
