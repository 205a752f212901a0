"""The picture as SVG: words stay words, colour is never alone, and the same input gives the same bytes."""

import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.catalogue import load_scenario
from simulator.authoring.graph import build_graph, draw, route_of_choices
from simulator.authoring.graph.cards import PAD, SIZES
from simulator.authoring.graph.layout import lay_out
from simulator.authoring.graph.lettering import width
from tests.simulator.authoring.graph.stories import HEAD, SLOW, WAYS, load

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def words(root: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def classes(root: ElementTree.Element, tag: str) -> list[str]:
    return [element.get("class", "") for element in root.iter(f"{SVG}{tag}")]


def test_it_says_what_it_is_to_those_who_see_it_and_those_who_do_not() -> None:
    root = parsed(draw(load(), "svg"))
    assert root.get("role") == "img"
    named = [
        element.text
        for identity in (root.get("aria-labelledby") or "").split()
        for element in root.iter()
        if element.get("id") == identity
    ]
    assert named[0] == "EXERCISE: A story of ways"
    assert named[1] is not None
    assert "7 scenes" in named[1]
    assert "2 endings" in named[1]
    assert words(root).count("EXERCISE") == 2
    assert any("Keep it from the team" in each for each in words(root))


def test_there_is_no_script_nothing_from_outside_and_no_font_by_name() -> None:
    text = draw(load_scenario("wrong_delivery_dates"), "svg")
    tags = {element.tag.removeprefix(SVG) for element in parsed(text).iter()}
    assert tags <= {"svg", "title", "desc", "style", "g", "rect", "path", "circle", "text"}
    assert set(re.findall(r"font-family: ([^;]+);", text)) == {"sans-serif", "monospace"}
    assert "url(" not in text
    assert "@import" not in text
    assert re.findall(r"(?:https?:)?//[^\"' ]+", text) == ["http://www.w3.org/2000/svg"]
    assert "prefers-color-scheme: dark" in text
    assert parsed(text).get("viewBox")


def test_endings_have_a_word_and_a_sign_beside_their_colour() -> None:
    root = parsed(draw(load(), "svg"))
    assert "✓ recovered" in words(root)
    assert "✕ lost" in words(root)
    assert {"ending recovered", "ending lost"} <= set(classes(root, "g"))
    assert "An ending: lost" in words(root)


def test_kinds_are_told_apart_and_said_in_the_legend() -> None:
    root = parsed(draw(load(), "svg"))
    groups = set(classes(root, "g"))
    assert {"decision", "passage", "decision interruption", "inject", "inject manual", "choice"} <= groups
    assert "decision dead" in groups
    said = " ".join(words(root))
    for says in (
        "The first hour",
        "Closes at 40m",
        "back to where they were",
        "2 things to do here",
        "no play gets there",
    ):
        assert says in said
    assert {"way closes", "way back", "way interruption", "way choice"} <= set(classes(root, "path"))


def test_dead_scenes_can_be_told_from_outside() -> None:
    root = parsed(draw(load(), "svg", dead={"good"}))
    assert "ending recovered dead" in set(classes(root, "g"))
    # The legend's own sample: the island, which no way leads to, is not among what was told.
    assert classes(root, "g").count("decision dead") == 1


def test_routes_are_numbered_and_told_apart_by_more_than_colour() -> None:
    loaded = load()
    graph = build_graph(loaded)
    routes = [
        route_of_choices(graph, loaded, ["desk.go", "meeting.again"], "The first"),
        route_of_choices(graph, loaded, ["desk.pause", "desk.run"], "The second"),
    ]
    text = draw(loaded, "svg", routes)
    root = parsed(text)
    assert words(root).count("1") == 2 + 2  # a decision each, and a line of the legend each
    assert words(root).count("2") == 2
    assert {"route route-0", "route route-1"} <= set(classes(root, "path"))
    assert {"The first", "The second"} <= set(words(root))
    dashes = dict(re.findall(r"\.(route-\d) \{ stroke: #\w+; stroke-dasharray: ([\d ]+);", text))
    assert len(set(dashes.values())) == 3


HOSTILE = "</text><script>alert(1)</script> & \" ' ]]> {{7*7}}"


def test_words_of_a_scenario_are_never_markup() -> None:
    hostile = (
        HEAD.replace("A story of ways", HOSTILE.replace('"', '\\"'))
        .replace("title: <", 'title: "<')
        .replace("}}\nsummary", '}}"\nsummary')
    )
    ways = WAYS.replace("label: Wait,", "label: '<b onclick=x>&amp;</b>',").replace(
        "from: Jo,", "from: '<i>Jo</i>',"
    )
    text = draw(load(hostile + ways), "svg")
    root = parsed(text)
    assert not list(root.iter(f"{SVG}script"))
    assert (root.find(f"{SVG}title") or root[0]).text == f"EXERCISE: {HOSTILE}"
    assert not [element for element in root.iter() for name in element.attrib if name.startswith("on")]
    shown = " ".join(words(root))
    assert "<b onclick=x>&amp;</b>" in shown
    assert "<i>Jo</i>, phone" in shown


@SLOW
@given(st.text(min_size=1, max_size=120).filter(lambda text: text.strip()))
def test_no_words_run_out_of_their_card(label: str) -> None:
    from dataclasses import replace

    from simulator.authoring.graph.model import Choice

    graph = build_graph(load())
    scenes = tuple(
        replace(
            scene,
            title=label,
            ask=label,
            choices=tuple(replace(each, label=label, when=label) for each in scene.choices),
        )
        for scene in graph.scenes
    )
    always = (Choice("anytime.look", label, "10m", label, 1, True),)
    for placed in lay_out(replace(graph, scenes=scenes, anytime=always)).cards:
        for line in placed.card.words:
            size, _, bold, mono = SIZES[line.style]
            assert line.x + width(line.text, size, bold, mono) <= placed.card.width - PAD + 0.01
            assert line.y < placed.card.height


@pytest.mark.parametrize("form", ["svg", "html", "mermaid"])
def test_the_same_story_gives_the_same_bytes(form: str) -> None:
    code = (
        "from scenarios.catalogue import load_scenario\n"
        "from simulator.authoring.graph import *\n"
        "loaded = load_scenario('eight_minutes')\n"
        "route = route_of_choices(build_graph(loaded), loaded, ['the_call.check', 'the_run.undo'], 'A play')\n"
        f"print(draw(loaded, {form!r}, [route]))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1
    assert b"EXERCISE" in drawn.pop()
