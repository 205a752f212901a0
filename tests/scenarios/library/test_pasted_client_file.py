"""What is special about the second scenario: the authority's clock, finding out as work, a vendor that is slow to answer."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scenarios.catalogue import load_scenario
from scoring.tally import Item
from simulator.drill import Session, start_drill
from simulator.drill.commands import Choose, Send
from simulator.drill.score import scorecard
from simulator.drill.view import countdowns, feed, inbox, situation, story_time
from simulator.store import DrillStore

MINUTE = 60
HOUR = 3_600
DAY = 86_400
TO_THE_SHEET = (
    "first_letter.take_lead",
    "the_chat.save",
    "the_chat.go_on",
    "tell_inside.keep_close",
    "four_questions.let_ewan",
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with DrillStore(tmp_path / "drills.db") as store:
        yield start_drill(
            store,
            load_scenario("pasted_client_file"),
            drill="x",
            now=lambda: datetime(2026, 3, 1, tzinfo=UTC),
        )


def choose(session: Session, *options: str) -> None:
    """Take these options; when Celia Nunn rings in between, tell her what is known and what is not."""
    for option in options:
        session.do(Choose(option=option))
        if situation(session.drill).scene == "nunn_calls":
            session.do(Choose(option="nunn_calls.known_and_unknown"))


def offered(session: Session) -> list[str]:
    return [offer.name for offer in situation(session.drill).offers]


def item(session: Session, action: str) -> Item:
    return next(item for item in scorecard(session.drill).items if item.id == action)


def test_the_authoritys_clock_starts_when_the_team_knows_and_not_before(session: Session) -> None:
    choose(session, *TO_THE_SHEET)
    assert countdowns(session.drill) == ()
    choose(session, "the_sheet.open_it")
    (running,) = countdowns(session.drill)
    # 5 + 20 + 5 + 45 + 10 minutes on the way, and 40 to look into the file
    assert running.ends_s == 3 * DAY + 2 * HOUR + 5 * MINUTE
    assert story_time(session.drill, running.ends_s) == datetime(2026, 6, 14, 11, 25), "on a Sunday"
    assert not running.met


def test_who_does_not_look_learns_it_a_day_later_and_the_clock_runs_from_then(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "the_sheet.take_his_word", "who_else.go_on", "families.wait_for_pennon")
    assert "ewan_owns_up" in [message.inject for message in inbox(session.drill)]
    (running,) = countdowns(session.drill)
    assert running.ends_s == 3 * DAY + 23 * HOUR + 40 * MINUTE


def test_a_report_within_72_hours_of_knowing_earns_all_whatever_the_weekend(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "the_sheet.open_it", "who_else.go_on", "families.to_each", "clocks.report")
    (running,) = countdowns(session.drill)
    assert running.met
    assert item(session, "tell_eu_regulator").timing == 1


def test_nothing_can_be_put_in_writing_before_somebody_has_looked(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "the_sheet.take_his_word")
    assert not {
        "who_else.write_wrong",
        "who_else.write_data",
        "who_else.write_who",
        "who_else.all_four",
    } & set(offered(session))
    choose(session, "who_else.to_the_sheet", "the_sheet.open_it")
    assert {"who_else.write_wrong", "who_else.write_data", "who_else.write_who"} <= set(offered(session))


def test_one_form_for_all_four_takes_the_facts_and_the_others_first(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "the_sheet.open_it", "anytime.stop_now")
    assert "who_else.all_four" not in offered(session)
    choose(session, "who_else.ask_openly")
    assert "who_else.all_four" in offered(session)
    texts = (("answer_what_went_wrong", "Ewan pasted it."), ("answer_who_was_affected", "131 people."))
    session.do(
        Choose(option="who_else.all_four", texts=texts, writers=(("answer_what_went_wrong", "Tarek Nassar"),))
    )
    assert session.drill.line.texts["answer_what_went_wrong"][-1].text == "Ewan pasted it."
    assert item(session, "answer_still_happening").at_s is not None


def test_a_chat_that_was_deleted_cannot_be_looked_into(session: Session) -> None:
    choose(session, "first_letter.clear_out", "the_chat.go_on", "tell_inside.keep_close")
    choose(session, "four_questions.let_ewan")
    assert "the_sheet.open_it" not in offered(session)
    assert "the_sheet.rebuild" in offered(session)


def test_whoever_was_sent_home_takes_the_account_along(session: Session) -> None:
    choose(session, "first_letter.take_lead", "the_chat.go_on", "tell_inside.send_home")
    choose(session, "four_questions.one_able")
    assert "the_sheet.open_it" not in offered(session)
    choose(session, "anytime.bring_back")
    assert "the_sheet.open_it" in offered(session)


def test_nobody_answers_a_threat_until_it_is_taken_back(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "the_sheet.open_it", "who_else.ask_sharply")
    assert "who_else.ask_openly" not in offered(session)
    assert "who_else.make_up_first" in offered(session)
    assert "made_it_costly_to_tell" in [made.id for made in scorecard(session.drill).mistakes]


def test_the_vendor_answers_after_more_than_a_day_unless_the_facilitator_sends_it(session: Session) -> None:
    choose(
        session,
        *TO_THE_SHEET,
        "anytime.ask_pennon",
        "the_sheet.open_it",
        "who_else.go_on",
        "families.to_each",
    )
    choose(session, "clocks.close_up")
    landed = [line.at_s for line in feed(session.drill) if line.kind == "landed" and "Olu" in line.words]
    assert landed == [DAY + 3 * HOUR + 105 * MINUTE]
    assert {"end_of_week.erase", "end_of_week.lock"} <= set(offered(session))
    assert "end_of_week.chase" not in offered(session)


def test_a_vendor_that_was_asked_late_has_to_be_chased(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "the_sheet.open_it", "who_else.go_on", "families.to_each")
    choose(session, "clocks.close_up")
    assert "nobody_asked" in [message.inject for message in inbox(session.drill)]
    assert "end_of_week.erase" not in offered(session)
    choose(session, "anytime.ask_pennon", "end_of_week.chase")
    assert "end_of_week.erase" in offered(session)


def test_the_vendors_word_can_be_sent_by_hand(session: Session) -> None:
    choose(session, *TO_THE_SHEET, "anytime.ask_pennon")
    session.do(Send(inject="olu_writes"))
    assert session.drill.story.facts_of(session.drill.line.state)["pennon_answered"] is True
