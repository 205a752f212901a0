"""The parts of a scenario that many checks walk through: conditions, changes of facts, and words that people read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from scenarios.reading import Guide, Inject, Option, Playbook, Scenario, Scene, Value
from scenarios.reading.scenario import ANY_TEXT, Branch
from simulator.checks.findings import Path

ANYTIME = "anytime"
Within = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """A scene, an option (`scene.option`) or an inject, by its sort and name."""

    sort: Literal["scene", "option", "inject"]
    name: str

    @property
    def scene(self) -> str | None:
        """The scene in which its expressions look for options; None for an inject."""
        return None if self.sort == "inject" else self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Condition:
    """A `when` of the story: whose it is, where it stands, and whether it chooses a way (`then`) or something else."""

    owner: Owner
    at: Path
    within: Within
    text: str
    sort: Literal["option", "paragraph", "way", "inject"]


@dataclass(frozen=True, slots=True)
class Change:
    """A fact and its new value, in the `set` of an owner or of what lands later."""

    owner: Owner
    at: Path
    within: Within
    fact: str
    value: Value


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that people read, and whether facts are shown in them."""

    at: Path
    within: Within
    text: str
    shows_facts: bool = False


def options_of(scenario: Scenario) -> Iterator[tuple[Path, Owner, Option]]:
    """Every option, those of scenes before those offered at any time."""
    for scene, written in scenario.scenes.items():
        for name, option in (written.options or {}).items():
            yield ("scenes", scene, "options", name), Owner("option", f"{scene}.{name}"), option
    for name, option in scenario.anytime.items():
        yield (ANYTIME, name), Owner("option", f"{ANYTIME}.{name}"), option


def thens(scenario: Scenario) -> Iterator[tuple[Path, Owner, tuple[Branch, ...]]]:
    """Every `then`, of scenes that only pass on and of options."""
    for name, scene in scenario.scenes.items():
        if scene.then is not None:
            yield ("scenes", name), Owner("scene", name), scene.then
    for at, owner, option in options_of(scenario):
        if option.then is not None:
            yield at, owner, option.then


def conditions(scenario: Scenario) -> Iterator[Condition]:
    """Every `when` of the story."""
    for name, scene in scenario.scenes.items():
        for number, also in enumerate(scene.also):
            where: Within = ("also", number, "when")
            yield Condition(Owner("scene", name), ("scenes", name), where, also.when, "paragraph")
    for at, owner, option in options_of(scenario):
        if option.when is not None:
            yield Condition(owner, at, ("when",), option.when, "option")
    for at, owner, branches in thens(scenario):
        for number, branch in enumerate(branches):
            if branch.when is not None:
                yield Condition(owner, at, ("then", number, "when"), branch.when, "way")
    for name, inject in scenario.injects.items():
        if inject.when is not None:
            yield Condition(Owner("inject", name), ("injects", name), ("when",), inject.when, "inject")


def changes(scenario: Scenario) -> Iterator[Change]:
    """Every change of a fact."""
    for name, scene in scenario.scenes.items():
        yield from _changed(Owner("scene", name), ("scenes", name), ("set",), scene.set)
    for at, owner, option in options_of(scenario):
        yield from _changed(owner, at, ("set",), option.set)
        if option.lands is not None:
            yield from _changed(owner, at, ("lands", "set"), option.lands.set)
    for name, inject in scenario.injects.items():
        yield from _changed(Owner("inject", name), ("injects", name), ("set",), inject.set)


def _changed(owner: Owner, at: Path, within: Within, changed: Mapping[str, Value]) -> Iterator[Change]:
    for fact, value in changed.items():
        yield Change(owner, at, (*within, fact), fact, value)


