"""Visuals that draw many blocks of text in one widget: paragraphs with gutters, and lines with two ends.

One widget that draws a page is much faster than a page of widgets, and text given as Content is never read as markup.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Offset
from textual.selection import Selection
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

    def edge(self, *, first: bool) -> Content:
        """What stands in the gutter, as wide as the gutter."""
        gutter = self.mark if first else self.rule
        return gutter.truncate(self.indent).pad_right(max(0, self.indent - gutter.cell_length))

    @property
    def lines(self) -> list[str]:
        """Its text with the gutter, unwrapped."""
        found = self.body.plain.split("\n")
        return [self.edge(first=not number).plain + line for number, line in enumerate(found)]


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

    @property
    def plain(self) -> str:
        """The text: every line of every block on one line, with the empty lines between blocks."""
        lines = [line for block in self.blocks for line in (*block.lines, *[""] * block.after)]
        return "\n".join(line.rstrip() for line in lines).rstrip("\n")

    @override
    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the blocks; each piece of text knows its line and column in `plain`, for selecting."""
        strips: list[Strip] = []
        line = 0
        for block in self.blocks:
            if height is not None and len(strips) >= height:
                break
            strips += _draw(block, line, width, style, options)
            line += block.body.plain.count("\n") + 1
            if block is not self.blocks[-1]:
                for below in range(line, line + block.after):
                    strips.append(Strip.blank(width, style.rich_style).apply_offsets(0, below))
            line += block.after
        return strips if height is None else strips[:height]


def _draw(block: Block, line: int, width: int, style: Style, options: RenderOptions) -> list[Strip]:
    """Draw a block whose text begins at this line of all the text."""
    selection, selected = options.selection, options.selection_style
    inner = replace(options, selection=selection and _within(selection, block, line))
    body = block.body.render_strips(max(1, width - block.indent), None, style, inner)
    if not block.indent:
        return [_moved(strip, 0, line).extend_cell_length(width, style.rich_style) for strip in body]
    outer = replace(options, selection=None)
    edges = block.edge(first=True), block.edge(first=False)
    gutters = [edge.render_strips(block.indent, 1, style, outer)[0] for edge in edges]
    strips: list[Strip] = []
    for number, strip in enumerate(body):
        column, below = _offset(strip) or (0, 0)
        gutter = gutters[number > 0]
        span = selection.get_span(line + below) if selection is not None and not column else None
        if span is not None and selected is not None:
            edge = edges[number > 0]
            edge = edge.stylize(selected, span[0], len(edge.plain) if span[1] < 0 else span[1])
            gutter = edge.render_strips(block.indent, 1, style, outer)[0]
        text = _moved(strip, len(edges[below > 0].plain), line)
        joined = Strip.join([gutter.apply_offsets(column, line + below), text])
        strips.append(joined.extend_cell_length(width, style.rich_style))
    return strips


def _within(selection: Selection, block: Block, line: int) -> Selection | None:
    """The part of a selection that lies in the body of a block, counted as the body counts."""
    last = line + block.body.plain.count("\n")

    def inside(offset: Offset | None) -> Offset | None:
        if offset is None or not line <= offset.y <= last:
            return None
        gutter = len(block.edge(first=offset.y == line).plain)
        return Offset(max(0, offset.x - gutter), offset.y - line)

    if selection.start is not None and selection.start.y > last:
        return None
    if selection.end is not None and selection.end.y < line:
        return None
    return Selection(inside(selection.start), inside(selection.end))


def _offset(strip: Strip) -> tuple[int, int] | None:
    """Where the text of a strip begins: its column and line."""
    for segment in strip:
        if segment.style is not None and "offset" in segment.style.meta:
            column, line = segment.style.meta["offset"]
            return column, line
    return None


def _moved(strip: Strip, columns: int, lines: int) -> Strip:
    """The strip, its text so many columns and lines further on."""
    if not columns and not lines:
        return strip
    segments = []
    for segment in strip:
        if segment.style is not None and "offset" in segment.style.meta:
            column, line = segment.style.meta["offset"]
            offset = RichStyle.from_meta({"offset": (column + columns, line + lines)})
            segments.append(Segment(segment.text, segment.style + offset))
        else:
            segments.append(segment)
    return Strip(segments, strip.cell_length)


def extract(selection: Selection, text: str) -> str:
    """The selected part of a text; Textual's own way stumbles over lines that are not there."""
    lines = text.split("\n")
    start = selection.start or Offset(0, 0)
    end = selection.end or Offset(len(lines[-1]), len(lines) - 1)
    found = lines[start.y : end.y + 1]
    if not found:
        return ""
    found[-1] = found[-1][: end.x] if end.y < len(lines) else found[-1]
    found[0] = found[0][start.x :]
    return "\n".join(found)


def drawn(visual: Visual, width: int) -> str:
    """The lines of any visual, as they are drawn."""
    options = RenderOptions(lambda style: style if isinstance(style, Style) else Style(), RulesMap())
    strips = visual.render_strips(max(1, width), None, Style(), options)
    return "\n".join(strip.text.rstrip() for strip in strips)


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
