"""`hotwash graph`: a picture of a scenario, and of the ways that teams took through it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.files import deliver
from simulator.cli.keeping import now, open_store
from simulator.cli.voice import Trouble, warn

if TYPE_CHECKING:
    from scenarios.reading import LoadedScenario
    from simulator.authoring.graph import Form, Graph, Route

MOST_ROUTES = 4
GITHUB_CHARACTERS, GITHUB_EDGES = 50_000, 500


@click.command(
    epilog="Example: hotwash graph wrong_delivery_dates --format html -o graph.html",
    short_help="Draw a picture of a scenario.",
)
@click.argument("scenario")
@click.option(
    "--format", "form", type=click.Choice(["mermaid", "svg", "html"]), default="svg", show_default=True
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@click.option("--drill", "drills", multiple=True, metavar="DRILL", help="Draw in the route of a drill.")
@click.option("--choose", "plays", multiple=True, metavar="A.B,C.D", help="Draw in a play, by its options.")
def command(
    scenario: str,
    form: Form,
    output: Path | None,
    force: bool,
    drills: tuple[str, ...],
    plays: tuple[str, ...],
) -> None:
    """Draw SCENARIO: its scenes from left to right by story time, and what leads from one to another.

    SCENARIO is the id of one in the library, or a file. svg is one picture, to be printed or put on a wall; html can be
    searched, and shows the text of what one clicks on; mermaid is text that GitHub draws. DRILL is an id, its unique
    beginning, or `last`; --drill and --choose can be given up to four times in all. The picture gives the story away:
    keep it from the team.
    """
    from scenarios.catalogue import load_scenario
    from simulator.authoring.graph import NoRoute, build_graph, draw

    if len(drills) + len(plays) > MOST_ROUTES:
        raise Trouble(
            f"{len(drills) + len(plays)} routes cannot be told apart.",
            f"Draw at most {MOST_ROUTES} in one picture.",
        )
    loaded = load_scenario(scenario)
    graph = build_graph(loaded)
    try:
        routes = [*_of_drills(graph, loaded, drills), *_of_plays(graph, loaded, plays)]
    except NoRoute as fault:
        raise Trouble(fault.message, fault.help) from fault
    text = draw(loaded, form, routes)
    deliver(text, output, force)
    if form == "mermaid" and (len(text) > GITHUB_CHARACTERS or len(graph.edges) > GITHUB_EDGES):
        warn(
            f"GitHub draws {GITHUB_CHARACTERS} characters and {GITHUB_EDGES} edges at most; "
            "this story needs --format svg or html."
        )


def _of_drills(graph: Graph, loaded: LoadedScenario, drills: tuple[str, ...]) -> Iterator[Route]:
    """The routes of recorded drills of this scenario.

    Raises:
        Trouble: a drill is of another scenario, or the scenario has changed since.
    """
    if not drills:
        return
    from simulator.authoring.graph import route_of_drill
    from simulator.drill import resume_drill

    with open_store() as store:
        for name in drills:
            drill = resume_drill(store, store.find(name), now=now).drill
            if drill.loaded.scenario.id != loaded.scenario.id:
                raise Trouble(
                    f"drill {drill.id} is of {drill.loaded.scenario.id}, not of {loaded.scenario.id}.",
                    f"hotwash graph {drill.loaded.scenario.id} --drill {drill.id}",
                )
            if drill.loaded.scenario != loaded.scenario:
                warn(
                    f"{loaded.scenario.id} has changed since drill {drill.id}: its route is drawn as far as it fits."
                )
            team = f", {drill.team}" if drill.team else ""
            yield route_of_drill(graph, drill, f"Drill {drill.id}{team}")


def _of_plays(graph: Graph, loaded: LoadedScenario, plays: tuple[str, ...]) -> Iterator[Route]:
    """The routes of plays given by their options."""
    from simulator.authoring.graph import route_of_choices

    for number, play in enumerate(plays, 1):
        chosen = [name.strip() for name in play.split(",") if name.strip()]
        title = "The play that was chosen" if len(plays) == 1 else f"Play {number} of those chosen"
        yield route_of_choices(graph, loaded, chosen, title)
