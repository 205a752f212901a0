"""When each scene can be reached at the earliest: a lower bound by shortest paths, conditions left aside.

What takes time is added up along each way: `takes` and `until` of options, the time at which a scene closes, the time
of an inject, what lands later. No condition is read, and what was done off-script is not foreseen. So the true time may
be later, never earlier.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from scenarios.reading import BACK, Inject, Option, Scenario, Scene

Node = tuple[str, str]
"""A scene, option, action or inject: its sort and its name."""
Delay = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Earliest:
    """Story seconds by name; what no way leads to is missing.

    Attributes:
        scenes: in the order in which they can first be reached.
    """

    scenes: Mapping[str, int]
    injects: Mapping[str, int]


def earliest(scenario: Scenario) -> Earliest:
    """The earliest possible story second of each scene and inject, conditions left aside."""
    ways = _ways(scenario)
    reached: dict[Node, int] = {}
    waiting: list[tuple[int, int, Node]] = []

    def reach(at: int, node: Node) -> None:
        heapq.heappush(waiting, (at, len(reached) + len(waiting), node))

    reach(0, ("scene", scenario.first_scene))
    for name, inject in scenario.injects.items():
        if inject.at is not None or inject.manual:
            reach(inject.at or 0, ("inject", name))
    while waiting:
        at, _, node = heapq.heappop(waiting)
        if node not in reached:
            reached[node] = at
            for delay, to in ways[node]:
                if to not in reached:
                    reach(delay(at), to)
    return Earliest(
        scenes={name: at for (sort, name), at in reached.items() if sort == "scene"},
        injects={name: at for (sort, name), at in reached.items() if sort == "inject"},
    )


def offers_anytime(scene: Scene) -> bool:
    """Whether the options of `anytime` are offered in this scene."""
    return scene.options is not None and scene.anytime is not False


def _ways(scenario: Scenario) -> Mapping[Node, list[tuple[Delay, Node]]]:
    """What each node brings about, and when, given its own time."""
    ways: defaultdict[Node, list[tuple[Delay, Node]]] = defaultdict(list)
    for name, scene in scenario.scenes.items():
        here: Node = ("scene", name)
        for branch in scene.then or ():
            if branch.go != BACK:
                ways[here].append((_after(0), ("scene", branch.go)))
        if scene.closes is not None:
            ways[here].append((_not_before(scene.closes.at), ("scene", scene.closes.go)))
        for key, option in (scene.options or {}).items():
            ways[here].append((_time_of(option), ("option", f"{name}.{key}")))
        if offers_anytime(scene):
            for key, option in scenario.anytime.items():
                ways[here].append((_time_of(option), ("option", f"anytime.{key}")))
    for name, option in _options(scenario):
        taken: Node = ("option", name)
        ways[taken] += [(_after(0), ("action", action)) for action in option.does]
        if option.lands is not None:
            ways[taken] += [(_after(option.lands.in_), ("action", action)) for action in option.lands.does]
        ways[taken] += [
            (_after(0), ("scene", branch.go)) for branch in option.then or () if branch.go != BACK
        ]
    for name, inject in scenario.injects.items():
        if inject.go is not None:
            ways["inject", name].append((_after(0), ("scene", inject.go)))
        if (cause := _cause(inject)) is not None and inject.after is not None:
            ways[cause].append((_after(inject.after.by), ("inject", name)))
    return ways


def _options(scenario: Scenario) -> Iterator[tuple[str, Option]]:
    for key, option in scenario.anytime.items():
        yield f"anytime.{key}", option
    for name, scene in scenario.scenes.items():
        for key, option in (scene.options or {}).items():
            yield f"{name}.{key}", option


def _cause(inject: Inject) -> Node | None:
    """The event that an inject follows."""
    after = inject.after
    if after is None:
        return None
    named = {"scene": after.scene, "option": after.option, "action": after.action, "inject": after.inject}
    return next(((sort, name) for sort, name in named.items() if name is not None), None)


def _time_of(option: Option) -> Delay:
    return _not_before(option.until) if option.until is not None else _after(option.takes or 0)


def _after(seconds: int) -> Delay:
    return lambda at: at + seconds


def _not_before(seconds: int) -> Delay:
    return lambda at: max(at, seconds)
