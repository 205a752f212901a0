"""The log itself, which every figure leads back to, and how to check that nobody changed it."""

from scoring.record.record import LogEntry, Record
from scoring.report.document import Block, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import counted, readable, span, wall_time
from scoring.report.trace import entry_anchor

COLUMNS = ("Entry", "Kind", "Story time", "Recorded", "Words")


def log(record: Record) -> Section:
    """The last chapter: every entry, the digest and the command that checks it."""
    rows = tuple(_row(entry) for entry in record.log)
    after = sum(entry.after_close for entry in record.log)
    blocks: list[Block] = [
        Paragraph(
            line(
                f"The drill is its log: {counted(len(rows), 'entry', 'entries')}, each with the hash of the one before. "
                "Everything above is computed from it."
            )
        ),
        Table(COLUMNS, rows, frozenset({0})),
        Paragraph(line("Digest of the last entry: ", Span(record.digest, "code"))),
        Paragraph(
            line(
                "To check that nothing was changed since, run ",
                Span(f"hotwash verify {record.drill}", "code"),
                " where the drill is kept and compare the last hash that it prints with this digest.",
            )
        ),
    ]
    if after:
        added = counted(after, "entry was", "entries were")
        blocks.insert(1, Paragraph(line(f"{added} added after the record was closed and marked so."), "note"))
    return Section("The log", "log", tuple(blocks))


def _row(entry: LogEntry) -> Row:
    late = (Span("added after closing", "missing"), Span(" ")) if entry.after_close else ()
    cells = (
        line(str(entry.entry)),
        line(readable(entry.kind)),
        line(span(entry.at_s)),
        line(wall_time(entry.wall)),
        (*late, *line(entry.words)),
    )
    return Row(cells, entry_anchor(entry.entry))
