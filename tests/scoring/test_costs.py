"""What a decision cost, by hand-made plays of the small story."""

from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from scoring.record.costs import costs
from simulator.drill import start_drill
from simulator.drill.commands import Choose, Details, GoBack
from simulator.drill.record import record
from simulator.store import DrillStore
from tests.files import SCENARIO, read


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


def test_a_late_deed_is_not_laid_to_the_decision_that_wrote_its_text(tmp_path: Path) -> None:
    scenario = SCENARIO.replace(
        "      finish:",
        "      draft: {label: Write a draft, takes: 5m, write: message}\n"
        "      read_it_out: {label: Ring them, takes: 2d, does: [tell]}\n      finish:",
    )
    with DrillStore(tmp_path / "drills.db") as store:
        session = start_drill(store, read(scenario), drill="d1", now=lambda: datetime(2026, 3, 1, tzinfo=UTC))
        session.do(Choose(option="anytime.look"))
        session.do(Choose(option="start.draft", text="Sorry."))
        session.do(Choose(option="start.read_it_out"))
    # Done at 2d 15m, due 1d, late 3d; a text that says nothing leaves half.
    earned = 40 * Fraction(3 * 86400 - (2 * 86400 + 900), 2 * 86400) / 2
    lost = {cost.decision.option: cost.lost for cost in costs(record(session.drill))}
    # The mistake of four hours without a pause came about with it, too: 5.
    assert lost == {"anytime.look": 0, "start.draft": 0, "start.read_it_out": 40 - earned + 5}
