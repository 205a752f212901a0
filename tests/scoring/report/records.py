"""Two drills as records, put together by hand: a finished one with everything in it, and one still being played."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from scoring.language import Passage
from scoring.record import CardEntry, CorrectiveAction, PlannedDrill, Reflection, Voice
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
from scoring.tally import Item
from tests.scoring.report.scorecards import (
    BROKER,
    CARD,
    CARD_ON_SCRIPT,
    DAY,
    FIX,
    HOUR,
    MINUTE,
    NAME_OWNERS,
    NOTE,
    OBJECTIVES,
    OPEN_CARD,
    PAGE,
    PAUSE,
    PRESERVE,
    TAKE_CHARGE,
    TELL,
    WAITING_NOTE,
    WAITING_PAUSE,
)

PLAYED = datetime(2026, 11, 23, 13, 2, 7, tzinfo=UTC)
ANA, BO, FORGOTTEN = Person("Ana Ruiz", "owner"), Person("Bo Lind", "it"), Person(None, "support")


def wall(minutes: int) -> datetime:
    """So many minutes into the session."""
    return PLAYED + timedelta(minutes=minutes)


OFFERED = ("Switch the chat assistant off", "Copy the chats", "Write to the owner", "Wait for more calls")


def decided(
    entry: int, number: int, at_s: int, option: str | None, label: str | None, **more: object
) -> Decision:
    """A decision, taken with the usual options on offer and carried out at once, with nothing else on record."""
    plain = Decision(
        entry=entry,
        number=number,
        at_s=at_s,
        done_s=at_s,
        wall=wall(entry * 3),
        scene="first_call",
        ask="What happens in the next ten minutes?",
        option=option,
        label=label,
        offered=OFFERED,
        decided_by=None,
        reasons=None,
        confidence=None,
        dissent=(),
        asks_assignment=False,
        assigned=None,
        talked_s=None,
        answer=None,
        situation=(),
        came=(),
        tracked=(),
        result=None,
        debrief=None,
        does=(),
        skipped=(),
        amended=(),
        abandoned=False,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # mypy does not check replace() against **more


DECISIONS = (
    decided(
        2,
        1,
        0,
        "first_call.take_charge",
        "Say out loud who is in charge",
        done_s=5 * MINUTE,
        decided_by=ANA,
        reasons="Nobody else was in the room, and somebody has to start the clock.",
        confidence=4,
        dissent=("Bo Lind", None),
        asks_assignment=True,
        assigned="Ana Ruiz",
        talked_s=190,
        result="The room goes quiet. Everybody looks at you, and then at the clock.",
        debrief="A temporary owner costs nothing and saves the first hour.",
        does=("take_charge",),
        answer="We ring Ana first.\nThen we see.",
        situation=("Dana has had *three* calls about dates.", "The window is open."),
        came=("Dana in support", "Dana in support", "The vendor"),
        tracked=(("customers_misled", 26),),
        amended=(25,),
    ),
    decided(
        3,
        2,
        5 * MINUTE,
        "first_call.copy_chats",
        "Copy the chats, then clear the history",
        done_s=20 * MINUTE,
        decided_by=FORGOTTEN,
        does=("preserve_evidence", "delete_data"),
        asks_assignment=True,
        assigned="",
    ),
    decided(
        5,
        3,
        50 * MINUTE,
        "first_call.wait",
        "Wait for more calls",
        reasons="Maybe it is only one.",
        abandoned=True,
    ),
    decided(6, 4, 80 * MINUTE, "first_call.call_vendor", "Call the vendor", done_s=None, abandoned=True),
    decided(
        4,
        3,
        20 * MINUTE,
        "first_call.write_note",
        "Write to the owner",
        done_s=50 * MINUTE,
        does=("internal_note",),
    ),
    decided(
        9,
        4,
        50 * MINUTE,
        "first_call.pause",
        "Switch the chat assistant off",
        done_s=150 * MINUTE,
        does=("pause_tool",),
        confidence=5,
        situation=("Nobody has called for an hour.",),
        tracked=(("customers_misled", 33),),
    ),
    decided(
        10,
        5,
        150 * MINUTE,
        None,
        "Bo wrote four names on the whiteboard, one for each question.",
        done_s=3 * HOUR,
        offered=(),
        decided_by=BO,
        does=("name_answer_owners",),
    ),
    decided(
        11,
        6,
        3 * HOUR,
        "next_day.mail_customers",
        None,
        done_s=30 * HOUR,
        scene="next_day",
        does=("tell_customers",),
    ),
    decided(
        12,
        7,
        30 * HOUR,
        "next_day.close_gap",
        "Take the delivery dates out of its answers",
        done_s=13 * DAY,
        asks_assignment=True,
        does=("fix_gap",),
        confidence=2,
        skipped=("The never-again note",),
    ),
)
NOTE_WORDS = (
    "Dear all,\nthe chat assistant has promised delivery dates that nobody planned.\n\n"
    "It is our understanding that 26 customers hold one. Please delete nothing.\nAna, 555-0142"
)
TEXTS = (
    Written(
        entry=4,
        kind="internal_note",
        title="The note to the owner and IT",
        at_s=50 * MINUTE,
        wall=wall(12),
        by=ANA,
        text="The bot is wrong. More later.",
        model=None,
        counts=False,
        criteria=(),
    ),
    Written(
        entry=8,
        kind="internal_note",
        title="The note to the owner and IT",
        at_s=50 * MINUTE,
        wall=wall(24),
        by=ANA,
        text=NOTE_WORDS,
        model="Say what you saw, when, and what you have done so far.",
        counts=True,
        criteria=(
            CriterionResult(
                "what", "Says what happened in one plain sentence", 4, "met", "One sentence says it.",
                (Passage(10, 78, "the chat assistant has promised delivery dates that nobody planned.", None),),
                None, None, None, None,
            ),
            CriterionResult(
                "plain", "No lawyer’s language", 3, "not_met", "One phrase sounds like a lawyer.",
                (Passage(79, 102, "It is our understanding", "We think"),),
                "partly", "Dana Okafor", "Stiff, but everybody would understand it.", 13,
            ),
            CriterionResult("calm", "Stays calm", 3, None, None, (), "not_met", None, None, 13),
        ),
    ),
    Written(
        entry=11,
        kind="customer_message",
        title="The message to customers",
        at_s=30 * HOUR,
        wall=wall(33),
        by=None,
        text=None,
        model="Say sorry once, and say what happens next.",
        counts=True,
        criteria=(
            CriterionResult("sorry", "Says sorry once", 3, "met", "It does.", (), None, None, None, None),
            CriterionResult("next", "Says what happens next", 2, "not_met", "It does not.", (), None, None, None, None),
        ),
    ),
    Written(
        entry=6,
        kind="customer_message",
        title="The message to customers",
        at_s=80 * MINUTE,
        wall=wall(18),
        by=BO,
        text="Your sofa comes tomorrow.",
        model=None,
        counts=False,
        criteria=(),
        taken_back=True,
    ),
)  # fmt: skip
DELIVERIES = (
    Delivery(
        entry=4,
        inject="second_call",
        at_s=30 * MINUTE,
        sender="Dana in support",
        to="The owner",
        via="chat",
        text="Two more calls. Both hold a date\nfor tomorrow.\n\nWhat do I tell them?",
        expected="Give Dana one sentence she can say.",
        manual=False,
    ),
    Delivery(
        entry=7,
        inject="vendor_status",
        at_s=50 * MINUTE,
        sender="The vendor's status page",
        to=None,
        via="in_person",
        text="All systems normal.",
        expected=None,
        manual=True,
    ),
)
OBSERVATIONS = (
    Observation(
        14,
        150 * MINUTE,
        "strength",
        "containment",
        "They named one person for each question.",
        BO,
        "first_call",
        5,
    ),
    Observation(15, 30 * HOUR, "improvement", None, None, FORGOTTEN),
    Observation(
        7, 80 * MINUTE, "neutral", None, "They were about to ring the vendor.", None, "first_call", 4
    ),
)
VOICES = (
    Voice(16, "That Ana took charge at once.", "Who may switch it off.", "Ana Ruiz"),
    Voice(17, None, "The list of phone numbers.", None),
)
REFLECTIONS = (
    Reflection(19, "in_place", "A number that\nsomebody answers.", "Bo Lind"),
    Reflection(18, "known_or_guessed", "We guessed the count.", None),
)
CORRECTIVE_ACTIONS = (
    CorrectiveAction(21, "Print the phone list", "Bo Lind", date(2026, 12, 4), "containment"),
    CorrectiveAction(28, "Read the chat assistant's contract", None, None, None),
)
CARD_LINES = (
    CardEntry(23, "tool", "Chat assistant", "Admin page, red switch; Bo has the password"),
    CardEntry(24, "person", "Bo Lind", "555-0143"),
)


def row(item: Item, phase: str, due_s: int | None, late_s: int | None, from_s: int | None = 0) -> TimelineRow:
    """The timeline's row of an item."""
    return TimelineRow(item.id, item.title, item.dimension, phase, from_s, due_s, late_s, item.at_s)


