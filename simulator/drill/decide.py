"""From a command to an entry for the log, or a refusal that says what to do instead."""

import json
from hashlib import sha256

from scenarios.reading import DIMENSIONS, Option, TextKind
from scoring.language import Rating, nothing_to_judge, propose
from simulator.drill.around import follow_up, hot_wash, pacing, set_up, team_words
from simulator.drill.commands import (
    Agree,
    Amend,
    Begin,
    CallTime,
    CardLine,
    Choose,
    Close,
    Command,
    Details,
    GoBack,
    GoOn,
    KeepAndChange,
    NextDrill,
    Observe,
    OffScript,
    Pause,
    Rate,
    Reflect,
    Send,
    SetUp,
    ShowScores,
    Stop,
    Withdraw,
    Write,
)
from simulator.drill.drill import Drill
from simulator.drill.entries import Draft, Plain
from simulator.drill.pace import is_short, play_is_over
from simulator.drill.payloads import details_payload, details_words
from simulator.drill.refusing import Refused, check_words, did_you_mean
from simulator.story import (
    OffScript as StoryOffScript,
)
from simulator.story import State, Story, choose, improvise, offers, send, sendable, stop

RULES_VERSION = 1
LONGEST_TAKES = 10**9
LATE = Observe | Rate | Amend | Agree | NextDrill | CardLine | Withdraw
"""What may be added once the record is closed."""


def first_draft(scenario: str, playbook: str, version: str, set_up: SetUp) -> Draft:
    """The entry that starts a drill; who takes part stands in it already."""
    return Draft(
        kind="started",
        story_s=0,
        role=None,
        payload={
            "scenario": scenario,
            "playbook": playbook,
            "rules": RULES_VERSION,
            "version": version,
            "roles": [role for _, role in set_up.participants],
        },
        words=team_words(set_up),
    )


def decide(drill: Drill, command: Command) -> Draft:
    """The entry that this command becomes.

    Raises:
        Refused: it cannot be carried out in this drill now.
    """
    if drill.closed and not isinstance(command, LATE):
        raise Refused(
            "This drill is closed.",
            "Ratings, observations, details, corrective actions, the next drill and lines of the card can still be "
            "added; they are marked as late.",
        )
    match command:
        case SetUp():
            return set_up(drill, command)
        case Begin() | Pause() | GoOn() | CallTime():
            return pacing(drill, command)
        case KeepAndChange() | Reflect() | ShowScores():
            return hot_wash(drill, command)
        case Agree() | NextDrill() | CardLine() | Withdraw():
            return follow_up(drill, command)
        case Choose():
            return _choose(drill, command)
        case Write():
            return _write(drill, command)
        case Send():
            return _send(drill, command)
        case OffScript():
            return _off_script(drill, command)
        case GoBack():
            return _go_back(drill, command)
        case Amend():
            return _amend(drill, command)
        case Observe():
            return _observe(drill, command)
        case Rate():
            return _rate(drill, command)
        case Stop():
            _require_open(drill)
            after = stop(drill.story, drill.line.state).state
            words = {"because": command.because} if command.because else {}
            check_words(words)
            return Draft("stopped", drill.clock_s, None, {"state": fingerprint(drill.story, after)}, words)
        case Close():
            if not play_is_over(drill):
                raise Refused(
                    "The story has not ended yet.",
                    "Play on to an ending, or call time if there is none left.",
                )
            return Draft("closed", drill.clock_s, None, {}, {})


