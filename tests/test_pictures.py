"""The documentation's pictures can be drawn again, and say what they are."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_picture_of_the_drill_is_drawn_by_the_app_and_says_exercise(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "docs" / "pictures" / "draw.py"), str(tmp_path)], check=True)
    drawn = (tmp_path / "drill.svg").read_text(encoding="utf-8")
    assert "EXERCISE" in drawn
    assert "Stop&#160;the&#160;bleed" in drawn
