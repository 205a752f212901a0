"""What stands on a card: a scene with its options grouped by where they lead, or a piece of news.

A card knows its height before it has a place. Edges leave it where their group stands, so that no words need to lie
on a line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from scenarios.durations import show_duration
from simulator.authoring.graph.lettering import width, wrap
from simulator.authoring.graph.model import Choice, Edge, Graph, InjectNode, SceneNode, Way

Style = Literal[
    "time",
    "title",
    "ask",
    "bench",
    "leads",
    "closes",
    "goes-back",
    "label",
    "code",
    "word",
    "quiet",
    "sender",
]
Side = Literal["left", "right"]

PAD = 9
SIZES: Mapping[Style, tuple[float, float, bool, bool]] = {
    "time": (10.5, 14, False, False),
    "title": (14.5, 17.5, True, False),
    "ask": (11, 14, False, False),
    "bench": (11, 15, True, False),
    "leads": (11, 15, True, False),
    "closes": (11, 14, True, False),
    "goes-back": (11, 15, True, False),
    "label": (11, 13.5, False, False),
    "code": (9.5, 12, False, True),
    "word": (12, 16, True, False),
    "quiet": (10.5, 13.5, False, False),
    "sender": (11, 13.5, False, False),
}
"""Font size, line height, bold, fixed width."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words; `x` and `y` (of its base line) from the card's upper left corner."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Badge:
    """A decision of a route, by its number; `again` where it is one that the team went back from."""

    route: int
    number: int
    again: bool


@dataclass(frozen=True, slots=True)
class PlacedBadge:
    """A badge and where its middle is, from the card's upper left corner."""

    x: float
    y: float
    badge: Badge


@dataclass(frozen=True, slots=True)
class Port:
    """Where an edge leaves a card."""

    side: Side
    y: float


