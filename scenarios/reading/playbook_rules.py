"""What must hold within a playbook beyond its shape, and for the actions and mistakes that a scenario adds."""

from scenarios.files import Place
from scenarios.reading.names import StoryNames, playbook_names
from scenarios.reading.parts import check_condition, check_late, check_name, check_names, seconds_of


def check_playbook(playbook: Place) -> None:
    """Report everything in a playbook that does not fit together."""
    check_duties(playbook, playbook_names(playbook))


def check_duties(file: Place, names: StoryNames) -> None:
    """Report what is wrong with the `actions` and `mistakes` of a playbook or scenario."""
    conditions = names.in_conditions()
    for action in file.each("actions"):
        _check_action(action, names)
        for key in ("applies", "from", "premature"):
            check_condition(action.get(key), conditions)
    for mistake in file.each("mistakes"):
        check_condition(mistake.get("when"), conditions)
        check_names(mistake.get("harms"), "an action", names.actions)


def _check_action(action: Place, names: StoryNames) -> None:
    weight = action.get("weight")
    if weight is not None and isinstance(weight.value, int) and weight.value > 0:
        for key in ("phase", "due"):
            if isinstance(action.value, dict) and not action.has(key):
                action.complain_of_key(
                    f"`{key}` is missing in `{action.key}`; only an action of weight 0 can do without"
                )
    due = action.get("due")
    if due is not None and seconds_of(due) == 0:
        due.complain("`due` must be more than 0m")
    check_late(action)
    check_name(action.get("phase"), "a phase of the playbook", names.phases)
    check_name(action.get("text"), "a text that the playbook describes", names.texts)
