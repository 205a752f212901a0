"""A document as Markdown: CommonMark with tables, no HTML in it, readable as it stands."""

from string import punctuation
from typing import assert_never

from scoring.report.document import (
    MARKING,
    Block,
    Bullets,
    Card,
    Document,
    DueAgainstDone,
    Line,
    Pairs,
    Paragraph,
    Quote,
    Row,
    Scores,
    Section,
    Span,
    Steps,
    SureAgainstLost,
    Table,
)
from scoring.report.figures import NOTHING, span
from scoring.report.markdown_text import code, escape, guard_start

DEEPEST_HEADING = 6


def to_markdown(document: Document) -> str:
    """The whole document; the marking opens it, closes it, and stands under every chapter's heading."""
    marking = f"**{MARKING}**"
    parts = [
        f"{marking} – {escape(document.notice)}",
        f"# {escape(document.title)}",
        *_blocks(document.front, 2),
        "## Contents",
        "\n".join(f"{number}. {escape(part.title)}" for number, part in enumerate(document.sections, 1)),
    ]
    for number, section in enumerate(document.sections, 1):
        parts += [f"## {number}. {escape(section.title)}", marking, *_blocks(section.blocks, 3)]
    parts += ["---", f"{marking} – {_line(document.colophon)}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def _blocks(blocks: tuple[Block, ...], level: int) -> list[str]:
    return [text for block in blocks for text in _block(block, level)]


def _block(block: Block, level: int) -> list[str]:
    match block:
        case Paragraph():
            words = guard_start(_line(block.line))
            return [f"> {words}" if block.tone == "note" else words]
        case Bullets():
            return [_bullets(block.items)]
        case Pairs():
            return [
                _bullets(tuple((Span(f"{name}:", "strong"), Span(" "), *words) for name, words in block.rows))
            ]
        case Quote():
            return [*([f"*{escape(block.by)}*"] if block.by is not None else []), _quote(block)]
        case Table():
            return _table(block)
        case Scores():
            return [_scores(block)]
        case DueAgainstDone():
            return _due_against_done(block)
        case Steps():
            return [_steps(block)]
        case SureAgainstLost():
            return _sure_against_lost(block)
        case Card():
            marks = "".join(f" ({escape(mark)})" for mark in block.marks)
            return [_heading(level, _line(block.title) + marks), *_blocks(block.blocks, level + 1)]
        case Section():
            return [_heading(level, escape(block.title)), *_blocks(block.blocks, level + 1)]
        case _:
            assert_never(block)


def _heading(level: int, words: str) -> str:
    return f"{'#' * min(level, DEEPEST_HEADING)} {words}"


def _line(spans: Line) -> str:
    """A line of spans on one line of Markdown; a dash where there is nothing to say."""
    joined: list[Span] = []
    for each in spans:
        # Asterisks that close one mark and open the next at once would be read as something else.
        if joined and {each.tone, joined[-1].tone} <= {"marked", "flagged"}:
            joined[-1] = Span(joined[-1].words + each.words, "marked")
        else:
            joined.append(each)
    shown = ""
    for at, each in enumerate(joined):
        after = joined[at + 1].words[:1] if at + 1 < len(joined) else ""
        shown += _span(each, shown[-1:], after)
    return shown.strip() or NOTHING


def _span(each: Span, left: str, right: str) -> str:
    """A span between two characters; it stays plain where asterisks would not be read as emphasis."""
    words = each.words
    if not words.strip():
        return " "
    before = " " if words[0].isspace() else ""
    after = " " if words[-1].isspace() else ""
    inside = escape(words)
    opens = inside[0].isalnum() or _parts(before or left)
    closes = inside[-1].isalnum() or _parts(after or right)
    match each.tone:
        case "code":
            shown = code(words)
        case "strong" | "marked" | "flagged" if opens and closes:
            shown = f"**{inside}**"
        case "missing" | "emphasis" if opens and closes:
            shown = f"*{inside}*"
        case _:
            shown = inside
    return before + shown + after


def _parts(character: str) -> bool:
    """Whether emphasis may begin or end beside this character whatever is inside."""
    return not character or character.isspace() or character in punctuation


def _bullets(items: tuple[Line, ...]) -> str:
    return "\n".join(f"- {guard_start(_line(item))}" for item in items)


def _quote(block: Quote) -> str:
    """A quotation; a backslash at a line's end keeps the line end."""
    return "\n>\n".join(
        "\\\n".join(f"> {guard_start(_line(words))}" for words in lines) for lines in block.paragraphs
    )


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _table(block: Table) -> list[str]:
    rules = ["---:" if number in block.figures else "---" for number in range(len(block.columns))]
    table = [_cells([escape(column) for column in block.columns]), _cells(rules)]
    table += [_cells([_line(cell) for cell in row.cells]) for row in block.rows]
    details = [_details(row) for row in block.rows if row.details]
    return ["\n".join(table), *(["\n".join(details)] if details else [])]


def _details(row: Row) -> str:
    below = [f"  - {guard_start(_line(detail))}" for detail in row.details]
    return "\n".join([f"- {guard_start(_line(row.cells[0]))}", *below])


def _scores(block: Scores) -> str:
    beside = any(bar.beside is not None for bar in block.bars)
    columns = ["", "Score of 100", "Rating", *(["Beside"] if beside else [])]
    rows = []
    for bar in block.bars:
        name = f"**{escape(bar.title)}**: {escape(bar.says)}"
        rating = f"{bar.grade}: {bar.grade_words}" if bar.grade is not None else bar.grade_words or NOTHING
        more = [escape(bar.beside or NOTHING)] if beside else []
        rows.append(
            _cells(
                [
                    name,
                    f"**{escape(bar.score)}**{' (provisional)' if bar.provisional else ''}",
                    escape(rating),
                    *more,
                ]
            )
        )
    return "\n".join([_cells(columns), _cells(["---", "---:", *["---"] * (len(columns) - 2)]), *rows])


def _due_against_done(block: DueAgainstDone) -> list[str]:
    shown = []
    for title, rows in block.groups:
        table = [_cells(["Action", "Due", "Done", "In words", "Dates"]), _cells(["---"] * 5)]
        table += [
            _cells(
                [
                    _line(row.label),
                    NOTHING if row.due_s is None else span(row.due_s),
                    NOTHING if row.done_s is None else span(row.done_s),
                    _line(row.words),
                    _line(row.dates),
                ]
            )
            for row in rows
        ]
        shown += [f"**{escape(title)}**", "\n".join(table)]
    return shown


def _steps(block: Steps) -> str:
    values = ", ".join(f"{value} from {span(at)}" for at, value in block.points)
    return f"**{escape(block.title)}**: {values}."


def _sure_against_lost(block: SureAgainstLost) -> list[str]:
    shown = []
    for title, rows in block.groups:
        table = [_cells(["Decision", "In words", "Lost by"]), _cells(["---"] * 3)]
        table += [_cells([_line(row.decision), _line(row.words), _line(row.because)]) for row in rows]
        shown += [f"**{escape(title)}**", "\n".join(table)]
    return shown
