"""Generated drills: small valid scenarios with a playbook, and what is done in them.

Times come from a small set, so that several things often fall on the same second.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from hypothesis import strategies as st

from scenarios.reading.playbook import Playbook
from scenarios.reading.scenario import Scenario
from tests.oracle.generate_words import (
    ACTIONS,
    ASKED,
    FACTS,
    MOMENTS,
    MOODS,
    OWN_ACTIONS,
    TAKES,
    TEXTS,
    Plain,
    Speaker,
)
from tests.oracle.naive_moments import Improvised
from tests.oracle.naive_story import NaiveDrill


@dataclass(frozen=True)
class Files:
    """A scenario and its playbook as plain data, ready to be written as YAML or checked as models."""

    scenario: Mapping[str, Plain]
    playbook: Mapping[str, Plain]

    def yaml(self) -> tuple[str, str]:
        return as_yaml(self.scenario), as_yaml(self.playbook)

    def models(self) -> tuple[Scenario, Playbook]:
        return Scenario.model_validate(in_tuples(self.scenario)), Playbook.model_validate(
            in_tuples(self.playbook)
        )


@dataclass(frozen=True)
class Move:
    """One thing done in a drill: the n-th choice, the n-th inject that can be sent, or something off-script."""

    kind: Literal["choose", "send", "improvise"]
    pick: int


IMPROVISED = (
    Improvised(0, (), (), "off_script.1"),
    Improvised(120, ("pause",), (("tool_on", False),), "off_script.2"),
    Improvised(240, ("tell", "wipe"), (("leaked", True), ("count", 50)), "off_script.3"),
    Improvised(0, ("patch",), (("mood", "tense"), ("level", 3)), "off_script.4"),
)

MOVES = st.lists(
    st.builds(
        Move,
        st.sampled_from(["choose", "choose", "choose", "choose", "choose", "send", "send", "improvise"]),
        st.integers(0, 11),
    ),
    min_size=5,
    max_size=14,
)


def play_naively(scenario: Scenario, playbook: Playbook, moves: list[Move]) -> NaiveDrill:
    """The naive storyteller's drill after these moves; what cannot be done now becomes a choice."""
    drill = NaiveDrill(scenario, playbook)
    drill.begin()
    for move in moves:
        if drill.ending is not None:
            break
        if move.kind == "send" and (to_send := drill.sendable()):
            drill.send(to_send[move.pick % len(to_send)])
        elif move.kind == "improvise":
            drill.improvise(IMPROVISED[move.pick % len(IMPROVISED)])
        else:
            on_offer = drill.offers()
            drill.choose(on_offer[move.pick % len(on_offer)])
    return drill


def in_tuples(value: object) -> object:
    """The models take their sequences as tuples."""
    if isinstance(value, Mapping):
        return {key: in_tuples(part) for key, part in value.items()}
    return tuple(in_tuples(part) for part in value) if isinstance(value, list) else value


def as_yaml(value: Plain | Mapping[str, Plain], indent: int = 0) -> str:
    """Block style throughout; text always in double quotes."""
    if isinstance(value, Mapping) and value:
        lines = []
        for key, part in value.items():
            nested = isinstance(part, dict | list) and bool(part)
            lines.append(" " * indent + f"{key}:" + ("\n" if nested else " ") + as_yaml(part, indent + 2))
        return "\n".join(lines)
    if isinstance(value, list) and value:
        return "\n".join(" " * indent + "- " + as_yaml(part, indent + 2).lstrip() for part in value)
    return json.dumps(value)


@st.composite
def files(draw: st.DrawFn) -> Files:
    """A scenario that the format allows, with its playbook."""
    return _Author(draw).files()


