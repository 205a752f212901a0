"""What goes on around the story - set-up, breaks, the hot wash, what is agreed on - as entries for the log."""

from collections.abc import Mapping

from scenarios.durations import LONGEST_DURATION
from scenarios.reading import DIMENSIONS
from scoring.record import QUESTIONS
from simulator.drill.commands import (
    Agree,
    Begin,
    CallTime,
    CardLine,
    GoOn,
    KeepAndChange,
    NextDrill,
    Pause,
    Reflect,
    SetUp,
    ShowScores,
    Withdraw,
)
from simulator.drill.drill import Drill
from simulator.drill.entries import Draft, Kind, Plain
from simulator.drill.hot_wash import WITHDRAWABLE, scores_shown, standing
from simulator.drill.pace import LONGEST_PLAN, SHORTEST_PLAN, has_begun, is_paused, play_is_over
from simulator.drill.refusing import Refused, check_words, did_you_mean

MOST_PARTICIPANTS = 100


def team_words(command: SetUp) -> dict[str, str]:
    """The names in a set-up, to be kept beside the chain."""
    named = {"team": command.team, "sponsor": command.sponsor, "contact": command.contact}
    words = _given(**named)
    return words | {f"participant.{number}": name for number, (name, _) in enumerate(command.participants, 1)}


def check_set_up(command: SetUp, roles: Mapping[str, str]) -> None:
    """Refuse a set-up that does not fit a scenario with these roles.

    Raises:
        Refused: it does not.
    """
    for _, role in command.participants:
        if role is not None and role not in roles:
            raise Refused(
                f"This scenario has no role `{role}`.{did_you_mean(role, roles)}",
                f"It has: {', '.join(roles)}.",
            )
    if not all(name.strip() for name, _ in command.participants):
        raise Refused("Whoever takes part needs a name.", "Leave out who has none.")
    if len(command.participants) > MOST_PARTICIPANTS:
        raise Refused(f"A drill takes at most {MOST_PARTICIPANTS} participants.", "Name fewer of them.")
    if command.minutes is not None and not SHORTEST_PLAN <= command.minutes <= LONGEST_PLAN:
        raise Refused(
            f"A plan of {command.minutes} minutes cannot be kept.",
            f"Plan for {SHORTEST_PLAN} to {LONGEST_PLAN} minutes, or leave the plan out.",
        )
    check_words(team_words(command))


def set_up(drill: Drill, command: SetUp) -> Draft:
    """Who plays and how."""
    check_set_up(command, drill.loaded.scenario.roles)
    return _draft(
        drill,
        "set_up",
        {
            "roles": [role for _, role in command.participants],
            "playbook_open": command.playbook_open,
            "ask_first": command.ask_first,
            "minutes": command.minutes,
        },
        team_words(command),
    )


def pacing(drill: Drill, command: Begin | Pause | GoOn | CallTime) -> Draft:
    """The end of the briefing, breaks, and the end of the time."""
    if isinstance(command, CallTime):
        if play_is_over(drill):
            raise Refused("The play is over already.", "Go on to the hot wash.")
        if not drill.decisions:
            raise Refused("Nothing has been decided yet.", "Play on, or leave and come back another day.")
        return _draft(drill, "time_called", {}, {})
    if isinstance(command, Begin):
        if has_begun(drill):
            raise Refused("The play has begun already.")
        return _draft(drill, "began", {}, {})
    if isinstance(command, Pause):
        if is_paused(drill):
            raise Refused("The room takes a break already.", "Go on first.")
        if not 0 <= command.since_s <= LONGEST_DURATION:
            raise Refused(
                "A break cannot have begun then.", "Say how long ago it began, or leave `since` out."
            )
        return _draft(drill, "paused", {"since_s": command.since_s}, {})
    if not is_paused(drill):
        raise Refused("The room takes no break.")
    return _draft(drill, "went_on", {}, {})


def hot_wash(drill: Drill, command: KeepAndChange | Reflect | ShowScores) -> Draft:
    """What is said between the ending and the scores."""
    if not play_is_over(drill):
        raise Refused(
            "The hot wash comes after the story has ended.",
            "Play on to an ending, or call time if there is none left.",
        )
    if isinstance(command, ShowScores):
        if scores_shown(drill):
            raise Refused("The scores have been shown already.")
        return _draft(drill, "scores_shown", {}, {})
    if isinstance(command, KeepAndChange):
        said = _given(keep=command.keep, change=command.change)
        if not said:
            raise Refused("There is nothing to take down.", "Give one thing to keep, one to change, or both.")
        return _draft(drill, "kept_and_changed", {}, said | _given(by=command.by))
    if command.question not in QUESTIONS:
        raise Refused(
            f"There is no question `{command.question}`.{did_you_mean(command.question, QUESTIONS)}",
            f"The three are: {', '.join(QUESTIONS)}.",
        )
    answer = _given(answer=command.answer)
    if not answer:
        raise Refused("An answer needs words.", "Say what the room answered.")
    return _draft(drill, "reflected", {"question": command.question}, answer | _given(by=command.by))


def follow_up(drill: Drill, command: Agree | NextDrill | CardLine | Withdraw) -> Draft:
    """What is taken along from the drill, and what is taken back."""
    match command:
        case Agree():
            if command.dimension is not None and command.dimension not in DIMENSIONS:
                raise Refused(
                    f"There is no dimension `{command.dimension}`.{did_you_mean(command.dimension, DIMENSIONS)}",
                    f"Write one of {', '.join(DIMENSIONS)}.",
                )
            words = _given(action=command.action)
            if not words:
                raise Refused("A corrective action needs words.", "Say what will be done.")
            due = command.due.isoformat() if command.due is not None else None
            return _draft(
                drill,
                "agreed",
                {"due": due, "dimension": command.dimension},
                words | _given(owner=command.owner),
            )
        case NextDrill():
            if not command.scenario.strip():
                raise Refused("The next drill needs a scenario.", "Name its id or its title.")
            check_words({"scenario": command.scenario})
            return _draft(
                drill, "next_planned", {"scenario": command.scenario, "on": command.on.isoformat()}, {}
            )
        case CardLine():
            words = _given(name=command.name)
            if not words:
                raise Refused("A line of the card needs a name.", "Name the tool or the person.")
            return _draft(drill, "card_line", {"kind": command.kind}, words | _given(detail=command.detail))
        case Withdraw():
            notes = {entry.seq for kind in WITHDRAWABLE for entry in standing(drill.entries, kind)}
            if command.entry not in notes:
                raise Refused(
                    f"Entry {command.entry} holds nothing that can be withdrawn.",
                    f"Can be withdrawn: {', '.join(map(str, sorted(notes)))}."
                    if notes
                    else "Nothing was noted that could be withdrawn.",
                )
            return _draft(drill, "withdrew", {"entry": command.entry}, {})


def _given(**words: str | None) -> dict[str, str]:
    """The words that were given."""
    return {field: text for field, text in words.items() if text and text.strip()}


def _draft(drill: Drill, kind: Kind, payload: Mapping[str, Plain], words: Mapping[str, str]) -> Draft:
    check_words(words)
    return Draft(kind, drill.clock_s, None, payload, words)
