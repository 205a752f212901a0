"""A drill's record for the report, made from its log: plain values, each with the entries it comes from."""

from collections.abc import Iterable
from datetime import datetime

from scoring.record.record import (
    Decision,
    Delivery,
    LogEntry,
    Observation,
    Person,
    Record,
    TimelineRow,
)
from scoring.tally import NEVER
from simulator.drill.drill import Drill, Line, Turn
from simulator.drill.entries import Entry
from simulator.drill.evolve import off_script_of, settled
from simulator.drill.hot_wash import (
    card_entries,
    corrective_actions,
    planned_drill,
    reflections,
    standing,
    voices,
)
from simulator.drill.log_words import in_words
from simulator.drill.pace import is_short, play_is_over, spent_s, time_called
from simulator.drill.payloads import whole
from simulator.drill.score import scorecard, scorecard_on_script
from simulator.drill.view import turn_label
from simulator.drill.written import role_title, texts
from simulator.story.engine import STOPPED
from simulator.story.story import Option


def record(drill: Drill) -> Record:
    """Everything that a report says of this drill."""
    scenario, playbook = drill.loaded.scenario, drill.loaded.playbook
    final = settled(drill)
    after = final.state if drill.ended else drill.line.state
    card = scorecard(drill)
    first = drill.entries[0]
    version = first.payload.get("version")
    return Record(
        drill=drill.id,
        scenario=scenario.id,
        scenario_title=scenario.title,
        summary=scenario.summary,
        level=scenario.level,
        objectives=tuple((name, aim.says, aim.actions) for name, aim in scenario.objectives.items()),
        inspired_by=tuple(
            " - ".join(
                part
                for part in (
                    source.title,
                    f"AI Incident Database {source.aiid}" if source.aiid is not None else None,
                    f"MITRE ATLAS {source.atlas}" if source.atlas is not None else None,
                    source.url,
                )
                if part is not None
            )
            for source in scenario.inspired_by
        ),
        playbook=playbook.id,
        playbook_title=playbook.title,
        playbook_source=playbook.source,
        team=drill.team,
        participants=tuple(
            Person(name, scenario.roles.get(role, role) if role is not None else None)
            for name, role in drill.participants
        ),
        sponsor=drill.set_up.sponsor,
        contact=drill.set_up.contact,
        playbook_open=drill.set_up.playbook_open,
        ask_first=drill.set_up.ask_first,
        planned_minutes=drill.set_up.minutes,
        short_plan=is_short(drill),
        skipped=tuple(
            (playbook.texts[kind].title, entry)
            for kind, entry in drill.line.skipped.items()
            if kind not in drill.line.texts
        ),
        played_s=spent_s(drill, first.wall, _until(drill)),
        started=first.wall,
        last_entry=drill.entries[-1].wall,
        time_called=called.seq if (called := time_called(drill)) is not None else None,
        closed=drill.closed,
        story_start=scenario.story_start,
        minutes=scenario.minutes,
        ending=drill.line.state.ending,
        scene=drill.story.scenes[drill.line.state.scene].name,
        clock_s=drill.clock_s,
        facts=tuple(drill.story.facts_of(after).items()),
        tracked=tuple((name, _course(drill, final, name)) for name in scenario.track),
        decisions=tuple(_decisions(drill)),
        deliveries=tuple(_deliveries(drill)),
        texts=tuple(texts(drill)),
        observations=tuple(_observations(drill)),
        voices=voices(drill),
        reflections=reflections(drill),
        corrective_actions=corrective_actions(drill),
        next_drill=planned_drill(drill),
        card=card_entries(drill.entries),
        timeline=tuple(_timeline(drill, final)),
        scorecard=card,
        scorecard_on_script=scorecard_on_script(drill),
        undone_by_story=tuple(
            drill.rules.actions[drill.rules.action_numbers[name]].written.title
            for name in drill.rules.undone_by_story()
        ),
        log=tuple(_log(drill)),
        digest=drill.entries[-1].hash,
        missing=tuple(_missing(drill)),
        version=version if isinstance(version, str) else "unknown",
    )