@dataclass(slots=True)
class Card:
    """A card's content, placed within itself.

    Attributes:
        head: height of the strip that the title stands on.
        entry: how far down edges come in.
        ports: by the number of the edge.
        bullets: where the dots before options stand.
        rules: how far down lines part the groups.
    """

    width: float
    height: float = 0
    head: float = 0
    entry: float = 0
    words: list[Words] = field(default_factory=list)
    bullets: list[tuple[float, float]] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    ports: dict[int, Port] = field(default_factory=dict)
    badges: list[PlacedBadge] = field(default_factory=list)

    def write(self, text: str, style: Style, most: int, indent: float = 0) -> float:
        """Write text below what stands there; gives how far down its first line is."""
        size, height, bold, mono = SIZES[style]
        lines = wrap(text, self.width - 2 * PAD - indent, size, most, bold, mono)
        first = self.height + height * 0.5
        for line in lines:
            self.height += height
            self.words.append(Words(PAD + indent, round(self.height - height * 0.28, 2), line, style))
        return round(first, 2)

    def pin(self, badges: Sequence[Badge], indent: float = 0) -> None:
        """Put badges in rows below what stands there."""
        if not badges:
            return
        step, across = 19.0, self.width - 2 * PAD - indent
        a_row = max(int(across // step), 1)
        for number, badge in enumerate(badges):
            row, at = divmod(number, a_row)
            self.badges.append(
                PlacedBadge(PAD + indent + 8.5 + at * step, round(self.height + 10.5 + row * step, 2), badge)
            )
        self.height += step * (1 + (len(badges) - 1) // a_row) + 3


LEAST_SMALL, MOST_SMALL = 84.0, 150.0

Badges = Mapping[str, Sequence[Badge]]
INDENT = 10


def scene_card(
    graph: Graph,
    scene: SceneNode,
    wide: float,
    groups: Sequence[tuple[int, Edge]],
    back: Iterable[int],
    badges: Badges,
) -> Card:
    """A scene with what can be done there.

    Args:
        groups: the edges that leave it with their numbers, in the order in which they are to stand there.
        back: numbers of the edges that go back.
        badges: by the name of the option, or of the scene for what was done there off-script.
    """
    card = Card(wide)
    card.height = 5
    card.write(_kind_and_time(graph, scene), "time", 2)
    card.entry = card.write(scene.title, "title", 3)
    if scene.ending is not None:
        card.write(ending_word(scene.ending), "word", 2)
    card.height += 5
    card.head = card.height
    if scene.ending is not None:
        card.pin(badges.get(scene.name, ()))
        return card
    card.height += 3
    if scene.ask is not None:
        card.write(scene.ask, "ask", 4)
        card.height += 3
    card.pin(badges.get(scene.name, ()))
    by_name = {choice.name: choice for choice in scene.choices}
    staying = [choice for choice in scene.choices if choice.stays]
    if staying:
        _rule(card)
        count = len(staying)
        card.write(f"{count} {'thing' if count == 1 else 'things'} to do here", "bench", 1)
        for choice in staying:
            _row(card, choice, None, badges)
    goes_back = set(back)
    listed: set[str] = set()
    for number, edge in groups:
        _rule(card)
        _group(graph, card, number, edge, number in goes_back, by_name, listed, badges)
    if scene.anytime and graph.anytime:
        _rule(card)
        card.write("+ what can be done at any time", "quiet", 2)
    card.height += 6
    return card


def _kind_and_time(graph: Graph, scene: SceneNode) -> str:
    kind = {"decision": "", "passage": "reads on", "ending": "ending"}[scene.kind]
    if scene.dead:
        kind = "out of reach"
    elif scene.interrupts:
        kind = "interruption"
    elif scene.name == graph.first:
        kind = "start"
    when = f"from {show_duration(scene.earliest)}" if scene.earliest is not None else ""
    return " · ".join(part for part in (when, kind) if part)


ENDING_SIGNS = {"recovered": "✓", "damaged": "≈", "lost": "✕", "stuck": "■"}


def ending_word(ending: str) -> str:
    """An ending in a word and a sign, so that its colour need not tell it."""
    return f"{ENDING_SIGNS.get(ending, '■')} {ending.replace('_', ' ')}"


def _rule(card: Card) -> None:
    card.height += 3
    card.rules.append(round(card.height, 2))
    card.height += 3


def title_of(graph: Graph, name: str) -> str:
    """A scene's title."""
    return next(scene.title for scene in graph.scenes if scene.name == name)


def _group(
    graph: Graph,
    card: Card,
    number: int,
    edge: Edge,
    goes_back: bool,
    by_name: Mapping[str, Choice],
    listed: set[str],
    badges: Badges,
) -> None:
    """A group of ways to one place; `listed` are the options that stand on the card already."""
    to = title_of(graph, edge.target) if edge.target is not None else ""
    if edge.kind == "closes":
        y = card.write(f"Closes at {show_duration(edge.moment or 0)} → {to}", "closes", 3)
        card.ports[number] = Port("left" if goes_back else "right", y)
        return
    if edge.target is None:
        y = card.write("↩ back to where they were", "goes-back", 2)
        side: Side = "left"
    elif goes_back:
        sign = "↻" if edge.target == edge.source else "←"
        y = card.write(f"{sign} {to}", "goes-back", 2)
        side = "left"
    else:
        y = card.write(f"→ {to}", "leads", 2)
        side = "right"
    card.ports[number] = Port(side, y)
    shared = _shared_condition(edge.ways)
    if shared is not None:
        card.write(shared, "code", 8)
    options = [way.option for way in edge.ways if way.option is not None]
    if len(options) > 1 and listed.issuperset(options):
        card.write(f"the same {len(options)} options", "quiet", 1)
        return
    for way in edge.ways:
        condition = _condition(way) if shared is None else None
        if way.option is not None:
            _row(card, by_name[way.option], condition, badges if way.option not in listed else {})
            listed.add(way.option)
        elif condition is not None:
            card.write(condition, "code", 8)


def _condition(way: Way) -> str | None:
    return "otherwise" if way.otherwise else f"if {way.when}" if way.when is not None else None


def _shared_condition(ways: Sequence[Way]) -> str | None:
    """The condition that all ways have, if it is one and the same."""
    first = _condition(ways[0])
    return first if all(_condition(way) == first for way in ways) else None


def _row(card: Card, choice: Choice, branch: str | None, badges: Badges) -> None:
    """An option: its label with the time it takes, and the conditions it hangs on."""
    time = choice.time + (f", up to {choice.again}×" if choice.again > 1 else "")
    y = card.write(f"{choice.label} ({time})", "label", 4, INDENT)
    card.bullets.append((PAD + 2.5, y))
    if choice.when is not None:
        card.write(f"if {choice.when}", "code", 3, INDENT)
    if branch is not None:
        card.write(f"then {branch}", "code", 3, INDENT)
    card.pin(badges.get(choice.name, ()), INDENT)
    card.height += 2


def inject_card(inject: InjectNode, wide: float, badges: Badges) -> Card:
    """A piece of news: when it comes, from whom, and what it hangs on."""
    card = Card(wide)
    card.height = 4
    card.write(inject.comes, "time", 4)
    card.entry = card.write(inject.title, "title", 2)
    card.write(f"{inject.sender}, {inject.via}", "sender", 3)
    if inject.when is not None:
        card.write(f"if {inject.when}", "code", 3)
    card.pin(badges.get(f"inject {inject.name}", ()))
    card.height += 6
    card.head = card.height
    return card


def choice_card(choice: Choice, wide: float, leads: Sequence[str], badges: Badges) -> Card:
    """An option that is offered everywhere; `leads` are the titles of the places it may lead to."""
    card = Card(wide)
    card.height = 2
    _row(card, choice, None, badges)
    for title in leads:
        card.write(f"→ {title}", "leads", 2, INDENT)
    card.height += 4
    return card


def small_card(scene: SceneNode, wide: float, badges: Badges) -> Card:
    """A scene of a story too large for more: its name, and when it can be reached."""
    card = Card(wide)
    card.height = 3
    when = show_duration(scene.earliest) if scene.earliest is not None else "out of reach"
    card.entry = card.write(small_title(scene), "quiet", 1)
    card.write(when, "time", 1)
    names = (scene.name, *(choice.name for choice in scene.choices))
    card.pin([badge for name in names for badge in badges.get(name, ())])
    card.height += 3
    card.head = card.height
    return card


def small_title(scene: SceneNode) -> str:
    """What a small card says: an ending has its sign."""
    sign = f"{ending_word(scene.ending)[0]} " if scene.ending is not None else ""
    return f"{sign}{scene.title}"


def small_width(scenes: Iterable[SceneNode]) -> float:
    """How wide small cards are, so that most names stand there whole."""
    size, _, bold, mono = SIZES["quiet"]
    widest = max((width(small_title(scene), size, bold, mono) for scene in scenes), default=0.0)
    return round(min(max(widest + 2 * PAD + 2, LEAST_SMALL), MOST_SMALL), 1)
