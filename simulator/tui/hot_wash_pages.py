"""What the hot wash draws: who speaks, the three questions, what was taken down, the time that is left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from scoring.record import QUESTIONS, Question, Reflection, Voice
from simulator.drill.pace import Pace
from simulator.drill.view import FORGOTTEN
from simulator.tui.pace_words import minutes_left, minutes_over
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks

LABEL = 8
LEADS = {
    "round": "Go round the room, without discussion: one thing to keep, one thing to change, a line or two each. "
    "Whoever has nothing to say is passed over.",
    "questions": "Three questions to the whole room. Take down what it answers, in a few words; an answer can be "
    "changed as long as the hot wash lasts.",
    "scores": "This is what you said before you knew how it is scored. It stands in the report as you said it.",
}
LEAD_OF_NOBODY = (
    "Nobody is named for this drill. Somebody alone may write down one thing to keep and one thing to change, or go "
    "on: {hot_wash.step_2} leads to the questions, {hot_wash.step_3} to the scores."
)
"""The lead of the round where no participant is set up, so that there is nobody to go round."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person whose turn it can be, or a question to the room.

    Attributes:
        place: where drafts of it are kept; `called`: what it is called within a sentence.
        by: the name that is taken down; None for whoever speaks without one.
        asks_name: whether the name is written down with what is said.
    """

    place: str
    called: str
    by: str | None = None
    role: str | None = None
    question: Question | None = None
    asks_name: bool = False

    @property
    def title(self) -> str:
        """What it is called by itself."""
        if self.question is not None:
            return QUESTIONS[self.question]
        return self.by or ("Somebody else" if self.asks_name else "Without a name")

    @property
    def fields(self) -> tuple[str, ...]:
        """The lines that there are to write on."""
        if self.question is not None:
            return ("answer",)
        return ("name", "keep", "change") if self.asks_name else ("keep", "change")


NAMELESS = Seat("hot_wash.nameless", "somebody without a name")
OTHER = Seat("hot_wash.other", "somebody else", asks_name=True)
QUESTION_SEATS = tuple(
    Seat(f"hot_wash.{question}", f"question {number}", question=question)
    for number, question in enumerate(QUESTIONS, 1)
)


def seats(
    people: Sequence[tuple[str, str | None]], titles: Mapping[str, str], said: Iterable[Voice]
) -> tuple[Seat, ...]:
    """Everybody by name, then those who spoke as well, then whoever wants no name, then somebody else.

    Args:
        people: names in the room with their roles; `titles`: the roles' titles.
    """
    found = [
        Seat(f"hot_wash.person_{number}", name, by=name, role=titles.get(role, role) if role else None)
        for number, (name, role) in enumerate(people, 1)
    ]
    known = {seat.by for seat in found}
    for voice in said:
        if voice.by is not None and voice.by not in known:
            known.add(voice.by)
            found.append(Seat(f"hot_wash.said_{voice.entry}", voice.by, by=voice.by))
    return (*found, NAMELESS, OTHER)


def said_by(seat: Seat, said: Iterable[Voice]) -> list[Voice]:
    """What this person said."""
    return [] if seat.asks_name else [voice for voice in said if voice.by == seat.by]


def seat_row(seat: Seat, done: bool) -> Blocks:
    """A line of the list."""
    named = seat.by is not None or seat.question is not None
    name = Content.assemble((seat.title, "" if named else "italic"))
    mark = Content.assemble(("✓", "bold $text-success")) if done else NOTHING
    return Blocks([Block(name, indent=2, mark=mark)])


def seat_head(seat: Seat) -> Content:
    """Above the lines: who speaks, or what is asked."""
    return Content.assemble(
        (seat.title, "bold $primary"), (f"  {seat.role}" if seat.role else "", "$secondary")
    )


def _said(name: str, words: str) -> Block:
    return Block(Content(words), indent=LABEL, mark=Content.assemble((name, "$secondary")))


def _voice(voice: Voice) -> list[Block]:
    blocks = [Block(Content.assemble((voice.by or "without a name", "bold" if voice.by else "italic")))]
    blocks += [_said("keep", voice.keep)] if voice.keep else []
    blocks += [_said("change", voice.change)] if voice.change else []
    if len(blocks) == 1:
        blocks.append(Block(Content.assemble((FORGOTTEN, "italic $secondary"))))
    return [*blocks[:-1], Block(blocks[-1].body, blocks[-1].indent, blocks[-1].mark, after=1)]


def _answer(reflection: Reflection) -> list[Block]:
    return [
        Block(Content.assemble((QUESTIONS[reflection.question], "$secondary"))),
        Block(Content(reflection.answer or FORGOTTEN), after=1),
    ]


def voices_page(said: Sequence[Voice]) -> Blocks:
    """What was taken down, the latest first."""
    head = Block(Content.assemble(("Taken down", "bold $primary")))
    if not said:
        return Blocks([head, Block(Content.assemble(("Nothing yet.", "italic $secondary")))])
    return Blocks([head, *(block for voice in reversed(said) for block in _voice(voice))])


def answers_page(answers: Sequence[Reflection]) -> Blocks:
    """The answers so far, in the order of the questions."""
    head = Block(Content.assemble(("Taken down", "bold $primary")))
    if not answers:
        return Blocks([head, Block(Content.assemble(("Nothing yet.", "italic $secondary")))])
    return Blocks([head, *(block for answer in in_order(answers) for block in _answer(answer))])


def in_order(answers: Iterable[Reflection]) -> list[Reflection]:
    """Answers in the order of their questions."""
    order = list(QUESTIONS)
    return sorted(answers, key=lambda answer: order.index(answer.question))


def review_page(said: Sequence[Voice], answers: Sequence[Reflection]) -> Blocks:
    """All that was taken down, as it will stand in the report."""
    blocks = [Block(Content.assemble(("Keep and change", "bold $primary")))]
    blocks += [block for voice in said for block in _voice(voice)]
    if not said:
        blocks.append(Block(Content.assemble(("Nothing was taken down.", "italic $secondary")), after=1))
    blocks.append(Block(Content.assemble(("Three questions", "bold $primary"))))
    if not answers:
        blocks.append(Block(Content.assemble(("No answer was taken down.", "italic $secondary")), after=1))
    blocks += [block for answer in in_order(answers) for block in _answer(answer)]
    return Blocks(blocks)


def time_words(left: Pace) -> str:
    """The time of the hot wash that is left, where there is a plan for it."""
    if left.part_left_s is None:
        return ""
    if left.part_left_s > 0:
        return f"{minutes_left(left.part_left_s)} min left"
    over = minutes_over(left.part_left_s)
    return f"{over} min over" if over else "time is up"