def spoken(scenario: Scenario) -> Iterator[Spoken]:
    """Everything in a scenario that people read, in no order that matters."""
    yield Spoken(("title",), (), scenario.title)
    yield Spoken(("summary",), (), scenario.summary)
    for name, objective in scenario.objectives.items():
        yield Spoken(("objectives", name), ("says",), objective.says)
    for name, role in scenario.roles.items():
        yield Spoken(("roles", name), (), role)
    yield from _rules_spoken(scenario)
    for name, scene in scenario.scenes.items():
        yield from _scene_spoken(("scenes", name), scene)
    for at, _, option in options_of(scenario):
        yield from _option_spoken(at, option)
    for name, inject in scenario.injects.items():
        yield from _inject_spoken(("injects", name), inject)


def spoken_book(book: Playbook) -> Iterator[Spoken]:
    """Everything in a playbook that people read."""
    yield Spoken(("title",), (), book.title)
    yield Spoken(("source",), (), book.source)
    for name, asked in book.asks.items():
        yield Spoken(("asks", name), ("question",), asked.question)
    for name, phase in book.phases.items():
        yield Spoken(("phases", name), ("title",), phase.title)
        yield Spoken(("phases", name), ("aim",), phase.aim)
    yield from _rules_spoken(book)
    for name, kind in book.texts.items():
        yield Spoken(("texts", name), ("title",), kind.title)
        for short, criterion in kind.criteria.items():
            yield Spoken(("texts", name), ("criteria", short, "says"), criterion.says)
    for name, question in book.questions.items():
        yield Spoken(("questions", name), ("ask",), question.ask)
        yield Spoken(("questions", name), ("answer",), question.answer)


def _rules_spoken(file: Scenario | Playbook) -> Iterator[Spoken]:
    for name, action in file.actions.items():
        at: Path = ("actions", name)
        yield Spoken(at, ("title",), action.title)
        for number, step in enumerate(action.how):
            yield Spoken(at, ("how", number), step)
        yield from _optional(at, (("why", action.why), ("source", action.source)))
    for name, mistake in file.mistakes.items():
        yield Spoken(("mistakes", name), ("title",), mistake.title)
        yield from _optional(("mistakes", name), (("why", mistake.why),))


def _scene_spoken(at: Path, scene: Scene) -> Iterator[Spoken]:
    yield Spoken(at, ("text",), scene.text, True)
    for number, also in enumerate(scene.also):
        yield Spoken(at, ("also", number, "text"), also.text, True)
    if scene.ask is not None:
        yield Spoken(at, ("ask",), scene.ask, True)
    yield from _guide_spoken(at, scene.guide)


def _option_spoken(at: Path, option: Option) -> Iterator[Spoken]:
    yield Spoken(at, ("label",), option.label, True)
    if option.result is not None:
        yield Spoken(at, ("result",), option.result, True)
    if option.lands is not None and option.lands.result is not None:
        yield Spoken(at, ("lands", "result"), option.lands.result, True)
    for kind, model in option.model.items():
        yield Spoken(at, ("model",) if kind == ANY_TEXT else ("model", kind), model)
    yield from _optional(at, (("debrief", option.debrief),))


def _inject_spoken(at: Path, inject: Inject) -> Iterator[Spoken]:
    yield Spoken(at, ("text",), inject.text, True)
    yield Spoken(at, ("from",), inject.from_)
    yield from _optional(at, (("to", inject.to), ("expected", inject.expected)))
    yield from _guide_spoken(at, inject.guide)


def _guide_spoken(at: Path, guide: Guide | None) -> Iterator[Spoken]:
    if guide is None:
        return
    for number, question in enumerate(guide.questions):
        yield Spoken(at, ("guide", "questions", number), question)
    for key in ("hint", "red_flag", "good_sign", "notes"):
        said: str | None = getattr(guide, key)
        if said is not None:
            yield Spoken(at, ("guide", key), said)


def _optional(at: Path, parts: tuple[tuple[str, str | None], ...]) -> Iterator[Spoken]:
    for key, text in parts:
        if text is not None:
            yield Spoken(at, (key,), text)