HOUR_ONE, DAY_ONE, MONTH_ONE = "The first 60 minutes", "The first 24 hours", "The first 30 days"
TIMELINE = (
    row(TAKE_CHARGE, HOUR_ONE, 15 * MINUTE, HOUR),
    row(PAUSE, HOUR_ONE, HOUR, 4 * HOUR),
    row(PRESERVE, HOUR_ONE, HOUR, 4 * HOUR),
    row(NOTE, HOUR_ONE, HOUR, 4 * HOUR),
    row(NAME_OWNERS, DAY_ONE, 4 * HOUR, DAY),
    row(TELL, DAY_ONE, DAY, 3 * DAY),
    row(BROKER, DAY_ONE, DAY, 7 * DAY),
    row(FIX, MONTH_ONE, 14 * DAY, 30 * DAY),
    row(PAGE, MONTH_ONE, 30 * DAY, 60 * DAY),
)


def entry(number: int, kind: str, at_s: int, words: str, after_close: bool = False) -> LogEntry:
    """An entry of the log, kept three minutes after the one before."""
    return LogEntry(number, kind, at_s, wall(number * 3), words, after_close)


LOG = (
    entry(1, "started", 0, "The drill starts with wrong_delivery_dates."),
    entry(2, "chose", 0, "first_call.take_charge: Say out loud who is in charge"),
    entry(3, "chose", 5 * MINUTE, "first_call.copy_chats: Copy the chats, then clear the history"),
    entry(4, "chose", 20 * MINUTE, "first_call.write_note: Write to the owner"),
    entry(5, "chose", 50 * MINUTE, "first_call.wait: Wait for more calls"),
    entry(6, "chose", 80 * MINUTE, "first_call.call_vendor: Call the vendor"),
    entry(7, "sent", 50 * MINUTE, "The facilitator sends vendor_status."),
    entry(8, "wrote", 50 * MINUTE, "internal_note again"),
    entry(9, "chose", 50 * MINUTE, "first_call.pause: Switch the chat assistant off"),
    entry(10, "off_script", 150 * MINUTE, "Bo wrote four names on the whiteboard."),
    entry(11, "chose", 3 * HOUR, "next_day.mail_customers (words not on record)"),
    entry(12, "chose", 30 * HOUR, "next_day.close_gap: Take the delivery dates out of its answers"),
    entry(13, "rated", 13 * DAY, "internal_note: plain partly, calm not_met"),
    entry(14, "observed", 150 * MINUTE, "strength"),
    entry(15, "observed", 30 * HOUR, "improvement (words not on record)"),
    entry(16, "kept_and_changed", 13 * DAY, "Said in the hot wash"),
    entry(17, "kept_and_changed", 13 * DAY, "Said in the hot wash"),
    entry(18, "reflected", 13 * DAY, "What did we know, and what did we only guess?"),
    entry(19, "reflected", 13 * DAY, "What must be in place here before this happens for real?"),
    entry(20, "scores_shown", 13 * DAY, "The hot wash was over; the scores were shown."),
    entry(21, "agreed", 13 * DAY, "Agreed: Print the phone list"),
    entry(22, "next_planned", 13 * DAY, "Next drill: pasted_client_file"),
    entry(23, "card_line", 13 * DAY, "For the first-hour card: Chat assistant"),
    entry(24, "card_line", 13 * DAY, "For the first-hour card: Bo Lind"),
    entry(25, "amended", 13 * DAY, "Added details to decision 1."),
    entry(26, "closed", 13 * DAY, "The record is closed."),
    entry(27, "rated", 13 * DAY, "customer_message: sorry met", after_close=True),
    entry(28, "agreed", 13 * DAY, "Agreed: Read the chat assistant's contract", after_close=True),
)


