"""Where things stand: everything once, nothing upon another, time to the right, and only what goes back going back."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.catalogue import load_scenario
from simulator.authoring.graph.columns import columns
from simulator.authoring.graph.layout import lay_out
from simulator.authoring.graph.lettering import width, wrap
from simulator.authoring.graph.model import ANYTIME, Graph, build_graph
from simulator.authoring.graph.ordering import crossings, order
from simulator.authoring.graph.picture import Picture, where
from simulator.authoring.graph.stacking import flow, stack, tracks
from tests.oracle.both import load as load_generated
from tests.oracle.generate import Files, files
from tests.simulator.authoring.graph.stories import HEAD, SLOW, load

LIBRARY = ("eight_minutes", "wrong_delivery_dates", "pasted_client_file")


def check(graph: Graph, picture: Picture) -> None:
    everything_once(graph, picture)
    nothing_upon_another(picture)
    edges_run_rightwards(graph, picture)


def everything_once(graph: Graph, picture: Picture) -> None:
    placed = Counter((card.sort, card.name) for card in picture.cards)
    assert placed == Counter(
        [("scene", scene.name) for scene in graph.scenes]
        + [("inject", inject.name) for inject in graph.injects]
        + [("choice", choice.name) for choice in graph.anytime]
    )
    # What is offered everywhere leads on from everywhere: told in words, not drawn.
    drawn = Counter(line.edge for line in picture.lines)
    assert drawn == Counter(number for number, edge in enumerate(graph.edges) if edge.source != ANYTIME)


def nothing_upon_another(picture: Picture) -> None:
    for one, other in combinations(picture.cards, 2):
        assert (
            one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
        ), (one.name, other.name)
    for card in picture.cards:
        assert card.x >= 0
        assert card.right <= picture.width
        assert card.bottom <= picture.height
    for line in picture.lines:
        assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in line.points)


def edges_run_rightwards(graph: Graph, picture: Picture) -> None:
    scenes = where(picture.cards, "scene")
    leads: dict[str, set[str]] = {}
    for edge in graph.edges:
        if edge.target is not None and edge.kind != "interruption":
            leads.setdefault(edge.source, set()).add(edge.target)
    for line in picture.lines:
        edge = graph.edges[line.edge]
        if edge.kind == "interruption" or edge.target is None:
            continue
        source, target = scenes[edge.source], scenes[edge.target]
        if line.back:
            assert edge.source in reached(leads, edge.target)
        else:
            assert source.right < target.x, (edge.source, edge.target)
            assert line.points[0][0] < line.points[-1][0]


def reached(leads: dict[str, set[str]], start: str) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for name in leads.get(waiting.pop(), ()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return found


def crossed_cards(picture: Picture) -> list[tuple[int, str]]:
    """Lines that run through a card."""
    found = []
    for line in picture.lines:
        for (x1, y1), (x2, y2) in pairwise(line.points):
            for card in picture.cards:
                inside = (
                    max(min(x1, x2), card.x + 1) < min(max(x1, x2), card.right - 1)
                    or (x1 == x2 and card.x + 1 < x1 < card.right - 1)
                ) and (
                    max(min(y1, y2), card.y + 1) < min(max(y1, y2), card.bottom - 1)
                    or (y1 == y2 and card.y + 1 < y1 < card.bottom - 1)
                )
                if inside:
                    found.append((line.edge, card.name))
    return found


@SLOW
@given(files())
def test_everything_stands_once_and_apart_and_time_runs_to_the_right(generated: Files) -> None:
    graph = build_graph(load_generated(*generated.yaml()))
    check(graph, lay_out(graph))


@SLOW
@given(files())
def test_no_line_runs_through_a_card_of_the_story(generated: Files) -> None:
    graph = build_graph(load_generated(*generated.yaml()))
    upper = {scene.name for scene in graph.scenes if not scene.interrupts}
    assert [(edge, name) for edge, name in crossed_cards(lay_out(graph)) if name in upper] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_the_library_is_drawn_cleanly(name: str) -> None:
    graph = build_graph(load_scenario(name))
    picture = lay_out(graph)
    check(graph, picture)
    assert crossed_cards(picture) == []
    for card in picture.cards:
        for words in card.card.words:
            assert 0 < words.y < card.card.height


def test_the_columns_of_a_story_by_hand() -> None:
    places = columns(build_graph(load()))
    # The call can come at 30m, so it is not left of what can be reached at 2m; it leads to the ending `lost`.
    assert places.of == {
        "desk": 0,
        "meeting": 1,
        "verdict": 2,
        "good": 3,
        "call": 3,
        "lost": 4,
        # No way leads there, so it stands just before what it leads to.
        "island": 2,
    }
    assert places.stretches == (0, 0, 0, 0, 0)


def test_only_the_way_back_to_the_desk_goes_back() -> None:
    graph = build_graph(load())
    places = columns(graph)
    assert [(graph.edges[edge].source, graph.edges[edge].target) for edge in places.back] == [
        ("meeting", "desk")
    ]


@SLOW
@given(files())
def test_what_can_be_reached_earlier_is_never_right_of_what_is_reached_later(generated: Files) -> None:
    graph = build_graph(load_generated(*generated.yaml()))
    places = columns(graph)
    assert list(places.stretches) == sorted(places.stretches)
    # A scene that a later one leads on to counts as reached with it, and so does one that goes back to a later one.
    counted = {scene.name: scene.earliest for scene in graph.scenes if scene.earliest is not None}
    for _ in graph.scenes:
        for number, edge in enumerate(graph.edges):
            if edge.kind != "interruption" and edge.source in counted and edge.target in counted:
                before, after = edge.source, edge.target
                if number in places.back:
                    before, after = after, before
                counted[after] = max(counted[after], counted[before])
    for one, other in combinations(counted, 2):
        if counted[one] < counted[other]:
            assert places.of[one] <= places.of[other]
        elif counted[other] < counted[one]:
            assert places.of[other] <= places.of[one]


def many(count: int) -> str:
    """A story of `count` scenes in rows of ten, each of which leads to two of the next row."""
    lines = ["first_scene: s0", "scenes:"]
    for number in range(count):
        lines.append(f"  s{number}:\n    text: Scene {number}.")
        below = [each for each in (number * 2 + 1, number * 2 + 2) if each < count]
        if below:
            lines.append("    ask: Now?\n    options:")
            lines += [
                f"      o{each}: {{label: Go {each}, takes: {each % 7}m, then: s{each}}}" for each in below
            ]
        else:
            lines.append("    end: recovered")
    return HEAD + "\n".join(lines) + "\n"


def test_a_large_story_is_drawn_with_names_alone_and_says_so() -> None:
    graph = build_graph(load(many(200)))
    picture = lay_out(graph)
    check(graph, picture)
    assert picture.simple
    said = " ".join(" ".join(entry.words) for entry in picture.legend)
    assert "too large for its options" in said
    assert not lay_out(build_graph(load(many(20)))).simple


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=14))
def test_crossings_are_counted_as_by_looking_at_every_pair(pairs: list[tuple[int, int]]) -> None:
    links = list(dict.fromkeys((one, 10 + other) for one, other in pairs))
    expected = sum(1 for (a, b), (c, d) in combinations(links, 2) if (a < c and b > d) or (a > c and b < d))
    cells = [list(range(6)), [10 + number for number in range(6)]]
    assert crossings(cells, links) == expected
    ordered = order(cells, links)
    assert crossings(ordered, links) <= expected
    assert [sorted(column) for column in ordered] == cells


@given(st.lists(st.tuples(st.floats(-50, 300), st.floats(1, 40)), min_size=1, max_size=8))
def test_what_is_stacked_keeps_its_order_and_stays_apart(things: list[tuple[float, float]]) -> None:
    tops = stack([wish for wish, _ in things], [height for _, height in things], [5.0] * len(things))
    assert tops[0] >= 0
    for (top, (_, height)), below in zip(zip(tops, things, strict=True), tops[1:], strict=False):
        assert below >= top + height + 5 - 1e-6


def test_what_has_room_stands_where_it_would() -> None:
    assert stack([10.0, 100.0], [20.0, 20.0], [5.0, 5.0]) == [10.0, 100.0]
    assert stack([50.0, 50.0], [20.0, 20.0], [10.0, 0.0]) == [35.0, 65.0]


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 60)), max_size=9))
def test_upright_lines_on_one_track_lie_apart(spans: list[tuple[float, float]]) -> None:
    spans = [(low, low + length) for low, length in spans]
    found = tracks(spans)
    for (one, first), (other, second) in combinations(zip(spans, found, strict=True), 2):
        if first == second:
            assert one[1] < other[0] or other[1] < one[0]


@given(st.lists(st.floats(5, 80), max_size=10), st.lists(st.floats(0, 100), min_size=1, max_size=4))
def test_what_flows_keeps_its_order(heights: list[float], filled: list[float]) -> None:
    placed = flow(heights, filled, 4)
    assert len(placed) == len(heights)
    assert [column for column, _ in placed] == sorted(column for column, _ in placed)
    for (column, top), height, (next_column, next_top) in zip(placed, heights, placed[1:], strict=False):
        assert top >= filled[column]
        assert next_column > column or next_top >= top + height


@given(st.text(max_size=200), st.floats(30, 300), st.integers(1, 4), st.booleans())
def test_lines_fit_and_lose_nothing_unsaid(text: str, room: float, most: int, mono: bool) -> None:
    lines = wrap(text, room, 11, most, mono=mono)
    assert len(lines) <= most
    assert all(width(line, 11, mono=mono) <= room for line in lines)
    whole = "".join(text.split())
    shown = "".join("".join(lines).split())
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1].rstrip(" ,;.-")))


def test_a_name_is_parted_where_its_parts_are() -> None:
    lines = wrap("if done(answer_who_was_affected)", 130, 9.5, 3, mono=True)
    assert lines == ("if done(answer_who_", "was_affected)")
