"""What a picture of a scenario shows, apart from how: scenes, news, ways from one to another, and when.

Every way that the scenario's file gives (a branch of `then`, `closes`, an inject's `go`) is in exactly one edge. Options
that lead to the same place from the same scene share theirs.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Literal

from scenarios.durations import show_duration
from scenarios.reading import BACK, Branch, Inject, LoadedScenario, Option, Playbook, Scenario, Scene
from scoring.report.figures import readable, sentence
from simulator.authoring.graph.times import Earliest, earliest, offers_anytime

ANYTIME = "anytime"

SceneKind = Literal["decision", "passage", "ending"]
EdgeKind = Literal["choice", "passage", "closes", "interruption"]


@dataclass(frozen=True, slots=True)
class Way:
    """One way along an edge: the option that leads there (None for others), and the branch's condition.

    Attributes:
        otherwise: whether it is the last branch of several, taken when none before it was.
    """

    option: str | None
    when: str | None
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """What leads from a scene, an inject, or `ANYTIME` to a scene; `target` is None for `then: back`.

    Attributes:
        source: a scene's name, an inject's for an interruption, or `ANYTIME`.
        moment: for `closes`, the story second from which it leads away.
    """

    source: str
    target: str | None
    kind: EdgeKind
    ways: tuple[Way, ...]
    moment: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An option in the words of the picture: `time` is how long it takes, `stays` whether a way of it is to stay."""

    name: str
    label: str
    time: str
    when: str | None
    again: int
    stays: bool


@dataclass(frozen=True, slots=True)
class SceneNode:
    """A scene; `earliest` in story seconds, None where no way leads to it."""

    name: str
    title: str
    kind: SceneKind
    ask: str | None
    ending: str | None
    earliest: int | None
    choices: tuple[Choice, ...]
    anytime: bool
    interrupts: bool
    dead: bool

    @property
    def bench(self) -> int:
        """How many things can be done there without leaving."""
        return sum(1 for choice in self.choices if choice.stays)


