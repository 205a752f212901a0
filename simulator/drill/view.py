"""What the people in the room may see of a drill: the situation, the inbox, the feed, the card and the clocks.

Nothing here gives away scores, guides, what comes next or which option is right.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from scoring.tally import NEVER
from simulator.drill.drill import Drill, Turn
from simulator.drill.pace import discussion_s, is_short, play_is_over
from simulator.story import Happening, offers, sendable

FORGOTTEN = "(forgotten)"

FeedKind = Literal["decision", "result", "inject", "interruption", "return", "landed", "ending", "went_back"]


@dataclass(frozen=True, slots=True)
class OfferView:
    """An option on offer.

    Attributes:
        name: `scene.option`, as a command names it.
        takes_s: story seconds until it is carried out, from now.
        answer_later: whether something comes of it later by itself.
        writes: kind and title of each text that the team writes for it; what the plan skips is left out.
        asks_who: whether the team is asked who does it.
    """

    name: str
    label: str
    takes_s: int
    answer_later: bool
    writes: tuple[tuple[str, str], ...]
    asks_who: bool


@dataclass(frozen=True, slots=True)
class Message:
    """An inject in the inbox, with its words as they stood when it came."""

    inject: str
    at_s: int
    sender: str
    to: str | None
    via: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One line of the log so far, as the team lived it; `entry` is its log entry."""

    kind: FeedKind
    at_s: int
    words: str
    entry: int


@dataclass(frozen=True, slots=True)
class Situation:
    """Where the team is.

    Attributes:
        paragraphs: Markdown, the scene's text first.
        ask_first: whether the team answers in its own words before it sees the options.
        discuss_s: wall seconds set aside for talking, if the scene sets any, in proportion to the plan.
        ending: the ending's word, or None while the drill goes on.
        interruption: whether something has interrupted the team.
    """

    scene: str
    paragraphs: tuple[str, ...]
    ask: str | None
    ask_first: bool
    discuss_s: int | None
    offers: tuple[OfferView, ...]
    ending: str | None
    interruption: bool


