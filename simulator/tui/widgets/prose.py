"""A scenario's Markdown as blocks of text: emphasis, lists, quotes and https links; no HTML, no markup, no control sequence.

Textual's own Markdown widget mounts a widget a paragraph, which takes fourteen times as long to paint as this.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from textual.content import Content
from textual.style import Style

from simulator.tui.widgets.blocks import NOTHING, Block

_SAFE_LINK = re.compile(r"https://[!-~]+\Z")
_EMPHASIS = {"strong": Style(bold=True), "em": Style(italic=True), "s": Style(strike=True)}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def _inline(tokens: list[Token]) -> Content:
    """Text with its emphasis; a link shows its address, and only https can be followed."""
    parts: list[Content | str | tuple[str, Style]] = []
    styles: list[Style] = []

    def add(text: str) -> None:
        style = Style()
        for one in styles:
            style += one
        parts.append((text, style))

    address = ""
    for token in tokens:
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
            styles.append(
                Style(underline=True, link=address) if _SAFE_LINK.match(address) else Style(underline=True)
            )
        elif token.type == "link_close":
            styles.pop()
            if _SAFE_LINK.match(address):
                parts.append(f" ({address})")
        elif token.type.endswith("_open"):
            styles.append(_EMPHASIS.get(token.tag, Style()))
        elif token.type.endswith("_close"):
            styles.pop()
        elif token.type == "softbreak":
            add(" ")
        elif token.type == "hardbreak":
            add("\n")
        elif token.type == "code_inline":
            styles.append(Style(bold=True))
            add(token.content)
            styles.pop()
        else:
            add(token.content)
    return Content.assemble(*parts)


def prose(markdown: str) -> list[Block]:
    """Read Markdown as blocks, one empty line between paragraphs.

    Args:
        markdown: words of a scenario, already cleaned of control characters.
    """
    blocks: list[Block] = []
    counters: list[int | None] = []
    marks: list[str] = []
    quotes = 0
    tight = False
    heading = False
    for token in _parser().parse(markdown):
        match token.type:
            case "bullet_list_open":
                counters.append(None)
            case "ordered_list_open":
                counters.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                counters.pop()
                if not counters:
                    tight = False
                    if blocks:
                        blocks[-1] = _with_space(blocks[-1])
            case "list_item_open":
                number = counters[-1]
                marks.append("•" if number is None else f"{number}.")
                if number is not None:
                    counters[-1] = number + 1
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
                if not quotes and blocks:
                    blocks[-1] = _with_space(blocks[-1])
            case "heading_open":
                heading = True
            case "heading_close":
                heading = False
            case "paragraph_open":
                tight = token.hidden
            case "inline" | "fence" | "code_block":
                text = (
                    _inline(token.children or [])
                    if token.type == "inline"
                    else Content(token.content.rstrip("\n"))
                )
                if heading:
                    text = text.stylize(Style(bold=True))
                mark = marks.pop() if marks else ""
                bar = "│ " * quotes
                lead = "  " * max(0, len(counters) - 1) + bar
                indent = len(lead) + (3 if counters else 0)
                blocks.append(
                    Block(
                        text,
                        indent=indent,
                        mark=Content(lead + mark),
                        rule=Content(lead) if bar else NOTHING,
                        after=0 if tight else 1,
                    )
                )
            case "hr":
                blocks.append(Block(Content("* * *"), after=1))
            case _:
                pass
    return blocks


def _with_space(block: Block) -> Block:
    return Block(block.body, block.indent, block.mark, block.rule, 1)
