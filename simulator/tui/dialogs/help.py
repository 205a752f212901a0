"""F1: what the thing in focus is for, and every key that works here."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen

from simulator.tui.keys import moves_about, with_keys
from simulator.tui.pages import Dialog
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Pane

KEY_COLUMN = 16


def explanation(screen: Screen[Any]) -> Blocks:
    """What has the focus and what the screen is for, then the keys: ours with their tooltips, moving about in short."""
    app: Any = screen.app
    words: list[str] = []
    for node in [screen.focused, screen] if screen.focused else [screen]:
        said = with_keys(app, getattr(node, "help_text", ""))
        if said and said not in words:
            words.append(said)
    blocks = [Block(Content(text), after=1) for text in words]
    blocks.append(Block(Content.assemble(("Keys", "bold $primary"))))
    stock: dict[str, list[str]] = {}
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        shown = app.get_key_display(binding)
        if moves_about(binding):
            stock.setdefault(binding.description, []).append(shown)
        elif binding.tooltip not in seen:
            seen.add(binding.tooltip)
            text = Content(binding.tooltip or binding.description)
            if not active.enabled:
                text = Content.assemble(text, (" (not now)", "$secondary"))
            blocks.append(Block(text, indent=KEY_COLUMN, mark=Content.assemble((shown, "bold $accent"))))
    if stock:
        blocks.append(Block(NOTHING))
        blocks.append(Block(Content.assemble(("Moving about and writing", "bold $primary"))))
        blocks += [
            Block(
                Content(name),
                indent=KEY_COLUMN,
                mark=Content.assemble((" ".join(keys[:2]), "bold $secondary")),
            )
            for name, keys in stock.items()
            if name
        ]
    return Blocks(blocks)


class HelpDialog(Dialog[None]):
    """What can be done here."""

    help_text = "This box explains the screen below it. {dialog.cancel} closes it."

    def __init__(self, page: Blocks) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = "Help"
            yield Pane(id="help", help=self.help_text)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(Pane).show(lambda: self._page)
