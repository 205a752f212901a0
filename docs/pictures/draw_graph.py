"""Draw the documentation's picture of a scenario, with a play in it, as `hotwash graph` draws it.

python docs/pictures/draw_graph.py [FOLDER]
"""

import sys
from pathlib import Path

from scenarios.catalogue import load_scenario
from simulator.authoring.graph import build_graph, draw, route_of_choices

PLAY = (
    "the_call.pause",
    "the_run.save",
    "who_got_one.ravi",
    "phones.true_sentence",
    "the_message.write",
    "mended.test",
)


def draw_graph(folder: Path) -> None:
    """Draw the small scenario into the folder, as `graph.svg`."""
    loaded = load_scenario("eight_minutes")
    play = route_of_choices(build_graph(loaded), loaded, PLAY, "A careful play")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "graph.svg").write_text(draw(loaded, "svg", [play]), encoding="utf-8")


if __name__ == "__main__":
    draw_graph(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
