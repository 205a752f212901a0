"""Visuals that draw many blocks of text in one widget: paragraphs with gutters, and lines with two ends.

One widget that draws a page is much faster than a page of widgets, and text given as Content is never read as markup.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from typing_extensions import override

NOTHING = Content("")


@dataclass(frozen=True, slots=True)
class Block:
    """A wrapped text with a gutter of `indent` cells at its left.

    Attributes:
        mark: what stands in the gutter beside the first line.
        rule: what stands in the gutter beside the other lines.
        after: empty lines below.
    """

    body: Content
    indent: int = 0
    mark: Content = NOTHING
    rule: Content = NOTHING
    after: int = 0


class Blocks(Visual):
    """Blocks below one another."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.blocks = tuple(blocks)

    @override
    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        widths = [b.indent + b.body.get_optimal_width(rules, container_width) for b in self.blocks]
        return max(widths, default=0)

    @override
    def get_height(self, rules: RulesMap, width: int) -> int:
        heights = [b.body.get_height(rules, max(1, width - b.indent)) + b.after for b in self.blocks]
        return sum(heights) - (self.blocks[-1].after if self.blocks else 0)

    @override
    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        # A selection counts lines of one text, so it has no meaning over several.
        plain = replace(options, selection=None, selection_style=None)
        strips: list[Strip] = []
        for block in self.blocks:
            if height is not None and len(strips) >= height:
                break
            for number, strip in enumerate(
                block.body.render_strips(max(1, width - block.indent), None, style, plain)
            ):
                if block.indent:
                    gutter = block.rule if number else block.mark
                    edge = gutter.truncate(block.indent).pad_right(max(0, block.indent - gutter.cell_length))
                    strip = Strip.join([*edge.render_strips(block.indent, 1, style, plain), strip])
                strips.append(strip.extend_cell_length(width, style.rich_style))
            if block is not self.blocks[-1]:
                strips.extend([Strip.blank(width, style.rich_style)] * block.after)
        return strips if height is None else strips[:height]


class Ends(Visual):
    """One line with text at both ends; the left one gives way."""

    def __init__(self, left: Content, right: Content) -> None:
        self.left = left
        self.right = right

    @override
    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    @override
    def get_height(self, rules: RulesMap, width: int) -> int:
        return 1

    @override
    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        right = self.right.truncate(width)
        room = width - right.cell_length
        left = self.left.truncate(max(0, room - 1), ellipsis=True) if room > 1 else NOTHING
        line = Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)
        return line.render_strips(width, 1, style, replace(options, selection=None, selection_style=None))


class Row(Visual):
    """A wrapped text between a gutter at its left and a column for a short note at its right.

    Made for the options of a list: number, label, time.
    """

    def __init__(self, mark: Content, body: Content, note: Content, *, column: int) -> None:
        """Make a row.

        Args:
            column: cells of the column at the right, in which the note is set flush right.
        """
        self.block = Block(body, indent=mark.cell_length, mark=mark)
        self.note = note
        self.column = column

    @override
    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    @override
    def get_height(self, rules: RulesMap, width: int) -> int:
        return Blocks([self.block]).get_height(rules, width - self.column)

    @override
    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        strips = Blocks([self.block]).render_strips(width - self.column, height, style, options)
        note = self.note.pad_left(max(0, self.column - self.note.cell_length))
        strips[0] = Strip.join([strips[0], *note.render_strips(self.column, 1, style, options)])
        return [strip.extend_cell_length(width, style.rich_style) for strip in strips]
