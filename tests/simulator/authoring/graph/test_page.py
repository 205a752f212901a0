"""The picture as a page: nothing from outside, nothing but its own style and script, and whole without the script."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from scenarios.catalogue import load_scenario
from simulator.authoring.graph import draw
from tests.simulator.authoring.graph.stories import HEAD, WAYS, load


class Page(HTMLParser):
    """A page taken apart."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"style": [], "script": []}
        self.words: list[str] = []
        self.open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.inside:
            self.open = tag
            self.inside[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open:
            self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open:
            self.inside[self.open][-1] += data
        else:
            self.words.append(data)


def hashed(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


@pytest.fixture(scope="module")
def text() -> str:
    return draw(load_scenario("wrong_delivery_dates"), "html")


def test_only_its_own_style_and_script_may_run(text: str) -> None:
    page = Page(text)
    policy = next(
        attributes["content"] or ""
        for tag, attributes in page.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    (style,), (script,) = page.inside["style"], page.inside["script"]
    assert f"style-src {hashed(style)}" in policy
    assert f"script-src {hashed(script)}" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for _, attributes in page.tags:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]


def test_nothing_comes_from_outside(text: str) -> None:
    page = Page(text)
    assert not [
        tag for tag, _ in page.tags if tag in ("img", "iframe", "link", "object", "embed", "form", "base")
    ]
    links = [attributes.get("href") or "" for _, attributes in page.tags if "href" in attributes]
    assert links
    assert all(link.startswith("#") for link in links)
    assert not [attributes for _, attributes in page.tags if "src" in attributes]


def test_without_the_script_every_card_leads_to_its_text(text: str) -> None:
    page, scenario = Page(text), load_scenario("wrong_delivery_dates").scenario
    identities = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(identities) == len(set(identities))
    targets = {
        attributes["data-to"] for tag, attributes in page.tags if tag == "a" and "data-to" in attributes
    }
    assert targets == {f"scene-{name}" for name in scenario.scenes} | {
        f"inject-{name}" for name in scenario.injects
    }
    assert targets <= set(identities)
    # Tools that need the script are shown by it.
    assert all(
        "hidden" in attributes
        for _, attributes in page.tags
        if attributes.get("id") in ("tools", "hits", "beside")
    )


def test_the_text_has_scenes_options_conditions_effects_times_guides_and_news(text: str) -> None:
    said = " ".join(" ".join(Page(text).words).split())
    for says in (
        "Mia wants to see it for herself.",
        "A copy of all chats lies on your own drive.",
        "not chats_gone and not done(preserve_evidence) and clock < 2d",
        'Ask them what the help line means by "memory".',
        "tool running becomes false",
        "News that can come here",
        "Have Quillbright wipe its memory and start it fresh",
    ):
        assert says in said, says
    assert said.count("EXERCISE") >= 4


def test_news_whose_time_is_over_is_not_told_of_a_scene() -> None:
    said = draw(load(), "html")
    desk = said.split('<section id="scene-desk"', 1)[1].split('<section id="scene-meeting"', 1)[0]
    call = said.split('<section id="scene-call"', 1)[1].split('<section id="scene-verdict"', 1)[0]
    assert 'href="#inject-caller"' in desk
    assert 'href="#inject-caller"' in call
    later = draw(load(HEAD + WAYS.replace("caller: {at: 30m", "caller: {at: 1m")), "html")
    meeting = later.split('<section id="scene-meeting"', 1)[1].split('<section id="scene-call"', 1)[0]
    assert 'href="#inject-caller"' not in meeting


def test_words_of_a_scenario_are_never_html() -> None:
    ways = (
        WAYS.replace("label: Wait,", "label: '<img src=x onerror=alert(1)>',")
        .replace("text: A desk.", "text: '</script><script>alert(1)</script>'")
        .replace("from: Jo,", "from: '\"><svg onload=x>',")
    )
    page = Page(draw(load(HEAD.replace("A story of ways", "'</title><b>'") + ways), "html"))
    assert len(page.inside["script"]) == 1
    tags = [tag for tag, _ in page.tags]
    assert "img" not in tags
    assert "b" not in tags
    assert tags.count("svg") == 1
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    said = " ".join(page.words)
    assert "<img src=x onerror=alert(1)>" in said
    assert "</script><script>alert(1)</script>" in said


def test_it_can_be_read_aloud_and_used_by_keys(text: str) -> None:
    page = Page(text)
    (svg,) = [attributes for tag, attributes in page.tags if tag == "svg"]
    assert svg["role"] == "group"
    cards = [attributes for tag, attributes in page.tags if tag == "a" and "data-to" in attributes]
    assert all(attributes.get("aria-label") for attributes in cards)
    assert any(
        re.match(r"Counter: scene with 4 options, from 3h", attributes["aria-label"] or "")
        for attributes in cards
    )
    assert ("label", {"for": "search"}) in page.tags