class _Author(Speaker):
    """Writes one scenario; `back` and rings of scenes that lead on by themselves stay where they are allowed."""

    def files(self) -> Files:
        main = [f"m{n}" for n in range(1 + self.up_to(3))]
        ends = [f"e{n}" for n in range(1 + self.up_to(1))]
        breaks = [f"i{n}" for n in range(self.up_to(3))]
        self.scenes = main + ends + breaks
        passages = [name for name in main + breaks if self.chance(1 if name == "m0" else 3)]
        for name in main + breaks:
            if name not in passages:
                self.options[name] = [f"o{n}" for n in range(1 + self.up_to(3))]
        self.options["anytime"] = [f"any{n}" for n in range(self.up_to(2))]
        self.injects = [f"j{n}" for n in range(self.up_to(7))]
        # anytime options can lead back only where none is offered outside an interruption
        anytime_back = bool(breaks) and self.chance(1)

        scenes: dict[str, Plain] = {}
        for at, name in enumerate(main):
            later, anywhere = main[at + 1 :] * 3 + ends, main * 4 + ends
            scenes[name] = self.scene(name, later, anywhere, anytime=not anytime_back)
        for name in ends:
            scenes[name] = {"text": "It is over.", "end": f"over_{name}", **self.maybe_set(3)}
        for at, name in enumerate(breaks):
            later = ["back"] * 4 + breaks[at + 1 :] + main
            scenes[name] = self.scene(name, later, ["back"] * 8 + breaks + main + ends)
        after_later = self.chance(5)
        injects: dict[str, Plain] = {}
        for at, name in enumerate(self.injects):
            others = self.injects[at + 1 :] if after_later else self.injects[:at]
            injects[name] = self.inject(others, breaks * 6 + main + ends[:1] if breaks else main[:1])
        anytime_leads = ["back"] if anytime_back else main * 4 + ends
        anytime: dict[str, Plain] = {
            name: self.option("anytime", anytime_leads) for name in self.options["anytime"]
        }

        facts: dict[str, Plain] = {
            "tool_on": True,
            "count": {"is": 2, "from": 0, "to": 9},
            "sum": 0,
        }
        if self.chance(5):
            facts["leaked"] = self.chance(5)
        if self.chance(3):
            facts["level"] = {"is": 2, "from": -3, "to": 5}
        self.story = False
        scenario: dict[str, Plain] = {
            "format": 1,
            "id": "generated",
            "title": "Generated",
            "summary": "A generated story.",
            "level": "introductory",
            "minutes": 10,
            "story_start": "2026-03-10 09:10",
            "language": "en",
            "playbook": "generated_playbook",
            "objectives": {"all": {"says": "Do it all.", "actions": ["pause", "tell"]}},
            "roles": {"owner": "Owner"},
            "facts": facts,
            "first_scene": "m0",
            "scenes": scenes,
            "injects": injects,
            "anytime": anytime,
            "actions": {name: self.action() for name in OWN_ACTIONS},
            "mistakes": {"own_mistake": self.mistake()},
        }
        if self.chance(3):
            scenario["leave_out"] = [self.one_of(["keep", "wipe"])]
        if self.chance(4):
            deadline: dict[str, Plain] = {"due": self.one_of(MOMENTS[1:4])}
            if self.chance(5):
                deadline["late"] = self.one_of(MOMENTS[4:9])
            scenario["deadlines"] = {self.one_of(ACTIONS): deadline}
        self.actions = ACTIONS
        playbook: dict[str, Plain] = {
            "format": 1,
            "id": "generated_playbook",
            "title": "Generated",
            "source": "Nobody.",
            "asks": dict(ASKED),
            "texts": {
                name: {"title": "A text", "criteria": {"plain": {"says": "Plain.", "weight": 1}}}
                for name in TEXTS
            },
            "phases": {"first": {"title": "First", "until": "1h", "aim": "Stop it"}},
            "actions": {name: self.action() for name in ACTIONS},
            "mistakes": {f"mistake{n}": self.mistake() for n in range(self.up_to(2))},
        }
        return Files(scenario, playbook)

    def scene(self, name: str, later: list[str], anywhere: list[str], anytime: bool = True) -> Plain:
        """`later` keeps rings of scenes that lead on by themselves away; options may lead `anywhere`."""
        scene: dict[str, Plain] = {"text": "Something is up.", **self.maybe_set(4)}
        if name not in self.options:
            scene["then"] = self.then(later, None)
            return scene
        closers = [scene for scene in later if scene != "back"]
        if self.chance(5) and closers:
            scene["closes"] = {"at": self.one_of(MOMENTS), "go": self.one_of(closers)}
        if not anytime or self.chance(2):
            scene["anytime"] = False
        scene["options"] = {option: self.option(name, anywhere) for option in self.options[name]}
        return scene

    def option(self, scene: str, leads: list[str]) -> Plain:
        option: dict[str, Plain] = {"label": "Do it"}
        timed = self.up_to(9)
        if timed >= 9:
            option["until"] = self.one_of(MOMENTS)
        elif timed >= 2:
            option["takes"] = self.one_of(TAKES)
        guard = self.up_to(9)
        if guard >= 8:
            option["when"] = f"clock {self.one_of(['>=', '<', '>', '<='])} {self.one_of(MOMENTS)}"
        elif guard >= 5:
            option["when"] = self.truth(2, scene)
        if self.chance(7):
            option["does"] = self.some_actions()
        option.update(self.maybe_set(5, scene))
        if self.chance(4):
            lands: dict[str, Plain] = {"in": self.one_of(TAKES[1:] + MOMENTS[5:])}
            if self.chance(7):
                lands["does"] = self.some_actions()
            lands.update(self.maybe_set(7, scene))
            option["lands"] = lands
        if self.chance(3):
            option["again"] = 2 + self.up_to(1)
        if self.chance(5):
            option["then"] = self.then(leads, scene)
        return option

    def then(self, leads: list[str], scene: str | None) -> Plain:
        if not self.chance(4):
            return self.one_of(leads)
        branches: list[Plain] = []
        for _ in range(1 + self.up_to(1)):
            branches.append({"when": self.truth(2, scene), "go": self.one_of(leads)})
        branches.append({"go": self.one_of(leads)})
        return branches

    def inject(self, others: list[str], interruptions: list[str]) -> Plain:
        inject: dict[str, Plain] = {"from": "Jo", "via": "email", "text": "News."}
        triggers = ["at", "scene", "option", "action", "manual"] + (["inject", "inject"] if others else [])
        trigger = self.one_of(triggers)
        if trigger == "at":
            inject["at"] = self.one_of(MOMENTS)
        elif trigger == "manual":
            inject["manual"] = True
        else:
            names = {
                "scene": self.scenes + [name for name in self.scenes if name.startswith("e")] * 2,
                "option": self.full_options(),
                "action": ACTIONS + OWN_ACTIONS,
                "inject": others,
            }[trigger]
            # without options there is a first scene all the same
            after: dict[str, Plain] = {trigger: self.one_of(names)} if names else {"scene": "m0"}
            if self.chance(5):
                after["by"] = self.one_of(TAKES)
            inject["after"] = after
        if self.chance(4):
            inject["when"] = self.truth(2, None)
        inject.update(self.maybe_set(5))
        if self.chance(5):
            inject["go"] = self.one_of(interruptions)
        return inject

    def action(self) -> Plain:
        action: dict[str, Plain] = {
            "title": "Do this",
            "dimension": self.one_of(["containment", "communication", "follow_up"]),
            "weight": self.one_of([10, 30, 20, 0, 7]),
            "phase": "first",
            "due": self.one_of(["2m", "3m", "90s"]),
        }
        if self.chance(6):
            action["late"] = self.one_of(["4m", "6m", "10m"])
        for key, in_ten in (("applies", 2), ("from", 4), ("premature", 5)):
            if self.chance(in_ten):
                plain = f"not done({self.one_of(ACTIONS)})"
                action[key] = plain if key == "premature" and self.chance(4) else self.truth(2, None)
        if self.chance(3):
            action["text"] = self.one_of(TEXTS)
        return action

    def mistake(self) -> Plain:
        mistake: dict[str, Plain] = {
            "title": "Not that",
            "dimension": self.one_of(["containment", "communication", "follow_up"]),
            "weight": self.one_of([5, 20, 50]),
            "when": self.truth(2, None),
        }
        if self.chance(4):
            mistake["harms"] = [self.one_of(self.actions)]
        return mistake

    def some_actions(self) -> list[Plain]:
        actions = ACTIONS + OWN_ACTIONS
        first = self.one_of(actions)
        second = self.one_of(actions)
        return [first, second] if self.chance(3) and second != first else [first]

    def maybe_set(self, in_ten: int, scene: str | None = None) -> dict[str, Plain]:
        if not self.chance(in_ten):
            return {}
        changes: dict[str, Plain] = {}
        for _ in range(1 + self.up_to(1)):
            name = self.one_of(list(FACTS))
            if FACTS[name] == "text":
                changes[name] = self.one_of(MOODS)
            elif FACTS[name] == "integer":
                plain = self.chance(4)
                changes[name] = self.one_of([1, -4, 12, 0]) if plain else self.integer(2, scene)
            else:
                changes[name] = self.chance(5) if self.chance(5) else self.truth(2, scene)
        return {"set": changes}
