"""Rules that many parts of a file share: names that must exist, expressions, durations against each other."""

from collections.abc import Collection

from scenarios.durations import parse_duration
from scenarios.expressions import LONGEST, ExpressionFault, Kind, Names, read_expression
from scenarios.files import Place
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line

MOST_EXPRESSIONS = 2**20
"""Characters of unlike expressions in one file: judging them takes thousands of times as long as reading them."""


def check_name(place: Place | None, what: str, known: Collection[str]) -> None:
    """Report text that is not among the known names; `what` is what it should name, such as `a scene`."""
    if place is not None and place.text is not None and place.text not in known:
        place.complain(f"`{on_one_line(place.text)}` is not {what}", misspelt=Misspelt(place.text, known))


def check_key(place: Place, what: str, known: Collection[str]) -> None:
    """Report a key that is not among the known names."""
    if place.key not in known:
        place.complain_of_key(
            f"`{on_one_line(place.key)}` is not {what}", misspelt=Misspelt(place.key, known)
        )


def check_names(places: Place | None, what: str, known: Collection[str]) -> None:
    """Report the entries of a list that are not among the known names."""
    if places is not None and isinstance(places.value, tuple):
        for place in places.each():
            check_name(place, what, known)


def check_condition(place: Place | None, names: Names) -> None:
    """Report what is wrong with a condition."""
    if place is None:
        return
    if isinstance(place.value, int) and not isinstance(place.value, bool):
        place.complain("the expression yields an integer, but true or false is wanted here")
    elif place.text and len(place.text) <= LONGEST:
        check_expression(place, names, "true/false")


def check_expression(place: Place, names: Names, wants: Kind | None) -> None:
    """Report what is wrong with an expression, each fault where it stands."""
    tree, text = place.tree, place.text or ""
    judged = (text, wants, names.story, names.scene if "taken" in text else None)
    if judged in tree.sound:
        return
    tree.examined += len(text)
    if tree.examined > MOST_EXPRESSIONS:
        if tree.examined - len(text) <= MOST_EXPRESSIONS:
            place.complain("the expressions up to here take more than 1 MiB; write fewer or shorter ones")
        return
    try:
        read_expression(text, names, wants)
        tree.sound.add(judged)
    except ExpressionFault as fault:
        for one in (fault, *fault.others):
            place.complain_inside(one.start, one.end, one.plain, one.help, one.misspelt)


def seconds_of(place: Place | None) -> int | None:
    """A duration in seconds, where one is rightly written."""
    return parse_duration(place.text) if place is not None and place.text is not None else None


def check_late(part: Place) -> None:
    """Report a `late` that is not after its `due`, or stands alone."""
    late = part.get("late")
    if late is None:
        return
    if not part.has("due"):
        late.complain("`late` stands without `due`; write by when full credit is earned, too")
        return
    due_seconds, late_seconds = seconds_of(part.get("due")), seconds_of(late)
    if due_seconds is not None and late_seconds is not None and late_seconds <= due_seconds:
        late.complain(f"`late` ({late.text}) must be more than `due`; write a longer one or leave it out")
