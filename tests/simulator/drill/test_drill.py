"""A drill from its first command to its record: what is kept, what is refused, what going back does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.drill import Refused, Session, resume_drill, start_drill
from simulator.drill.commands import (
    Amend,
    Choose,
    Close,
    Details,
    GoBack,
    Observe,
    OffScript,
    Rate,
    Send,
    SetUp,
    Stop,
    Write,
)
from simulator.drill.evolve import replay
from simulator.drill.record import record
from simulator.drill.score import scorecard, scorecard_on_script
from simulator.drill.verifying import differences
from simulator.drill.view import card, countdowns, feed, inbox, situation
from simulator.store import DrillStore, LostRace
from tests.files import SCENARIO, read

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PLAIN = (
    "On Tuesday our chat assistant gave 14 customers delivery dates that were wrong. We have switched it off. We are "
    "sorry. Your order is safe, and we will call you with the right date by Friday. Call Dana Reyes on 555-0142."
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DrillStore]:
    with DrillStore(tmp_path / "drills.db") as opened:
        yield opened


@pytest.fixture
def session(store: DrillStore) -> Session:
    return start_drill(
        store,
        read(),
        drill="d1",
        now=lambda: NOW,
        set_up=SetUp(team="The team", participants=(("Dana", "owner"), ("Sam", None))),
    )


def points(session: Session, name: str) -> float:
    return float(next(item.points for item in scorecard(session.drill).items if item.id == name))


def test_what_is_decided_is_there_after_a_crash(store: DrillStore, session: Session) -> None:
    details = Details(
        by="Dana",
        role="owner",
        reasons="It misleads people",
        confidence=4,
        dissent=("Sam", "Kim"),
        talked_s=90,
    )
    session.do(Choose(option="start.pause", details=details))
    session.do(Choose(option="start.tell", text=PLAIN))
    again = resume_drill(store, "d1", now=lambda: NOW)
    assert again.drill.line == session.drill.line
    turn = again.drill.decisions[0]
    assert (turn.details.by, turn.details.reasons, turn.details.confidence) == (
        "Dana",
        "It misleads people",
        4,
    )
    assert turn.details.dissent == ("Sam", "Kim")
    assert again.drill.line.texts["message"][0].text == PLAIN
    assert again.drill.team == "The team"
    assert again.drill.participants == (("Dana", "owner"), ("Sam", None))


def test_an_option_that_is_not_on_offer_is_refused_and_names_what_is(
    store: DrillStore, session: Session
) -> None:
    session.do(Choose(option="start.pause"))
    with pytest.raises(Refused) as refusal:
        session.do(Choose(option="start.pause"))
    assert "not on offer" in refusal.value.message
    assert "start.keep" in (refusal.value.help or "")
    with pytest.raises(Refused) as misspelt:
        session.do(Choose(option="start.keeep"))
    assert "Did you mean `start.keep`?" in misspelt.value.message
    assert len(store.entries("d1")) == 2


def test_a_second_hand_on_the_drill_is_refused_and_can_catch_up(store: DrillStore, session: Session) -> None:
    other = resume_drill(store, "d1", now=lambda: NOW)
    session.do(Choose(option="start.pause"))
    with pytest.raises(LostRace):
        other.do(Choose(option="start.wait"))
    assert other.refresh().line.state == session.drill.line.state
    other.do(Choose(option="start.keep"))


def test_going_back_starts_a_new_line_and_erases_nothing(session: Session) -> None:
    session.do(Choose(option="start.wait"))
    session.do(Choose(option="start.wait"))
    session.do(Choose(option="start.pause"))
    assert points(session, "pause") == 0
    session.do(GoBack(to=1, reason="Try again"))
    assert session.drill.clock_s == 0
    session.do(Choose(option="start.pause"))
    assert points(session, "pause") == 30
    told = record(session.drill)
    assert [(d.option, d.abandoned) for d in told.decisions] == [
        ("start.wait", True),
        ("start.wait", True),
        ("start.pause", True),
        ("start.pause", False),
    ]
    with pytest.raises(Refused, match="no decision 2"):
        session.do(GoBack(to=2))


def test_the_record_keeps_texts_of_a_line_that_was_left_and_entries_that_added_details(
    session: Session,
) -> None:
    session.do(Choose(option="start.tell", text=PLAIN, writers=(("message", "Kim"),)))  # entry 2
    session.do(Write(kind="message", text="Nobody knows yet.", by="Sam"))  # entry 3
    session.do(Amend(decision=1, details=Details(confidence=2)))  # entry 4
    session.do(GoBack(to=1))  # entry 5
    session.do(Choose(option="start.tell", text="We are sorry."))  # entry 6
    session.do(Amend(decision=1, details=Details(confidence=5)))  # entry 7
    session.do(Amend(decision=1, details=Details(by="Dana")))  # entry 8

    told = record(session.drill)
    assert [(text.entry, text.text, text.counts, text.taken_back) for text in told.texts] == [
        (6, "We are sorry.", True, False),
        (2, PLAIN, False, True),
        (3, "Nobody knows yet.", False, True),
    ]
    assert [text.by.name for text in told.texts if text.by is not None] == ["Kim", "Sam"]
    assert [(decision.entry, decision.amended) for decision in told.decisions] == [(2, (4,)), (6, (7, 8))]


def test_an_interruption_waits_for_back_and_the_bench_goes_on(session: Session) -> None:
    session.do(Send(inject="caller"))
    assert [offer.name for offer in situation(session.drill).offers] == ["call.listen", "anytime.look"]
    assert situation(session.drill).interruption
    with pytest.raises(Refused, match="cannot be sent"):
        session.do(Send(inject="caller"))
    session.do(Choose(option="call.listen"))
    assert not situation(session.drill).interruption
    assert session.drill.clock_s == 180


def test_an_inject_keeps_the_words_of_its_moment(session: Session) -> None:
    session.do(Send(inject="caller"))
    session.do(Choose(option="call.listen"))
    session.do(Choose(option="start.wait"))
    assert inbox(session.drill)[0].text == "I was promised Tuesday, said 10 of us."
    assert [message.inject for message in inbox(session.drill)] == ["caller", "complaint"]
    assert situation(session.drill).paragraphs == ("The bot has misled 25 people.",)


def test_an_off_script_action_counts_and_is_shown_apart(session: Session) -> None:
    session.do(
        OffScript(
            words="Pulled the plug",
            takes_s=600,
            does=("pause",),
            changes=(("running", False), ("misled", 99)),
        )
    )
    assert session.drill.clock_s == 600
    assert session.drill.story.facts_of(session.drill.line.state)["misled"] == 50
    assert points(session, "pause") == 30
    on_script = scorecard_on_script(session.drill)
    assert on_script is not None
    assert next(float(item.points) for item in on_script.items if item.id == "pause") == 0
    for bad in (
        OffScript(words="x", does=("pauze",)),
        OffScript(words="x", changes=(("misled", True),)),
        OffScript(words=" "),
    ):
        with pytest.raises(Refused):
            session.do(bad)


def test_what_lands_later_counts_after_the_ending(session: Session) -> None:
    session.do(Choose(option="start.learn_more"))
    session.do(Choose(option="start.ask_vendor"))
    session.do(Choose(option="start.finish"))
    assert session.drill.ended
    assert session.drill.clock_s == 600
    assert points(session, "report") == 20
    item = next(item for item in scorecard(session.drill).items if item.id == "report")
    assert item.at_s == 600 + 86_400
    assert item.events == (3, 4)


def test_every_item_names_the_entries_it_rests_on(session: Session) -> None:
    session.do(Choose(option="start.pause"))
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.tell", text="short"))
    session.do(Write(kind="message", text=PLAIN, by="Dana"))
    session.do(Rate(text="message", criterion="human", rating="partly", by="Sam", because="Stiff"))
    items = {item.id: item for item in scorecard(session.drill).items}
    assert items["pause"].events == (2,)
    assert items["learn"].events == (3,)
    assert items["tell"].events == (4, 5, 6)
    # 3 of 4 met by the check, 1 of 4 half met by a person: 1/2 + 1/2 x 7/8 of 40 points.
    assert float(items["tell"].points) == 37.5


def test_a_short_text_meets_nothing_until_a_person_says_otherwise(session: Session) -> None:
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.tell", text="Sorry about that."))
    assert points(session, "tell") == 20
    assert not scorecard(session.drill).provisional
    session.do(Rate(text="message", criterion="what", rating="met"))
    assert points(session, "tell") == 35


def test_details_can_be_added_later(session: Session) -> None:
    session.do(Choose(option="anytime.look", details=Details(by="Dana", confidence=2)))
    session.do(Amend(decision=1, details=Details(reasons="To see", confidence=5)))
    details = session.drill.decisions[0].details
    assert (details.by, details.reasons, details.confidence) == ("Dana", "To see", 5)
    assert details.asked_who


def test_nobody_named_is_told_apart_from_a_name_that_was_forgotten(session: Session) -> None:
    session.do(Choose(option="anytime.look"))
    session.do(Choose(option="start.pause"))
    assert [one.assigned for one in record(session.drill).decisions] == ["", None]
    session.do(Amend(decision=1, details=Details(assigned="Dana")))
    assert record(session.drill).decisions[0].assigned == "Dana"
    forgotten = [replace(entry, words=dict.fromkeys(entry.words, None)) for entry in session.drill.entries]
    again = replay(session.id, session.loaded, forgotten)
    assert record(again).decisions[0].assigned is None


def test_somebody_else_who_decided_does_not_inherit_the_role(session: Session) -> None:
    session.do(Choose(option="start.pause", details=Details(by="Dana", role="owner")))
    session.do(Amend(decision=1, details=Details(confidence=3)))
    assert session.drill.decisions[0].details.role == "owner"
    session.do(Amend(decision=1, details=Details(by="Kim")))
    after = session.drill.decisions[0].details
    assert after.by == "Kim"
    assert after.role is None


def test_a_real_incident_stops_the_drill(session: Session) -> None:
    session.do(Stop(because="The real bot is lying"))
    assert session.drill.line.state.ending == "stopped"
    with pytest.raises(Refused, match="ended"):
        session.do(Choose(option="start.pause"))


def test_what_comes_after_closing_is_marked(session: Session) -> None:
    with pytest.raises(Refused, match="not ended"):
        session.do(Close())
    session.do(Choose(option="start.finish"))
    session.do(Close())
    with pytest.raises(Refused, match="closed"):
        session.do(GoBack(to=1))
    session.do(Observe(kind="strength", words="Calm", dimension="containment", by="Kim"))
    assert [entry.after_close for entry in record(session.drill).log] == [False, False, False, True]
    assert record(session.drill).observations[0].words == "Calm"


def test_replaying_leads_to_the_recorded_states_or_names_the_entry(
    store: DrillStore, session: Session
) -> None:
    session.do(Choose(option="start.wait"))
    session.do(Choose(option="start.pause"))
    entries = store.entries("d1")
    assert differences("d1", session.loaded, entries) == ()
    altered = read(SCENARIO.replace("misled + 15", "misled + 16"))
    assert "entry 2 leads to another state" in differences("d1", altered, entries)[0]


def test_the_card_shows_duties_and_never_what_to_avoid(session: Session) -> None:
    titles = [duty.title for phase in card(session.drill).phases for duty in phase.duties]
    assert "Pause it" in titles
    assert "Delete it" not in titles


def test_a_countdown_runs_once_the_duty_is_known(session: Session) -> None:
    assert countdowns(session.drill) == ()
    session.do(Choose(option="start.learn_more"))
    (running,) = countdowns(session.drill)
    assert (running.ends_s, running.met) == (300 + 3 * 86_400, False)


def test_the_feed_tells_decisions_results_and_injects_in_order(session: Session) -> None:
    session.do(Choose(option="start.pause"))
    session.do(Choose(option="start.ask_vendor"))
    session.do(Choose(option="start.wait"))
    assert [(line.kind, line.at_s) for line in feed(session.drill)] == [
        ("decision", 0),
        ("result", 300),
        ("decision", 300),
        ("decision", 600),
    ]


def test_a_record_says_what_is_missing(session: Session) -> None:
    session.do(Choose(option="start.wait"))
    missing = " / ".join(record(session.drill).missing)
    assert "who decided, for any decision" in missing
    assert "still open" in missing
    assert record(session.drill).tracked == (("misled", ((0, 10), (7200, 25))),)
