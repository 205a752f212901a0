"""The shipped plays score as the teams they stand for would: expert, hurried, hasty, frozen."""

from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from scenarios.catalogue import load_scenario
from scenarios.reading import Source
from scoring.record.plan import plan_for
from scoring.tally import Scorecard
from simulator.drill import Drill, start_drill
from simulator.drill.commands import Choose
from simulator.drill.score import scorecard
from simulator.drill.script import read_script
from simulator.drill.view import feed, situation
from simulator.store import DrillStore

WORTHLESS = (
    "We take this matter very seriously and are looking into it with the utmost care. Our team is working hard and "
    "we value your trust. We will keep you informed of developments as appropriate going forward."
)


def play(scenario: str, who: str, folder: Path, text: str | None = None) -> Drill:
    """Play a reference play; `text` replaces every text in it."""
    with as_file(files("scenarios") / "library" / "plays" / f"{scenario}.{who}.yaml") as path:
        script = read_script(Source(path.name, path.read_bytes(), path))
    with DrillStore(folder / "drills.db") as store:
        session = start_drill(
            store, load_scenario(scenario), drill=who, now=lambda: datetime(2026, 3, 1, tzinfo=UTC)
        )
        for command in script.played():
            if text is not None and isinstance(command, Choose):
                command = replace(
                    command,
                    text=None if command.text is None else text,
                    texts=tuple((kind, text) for kind, _ in command.texts),
                )
            session.do(command)
    return session.drill


def overall(card: Scorecard) -> float:
    assert card.overall is not None
    return float(card.overall)


whole_scenarios = pytest.mark.parametrize("scenario", ["wrong_delivery_dates", "pasted_client_file"])


@whole_scenarios
@pytest.mark.parametrize(
    ("who", "least", "most", "ending"),
    [
        ("expert", 90, 100, "recovered"),
        ("hurried", 50, 75, "damaged"),
        ("hasty", 20, 45, "damaged"),
        ("frozen", 0, 10, "lost"),
    ],
)
def test_a_reference_play_scores_as_its_team_would(
    scenario: str, who: str, least: float, most: float, ending: str, tmp_path: Path
) -> None:
    drill = play(scenario, who, tmp_path)
    card = scorecard(drill)
    assert least <= overall(card) <= most
    assert drill.line.state.ending == ending
    assert not card.provisional


@whole_scenarios
def test_the_expert_with_worthless_texts_does_not_beat_the_hurried_team(
    scenario: str, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    clicking = scorecard(play(scenario, "expert", tmp_path / "a", WORTHLESS))
    assert overall(clicking) < overall(scorecard(play(scenario, "hurried", tmp_path)))


READ_A_MINUTE, TYPED_A_MINUTE = 230, 35
"""Words that people read silently, and type, in a minute."""


@pytest.mark.parametrize("scenario", ["wrong_delivery_dates", "pasted_client_file"])
def test_a_decent_team_gets_through_in_the_minutes_that_the_scenario_asks_for(
    scenario: str, tmp_path: Path
) -> None:
    with as_file(files("scenarios") / "library" / "plays" / f"{scenario}.hurried.yaml") as path:
        script = read_script(Source(path.name, path.read_bytes(), path))
    shown: set[str] = set()
    typed, talked = 0, dict[str, int]()
    with DrillStore(tmp_path / "drills.db") as store:
        session = start_drill(
            store, load_scenario(scenario), drill="timed", now=lambda: datetime(2026, 3, 1, tzinfo=UTC)
        )
        for command in script.played():
            seen = situation(session.drill)
            shown |= {*seen.paragraphs, seen.ask or "", *(offer.label for offer in seen.offers)}
            talked[seen.scene] = seen.discuss_s or 0
            if isinstance(command, Choose):
                typed += sum(
                    len(text.split()) for text in (command.text or "", *dict(command.texts).values())
                )
            session.do(command)
        shown |= {line.words for line in feed(session.drill)} | set(situation(session.drill).paragraphs)
    read = sum(len(text.split()) for text in shown)
    needed = read / READ_A_MINUTE + typed / TYPED_A_MINUTE + sum(talked.values()) / 60
    given = plan_for(session.loaded.scenario.minutes).play_s / 60
    assert given - 5 <= needed <= given