def finished() -> Record:
    """A drill that is over: mistakes, an off-script action, second tries, forgotten names and words."""
    return Record(
        drill="2026-11-23-k3vq",
        scenario="wrong_delivery_dates",
        scenario_title="The chatbot promised dates we cannot keep",
        summary="The chat assistant of a furniture shop has been confirming delivery dates. Nobody who plans the vans "
        "has heard of them,\nand the first one is tomorrow.",
        level="introductory",
        objectives=tuple((each.id, each.says, each.actions) for each in OBJECTIVES),
        inspired_by=("Moffatt v. Air Canada, 2024 BCCRT 149",),
        playbook="small_business",
        playbook_title="When an AI tool goes wrong at a small business",
        playbook_source="hotwash's own playbook for small businesses",
        team="Hale & Sons",
        participants=(ANA, BO, FORGOTTEN),
        sponsor="Marian Hale",
        contact="Ana Ruiz, 555-0142",
        playbook_open=False,
        ask_first=True,
        planned_minutes=30,
        short_plan=True,
        skipped=(("The never-again note", 12),),
        played_s=29 * MINUTE,
        started=PLAYED,
        last_entry=wall(84),
        time_called=None,
        closed=True,
        story_start=datetime(2026, 3, 10, 9, 10),
        minutes=45,
        ending="damaged",
        scene="closing",
        clock_s=13 * DAY,
        facts=(("tool_running", False), ("customers_misled", 41), ("mood", "tired")),
        tracked=(("customers_misled", ((0, 26), (30 * MINUTE, 33), (150 * MINUTE, 41))),),
        decisions=DECISIONS,
        deliveries=DELIVERIES,
        texts=TEXTS,
        observations=OBSERVATIONS,
        voices=VOICES,
        reflections=REFLECTIONS,
        corrective_actions=CORRECTIVE_ACTIONS,
        next_drill=PlannedDrill(22, "pasted_client_file", date(2027, 3, 9)),
        card=CARD_LINES,
        timeline=TIMELINE,
        scorecard=CARD,
        scorecard_on_script=CARD_ON_SCRIPT,
        undone_by_story=("Tell the EU or UK regulator",),
        log=LOG,
        digest="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        missing=("entry 11: the text was forgotten", "entry 15: the words were forgotten"),
        version="0.1.0",
    )


