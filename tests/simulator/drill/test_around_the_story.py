"""What a room does around the story: set-up, breaks, the hot wash, follow-up. All of it is in the log and comes back from it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from simulator.drill import Refused, Session, resume_drill, start_drill
from simulator.drill.briefing import briefing
from simulator.drill.commands import (
    Agree,
    Begin,
    CallTime,
    CardLine,
    Choose,
    Close,
    Command,
    GoOn,
    KeepAndChange,
    NextDrill,
    Observe,
    Pause,
    Reflect,
    SetUp,
    ShowScores,
    Stop,
    Withdraw,
)
from simulator.drill.guidance import guidance, likely
from simulator.drill.hot_wash import corrective_actions, planned_drill, reflections, scores_shown, voices
from simulator.drill.pace import Plan, pace, plan_for
from simulator.drill.record import record
from simulator.drill.view import countdowns, playbook_open, situation
from simulator.store import DrillStore
from tests.files import SCENARIO, read

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEAM = SetUp(
    team="The team",
    participants=(("Dana", "owner"), ("Sam", None)),
    sponsor="Ruth",
    contact="ruth@example.org",
    playbook_open=False,
    ask_first=True,
    minutes=45,
)


class Wall:
    """A wall clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DrillStore]:
    with DrillStore(tmp_path / "drills.db") as opened:
        yield opened


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def session(store: DrillStore, wall: Wall) -> Session:
    return start_drill(store, read(), drill="d1", now=wall, set_up=TEAM)


def ended(session: Session) -> Session:
    session.do(Choose(option="start.finish"))
    return session


# Set-up


def test_the_set_up_is_there_after_a_crash(store: DrillStore, session: Session, wall: Wall) -> None:
    again = resume_drill(store, "d1", now=wall).drill
    assert again.set_up == session.drill.set_up == TEAM
    told = record(again)
    assert (told.sponsor, told.contact, told.planned_minutes) == ("Ruth", "ruth@example.org", 45)
    assert not told.playbook_open
    assert told.ask_first


def test_a_latecomer_is_set_up_in_the_middle_and_the_rest_stays(session: Session) -> None:
    session.do(Choose(option="start.pause"))
    session.do(SetUp(team="The team", participants=(*TEAM.participants, ("Kim", "it")), minutes=45))
    assert session.drill.participants == (("Dana", "owner"), ("Sam", None), ("Kim", "it"))
    assert playbook_open(session.drill)
    assert len(session.drill.decisions) == 1


@pytest.mark.parametrize(
    ("set_up", "message"),
    [
        (SetUp(participants=(("Dana", "ower"),)), "no role `ower`. Did you mean `owner`?"),
        (SetUp(participants=(("Dana", None), (" ", None))), "Whoever takes part needs a name."),
        (SetUp(minutes=4), "A plan of 4 minutes"),
        (SetUp(minutes=601), "A plan of 601 minutes"),
        (SetUp(participants=tuple((f"P{n}", None) for n in range(101))), "at most 100 participants"),
    ],
)
def test_a_set_up_that_does_not_fit_begins_no_drill(
    store: DrillStore, wall: Wall, set_up: SetUp, message: str
) -> None:
    with pytest.raises(Refused, match=message.replace(".", r"\.").replace("?", r"\?")):
        start_drill(store, read(), drill="d2", now=wall, set_up=set_up)
    assert store.drills() == ()


def test_a_closed_playbook_opens_after_the_ending(session: Session) -> None:
    session.do(Choose(option="start.learn_more"))
    assert not playbook_open(session.drill)
    assert countdowns(session.drill) == ()
    ended(session)
    assert playbook_open(session.drill)


def test_the_whole_drill_can_ask_first(session: Session) -> None:
    assert situation(session.drill).ask_first
    session.do(SetUp())
    assert not situation(session.drill).ask_first


def test_the_briefing_says_who_plays_what_how_long_and_how_to_stop(session: Session) -> None:
    said = " ".join(f"{point.title}: {point.says}" for point in briefing(session.drill, "X"))
    for words in (
        "This is not real",
        "Nobody is tested",
        "45 minutes in all: 5 to begin, 29 to play, and 11 to talk",
        "Dana plays Owner; Sam takes part",
        "Still to be taken: IT lead",
        "It stays closed today",
        "X ends the exercise",
    ):
        assert words in said


# Pace


@pytest.mark.parametrize(
    ("minutes", "plan"),
    [(45, Plan(300, 1740, 660)), (60, Plan(360, 2340, 900)), (90, Plan(600, 3480, 1320))],
)
def test_a_plan_shares_out_every_minute(minutes: int, plan: Plan) -> None:
    assert plan_for(minutes) == plan
    assert plan.all_s == 60 * minutes


