"""The picture as one HTML file that needs nothing else, with every scene, option and piece of news below it.

The text below is the printed guide's own. The one script only finds, moves and shows what is there; without it the
picture stands still, and its cards are links to the text. The page allows nothing but its own style and script, by
their hashes.
"""

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from scenarios.reading import LoadedScenario
from scenarios.text import clean_text
from scoring.report.document import MARKING, Block, Bullets, Card, Line, Section, Span, line
from scoring.report.figures import span
from scoring.report.guide.news import news, yours
from scoring.report.guide.scenes import anytime, scenes
from scoring.report.guide.words import Words, inject_anchor, scene_anchor
from simulator.authoring.graph.model import Graph, InjectNode, SceneNode, by_name
from simulator.authoring.graph.picture import Picture
from simulator.authoring.graph.routes import Route
from simulator.authoring.graph.svg import SPOILER, STORY, style, to_svg


def to_html(picture: Picture, loaded: LoadedScenario, routes: Sequence[Route] = ()) -> str:
    """The picture and the text behind it as an HTML page."""
    css, script = style() + _own("page.css"), _own("page.js")
    page = _environment().get_template("page.html.j2")
    return clean_text(
        page.render(
            marking=MARKING,
            spoiler=SPOILER,
            story=STORY,
            title=picture.graph.title,
            language=picture.graph.language,
            # The one string that is markup: it was written as a tree, by the standard library.
            picture=Markup(to_svg(picture, routes, linked=True)),
            sections=_sections(picture.graph, loaded),
            css=Markup(css),
            script=Markup(script),
            policy="; ".join(
                (
                    "default-src 'none'",
                    f"style-src '{_hash(css)}'",
                    f"script-src '{_hash(script)}'",
                    "base-uri 'none'",
                    "form-action 'none'",
                )
            ),
        )
    )


def _sections(graph: Graph, loaded: LoadedScenario) -> tuple[Section, ...]:
    """The printed guide's scenes and news; each scene with the news that can come there."""
    words = Words(loaded.scenario, loaded.playbook)
    nodes = {scene_anchor(name): scene for name, scene in by_name(graph).items()}
    told = scenes(words)
    blocks = tuple(
        _with_news(graph, nodes[block.anchor], block)
        if isinstance(block, Section) and block.anchor in nodes
        else block
        for block in told.blocks
    )
    every = (Section(told.title, told.anchor, blocks), anytime(words), news(words), yours(words))
    return tuple(section for section in every if section.blocks)


def _with_news(graph: Graph, scene: SceneNode, section: Section) -> Section:
    if scene.kind != "decision" or scene.earliest is None:
        return section
    coming = [inject for inject in graph.injects if _can_come(inject, scene.earliest)]
    if not coming:
        return section
    bullets: Block = Bullets(tuple(_news(inject) for inject in coming))
    return Section(
        section.title,
        section.anchor,
        (*section.blocks, Card(line("News that can come here, or on the way on"), (bullets,))),
    )


def _can_come(inject: InjectNode, earliest: int) -> bool:
    """Whether an inject's time is not over before the scene can be reached; one without a time of its own has none."""
    return inject.at is None or inject.at >= earliest


def _news(inject: InjectNode) -> Line:
    condition: list[str | Span] = [", if ", Span(inject.when, "code")] if inject.when is not None else []
    return line(Span(inject.title, to=inject_anchor(inject.name)), f", {inject.comes}", *condition)


@cache
def _own(name: str) -> str:
    return (files("simulator.authoring.graph") / "templates" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("simulator.authoring.graph"), PackageLoader("scoring.report")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["kind"] = _kind
    environment.filters["span"] = span
    return environment


def _kind(block: Block) -> str:
    return type(block).__name__
