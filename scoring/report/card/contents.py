"""What stands on the card: what the team wrote in its drill, and the playbook's first phase."""

from scenarios.reading import Action, Playbook
from scoring.record import CardEntry, CardKind
from scoring.record.record import Person, Record
from scoring.report.card.paper import Box, Line, Sheet
from scoring.report.figures import day, in_utc, readable, sentence, span

DECIDES = ("Decides what we do", "Decides what we say outside", "Decides if they cannot be reached")
EMPTY: dict[CardKind, tuple[str, ...]] = {
    "tool": ("tool, and how it is switched off",) * 3,
    "person": ("name, part, number",) * 3,
    "other": ("insurance broker, policy number", "who looks after our computers", "who else we ring"),
}
"""What belongs on the ruled lines of a box in which nothing was written."""
BLANK: dict[CardKind, str] = {
    "tool": "how it is switched off, and by whom",
    "person": "how to reach",
    "other": "number, or where it is",
}
"""What belongs behind a name that was written alone."""


def sheet(record: Record, playbook: Playbook) -> Sheet:
    """The whole card, on as much paper as it takes."""
    team = "" if record.team is None else record.team
    return Sheet(
        title="The first hour",
        subtitle=" · ".join(part for part in (team, playbook.title) if part),
        left=_first_phase(playbook),
        right=(
            Box("Who decides", tuple(Line(blank=what) for what in DECIDES)),
            _box("Our tools, and how each is switched off", record, "tool"),
            Box("Who takes which part", _people(record)),
            _box("Numbers, and what else to know", record, "other"),
        ),
        either=_leave_alone(playbook),
        foot=f"Made after an exercise on {day(in_utc(record.started))}. Names and numbers are those written down then. "
        "Look this card over whenever one of them changes.",
    )


def _first_phase(playbook: Playbook) -> tuple[Box, ...]:
    """What is to be done first, and by when."""
    first = next(iter(playbook.phases.items()), None)
    if first is None:
        return ()
    name, phase = first
    duties = [action for action in playbook.actions.values() if action.phase == name and action.weight]
    return (Box(phase.title, tuple(map(_duty, duties)), phase.aim),)


def _duty(action: Action) -> Line:
    until = "" if action.due is None else f"within {span(action.due)}"
    if action.from_ is not None:
        until += " of knowing it"
    if action.applies is not None:
        until += ", where it applies"
    return Line(action.title, until.strip(", "), steps=action.how, tick=True)


def _leave_alone(playbook: Playbook) -> tuple[Box, ...]:
    """What not to do: actions that exist only to be left alone, then the mistakes that others made."""
    never = tuple(Line(plain=action.title) for action in playbook.actions.values() if not action.weight)
    mistakes = tuple(Line(plain=mistake.title) for mistake in playbook.mistakes.values())
    boxes = (Box("Do not", never), Box("Mistakes that others made", mistakes))
    return tuple(box for box in boxes if box.lines)


def _box(title: str, record: Record, kind: CardKind) -> Box:
    written = tuple(_entry(entry) for entry in record.card if entry.kind == kind)
    return Box(title, written or tuple(Line(blank=what) for what in EMPTY[kind]))


def _entry(entry: CardEntry) -> Line:
    if entry.name is None:
        return Line(plain=entry.detail or "", blank="name")
    return Line(entry.name, entry.detail or "", None if entry.detail else BLANK[entry.kind])


def _people(record: Record) -> tuple[Line, ...]:
    """Those who played, each with part and number, then those who were only written down."""
    noted = [entry for entry in record.card if entry.kind == "person"]
    lines = []
    for who in record.participants:
        own = [entry for entry in noted if entry.name is not None and _same(entry.name, who.name)]
        noted = [entry for entry in noted if entry not in own]
        lines.append(_player(who, "; ".join(entry.detail for entry in own if entry.detail)))
    lines += [_entry(entry) for entry in noted]
    return tuple(lines) or tuple(Line(blank=what) for what in EMPTY["person"])


def _same(one: str, other: str | None) -> bool:
    return other is not None and one.split() == other.split()


def _player(who: Person, number: str) -> Line:
    part = "" if who.role is None else sentence(readable(who.role))
    words = "; ".join(word for word in (part, number) if word)
    if who.name is None:
        return Line(plain=words, blank="name, number")
    return Line(who.name, words, None if number else BLANK["person"])
