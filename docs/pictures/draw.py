"""Draw the pictures of the documentation: screens of hotwash as it exports them itself.

python docs/pictures/draw.py [FOLDER]
"""

import asyncio
import os
import sys
import tempfile
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"
for name in ("NO_COLOR", "TEXTUAL_THEME"):
    os.environ.pop(name, None)

NOW = datetime(2026, 3, 1, 14, tzinfo=UTC)
DECISIONS = 3
"""How far into the drill the picture is taken."""


async def draw(folder: Path) -> None:
    """Draw the drill screen into the folder, as `drill.svg`."""
    # Textual reads the environment as it is imported.
    from scenarios.catalogue import load_scenario
    from scenarios.reading import Source
    from simulator.drill import start_drill
    from simulator.drill.script import read_script
    from simulator.store import DrillStore
    from simulator.tui.app import HotwashApp
    from simulator.tui.desk import Desk, page_of

    with (
        as_file(files("scenarios") / "library" / "plays" / "wrong_delivery_dates.hurried.yaml") as play,
        tempfile.TemporaryDirectory() as home,
        DrillStore(Path(home) / "drills.db") as store,
    ):
        script = read_script(Source(play.name, play.read_bytes(), play))
        session = start_drill(
            store,
            load_scenario(script.scenario),
            drill="20260301-1400-pict",
            now=lambda: NOW,
            team=script.team,
        )
        for command in script.played()[:DECISIONS]:
            session.do(command)
        desk = Desk(store, lambda: NOW, lambda: "pict")
        app = HotwashApp(lambda: page_of(desk, session))
        async with app.run_test(size=(120, 34)) as pilot:
            await pilot.pause()
            picture = app.export_screenshot(title="hotwash EXERCISE")
    folder.mkdir(parents=True, exist_ok=True)
    lines = (line.rstrip() for line in picture.splitlines())
    (folder / "drill.svg").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent))
