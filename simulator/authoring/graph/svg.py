"""The picture as one SVG file: no script, no font of its own, light and dark by what the reader prefers.

The tree is built element by element and written by the standard library, so that words of a scenario are words.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, tostring

from scenarios.durations import show_duration
from scenarios.text import clean_text
from scoring.report.document import MARKING
from scoring.report.figures import counted
from simulator.authoring.graph.cards import Card, ending_word
from simulator.authoring.graph.layout import BAND, MARGIN
from simulator.authoring.graph.model import Edge, InjectNode, SceneNode
from simulator.authoring.graph.picture import Drawn, LegendEntry, Picture, Placed
from simulator.authoring.graph.routes import Route
from simulator.authoring.graph.shapes import box, element, fixed, line_of, text, tip_of

NAMESPACE = "http://www.w3.org/2000/svg"
SPOILER = "This picture gives the whole story away. Keep it from the team."
STORY = "It is the script of a tabletop exercise; nothing in it happened."
ROUTES = 4
"""So many routes can be told apart; a fifth looks like the first."""


def to_svg(picture: Picture, routes: Sequence[Route] = (), linked: bool = False) -> str:
    """The picture as SVG.

    Args:
        linked: whether cards are links to the anchors `scene-..` and `inject-..` of the page they stand in.
    """
    root = _Drawing(picture, routes, linked).root()
    return clean_text(tostring(root, encoding="unicode")) + "\n"


@cache
def style() -> str:
    """The style of every picture."""
    return (files("simulator.authoring.graph") / "templates" / "picture.css").read_text(encoding="utf-8")


def described(picture: Picture) -> str:
    """The picture in two sentences, for those who cannot see it."""
    graph = picture.graph
    endings = [scene.title for scene in graph.scenes if scene.ending is not None]
    return (
        f"{MARKING}. {SPOILER} {counted(len(graph.scenes), 'scene')} from left to right by story time, "
        f"{counted(len(graph.injects), 'inject')}, and {counted(len(endings), 'ending')}."
    )


def simplified(picture: Picture) -> str:
    """What a picture of a large story leaves out, in a sentence."""
    return (
        f"{counted(len(picture.graph.scenes), 'scene')} are too many for their options: only names are shown."
    )


class _Drawing:
    def __init__(self, picture: Picture, routes: Sequence[Route], linked: bool) -> None:
        self.picture = picture
        self.routes = routes
        self.linked = linked
        self.scenes = {scene.name: scene for scene in picture.graph.scenes}
        self.injects = {inject.name: inject for inject in picture.graph.injects}

    def root(self) -> Element:
        picture = self.picture
        root = Element(
            "svg",
            {
                "xmlns": NAMESPACE,
                "viewBox": f"0 0 {fixed(picture.width)} {fixed(picture.height)}",
                "class": "picture",
                # A picture with links in it is a group: an image would hide them from a screen reader.
                "role": "group" if self.linked else "img",
                "aria-labelledby": "picture-title picture-says",
                "lang": picture.graph.language,
            },
        )
        element(root, "title", f"{MARKING}: {picture.graph.title}", {"id": "picture-title"})
        element(root, "desc", described(picture), {"id": "picture-says"})
        if not self.linked:
            element(root, "style", style(), {})
        box(root, 0, 0, picture.width, picture.height, "paper")
        self._top(root)
        self._stretches(root)
        ways = SubElement(root, "g", {"class": "ways"})
        for drawn in sorted(picture.lines, key=self._layer):
            self._way(ways, drawn)
        self._route_lines(root)
        for panel in picture.panels:
            box(root, panel.x, panel.y, panel.width, panel.height, "panel", 6)
            text(root, panel.x + 14, panel.y + 21, panel.title, "panel-title")
            for number, line in enumerate(panel.says):
                text(root, panel.x + 14, panel.y + 36 + 13.5 * number, line, "quiet")
        for placed in picture.cards:
            self._card(root, placed)
        for entry in picture.legend:
            self._legend(root, entry)
        self._bottom(root)
        return root

    # Around the story.

    def _top(self, root: Element) -> None:
        picture = self.picture
        box(root, 0, 0, picture.width, BAND, "marking-band")
        text(root, MARGIN, 23, MARKING, "marking-word")
        text(root, MARGIN + 165, 22.5, f"{SPOILER} {STORY}", "marking-says")
        y = BAND + 22.0
        for line in picture.title:
            y += 33
            text(root, MARGIN, y, line, "heading")
        text(root, MARGIN, y + 24, self._subheading(), "subheading")

    def _subheading(self) -> str:
        graph = self.picture.graph
        choices = sum(len(scene.choices) for scene in graph.scenes) + len(graph.anytime)
        endings = sum(1 for scene in graph.scenes if scene.ending is not None)
        parts = [
            counted(len(graph.scenes), "scene"),
            counted(choices, "option"),
            counted(len(graph.injects), "inject"),
            counted(endings, "ending"),
        ]
        simple = f" {simplified(self.picture)}" if self.picture.simple else ""
        return f"{graph.scenario}: " + ", ".join(parts) + f". Time runs from left to right.{simple}"

    def _stretches(self, root: Element) -> None:
        picture = self.picture
        for number, heading in enumerate(picture.headings):
            bottom = heading.bottom
            box(
                root,
                heading.x,
                picture.heading_y,
                heading.width,
                bottom - picture.heading_y,
                f"stretch-{number % 2}",
            )
            box(
                root,
                heading.x + 1,
                picture.heading_y,
                heading.width - 2,
                picture.heading_height,
                "stretch-head",
                4,
            )
            y = picture.heading_y + 7
            for line in heading.title:
                y += 15
                text(root, heading.x + 12, y, line, "stretch-title")
            y += 3
            for line in heading.says:
                y += 13
                text(root, heading.x + 12, y, line, "stretch-says")
        text(root, MARGIN + 12, picture.story_y - 9, "THE STORY", "lane")
        if picture.news_y is not None:
            text(root, MARGIN + 12, picture.news_y - 9, "NEWS AND INTERRUPTIONS", "lane")

    def _bottom(self, root: Element) -> None:
        picture = self.picture
        y = picture.height - 26
        box(root, 0, y, picture.width, 26, "marking-band")
        text(root, MARGIN, y + 18, MARKING, "marking-word")
        text(root, MARGIN + 165, y + 17.5, SPOILER, "marking-says")

    # Cards.

    def _card(self, root: Element, placed: Placed) -> None:
        card = placed.card
        attributes = {
            "class": self._classes(placed),
            "transform": f"translate({fixed(placed.x)} {fixed(placed.y)})",
        }
        holder = root
        if self.linked and placed.sort != "choice":
            prefix = "scene" if placed.sort == "scene" else "inject"
            anchor = f"{prefix}-{placed.name}"
            links = {"href": f"#{anchor}", "data-to": anchor, "aria-label": clean_text(self._told(placed))}
            holder = SubElement(root, "a", links)
        group = SubElement(holder, "g", attributes)
        element(group, "title", self._told(placed), {})
        self._shape(group, placed)
        for rule in card.rules:
            SubElement(
                group,
                "path",
                {"class": "rule", "d": f"M8 {fixed(rule)}H{fixed(card.width - 8)}"},
            )
        for x, y in card.bullets:
            SubElement(group, "circle", {"class": "bullet", "cx": fixed(x), "cy": fixed(y), "r": "2"})
        for words in card.words:
            text(group, words.x, words.y, words.text, words.style)
        for pinned in card.badges:
            self._badge(
                group, pinned.x, pinned.y, pinned.badge.route, pinned.badge.number, pinned.badge.again
            )

    def _classes(self, placed: Placed) -> str:
        if placed.sort == "choice":
            return "choice"
        if placed.sort == "inject":
            return "inject manual" if self.injects[placed.name].manual else "inject"
        scene = self.scenes[placed.name]
        classes: list[str] = [scene.kind]
        if scene.ending in ("recovered", "damaged", "lost"):
            classes.append(scene.ending)
        if scene.interrupts:
            classes.append("interruption")
        if scene.dead:
            classes.append("dead")
        return " ".join(classes)

    def _told(self, placed: Placed) -> str:
        """A card in a sentence."""
        if placed.sort == "choice":
            return next(choice.label for choice in self.picture.graph.anytime if choice.name == placed.name)
        if placed.sort == "inject":
            return _inject_told(self.injects[placed.name])
        return _scene_told(self.scenes[placed.name])

    def _shape(self, group: Element, placed: Placed) -> None:
        card = placed.card
        if placed.sort == "scene":
            scene = self.scenes[placed.name]
            _scene_shape(group, card, scene.kind, scene.bench > 1 and not self.picture.simple)
        else:
            box(group, 0, 0, card.width, card.height, "body", 4)
            if placed.sort == "inject":
                box(group, 0, 0, 4, card.height, "edge-bar", 1)

    def _badge(self, group: Element, x: float, y: float, route: int, number: int, again: bool) -> None:
        number_of = f"badge-{route % ROUTES}{' again' if again else ''}"
        if number == 0:
            SubElement(
                group, "circle", {"class": f"badge {number_of}", "cx": fixed(x), "cy": fixed(y), "r": "4.5"}
            )
            return
        SubElement(
            group, "circle", {"class": f"badge {number_of}", "cx": fixed(x), "cy": fixed(y), "r": "8.5"}
        )
        text(group, x, y + 3.7, str(number), f"badge-number{' again' if again else ''}")

    # Ways.

    def _layer(self, drawn: Drawn) -> int:
        edge = self.picture.graph.edges[drawn.edge]
        return (
            0
            if self._is_dead(edge)
            else {"closes": 1, "choice": 3, "passage": 3, "interruption": 2}[edge.kind]
        )

    def _is_dead(self, edge: Edge) -> bool:
        return any(
            name in self.scenes and self.scenes[name].dead for name in (edge.source, edge.target or "")
        )

    def _way(self, group: Element, drawn: Drawn) -> None:
        edge = self.picture.graph.edges[drawn.edge]
        sort = "dead" if self._is_dead(edge) else "back" if drawn.back else edge.kind
        many = " many" if self.picture.simple else ""
        SubElement(group, "path", {"class": f"way {sort}{many}", "d": line_of(drawn.points)})
        SubElement(group, "path", {"class": f"tip {sort}", "d": tip_of(drawn.points, 3 if many else 4.5)})

    def _route_lines(self, root: Element) -> None:
        lines = {drawn.edge: drawn for drawn in self.picture.lines}
        for number, route in enumerate(self.routes):
            shift = (number - (len(self.routes) - 1) / 2) * 4.5
            group = SubElement(root, "g", {"class": "routes"})
            for edge, again in route.edges:
                if edge in lines:
                    classes = f"route route-{number % ROUTES}{' again' if again else ''}"
                    points = [(x + shift, y + shift) for x, y in lines[edge].points]
                    SubElement(group, "path", {"class": classes, "d": line_of(points)})

    # The legend.

    def _legend(self, root: Element, entry: LegendEntry) -> None:
        group = SubElement(root, "g", {"transform": f"translate({fixed(entry.x)} {fixed(entry.y)})"})
        self._sample(group, entry.sample)
        for number, line in enumerate(entry.words):
            text(group, 44 if entry.sample not in ("from", "note") else 0, 11 + 13.5 * number, line, "label")

    def _sample(self, group: Element, sample: str) -> None:
        name, _, rest = sample.partition(" ")
        match name:
            case "decision" | "passage" | "interruption" | "dead":
                scene = SubElement(group, "g", {"class": f"decision {name}"})
                _scene_shape(scene, Card(34, 16, 7), "passage" if name == "passage" else "decision", False)
            case "inject" | "manual":
                news = SubElement(group, "g", {"class": f"inject {name}"})
                box(news, 0, 0, 34, 16, "body", 3)
                box(news, 0, 0, 4, 16, "edge-bar", 1)
            case "ending":
                known = rest if rest in ("recovered", "damaged", "lost") else ""
                ending = SubElement(group, "g", {"class": f"ending {known}".strip()})
                box(ending, 0, 0, 34, 16, "body", 8)
                text(ending, 12, 12.5, ending_word(rest)[0], "word")
            case "way" | "closes" | "back":
                points = [(0.0, 8.0), (34.0, 8.0)]
                SubElement(group, "path", {"class": f"way {name}", "d": line_of(points)})
                SubElement(group, "path", {"class": f"tip {name}", "d": tip_of(points, 4.5)})
            case "route":
                SubElement(group, "path", {"class": f"route route-{int(rest) % ROUTES}", "d": "M2 8H34"})
                self._badge(group, 18, 8, int(rest), 1, again=False)
            case "came":
                self._badge(group, 18, 8, 0, 0, again=False)
            case "again":
                self._badge(group, 18, 8, 0, 1, again=True)
            case _:
                pass


def _scene_shape(group: Element, card: Card, kind: str, stacked: bool) -> None:
    corner = {"passage": 14, "ending": 12}.get(kind, 5)
    if stacked:
        box(group, 4, 4, card.width, card.height, "under", corner)
    box(group, 0, 0, card.width, card.height, "body", corner)
    if kind != "ending" and card.height > card.head:
        round_top = (
            f"M0.7 {fixed(card.head)}V{corner}Q0.7 0.7 {corner} 0.7H{fixed(card.width - corner)}"
            f"Q{fixed(card.width - 0.7)} 0.7 {fixed(card.width - 0.7)} {corner}V{fixed(card.head)}Z"
        )
        SubElement(group, "path", {"class": "head", "d": round_top})
    elif kind != "ending":
        box(group, 0.7, 0.7, card.width - 1.4, card.height - 1.4, "head", corner - 1)


def _scene_told(scene: SceneNode) -> str:
    when = f"from {show_duration(scene.earliest)}" if scene.earliest is not None else "out of reach"
    what = {
        "decision": f"scene with {counted(len(scene.choices), 'option')}",
        "passage": "scene that reads on",
        "ending": f"ending: {scene.ending}",
    }[scene.kind]
    ask = f" {scene.ask}" if scene.ask is not None else ""
    return f"{scene.title}: {what}, {when}.{ask}"


def _inject_told(inject: InjectNode) -> str:
    condition = f", if {inject.when}" if inject.when is not None else ""
    return f"{inject.title}: news from {inject.sender}, {inject.comes}{condition}."
