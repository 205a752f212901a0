"""The picture as Mermaid text, which GitHub and many wikis draw.

Mermaid reads some words anywhere in a line (`direction LR`), Markdown in labels, and `#..;` as a character. So labels
are quoted, and of what they say only letters, digits, blanks and commas stand as they are; all else is written by the
number of its character. Names of nodes are our own (`s1`, `i1`), never the scenario's.
"""

import re
from collections.abc import Mapping, Sequence

from scenarios.durations import show_duration
from scenarios.text import clean_text
from scoring.report.document import MARKING
from scoring.report.figures import counted
from simulator.authoring.graph.cards import ending_word
from simulator.authoring.graph.columns import Columns, columns
from simulator.authoring.graph.model import ANYTIME, Edge, Graph, InjectNode, SceneNode, by_name
from simulator.authoring.graph.routes import Route
from simulator.authoring.graph.svg import SPOILER

LONGEST_LABEL = 90
MOST_LABELS = 3
A_ROW = 3
MOST_TEXT, MOST_EDGES = 45_000, 480
"""What GitHub draws is at most 50,000 characters and 500 edges; above these, first labels and then edges are left out."""

_PLAIN = re.compile(r"[A-Za-z0-9 ,]")
# Mermaid keeps these for itself while it works on characters written by their number, and turns back whatever it finds.
_RESERVED = {"ﬂ": "fl", "¶ß": "¶ ß"}
_COLOURS = {
    "bench": "fill:#eef6f8,stroke:#0f4c5c,stroke-width:3px,color:#1a2530",
    "decision": "fill:#eef6f8,stroke:#5b7c8a,color:#1a2530",
    "passage": "fill:#ece6f8,stroke:#7d6bb0,color:#1a2530",
    "interruption": "fill:#fde5cf,stroke:#c2570c,stroke-dasharray:6 3,color:#1a2530",
    "news": "fill:#fff6d6,stroke:#b9962c,color:#1a2530",
    "yours": "fill:#e3ecfa,stroke:#4a76b8,stroke-dasharray:2 2,color:#1a2530",
    "recovered": "fill:#1c6b40,stroke:#1c6b40,color:#ffffff",
    "damaged": "fill:#a35a00,stroke:#a35a00,color:#ffffff",
    "lost": "fill:#a32121,stroke:#a32121,color:#ffffff",
    "ending": "fill:#56636f,stroke:#56636f,color:#ffffff",
    "dead": "fill:#eeeeee,stroke:#a9b1b8,stroke-dasharray:3 3,color:#5b656d",
}
_ROUTE_COLOURS = ("#d8410b", "#6527c4", "#0a6fc2", "#b3136b")
_ROUTE_DASHES = ("", ",stroke-dasharray:11 6", ",stroke-dasharray:2 6", ",stroke-dasharray:14 5 2 5")


def to_mermaid(graph: Graph, routes: Sequence[Route] = ()) -> str:
    """The graph as a Mermaid flowchart; the larger the story, the less is said of each way."""
    for labels in (MOST_LABELS, 0):
        text = _Text(graph, routes, labels, news=True).whole()
        if len(text) <= MOST_TEXT and len(graph.edges) <= MOST_EDGES:
            return text
    return _Text(graph, routes, 0, news=False).whole()


def escape(text: str, longest: int = LONGEST_LABEL) -> str:
    """The inside of a quoted label that shows these words, runs of blanks made one, cut after `longest` characters."""
    flat = " ".join(clean_text(text[: 4 * longest]).split())
    for kept, instead in _RESERVED.items():
        flat = flat.replace(kept, instead)
    if len(flat) > longest:
        flat = flat[: longest - 1].rstrip() + "…"
    escaped = "".join(
        each if _PLAIN.match(each) or (each.isalpha() and ord(each) > 127) else f"#{ord(each)};"
        for each in flat
    )
    return re.sub(r"d(?=irection\b)", "#100;", escaped)


