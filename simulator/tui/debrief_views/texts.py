"""The texts: the team's own words with what the checks found marked in them, the criteria to rate, earlier versions."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from scoring.language import nothing_to_judge, words
from scoring.record.record import CriterionResult, Record, Written
from simulator.tui.debrief_views.line import (
    Line,
    heading,
    label,
    person_words,
    quiet,
    rated,
    time_at,
    title,
)
from simulator.tui.widgets.blocks import Block, Blocks, Row
from simulator.tui.widgets.prose import prose
from simulator.tui.wording import counted

FIRST = "customer_message"
"""The kind of text that stands before the others: what customers read."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that findings rest on; findings that overlap share one."""

    start: int
    end: int
    findings: tuple[tuple[CriterionResult, str, str | None], ...]
    """Criterion, the words found, and plainer ones."""


def text_lines(record: Record) -> Iterator[Line]:
    """The texts that count, each in the team's words and with its criteria; then what was spared."""
    counting = sorted((each for each in record.texts if each.counts), key=lambda each: each.kind != FIRST)
    for written in counting:
        yield heading(written.title)
        yield _whole(written, "In your own words, marked", record)
        for criterion in written.criteria:
            yield _criterion(written, criterion, record)
        yield from _earlier(written.kind, record)
    known = {each.kind for each in counting}
    for kind, name in {each.kind: each.title for each in record.texts if each.kind not in known}.items():
        yield heading(name)
        yield from _earlier(kind, record)
    if record.skipped:
        yield heading("Spared by the short plan")
    for name, entry in record.skipped:
        why = f"The plan was short, so nobody wrote this: {name}. It neither cost nor earned anything."
        yield Line(
            Row(Content("– "), Content(name), Content.assemble(("not written", "$secondary")), column=22),
            Blocks([Block(Content(why), after=1), label("Entry", Content(str(entry)))]),
        )


def _earlier(kind: str, record: Record) -> Iterator[Line]:
    """The versions of a text that do not count: those written again later, and those gone back on."""
    for each in record.texts:
        if each.kind == kind and not each.counts:
            name = "Before you went back" if each.taken_back else "As it stood before"
            yield _whole(each, f"{name}, {time_at(record, each.at_s)}", record)


def _whole(written: Written, name: str, record: Record) -> Line:
    note = counted(len(words(written.text)), "word") if written.text is not None else "forgotten"
    row = Row(
        Content.assemble(("¶", "bold $primary"), " "),
        Content.assemble((name, "bold" if written.counts else "$secondary")),
        Content.assemble((note, "$secondary")),
        column=22,
    )
    return Line(row, Blocks(_own_words(written, record)))


def _own_words(written: Written, record: Record) -> Iterator[Block]:
    """The text with its marks, and below it what each mark means."""
    yield Block(
        Content.assemble(
            (written.title, "bold $primary"), (f"  {time_at(record, written.at_s)}", "$secondary")
        )
    )
    if written.taken_back:
        yield quiet("Written on a line of play that you went back from: it does not count.", after=0)
    elif not written.counts:
        yield quiet("An earlier version; a later one counts.", after=0)
    yield Block(Content.assemble(("Answered for by ", "$secondary"), person_words(written.by)), after=1)
    if not written.text:
        yield _gone(written)
        return
    unjudged = nothing_to_judge(written.text) if written.criteria else None
    if unjudged is not None:
        yield Block(Content.assemble((unjudged, "$text-warning")), after=1)
    found = marks(written)
    parts: list[Content | str | tuple[str, str]] = []
    at = 0
    for number, mark in enumerate(found, 1):
        parts += [written.text[at : mark.start], (written.text[mark.start : mark.end], "underline bold")]
        parts.append((f"[{number}]", "bold $accent"))
        at = mark.end
    yield Block(
        Content.assemble(*parts, written.text[at:].rstrip()),
        indent=2,
        mark=Content("│"),
        rule=Content("│"),
        after=1,
    )
    if not found and written.criteria:
        yield quiet("No check found words to mark.")
    for number, mark in enumerate(found, 1):
        for criterion, said_words, instead in mark.findings:
            rating = criterion.rating
            said = Content.assemble(
                f"“{' '.join(said_words.split())}”  ", (criterion.says, "$secondary"), "  "
            )
            verdict = rated(rating) if rating else Content.assemble(("to rate", "bold $accent"))
            plainer = Content.assemble("\nPlainer: ", (instead, "bold $primary")) if instead else Content("")
            yield Block(
                Content.assemble(said, verdict, plainer),
                indent=5,
                mark=Content.assemble((f"[{number}]", "bold $accent")),
            )
    yield Block(Content(""))
    yield from _model(written)


def marks(written: Written) -> list[Mark]:
    """The stretches of a text that its criteria rest on, in order; what overlaps is one stretch."""
    found = sorted(
        {
            (passage.start, passage.end, place)
            for place, criterion in enumerate(written.criteria)
            for passage in criterion.passages
        }
    )
    plainer = {
        (passage.start, passage.end, place): passage.instead
        for place, criterion in enumerate(written.criteria)
        for passage in criterion.passages
    }
    text, result = written.text or "", list[Mark]()
    for start, end, place in found:
        finding = (written.criteria[place], text[start:end], plainer[start, end, place])
        if result and start < result[-1].end:
            last = result.pop()
            result.append(Mark(last.start, max(last.end, end), (*last.findings, finding)))
        else:
            result.append(Mark(start, end, (finding,)))
    return result


def _criterion(written: Written, criterion: CriterionResult, record: Record) -> Line:
    said = rated(criterion.rating) if criterion.rating else Content.assemble(("to rate", "bold $accent"))
    by = "a person" if criterion.judged else "proposed" if criterion.proposed else ""
    row = Row(
        Content.assemble(("✓" if criterion.judged else "·", "$secondary"), " "),
        Content(criterion.says),
        Content.assemble(said, (f"  {by:<8}", "$secondary")),
        column=22,
    )
    page = Blocks(_criterion_page(written, criterion, record))
    return Line(row, page, criterion=(written.kind, criterion.id))


def _criterion_page(written: Written, criterion: CriterionResult, record: Record) -> Iterator[Block]:
    yield Block(
        Content.assemble((criterion.says, "bold"), (f"  weight {criterion.weight}", "$secondary")), after=1
    )
    if criterion.proposed is not None:
        yield label("Proposed", Content.assemble(rated(criterion.proposed), f". {criterion.because or ''}"))
    else:
        yield label("Proposed", Content("No check looks at this: a person has to say."))
    if criterion.judged is not None:
        why = f". {criterion.judged_because}" if criterion.judged_because else "."
        yield label("A person", Content.assemble(rated(criterion.judged), why))
    plainer = [passage for passage in criterion.passages if passage.instead]
    if plainer:
        instead = "; ".join(f"“{passage.words}”: {passage.instead}" for passage in plainer)
        yield label("Plainer", Content(instead))
    yield Block(
        Content.assemble(
            ("What the team wrote", "bold $primary"),
            (f"  {time_at(record, written.at_s)}, {person_words(written.by)}", "$secondary"),
        )
    )
    if written.text:
        text = Content(written.text)
        for passage in criterion.passages:
            text = text.stylize("reverse", passage.start, passage.end)
        yield Block(text, after=1)
    else:
        yield _gone(written)
    yield from _model(written)


def _gone(written: Written) -> Block:
    return quiet("Nothing was written." if written.text == "" else "The words are not on record any more.")


def _model(written: Written) -> Iterator[Block]:
    if written.model:
        yield title("What a good text says in this story")
        yield from prose(written.model)
