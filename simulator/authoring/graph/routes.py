"""The route of a play through the picture: its decisions by number, and the edges it went along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scenarios.reading import LoadedScenario
from simulator.authoring.graph.model import ANYTIME, Graph
from simulator.drill import Drill
from simulator.drill.drill import Turn
from simulator.drill.evolve import off_script_of
from simulator.story import Happening, NotOnOffer, Story, begin, build_story, choose, improvise, offers


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision: the name of the option, or of the scene where something was done off-script.

    Attributes:
        again: whether the team went back from it.
    """

    at: str
    number: int
    again: bool


@dataclass(frozen=True, slots=True)
class Route:
    """A play, ready to be drawn.

    Attributes:
        edges: numbers of the edges it went along, each with whether only on a line of play gone back from.
        came: the injects that came.
    """

    name: str
    decisions: tuple[Decided, ...]
    edges: tuple[tuple[int, bool], ...]
    came: frozenset[str]


class NoRoute(Exception):
    """A play cannot be drawn.

    Attributes:
        message: why; `help`: what can be chosen there.
    """

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def route_of_choices(graph: Graph, loaded: LoadedScenario, chosen: Sequence[str], name: str) -> Route:
    """The route of a play by its options, as `scene.option`.

    Raises:
        NoRoute: an option is not on offer when its turn comes.
    """
    story = build_story(loaded)
    step = begin(story)
    walk = _Walk(graph, story)
    walk.follow(step.happenings)
    for number, option in enumerate(chosen, 1):
        here = story.scenes[step.state.scene]
        try:
            step = choose(story, step.state, story.option_numbers[option])
        except (KeyError, NotOnOffer):
            offered = ", ".join(story.options[each].name for each in offers(story, step.state)) or "nothing"
            ended = step.state.ending is not None
            raise NoRoute(
                f"{option} cannot be chosen as number {number}: the play "
                + (f"has ended in {here.name}." if ended else f"is in {here.name} then."),
                f"On offer there: {offered}.",
            ) from None
        walk.decide(here.name, option, number)
        walk.follow(step.happenings)
    return walk.route(name)


def route_of_drill(graph: Graph, drill: Drill, name: str) -> Route:
    """The route of a recorded drill, with the decisions that it went back from."""
    walk = _Walk(graph, drill.story)
    walk.again = True
    for turn in drill.abandoned:
        _take(walk, drill, turn)
        walk.follow(_happenings(drill, turn))
    walk.again = False
    walk.scene = None
    turns = {turn.entry: turn for turn in drill.line.turns}
    by_entry: dict[int, list[Happening]] = {}
    for told in drill.line.told:
        by_entry.setdefault(told.entry, []).append(told.happening)
    for entry in sorted({*turns, *by_entry}):
        if entry in turns:
            _take(walk, drill, turns[entry])
        walk.follow(by_entry.get(entry, ()))
    return walk.route(name)


def _take(walk: "_Walk", drill: Drill, turn: Turn) -> None:
    walk.scene = drill.story.scenes[turn.before.state.scene].name
    option = drill.story.options[turn.option].name if turn.option >= 0 else None
    walk.decide(walk.scene, option, len(turn.before.turns) + 1)


def _happenings(drill: Drill, turn: Turn) -> Sequence[Happening]:
    """What a decision that was gone back from brought about."""
    if turn.option >= 0:
        return choose(drill.story, turn.before.state, turn.option).happenings
    off_script = off_script_of(drill.entries[turn.entry - 1])
    return improvise(drill.story, turn.before.state, off_script).happenings


class _Walk:
    """A play being followed from scene to scene."""

    def __init__(self, graph: Graph, story: Story) -> None:
        self.graph = graph
        self.story = story
        self.scene: str | None = None
        self.again = False
        self.decisions: list[Decided] = []
        self.edges: dict[int, bool] = {}
        self.came: set[str] = set()
        self._undertaken: dict[str, str | None] = {}
        self._interrupted_by: str | None = None

    def decide(self, scene: str, option: str | None, number: int) -> None:
        """Note a decision; None is one off-script."""
        self.decisions.append(Decided(option or scene, number, self.again))
        self._undertaken[scene] = option

    def follow(self, happenings: Iterable[Happening]) -> None:
        """Go where these lead."""
        for happening in happenings:
            match happening.kind:
                case "delivered":
                    self.came.add(self.story.injects[happening.number].name)
                case "interrupted":
                    self._interrupted_by = self.story.injects[happening.number].name
                case "entered":
                    self._enter(self.story.scenes[happening.number].name)
                case "returned":
                    self._along(self.scene, None)
                    self.scene = self.story.scenes[happening.number].name
                case _:
                    pass

    def _enter(self, scene: str) -> None:
        if self._interrupted_by is not None:
            self._along(self._interrupted_by, scene, interrupts=True)
            self._interrupted_by = None
        elif self.scene is not None:
            self._along(self.scene, scene)
        self.scene = scene

    def _along(self, source: str | None, target: str | None, interrupts: bool = False) -> None:
        """Note the edge that leads there: by what was being done there, or one that leads there by itself."""
        option = self._undertaken.get(source or "")
        found = [
            (not any(way.option is not None and way.option == option for way in edge.ways), number)
            for number, edge in enumerate(self.graph.edges)
            if edge.target == target
            and (edge.kind == "interruption") == interrupts
            and (
                edge.source == source
                or (edge.source == ANYTIME and any(way.option == option for way in edge.ways))
            )
        ]
        # Where the option does not lead there itself, the scene has closed.
        closed = [pair for pair in found if self.graph.edges[pair[1]].kind == "closes"]
        by_option = [pair for pair in found if not pair[0]]
        chosen = by_option or closed or found
        if chosen:
            number = min(chosen)[1]
            self.edges[number] = self.edges.get(number, True) and self.again

    def route(self, name: str) -> Route:
        """What was walked."""
        return Route(name, tuple(self.decisions), tuple(sorted(self.edges.items())), frozenset(self.came))