class _Text:
    """The text being written; `labels` is how many options an edge names before it counts them."""

    def __init__(self, graph: Graph, routes: Sequence[Route], labels: int, news: bool) -> None:
        self.graph = graph
        self.routes = routes
        self.labels = labels
        self.news = news
        self.scenes: Mapping[str, SceneNode] = by_name(graph)
        self.places: Columns = columns(graph)
        self.ids = {name: f"s{number}" for number, name in enumerate(graph.order, 1)}
        self.inject_ids = {inject.name: f"i{number}" for number, inject in enumerate(graph.injects, 1)}
        self.classes: dict[str, list[str]] = {}
        self.drawn: list[int] = []
        self.decided: dict[str, list[str]] = {}
        for number, route in enumerate(routes):
            for decided in route.decisions:
                mark = f"{'' if len(routes) == 1 else chr(65 + number % 26)}{decided.number}"
                self.decided.setdefault(decided.at, []).append(f"({mark})" if decided.again else f"[{mark}]")

    def whole(self) -> str:
        lines = [
            "flowchart LR",
            f'  marking["{escape(f"{MARKING}. {SPOILER}", 120)}"]:::marking',
        ]
        if not self.labels:
            says = "This story is too large for the words on its ways" + (
                "" if self.news else ", and for its news"
            )
            lines.append(f'  simplified["{escape(says, 120)}"]')
        lines += self._stretches()
        lines += self._around()
        lines += self._edges()
        lines += self._rows()
        lines.append("  classDef marking fill:#f2c230,stroke:#f2c230,color:#221a00")
        lines += [f"  classDef {name} {_COLOURS[name]}" for name in sorted(self.classes)]
        lines += [f"  class {','.join(members)} {name}" for name, members in sorted(self.classes.items())]
        lines += self._route_styles()
        return "\n".join(lines) + "\n"

    def _stretches(self) -> list[str]:
        lines = []
        for stretch in sorted(set(self.places.stretches)):
            lines.append(f'  subgraph p{stretch + 1}["{escape(self.graph.stretches[stretch].title)}"]')
            for name in self.graph.order:
                if self.places.stretches[self.places.of[name]] == stretch:
                    lines.append("    " + self._scene(self.scenes[name]))
                    lines += [
                        f"    {self._inject(inject)}" for inject in self.graph.injects if inject.go == name
                    ]
            lines.append("  end")
        return lines

    def _scene(self, scene: SceneNode) -> str:
        name = self.ids[scene.name]
        when = f"from {show_duration(scene.earliest)}" if scene.earliest is not None else "no play gets there"
        parts = [scene.title, when]
        opening, closing, kind = "[", "]", "decision"
        if scene.ending is not None:
            opening, closing = "([", "])"
            kind = scene.ending if scene.ending in ("recovered", "damaged", "lost") else "ending"
            parts.append(ending_word(scene.ending))
        elif scene.kind == "passage":
            opening, closing, kind = "(", ")", "passage"
            parts.append("reads on")
        elif scene.bench:
            kind = "bench"
            parts.append(f"{counted(scene.bench, 'thing')} to do here")
        if scene.interrupts:
            kind = "interruption"
            parts.append("interruption")
        if scene.dead:
            kind = "dead"
        parts += self.decided.get(scene.name, ())
        parts += [
            mark for choice in scene.choices if choice.stays for mark in self.decided.get(choice.name, ())
        ]
        self.classes.setdefault(kind, []).append(name)
        return f'{name}{opening}"{escape(", ".join(parts), 160)}"{closing}'

    def _around(self) -> list[str]:
        """News, and what is on offer everywhere."""
        lines = []
        shown = [inject for inject in self.graph.injects if self.news and inject.go is None]
        if shown:
            lines += ['  subgraph news["News"]', "    direction LR"]
            lines += [f"    {self._inject(inject)}" for inject in shown]
            lines.append("  end")
        leading = {edge.source for edge in self.graph.edges}
        if self.graph.anytime and (self.news or ANYTIME in leading):
            lines += ['  subgraph always["At any time"]', "    direction LR"]
            if ANYTIME in leading or not self.labels:
                lines.append(f'    a0["{escape(counted(len(self.graph.anytime), "option"))}"]')
            if self.labels:
                for number, choice in enumerate(self.graph.anytime, 1):
                    marks = " ".join(self.decided.get(choice.name, ()))
                    when = f", if {choice.when}" if choice.when is not None else ""
                    lines.append(
                        f'    a{number}["{escape(f"{choice.label} ({choice.time}){when} {marks}", 140)}"]'
                    )
            lines.append("  end")
        return lines

    def _rows(self) -> list[str]:
        """Unseen links, that keep what nothing joins in rows; after all ways, which are styled by their number."""
        loose = [self.inject_ids[each.name] for each in self.graph.injects if self.news and each.go is None]
        always = [f"a{number}" for number in range(1, len(self.graph.anytime) + 1)] if self.labels else []
        rows = [each[at : at + A_ROW] for each in (loose, always) for at in range(0, len(each), A_ROW)]
        return ["  " + " ~~~ ".join(row) for row in rows if len(row) > 1]

    def _inject(self, inject: InjectNode) -> str:
        name = self.inject_ids[inject.name]
        self.classes.setdefault("yours" if inject.manual else "news", []).append(name)
        when = f", if {inject.when}" if inject.when is not None else ""
        return f'{name}>"{escape(f"{inject.title}, {inject.comes}, from {inject.sender}{when}", 160)}"]'

    def _edges(self) -> list[str]:
        lines, returning = [], False
        for number, edge in enumerate(self.graph.edges):
            if edge.kind == "interruption":
                source = self.inject_ids[edge.source]
            else:
                source = "a0" if edge.source == ANYTIME else self.ids[edge.source]
            target = self.ids[edge.target] if edge.target is not None else "back"
            returning |= edge.target is None
            dashed = (
                edge.kind in ("interruption", "closes") or edge.target is None or number in self.places.back
            )
            label = self._label(edge, number in self.places.back)
            arrow = "-.->" if dashed else "-->"
            lines.append(
                f'  {source} {arrow}|"{label}"| {target}' if label else f"  {source} {arrow} {target}"
            )
            self.drawn.append(number)
        if returning:
            lines.append(f'  back(["{escape("back to where they were")}"])')
        return lines

    def _label(self, edge: Edge, back: bool) -> str:
        parts = []
        if edge.kind == "closes":
            parts.append(f"closes at {show_duration(edge.moment or 0)}")
        if edge.kind == "interruption":
            parts.append("interrupts")
        if back:
            parts.append("back")
        if not self.labels:
            return escape(", ".join(parts)) if parts else ""
        options = [way for way in edge.ways if way.option is not None]
        conditions = {
            "otherwise" if way.otherwise else f"if {way.when}"
            for way in edge.ways
            if way.when or way.otherwise
        }
        marks = [mark for way in options for mark in self.decided.get(way.option or "", ())]
        if len(options) > self.labels:
            parts.append(f"{len(options)} options")
        else:
            parts += [self._option(way.option or "") for way in options]
        if len(conditions) == 1 and edge.kind != "interruption":
            parts.append(conditions.pop())
        elif len(conditions) > 1:
            parts.append("on conditions")
        return escape("; ".join(parts + marks), 150)

    def _option(self, name: str) -> str:
        scene = self.scenes.get(name.partition(".")[0])
        choices = scene.choices if scene is not None else self.graph.anytime
        label = next(choice.label for choice in choices if choice.name == name)
        return label if len(label) <= 44 else label[:43].rstrip() + "…"

    def _route_styles(self) -> list[str]:
        lines = []
        place = {edge: at for at, edge in enumerate(self.drawn)}
        for number, route in enumerate(self.routes):
            colour, dash = _ROUTE_COLOURS[number % 4], _ROUTE_DASHES[number % 4]
            for edge, again in route.edges:
                style = ",stroke-dasharray:1 7" if again else dash
                lines.append(f"  linkStyle {place[edge]} stroke:{colour},stroke-width:4px{style}")
        return lines
