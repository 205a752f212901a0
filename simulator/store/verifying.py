"""Whether a drill's log is what was kept: the first entry that does not fit, and the gaps where words were forgotten."""

from collections.abc import Iterable, Sequence

from simulator.store import rows
from simulator.store.chain import digest, hash_of, origin
from simulator.store.kept import ChainReport
from simulator.store.rows import Row, Sealed, Unreadable


class _Misfit(Exception):
    """The first entry that does not fit, and why."""


def examine(
    copies: Row | None, entries: Sequence[Row], words: Sequence[Row], head: Row | None
) -> ChainReport:
    """Recompute a drill's chain from what its rows hold.

    Args:
        copies: the row of the two copies, if it is there.
        entries: in the order of their numbers.
        words: rows of number, field, salt and text.
        head: number and hash of the last entry as noted when it was kept, if the note is there.
    """
    by_entry = rows.grouped(words)
    fitting = ""
    fault = None
    try:
        previous = _origin(copies)
        for number, row in enumerate(entries, 1):
            entry = _entry(row, number, previous)
            _words(entry, by_entry.get(number, []))
            previous = fitting = entry.hash
        _end(len(entries), fitting, head, by_entry)
    except _Misfit as misfit:
        fault = str(misfit)
    return ChainReport(
        entries=len(entries),
        intact=fault is None,
        first_fault=fault,
        forgotten=tuple(f"entry {seq}: {field}" for seq, field, _, text in words if text is None),
        head=fitting,
    )


def _origin(row: Row | None) -> str:
    if row is None:
        raise _Misfit("entry 1: the copies of scenario and playbook are missing")
    try:
        return origin(*rows.copies(row))
    except Unreadable as why:
        raise _Misfit(f"entry 1: {why}") from why


def _entry(row: Row, number: int, previous: str) -> Sealed:
    if isinstance(row[1], int) and row[1] > number:
        raise _Misfit(f"entry {number}: it is missing")
    try:
        entry = rows.sealed(row)
    except Unreadable as why:
        raise _Misfit(f"entry {row[1]}: {why}") from why
    if entry.link.seq != number:
        raise _Misfit(f"entry {entry.link.seq}: entries are numbered from 1")
    if hash_of(entry.link) != entry.hash:
        raise _Misfit(f"entry {number}: its hash is not that of what it holds")
    if entry.link.previous != previous:
        raise _Misfit(
            f"entry {number}: it was kept after another entry than the {number - 1} that is there"
            if number > 1
            else "entry 1: it was kept with another copy of the scenario or the playbook than the one that is there"
        )
    return entry


def _words(entry: Sealed, words: Iterable[Row]) -> None:
    number, digests = entry.link.seq, entry.link.digests
    held = {field: (salt, said) for field, salt, said in words}
    for field in digests:
        if field not in held:
            raise _Misfit(f"entry {number}: its words for {field} are missing without having been forgotten")
        salt, said = held[field]
        if said is not None and not _fits(digests[field], salt, said):
            raise _Misfit(f"entry {number}: its words for {field} are not those that were kept")
    for other in held:
        if other not in digests:
            raise _Misfit(f"entry {number}: it was kept without words for {other}")


def _fits(expected: str, salt: object, said: object) -> bool:
    try:
        return isinstance(salt, bytes) and digest(salt, rows.text(said, "words")) == expected
    except Unreadable:
        return False


def _end(entries: int, last: str, head: Row | None, words: Iterable[object]) -> None:
    """Whether the log ends where it was noted to end, and nothing lies beyond."""
    if entries == 0:
        raise _Misfit("entry 1: it is missing")
    if head is None:
        raise _Misfit(f"entry {entries}: the note that it is the last one is missing")
    seq, own_hash = head
    if isinstance(seq, int) and seq > entries:
        raise _Misfit(f"entry {entries + 1}: it is missing, and so is all after it up to entry {seq}")
    if isinstance(seq, int) and seq < entries:
        raise _Misfit(f"entry {seq + 1}: it was added by something else than hotwash")
    if (seq, own_hash) != (entries, last):
        raise _Misfit(f"entry {entries}: it is not the one that was noted to be the last")
    for number in words:
        if not isinstance(number, int) or not 1 <= number <= entries:
            raise _Misfit(f"entry {number}: it is missing, but words for it are there")
