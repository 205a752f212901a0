"""What must hold within a scenario, and between it and its playbook, beyond the shape of either."""

from scenarios.expressions import Names
from scenarios.files import Place
from scenarios.reading.names import ANYTIME, StoryNames, fact_kinds, kind_of, playbook_names, story_names
from scenarios.reading.parts import (
    check_condition,
    check_expression,
    check_key,
    check_late,
    check_name,
    check_names,
)
from scenarios.reading.playbook_rules import check_duties
from scenarios.reading.scenario import BACK
from scenarios.reading.values import LONGEST_TEXT
from scenarios.reading.ways import check_ways
from scenarios.shown import parts_of
from scenarios.suggestions import Misspelt

_SCENE_WAYS = ("options", "then", "end")
_EVENTS = ("scene", "option", "action", "inject")


def check_scenario(scenario: Place, playbook: Place) -> None:
    """Report everything in a scenario that does not fit together or does not fit the playbook."""
    names = story_names(scenario, playbook)
    _check_facts(scenario, playbook, names)
    _check_duties(scenario, playbook, names)
    check_name(scenario.get("first_scene"), "a scene", names.scenes)
    for scene in scenario.each("scenes"):
        _check_scene(scene, names)
    for option in scenario.each(ANYTIME):
        _check_option(option, names, names.in_scene(ANYTIME))
    for inject in scenario.each("injects"):
        _check_inject(inject, names)
    check_ways(scenario)


def _check_facts(scenario: Place, playbook: Place, names: StoryNames) -> None:
    kinds = fact_kinds(scenario)
    asked = {place.key: place.get("default") for place in playbook.each("asks")}
    for fact in scenario.each("facts"):
        kind = kinds[fact.key]
        default = asked.get(fact.key)
        wanted = kind_of(default.value) if default is not None else None
        if kind is not None and wanted is not None and kind != wanted:
            fact.complain(f"`{fact.key}` is {_KINDS[kind]}, but the playbook asks for it as {_KINDS[wanted]}")
        _check_bounds(fact)
    track = scenario.get("track")
    check_names(track, "a fact of this story", names.facts)
    for entry in scenario.each("track"):
        if names.facts.get(entry.text or "") in ("true/false", "text"):
            entry.complain(f"`{entry.text}` is no integer; only integers can be drawn over time")


_KINDS = {"true/false": "true or false", "integer": "an integer", "text": "text"}


def _check_bounds(fact: Place) -> None:
    first, least, most = fact.get("is"), fact.get("from"), fact.get("to")
    if first is None or isinstance(first.value, str | bool):
        for bound in (least, most):
            if bound is not None and first is not None:
                bound.complain_of_key(f"`{fact.key}` is no integer, and only an integer has `from` and `to`")
        return
    if not isinstance(first.value, int):
        return
    if least is not None and isinstance(least.value, int) and first.value < least.value:
        first.complain(
            f"`is` ({first.value}) is less than `from` ({least.value}); it must lie between `from` and `to`"
        )
    if most is not None and isinstance(most.value, int) and first.value > most.value:
        first.complain(
            f"`is` ({first.value}) is more than `to` ({most.value}); it must lie between `from` and `to`"
        )


def _check_duties(scenario: Place, playbook: Place, names: StoryNames) -> None:
    """What the scenario adds to the playbook's actions and mistakes, changes in them and leaves out of them."""
    for part in ("actions", "mistakes"):
        theirs = {their.key for their in playbook.each(part)}
        for own in scenario.each(part):
            if own.key in theirs:
                own.complain_of_key(
                    f"the playbook has `{own.key}` among its {part} already; choose another name"
                )
    check_duties(scenario, names)
    for objective in scenario.each("objectives"):
        check_names(objective.get("actions"), "an action", names.actions)
    check_names(scenario.get("leave_out"), "an action of the playbook", playbook_names(playbook).actions)
    timed = {
        action.key: action.has("due") for file in (playbook, scenario) for action in file.each("actions")
    }
    for deadline in scenario.each("deadlines"):
        check_key(deadline, "an action", names.actions)
        if timed.get(deadline.key) is False:
            deadline.complain_of_key(
                f"`{deadline.key}` has no `due` that could be replaced; take this deadline out"
            )
        check_late(deadline)


def _check_scene(scene: Place, names: StoryNames) -> None:
    known = names.in_scene(scene.key)
    ways = [key for key in _SCENE_WAYS if scene.has(key)]
    if isinstance(scene.value, dict) and len(ways) != 1:
        had = f"`{scene.key}` has {' and '.join(f'`{way}`' for way in ways) or 'none of these'}"
        scene.complain_of_key(f"a scene must have exactly one of `options`, `then` and `end`; {had}")
    if (closes := scene.get("closes")) is not None:
        if not scene.has("options"):
            closes.complain_of_key("only a scene with `options` can have `closes`; take it out")
        check_name(closes.get("go"), "a scene", names.scenes)
    for key in ("text", "ask"):
        _check_shown(scene.get(key), names)
    for also in scene.each("also"):
        check_condition(also.get("when"), known)
        _check_shown(also.get("text"), names)
    _check_changes(scene.get("set"), known)
    _check_then(scene.get("then"), names, known)
    for option in scene.each("options"):
        _check_option(option, names, known)


