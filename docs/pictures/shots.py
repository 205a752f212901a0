"""What the pictures of the documentation show: one hour of one team, and the moments of it at which they are taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import takewhile
from pathlib import Path
from typing import Literal

from scenarios.reading import Source
from simulator.drill.commands import (
    Begin,
    CardLine,
    Choose,
    Close,
    Command,
    KeepAndChange,
    Observe,
    Pause,
)
from simulator.drill.script import ScriptFile, read_script

SCENARIO = "wrong_delivery_dates"


def _script(file: Path | Traversable) -> ScriptFile:
    return read_script(Source(file.name, file.read_bytes()))


def _as_typed(command: Command) -> Command:
    """The lines of a script are no lines of the text."""
    if isinstance(command, Choose) and command.text:
        return replace(command, text=" ".join(command.text.split()))
    return command


_PLAYS = files("scenarios") / "library" / "plays"
_PLAY = _script(_PLAYS / f"{SCENARIO}.hurried.yaml")

SET_UP = replace(_PLAY.set_up(), sponsor="Ruth Castell", contact="Dana Reyes, 555 0117", minutes=60)
HOUR: tuple[Command, ...] = (
    Begin(),
    *(_as_typed(command) for command in _PLAY.played() if not isinstance(command, Observe | Close)),
    *_script(Path(__file__).parent / "afterwards.yaml").played(),
)
EARLIER = _script(_PLAYS / "eight_minutes.careful.yaml")
"""The drill that stands in the library beside it."""
CARD = tuple(command for command in HOUR if isinstance(command, CardLine))


def _called(command: Command) -> str | None:
    """What a command of the hour is called below."""
    match command:
        case Choose(option=name) | KeepAndChange(by=name):
            return name
        case _:
            return None


def until(called: str, *, without: tuple[str, ...] = ()) -> tuple[Command, ...]:
    """The hour up to an option, or to what somebody says in the hot wash.

    Args:
        without: what did not happen.
    """
    if called not in map(_called, HOUR):
        raise LookupError(f"Nothing in the hour is called {called}.")
    before = takewhile(lambda command: _called(command) != called, HOUR)
    return tuple(command for command in before if _called(command) not in without)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of a screen.

    Attributes:
        name: of its file, without `.svg`.
        shows: words in one style that stand on the screen once it is as it should be.
        commands: what has been done in the drill.
        keys: what is then pressed; `{scene.option}` is the number of that option.
        drafts: what has been begun to be written, by its place.
        passes_s: wall seconds that pass once the page is there; `shows` has to tell them.
        page: the page to begin with.
    """

    name: str
    shows: str
    commands: tuple[Command, ...]
    keys: str = ""
    drafts: Mapping[str, str] = field(default_factory=dict)
    passes_s: int = 0
    page: Literal["library", "set_up", "drill"] = "drill"
    size: tuple[int, int] = (120, 34)
    theme: str = "hotwash-dark"


MIDDLE = until("what_broke.write_cause")
BEFORE_DIGGING = until("what_broke.write_still")
SEEN = Observe(
    kind="strength",
    words="Sam switched it off before anybody had asked whose fault it was.",
    dimension="containment",
)
ALL_FOUR = "choose:who_got_what.all_four"
FOUR_ANSWERS = {
    f"{ALL_FOUR}:{place}": words
    for place, words in {
        "answer_what_went_wrong": "On Friday at six Omar moved the delivery calendar. The assistant could not read it any "
        "more and made up dates. We know it from Omar and from the maker.",
        "answer_what_went_wrong:by": "Sam Okafor",
        "answer_who_was_affected": "26 customers, from Friday six o'clock until 9:15 today. The list has their names, "
        "numbers and the dates they were given. Five of them wait for us tomorrow morning. One or two may be missing.",
        "answer_who_was_affected:by": "Dana Reyes",
        "answer_data_involved": "Dates that nobody had checked, in writing. We read all 26 chats, looked for addresses, "
        "card numbers and other people's orders, and found none. So no private data got out of the chats.",
        "answer_data_involved:by": "Ruth Castell",
    }.items()
}
NOTE = (
    "Hello all. Our chat assistant gave some customers wrong delivery dates. We took it off the website at 9:15, and Sam "
    'is looking into it.\n\nIf somebody rings, please say: "We know about it, we are checking, and we will ring you '
    'today." Please promise no date, and write to nobody yet.'
)

SHOTS = (
    Shot("library", "recovered", MIDDLE, "down", page="library"),
    Shot("set-up", "39 min play", (), page="set_up"),
    Shot("briefing", "This is not real", ()),
    Shot(
        "question",
        "2 min left of 3 min",
        until("first_call.off_first"),
        "tab",
        {"answer:first_call": "Take it off the website, then find out who else was told."},
        passes_s=70,
    ),
    Shot("drill", "until 10:20", MIDDLE, "{what_broke.write_cause}"),
    Shot("drill-small", "until 10:20", MIDDLE, "{what_broke.write_cause}", size=(80, 24)),
    Shot(
        "drill-contrast",
        "until 12:20",
        until("counter.promise"),
        "{counter.truth}",
        theme="hotwash-contrast",
    ),
    Shot("news", "What happened", until("before_tomorrow.go_home"), "{before_tomorrow.go_home} enter"),
    Shot("playbook", "Note the time. Every clock starts now.", MIDDLE, "p"),
    Shot(
        "editor",
        "draft kept",
        until("tell_inside.note"),
        "{tell_inside.note} enter",
        {"choose:tell_inside.note": NOTE},
    ),
    Shot(
        "form",
        "looked for",
        until("counter.promise", without=("what_broke.write_still", "what_broke.write_cause")),
        "{who_got_what.all_four} enter tab tab tab tab",
        FOUR_ANSWERS,
    ),
    Shot("guide", "If they are stuck", until("still_talking.go_on"), "g"),
    Shot(
        "observation",
        "containment",
        (*BEFORE_DIGGING, SEEN),
        "o i",
        {"observe": "All four questions went to one person, and the others waited for him."},
    ),
    Shot(
        "off-script",
        "[x]",
        BEFORE_DIGGING,
        "f tab 3 0 m tab k e e p enter",
        {
            "off_script": "Dana photographs every chat on her screen and puts the pictures on the shared drive."
        },
    ),
    Shot("break", "4 min so far", (*until("who_got_what.write_who"), Pause()), passes_s=240),
    Shot("first-hour", "EXERCISE STOPPED: THIS IS REAL", (*until("tell_inside.note"), *CARD), "x enter"),
    Shot(
        "hot-wash",
        " takes it down and goes on",
        until("Dana Reyes"),
        "enter enter",
        {
            "hot_wash.person_3.keep": "We wrote to all twenty-six on the same day, in words that one of us would really say.",
            "hot_wash.person_3.change": "I promised Mr Hale a van that we did not have. Next time I ask Tom",
        },
    ),
    Shot("scores", "What the ratings mean", HOUR, "1"),
    Shot("timeline", "done in time", HOUR, "2"),
    Shot("items", "Evidence", HOUR, "3" + " down" * 8),
    Shot("texts", "What a good text says in this story", HOUR, "4"),
    Shot("decisions", "What was on offer", HOUR, "5" + " down" * 3),
    Shot("rewind", "What was chosen", HOUR, "6" + " right" * 9, size=(120, 48)),
    Shot("sure", "How sure", HOUR, "7"),
    Shot("follow-up", "What you want to change", HOUR, "8"),
    Shot("card", "Add a person", HOUR, "9"),
)
"""In the order of an hour."""