def test_the_time_left_goes_down_part_by_part(session: Session, wall: Wall) -> None:
    wall.pass_minutes(3)
    seen = pace(session.drill, wall())
    assert (seen.part, seen.part_left_s, seen.all_left_s) == ("briefing", 120, 42 * 60)
    session.do(Begin())
    wall.pass_minutes(30)
    seen = pace(session.drill, wall())
    assert (seen.part, seen.part_left_s, seen.all_left_s) == ("play", -60, 12 * 60)
    ended(session)
    wall.pass_minutes(1)
    seen = pace(session.drill, wall())
    assert (seen.part, seen.part_left_s, seen.all_left_s) == ("hot_wash", 600, 11 * 60)
    session.do(ShowScores())
    assert pace(session.drill, wall()).part == "over"


def test_a_break_does_not_count(session: Session, wall: Wall) -> None:
    session.do(Begin())
    wall.pass_minutes(10)
    session.do(Pause())
    wall.pass_minutes(60)
    assert pace(session.drill, wall()).paused
    assert pace(session.drill, wall()).spent_s == 600
    session.do(GoOn())
    wall.pass_minutes(5)
    seen = pace(session.drill, wall())
    assert not seen.paused
    assert seen.spent_s == 900
    assert record(ended(session).drill).played_s == 900


def test_a_break_can_begin_before_it_is_noted(session: Session, wall: Wall) -> None:
    session.do(Begin())
    wall.pass_minutes(100)
    session.do(Pause(since_s=90 * 60))
    wall.pass_minutes(7)
    assert pace(session.drill, wall()).spent_s == 600


def test_no_minute_is_taken_off_twice_and_none_in_which_somebody_did_something(
    session: Session, wall: Wall
) -> None:
    session.do(Begin())
    wall.pass_minutes(10)
    session.do(Pause())
    wall.pass_minutes(10)
    session.do(GoOn())
    wall.pass_minutes(5)
    session.do(Pause(since_s=15 * 60))
    session.do(GoOn())
    wall.pass_minutes(10)
    # 35 minutes since the briefing: ten of a break, and the five that came after it.
    assert pace(session.drill, wall()).spent_s == 20 * 60


@pytest.mark.parametrize("since_s", [-1, 10**12])
def test_a_break_that_began_at_no_possible_time_is_refused(session: Session, since_s: int) -> None:
    with pytest.raises(Refused, match="cannot have begun then"):
        session.do(Pause(since_s=since_s))


@pytest.mark.parametrize("command", [CallTime(), Stop()])
def test_the_time_of_the_hot_wash_runs_also_if_the_room_was_in_a_break(
    session: Session, wall: Wall, command: Command
) -> None:
    session.do(Choose(option="start.pause"))
    session.do(Pause())
    wall.pass_minutes(20)
    session.do(command)
    wall.pass_minutes(3)
    seen = pace(session.drill, wall())
    assert (seen.part, seen.paused, seen.spent_s, seen.all_left_s) == ("hot_wash", False, 180, 42 * 60)


def test_a_decision_ends_the_briefing_and_a_break(session: Session, wall: Wall) -> None:
    session.do(Pause())
    wall.pass_minutes(20)
    session.do(Choose(option="start.pause"))
    seen = pace(session.drill, wall())
    assert (seen.part, seen.paused, seen.all_left_s) == ("play", False, 45 * 60)
    with pytest.raises(Refused, match="begun already"):
        session.do(Begin())
    with pytest.raises(Refused, match="takes no break"):
        session.do(GoOn())


def test_without_a_plan_there_is_no_time_left(store: DrillStore, wall: Wall) -> None:
    plain = start_drill(store, read(), drill="d2", now=wall)
    wall.pass_minutes(2)
    seen = pace(plain.drill, wall())
    assert (seen.spent_s, seen.part_left_s, seen.all_left_s) == (120, None, None)


def test_a_discussion_is_as_long_as_the_plan_allows(store: DrillStore, wall: Wall) -> None:
    # 30 minutes as the scenario has it leave 20 to play; 60 leave 39.
    story = SCENARIO.replace("    ask: What now?\n", "    ask: What now?\n    discuss: 4m\n")
    session = start_drill(store, read(story), drill="d2", now=wall)
    assert situation(session.drill).discuss_s == 240
    session.do(SetUp(minutes=60))
    assert situation(session.drill).discuss_s == 480
    session.do(SetUp(minutes=5))
    assert situation(session.drill).discuss_s == 60
    session.do(SetUp(minutes=15))
    assert situation(session.drill).discuss_s == 120


