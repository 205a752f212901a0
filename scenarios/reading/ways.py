"""Where scenes lead: no ring that only passes on, no way back from where nothing was interrupted."""

from collections import deque
from collections.abc import Iterator

from scenarios.files import Place
from scenarios.reading.scenario import BACK


def check_ways(scenario: Place) -> None:
    """Report rings of passages, and every `back` that can be met outside an interruption."""
    scenes = {scene.key: scene for scene in scenario.each("scenes")}
    _check_rings(scenes)
    _check_back(scenario, scenes)


def _targets(part: Place | None) -> Iterator[Place]:
    """The names that the `then` of an option or passage leads to, as they stand."""
    then = part.get("then") if part is not None else None
    if then is not None and then.text is not None:
        yield then
    elif then is not None:
        for branch in then.each():
            go = branch.get("go")
            if go is not None and go.text is not None:
                yield go


def _check_rings(scenes: dict[str, Place]) -> None:
    """Take away every passage that leads out, and those that lead only there; what is left leads into a ring."""
    passages = {
        name: scene for name, scene in scenes.items() if scene.has("then") and not scene.has("options")
    }
    leads = {
        name: [go for go in dict.fromkeys(go.text or "" for go in _targets(scene)) if go in passages]
        for name, scene in passages.items()
    }
    comes: dict[str, list[str]] = {name: [] for name in leads}
    for name, onward in leads.items():
        for go in onward:
            comes[go].append(name)
    left = {name: len(onward) for name, onward in leads.items()}
    out = [name for name, count in left.items() if count == 0]
    while out:
        name = out.pop()
        del left[name]
        for before in comes[name]:
            left[before] -= 1
            if left[before] == 0:
                out.append(before)
    for name in leads:
        ring = _ring_from(name, leads, left) if name in left else []
        then = scenes[ring[0]].get("then") if ring else None
        if then is not None:
            shown = " -> ".join((*ring[:6], *(("..",) if len(ring) > 6 else ()), ring[0]))
            then.complain(
                f"these scenes only pass on to one another: {shown}; give one of them options or an end"
            )


def _ring_from(first: str, leads: dict[str, list[str]], left: dict[str, int]) -> list[str]:
    """Walk on until a scene comes again; what was walked is taken from `left`, so that no ring is told twice."""
    walked: dict[str, int] = {}
    name: str | None = first
    while name is not None and name not in walked:
        walked[name] = len(walked)
        name = next((go for go in leads[name] if go in left), None)
    for seen in walked:
        del left[seen]
    return list(walked)[walked[name] :] if name is not None else []


def _check_back(scenario: Place, scenes: dict[str, Place]) -> None:
    """Follow every way from the first scene that passes through no inject; a `back` met there leads nowhere."""
    first = scenario.get("first_scene")
    if first is None or first.text not in scenes:
        return
    anytime = list(scenario.each("anytime"))
    offers_anytime: str | None = None
    came_from: dict[str, str | None] = {first.text: None}
    waiting = deque([first.text])
    while waiting:
        name = waiting.popleft()
        scene = scenes[name]
        parts = [scene, *scene.each("options")]
        if offers_anytime is None and anytime and scene.has("options") and not _keeps_anytime_out(scene):
            offers_anytime = name
            parts += anytime
        ways = [go for part in parts for go in _targets(part)]
        closes = scene.get("closes")
        if closes is not None and (go := closes.get("go")) is not None:
            ways.append(go)
        for go in ways:
            if go.text == BACK:
                go.complain(
                    "`back` returns from an interruption, but can be met outside one; name a scene instead",
                    help=f"the way there: {_way(name, came_from)}",
                )
            elif go.text in scenes and go.text not in came_from:
                came_from[go.text] = name
                waiting.append(go.text)


def _keeps_anytime_out(scene: Place) -> bool:
    anytime = scene.get("anytime")
    return anytime is not None and anytime.value is False


def _way(name: str, came_from: dict[str, str | None]) -> str:
    """The shortest way from the first scene to this one, its middle left out where it is long."""
    way = [name]
    while (before := came_from[way[-1]]) is not None:
        way.append(before)
    way.reverse()
    return " -> ".join(way if len(way) <= 6 else (*way[:2], "..", *way[-3:]))
