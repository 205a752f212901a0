"""Two scores put together by hand: items, dimensions and their arithmetic, as exact fractions."""

from dataclasses import replace
from fractions import Fraction

from scoring.tally import DimensionScore, Item, MistakeMade, ObjectiveRating, Scorecard

MINUTE, HOUR, DAY = 60, 3_600, 86_400

TAKE_CHARGE = Item(
    id="take_charge",
    title="Whoever notices first takes charge for now",
    dimension="containment",
    weight=4,
    timing=Fraction(1),
    order=Fraction(1),
    quality=Fraction(1),
    credit=Fraction(1),
    points=Fraction(4),
    rating="P",
    at_s=5 * MINUTE,
    by="first_call.take_charge",
    rule="full credit to 15m, none from 1h",
    arithmetic="4 x timing 1 x order 1 x quality 1 = 4 of 4; done at 5m",
    events=(2,),
)
PAUSE = Item(
    id="pause_tool",
    title="Pause or switch off the tool that caused it",
    dimension="containment",
    weight=16,
    timing=Fraction(1, 2),
    order=Fraction(1),
    quality=Fraction(1),
    credit=Fraction(1, 2),
    points=Fraction(8),
    rating="S",
    at_s=150 * MINUTE,
    by="first_call.pause",
    rule="full credit to 1h, none from 4h",
    arithmetic="16 x timing 0.5 x order 1 x quality 1 = 8 of 16; done at 2h 30m; timing = (4h - 2h 30m) / (4h - 1h)",
    events=(9,),
)
PRESERVE = Item(
    id="preserve_evidence",
    title="Keep everything, delete nothing",
    dimension="containment",
    weight=12,
    timing=Fraction(1),
    order=Fraction(1),
    quality=Fraction(1),
    credit=Fraction(1),
    points=Fraction(12),
    rating="M",
    at_s=20 * MINUTE,
    by="first_call.copy_chats",
    rule="full credit to 1h, none from 4h",
    arithmetic="12 x timing 1 x order 1 x quality 1 = 12 of 12; done at 20m",
    events=(3,),
)
NAME_OWNERS = Item(
    id="name_answer_owners",
    title="Name one person for each of the four questions",
    dimension="containment",
    weight=4,
    timing=Fraction(1),
    order=Fraction(1),
    quality=Fraction(1),
    credit=Fraction(1),
    points=Fraction(4),
    rating="P",
    at_s=3 * HOUR,
    by="off-script, entry 10",
    rule="full credit to 4h, none from 1d",
    arithmetic="4 x timing 1 x order 1 x quality 1 = 4 of 4; done at 3h",
    events=(10,),
)
NOTE = Item(
    id="internal_note",
    title="Send a calm note to the owner and to whoever answers for IT",
    dimension="communication",
    weight=30,
    timing=Fraction(1),
    order=Fraction(1),
    quality=Fraction(31, 40),
    credit=Fraction(31, 40),
    points=Fraction(93, 4),
    rating="S",
    at_s=50 * MINUTE,
    by="first_call.write_note",
    rule="full credit to 1h, none from 4h",
    arithmetic="30 x timing 1 x order 1 x quality 0.78 = 23.25 of 30; done at 50m; its text met 55 % of what was asked",
    events=(4, 13),
)
TELL = Item(
    id="tell_customers",
    title="Tell the customers it touched",
    dimension="communication",
    weight=40,
    timing=Fraction(7, 8),
    order=Fraction(1, 2),
    quality=Fraction(4, 5),
    credit=Fraction(7, 20),
    points=Fraction(14),
    rating="M",
    at_s=30 * HOUR,
    by="next_day.mail_customers",
    rule="full credit to 1d, none from 3d; half if done while `not done(answer_who_was_affected)`",
    arithmetic="40 x timing 0.88 x order 0.5 x quality 0.8 = 14 of 40; done at 1d 6h; too early, so half",
    events=(11,),
)
BROKER = Item(
    id="call_broker",
    title="Call the insurance broker",
    dimension="communication",
    weight=10,
    timing=Fraction(0),
    order=Fraction(1),
    quality=Fraction(1),
    credit=Fraction(0),
    points=Fraction(0),
    rating="U",
    at_s=None,
    by=None,
    rule="full credit to 1d, none from 7d; asked because `insurable_loss` held",
    arithmetic="10 x timing 0 x order 1 x quality 1 = 0 of 10; not done",
    events=(),
)
FIX = Item(
    id="fix_gap",
    title="Fix what let it happen",
    dimension="follow_up",
    weight=40,
    timing=Fraction(1),
    order=Fraction(1),
    quality=Fraction(1),
    credit=Fraction(1),
    points=Fraction(40),
    rating="P",
    at_s=13 * DAY,
    by="next_day.close_gap",
    rule="full credit to 14d, none from 30d",
    arithmetic="40 x timing 1 x order 1 x quality 1 = 40 of 40; done at 13d",
    events=(12,),
)
PAGE = Item(
    id="never_again_note",
    title="Write the one-page never-again note",
    dimension="follow_up",
    weight=20,
    timing=Fraction(0),
    order=Fraction(1),
    quality=Fraction(1, 2),
    credit=Fraction(0),
    points=Fraction(0),
    rating="U",
    at_s=None,
    by=None,
    rule="full credit to 30d, none from 60d",
    arithmetic="20 x timing 0 x order 1 x quality 0.5 = 0 of 20; not done",
    events=(),
)
DELETED = MistakeMade(
    id="deleted_evidence",
    title="Deleted what should have been kept",
    dimension="containment",
    weight=25,
    at_s=10 * MINUTE,
    rule="done(delete_data) and not done(preserve_evidence)",
    why="What a tool was told and answered often cannot be made again.",
    harms=("preserve_evidence",),
    events=(3,),
)
OBJECTIVES = (
    ObjectiveRating(
        "stop_in_time", "Stop a harmful tool within the hour.", "M", ("pause_tool", "preserve_evidence")
    ),
    ObjectiveRating(
        "tell_people", "Tell people the truth in time.", "M", ("internal_note", "tell_customers")
    ),
    ObjectiveRating("call_regulator", "Know when a regulator must be told.", None, ("tell_eu_regulator",)),
)
CARD = Scorecard(
    dimensions=(
        DimensionScore(
            "containment",
            Fraction(350, 9),
            "M",
            Fraction(28),
            25,
            36,
            "earned 28 of 36, mistakes cost 25; mistakes cost at most half, so 14 stay; 100 x 14 / 36 = 38.89",
        ),
        DimensionScore(
            "communication",
            Fraction(745, 16),
            "M",
            Fraction(149, 4),
            0,
            80,
            "earned 37.25 of 80; 100 x 37.25 / 80 = 46.56",
        ),
        DimensionScore(
            "follow_up", Fraction(200, 3), "U", Fraction(40), 0, 60, "earned 40 of 60; 100 x 40 / 60 = 66.67"
        ),
    ),
    overall=Fraction(21905, 432),
    arithmetic="(38.89 + 46.56 + 66.67) / 3 = 50.71",
    provisional=False,
    items=(TAKE_CHARGE, PAUSE, PRESERVE, NAME_OWNERS, NOTE, TELL, BROKER, FIX, PAGE),
    mistakes=(DELETED,),
    objectives=OBJECTIVES,
)
UNDONE_OWNERS = replace(
    NAME_OWNERS,
    timing=Fraction(0),
    credit=Fraction(0),
    points=Fraction(0),
    rating="U",
    at_s=None,
    by=None,
    events=(),
    arithmetic="not done",
)
CARD_ON_SCRIPT = replace(
    CARD,
    dimensions=(
        DimensionScore(
            "containment",
            Fraction(100, 3),
            "M",
            Fraction(24),
            25,
            36,
            "earned 24 of 36, mistakes cost 25; mistakes cost at most half, so 12 stay; 100 x 12 / 36 = 33.33",
        ),
        *CARD.dimensions[1:],
    ),
    overall=Fraction(2345, 48),
    arithmetic="(33.33 + 46.56 + 66.67) / 3 = 48.85",
    items=(TAKE_CHARGE, PAUSE, PRESERVE, UNDONE_OWNERS, NOTE, TELL, BROKER, FIX, PAGE),
)
WAITING_NOTE = replace(
    NOTE, quality=Fraction(1), credit=Fraction(1), points=Fraction(30), rating="P", events=(3,)
)
WAITING_PAUSE = replace(
    PAUSE,
    timing=Fraction(0),
    credit=Fraction(0),
    points=Fraction(0),
    rating="U",
    at_s=None,
    by=None,
    events=(),
    arithmetic="0 of 16; not done",
)
OPEN_CARD = Scorecard(
    dimensions=(
        DimensionScore(
            "containment", Fraction(0), "U", Fraction(0), 0, 16, "earned 0 of 16; 100 x 0 / 16 = 0"
        ),
        DimensionScore(
            "communication", Fraction(100), "P", Fraction(30), 0, 30, "earned 30 of 30; 100 x 30 / 30 = 100"
        ),
        DimensionScore(
            "follow_up", None, None, Fraction(0), 0, 0, "nothing counts here, so there is no score"
        ),
    ),
    overall=Fraction(50),
    arithmetic="(0 + 100) / 2 = 50",
    provisional=True,
    items=(WAITING_PAUSE, WAITING_NOTE),
    mistakes=(),
    objectives=(),
)
