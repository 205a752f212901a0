"""Options that ask for several texts on one form, and plans too short for all of them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.drill import Refused, Session, resume_drill, start_drill
from simulator.drill.commands import Choose, SetUp, Write
from simulator.drill.record import record
from simulator.drill.score import scorecard
from simulator.drill.view import situation
from simulator.store import DrillStore
from tests.files import PLAYBOOK, SCENARIO, read
from tests.simulator.drill.test_drill import PLAIN

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BOOK = PLAYBOOK.replace(
    "questions:\n",
    "  note: {title: The note, criteria: {plain: {says: Is plain, weight: 1, check: no_legalese}}}\nquestions:\n",
)
FORM = SCENARIO.replace("write: message}", "write: [message, note], model: {note: Short and calm}}")
SPARED = SCENARIO.replace("write: message}", "write: message, short_plan: skip}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DrillStore]:
    with DrillStore(tmp_path / "drills.db") as opened:
        yield opened


def begin(store: DrillStore, scenario: str, set_up: SetUp | None = None) -> Session:
    return start_drill(store, read(scenario, BOOK), drill="d1", now=lambda: NOW, set_up=set_up)


def told_points(session: Session) -> float:
    return float(next(item.points for item in scorecard(session.drill).items if item.id == "tell"))


def test_both_texts_of_a_form_are_kept_with_who_answers_for_them(store: DrillStore) -> None:
    session = begin(store, FORM)
    offered = next(offer for offer in situation(session.drill).offers if offer.name == "start.tell")
    assert offered.writes == (("message", "The message"), ("note", "The note"))
    session.do(
        Choose(
            option="start.tell",
            texts=(("message", PLAIN), ("note", "All is calm.")),
            writers=(("note", "Sam"),),
        )
    )
    told = record(resume_drill(store, "d1", now=lambda: NOW).drill)
    assert [(text.kind, text.text, text.by.name if text.by else None) for text in told.texts] == [
        ("message", PLAIN, None),
        ("note", "All is calm.", "Sam"),
    ]
    assert [text.model for text in told.texts] == [None, "Short and calm"]


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (Choose(option="start.tell", text=PLAIN), "asks for 2 texts"),
        (Choose(option="start.tell", texts=(("letter", PLAIN),)), "asks for no text `letter`"),
        (Choose(option="start.pause", texts=(("note", PLAIN),)), "asks for no text `note`"),
        (Choose(option="start.tell", writers=(("nite", "Sam"),)), "Did you mean `note`"),
    ],
)
def test_a_text_that_is_not_on_the_form_is_refused(store: DrillStore, command: Choose, message: str) -> None:
    session = begin(store, FORM)
    with pytest.raises(Refused, match=message):
        session.do(command)
    assert session.drill.decisions == ()


def test_a_correction_keeps_both_versions_and_the_last_counts(store: DrillStore) -> None:
    session = begin(store, FORM)
    session.do(Choose(option="start.tell", texts=(("note", "Al is calm."),)))
    session.do(Write(kind="note", text="All is calm.", by="Sam"))
    notes = [text for text in record(session.drill).texts if text.kind == "note"]
    assert [(text.text, text.counts) for text in notes] == [("Al is calm.", False), ("All is calm.", True)]


def test_the_model_is_that_of_the_option_that_asked_for_the_text(store: DrillStore) -> None:
    story = SCENARIO.replace(
        "write: message}",
        "write: message, model: Before noon}\n      tell_late: {label: Write late, write: message, model: After noon}",
    )
    session = begin(store, story)
    session.do(Write(kind="message", text="Too soon for a model."))
    session.do(Choose(option="start.tell", text=PLAIN))
    session.do(Write(kind="message", text=PLAIN + " Sorry."))
    assert [text.model for text in record(session.drill).texts] == [None, "Before noon", "Before noon"]


def test_a_short_plan_spares_a_text_which_neither_costs_nor_earns(store: DrillStore) -> None:
    # The scenario asks for 30 minutes. The message is worth 40, and half of that without its text.
    session = begin(store, SPARED, SetUp(minutes=20))
    offered = next(offer for offer in situation(session.drill).offers if offer.name == "start.tell")
    assert offered.writes == ()
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.tell"))
    assert told_points(session) == 40
    told = record(session.drill)
    assert told.short_plan
    assert told.skipped == (("The message", 4),)
    assert told.decisions[-1].skipped == ("The message",)
    assert not told.scorecard.provisional


def test_a_text_that_is_written_although_the_plan_spares_it_counts(store: DrillStore) -> None:
    session = begin(store, SPARED, SetUp(minutes=20))
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.tell"))
    session.do(Write(kind="message", text="Sorry."))
    assert told_points(session) == 20
    assert record(session.drill).skipped == ()


@pytest.mark.parametrize("minutes", [30, 45, None])
def test_a_plan_that_is_long_enough_spares_nothing(store: DrillStore, minutes: int | None) -> None:
    session = begin(store, SPARED, SetUp(minutes=minutes))
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.tell"))
    assert told_points(session) == 20
    assert record(session.drill).skipped == ()


def test_a_plan_made_longer_afterwards_asks_for_no_text_that_was_spared(store: DrillStore) -> None:
    session = begin(store, SPARED, SetUp(minutes=20))
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.tell"))
    session.do(SetUp(minutes=60))
    assert told_points(session) == 40
