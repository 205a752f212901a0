"""From one entry of the log to the next state of the drill. Replaying a log is evolving over its entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Never, cast

from scenarios.reading import LoadedScenario
from scoring.language import Rating
from scoring.record import Moment
from scoring.tally import Rules, Tally, add, build_rules
from scoring.tally import start as start_tally
from simulator.drill.drill import Drill, GivenDetails, Judgement, Line, Told, Turn, Version
from simulator.drill.entries import Entry, Plain
from simulator.drill.payloads import read_details, read_proposals, whole, word
from simulator.story import OffScript, Step, begin, build_story, choose, improvise, offers, send, settle, stop


def replay(drill: str, loaded: LoadedScenario, entries: Sequence[Entry]) -> Drill:
    """The state that a drill's log tells.

    Args:
        loaded: the scenario and playbook as the drill recorded them.
        entries: all entries, the one that started the drill first.
    """
    return evolve_all(open_drill(drill, loaded, entries[0]), entries[1:])


def open_drill(drill: str, loaded: LoadedScenario, first: Entry) -> Drill:
    """The drill at clock zero, after the entry that started it."""
    story = build_story(loaded)
    rules = build_rules(loaded.scenario, loaded.playbook)
    step = begin(story)
    none: Mapping[str, Never] = MappingProxyType({})
    nothing = Line(step.state, start_tally(rules), (), (), none, none, none)
    return Drill(
        id=drill,
        loaded=loaded,
        story=story,
        rules=rules,
        entries=(first,),
        line=advance(rules, nothing, step, first.seq),
        abandoned=(),
        closed_at=None,
    )


def evolve_all(drill: Drill, entries: Iterable[Entry]) -> Drill:
    """The drill after these entries."""
    for entry in entries:
        drill = evolve(drill, entry)
    return drill


def evolve(drill: Drill, entry: Entry) -> Drill:
    """The drill after one more entry."""
    drill = replace(drill, entries=(*drill.entries, entry))
    line = drill.line
    story = drill.story
    match entry.kind:
        case "chose":
            number = story.option_numbers[word(entry.payload, "option")]
            step = choose(story, line.state, number)
            line = _decided(drill, entry, number, None, story.options[number].name, step)
            line = _written(line, entry)
        case "off_script":
            off_script = off_script_of(entry)
            step = improvise(story, line.state, off_script)
            line = _decided(drill, entry, -1, entry.words.get("words"), off_script.by, step)
        case "sent":
            step = send(story, line.state, story.inject_numbers[word(entry.payload, "inject")])
            line = advance(drill.rules, line, step, entry.seq)
        case "stopped":
            line = advance(drill.rules, line, stop(story, line.state), entry.seq)
        case "went_back":
            to = whole(entry.payload, "to")
            return replace(
                drill, line=line.turns[to - 1].before, abandoned=(*drill.abandoned, *line.turns[to - 1 :])
            )
        case "wrote":
            line = _written(line, entry)
        case "amended":
            at = whole(entry.payload, "decision") - 1
            turn = line.turns[at]
            amended = replace(turn, details=read_details(entry, turn.details))
            line = replace(line, turns=(*line.turns[:at], amended, *line.turns[at + 1 :]))
        case "rated":
            line = _rated(line, entry)
        case "closed":
            return replace(drill, closed_at=entry.seq)
        case _:
            # What goes on around the story is read from the entries by those who ask for it.
            return drill
    return replace(drill, line=line)


def advance(rules: Rules, line: Line, step: Step, entry: int) -> Line:
    """The line after a step of the story that a log entry brought about."""
    tally, evidence = take_in(rules, line, step.moments, entry)
    told = (*line.told, *(Told(entry, happening) for happening in step.happenings))
    return replace(line, state=step.state, tally=tally, evidence=evidence, told=told)


def settled(drill: Drill) -> Line:
    """The line as if the drill ended now: what was still to land has landed; the clock stands."""
    entry = drill.line.told[-1].entry
    step = settle(drill.story, drill.line.state)
    return advance(drill.rules, drill.line, step, entry) if step.moments else drill.line


def take_in(
    rules: Rules, line: Line, moments: Sequence[Moment], entry: int
) -> tuple[Tally, Mapping[str, tuple[int, ...]]]:
    """The score after these moments, and which log entries each new part of it rests on.

    An action rests on the decision that did it and on the entry during which it came about; a mistake on the
    entry during which its condition first held and on those of the actions that its condition reads.
    """
    tally = line.tally
    evidence = dict(line.evidence)
    for moment in moments:
        before, tally = tally, add(rules, tally, moment)
        if before.marks != tally.marks:
            for number, mark in enumerate(tally.marks):
                if mark is not None and before.marks[number] is None:
                    decided = {turn.entry for turn in line.turns if turn.by == mark.by}
                    first = {min(decided)} if decided else set()
                    evidence[rules.actions[number].id] = tuple(sorted(first | {entry}))
        if before.made != tally.made:
            for number, rule in enumerate(rules.mistakes):
                if tally.made[number] != before.made[number]:
                    rests_on = {e for name in rule.reads for e in evidence.get(name, ())}
                    evidence[rule.id] = tuple(sorted(rests_on | {entry}))
    return tally, MappingProxyType(evidence)


def off_script_of(entry: Entry) -> OffScript:
    """The off-script action that an entry records."""
    does, changes = entry.payload["does"], entry.payload["changes"]
    assert isinstance(does, list)
    assert isinstance(changes, dict)
    return OffScript(
        takes=whole(entry.payload, "takes_s"),
        does=tuple(str(name) for name in does),
        changes=tuple(
            (name, value) for name, value in changes.items() if isinstance(value, bool | int | str)
        ),
        by=f"off_script.{entry.seq}",
    )


def _decided(drill: Drill, entry: Entry, option: int, words: str | None, by: str, step: Step) -> Line:
    before = drill.line
    turn = Turn(
        entry=entry.seq,
        option=option,
        words=words,
        by=by,
        offered=offers(drill.story, before.state),
        details=read_details(entry, GivenDetails()),
        before=before,
    )
    return advance(drill.rules, replace(before, turns=(*before.turns, turn)), step, entry.seq)


def _written(line: Line, entry: Entry) -> Line:
    """The line with what an entry brought in writing, and without what a short plan spared."""
    texts, payload, words = dict(line.texts), entry.payload, entry.words
    form = payload.get("texts")
    versions: list[Version] = []
    if isinstance(form, dict):
        versions = [
            _version(entry, kind, words.get(f"text.{kind}"), words.get(f"writer.{kind}"), proposed)
            for kind, proposed in form.items()
        ]
    elif "kind" in payload:
        kind = word(payload, "kind")
        versions = [_version(entry, kind, words.get("text"), None, payload.get("proposals"))]
    for version in versions:
        texts[version.kind] = (*texts.get(version.kind, ()), version)
    skipped = payload.get("skipped")
    spared = {str(kind): entry.seq for kind in skipped} if isinstance(skipped, list) else {}
    return replace(
        line,
        texts=MappingProxyType(texts),
        skipped=MappingProxyType({**spared, **line.skipped}) if spared else line.skipped,
    )


def _version(entry: Entry, kind: str, text: str | None, writer: str | None, proposed: Plain) -> Version:
    return Version(
        entry=entry.seq,
        kind=kind,
        text=text,
        by=writer if writer is not None else entry.words.get("by"),
        role=entry.role if writer is None else None,
        at_s=entry.story_s,
        proposals=MappingProxyType(read_proposals(proposed)),
        judgements=MappingProxyType({}),
    )


def _rated(line: Line, entry: Entry) -> Line:
    kind = word(entry.payload, "kind")
    *earlier, last = line.texts[kind]
    judgement = Judgement(
        entry=entry.seq,
        rating=cast(Rating, word(entry.payload, "rating")),
        by=entry.words.get("by"),
        because=entry.words.get("because"),
    )
    judgements = {**last.judgements, word(entry.payload, "criterion"): judgement}
    rated = replace(last, judgements=MappingProxyType(judgements))
    return replace(line, texts=MappingProxyType({**line.texts, kind: (*earlier, rated)}))
