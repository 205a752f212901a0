"""A drill as the report reads it: plain values, each with the log entries it comes from."""

from dataclasses import dataclass
from datetime import datetime

from scoring.language import Passage
from scoring.language import Rating as Met
from scoring.record.hot_wash import CardEntry, CorrectiveAction, PlannedDrill, Reflection, Voice
from scoring.record.moment import Value
from scoring.tally import Scorecard


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the room; the name is None where it was forgotten."""

    name: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as it was taken.

    Attributes:
        entry: its number in the log.
        number: its place on its line of play, counted from 1.
        at_s: story seconds when it was taken; `done_s` when it was carried out (None: it never was).
        wall: when it was recorded, in UTC.
        scene, ask: where the team was and what it was asked.
        option: `scene.option`, or None for an off-script action; `label` says it in words.
        offered: the labels of everything that was on offer.
        talked_s: wall seconds that the room talked, if recorded.
        answer: what the room said in its own words before it saw the options.
        situation: what the screen said then, Markdown; `came`: the injects that had come by then.
        tracked: the scenario's tracked facts at that moment.
        skipped: titles of the texts that a short plan spared the team.
        amended: entries that added to who, why, how sure and the like afterwards.
        abandoned: whether the team went back to before it, so that the score does not count it.
    """

    entry: int
    number: int
    at_s: int
    done_s: int | None
    wall: datetime
    scene: str
    ask: str | None
    option: str | None
    label: str | None
    offered: tuple[str, ...]
    decided_by: Person | None
    reasons: str | None
    confidence: int | None
    dissent: tuple[str | None, ...]
    asks_assignment: bool
    assigned: str | None
    talked_s: int | None
    answer: str | None
    situation: tuple[str, ...]
    came: tuple[str, ...]
    tracked: tuple[tuple[str, int], ...]
    result: str | None
    debrief: str | None
    does: tuple[str, ...]
    skipped: tuple[str, ...]
    amended: tuple[int, ...]
    abandoned: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """An inject as it was delivered, with its words as they stood then."""

    entry: int
    inject: str
    at_s: int
    sender: str
    to: str | None
    via: str
    text: str
    expected: str | None
    manual: bool


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion of a text: what a check proposed, what a person said, and which counts."""

    id: str
    says: str
    weight: int
    proposed: Met | None
    because: str | None
    passages: tuple[Passage, ...]
    judged: Met | None
    judged_by: str | None
    judged_because: str | None
    judged_entry: int | None

    @property
    def rating(self) -> Met | None:
        """The rating that counts: a person's before a check's."""
        return self.judged if self.judged is not None else self.proposed


@dataclass(frozen=True, slots=True)
class Written:
    """A version of a text the team wrote; the last version of each kind counts.

    Attributes:
        taken_back: whether it was written on a line of play that the team went back from.
    """

    entry: int
    kind: str
    title: str
    at_s: int
    wall: datetime
    by: Person | None
    text: str | None
    model: str | None
    counts: bool
    criteria: tuple[CriterionResult, ...]
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """What somebody saw during the drill: a strength, an area for improvement, or neither.

    Attributes:
        scene: where it was made, and `after_decision` after which decision of that line of play; None in old records.
    """

    entry: int
    at_s: int
    kind: str
    dimension: str | None
    words: str | None
    by: Person | None
    scene: str | None = None
    after_decision: int | None = None


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A playbook action that counts: when it was due and when it was done, in story seconds.

    Attributes:
        counted_from_s: where `due` starts to count: 0, or when its `from` first held; None if it never did.
        due_s, late_s: story seconds of full credit's and of no credit's end.
    """

    action: str
    title: str
    dimension: str
    phase: str | None
    counted_from_s: int | None
    due_s: int | None
    late_s: int | None
    done_s: int | None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of the log in words, for tracing a number back to it."""

    entry: int
    kind: str
    at_s: int
    wall: datetime
    words: str
    after_close: bool


@dataclass(frozen=True, slots=True)
class Record:
    """One drill, complete: everything a report says comes from here.

    Attributes:
        ending: the ending's word, `stuck`, `stopped`, or None while the drill is open.
        time_called: the entry by which the room ran out of time while the story was still open.
        clock_s: story seconds of the ending, or of now.
        tracked: each tracked fact's values as (story seconds, value), from clock zero on.
        planned_minutes: wall-clock minutes of the plan; None if there was none. `short_plan`: whether that is less
            than the scenario asks for.
        skipped: titles of the texts that the short plan spared and nobody wrote after all, with the log entry.
        played_s: wall seconds from the first entry to the ending, or to the last entry, breaks left out.
        scorecard_on_script: the score without points that rest on off-script actions; None if there were none.
        undone_by_story: titles of playbook actions that no option of the story does.
        digest: the hash of the log's last entry.
    """

    drill: str
    scenario: str
    scenario_title: str
    summary: str
    level: str
    objectives: tuple[tuple[str, str, tuple[str, ...]], ...]
    inspired_by: tuple[str, ...]
    playbook: str
    playbook_title: str
    playbook_source: str
    team: str | None
    participants: tuple[Person, ...]
    sponsor: str | None
    contact: str | None
    playbook_open: bool
    ask_first: bool
    planned_minutes: int | None
    short_plan: bool
    skipped: tuple[tuple[str, int], ...]
    played_s: int
    started: datetime
    last_entry: datetime
    time_called: int | None
    closed: bool
    story_start: datetime
    minutes: int
    ending: str | None
    scene: str
    clock_s: int
    facts: tuple[tuple[str, Value], ...]
    tracked: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    decisions: tuple[Decision, ...]
    deliveries: tuple[Delivery, ...]
    texts: tuple[Written, ...]
    observations: tuple[Observation, ...]
    voices: tuple[Voice, ...]
    reflections: tuple[Reflection, ...]
    corrective_actions: tuple[CorrectiveAction, ...]
    next_drill: PlannedDrill | None
    card: tuple[CardEntry, ...]
    timeline: tuple[TimelineRow, ...]
    scorecard: Scorecard
    scorecard_on_script: Scorecard | None
    undone_by_story: tuple[str, ...]
    log: tuple[LogEntry, ...]
    digest: str
    missing: tuple[str, ...]
    version: str

    @property
    def over(self) -> bool:
        """Whether the room plays no longer: the story has ended, or time was called."""
        return self.ending is not None or self.time_called is not None
