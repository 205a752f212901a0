"""The injects: what news reached the team, when, from whom, and what a prepared team does with it."""

from scoring.record.record import Delivery, Record
from scoring.report.document import Block, Card, Line, Pairs, Paragraph, Section, line
from scoring.report.figures import readable, story_time
from scoring.report.prose import quote
from scoring.report.trace import Trace

VIA = {
    "email": "by email",
    "phone": "by phone",
    "chat": "by chat",
    "letter": "by letter",
    "news": "in the news",
    "social": "on social media",
    "in_person": "in person",
    "system": "from a system",
}


def sent_by(sender: str, to: str | None, via: str) -> str:
    """Whom an inject is from and to, and by which way it comes."""
    return f"{sender}{'' if to is None else f' to {to}'}, {VIA.get(via, via)}"


def injects(record: Record, trace: Trace) -> Section:
    """The chapter on injects, in the order in which they came."""
    cards = tuple(_card(delivery, record, trace) for delivery in record.deliveries)
    none = Paragraph(line("No inject was delivered."))
    return Section("Injects", "injects", cards or (none,))


def _card(delivery: Delivery, record: Record, trace: Trace) -> Card:
    way = "sent by the facilitator" if delivery.manual else "came by itself"
    rows: list[tuple[str, Line]] = [
        ("From", line(sent_by(delivery.sender, delivery.to, delivery.via))),
        ("Delivered at", line(story_time(record.story_start, delivery.at_s))),
        ("How", line(way, ", ", trace.entry(delivery.entry))),
    ]
    blocks: list[Block] = [Pairs(tuple(rows)), quote(delivery.text, "Its words")]
    if delivery.expected is not None:
        blocks.append(quote(delivery.expected, "What a prepared team does"))
    return Card(line(delivery.sender), tuple(blocks), marks=(readable(delivery.inject),))