def _until(drill: Drill) -> datetime:
    """When the story ended, or the last entry was written."""
    if drill.ended:
        return drill.entries[drill.line.told[-1].entry - 1].wall
    if (called := time_called(drill)) is not None:
        return called.wall
    return drill.entries[-1].wall


def _course(drill: Drill, line: Line, name: str) -> tuple[tuple[int, int], ...]:
    """A tracked fact over story time: its value at clock zero, then after each change."""
    number = drill.story.fact_numbers[name]
    first = drill.story.first_facts[number]
    course: list[tuple[int, int]] = [(0, int(first))]
    for told in line.told:
        value = int(told.happening.facts[number])
        if value != course[-1][1]:
            if course[-1][0] == told.happening.at:
                course.pop()
            course.append((told.happening.at, value))
    return tuple(course)


def _decisions(drill: Drill) -> Iterable[Decision]:
    every: list[tuple[Turn, Line | None]] = [(turn, None) for turn in drill.abandoned]
    every += [(turn, drill.line) for turn in drill.line.turns]
    amended = _amended(drill)
    for turn, line in sorted(every, key=lambda pair: pair[0].entry):
        option = drill.story.options[turn.option] if turn.option >= 0 else None
        yield _decision(drill, turn, option, line, tuple(amended.get(turn.entry, ())))


def _amended(drill: Drill) -> dict[int, list[int]]:
    """By the entry of a decision, the entries that added details to it; they name it by its place on the line then."""
    line: list[int] = []
    found: dict[int, list[int]] = {}
    for entry in drill.entries:
        match entry.kind:
            case "chose" | "off_script":
                line.append(entry.seq)
            case "went_back":
                del line[whole(entry.payload, "to") - 1 :]
            case "amended":
                found.setdefault(line[whole(entry.payload, "decision") - 1], []).append(entry.seq)
    return found


def _decision(
    drill: Drill,
    turn: Turn,
    option: Option | None,
    line: Line | None,
    amended: tuple[int, ...],
) -> Decision:
    """One decision; `line` is the present line of play, None for a decision that was abandoned."""
    before, entry = turn.before.state, drill.entries[turn.entry - 1]
    scene = drill.story.scenes[before.scene]
    written = drill.loaded.scenario.option(option.name) if option is not None else None
    carried = [
        told.happening
        for told in (line.told if line is not None else ())
        if told.entry >= turn.entry
        and (
            (
                told.happening.kind == "carried_out"
                and option is not None
                and told.happening.number == option.number
            )
            or (told.happening.kind == "off_script" and option is None and told.entry == turn.entry)
        )
    ]
    does = (
        (*option.does, *(option.lands.does if option.lands is not None else ())) if option is not None else ()
    )
    details = turn.details
    return Decision(
        entry=turn.entry,
        number=len(turn.before.turns) + 1,
        at_s=before.clock,
        done_s=carried[0].at if carried else None,
        wall=entry.wall,
        scene=scene.name,
        ask=scene.ask.render(before.facts) if scene.ask is not None else None,
        option=option.name if option is not None else None,
        label=turn_label(drill, turn) if option is not None else turn.words,
        offered=tuple(drill.story.options[number].label.render(before.facts) for number in turn.offered),
        decided_by=Person(details.by, role_title(drill, details.role))
        if details.by or details.role
        else None,
        reasons=details.reasons,
        confidence=details.confidence,
        dissent=details.dissent,
        asks_assignment=written.assign if written is not None else False,
        assigned=details.assigned,
        talked_s=details.talked_s,
        answer=details.answer,
        situation=drill.story.paragraphs(before),
        came=tuple(_came(drill, turn.before)),
        tracked=tuple(
            (name, int(before.facts[drill.story.fact_numbers[name]])) for name in drill.loaded.scenario.track
        ),
        result=option.result.render(carried[0].facts)
        if option is not None and option.result is not None and carried
        else None,
        debrief=written.debrief if written is not None else None,
        does=tuple(drill.story.actions[number] for number in does)
        if option is not None
        else off_script_of(entry).does,
        skipped=tuple(_skipped(drill, entry)),
        amended=amended,
        abandoned=line is None,
    )


