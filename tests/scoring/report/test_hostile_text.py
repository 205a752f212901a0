"""Whatever people and files write, the report shows it as words: no markup, no link, no control character."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from scoring.record.record import Record
from scoring.report import render
from tests.scoring.report.pages import read_html, read_markdown, shown
from tests.scoring.report.records import finished

HOSTILE = "<script>alert(1)</script><img src=x onerror=y> [x](javascript:y) | `a` ]]> {{ 1 }} \x1b[31m\u202e' \" &lt; \\"
HARMLESS = HOSTILE.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd")
CONTROL = ("\x1b", "\u202e", "\x9b", "\x07")
KEPT = frozenset(("kind", "dimension", "rating", "proposed", "judged", "question"))
"""Fields that hold one of a few words of the program's own."""


def poisoned(value: object) -> object:
    """The same value with hostile words after every text in it."""
    if isinstance(value, str):
        return value and value + HOSTILE
    if isinstance(value, tuple):
        return tuple(poisoned(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        texts = {
            each.name: poisoned(getattr(value, each.name)) for each in fields(value) if each.name not in KEPT
        }
        return replace(value, **texts)
    return value


def hostile() -> Record:
    """A record in which every text is hostile."""
    record = poisoned(finished())
    assert isinstance(record, Record)
    return record


def strings(value: object) -> Iterator[str]:
    """Every text in a JSON value, names included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from strings(name)
            yield from strings(each)


def test_html_shows_it_as_words() -> None:
    html = render(hostile(), "html")
    root = read_html(html)
    assert not any(mark in html for mark in CONTROL)
    assert not {"script", "img"} & {node.tag for node in root.nodes()}
    for node in root.nodes():
        assert not any(name.startswith("on") for name in node.attributes)
        assert (node.attributes.get("href") or "#").startswith("#")
    assert "Hale & Sons" + HARMLESS in root.exact_words()
    assert root.exact_words().count("<script>alert(1)</script>") > 100


def test_the_page_has_the_same_elements_as_without_it() -> None:
    def shape(html: str) -> list[str]:
        return [node.tag for node in read_html(html).nodes() if node.tag != "a"]

    assert shape(render(hostile(), "html")) == shape(render(finished(), "html"))


def test_markdown_shows_it_as_words() -> None:
    text = render(hostile(), "md")
    tokens = read_markdown(text)
    assert not any(mark in text for mark in CONTROL)
    assert not {"html_block", "html_inline", "link_open", "image", "code_block", "fence"} & {
        t.type for t in tokens
    }
    assert "".join(HARMLESS.split()) in "".join(shown(tokens).split())


def test_markdown_has_the_same_blocks_as_without_it() -> None:
    def shape(text: str) -> list[str]:
        return [token.type for token in read_markdown(text) if token.block and token.type != "inline"]

    assert shape(render(hostile(), "md")) == shape(render(finished(), "md"))


def test_json_holds_it_without_control_characters() -> None:
    data = json.loads(render(hostile(), "json"))
    assert data["team"] == "Hale & Sons" + HARMLESS
    assert not any(mark in text for text in strings(data) for mark in CONTROL)