def fingerprint(story: Story, state: State) -> str:
    """A short digest of where the story stands, by which a replay is compared with what was played."""
    plain = [
        state.clock,
        story.scenes[state.scene].name,
        story.facts_of(state),
        story.done_of(state),
        [hex(bits) for bits in (state.chosen, state.taken, state.seen, state.sent)],
        state.landings,
        state.awaited,
        state.frames,
        state.ending,
    ]
    return sha256(json.dumps(plain, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:16]


def proposals(kind: TextKind, text: str) -> dict[str, Rating]:
    """By criterion, what the checks propose; a text that is too short, or says nothing, meets nothing."""
    if nothing_to_judge(text) is not None:
        return dict.fromkeys(kind.criteria, "not_met")
    return {
        name: propose(criterion.check.name, criterion.check.aim, text).rating
        for name, criterion in kind.criteria.items()
        if criterion.check is not None
    }


def _require_open(drill: Drill) -> None:
    if drill.ended:
        raise Refused(
            "The story has ended.",
            "Go on to the debrief, or go back to an earlier decision to play another line.",
        )


def _choose(drill: Drill, command: Choose) -> Draft:
    _require_open(drill)
    story, state = drill.story, drill.line.state
    on_offer = [story.options[number].name for number in offers(story, state)]
    if command.option not in on_offer:
        known = command.option in story.option_numbers
        raise Refused(
            f"`{command.option}` is not on offer here."
            if known
            else f"This scenario has no option `{command.option}`.{did_you_mean(command.option, on_offer)}",
            f"On offer in `{story.scenes[state.scene].name}`: {', '.join(on_offer)}.",
        )
    _check_details(drill, command.details)
    number = story.option_numbers[command.option]
    written = drill.loaded.scenario.option(command.option)
    payload: dict[str, Plain] = {"option": command.option, **details_payload(command.details)}
    words = details_words(command.details)
    if written.assign:
        payload.setdefault("assigned", False)
    form = _form(command, written)
    if form:
        kinds = drill.loaded.playbook.texts
        payload["texts"] = {kind: dict(proposals(kinds[kind], text)) for kind, text in form.items()}
        words |= {f"text.{kind}": text for kind, text in form.items()}
        words |= {f"writer.{kind}": name for kind, name in command.writers if name and kind in form}
    if written.short_plan == "skip" and is_short(drill):
        payload["skipped"] = [kind for kind in written.write if kind not in form]
    payload["state"] = fingerprint(story, choose(story, state, number).state)
    check_words(words)
    return Draft("chose", drill.clock_s, command.details.role, payload, words)


def _form(command: Choose, written: Option) -> dict[str, str]:
    """What was written, by kind of text."""
    form = dict(command.texts)
    if command.text is not None:
        if not written.write:
            raise Refused(f"`{command.option}` asks for no text.", "Leave `text` out.")
        if len(written.write) > 1:
            raise Refused(
                f"`{command.option}` asks for {len(written.write)} texts.",
                f"Give each by its kind, in `texts`: {', '.join(written.write)}.",
            )
        form |= {written.write[0]: command.text}
    for kind in (*form, *(kind for kind, _ in command.writers)):
        if kind not in written.write:
            raise Refused(
                f"`{command.option}` asks for no text `{kind}`.{did_you_mean(kind, written.write)}",
                f"It asks for: {', '.join(written.write)}." if written.write else "Leave it out.",
            )
    return form


def _text_payload(drill: Drill, kind: str, text: str) -> dict[str, Plain]:
    found = proposals(drill.loaded.playbook.texts[kind], text)
    return {"kind": kind, "proposals": dict(found)}


def _write(drill: Drill, command: Write) -> Draft:
    _require_open(drill)
    kinds = drill.loaded.playbook.texts
    if command.kind not in kinds:
        raise Refused(
            f"The playbook has no text `{command.kind}`.{did_you_mean(command.kind, kinds)}",
            f"It has: {', '.join(kinds)}.",
        )
    words = {"text": command.text} | ({"by": command.by} if command.by else {})
    check_words(words)
    return Draft("wrote", drill.clock_s, None, _text_payload(drill, command.kind, command.text), words)


def _send(drill: Drill, command: Send) -> Draft:
    _require_open(drill)
    story, state = drill.story, drill.line.state
    can = [story.injects[number].name for number in sendable(story, state)]
    if command.inject not in can:
        raise Refused(
            f"The inject `{command.inject}` cannot be sent now.",
            f"Can be sent: {', '.join(can)}." if can else "No inject waits to be sent by hand here.",
        )
    after = send(story, state, story.inject_numbers[command.inject]).state
    return Draft(
        "sent", drill.clock_s, None, {"inject": command.inject, "state": fingerprint(story, after)}, {}
    )


def _off_script(drill: Drill, command: OffScript) -> Draft:
    _require_open(drill)
    story, state = drill.story, drill.line.state
    if not command.words.strip():
        raise Refused("An off-script action needs words.", "Say what the team did.")
    if not 0 <= command.takes_s <= LONGEST_TAKES:
        raise Refused("The time of an off-script action is out of bounds.", "Write a duration such as 10m.")
    for name in command.does:
        if name not in story.action_numbers:
            raise Refused(
                f"The playbook has no action `{name}`.{did_you_mean(name, story.action_numbers)}",
                f"It has: {', '.join(story.action_numbers)}.",
            )
    for name, value in command.changes:
        if name not in story.fact_numbers:
            raise Refused(
                f"This story has no fact `{name}`.{did_you_mean(name, story.fact_numbers)}",
                f"It has: {', '.join(story.fact_numbers)}.",
            )
        first = story.first_facts[story.fact_numbers[name]]
        if type(value) is not type(first):
            raise Refused(
                f"The fact `{name}` cannot be {value!r}.", f"It began as {first!r}; give the same kind."
            )
    _check_details(drill, command.details)
    undertaking = StoryOffScript(
        command.takes_s, command.does, command.changes, f"off_script.{len(drill.entries) + 1}"
    )
    payload: dict[str, Plain] = {
        "takes_s": command.takes_s,
        "does": list(command.does),
        "changes": dict(command.changes),
        **details_payload(command.details),
        "state": fingerprint(story, improvise(story, state, undertaking).state),
    }
    words = {**details_words(command.details), "words": command.words}
    check_words(words)
    return Draft("off_script", drill.clock_s, command.details.role, payload, words)


def _go_back(drill: Drill, command: GoBack) -> Draft:
    turns = drill.line.turns
    _check_decision(drill, command.to)
    after = turns[command.to - 1].before.state
    words = {"reason": command.reason} if command.reason else {}
    check_words(words)
    return Draft(
        "went_back",
        drill.clock_s,
        None,
        {"to": command.to, "entry": turns[command.to - 1].entry, "state": fingerprint(drill.story, after)},
        words,
    )


def _amend(drill: Drill, command: Amend) -> Draft:
    _check_decision(drill, command.decision)
    _check_details(drill, command.details)
    words = details_words(command.details)
    check_words(words)
    return Draft(
        "amended",
        drill.clock_s,
        command.details.role,
        {"decision": command.decision, **details_payload(command.details)},
        words,
    )


def _observe(drill: Drill, command: Observe) -> Draft:
    if command.dimension is not None and command.dimension not in DIMENSIONS:
        raise Refused(
            f"There is no dimension `{command.dimension}`.{did_you_mean(command.dimension, DIMENSIONS)}",
            f"Write one of {', '.join(DIMENSIONS)}.",
        )
    if not command.words.strip():
        raise Refused("An observation needs words.", "Say what was seen.")
    words = {"words": command.words} | ({"by": command.by} if command.by else {})
    check_words(words)
    payload: dict[str, Plain] = {
        "kind": command.kind,
        "dimension": command.dimension,
        "scene": drill.story.scenes[drill.line.state.scene].name,
        "decisions": len(drill.line.turns),
    }
    return Draft("observed", drill.clock_s, None, payload, words)


def _rate(drill: Drill, command: Rate) -> Draft:
    versions = drill.line.texts.get(command.text)
    if not versions:
        written = ", ".join(drill.line.texts) or "none yet"
        raise Refused(f"No text `{command.text}` was written.", f"Written: {written}.")
    criteria = drill.loaded.playbook.texts[command.text].criteria
    if command.criterion not in criteria:
        raise Refused(
            f"`{command.text}` has no criterion `{command.criterion}`.{did_you_mean(command.criterion, criteria)}",
            f"It has: {', '.join(criteria)}.",
        )
    words = {"by": command.by, "because": command.because}
    given = {field: text for field, text in words.items() if text}
    check_words(given)
    return Draft(
        "rated",
        drill.clock_s,
        None,
        {"kind": command.text, "criterion": command.criterion, "rating": command.rating},
        given,
    )


def _check_decision(drill: Drill, number: int) -> None:
    count = len(drill.line.turns)
    if not 1 <= number <= count:
        raise Refused(
            f"There is no decision {number} on this line of play.",
            f"Decisions are numbered from 1 to {count}." if count else "Nothing has been decided yet.",
        )


def _check_details(drill: Drill, details: Details) -> None:
    if details.confidence is not None and not 1 <= details.confidence <= 5:
        raise Refused("Confidence goes from 1 (a guess) to 5 (certain).", "Write a number from 1 to 5.")
    roles = drill.loaded.scenario.roles
    if details.role is not None and details.role not in roles:
        raise Refused(
            f"This scenario has no role `{details.role}`.{did_you_mean(details.role, roles)}",
            f"It has: {', '.join(roles)}.",
        )
    if details.talked_s is not None and details.talked_s < 0:
        raise Refused(
            "A room cannot talk for less than no time.", "Leave the time out if it was not measured."
        )
