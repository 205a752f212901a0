"""The picture as Mermaid text: only what its grammar takes as nodes, ways and styles; words of a scenario are words."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scenarios.catalogue import load_scenario
from scenarios.text import clean_text
from simulator.authoring.graph import build_graph, draw, route_of_choices
from simulator.authoring.graph.mermaid import escape
from tests.oracle.both import load as load_generated
from tests.oracle.generate import Files, files
from tests.simulator.authoring.graph.stories import HEAD, SLOW, WAYS, load
from tests.simulator.authoring.graph.test_layout import many

NAME = r"(?:[sia]\d+|back)"
LABEL = r'"(?:[A-Za-z0-9 ,]|[^\x00-\x7f]|#\d+;)*"'
NODE = rf"{NAME}(?:\[{LABEL}\]|\({LABEL}\)|\(\[{LABEL}\]\)|>{LABEL}\])"
LINES = (
    r"flowchart LR",
    rf"  marking\[{LABEL}\]:::marking",
    rf"  simplified\[{LABEL}\]",
    rf"  subgraph (?:p\d+|news|always)\[{LABEL}\]",
    r"    direction LR",
    rf"    {NODE}",
    rf"  back\(\[{LABEL}\]\)",
    r"  end",
    rf"  {NAME} (?:-->|-\.->)(?:\|{LABEL}\|)? {NAME}",
    rf"  {NAME}(?: ~~~ {NAME})+",
    r"  classDef [a-z]+ [a-z0-9#:, -]+",
    rf"  class {NAME}(?:,{NAME})* [a-z]+",
    r"  linkStyle \d+ [a-z0-9#:, -]+",
)
LINE = re.compile("|".join(f"(?:{line})" for line in LINES))


def check_grammar(text: str) -> None:
    lines = text.splitlines()
    for line in lines:
        assert LINE.fullmatch(line), line
    assert sum(line.startswith("  subgraph") for line in lines) == lines.count("  end")
    named = re.findall(rf"^ +({NAME})[\[(>]", text, re.MULTILINE)
    assert len(named) == len(set(named))
    used = [
        name
        for line in lines
        if re.match(rf"  {NAME} (?:-|~)", line)
        for name in re.findall(rf"(?<![\w#&]){NAME}(?!\w)", re.sub(LABEL, "", line))
    ]
    assert set(used) <= set(named)
    # Anywhere in a line this would turn the chart instead of being read as words.
    assert not re.search(r"direction\s+(?:LR|RL|TB|BT|TD)", text.replace("\n    direction LR\n", "\n"))
    assert "<" not in text


def shown(label: str) -> str:
    return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), label)


@example('end "] --> x[" `code` **b** <br/> %% #35; &amp; direction LR ﬂ°°34¶ß')
@example("1. a list")
@example("- a list")
@given(st.text(max_size=40))
def test_a_label_shows_exactly_its_words(text: str) -> None:
    label = escape(text, 200)
    assert re.fullmatch(LABEL, f'"{label}"')
    assert not set(label) & set('`*_<>[](){}|"')
    # What Mermaid puts in place of numbers while it works must not come from the text.
    assert "ﬂ" not in shown(label)
    assert "¶ß" not in shown(label)
    words = " ".join(clean_text(text).split())
    assert shown(label) == words.replace("ﬂ", "fl").replace("¶ß", "¶ ß")


def test_a_very_long_label_is_cut() -> None:
    assert shown(escape("word " * 1000, 40)) == "word word word word word word word word…"


@SLOW
@given(files())
def test_whatever_the_story_the_text_keeps_to_the_grammar(generated: Files) -> None:
    loaded = load_generated(*generated.yaml())
    text = draw(loaded, "mermaid")
    check_grammar(text)
    ways = len(re.findall(rf"^  {NAME} -", text, re.MULTILINE))
    assert ways == len(build_graph(loaded).edges)


@pytest.mark.parametrize("name", ["eight_minutes", "wrong_delivery_dates", "pasted_client_file"])
def test_the_library_is_within_what_github_draws(name: str) -> None:
    text = draw(load_scenario(name), "mermaid")
    check_grammar(text)
    assert len(text) <= 50_000
    assert text.startswith("flowchart LR\n")
    assert "EXERCISE" in text
    assert "#60;" not in text.splitlines()[1]


def test_a_scene_called_end_and_hostile_words_break_nothing() -> None:
    ways = (
        WAYS.replace("island:", "end:")
        .replace("label: Wait,", 'label: "end ] direction LR ```\\"<img src=x onerror=alert(1)>",')
        .replace("from: Jo,", "from: '%% Jo ]--> x',")
    )
    text = draw(load(HEAD + ways), "mermaid")
    check_grammar(text)
    assert "direction#32;" not in text
    assert "onerror=" not in text


def test_phases_are_subgraphs_in_order_and_hold_their_scenes() -> None:
    text = draw(load_scenario("wrong_delivery_dates"), "mermaid")
    titles = re.findall(r'^  subgraph p\d+\["(.*)"\]$', text, re.MULTILINE)
    assert titles == ["The first 60 minutes", "The first 24 hours", "The first 30 days", "After 30d"]
    first = text.split("subgraph p1", 1)[1].split("\n  end", 1)[0]
    assert "First call, from 0m" in first
    assert "Bot back" not in first


def test_a_route_is_drawn_on_its_ways_by_their_number() -> None:
    loaded = load()
    graph = build_graph(loaded)
    text = draw(loaded, "mermaid", [route_of_choices(graph, loaded, ["desk.go"], "A play")])
    check_grammar(text)
    ways = re.findall(rf"^  ({NAME}) (?:-->|-\.->).* ({NAME})$", text, re.MULTILINE)
    (styled,) = re.findall(r"^  linkStyle (\d+)", text, re.MULTILINE)
    # desk and meeting are the first two scenes that can be reached.
    assert ways[int(styled)] == ("s1", "s2")


def test_a_large_story_says_less_of_its_ways_and_says_so() -> None:
    text = draw(load(many(500)), "mermaid")
    check_grammar(text)
    assert len(text) <= 50_000
    assert "too large for the words on its ways" in text
    assert "Go 1" not in text
