"""The entries of a drill's log as sentences."""

from typing import cast

from scoring.record import QUESTIONS, Question
from scoring.report.figures import counted
from simulator.drill.drill import Drill
from simulator.drill.entries import Entry
from simulator.drill.setting_up import people_of
from simulator.drill.view import FORGOTTEN


def in_words(drill: Drill, entry: Entry) -> str:
    """One entry of the log as a sentence."""
    payload, words = entry.payload, entry.words
    scenario, playbook = drill.loaded.scenario, drill.loaded.playbook

    def said(field: str) -> str:
        return words.get(field) or FORGOTTEN if field in words else ""

    match entry.kind:
        case "started":
            return f"The drill began: {scenario.title}."
        case "chose":
            option = str(payload["option"])
            form = payload.get("texts")
            kinds = list(form) if isinstance(form, dict) else [payload["kind"]] if "kind" in payload else []
            titles = "; ".join(playbook.texts[str(kind)].title for kind in kinds)
            text = f" and wrote: {titles}" if kinds else ""
            return f"Chose “{scenario.option(option).label}” ({option}){text}."
        case "off_script":
            return f"Off-script: {said('words')}"
        case "wrote":
            return f"Wrote again: {playbook.texts[str(payload['kind'])].title}."
        case "sent":
            return f"The facilitator sent the inject {payload['inject']}."
        case "went_back":
            return f"Went back to before decision {payload['to']} (entry {payload['entry']}). {said('reason')}".rstrip()
        case "amended":
            return f"Added details to decision {payload['decision']}."
        case "observed":
            return f"Observed ({payload['kind']}): {said('words')}"
        case "rated":
            criterion = playbook.texts[str(payload["kind"])].criteria[str(payload["criterion"])]
            rating = str(payload["rating"]).replace("_", " ")
            return f"Rated “{criterion.says}” as {rating}. {said('because')}".rstrip()
        case "stopped":
            return f"The drill was stopped for a real incident. {said('because')}".rstrip()
        case "closed":
            return "The record was closed."
        case "set_up":
            minutes = f", {payload['minutes']} minutes planned" if payload.get("minutes") else ""
            book = "open" if payload.get("playbook_open") else "closed"
            people = counted(len(people_of(entry)), "person", "people")
            return f"Set up with {people}, the playbook {book}{minutes}."
        case "began":
            return "The briefing was over; the play began."
        case "paused":
            return "The room took a break."
        case "went_on":
            return "The break was over."
        case "time_called":
            return "Time was called; the room went on to the hot wash."
        case "kept_and_changed":
            parts = [f"keep: {said('keep')}"] if "keep" in words else []
            parts += [f"change: {said('change')}"] if "change" in words else []
            return f"Said in the hot wash; {'; '.join(parts)}"
        case "reflected":
            return f"{QUESTIONS[cast(Question, payload['question'])]} {said('answer')}"
        case "scores_shown":
            return "The hot wash was over; the scores were shown."
        case "agreed":
            parts = [said("action"), said("owner"), f"until {payload['due']}" if payload.get("due") else ""]
            return f"Agreed: {'; '.join(filter(None, parts))}"
        case "next_planned":
            return f"Next drill: {payload['scenario']} on {payload['on']}."
        case "card_line":
            parts = [said("name"), said("detail")]
            return f"For the first-hour card ({payload['kind']}): {'; '.join(filter(None, parts))}"
        case "withdrew":
            return f"Withdrew what was noted in entry {payload['entry']}."
