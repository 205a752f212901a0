"""What a decision cost, by hand-made plays of the small story."""

from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from scoring.record.costs import costs
from simulator.drill import start_drill
from simulator.drill.commands import Choose, Details, GoBack
from simulator.drill.record import record
from simulator.store import DrillStore
from tests.files import read


def test_a_decision_carries_what_it_lost_and_what_nobody_did_is_laid_to_none(tmp_path: Path) -> None:
    with DrillStore(tmp_path / "drills.db") as store:
        session = start_drill(store, read(), drill="d1", now=lambda: datetime(2026, 3, 1, tzinfo=UTC))
        session.do(Choose(option="start.wipe", details=Details(confidence=5)))
        session.do(GoBack(to=1))
        session.do(Choose(option="start.wait", details=Details(confidence=2)))  # to 2:00
        session.do(Choose(option="start.pause", details=Details(confidence=4)))  # 2:05, due 1 h, late 3 h
        session.do(Choose(option="start.wipe", details=Details(confidence=5)))  # 25 by the mistake
        session.do(
            Choose(option="start.tell", details=Details(confidence=1))
        )  # too early and unwritten: 10 of 40
        session.do(Choose(option="start.finish"))
    found = costs(record(session.drill))
    assert [cost.decision.option for cost in found] == [
        "start.wait",
        "start.pause",
        "start.wipe",
        "start.tell",
        "start.finish",
    ]
    assert [cost.lost for cost in found] == [
        0,
        30 - 30 * Fraction(55, 120),
        25,
        30,
        0,
    ]
    assert found[1].because == (("Pause it", 30 - 30 * Fraction(55, 120)),)
    assert found[2].because == (("Deleted what should have been kept", Fraction(25)),)
    assert [cost.sure_and_wrong for cost in found] == [False, True, True, False, False]
