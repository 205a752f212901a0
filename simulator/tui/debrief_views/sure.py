"""Sure and wrong: how sure the room was of its decisions, against the points that they lost."""

from collections.abc import Iterator
from fractions import Fraction

from textual.content import Content

from scoring.record.costs import SURE, Cost, costs
from scoring.record.record import Record
from scoring.report.figures import amount
from simulator.tui.debrief_views.line import NOT_ON_RECORD, quiet, title
from simulator.tui.debrief_views.rewind import sure_words
from simulator.tui.dialogs.details import CONFIDENCE
from simulator.tui.widgets.blocks import NOTHING, Block, Blocks
from simulator.tui.wording import counted

BAR = 20
COLUMN = 16
GUTTER = 5


def sure_page(record: Record) -> Blocks:
    """A line for each degree of being sure, then the decisions that were sure and cost points."""
    found = costs(record)
    if not found:
        return Blocks([quiet("Nothing was decided in this drill.")])
    wrong = sorted((each for each in found if each.sure_and_wrong), key=lambda each: -each.lost)
    other = [each for each in found if not each.sure_and_wrong and each.lost and each.decision.confidence]
    blocks = [
        Block(Content("Being wrong is no fault. What is worth talking about is where you were sure.")),
        Block(NOTHING),
        Block(
            Content.assemble(("Points lost, and by which decisions", "$secondary")),
            indent=COLUMN,
            mark=Content.assemble(("How sure", "$secondary")),
        ),
        *_plot(found),
        Block(NOTHING),
        title(f"Sure ({SURE} or 5), and it cost points"),
    ]
    if not wrong:
        blocks.append(quiet("None: nothing that you are on record as sure of cost points."))
    for each in wrong:
        blocks += _decision(each)
    if other:
        blocks.append(title("Less sure, and it cost points"))
    for each in other:
        blocks += _decision(each)
    blocks += _missing(found)
    return Blocks(blocks)


def _plot(found: tuple[Cost, ...]) -> Iterator[Block]:
    degrees: list[int | None] = [*range(len(CONFIDENCE), 0, -1), None]
    rows = {degree: [each for each in found if each.decision.confidence == degree] for degree in degrees}
    totals = {degree: sum((each.lost for each in row), Fraction(0)) for degree, row in rows.items()}
    most = max(totals.values())
    for degree, row in rows.items():
        name = f"{degree} {CONFIDENCE[degree - 1]}" if degree else "not on record"
        sure = degree is not None and degree >= SURE
        yield Block(
            _row(row, totals[degree], most, sure=sure),
            indent=COLUMN,
            mark=Content.assemble((name, "bold" if sure else "" if degree else "italic $secondary")),
        )


def _row(row: list[Cost], total: Fraction, most: Fraction, *, sure: bool) -> Content:
    """A bar for the points lost, and the numbers of the decisions that lost them."""
    if not row:
        return Content.assemble(("no decision", "$secondary"))
    cells = round(BAR * total / most) if most else 0
    cost = ", ".join(str(each.decision.number) for each in row if each.lost)
    fine = ", ".join(str(each.decision.number) for each in row if not each.lost)
    words = [f"by {cost}"] if cost else []
    words += [f"nothing by {fine}"] if fine else []
    return Content.assemble(
        ("█" * cells, "$text-error" if sure else "$secondary"),
        " " if cells else "",
        (f"{amount(total)} ", "bold") if cost else "",
        "; ".join(words),
    )


def _decision(cost: Cost) -> Iterator[Block]:
    decision = cost.decision
    yield Block(
        Content.assemble((decision.label or "Off script", "bold"), f"  -{amount(cost.lost)}"),
        indent=GUTTER,
        mark=Content.assemble((f"{decision.number:>3}", "bold $accent")),
    )
    because = "; ".join(f"{what} (-{amount(points)})" for what, points in cost.because)
    yield Block(Content.assemble(("Lost by  ", "$secondary"), because), indent=GUTTER)
    yield Block(
        Content.assemble(
            (f"{sure_words(decision.confidence).capitalize()}, because  ", "$secondary"),
            decision.reasons or NOT_ON_RECORD,
        ),
        indent=GUTTER,
        after=1,
    )


def _missing(found: tuple[Cost, ...]) -> Iterator[Block]:
    """What nobody noted, so that nobody takes the picture for whole."""
    unknown = [each for each in found if each.decision.confidence is None]
    if unknown:
        lost = sum((each.lost for each in unknown), Fraction(0))
        yield quiet(
            f"Not on record: how sure the room was of {len(unknown)} of {counted(len(found), 'decision')}, which lost "
            f"{amount(lost)} points together. It can still be added to a decision, in the drill's own screen."
        )
    yield quiet(
        "Points are those of the actions and mistakes that a decision carries, before they are made a share of 100. "
        "What nobody did costs points as well, and stands here with no decision."
    )
