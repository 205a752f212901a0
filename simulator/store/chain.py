"""The hash chain of a log: what is hashed and how; pure.

An entry's hash is SHA-256, in hexadecimal, over canonical JSON of what the entry holds and the hash before it. Names and
words of people enter as salted digests, so that they can be forgotten and the chain still holds. The first entry has the
hash of the drill's two copies before it, which makes them part of the chain.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from simulator.drill.entries import Copy, Kind, Plain


@dataclass(frozen=True, slots=True)
class Link:
    """Everything of an entry that its hash covers.

    Attributes:
        story_s: story seconds.
        wall: in UTC.
        digests: of the names and words, by field.
        previous: the hash before this one.
    """

    drill: str
    seq: int
    kind: Kind
    story_s: int
    wall: datetime
    role: str | None
    payload: Mapping[str, Plain]
    digests: Mapping[str, str]
    previous: str


def canonical(value: Plain) -> str:
    """The one way in which a value is written as JSON: keys sorted, no spaces, characters as they are.

    Raises:
        ValueError: a number is infinite or none at all.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def in_utc(wall: datetime) -> datetime:
    """The same moment in UTC.

    Raises:
        ValueError: the time does not say its zone.
    """
    if wall.tzinfo is None:
        raise ValueError("a wall time without a zone could be any time")
    return wall.astimezone(UTC)


def wall_text(wall: datetime) -> str:
    """A wall time as it is kept and hashed: ISO 8601 in UTC, to the microsecond."""
    return in_utc(wall).isoformat(timespec="microseconds")


def digest(salt: bytes, text: str) -> str:
    """What the chain holds in place of a text."""
    return sha256(salt + text.encode()).hexdigest()


def origin(scenario: Copy, playbook: Copy) -> str:
    """The hash before the first entry.

    Names and contents stand in the order scenario, playbook, each after its length as eight bytes, big end first.
    """
    whole = sha256()
    for part in (scenario.name.encode(), scenario.content, playbook.name.encode(), playbook.content):
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def hash_of(link: Link) -> str:
    """The hash of an entry."""
    covered: dict[str, Plain] = {
        "drill": link.drill,
        "seq": link.seq,
        "kind": link.kind,
        "story_s": link.story_s,
        "wall": wall_text(link.wall),
        "role": link.role,
        "payload": dict(link.payload),
        "words": dict(link.digests),
        "previous": link.previous,
    }
    return sha256(canonical(covered).encode()).hexdigest()