def _skipped(drill: Drill, entry: Entry) -> Iterable[str]:
    """The titles of the texts that a short plan spared the team in this decision."""
    kinds = entry.payload.get("skipped")
    for kind in kinds if isinstance(kinds, list) else ():
        yield drill.loaded.playbook.texts[str(kind)].title


def _came(drill: Drill, line: Line) -> Iterable[str]:
    """The senders of the injects that had come."""
    for told in line.told:
        if told.happening.kind == "delivered":
            inject = drill.story.injects[told.happening.number]
            yield drill.loaded.scenario.injects[inject.name].from_


def _deliveries(drill: Drill) -> Iterable[Delivery]:
    for told in drill.line.told:
        if told.happening.kind == "delivered":
            inject = drill.story.injects[told.happening.number]
            written = drill.loaded.scenario.injects[inject.name]
            yield Delivery(
                entry=told.entry,
                inject=inject.name,
                at_s=told.happening.at,
                sender=written.from_,
                to=written.to,
                via=written.via,
                text=inject.text.render(told.happening.facts),
                expected=written.expected,
                manual=inject.manual,
            )


def _observations(drill: Drill) -> Iterable[Observation]:
    for entry in standing(drill.entries, "observed"):
        payload, by = entry.payload, entry.words.get("by")
        dimension, scene, decisions = payload.get("dimension"), payload.get("scene"), payload.get("decisions")
        yield Observation(
            entry=entry.seq,
            at_s=entry.story_s,
            kind=str(payload["kind"]),
            dimension=dimension if isinstance(dimension, str) else None,
            words=entry.words.get("words"),
            by=Person(by, None) if by is not None else None,
            scene=scene if isinstance(scene, str) else None,
            after_decision=decisions if isinstance(decisions, int) else None,
        )


def _timeline(drill: Drill, line: Line) -> Iterable[TimelineRow]:
    """The actions that count, due against done."""
    tally = line.tally
    for number, rule in enumerate(drill.rules.actions):
        if rule.counts and tally.applied >> number & 1:
            since = tally.since[number] if tally.since[number] != NEVER else None
            mark = tally.marks[number]
            yield TimelineRow(
                action=rule.id,
                title=rule.written.title,
                dimension=rule.written.dimension,
                phase=drill.loaded.playbook.phases[phase].title
                if (phase := rule.written.phase) is not None
                else None,
                counted_from_s=since,
                due_s=since + rule.due if since is not None else None,
                late_s=since + rule.late if since is not None else None,
                done_s=mark.at if mark is not None else None,
            )


def _log(drill: Drill) -> Iterable[LogEntry]:
    for entry in drill.entries:
        yield LogEntry(
            entry=entry.seq,
            kind=entry.kind,
            at_s=entry.story_s,
            wall=entry.wall,
            words=in_words(drill, entry),
            after_close=drill.closed_at is not None and entry.seq > drill.closed_at,
        )


def _missing(drill: Drill) -> Iterable[str]:
    """What a reader may look for and the log does not hold."""
    turns = drill.line.turns
    if drill.team is None:
        yield "the team's name"
    if not drill.participants:
        yield "who took part"
    if play_is_over(drill) and drill.line.state.ending != STOPPED:
        if not voices(drill):
            yield "a hot wash: what people would keep and change"
        if not corrective_actions(drill):
            yield "corrective actions"
    for what, absent in (
        ("who decided", [turn for turn in turns if turn.details.by is None]),
        ("reasons", [turn for turn in turns if turn.details.reasons is None]),
        ("how sure the room was", [turn for turn in turns if turn.details.confidence is None]),
        ("how long the room talked", [turn for turn in turns if turn.details.talked_s is None]),
    ):
        if turns and absent:
            which = (
                "any decision" if len(absent) == len(turns) else f"{len(absent)} of {len(turns)} decisions"
            )
            yield f"{what}, for {which}"
    forgotten = sum(1 for entry in drill.entries for text in entry.words.values() if text is None)
    if forgotten:
        yield f"{forgotten} names or words that were forgotten on request"
    if time_called(drill) is not None and not drill.ended:
        yield "an ending: the room’s time was up before the story came to one"
    elif not drill.ended:
        yield "an ending: the drill is still open, and its score is the one it would have if it ended now"
