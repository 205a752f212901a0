"""The facilitator's guide: what to ask and to watch for now, beside the team's question and never over it."""

from textual.content import Content
from textual.visual import Visual

from simulator.drill.guidance import Advice, Guidance
from simulator.drill.view import Sendable
from simulator.tui.widgets.blocks import Block, Blocks
from simulator.tui.widgets.lists import Pane
from simulator.tui.widgets.prose import prose
from simulator.tui.wording import VIA_WORDS

FIRST_WORDS = 60
"""Cells of a message's text in a line that only has to tell it from others."""


class GuidePane(Pane):
    """Stands where the story or a side column stands while it is open."""

    def __init__(self, *, id: str) -> None:
        super().__init__(
            id=id,
            title="For the facilitator",
            help="The guide of this scene and of the messages that came last. {pane.scroll_up}, {pane.scroll_down} "
            "and {read.on} move through it, {drill.take_back} puts it away; it goes by itself when the team has "
            "decided.",
        )


def guide_page(guidance: Guidance, send_key: str) -> Blocks:
    """What the scenario's author says to whoever runs the drill.

    Args:
        send_key: what is pressed to send a message that waits.
    """
    blocks = _advice("This scene", guidance.scene)
    for inject in guidance.injects:
        blocks += _advice(f"The message from {inject.about}", inject)
    if not blocks:
        blocks = [Block(Content.assemble(("This scene has no guide.", "italic $secondary")), after=1)]
    if guidance.waiting:
        blocks.append(_head(f"You can send ({send_key})"))
        blocks += [Block(line, indent=2, mark=Content("•")) for line in map(sendable_line, guidance.waiting)]
    return Blocks(blocks)


def sendable_line(waiting: Sendable) -> Content:
    """A message that waits: sender, channel and its first words."""
    text = Content(" ").join(block.body for block in prose(waiting.text))
    return Content.assemble(
        (waiting.sender, "bold"),
        (f" · {VIA_WORDS.get(waiting.via, waiting.via)}\n", "$secondary"),
        text.truncate(FIRST_WORDS, ellipsis=True),
    )


def _head(words: str) -> Block:
    return Block(Content.assemble((words, "bold $primary")))


def _advice(title: str, advice: Advice) -> list[Block]:
    """The guide of a scene or an inject under its title, or nothing."""
    blocks = _labelled("Expected", advice.expected)
    if advice.questions:
        blocks.append(Block(_label("Ask")))
        for question in advice.questions:
            blocks += [
                Block(block.body, block.indent + 2, Content(f"• {block.mark.plain}"))
                for block in prose(question)
            ]
        blocks[-1] = Block(blocks[-1].body, blocks[-1].indent, blocks[-1].mark, after=1)
    blocks += _labelled("If they are stuck", advice.hint)
    blocks += _labelled("A bad sign", advice.red_flag)
    blocks += _labelled("A good sign", advice.good_sign)
    blocks += _labelled("Note", advice.notes)
    return [_head(title), *blocks] if blocks else []


def _label(words: str) -> Content:
    return Content.assemble((words, "$secondary"))


def _labelled(label: str, words: str | None) -> list[Block]:
    """Words below a small label."""
    return [Block(_label(label)), *prose(words)] if words else []


def message_page(message: Sendable) -> Visual:
    """A message that waits, as it would read."""
    head = Content.assemble(
        (message.sender, "bold"), (f" · {VIA_WORDS.get(message.via, message.via)}", "$secondary")
    )
    return Blocks([Block(head, after=1), *prose(message.text)])