def _check_option(option: Place, names: StoryNames, known: Names) -> None:
    if option.has("takes") and option.has("until"):
        option.complain_of_key(f"`{option.key}` has both `takes` and `until`; keep one of them")
    check_condition(option.get("when"), known)
    _check_texts(option, names)
    for key in ("label", "result"):
        _check_shown(option.get(key), names)
    _check_then(option.get("then"), names, known)
    for effects in (option, option.get("lands")):
        if effects is not None:
            check_names(effects.get("does"), "an action", names.actions)
            _check_changes(effects.get("set"), known)
    if (lands := option.get("lands")) is not None:
        _check_shown(lands.get("result"), names)


def _check_texts(option: Place, names: StoryNames) -> None:
    """The kinds of text that are written, each once, and what is said of them."""
    write, model = option.get("write"), option.get("model")
    kinds: list[str] = []
    if write is not None and write.text is not None:
        check_name(write, "a text that the playbook describes", names.texts)
        kinds.append(write.text)
    elif write is not None:
        for kind in write.each():
            check_name(kind, "a text that the playbook describes", names.texts)
            if kind.text is not None and kind.text in kinds:
                kind.complain(f"`{kind.text}` is written once on this form; take the second one out")
            kinds.append(kind.text or "")
    if write is None and (skip := option.get("short_plan")) is not None:
        skip.complain_of_key(
            "`short_plan` stands without `write`; name the text that is skipped, or take it out"
        )
    if model is not None and model.text is None:
        for each in model.each():
            check_key(each, "a text that this option asks for", kinds)


def _check_then(then: Place | None, names: StoryNames, known: Names) -> None:
    if then is None:
        return
    if then.text is not None:
        if then.text != BACK:
            check_name(then, "a scene", names.scenes)
        return
    branches = list(then.each()) if isinstance(then.value, tuple) else []
    for number, branch in enumerate(branches, start=1):
        go = branch.get("go")
        if go is not None and go.text != BACK:
            check_name(go, "a scene", names.scenes)
        when = branch.get("when")
        check_condition(when, known)
        if number == len(branches) and when is not None:
            when.complain_of_key(
                "the last way of a list must stand without `when`, for when no other holds; add one"
            )
        elif number < len(branches) and when is None and go is not None:
            branch.complain(
                "this way has no `when`, so none after it is ever taken; add one, or make it the last"
            )


def _check_changes(changes: Place | None, known: Names) -> None:
    """Facts that exist, set to values of their kind."""
    if changes is None:
        return
    for change in changes.each():
        check_key(change, "a fact of this story", known.facts)
        kind = known.facts.get(change.key)
        given = kind_of(change.value)
        if kind is None or given is None or kind == given == "text":
            continue
        if given == "text":
            check_expression(change, known, kind)
        elif given != kind:
            wanted = "text; put the value in quotes" if kind == "text" else _KINDS[kind]
            change.complain(f"`{change.key}` is {wanted}, but this is {_KINDS[given]}")


def _check_inject(inject: Place, names: StoryNames) -> None:
    known = names.in_scene(None)
    manual = inject.get("manual")
    triggers = [key for key in ("at", "after") if inject.has(key)]
    if manual is not None and manual.value is not False:
        triggers.append("manual: true")
    if isinstance(inject.value, dict) and len(triggers) != 1:
        had = f"`{inject.key}` has {' and '.join(f'`{key}`' for key in triggers) or 'none of these'}"
        inject.complain_of_key(f"an inject must have exactly one of `at`, `after` and `manual: true`; {had}")
    if (after := inject.get("after")) is not None:
        _check_after(after, names)
    check_condition(inject.get("when"), known)
    check_name(inject.get("go"), "a scene", names.scenes)
    _check_shown(inject.get("text"), names)
    _check_changes(inject.get("set"), known)


def _check_after(after: Place, names: StoryNames) -> None:
    events = [key for key in _EVENTS if after.has(key)]
    if isinstance(after.value, dict) and len(events) != 1:
        after.complain_of_key("`after` must name exactly one of `scene`, `option`, `action` and `inject`")
    check_name(after.get("scene"), "a scene", names.scenes)
    check_name(after.get("option"), "an option (written scene.option)", names.options)
    check_name(after.get("action"), "an action", names.actions)
    check_name(after.get("inject"), "an inject", names.injects)


def _check_shown(place: Place | None, names: StoryNames) -> None:
    """Facts within braces that exist, and no brace that means nothing."""
    if place is None or place.text is None or len(place.text) > LONGEST_TEXT:
        return
    for part in parts_of(place.text):
        if part.sort == "stray":
            place.complain_inside(
                part.start,
                part.end,
                "a brace stands for a fact, as in {customers}; write {{ or }} for itself",
            )
        elif part.sort == "fact" and part.text not in names.facts:
            place.complain_inside(
                part.start,
                part.end,
                f"`{part.text}` is not a fact of this story (a brace itself is written {{{{)",
                misspelt=Misspelt(part.text, names.facts),
            )
