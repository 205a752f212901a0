"""The documentation's picture of a scenario is what its script draws today."""

import subprocess
import sys
from pathlib import Path

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"


def test_the_picture_of_a_scenario_is_up_to_date_and_says_exercise(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PICTURES / "draw_graph.py"), str(tmp_path)], check=True)
    drawn = (tmp_path / "graph.svg").read_text(encoding="utf-8")
    assert "EXERCISE" in drawn
    assert "A careful play" in drawn
    kept = (PICTURES / "graph.svg").read_text(encoding="utf-8")
    assert kept == drawn, "draw it again: python docs/pictures/draw_graph.py"
