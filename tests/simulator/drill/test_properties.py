"""What holds of every drill: replay gives what was shown, choices decide, scores stay in bounds and add up."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.record.costs import costs
from simulator.drill import Refused, Session, start_drill
from simulator.drill.commands import (
    Agree,
    Begin,
    CallTime,
    CardLine,
    Choose,
    Command,
    GoBack,
    GoOn,
    KeepAndChange,
    NextDrill,
    Observe,
    OffScript,
    Pause,
    Reflect,
    Send,
    SetUp,
    ShowScores,
    Withdraw,
)
from simulator.drill.entries import Copy, Draft, Entry
from simulator.drill.evolve import replay
from simulator.drill.pace import pace
from simulator.drill.record import record
from simulator.drill.score import scorecard
from simulator.drill.summary import summary
from simulator.drill.verifying import differences
from simulator.drill.view import card, countdowns, feed, inbox, manual_injects, situation
from tests.oracle.both import load
from tests.oracle.generate import Files, files

NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Memory:
    """A place for one drill's log that lasts as long as a test."""

    def __init__(self) -> None:
        self.log: list[Entry] = []

    def create(self, drill: str, scenario: Copy, playbook: Copy, first: Draft, wall: datetime) -> Entry:
        assert scenario.content != playbook.content
        return self.append(drill, 1, first, wall)

    def append(self, drill: str, seq: int, draft: Draft, wall: datetime) -> Entry:
        assert seq == len(self.log) + 1
        self.log.append(
            Entry(
                seq, draft.kind, draft.story_s, wall, draft.role, draft.payload, draft.words, f"{drill}{seq}"
            )
        )
        return self.log[-1]

    def entries(self, drill: str, after: int = 0) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.log[after:] if entry.hash == f"{drill}{entry.seq}")

    def copies(self, drill: str) -> tuple[Copy, Copy]:
        raise NotImplementedError(drill)

    def save_draft(self, drill: str, place: str, text: str) -> None:
        raise NotImplementedError(drill)

    def drafts(self, drill: str) -> Mapping[str, str]:
        raise NotImplementedError(drill)

    def drop_draft(self, drill: str, place: str) -> None:
        raise NotImplementedError(drill)


def begin(generated: Files, memory: Memory) -> Session:
    return start_drill(memory, load(*generated.yaml()), drill="d", now=lambda: NOW)


def move(session: Session, pick: int) -> None:
    """One thing done in the drill, by a number: mostly a choice."""
    drill = session.drill
    sort, pick = pick % 8, pick // 8
    if sort == 0 and drill.decisions:
        session.do(GoBack(to=pick % len(drill.decisions) + 1))
    elif drill.ended:
        return
    elif sort == 1 and manual_injects(drill):
        session.do(Send(inject=manual_injects(drill)[pick % len(manual_injects(drill))].inject))
    elif sort == 2:
        session.do(OffScript(words="Something else", takes_s=pick % 5 * 600))
    else:
        offers = situation(drill).offers
        session.do(Choose(option=offers[pick % len(offers)].name))


def around(session: Session, pick: int) -> None:
    """One thing done around the story, by a number; what does not fit at this moment is refused."""
    every: tuple[Command, ...] = (
        SetUp(team="Red", minutes=90),
        SetUp(playbook_open=False, ask_first=True),
        Begin(),
        Pause(since_s=pick % 7),
        GoOn(),
        CallTime(),
        Observe(kind="strength", words="Calm"),
        KeepAndChange(keep="The list"),
        Reflect(question="in_place", answer="A list"),
        ShowScores(),
        Agree(action="Write the list", due=NOW.date()),
        NextDrill(scenario="again", on=NOW.date()),
        CardLine(kind="tool", name="Chatbot"),
        Withdraw(entry=pick % 9 + 1),
    )
    with suppress(Refused):
        session.do(every[pick % len(every)])


MOVES = st.lists(st.integers(0, 10_000), max_size=12)
GENERATED = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@GENERATED
@given(files(), MOVES)
def test_replaying_a_log_gives_the_state_that_was_shown(generated: Files, moves: list[int]) -> None:
    memory = Memory()
    session = begin(generated, memory)
    for pick in moves:
        move(session, pick)
    again = replay("d", session.loaded, memory.log)
    assert again.line == session.drill.line
    assert summary(again) == summary(session.drill)
    assert differences("d", session.loaded, memory.log) == ()


@GENERATED
@given(files(), MOVES)
def test_what_goes_on_around_the_story_changes_neither_it_nor_the_score(
    generated: Files, moves: list[int]
) -> None:
    memory = Memory()
    plain, busy = begin(generated, Memory()), begin(generated, memory)
    for pick in moves:
        around(busy, pick)
        move(plain, pick)
        move(busy, pick)
    around(busy, len(moves))
    # What waits under an interruption may be an off-script action, which is named after its entry.
    here, there = busy.drill.line.state, plain.drill.line.state
    assert here._replace(frames=()) == there._replace(frames=())
    assert [frame.scene for frame in here.frames] == [frame.scene for frame in there.frames]
    mine, theirs = scorecard(busy.drill), scorecard(plain.drill)
    assert (mine.overall, mine.dimensions) == (theirs.overall, theirs.dimensions)
    again = replay("d", busy.loaded, memory.log)
    assert record(again) == record(busy.drill)
    assert pace(again, NOW).spent_s >= 0


@GENERATED
@given(files(), MOVES)
def test_what_decisions_cost_is_all_that_was_lost_by_doing(generated: Files, moves: list[int]) -> None:
    session = begin(generated, Memory())
    for pick in moves:
        move(session, pick)
    told = record(session.drill)
    found = costs(told)
    assert all(cost.lost == sum((points for _, points in cost.because), Fraction(0)) >= 0 for cost in found)
    poorly_done = sum(
        (item.weight - item.points for item in told.scorecard.items if item.at_s is not None), Fraction(0)
    )
    mistakes = sum(mistake.weight for mistake in told.scorecard.mistakes)
    if found:
        assert poorly_done <= sum(cost.lost for cost in found) <= poorly_done + mistakes


@GENERATED
@given(files(), MOVES)
def test_the_same_moves_give_the_same_drill(generated: Files, moves: list[int]) -> None:
    first, second = begin(generated, Memory()), begin(generated, Memory())
    for pick in moves:
        move(first, pick)
        move(second, pick)
    assert summary(first.drill) == summary(second.drill)
    assert feed(first.drill) == feed(second.drill)


@GENERATED
@given(files(), MOVES)
def test_scores_stay_in_bounds_and_what_is_shown_adds_up(generated: Files, moves: list[int]) -> None:
    session = begin(generated, Memory())
    for pick in moves:
        move(session, pick)
        situation(session.drill), inbox(session.drill), card(session.drill), countdowns(session.drill)
    told = record(session.drill)
    shown = scorecard(session.drill)
    assert told.scorecard == shown
    numbers = {entry.entry for entry in told.log}
    for dimension in shown.dimensions:
        items = [item for item in shown.items if item.dimension == dimension.dimension]
        lost = sum(made.weight for made in shown.mistakes if made.dimension == dimension.dimension)
        earned = sum((item.points for item in items), Fraction(0))
        weight = sum(item.weight for item in items)
        assert (dimension.score is None) == (weight == 0)
        if dimension.score is not None:
            assert 0 <= dimension.score <= 100
            assert dimension.score * weight == 100 * max(earned - lost, earned / 2)
    for item in shown.items:
        assert (item.at_s is not None) == bool(item.events)
        assert set(item.events) <= numbers
    assert all(made.events for made in shown.mistakes)
