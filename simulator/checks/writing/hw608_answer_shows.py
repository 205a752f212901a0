"""HW608: the best option can be told by its place or its length.

The best option of a scene is the one whose actions have the most weight together, if no other has as much. If in five such
scenes or more it is the first one, or has the longest label, in at least four of five, a team learns to click and not to
think. Scenes with a single option, and options offered at any time, are left aside.
"""

from collections.abc import Callable, Iterator

from scenarios.reading import Option
from simulator.checks.findings import Finding
from simulator.checks.subject import Subject

FEWEST_SCENES = 5
NEARLY_ALWAYS = 0.8


def check(subject: Subject) -> Iterator[Finding]:
    """By place, and by length."""
    scenes = [options for options in _choices(subject) if _best(options, subject) is not None]
    signs: tuple[tuple[str, Callable[[dict[str, Option]], str | None], str], ...] = (
        ("the first one", lambda options: next(iter(options)), "put it elsewhere in some of them"),
        ("the one with the longest label", _longest, "shorten it, or give the others as much to say"),
    )
    for sign, pointed_at, advice in signs:
        hits = sum(_best(options, subject) == pointed_at(options) for options in scenes)
        if len(scenes) >= FEWEST_SCENES and hits >= NEARLY_ALWAYS * len(scenes):
            yield Finding(
                ("scenes",),
                f"in {hits} of {len(scenes)} scenes the best option is {sign}, which gives the answer away; {advice}",
            )


def _choices(subject: Subject) -> Iterator[dict[str, Option]]:
    for name, scene in subject.scenario.scenes.items():
        if scene.options is not None and len(scene.options) > 1 and name in subject.earliest.scenes:
            yield scene.options


def _best(options: dict[str, Option], subject: Subject) -> str | None:
    """The option whose actions have the most weight, if it is one alone."""
    weights = {rule.id: rule.written.weight for rule in subject.rules.actions if rule.counts}
    worth = {name: _worth(option, weights) for name, option in options.items()}
    most = max(worth.values())
    best = [name for name, weight in worth.items() if weight == most]
    return best[0] if most and len(best) == 1 else None


def _worth(option: Option, weights: dict[str, int]) -> int:
    does = {*option.does, *(option.lands.does if option.lands is not None else ())}
    return sum(weights.get(action, 0) for action in does)


def _longest(options: dict[str, Option]) -> str | None:
    """The option with the most words in its label, if it is one alone."""
    lengths = {name: len(option.label.split()) for name, option in options.items()}
    longest = [name for name, words in lengths.items() if words == max(lengths.values())]
    return longest[0] if len(longest) == 1 else None
