"""Routes of plays: numbered decisions, the edges they went along, and what a team went back from."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.graph import NoRoute, build_graph, route_of_choices, route_of_drill
from simulator.authoring.graph.model import Graph
from simulator.authoring.graph.routes import Decided, Route
from simulator.drill import Session, start_drill
from simulator.drill.commands import Choose, GoBack, OffScript
from simulator.store import DrillStore
from simulator.story import begin, build_story, choose, offers
from tests.oracle.both import load as load_generated
from tests.oracle.generate import Files, files
from tests.simulator.authoring.graph.stories import SLOW, load

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with DrillStore(tmp_path / "drills.db") as store:
        yield start_drill(store, load(), drill="d1", now=lambda: NOW)


def along(graph: Graph, route: Route) -> set[tuple[str, str | None, str]]:
    return {
        (graph.edges[edge].source, graph.edges[edge].target, graph.edges[edge].kind)
        for edge, _ in route.edges
    }


def test_a_play_goes_along_the_edges_of_its_options_and_of_what_interrupts() -> None:
    loaded = load()
    graph = build_graph(loaded)
    # go takes from 20m to 35m; the caller interrupts at 30m; then the desk is left as it was decided.
    chosen = ["desk.wait", "desk.go", "call.listen", "meeting.sleep"]
    route = route_of_choices(graph, loaded, chosen, "A play")
    assert [(each.at, each.number) for each in route.decisions] == [
        ("desk.wait", 1),
        ("desk.go", 2),
        ("call.listen", 3),
        ("meeting.sleep", 4),
    ]
    assert along(graph, route) == {
        ("caller", "call", "interruption"),
        ("call", None, "choice"),
        ("desk", "meeting", "choice"),
        ("meeting", "verdict", "choice"),
        ("verdict", "lost", "passage"),
    }
    assert route.came == {"caller", "echo", "spotted"}


def test_a_scene_that_closes_is_left_along_its_own_edge() -> None:
    loaded = load()
    graph = build_graph(loaded)
    # 10m, 30m, when the caller interrupts, 33m; the second wait ends at 53m, when the desk has closed.
    route = route_of_choices(
        graph, loaded, ["anytime.look", "desk.wait", "call.listen", "desk.wait"], "A play"
    )
    assert ("desk", "meeting", "closes") in along(graph, route)
    assert ("desk", "meeting", "choice") not in along(graph, route)


def test_a_play_that_cannot_be_is_refused_with_what_could_be_chosen() -> None:
    loaded = load()
    graph = build_graph(loaded)
    with pytest.raises(NoRoute) as refused:
        route_of_choices(graph, loaded, ["desk.go", "desk.pause"], "A play")
    assert refused.value.message == "desk.pause cannot be chosen as number 2: the play is in meeting then."
    assert refused.value.help == "On offer there: meeting.again, meeting.sleep, anytime.look."
    with pytest.raises(NoRoute, match="has ended in good"):
        route_of_choices(graph, loaded, ["desk.pause", "desk.run", "desk.go"], "A play")
    with pytest.raises(NoRoute, match="nonsense cannot be chosen as number 1"):
        route_of_choices(graph, loaded, ["nonsense"], "A play")


def test_a_drill_shows_what_it_went_back_from_apart(session: Session) -> None:
    session.do(Choose(option="desk.go"))
    session.do(GoBack(to=1))
    session.do(Choose(option="desk.pause"))
    session.do(OffScript(words="They sang.", takes_s=60))
    session.do(Choose(option="desk.run"))
    graph = build_graph(load())
    route = route_of_drill(graph, session.drill, "Drill d1")
    assert route.decisions == (
        Decided("desk.go", 1, again=True),
        Decided("desk.pause", 1, again=False),
        Decided("desk", 2, again=False),
        Decided("desk.run", 3, again=False),
    )
    edges = {(graph.edges[edge].source, graph.edges[edge].target): again for edge, again in route.edges}
    assert edges == {("desk", "meeting"): True, ("desk", "verdict"): False, ("verdict", "good"): False}


@SLOW
@given(files(), st.lists(st.integers(0, 11), min_size=2, max_size=10))
def test_every_change_of_scene_is_along_an_edge(generated: Files, picks: list[int]) -> None:
    loaded = load_generated(*generated.yaml())
    story, graph = build_story(loaded), build_graph(loaded)
    step, chosen, entered = begin(story), [], set()
    for pick in picks:
        offered = offers(story, step.state)
        if not offered:
            break
        option = offered[pick % len(offered)]
        chosen.append(story.options[option].name)
        step = choose(story, step.state, option)
        entered |= {story.scenes[each.number].name for each in step.happenings if each.kind == "entered"}
    route = route_of_choices(graph, loaded, chosen, "A play")
    assert [each.at for each in route.decisions] == chosen
    assert entered <= {graph.edges[edge].target for edge, _ in route.edges}
