"""Whether a tree has the shape of a model, and the model if it has; every fault where it stands."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scenarios.files import Tree, report
from scenarios.files.collector import without_collector
from scenarios.files.tree import BROKEN, Finding, Mark, Plain
from scenarios.reading.wording import say
from scenarios.suggestions import Misspelt
from scenarios.text import on_one_line

M = TypeVar("M", bound=BaseModel)

TAG = ":"
"""What stands in the name of a union's alternative (`command:choose`), and in no key; such a part names no place."""


def validate(tree: Tree, model: type[M]) -> M:
    """The tree as a model.

    Raises:
        FaultyFile: it has another shape, or faults were found while it was read; all of them.
    """
    made = check_shape(tree, model)
    report(tree)
    return sound(made)


def sound(made: M | None) -> M:
    """A model of which everything found wrong was raised before; there is one unless a fault went unreported."""
    if made is None:
        raise AssertionError("a shape that does not fit was not reported")
    return made


def check_shape(tree: Tree, model: type[M]) -> M | None:
    """The tree as a model, or None, with what does not fit added to the tree's findings."""
    with without_collector():
        try:
            return model.model_validate(tree.value, strict=True, by_alias=True, by_name=False)
        except ValidationError as error:
            every = error.errors(include_url=False, include_input=False)
            unions: set[tuple[int, int]] = set()
            strangers = _strangers(every)
            for details in every:
                if details["type"] == "missing" and _is_misspelt(details["loc"], strangers):
                    continue
                _report(tree, model, details, unions)
            return None


Loc = tuple[int | str, ...]


def _strangers(every: list[ErrorDetails]) -> dict[Loc, list[str]]:
    """The unknown keys, by the path of the mapping that has them."""
    found: dict[Loc, list[str]] = {}
    for details in every:
        if details["type"] == "extra_forbidden":
            found.setdefault(details["loc"][:-1], []).append(str(details["loc"][-1]))
    return found


def _is_misspelt(loc: Loc, strangers: dict[Loc, list[str]]) -> bool:
    """Whether a key that is missing stands there under a name that will be told to mean it."""
    near = strangers.get(loc[:-1], ())
    return any(Misspelt(word, (str(loc[-1]),)).closest() is not None for word in near[:100])


def _report(tree: Tree, model: type[BaseModel], details: ErrorDetails, unions: set[tuple[int, int]]) -> None:
    spot = _Spot(tree, details["loc"])
    if spot.value is BROKEN:
        return
    union = spot.rest[-1:] in (("bool",), ("int",), ("str",))
    if union:
        here = (spot.mark.start, spot.mark.key_start)
        if here in unions:
            return
        unions.add(here)
    if tree.is_full():
        tree.uncounted += 1
        return
    kind = details["type"]
    if kind == "missing":
        name = str(details["loc"][-1])
        where = f" in {spot.subject}" if spot.path else ""
        tree.add(Finding(*_head(spot), f"`{name}` is missing{where}; add it"))
    elif kind == "extra_forbidden":
        tree.add(_unknown_key(spot, model))
    elif spot.rest[-1:] == ("[key]",):
        tree.add(
            Finding(spot.mark.key_start, spot.mark.key_end, f"`{on_one_line(spot.name)}` {details['msg']}")
        )
    else:
        message, misspelt = say("union" if union else kind, details, spot.subject, spot.name, spot.value)
        tree.add(Finding(spot.mark.start, spot.mark.end, message, None, misspelt))


def _unknown_key(spot: "_Spot", model: type[BaseModel]) -> Finding:
    keys = sorted(_keys(model, spot.path[:-1]))
    trap = ""
    if spot.mark.flow:
        trap = " (if the comma before it belongs to a sentence, put the sentence in quotes)"
    return Finding(
        spot.mark.key_start,
        spot.mark.key_end,
        f"`{on_one_line(spot.name)}` is not a key here{trap}",
        f"the keys here are {', '.join(keys)}" if keys else None,
        Misspelt(spot.name, keys),
    )


def _head(spot: "_Spot") -> tuple[int, int]:
    """What stands for a whole mapping: its key, or the place where it begins if it has none."""
    mark = spot.mark
    if mark.key_start != mark.start:
        return mark.key_start, mark.key_end
    return mark.start, mark.start


class _Spot:
    """The place in the document that an error's path leads to; parts that name no place there are left over."""

    def __init__(self, tree: Tree, loc: Loc) -> None:
        self.value: Plain = tree.value
        self.mark: Mark = tree.mark
        self.path: list[str | int] = []
        walked = 0
        for part in loc:
            marks = tree.marks.get(id(self.value))
            if isinstance(self.value, dict) and isinstance(marks, dict) and part in self.value:
                self.value, self.mark = self.value[str(part)], marks[str(part)]
            elif isinstance(self.value, tuple) and isinstance(marks, list) and isinstance(part, int):
                self.value, self.mark = self.value[part], marks[part]
            elif isinstance(part, str) and TAG in part:
                walked += 1
                continue
            else:
                break
            self.path.append(part)
            walked += 1
        self.rest = loc[walked:]

    @property
    def name(self) -> str:
        """The last key on the way."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def subject(self) -> str:
        """What to call the place in a sentence."""
        if not self.path:
            return "the file"
        last = self.path[-1]
        if isinstance(last, int):
            return f"entry {last + 1} of `{on_one_line(self.name)}`"
        return f"`{on_one_line(last)}`"


def _keys(shape: object, path: list[str | int]) -> set[str]:
    """The keys that the mapping at `path` may have, as the annotations have it."""
    found: set[str] = set()
    for kind in _alternatives(shape):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            fields = {field.alias or name: field for name, field in kind.model_fields.items()}
            if not path:
                found |= set(fields)
            elif path[0] in fields:
                found |= _keys(fields[str(path[0])].annotation, path[1:])
        elif path and get_origin(kind) in (dict, tuple):
            found |= _keys(get_args(kind)[1 if get_origin(kind) is dict else 0], path[1:])
    return found


def _alternatives(shape: object) -> Iterator[object]:
    if get_origin(shape) is Annotated:
        yield from _alternatives(get_args(shape)[0])
    elif get_origin(shape) in (Union, UnionType):
        for part in get_args(shape):
            yield from _alternatives(part)
    else:
        yield shape
