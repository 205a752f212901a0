"""From rows of the database to values; a row may hold anything, as somebody may have edited it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from simulator.drill.entries import Copy, Entry, Kind, Plain
from simulator.store.chain import Link, canonical, wall_text
from simulator.store.kept import Kept

Row = Sequence[object]

KINDS: tuple[Kind, ...] = get_args(Kind)


class Unreadable(Exception):
    """A row does not hold what it should; the message goes on from `entry 7: `."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A link of the chain and the hash that is kept with it."""

    link: Link
    hash: str

    def entry(self, words: Mapping[str, str | None]) -> Entry:
        """The entry that it stands for; of `words` those count that the chain knows of, the others are forgotten."""
        link = self.link
        return Entry(
            seq=link.seq,
            kind=link.kind,
            story_s=link.story_s,
            wall=link.wall,
            role=link.role,
            payload=link.payload,
            words={field: words.get(field) for field in link.digests},
            hash=self.hash,
        )


def sealed(row: Row) -> Sealed:
    """An entry from its row.

    Raises:
        Unreadable: a column holds something else than it should, or JSON that is not written canonically.
    """
    drill, seq, kind, story_s, wall, role, payload, digests, previous, own_hash = row
    link = Link(
        drill=text(drill, "drill"),
        seq=_whole(seq, "number"),
        kind=_kind(kind),
        story_s=_whole(story_s, "story time"),
        wall=_wall(wall),
        role=None if role is None else text(role, "role"),
        payload=_object(payload, "payload"),
        digests={field: text(value, "digests") for field, value in _object(digests, "digests").items()},
        previous=text(previous, "hash of the entry before"),
    )
    return Sealed(link, text(own_hash, "hash"))


def copies(row: Row) -> tuple[Copy, Copy]:
    """The copies of scenario and playbook from their row.

    Raises:
        Unreadable: a column holds something else than it should.
    """
    scenario_name, scenario, playbook_name, playbook = row
    return (
        Copy(text(scenario_name, "scenario's name"), _bytes(scenario, "scenario's copy")),
        Copy(text(playbook_name, "playbook's name"), _bytes(playbook, "playbook's copy")),
    )


def columns(entry: Sealed) -> dict[str, str | int | None]:
    """The columns in which an entry is kept; `sealed` is the way back."""
    link = entry.link
    return {
        "drill": link.drill,
        "seq": link.seq,
        "kind": link.kind,
        "story_s": link.story_s,
        "wall": wall_text(link.wall),
        "role": link.role,
        "payload": canonical(dict(link.payload)),
        "digests": canonical(dict(link.digests)),
        "previous": link.previous,
        "hash": entry.hash,
    }


def listed(scenario: object, entries: object, last: object, first: Row, words: Sequence[Row]) -> Kept:
    """A drill of the list from the columns of several rows; `first` is that of its first entry, `words` its words.

    Raises:
        Unreadable: a column holds something else than it should.
    """
    begin = sealed(first)
    return Kept(
        drill=begin.link.drill,
        scenario=text(scenario, "scenario's name"),
        started=begin.link.wall,
        last=_wall(last),
        entries=_whole(entries, "number of entries"),
        first=begin.entry(texts(words)),
    )


def grouped(found: Iterable[Row]) -> dict[object, list[Row]]:
    """Rows by their first column, without it."""
    groups: dict[object, list[Row]] = {}
    for key, *rest in found:
        groups.setdefault(key, []).append(rest)
    return groups


def texts(words: Iterable[Row]) -> dict[str, str | None]:
    """Texts by field, from rows of field, salt and text; None where they were forgotten.

    Raises:
        Unreadable: one is something else, or not in UTF-8.
    """
    return {text(field, "words"): None if said is None else text(said, "words") for field, _, said in words}


def text(value: object, what: str) -> str:
    """A text from its column.

    Raises:
        Unreadable: it is something else, or not in UTF-8.
    """
    if not isinstance(value, str) or any("\ud800" <= character <= "\udfff" for character in value):
        raise Unreadable(f"its {what} is not text")
    return value


def _bytes(value: object, what: str) -> bytes:
    if not isinstance(value, bytes):
        raise Unreadable(f"the {what} is not what was kept")
    return value


def _whole(value: object, what: str) -> int:
    if not isinstance(value, int):
        raise Unreadable(f"its {what} is not a whole number")
    return value


def _kind(value: object) -> Kind:
    for kind in KINDS:
        if kind == value:
            return kind
    raise Unreadable("it is of a kind that hotwash does not know")


def _wall(value: object) -> datetime:
    written = text(value, "wall time")
    try:
        wall = datetime.fromisoformat(written)
        if wall_text(wall) == written:
            return wall
    except (ValueError, OverflowError):
        pass
    raise Unreadable("its wall time is not a time in UTC")


def _object(value: object, what: str) -> dict[str, Plain]:
    written = text(value, what)
    try:
        held: Plain = json.loads(written)
        if isinstance(held, dict) and canonical(held) == written:
            return held
    except (ValueError, RecursionError):
        pass
    raise Unreadable(f"its {what} is not as it was written")
