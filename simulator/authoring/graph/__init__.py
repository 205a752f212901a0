"""Pictures of a scenario's graph: what leads where, when at the earliest, and the routes of plays through it."""

from collections.abc import Sequence, Set
from typing import Literal

from scenarios.reading import LoadedScenario
from simulator.authoring.graph.model import Graph, build_graph
from simulator.authoring.graph.routes import NoRoute, Route, route_of_choices, route_of_drill

Form = Literal["mermaid", "svg", "html"]

__all__ = ["Form", "Graph", "NoRoute", "Route", "build_graph", "draw", "route_of_choices", "route_of_drill"]


def draw(
    loaded: LoadedScenario, form: Form, routes: Sequence[Route] = (), dead: Set[str] | None = None
) -> str:
    """The picture of a scenario as one self-contained text, the same for the same input to the last byte.

    Args:
        routes: plays to be drawn in.
        dead: scenes to be shown as out of reach; None for those that no way leads to, conditions left aside.
    """
    graph = build_graph(loaded, dead)
    if form == "mermaid":
        from simulator.authoring.graph.mermaid import to_mermaid

        return to_mermaid(graph, routes)
    from simulator.authoring.graph.layout import lay_out

    picture = lay_out(graph, routes)
    if form == "svg":
        from simulator.authoring.graph.svg import to_svg

        return to_svg(picture, routes)
    from simulator.authoring.graph.page import to_html

    return to_html(picture, loaded, routes)
