"""Other keys for actions: which of those that a file gives can be used, and what is wrong with the others.

What actions and places there are comes in from the screens, so that nothing here needs them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from scenarios.files import Fault
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line
from simulator.settings.reading import EXAMPLES, Reading


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key does.

    Attributes:
        id: what a file of settings calls it.
        keys: its usual keys, by the keyboard's names.
        does: what it does, for people.
        written: whether it may be given a letter alone, though letters can be written where it works.
        first: whether it comes before everything else on every screen, so that a letter of its own could not be
            written anywhere any more.
    """

    id: str
    keys: tuple[str, ...]
    does: str
    written: bool
    first: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A screen with all that can have the focus on it: the actions, each with the keys it usually has there."""

    name: str
    keys: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Keyboard:
    """What keys there are.

    Attributes:
        named: the keyboard's own name of a key (`question_mark` of `?`), or None if there is no such key.
        names: names to suggest.
        writes: whether a key, by the keyboard's name, puts a character into a field.
        arrives_as: keys that reach no program, each with what to write instead.
    """

    named: Callable[[str], str | None]
    names: tuple[str, ...]
    writes: Callable[[str], bool]
    arrives_as: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Book:
    """Every action there is, every screen it works on, and the keyboard."""

    actions: Mapping[str, Action]
    spots: tuple[Spot, ...]
    keyboard: Keyboard


def keymap(reading: Reading, book: Book) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """The keys that can be given, by action, with commas between the keyboard's names; and the faults of the others.

    An action whose line is at fault keeps its usual keys.
    """
    given: dict[str, tuple[str, ...]] = {}
    faults: list[Fault] = []
    for action, words in reading.settings.keys.items():
        keys, complaints = _keys(action, words, book)
        if complaints:
            faults += [_fault(reading, action, said, help) for said, help in complaints]
        else:
            given[action] = keys
    # What is given up keeps its usual keys, on which others may have counted: so again until nothing is given up.
    while clashes := list(_clashes(given, book)):
        for action, said, help in clashes:
            faults.append(_fault(reading, action, said, help))
            given.pop(action, None)
    faults.sort(key=lambda fault: (fault.line, fault.column))
    return {action: ",".join(keys) for action, keys in given.items()}, tuple(faults)


def _keys(action: str, words: str, book: Book) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The keys that a line names, and what is wrong with it."""
    known = book.actions.get(action)
    if known is None:
        wrong = f"there is no action `{action}`{Misspelt(action, book.actions).question()}"
        help = "`hotwash config` lists all actions."
        if action in EXAMPLES:
            help = f"The setting `{action}` stands above [keys]."
        return (), [(wrong, help)]
    if not words.strip():
        usual = ", ".join(known.keys)
        return (), [("an action needs a key", f"Take the line out for its usual keys: {usual}.")]
    keys: list[str] = []
    complaints: list[tuple[str, str]] = []
    for word in (part.strip() for part in words.split(",")):
        key = book.keyboard.named(word) if word else None
        if key is None:
            folded = Misspelt(word.replace(" ", "").replace("-", "+"), book.keyboard.names)
            help = (
                "Write keys as in `p`, `f2`, `ctrl+d` or `pagedown`, with commas between; a comma is `comma`."
            )
            complaints.append((f"there is no key `{word}`{folded.question()}", help))
        elif (instead := book.keyboard.arrives_as(key)) is not None:
            complaints.append((f"terminals do not send `{word}` as a key of its own", f"Write {instead}."))
        elif key not in keys:
            keys.append(key)
    writes = [book.keyboard.writes(key) for key in keys]
    if keys and not complaints and ((known.first and any(writes)) or (not known.written and all(writes))):
        wrong = f"`{words.strip()}` is written into a field where there is one, so it cannot {_deed(known)}"
        complaints.append((wrong, "Write a key such as `f2` or `ctrl+d`, alone or beside it."))
    return tuple(keys), complaints


def _clashes(given: Mapping[str, tuple[str, ...]], book: Book) -> Iterator[tuple[str, str, str]]:
    """Each action that was given a key which on one screen is another's; what overlaps by itself is no clash."""
    told: set[tuple[str, str]] = set()
    for spot in book.spots:
        now = {action: frozenset(given.get(action, usual)) for action, usual in spot.keys.items()}
        for action in given:
            if action not in now:
                continue
            for other, keys in now.items():
                usual = set(book.actions[action].keys).intersection(book.actions[other].keys)
                for key in sorted((now[action] & keys) - usual):
                    if other != action and (action, key) not in told:
                        told.add((action, key))
                        wrong = (
                            f"`{key}` already means: {_deed(book.actions[other])} (`{other}`, {spot.name})"
                        )
                        yield action, wrong, f'Write another key, or give "{other}" another one as well.'


def _deed(action: Action) -> str:
    return action.does[:1].lower() + action.does[1:]


def _fault(reading: Reading, action: str, message: str, help: str) -> Fault:
    """A fault of the line that gives an action its keys."""
    source = reading.source
    assert source is not None
    # An action in an inline table stands where the table does, which has the empty name.
    place, path = reading.marks.get(action), action
    while place is None and path:
        path = path.rpartition(".")[0]
        place = reading.marks.get(path)
    start, end = place.key if place is not None else (0, 0)
    return source.fault(start, end, on_one_line(message, 300), on_one_line(help, 300))