# Facilitating


def test_an_observation_knows_where_it_was_made_and_can_be_withdrawn(session: Session) -> None:
    session.do(Choose(option="start.pause"))
    session.do(Observe(kind="strength", words="Quick"))
    session.do(Observe(kind="neutral", words="A typo"))
    session.do(Withdraw(entry=session.drill.entries[-1].seq))
    (seen,) = record(session.drill).observations
    assert (seen.words, seen.scene, seen.after_decision) == ("Quick", "start", 1)
    with pytest.raises(Refused, match="nothing that can be withdrawn"):
        session.do(Withdraw(entry=session.drill.entries[-1].seq))


def test_the_guide_is_that_of_the_scene_and_of_what_came_since_the_last_decision(
    store: DrillStore, wall: Wall
) -> None:
    story = SCENARIO.replace(
        "    ask: What now?\n", "    ask: What now?\n    guide: {hint: Look, questions: [Who?]}\n"
    ).replace("    text: Your bot is wrong.\n", "    text: Your bot is wrong.\n    expected: They answer.\n")
    session = start_drill(store, read(story), drill="d2", now=wall)
    first = guidance(session.drill)
    assert (first.scene.hint, first.scene.questions, first.injects) == ("Look", ("Who?",), ())
    assert [(one.inject, one.text) for one in first.waiting] == [
        ("caller", "I was promised Tuesday, said 10 of us.")
    ]
    session.do(Choose(option="start.wait"))
    assert [(one.about, one.expected) for one in guidance(session.drill).injects] == [
        ("A customer", "They answer.")
    ]
    session.do(Choose(option="start.pause"))
    assert guidance(session.drill).injects == ()


def test_off_script_offers_the_likely_first(session: Session) -> None:
    first = likely(session.drill)
    # In the order of the options on the table; then what no option there does.
    assert [name for name, _ in first.actions][:4] == ["pause", "keep", "wipe", "tell"]
    assert first.actions[-1][0] == "nobody_does"
    session.do(Choose(option="start.pause"))
    assert likely(session.drill).actions[-1][0] == "pause"
    assert dict(likely(session.drill).facts)["running"] is False


# The hot wash and what follows


def test_the_hot_wash_waits_for_the_ending_and_the_scores_for_the_hot_wash(session: Session) -> None:
    for early in (
        KeepAndChange(keep="The note"),
        Reflect(question="in_place", answer="A list"),
        ShowScores(),
    ):
        with pytest.raises(Refused, match="after the story has ended"):
            session.do(early)
    ended(session)
    session.do(KeepAndChange(keep="We stopped it at once", by="Dana"))
    session.do(KeepAndChange(change="Nobody led"))
    session.do(Reflect(question="in_place", answer="A list"))
    session.do(Reflect(question="in_place", answer="A list of our tools"))
    assert not scores_shown(session.drill)
    session.do(ShowScores())
    assert scores_shown(session.drill)
    told = record(session.drill)
    assert [(v.keep, v.change, v.by) for v in told.voices] == [
        ("We stopped it at once", None, "Dana"),
        (None, "Nobody led", None),
    ]
    assert [r.answer for r in told.reflections] == ["A list of our tools"]


def test_a_room_that_runs_out_of_time_talks_and_sees_its_scores_all_the_same(
    session: Session, wall: Wall
) -> None:
    with pytest.raises(Refused, match="Nothing has been decided"):
        session.do(CallTime())
    session.do(Choose(option="start.pause"))
    wall.pass_minutes(30)
    session.do(CallTime())
    wall.pass_minutes(4)
    assert pace(session.drill, wall()).part == "hot_wash"
    assert pace(session.drill, wall()).spent_s == 240
    assert playbook_open(session.drill)
    session.do(KeepAndChange(keep="We stopped it"))
    session.do(ShowScores())
    session.do(Close())
    told = record(session.drill)
    assert (told.ending, told.time_called, told.played_s) == (None, 4, 1800)
    assert "an ending: the room’s time was up before the story came to one" in told.missing
    assert not any("still open" in gap for gap in told.missing)
    assert told.scorecard.overall is not None


def test_a_decision_takes_the_story_up_again_after_time_was_called(session: Session) -> None:
    session.do(Choose(option="start.pause"))
    session.do(CallTime())
    session.do(Choose(option="start.keep"))
    assert record(session.drill).time_called is None
    with pytest.raises(Refused, match="after the story has ended"):
        session.do(ShowScores())


