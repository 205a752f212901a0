"""What entries carry: details and proposals as plain data, and back again."""

from collections.abc import Mapping
from typing import cast

from scoring.language import Rating
from simulator.drill.commands import Details
from simulator.drill.drill import GivenDetails
from simulator.drill.entries import Entry, Plain


def details_payload(details: Details) -> dict[str, Plain]:
    """What the chain holds of a decision's details: no names, no words."""
    payload: dict[str, Plain] = {}
    if details.confidence is not None:
        payload["confidence"] = details.confidence
    if details.talked_s is not None:
        payload["talked_s"] = details.talked_s
    if details.assigned is not None:
        payload["assigned"] = bool(details.assigned)
    return payload


def details_words(details: Details) -> dict[str, str]:
    """Names and words of a decision's details, kept beside the chain."""
    words = {
        "by": details.by,
        "reasons": details.reasons,
        "assigned": details.assigned or None,
        "answer": details.answer,
    }
    given = {field: text for field, text in words.items() if text is not None}
    return given | {f"dissent.{number}": name for number, name in enumerate(details.dissent, 1)}


def read_details(entry: Entry, before: GivenDetails) -> GivenDetails:
    """The details after an entry that gives some of them; what it does not give stays as before."""
    payload, words = entry.payload, entry.words
    assigned = before.assigned
    if "assigned" in payload:
        assigned = words.get("assigned") if payload["assigned"] else ""
    dissent = tuple(words[field] for field in sorted(words, key=_place) if field.startswith("dissent."))
    return GivenDetails(
        by=words.get("by", before.by),
        role=entry.role if entry.role is not None or "by" in words else before.role,
        reasons=words.get("reasons", before.reasons),
        confidence=whole(payload, "confidence") if "confidence" in payload else before.confidence,
        dissent=dissent or before.dissent,
        asked_who=before.asked_who or "assigned" in payload,
        assigned=assigned,
        talked_s=whole(payload, "talked_s") if "talked_s" in payload else before.talked_s,
        answer=words.get("answer", before.answer),
    )


def _place(field: str) -> tuple[int, str]:
    number = field.rpartition(".")[2]
    return (int(number) if number.isdecimal() else 0, field)


def word(payload: Mapping[str, Plain], key: str) -> str:
    """A text that this kind of entry always has."""
    value = payload[key]
    assert isinstance(value, str)
    return value


def whole(payload: Mapping[str, Plain], key: str) -> int:
    """A whole number that this kind of entry always has."""
    value = payload[key]
    assert isinstance(value, int)
    return value


def read_proposals(proposals: Plain) -> dict[str, Rating]:
    """What the checks proposed when a text was written."""
    assert isinstance(proposals, dict)
    return {criterion: cast(Rating, rating) for criterion, rating in proposals.items()}
