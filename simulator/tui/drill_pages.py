"""What the drill screen draws: the story, the news, the inbox, the log and the clocks, as visuals without widgets."""

from collections.abc import Sequence

from textual.content import Content

from simulator.drill.view import FeedKind, Message
from simulator.tui.dialogs.card import phase_blocks
from simulator.tui.looking import Look, News
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks, Ends
from simulator.tui.widgets.prose import prose
from simulator.tui.wording import ENDING_COLOURS, VIA_WORDS, span, time_of

MARKS: dict[FeedKind, tuple[str, str]] = {
    "decision": ("You decided", "bold $primary"),
    "result": ("Then", "$secondary"),
    "inject": ("Message", "bold $accent"),
    "interruption": ("Interrupted", "bold $warning"),
    "return": ("Back", "$secondary"),
    "landed": ("Came of it", "bold $primary"),
    "ending": ("The end", "bold $accent"),
    "went_back": ("Went back", "bold $warning"),
}
"""How each kind of line is called, and its style."""


def story_page(look: Look) -> Blocks:
    """The situation, in the scenario's words."""
    situation = look.situation
    blocks: list[Block] = []
    if situation.interruption and situation.ending is None:
        blocks.append(Block(Content.assemble(("INTERRUPTION", "bold $warning")), after=1))
    for paragraph in situation.paragraphs:
        blocks += prose(paragraph)
    if situation.ending is not None:
        colour = ENDING_COLOURS.get(situation.ending, "$primary")
        word = situation.ending.replace("_", " ").upper()
        blocks.append(Block(Content.assemble("This drill has ended: ", (word, f"bold {colour}"))))
    return Blocks(blocks)


def message_blocks(message: Message, look: Look, *, new: bool) -> list[Block]:
    """A message with its sender, channel and story time."""
    head = Content.assemble(
        (" NEW ", "$background on $accent bold") if new else "",
        " " if new else "",
        (message.sender, "bold"),
        (f" to {message.to}" if message.to else "", "$secondary"),
        (
            f" · {VIA_WORDS.get(message.via, message.via)} · {time_of(look.when(message.at_s), look.now)}",
            "$secondary",
        ),
    )
    return [Block(head), *prose(message.text)]


def inbox_page(look: Look, seen: int) -> Blocks:
    """All messages, the newest first; those after the first `seen` are marked as new."""
    blocks: list[Block] = []
    for number, message in reversed(list(enumerate(look.inbox))):
        blocks += message_blocks(message, look, new=number >= seen)
    return Blocks(blocks or [Block(Content.assemble(("Nothing has come yet.", "italic $secondary")))])


def log_page(look: Look) -> Blocks:
    """The log so far, the newest last."""
    blocks: list[Block] = []
    day = None
    for line in look.feed:
        moment = look.when(line.at_s)
        if moment.date() != day:
            day = moment.date()
            blocks.append(
                Block(Content.assemble((f"{moment:%a} {moment.day} {moment:%b %Y}", "bold $secondary")))
            )
        name, style = MARKS[line.kind]
        blocks.append(
            Block(
                Content.assemble((name, style), "  ", _on_one_line(line.words)),
                indent=7,
                mark=Content.assemble((f"{moment:%H:%M}", "$secondary")),
            )
        )
    return Blocks(blocks or [Block(Content.assemble(("Nothing has been decided yet.", "italic $secondary")))])


def _on_one_line(markdown: str) -> Content:
    """Markdown without its paragraphs, for a line of the log."""
    return Content(" ").join(block.body for block in prose(markdown))


def news_page(news: News, look: Look) -> Blocks:
    """What happened since the decision: how far the clock moved, what came of it, who wrote or called."""
    passed = news.to_s - news.from_s
    start, end = look.when(news.from_s), look.when(news.to_s)
    moved = (
        Content.assemble(
            (span(passed), "bold $accent"), f" passed: {time_of(start, end)} to {time_of(end, start)}"
        )
        if passed > 0
        else Content("The story clock did not move.")
    )
    blocks = [Block(Content.assemble(("What happened", "bold $primary"), "   ", moved), after=1)]
    waiting = list(news.messages)
    for line in news.lines:
        if line.kind == "inject":
            if waiting:
                blocks += message_blocks(waiting.pop(0), look, new=True)
            continue
        name, style = MARKS[line.kind]
        head = Content.assemble((name, style), (f" · {time_of(look.when(line.at_s), end)}", "$secondary"))
        blocks.append(Block(head))
        blocks += prose(line.words) if line.kind != "decision" else [Block(Content(line.words), after=1)]
    for message in waiting:
        blocks += message_blocks(message, look, new=True)
    return Blocks(blocks)


def phase_line(look: Look) -> Ends:
    """The phase that the story is in, and the clocks that run; neither while the playbook is closed."""
    if not look.playbook_open:
        return Ends(Content.assemble((" The playbook is closed today", "italic $secondary")), NOTHING)
    phase = next((phase for phase in look.card.phases if phase.now), None)
    left = Content("")
    if phase is not None:
        left = Content.assemble((f" {phase.title}", "bold"), (f" · {phase.aim}", "italic $secondary"))
    return Ends(left, clocks(look))


def clocks(look: Look) -> Content:
    """The countdowns that run."""
    parts: list[Content] = []
    for clock in look.countdowns:
        left = clock.ends_s - look.clock_s
        if clock.met:
            parts.append(Content.assemble((f"{clock.title}: done", "$text-success")))
        elif left < 0:
            parts.append(Content.assemble((f"{clock.title}: {span(left)} over", "bold $text-error")))
        else:
            parts.append(Content.assemble(f"{clock.title}: ", (f"{span(left)} left", "bold $text-warning")))
    return Content.assemble(Content("  ").join(parts), " ") if parts else Content("")


def phases_page(look: Look) -> Blocks:
    """The phases with what is due, for screens that have room for it."""
    blocks: list[Block] = []
    for clock in look.countdowns:
        left = clock.ends_s - look.clock_s
        state = "done" if clock.met else f"{span(left)} over" if left < 0 else f"{span(left)} left"
        style = "$text-success" if clock.met else "bold $text-error" if left < 0 else "bold $text-warning"
        blocks.append(Block(Content.assemble(clock.title, "  ", (state, style))))
        if clock.source:
            blocks.append(Block(Content.assemble((clock.source, "italic $secondary"))))
    if blocks:
        blocks.append(Block(NOTHING))
    for phase in look.card.phases:
        blocks += phase_blocks(phase, look.when, look.now, how=False)
    return Blocks(blocks)


def ask_words(look: Look, answer: str = "") -> Content:
    """The question to the room, and below it what the room has answered in its own words."""
    said = f"\nYour own answer: {answer}" if answer else ""
    return Content.assemble((look.situation.ask or "What do you do?", "bold"), (said, "italic $secondary"))


def decision_lines(labels: Sequence[tuple[int, str, str]]) -> list[Ends]:
    """Lines of a list of decisions: number, label, story time."""
    return [
        Ends(
            Content.assemble((f"{number:>2} ", "bold $accent"), label), Content.assemble((time, "$secondary"))
        )
        for number, label, time in labels
    ]
