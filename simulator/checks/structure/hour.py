"""How long a typical drill takes at the table: a rough sum by the structure of the story, nothing played.

The typical way is the shortest one, by number of scenes, to an ending that is neither the nearest nor the farthest. On it a
team reads every scene, takes one option that leads on and half of those that stay, meets all news that comes by itself
(half of it, where it depends on a condition), and writes each kind of text that it meets once. It talks as long as `discuss`
allows, and as briefly as a time box can be where that is not said.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.reading import BACK, Option, Scenario, Scene
from scoring.record.plan import SHORTEST_TALK_S, plan_for
from simulator.authoring.graph.times import Earliest
from simulator.checks.structure.ways import Ways

READ_A_MINUTE, TYPED_A_MINUTE = 230, 35
"""Words that people read silently, and type, in a minute."""

WORDS_OF_A_TEXT = 60
"""Of a text for which the scenario has no `model`."""


@dataclass(frozen=True, slots=True)
class Hour:
    """What fills the time for play.

    Attributes:
        play_s: wall seconds that the planned minutes leave for play.
        read, typed: words.
        talk_s: wall seconds.
    """

    play_s: int
    decisions: int
    read: int
    texts: int
    typed: int
    talk_s: int

    @property
    def read_s(self) -> int:
        """Wall seconds of reading."""
        return 60 * self.read // READ_A_MINUTE

    @property
    def typed_s(self) -> int:
        """Wall seconds of typing."""
        return 60 * self.typed // TYPED_A_MINUTE

    @property
    def needed_s(self) -> int:
        """Wall seconds of all of it."""
        return self.read_s + self.typed_s + self.talk_s


def hour(scenario: Scenario, ways: Ways, earliest: Earliest) -> Hour | None:
    """What a typical drill takes; None if no ending can be reached."""
    way = typical_way(scenario, ways)
    if way is None:
        return None
    scenes = [scenario.scenes[name] for name in way]
    news = [
        inject for name, inject in scenario.injects.items() if name in earliest.injects and not inject.manual
    ]
    read: float = sum(map(_words_of_scene, scenes))
    talk: float = sum(map(_talk_s, scenes))
    for inject in news:
        share = 1.0 if inject.when is None else 0.5
        read += share * _words(inject.text)
        if inject.go is not None and inject.go not in way:
            read += share * _words_of_scene(scenario.scenes[inject.go])
            talk += share * _talk_s(scenario.scenes[inject.go])
    written: dict[str, int] = {}
    for scene in scenes:
        for option in (scene.options or {}).values():
            for kind in option.write:
                written.setdefault(kind, _words(option.model_of(kind)) or WORDS_OF_A_TEXT)
    return Hour(
        play_s=plan_for(scenario.minutes).play_s,
        decisions=sum(_decisions(scene.options or {}) for scene in scenes),
        read=round(read),
        texts=len(written),
        typed=sum(written.values()),
        talk_s=round(talk),
    )


def typical_way(scenario: Scenario, ways: Ways) -> list[str] | None:
    """The scenes of the shortest way to the ending in the middle, by distance; None if no way leads to an ending."""
    came: dict[str, str | None] = {scenario.first_scene: None}
    waiting = [scenario.first_scene]
    endings = []
    for name in waiting:
        if scenario.scenes[name].end is not None:
            endings.append(name)
        for step in ways.steps[name]:
            if step.to != BACK and step.to not in came:
                came[step.to] = name
                waiting.append(step.to)
    if not endings:
        return None
    way = [endings[len(endings) // 2]]
    while (before := came[way[-1]]) is not None:
        way.append(before)
    return way[::-1]


def _words_of_scene(scene: Scene) -> float:
    """Words that a team reads in a scene: half of the paragraphs that depend on something, a result a decision."""
    options = (scene.options or {}).values()
    results = [_words(option.result) for option in options]
    read: float = _words(scene.text) + _words(scene.ask) + sum(_words(option.label) for option in options)
    read += sum(_words(also.text) for also in scene.also) / 2
    return read + _decisions(scene.options or {}) * sum(results) / max(1, len(results))


def _decisions(options: Mapping[str, Option]) -> int:
    """Options taken in a scene: one that leads on, and half of those that stay."""
    staying = sum(option.then is None for option in options.values())
    return (staying + 1) // 2 + (staying < len(options))


def _talk_s(scene: Scene) -> int:
    if scene.options is None:
        return 0
    return scene.discuss if scene.discuss is not None else SHORTEST_TALK_S


def _words(text: str | None) -> int:
    return len(text.split()) if text else 0
