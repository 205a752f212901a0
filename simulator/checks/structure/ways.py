"""Where each scene leads, conditions left aside: what can be reached, what is a trap, what goes round for nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from scenarios.reading import BACK, Inject, Option, Scenario
from simulator.authoring.graph.times import Earliest, offers_anytime
from simulator.checks.findings import Path
from simulator.checks.structure.parts import ANYTIME, Owner


@dataclass(frozen=True, slots=True)
class Step:
    """A way on from a scene: to another, to itself, or `back`.

    Attributes:
        at: what leads there.
        free: whether it takes no story time.
    """

    to: str
    at: Path
    free: bool


@dataclass(frozen=True, eq=False)
class Ways:
    """Where the scenes of a story lead, conditions left aside.

    Attributes:
        steps: by scene, in the order of the file.
        options: names of options that a scene which can be reached offers.
        offering: a scene which can be reached and offers the options of `anytime`, soonest first.
    """

    steps: Mapping[str, tuple[Step, ...]]
    options: frozenset[str]
    offering: tuple[str, ...]

    def reach(self, first: Iterable[str]) -> set[str]:
        """These scenes and all to which they lead."""
        found = set(first)
        waiting = list(found)
        while waiting:
            for step in self.steps[waiting.pop()]:
                if step.to != BACK and step.to not in found:
                    found.add(step.to)
                    waiting.append(step.to)
        return found

    def leading_to(self, last: Iterable[str]) -> set[str]:
        """These scenes and all that lead to them."""
        before: defaultdict[str, list[str]] = defaultdict(list)
        for name, steps in self.steps.items():
            for step in steps:
                before[step.to].append(name)
        found = set(last)
        waiting = list(found)
        while waiting:
            for name in before[waiting.pop()]:
                if name not in found:
                    found.add(name)
                    waiting.append(name)
        return found


def ways(scenario: Scenario, earliest: Earliest) -> Ways:
    """Where each scene of a scenario leads."""
    everywhere = tuple(_option_steps(ANYTIME, scenario.anytime, None))
    staying = tuple(name for name, option in scenario.anytime.items() if _goes_round(option))
    steps: dict[str, tuple[Step, ...]] = {}
    for name, scene in scenario.scenes.items():
        at: Path = ("scenes", name)
        here = [Step(branch.go, at, True) for branch in scene.then or ()]
        here += _option_steps(name, scene.options or {}, name)
        if offers_anytime(scene):
            here += everywhere
            here += [Step(name, (ANYTIME, option), True) for option in staying]
        if scene.closes is not None:
            here.append(Step(scene.closes.go, at, False))
        steps[name] = tuple(here)
    reached = [name for name in earliest.scenes if scenario.scenes[name].options is not None]
    offering = tuple(name for name in reached if offers_anytime(scenario.scenes[name]))
    offered = {f"{name}.{option}" for name in reached for option in scenario.scenes[name].options or {}}
    if offering:
        offered |= {f"{ANYTIME}.{option}" for option in scenario.anytime}
    return Ways(steps, frozenset(offered), offering)


def _option_steps(scene: str, options: Mapping[str, Option], stays: str | None) -> Iterator[Step]:
    for name, option in options.items():
        at: Path = (ANYTIME, name) if scene == ANYTIME else ("scenes", scene, "options", name)
        for branch in option.then or ():
            yield Step(branch.go, at, is_free(option))
        if stays is not None and _goes_round(option):
            yield Step(stays, at, True)


def is_free(option: Option) -> bool:
    """Whether an option takes no story time, wherever the clock stands."""
    return not option.takes and not option.until


def _goes_round(option: Option) -> bool:
    """Whether an option can be taken again and again at no cost, the scene staying as it is."""
    return option.again is not None and option.then is None and is_free(option)


def is_alive(owner: Owner, earliest: Earliest, ways: Ways) -> bool:
    """Whether some way leads to a scene, option or inject, conditions left aside."""
    if owner.sort == "scene":
        return owner.name in earliest.scenes
    return owner.name in (ways.options if owner.sort == "option" else earliest.injects)


def without_way_out(scenario: Scenario, earliest: Earliest, ways: Ways) -> set[str]:
    """Scenes that can be reached, and from which nothing leads to an ending or back to what was interrupted."""
    endings = [name for name, scene in scenario.scenes.items() if scene.end is not None]
    ending = ways.leading_to(endings)
    relief = [
        (name, inject)
        for name, inject in scenario.injects.items()
        if name in earliest.injects and inject.go in ending
    ]
    good = [
        name
        for name, scene in scenario.scenes.items()
        if scene.end is not None
        or any(step.to == BACK for step in ways.steps[name])
        or (scene.options is not None and any(_comes_in(name, inject, earliest) for _, inject in relief))
    ]
    return set(earliest.scenes) - ways.leading_to(good)


def _comes_in(scene: str, inject: Inject, earliest: Earliest) -> bool:
    """Whether an inject may come while the team is in a scene."""
    return inject.at is None or earliest.scenes.get(scene, 0) <= inject.at


def rings(names: Collection[str], leads: Mapping[str, Collection[str]]) -> list[list[str]]:
    """The strongly connected parts of a graph, sinks first, by Tarjan's algorithm without recursion.

    Args:
        leads: by name; what is not among `names` is passed over.
    """
    known = set(names)
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    standing: list[str] = []
    on_stack: set[str] = set()
    parts: list[list[str]] = []
    for root in names:
        if root in index:
            continue
        walk = [(root, iter(leads[root]))]
        index[root] = low[root] = len(index)
        standing.append(root)
        on_stack.add(root)
        while walk:
            name, onward = walk[-1]
            following = next(
                (to for to in onward if to in known and (to not in index or to in on_stack)), None
            )
            if following is None:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[name])
                if low[name] == index[name]:
                    cut = _last(standing, name)
                    parts.append(standing[cut:])
                    on_stack.difference_update(parts[-1])
                    del standing[cut:]
            elif following not in index:
                index[following] = low[following] = len(index)
                standing.append(following)
                on_stack.add(following)
                walk.append((following, iter(leads[following])))
            else:
                low[name] = min(low[name], index[following])
    return parts


def _last(names: list[str], name: str) -> int:
    at = len(names) - 1
    while names[at] != name:
        at -= 1
    return at


def round_trip(
    first: str, within: Collection[str], steps: Mapping[str, Iterable[Step]]
) -> list[tuple[str, Step]]:
    """The shortest way from a scene back to itself, each step with the scene that it leaves; empty if there is none."""
    came: dict[str, tuple[str, Step]] = {}
    waiting = [first]
    for name in waiting:
        for step in steps[name]:
            if step.to == first:
                walked = [(name, step)]
                while walked[-1][0] != first:
                    walked.append(came[walked[-1][0]])
                return walked[::-1]
            if step.to in within and step.to not in came:
                came[step.to] = (name, step)
                waiting.append(step.to)
    return []
