"""For the facilitator alone: the guide of the present scene and of the latest injects, and what may be done off-script."""

from dataclasses import dataclass

from scenarios.reading import Guide
from simulator.drill.drill import Drill
from simulator.drill.view import Sendable, manual_injects


@dataclass(frozen=True, slots=True)
class Advice:
    """The guide of a scene or an inject.

    Attributes:
        about: the scene's name, or the inject's sender.
        expected: what a prepared team does about an inject.
    """

    about: str
    inject: bool
    questions: tuple[str, ...]
    hint: str | None
    red_flag: str | None
    good_sign: str | None
    notes: str | None
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Likely:
    """Playbook actions and facts for an off-script action, the likely ones first.

    Attributes:
        actions: id and title.
        facts: name and value as it stands.
    """

    actions: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, bool | int | str], ...]


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the facilitator may want to know now; never for the team's eyes."""

    scene: Advice
    injects: tuple[Advice, ...]
    waiting: tuple[Sendable, ...]


def guidance(drill: Drill) -> Guidance:
    """The guide of the present scene, of the injects that came since the last decision, and the manual injects."""
    scenario = drill.loaded.scenario
    name = drill.story.scenes[drill.line.state.scene].name
    last = drill.line.turns[-1].entry if drill.line.turns else 0
    came = [
        drill.story.injects[told.happening.number].name
        for told in drill.line.told
        if told.happening.kind == "delivered" and told.entry >= last
    ]
    return Guidance(
        scene=_advice(name, False, scenario.scenes[name].guide, None),
        injects=tuple(
            _advice(
                scenario.injects[inject].from_,
                True,
                scenario.injects[inject].guide,
                scenario.injects[inject].expected,
            )
            for inject in reversed(came)
        ),
        waiting=manual_injects(drill),
    )


def likely(drill: Drill) -> Likely:
    """What an off-script action may have done and changed.

    First come the actions of the options on offer, then those not yet done, then the rest; and first the facts that
    options of the present scene change.
    """
    scenario = drill.loaded.scenario
    scene = scenario.scenes[drill.story.scenes[drill.line.state.scene].name]
    options = [*(scene.options or {}).values(), *scenario.anytime.values()]
    near = [action for option in options for action in option.does]
    done = drill.story.done_of(drill.line.state)
    changed = [fact for option in options for fact in option.set]
    names = [rule.id for rule in drill.rules.actions]
    names.sort(key=lambda name: (name in done, near.index(name) if name in near else len(near)))
    facts = drill.story.facts_of(drill.line.state)
    order = sorted(facts, key=lambda fact: changed.index(fact) if fact in changed else len(changed))
    titles = {rule.id: rule.written.title for rule in drill.rules.actions}
    return Likely(
        actions=tuple((name, titles[name]) for name in names),
        facts=tuple((fact, facts[fact]) for fact in order),
    )


def _advice(about: str, inject: bool, guide: Guide | None, expected: str | None) -> Advice:
    guide = guide or Guide()
    return Advice(
        about=about,
        inject=inject,
        questions=guide.questions,
        hint=guide.hint,
        red_flag=guide.red_flag,
        good_sign=guide.good_sign,
        notes=guide.notes,
        expected=expected,
    )
