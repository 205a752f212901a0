"""From a figure to what it rests on: names for actions, people and options, and links to the log's entries."""

from collections.abc import Iterable

from scoring.record.record import Decision, Person, Record
from scoring.report.document import Line, Span
from scoring.report.figures import readable
from scoring.tally.scorecard import Item, MistakeMade

NOT_ON_RECORD = Span("not on record", "missing")


def entry_anchor(entry: int) -> str:
    """Where an entry of the log stands in the document."""
    return f"entry-{entry}"


def item_anchor(item: Item) -> str:
    """Where an item's arithmetic stands in the document."""
    return f"item-{item.id}"


def mistake_anchor(mistake: MistakeMade) -> str:
    """Where a mistake stands in the document."""
    return f"mistake-{mistake.id}"


def decision_anchor(decision: Decision) -> str:
    """Where a decision stands; by its entry, since a number can be taken again after going back."""
    return f"decision-{decision.entry}"


def person(who: Person | None) -> Line:
    """A person with role; says so where the name is not on record."""
    if who is None:
        return (NOT_ON_RECORD,)
    name = Span("name not on record", "missing") if who.name is None else Span(who.name)
    return (name,) if who.role is None else (name, Span(f" ({readable(who.role)})"))


class Trace:
    """The names and entries of one record, looked up by what the score calls them."""

    def __init__(self, record: Record) -> None:
        self._titles = {row.action: row.title for row in record.timeline}
        self._titles |= {item.id: item.title for item in record.scorecard.items}
        self._entries = frozenset(entry.entry for entry in record.log)
        self._late = frozenset(entry.entry for entry in record.log if entry.after_close)
        self._labels = {
            d.option: d.label for d in record.decisions if d.option is not None and d.label is not None
        }

    def action(self, action: str) -> str:
        """An action's title, or its name as words where nothing gives one."""
        return self._titles.get(action) or readable(action)

    def actions(self, actions: Iterable[str]) -> str:
        """Several actions' titles in a row."""
        return "; ".join(self.action(action) for action in actions)

    def option(self, name: str) -> str:
        """What did something, in the words the team saw where there are any."""
        label = self._labels.get(name)
        return name if label is None else f"“{label}” ({name})"

    def entry(self, entry: int) -> Span:
        """`entry 12`, linked where the log has it; says so where it was added after the record was closed."""
        words = f"entry {entry} (added late)" if entry in self._late else f"entry {entry}"
        return Span(words, to=entry_anchor(entry) if entry in self._entries else None)

    def entries(self, entries: Iterable[int]) -> Line:
        """Links to entries, or the plain statement that there is none."""
        spans: list[Span] = []
        for entry in entries:
            spans += [Span(", "), self.entry(entry)] if spans else [self.entry(entry)]
        return tuple(spans) or (Span("no entry of the log"),)