@pytest.mark.parametrize("empty", [KeepAndChange(keep=" "), Reflect(question="in_place", answer="\n")])
def test_nothing_said_is_nothing_taken_down(session: Session, empty: Command) -> None:
    ended(session)
    with pytest.raises(Refused):
        session.do(empty)


def test_what_was_agreed_on_is_in_the_record_also_after_it_is_closed(session: Session) -> None:
    ended(session)
    session.do(Agree(action="Write down who may switch it off", owner="Sam", due=date(2026, 4, 30)))
    session.do(Close())
    session.do(Agree(action="Try it", dimension="follow_up"))
    session.do(NextDrill(scenario="pasted_client_file", on=date(2026, 9, 10)))
    session.do(NextDrill(scenario="wrong_delivery_dates", on=date(2026, 9, 11)))
    session.do(CardLine(kind="tool", name="Website chatbot", detail="Sam; Settings, Off"))
    assert [(one.action, one.owner, one.due) for one in corrective_actions(session.drill)] == [
        ("Write down who may switch it off", "Sam", date(2026, 4, 30)),
        ("Try it", None, None),
    ]
    planned = planned_drill(session.drill)
    assert planned is not None
    assert (planned.scenario, planned.on) == ("wrong_delivery_dates", date(2026, 9, 11))
    session.do(Withdraw(entry=planned.entry))
    back = planned_drill(session.drill)
    assert back is not None
    assert back.on == date(2026, 9, 10)
    told = record(session.drill)
    assert [(line.name, line.detail) for line in told.card] == [("Website chatbot", "Sam; Settings, Off")]
    assert [entry.after_close for entry in told.log if entry.kind == "agreed"] == [False, True]
    with pytest.raises(Refused, match="closed"):
        session.do(KeepAndChange(keep="More"))


def test_what_is_missing_is_named_unless_a_real_incident_ended_it(
    store: DrillStore, wall: Wall, session: Session
) -> None:
    missing = record(ended(session).drill).missing
    assert "a hot wash: what people would keep and change" in missing
    assert "corrective actions" in missing
    stopped = start_drill(store, read(), drill="d2", now=wall)
    stopped.do(Stop(because="The real bot is down"))
    assert not [one for one in record(stopped.drill).missing if "hot wash" in one]


def test_the_log_says_of_each_set_up_how_many_people_it_had(session: Session) -> None:
    session.do(SetUp(team=" ", participants=(("Kim", "it"),)))
    told = [entry.words for entry in record(session.drill).log if entry.kind == "set_up"]
    assert told == [
        "Set up with 2 people, the playbook closed, 45 minutes planned.",
        "Set up with 1 person, the playbook open.",
    ]
    assert session.drill.team is None


@pytest.mark.parametrize(
    "command", [Stop(because="x" * 100_001), NextDrill(scenario="x" * 100_001, on=date(2026, 9, 10))]
)
def test_no_entry_takes_words_without_end(session: Session, command: Command) -> None:
    with pytest.raises(Refused, match="longer than 100000 characters"):
        session.do(command)


def test_every_entry_has_words_and_replays(store: DrillStore, session: Session, wall: Wall) -> None:
    session.do(Begin())
    session.do(Pause())
    session.do(GoOn())
    ended(session)
    session.do(KeepAndChange(keep="K", change="C", by="Sam"))
    session.do(Reflect(question="known_or_guessed", answer="Guessed"))
    session.do(ShowScores())
    session.do(NextDrill(scenario="x", on=date(2026, 9, 10)))
    session.do(Withdraw(entry=session.drill.entries[-1].seq))
    session.do(Agree(action="Buy a bell", owner="Sam", due=date(2026, 4, 30)))
    session.do(CardLine(kind="tool", name="Shop chat", detail="the red switch"))
    told = record(resume_drill(store, "d1", now=wall).drill)
    assert [entry.words for entry in told.log][1:] == [
        "Set up with 2 people, the playbook closed, 45 minutes planned.",
        "The briefing was over; the play began.",
        "The room took a break.",
        "The break was over.",
        "Chose “Finish” (start.finish).",
        "Said in the hot wash; keep: K; change: C",
        "What did we know, and what did we only guess? Guessed",
        "The hot wash was over; the scores were shown.",
        "Next drill: x on 2026-09-10.",
        "Withdrew what was noted in entry 10.",
        "Agreed: Buy a bell; Sam; until 2026-04-30",
        "For the first-hour card (tool): Shop chat; the red switch",
    ]
    assert voices(session.drill)[0].by == "Sam"
    assert reflections(session.drill)[0].question == "known_or_guessed"
