"""What a picture is of: every way in exactly one edge, scenes with their kinds, phases, and what is out of reach."""

from collections import Counter

from hypothesis import given

from scenarios.reading import Scenario
from simulator.authoring.graph.model import ANYTIME, Edge, build_graph
from tests.oracle.both import load as load_generated
from tests.oracle.generate import Files, files
from tests.simulator.authoring.graph.stories import SLOW, load


def ways_of(scenario: Scenario) -> Counter[tuple[str, str, str, str | None]]:
    """Every way that the file gives: from, to, by what, if what."""
    found: Counter[tuple[str, str, str, str | None]] = Counter()
    for name, scene in scenario.scenes.items():
        for branch in scene.then or ():
            found[name, branch.go, "", branch.when] += 1
        if scene.closes is not None:
            found[name, scene.closes.go, "closes", None] += 1
        for key, option in (scene.options or {}).items():
            for branch in option.then or ():
                found[name, branch.go, f"{name}.{key}", branch.when] += 1
    for key, option in scenario.anytime.items():
        for branch in option.then or ():
            found[ANYTIME, branch.go, f"{ANYTIME}.{key}", branch.when] += 1
    for name, inject in scenario.injects.items():
        if inject.go is not None:
            found[f"inject {name}", inject.go, "", inject.when] += 1
    return found


def ways_in(edges: tuple[Edge, ...]) -> Counter[tuple[str, str, str, str | None]]:
    found: Counter[tuple[str, str, str, str | None]] = Counter()
    for edge in edges:
        source = f"inject {edge.source}" if edge.kind == "interruption" else edge.source
        for way in edge.ways:
            by = "closes" if edge.kind == "closes" else way.option or ""
            found[source, edge.target or "back", by, way.when] += 1
    return found


@SLOW
@given(files())
def test_every_way_is_in_one_edge_and_places_share_one(generated: Files) -> None:
    loaded = load_generated(*generated.yaml())
    graph = build_graph(loaded)
    assert ways_in(graph.edges) == ways_of(loaded.scenario)
    between = Counter((edge.source, edge.target, edge.kind) for edge in graph.edges)
    assert set(between.values()) <= {1}
    assert Counter(graph.order) == Counter(list(loaded.scenario.scenes))


def test_options_that_lead_to_the_same_place_share_an_edge() -> None:
    graph = build_graph(load())
    to_meeting = [edge for edge in graph.edges if (edge.source, edge.target) == ("desk", "meeting")]
    assert [(edge.kind, [way.option for way in edge.ways]) for edge in to_meeting] == [
        ("choice", ["desk.go", "desk.run"]),
        ("closes", [None]),
    ]
    assert to_meeting[1].moment == 40 * 60


def test_scenes_are_told_apart() -> None:
    scenes = {scene.name: scene for scene in build_graph(load()).scenes}
    assert {name: scene.kind for name, scene in scenes.items() if scene.kind != "decision"} == {
        "verdict": "passage",
        "good": "ending",
        "lost": "ending",
    }
    assert [name for name, scene in scenes.items() if scene.interrupts] == ["call"]
    assert scenes["desk"].bench == 2
    assert scenes["meeting"].bench == 0


def test_what_no_way_leads_to_is_out_of_reach_unless_it_is_said_what_is() -> None:
    loaded = load()
    assert [scene.name for scene in build_graph(loaded).scenes if scene.dead] == ["island"]
    told = build_graph(loaded, dead={"meeting", "call"})
    assert [scene.name for scene in told.scenes if scene.dead] == ["meeting", "call"]


def test_a_phase_ends_where_the_next_begins_and_after_the_last_comes_the_rest() -> None:
    graph = build_graph(load())
    assert [stretch.title for stretch in graph.stretches] == ["The first hour", "The first day", "After 1d"]
    assert [graph.stretch_at(seconds) for seconds in (0, 3599, 3600, 86399, 86400, 10**9)] == [
        0,
        0,
        1,
        1,
        2,
        2,
    ]


def test_injects_say_when_they_come_in_words() -> None:
    comes = {inject.name: inject.comes for inject in build_graph(load()).injects}
    assert comes == {
        "caller": "at 30m",
        "echo": "1h after “Caller”",
        "paused": "10m after “Pause it” is done",
        "spotted": "right after entering “Meeting”",
        "looked": "2m after “Look at the log”",
        "yours": "when you send it",
    }
