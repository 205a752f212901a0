"""What the log holds of the hot wash and of what was agreed on; what was withdrawn is left out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar, cast

from scoring.record import (
    CardEntry,
    CardKind,
    CorrectiveAction,
    PlannedDrill,
    Question,
    Reflection,
    Voice,
)
from simulator.drill.drill import Drill
from simulator.drill.entries import Entry, Kind
from simulator.drill.payloads import whole, word

Label = TypeVar("Label")

WITHDRAWABLE: tuple[Kind, ...] = (
    "observed",
    "kept_and_changed",
    "reflected",
    "agreed",
    "next_planned",
    "card_line",
)


def standing(entries: Sequence[Entry], kind: Kind) -> Iterator[Entry]:
    """The entries of a kind that nobody withdrew, among those of one drill."""
    gone = {whole(entry.payload, "entry") for entry in entries if entry.kind == "withdrew"}
    return (entry for entry in entries if entry.kind == kind and entry.seq not in gone)


def voices(drill: Drill) -> tuple[Voice, ...]:
    """What people want to keep and to change."""
    return tuple(
        Voice(entry.seq, entry.words.get("keep"), entry.words.get("change"), entry.words.get("by"))
        for entry in standing(drill.entries, "kept_and_changed")
    )


def reflections(drill: Drill) -> tuple[Reflection, ...]:
    """The answers to the three questions; the last one to each counts."""
    last = {word(entry.payload, "question"): entry for entry in standing(drill.entries, "reflected")}
    return tuple(
        Reflection(entry.seq, cast(Question, question), entry.words.get("answer"), entry.words.get("by"))
        for question, entry in last.items()
    )


def scores_shown(drill: Drill) -> bool:
    """Whether the hot wash is over, so that scores may be seen."""
    return drill.closed or any(entry.kind == "scores_shown" for entry in drill.entries)


def corrective_actions(drill: Drill) -> tuple[CorrectiveAction, ...]:
    """What the team agreed to do."""
    return tuple(
        CorrectiveAction(
            entry=entry.seq,
            action=entry.words.get("action"),
            owner=entry.words.get("owner"),
            due=_day(entry, "due"),
            dimension=dimension if isinstance(dimension := entry.payload.get("dimension"), str) else None,
        )
        for entry in standing(drill.entries, "agreed")
    )


def planned_drill(drill: Drill) -> PlannedDrill | None:
    """What is drilled next, as it was planned last."""
    planned = None
    for entry in standing(drill.entries, "next_planned"):
        on = _day(entry, "on")
        assert on is not None
        planned = PlannedDrill(entry.seq, word(entry.payload, "scenario"), on)
    return planned


def card_entries(entries: Sequence[Entry]) -> tuple[CardEntry, ...]:
    """The lines of the team's own card among the entries of a drill, in the order in which they were written."""
    return tuple(
        CardEntry(
            entry.seq,
            cast(CardKind, word(entry.payload, "kind")),
            entry.words.get("name"),
            entry.words.get("detail"),
        )
        for entry in standing(entries, "card_line")
    )


def first_card(
    drills: Iterable[tuple[Label, Sequence[Entry]]],
) -> tuple[Label, tuple[CardEntry, ...]] | None:
    """The first of some drills whose team wrote down lines for its card that are not forgotten, with these lines.

    Args:
        drills: each with its entries, under whatever it is called by.
    """
    for label, entries in drills:
        if lines := tuple(line for line in card_entries(entries) if line.name or line.detail):
            return label, lines
    return None


def _day(entry: Entry, key: str) -> date | None:
    value = entry.payload.get(key)
    return date.fromisoformat(value) if isinstance(value, str) else None