@dataclass(frozen=True, slots=True)
class InjectNode:
    """An inject; `comes` says when in words.

    Attributes:
        at: story seconds where it has a time of its own; `earliest`: at the earliest (None: never).
    """

    name: str
    title: str
    sender: str
    via: str
    comes: str
    when: str | None
    at: int | None
    earliest: int | None
    manual: bool
    go: str | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase of the playbook, from one story second to before another (None: for good)."""

    title: str
    aim: str
    until: int | None


@dataclass(frozen=True, slots=True)
class Graph:
    """A scenario as a picture shows it; scenes and injects in file order."""

    scenario: str
    title: str
    language: str
    first: str
    scenes: tuple[SceneNode, ...]
    injects: tuple[InjectNode, ...]
    anytime: tuple[Choice, ...]
    edges: tuple[Edge, ...]
    stretches: tuple[Stretch, ...]
    order: tuple[str, ...]
    """Scenes in the order in which they can first be reached, then those that cannot."""

    def stretch_at(self, seconds: int) -> int:
        """The number of the stretch that this story second lies in."""
        for number, stretch in enumerate(self.stretches):
            if stretch.until is None or seconds < stretch.until:
                return number
        return len(self.stretches) - 1


def build_graph(loaded: LoadedScenario, dead: Set[str] | None = None) -> Graph:
    """The picture's content.

    Args:
        dead: scenes to be shown as out of reach; None for those that no way leads to, conditions left aside.
    """
    scenario = loaded.scenario
    times = earliest(scenario)
    unreached = [name for name in scenario.scenes if name not in times.scenes]
    gone = frozenset(unreached) if dead is None else frozenset(dead)
    inside = _inside(scenario)
    return Graph(
        scenario=scenario.id,
        title=scenario.title,
        language=scenario.language,
        first=scenario.first_scene,
        scenes=tuple(
            _scene(
                name, scene, times.scenes.get(name), name not in inside and name in times.scenes, name in gone
            )
            for name, scene in scenario.scenes.items()
        ),
        injects=tuple(_inject(name, inject, loaded, times) for name, inject in scenario.injects.items()),
        anytime=tuple(_choice(f"{ANYTIME}.{key}", option) for key, option in scenario.anytime.items()),
        edges=tuple(_edges(scenario)),
        stretches=_stretches(loaded.playbook),
        order=(*times.scenes, *unreached),
    )


def _scene(name: str, scene: Scene, at: int | None, interrupts: bool, dead: bool) -> SceneNode:
    kind: SceneKind = (
        "ending" if scene.end is not None else "passage" if scene.then is not None else "decision"
    )
    return SceneNode(
        name=name,
        title=sentence(readable(name)),
        kind=kind,
        ask=scene.ask,
        ending=scene.end,
        earliest=at,
        choices=tuple(_choice(f"{name}.{key}", option) for key, option in (scene.options or {}).items()),
        anytime=offers_anytime(scene),
        interrupts=interrupts,
        dead=dead,
    )


def _choice(name: str, option: Option) -> Choice:
    if option.until is not None:
        time = f"until {show_duration(option.until)}"
    else:
        time = show_duration(option.takes) if option.takes else "at once"
    return Choice(name, option.label, time, option.when, option.again or 1, option.then is None)


def _inject(name: str, inject: Inject, loaded: LoadedScenario, times: Earliest) -> InjectNode:
    return InjectNode(
        name=name,
        title=sentence(readable(name)),
        sender=inject.from_,
        via=readable(inject.via),
        comes=_comes(inject, loaded),
        when=inject.when,
        at=inject.at,
        earliest=times.injects.get(name),
        manual=inject.manual,
        go=inject.go,
    )


def _comes(inject: Inject, loaded: LoadedScenario) -> str:
    """When an inject comes, in words."""
    if inject.at is not None:
        return f"at {show_duration(inject.at)}"
    after = inject.after
    if after is None:
        return "when you send it"
    delay = f"{show_duration(after.by)} after" if after.by else "right after"
    if after.scene is not None:
        return f"{delay} entering “{sentence(readable(after.scene))}”"
    if after.option is not None:
        return f"{delay} “{loaded.scenario.option(after.option).label}”"
    if after.action is not None:
        actions = {**loaded.playbook.actions, **loaded.scenario.actions}
        return f"{delay} “{actions[after.action].title}” is done"
    return f"{delay} “{sentence(readable(after.inject or ''))}”"


def _stretches(playbook: Playbook) -> tuple[Stretch, ...]:
    phases = sorted(playbook.phases.values(), key=lambda phase: phase.until)
    if not phases:
        return (Stretch("The whole story", "", None),)
    last = phases[-1].until
    return (
        *(Stretch(phase.title, phase.aim, phase.until) for phase in phases),
        Stretch(f"After {show_duration(last)}", "", None),
    )


def _inside(scenario: Scenario) -> Set[str]:
    """Scenes that can be reached without an inject's `go`."""
    anytime = [branch.go for option in scenario.anytime.values() for branch in option.then or ()]
    reached, waiting = {scenario.first_scene}, [scenario.first_scene]
    while waiting:
        scene = scenario.scenes[waiting.pop()]
        leads = [branch.go for branch in scene.then or ()]
        leads += [branch.go for option in (scene.options or {}).values() for branch in option.then or ()]
        leads += [scene.closes.go] if scene.closes is not None else []
        leads += anytime if offers_anytime(scene) else []
        for go in leads:
            if go != BACK and go not in reached:
                reached.add(go)
                waiting.append(go)
    return reached


def _edges(scenario: Scenario) -> Iterable[Edge]:
    for name, scene in scenario.scenes.items():
        yield from _shared(name, "passage", [(None, scene.then or ())])
        options = (scene.options or {}).items()
        yield from _shared(name, "choice", [(f"{name}.{key}", option.then or ()) for key, option in options])
        if scene.closes is not None:
            yield Edge(name, scene.closes.go, "closes", (Way(None, None),), scene.closes.at)
    always = scenario.anytime.items()
    yield from _shared(ANYTIME, "choice", [(f"{ANYTIME}.{key}", option.then or ()) for key, option in always])
    for name, inject in scenario.injects.items():
        if inject.go is not None:
            yield Edge(name, inject.go, "interruption", (Way(None, inject.when),))


def _shared(
    source: str, kind: EdgeKind, leads: Iterable[tuple[str | None, tuple[Branch, ...]]]
) -> Iterable[Edge]:
    """An edge for every place that these lead to, in the order in which the places are first named."""
    found: dict[str, list[Way]] = {}
    for option, branches in leads:
        for number, branch in enumerate(branches, 1):
            otherwise = branch.when is None and number == len(branches) > 1
            found.setdefault(branch.go, []).append(Way(option, branch.when, otherwise))
    for go, ways in found.items():
        yield Edge(source, None if go == BACK else go, kind, tuple(ways))


def by_name(graph: Graph) -> Mapping[str, SceneNode]:
    """The scenes by their names."""
    return {scene.name: scene for scene in graph.scenes}
