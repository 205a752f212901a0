"""The report as data, and the score's part of it that the command line prints as well.

Every number is unrounded; what does not exist or is not on record is null. Times ending in `_s` are seconds: story
seconds, but `talked_s` and `played_s` are wall seconds. Days are ISO 8601. Wall times are ISO 8601 in UTC. `entry` and `events` are numbers of log entries.

    marking         always `EXERCISE`
    drill, scenario, playbook, team, participants, started, last_entry, closed, ending, scene, clock_s, facts,
    tracked, objectives, missing, digest, version                       the record's particulars
    set_up          sponsor, contact, playbook_open, ask_first, planned_minutes, short_plan, played_s, skipped (title, entry)
    scores          containment, communication, follow_up, overall      points 0-100, null where nothing counts
    provisional     whether a criterion still has no rating
    ratings         containment, communication, follow_up               P, S, M, U or null
    items           id, dimension, weight, timing, order, quality, credit, points, rating, at_s, events
    mistakes        id, dimension, weight, at_s, events
    arithmetic      the computations in words: overall, dimensions, items (title, rule, arithmetic, by), mistakes
    without_off_script   scores, ratings, items and mistakes without off-script actions; null if there were none
    undone_by_story      titles of playbook actions that no option of the story does
    timeline        action, title, dimension, phase, counted_from_s, due_s, late_s, done_s
    decisions, injects, texts, observations, log
    costs           decision (its entry), lost, because (what, points), sure_and_wrong; points before they are a share of 100
    hot_wash        voices (entry, keep, change, by), reflections (entry, question, asked, answer, by)
    corrective_actions   entry, action, owner, due, dimension
    next_drill      entry, scenario, on; null if none is planned
    card            entry, kind, name, detail: lines for the team's own first-hour card
"""

import json
from datetime import datetime
from fractions import Fraction

from scenarios.text import clean_text
from scoring.record import QUESTIONS, CardEntry, CorrectiveAction, PlannedDrill, Reflection, Voice
from scoring.record.costs import Cost, costs
from scoring.record.record import (
    CriterionResult,
    Decision,
    Delivery,
    LogEntry,
    Observation,
    Person,
    Record,
    TimelineRow,
    Written,
)
from scoring.report.document import MARKING
from scoring.report.figures import in_utc
from scoring.tally.scorecard import Item, MistakeMade, Scorecard

Data = None | bool | int | float | str | list["Data"] | dict[str, "Data"]
"""What JSON can hold."""


