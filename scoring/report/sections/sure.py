"""Sure and wrong: how sure the room was of each decision, against the points that it lost."""

from fractions import Fraction

from scoring.record.costs import SURE, Cost, costs
from scoring.record.record import Record
from scoring.report.document import Block, Lost, Paragraph, Section, Span, SureAgainstLost, line
from scoring.report.figures import amount, counted
from scoring.report.trace import NOT_ON_RECORD, decision_anchor

SURE_GROUP = f"Sure: {SURE} or 5 of 5"
UNSURE_GROUP = f"Less sure: 1 to {SURE - 1} of 5"
UNKNOWN_GROUP = "How sure is not on record"


def sure_and_wrong(record: Record) -> Section:
    """The chapter that holds confidence against points lost."""
    found = costs(record)
    if not found:
        return Section("Sure and wrong", "sure-and-wrong", (Paragraph(line("No decision is on record.")),))
    groups: dict[str, list[Cost]] = {SURE_GROUP: [], UNSURE_GROUP: [], UNKNOWN_GROUP: []}
    for cost in found:
        groups[_group(cost.decision.confidence)].append(cost)
    largest = max(cost.lost for cost in found)
    chart = SureAgainstLost(
        tuple(
            (title, tuple(_lost(cost, largest) for cost in inside))
            for title, inside in groups.items()
            if inside
        )
    )
    blocks: list[Block] = [Paragraph(line(_verdict(groups)))]
    if groups[SURE_GROUP]:
        blocks.append(
            Paragraph(
                line(
                    "Being wrong is no fault; being sure of it is what to talk about. What would have told us in time?"
                )
            )
        )
    blocks.append(chart)
    blocks.append(Paragraph(line(Span(_honest(record, found), "quiet"))))
    return Section("Sure and wrong", "sure-and-wrong", tuple(blocks))


def _group(confidence: int | None) -> str:
    if confidence is None:
        return UNKNOWN_GROUP
    return SURE_GROUP if confidence >= SURE else UNSURE_GROUP


def _verdict(groups: dict[str, list[Cost]]) -> str:
    sure, unknown = groups[SURE_GROUP], len(groups[UNKNOWN_GROUP])
    wrong = [cost for cost in sure if cost.sure_and_wrong]
    told = f"The room was sure ({SURE} or 5 of 5) of {counted(len(sure), 'decision')}"
    if not sure:
        told = f"The record names no decision of which the room was sure ({SURE} or 5 of 5)"
    elif wrong:
        told += f"; {len(wrong)} of them lost points, {amount(sum((cost.lost for cost in wrong), Fraction(0)))} together"
    else:
        told += "; none of them lost points"
    if unknown:
        told += f". For {counted(unknown, 'decision')} nobody noted how sure the room was, so this picture has gaps"
    return told + "."


def _lost(cost: Cost, largest: Fraction) -> Lost:
    decision = cost.decision
    label: Span = (
        NOT_ON_RECORD if decision.label is None else Span(decision.label, to=decision_anchor(decision))
    )
    because = "; ".join(f"{what} ({amount(points)})" for what, points in cost.because)
    lost = Span(f"{amount(cost.lost)} points lost", "strong" if cost.lost else "plain")
    sure = "" if decision.confidence is None else f", sure {decision.confidence} of 5"
    return Lost(
        decision=line(f"{decision.number}. ", label),
        words=line(Span("Sure and wrong: ", "strong") if cost.sure_and_wrong else "", lost, sure),
        share=float(100 * cost.lost / largest) if largest else 0.0,
        because=line(because),
        wrong=cost.sure_and_wrong,
    )


def _honest(record: Record, found: tuple[Cost, ...]) -> str:
    card = record.scorecard
    every = sum((item.weight - item.points for item in card.items), Fraction(0))
    every += sum(mistake.weight for mistake in card.mistakes)
    nowhere = every - sum((cost.lost for cost in found), Fraction(0))
    told = (
        "Points are those that a decision’s own actions lost (late, too early, or with a text that fell short) and those "
        "of the mistakes that came about with it, before they become a share of 100 and before mistakes are held to half."
    )
    if nowhere:
        state = "were lost" if record.over else "are lost or still wait to be earned"
        told += f" Another {amount(nowhere)} {state} by what nobody did, which no decision carries."
    return told