@dataclass(frozen=True, slots=True)
class Duty:
    """A playbook action on the card; `due_s` counts from clock zero, or from when it is known (`from_known`)."""

    title: str
    due_s: int
    from_known: bool
    how: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhaseCard:
    """A phase of the playbook with its duties; `until_s` in story seconds."""

    title: str
    aim: str
    until_s: int
    now: bool
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The playbook as the team may open it: phases, what is due when, and plain answers to its questions."""

    title: str
    phases: tuple[PhaseCard, ...]
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Countdown:
    """A clock that runs: `ends_s` in story seconds; `met` once the action is done."""

    title: str
    ends_s: int
    source: str | None
    met: bool


def situation(drill: Drill) -> Situation:
    """Where the team is, and what it can do."""
    story, state = drill.story, drill.line.state
    scene = story.scenes[state.scene]
    written = drill.loaded.scenario.scenes[scene.name]
    return Situation(
        scene=scene.name,
        paragraphs=story.paragraphs(state),
        ask=scene.ask.render(state.facts) if scene.ask is not None else None,
        ask_first=written.ask_first or drill.set_up.ask_first,
        discuss_s=discussion_s(drill),
        offers=tuple(_offer(drill, number) for number in offers(story, state)),
        ending=state.ending,
        interruption=bool(state.frames),
    )


def _offer(drill: Drill, number: int) -> OfferView:
    option, state = drill.story.options[number], drill.line.state
    written = drill.loaded.scenario.option(option.name)
    texts = drill.loaded.playbook.texts
    skips = written.short_plan == "skip" and is_short(drill)
    return OfferView(
        name=option.name,
        label=option.label.render(state.facts),
        takes_s=option.takes if option.until < 0 else max(option.until - state.clock, 0),
        answer_later=option.lands is not None,
        writes=() if skips else tuple((kind, texts[kind].title) for kind in written.write),
        asks_who=written.assign,
    )


def inbox(drill: Drill) -> tuple[Message, ...]:
    """The injects that have come, in the order in which they came."""
    messages = []
    for told in drill.line.told:
        if told.happening.kind == "delivered":
            inject = drill.story.injects[told.happening.number]
            written = drill.loaded.scenario.injects[inject.name]
            messages.append(
                Message(
                    inject=inject.name,
                    at_s=told.happening.at,
                    sender=written.from_,
                    to=written.to,
                    via=written.via,
                    text=inject.text.render(told.happening.facts),
                )
            )
    return tuple(messages)


def feed(drill: Drill) -> tuple[FeedLine, ...]:
    """The log so far as the team lived it: decisions, what came of them, and what arrived."""
    lines: list[FeedLine] = []
    turns = {turn.entry: turn for turn in drill.line.turns}
    decided: set[int] = set()
    for entry, happening in drill.line.told:
        turn = turns.get(entry)
        if turn is not None and entry not in decided:
            decided.add(entry)
            lines.append(FeedLine("decision", turn.before.state.clock, turn_label(drill, turn), entry))
        if (line := _feed_line(drill, entry, happening)) is not None:
            lines.append(line)
    return tuple(lines)


def turn_label(drill: Drill, turn: Turn) -> str:
    """What was decided, in words."""
    if turn.option < 0:
        return f"Off-script: {turn.words if turn.words is not None else FORGOTTEN}"
    return drill.story.options[turn.option].label.render(turn.before.state.facts)


def _feed_line(drill: Drill, entry: int, happening: Happening) -> FeedLine | None:
    story, (kind, at, number, facts) = drill.story, happening
    if kind == "carried_out":
        result = story.options[number].result
        return FeedLine("result", at, result.render(facts), entry) if result is not None else None
    if kind == "landed":
        landing = story.options[number].lands
        result = landing.result if landing is not None else None
        return FeedLine("landed", at, result.render(facts), entry) if result is not None else None
    if kind == "delivered":
        inject = story.injects[number]
        sender = drill.loaded.scenario.injects[inject.name].from_
        return FeedLine("inject", at, f"{sender}: {inject.text.render(facts)}", entry)
    if kind == "interrupted":
        return FeedLine("interruption", at, "Something interrupts you.", entry)
    if kind == "returned":
        return FeedLine("return", at, "Back to what you were doing.", entry)
    if kind == "ended":
        return FeedLine("ending", at, f"The story ends: {drill.line.state.ending}.", entry)
    return None


def playbook_open(drill: Drill) -> bool:
    """Whether the team may look into the playbook: as it was set up, and always once the play is over."""
    return drill.set_up.playbook_open or play_is_over(drill)


def card(drill: Drill) -> Card:
    """The playbook as the team may read it: what is due when, never what is right nor what has no weight."""
    playbook, scenario = drill.loaded.playbook, drill.loaded.scenario
    left_out = set(scenario.leave_out)
    since = 0
    phases = []
    for name, phase in playbook.phases.items():
        phases.append(
            PhaseCard(
                title=phase.title,
                aim=phase.aim,
                until_s=phase.until,
                now=since <= drill.clock_s < phase.until,
                duties=tuple(
                    Duty(rule.written.title, rule.due, rule.written.from_ is not None, rule.written.how)
                    for rule in drill.rules.actions
                    if rule.written.phase == name and rule.written.weight > 0 and rule.id not in left_out
                ),
            )
        )
        since = phase.until
    return Card(
        title=playbook.title,
        phases=tuple(phases),
        questions=tuple((question.ask, question.answer) for question in playbook.questions.values()),
    )


def countdowns(drill: Drill) -> tuple[Countdown, ...]:
    """The clocks that have begun to run for this team, each once its duty exists and its time counts.

    A team whose playbook is closed plays without them.
    """
    if not playbook_open(drill):
        return ()
    tally = drill.line.tally
    return tuple(
        Countdown(
            title=rule.written.title,
            ends_s=tally.since[number] + rule.due,
            source=rule.written.source,
            met=tally.marks[number] is not None,
        )
        for number, rule in enumerate(drill.rules.actions)
        if rule.written.countdown
        and rule.written.weight > 0
        and rule.id not in drill.loaded.scenario.leave_out
        and tally.applied >> number & 1
        and tally.since[number] != NEVER
    )


def story_time(drill: Drill, seconds: int) -> datetime:
    """The story's date and time at a story second."""
    return drill.loaded.scenario.story_start + timedelta(seconds=seconds)


def roles(drill: Drill) -> dict[str, str]:
    """The scenario's roles, id to title."""
    return dict(drill.loaded.scenario.roles)


@dataclass(frozen=True, slots=True)
class Sendable:
    """An inject that the facilitator may send now, as it would read."""

    inject: str
    sender: str
    via: str
    text: str


def manual_injects(drill: Drill) -> tuple[Sendable, ...]:
    """The injects that the facilitator may send now."""
    story, state = drill.story, drill.line.state
    found = []
    for number in sendable(story, state):
        inject = story.injects[number]
        written = drill.loaded.scenario.injects[inject.name]
        found.append(Sendable(inject.name, written.from_, written.via, inject.text.render(state.facts)))
    return tuple(found)


def text_kinds(drill: Drill) -> dict[str, str]:
    """The kinds of text that the playbook names, with their titles."""
    return {kind: written.title for kind, written in drill.loaded.playbook.texts.items()}


def texts(drill: Drill) -> dict[str, str]:
    """The last version of each text the team wrote, unless it was forgotten."""
    return {
        kind: text for kind, versions in drill.line.texts.items() if (text := versions[-1].text) is not None
    }