def open_drill() -> Record:
    """A drill at its fiftieth minute, without a team's name, its one text rated by nobody yet."""
    unrated = CriterionResult("what", "Says what happened", 4, None, None, (), None, None, None, None)
    return replace(
        finished(),
        drill="2026-11-24-m0aa",
        objectives=(),
        inspired_by=(),
        team=None,
        participants=(),
        sponsor=None,
        contact=None,
        playbook_open=True,
        ask_first=False,
        planned_minutes=None,
        short_plan=False,
        skipped=(),
        closed=False,
        ending=None,
        scene="first_call",
        clock_s=50 * MINUTE,
        tracked=(),
        decisions=(
            decided(
                3, 1, 20 * MINUTE, "first_call.write_note", "Write to the owner", does=("internal_note",)
            ),
        ),
        deliveries=(),
        texts=(replace(TEXTS[1], entry=3, criteria=(unrated,)),),
        observations=(),
        voices=(),
        reflections=(),
        corrective_actions=(),
        next_drill=None,
        card=(),
        timeline=(
            row(WAITING_PAUSE, HOUR_ONE, HOUR, 4 * HOUR),
            row(WAITING_NOTE, HOUR_ONE, HOUR, 4 * HOUR),
            TimelineRow(
                "tell_eu_regulator", "Tell the regulator", "communication", None, None, None, None, None
            ),
        ),
        scorecard=OPEN_CARD,
        scorecard_on_script=None,
        undone_by_story=(),
        log=LOG[:3],
        missing=(),
    )
