"""The shipped plays score as the teams they stand for would: expert, hurried, hasty, frozen."""

from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from scenarios.catalogue import load_scenario
from scenarios.reading import Source
from scoring.tally import Scorecard
from simulator.drill import Drill, start_drill
from simulator.drill.commands import Choose
from simulator.drill.score import scorecard
from simulator.drill.script import read_script
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
