"""What chapters of the guide have in common: a facilitator's help, where choices lead, what changes."""

from scenarios.reading import BACK, Branch, Changes, Guide
from scoring.report.document import Block, Line, Pairs, Span, line
from scoring.report.prose import quote


def scene_anchor(scene: str) -> str:
    """Where a scene stands in the guide."""
    return f"scene-{scene}"


def guide_blocks(guide: Guide | None) -> list[Block]:
    """Questions to ask and signs to listen for."""
    if guide is None:
        return []
    rows: list[tuple[str, Line]] = [("Ask", line(question)) for question in guide.questions]
    for name, words in (
        ("If they are stuck", guide.hint),
        ("Red flag", guide.red_flag),
        ("Good sign", guide.good_sign),
    ):
        if words is not None:
            rows.append((name, line(words)))
    blocks: list[Block] = [Pairs(tuple(rows))] if rows else []
    if guide.notes is not None:
        blocks.append(quote(guide.notes, "Notes"))
    return blocks


def leads(branches: tuple[Branch, ...]) -> Line:
    """Where something leads, with the conditions in the order in which they are tried."""
    parts: list[str | Span] = []
    for branch in branches:
        if parts:
            parts.append("; else ")
        if branch.go == BACK:
            parts.append("back to what was interrupted")
        else:
            parts.append(Span(branch.go, "code", scene_anchor(branch.go)))
        if branch.when is not None:
            parts += [" if ", Span(branch.when, "code")]
    return line(*parts)


def changes(given: Changes) -> Line:
    """What facts become."""
    shown = {True: "true", False: "false"}
    said = [f"{name} = {shown[value] if isinstance(value, bool) else value}" for name, value in given.items()]
    return line(Span(", ".join(said), "code"))