def to_json(record: Record) -> str:
    """The report as JSON text, indented."""
    return json.dumps(_cleaned(report_as_data(record)), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def score_as_data(card: Scorecard) -> dict[str, Data]:
    """A scorecard as `scores`, `provisional`, `ratings`, `items` and `mistakes`; points unrounded."""
    scores: dict[str, Data] = {part.dimension: _number(part.score) for part in card.dimensions}
    return {
        "scores": {**scores, "overall": _number(card.overall)},
        "provisional": card.provisional,
        "ratings": {part.dimension: part.rating for part in card.dimensions},
        "items": [_item(item) for item in card.items],
        "mistakes": [_mistake(mistake) for mistake in card.mistakes],
    }


def report_as_data(record: Record) -> dict[str, Data]:
    """The whole report as plain data."""
    beside = record.scorecard_on_script
    ratings = {objective.id: objective.rating for objective in record.scorecard.objectives}
    return {
        "marking": MARKING,
        "drill": record.drill,
        "scenario": {
            "id": record.scenario,
            "title": record.scenario_title,
            "summary": record.summary,
            "level": record.level,
            "minutes": record.minutes,
            "story_start": record.story_start.isoformat(),
            "inspired_by": list(record.inspired_by),
        },
        "playbook": {"id": record.playbook, "title": record.playbook_title, "source": record.playbook_source},
        "team": record.team,
        "participants": [_person(who) for who in record.participants],
        "set_up": _set_up(record),
        "started": _wall(record.started),
        "last_entry": _wall(record.last_entry),
        "closed": record.closed,
        "ending": record.ending,
        "time_called": record.time_called,
        "scene": record.scene,
        "clock_s": record.clock_s,
        "facts": dict(record.facts),
        "tracked": {
            name: [{"at_s": at, "value": value} for at, value in points] for name, points in record.tracked
        },
        "objectives": [
            {"id": id_, "says": says, "rating": ratings.get(id_), "actions": list(actions)}
            for id_, says, actions in record.objectives
        ],
        "missing": list(record.missing),
        **score_as_data(record.scorecard),
        "arithmetic": _arithmetic(record.scorecard),
        "without_off_script": None if beside is None else score_as_data(beside),
        "undone_by_story": list(record.undone_by_story),
        "timeline": [_timeline_row(row) for row in record.timeline],
        "decisions": [_decision(decision) for decision in record.decisions],
        "injects": [_delivery(delivery) for delivery in record.deliveries],
        "texts": [_written(text) for text in record.texts],
        "observations": [_observation(seen) for seen in record.observations],
        "costs": [_cost(cost) for cost in costs(record)],
        "hot_wash": {
            "voices": [_voice(voice) for voice in record.voices],
            "reflections": [_reflection(each) for each in record.reflections],
        },
        "corrective_actions": [_agreed(agreed) for agreed in record.corrective_actions],
        "next_drill": _planned(record.next_drill),
        "card": [_card(entry) for entry in record.card],
        "log": [_entry(entry) for entry in record.log],
        "digest": record.digest,
        "version": record.version,
    }


def _cleaned(value: Data) -> Data:
    match value:
        case str():
            return clean_text(value)
        case list():
            return [_cleaned(each) for each in value]
        case dict():
            return {clean_text(name): _cleaned(each) for name, each in value.items()}
        case _:
            return value


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _wall(moment: datetime) -> str:
    return in_utc(moment).isoformat()


def _person(who: Person | None) -> Data:
    return None if who is None else {"name": who.name, "role": who.role}


def _item(item: Item) -> Data:
    return {
        "id": item.id,
        "dimension": item.dimension,
        "weight": item.weight,
        "timing": float(item.timing),
        "order": float(item.order),
        "quality": float(item.quality),
        "credit": float(item.credit),
        "points": float(item.points),
        "rating": item.rating,
        "at_s": item.at_s,
        "events": list(item.events),
    }


def _mistake(mistake: MistakeMade) -> Data:
    return {
        "id": mistake.id,
        "dimension": mistake.dimension,
        "weight": mistake.weight,
        "at_s": mistake.at_s,
        "events": list(mistake.events),
    }


def _arithmetic(card: Scorecard) -> Data:
    return {
        "overall": card.arithmetic,
        "dimensions": {part.dimension: part.arithmetic for part in card.dimensions},
        "items": {
            item.id: {"title": item.title, "rule": item.rule, "arithmetic": item.arithmetic, "by": item.by}
            for item in card.items
        },
        "mistakes": {
            mistake.id: {
                "title": mistake.title,
                "rule": mistake.rule,
                "why": mistake.why,
                "harms": list(mistake.harms),
            }
            for mistake in card.mistakes
        },
    }


def _timeline_row(row: TimelineRow) -> Data:
    return {
        "action": row.action,
        "title": row.title,
        "dimension": row.dimension,
        "phase": row.phase,
        "counted_from_s": row.counted_from_s,
        "due_s": row.due_s,
        "late_s": row.late_s,
        "done_s": row.done_s,
    }


def _decision(decision: Decision) -> Data:
    return {
        "entry": decision.entry,
        "number": decision.number,
        "at_s": decision.at_s,
        "done_s": decision.done_s,
        "wall": _wall(decision.wall),
        "scene": decision.scene,
        "ask": decision.ask,
        "option": decision.option,
        "label": decision.label,
        "off_script": decision.option is None,
        "offered": list(decision.offered),
        "decided_by": _person(decision.decided_by),
        "reasons": decision.reasons,
        "confidence": decision.confidence,
        "dissent": list(decision.dissent),
        "asks_assignment": decision.asks_assignment,
        "assigned": decision.assigned,
        "talked_s": decision.talked_s,
        "answer": decision.answer,
        "situation": list(decision.situation),
        "came": list(decision.came),
        "tracked": dict(decision.tracked),
        "result": decision.result,
        "debrief": decision.debrief,
        "does": list(decision.does),
        "skipped": list(decision.skipped),
        "amended": list(decision.amended),
        "abandoned": decision.abandoned,
    }


def _delivery(delivery: Delivery) -> Data:
    return {
        "entry": delivery.entry,
        "inject": delivery.inject,
        "at_s": delivery.at_s,
        "from": delivery.sender,
        "to": delivery.to,
        "via": delivery.via,
        "text": delivery.text,
        "expected": delivery.expected,
        "manual": delivery.manual,
    }


def _written(text: Written) -> Data:
    return {
        "entry": text.entry,
        "kind": text.kind,
        "title": text.title,
        "at_s": text.at_s,
        "wall": _wall(text.wall),
        "by": _person(text.by),
        "text": text.text,
        "model": text.model,
        "counts": text.counts,
        "taken_back": text.taken_back,
        "criteria": [_criterion(result) for result in text.criteria],
    }


def _criterion(result: CriterionResult) -> Data:
    return {
        "id": result.id,
        "says": result.says,
        "weight": result.weight,
        "rating": result.rating,
        "proposed": result.proposed,
        "because": result.because,
        "passages": [
            {"start": found.start, "end": found.end, "words": found.words, "instead": found.instead}
            for found in result.passages
        ],
        "judged": result.judged,
        "judged_by": result.judged_by,
        "judged_because": result.judged_because,
        "judged_entry": result.judged_entry,
    }


def _observation(seen: Observation) -> Data:
    return {
        "entry": seen.entry,
        "at_s": seen.at_s,
        "kind": seen.kind,
        "dimension": seen.dimension,
        "words": seen.words,
        "by": _person(seen.by),
        "scene": seen.scene,
        "after_decision": seen.after_decision,
    }


def _set_up(record: Record) -> Data:
    return {
        "sponsor": record.sponsor,
        "contact": record.contact,
        "playbook_open": record.playbook_open,
        "ask_first": record.ask_first,
        "planned_minutes": record.planned_minutes,
        "short_plan": record.short_plan,
        "played_s": record.played_s,
        "skipped": [{"title": title, "entry": entry} for title, entry in record.skipped],
    }


def _cost(cost: Cost) -> Data:
    return {
        "decision": cost.decision.entry,
        "lost": float(cost.lost),
        "because": [{"what": what, "points": float(points)} for what, points in cost.because],
        "sure_and_wrong": cost.sure_and_wrong,
    }


def _voice(voice: Voice) -> Data:
    return {"entry": voice.entry, "keep": voice.keep, "change": voice.change, "by": voice.by}


def _reflection(each: Reflection) -> Data:
    return {
        "entry": each.entry,
        "question": each.question,
        "asked": QUESTIONS[each.question],
        "answer": each.answer,
        "by": each.by,
    }


def _agreed(agreed: CorrectiveAction) -> Data:
    return {
        "entry": agreed.entry,
        "action": agreed.action,
        "owner": agreed.owner,
        "due": None if agreed.due is None else agreed.due.isoformat(),
        "dimension": agreed.dimension,
    }


def _planned(planned: PlannedDrill | None) -> Data:
    if planned is None:
        return None
    return {"entry": planned.entry, "scenario": planned.scenario, "on": planned.on.isoformat()}


def _card(entry: CardEntry) -> Data:
    return {"entry": entry.entry, "kind": entry.kind, "name": entry.name, "detail": entry.detail}


def _entry(entry: LogEntry) -> Data:
    return {
        "entry": entry.entry,
        "kind": entry.kind,
        "at_s": entry.at_s,
        "wall": _wall(entry.wall),
        "words": entry.words,
        "after_close": entry.after_close,
    }
