"""What a scene offers, when it closes, what happens with nothing on offer, and passages.

Every drill is played by the engine and by the naive storyteller; the expectations are computed by hand.
"""

import pytest

from simulator.story import NotOnOffer, begin, build_story, choose, offers
from tests.oracle.naive_moments import Improvised
from tests.oracle.small import load_body, play


def test_an_option_may_be_chosen_as_often_as_again_says() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk: {text: Desk., options: {ask: {label: A, takes: 1m, again: 2, set: {k: k + 1}}, rest: {label: B}}}
        """)
    drill.choose("desk.ask")
    assert drill.offers == ["desk.ask", "desk.rest"]
    drill.choose("desk.ask")
    assert drill.offers == ["desk.rest"]
    assert (drill.facts["k"], drill.clock) == (2, 120)


def test_anytime_options_are_offered_in_scenes_that_want_them_until_taken() -> None:
    drill = play("""
        facts: {}
        anytime:
          ring: {label: R, takes: 1m, does: [tell], when: not taken(ring) or taken(anytime.ring)}
        scenes:
          desk: {text: Desk., options: {go: {label: A, then: alone}}}
          alone: {text: Alone., anytime: false, options: {go: {label: A, then: hall}}}
          hall: {text: Hall., options: {stay: {label: A, again: 2}, go: {label: B, then: yard}}}
          yard: {text: Yard., options: {stay: {label: A}}}
        """)
    assert set(drill.offers) == {"desk.go", "anytime.ring"}
    drill.choose("desk.go")
    assert drill.offers == ["alone.go"]
    drill.choose("alone.go")
    drill.choose("anytime.ring")
    assert (drill.scene, drill.clock, drill.done) == ("hall", 60, {"tell": 60})
    assert drill.offers == ["hall.stay", "hall.go"]
    drill.choose("hall.go")
    assert drill.offers == ["yard.stay"]


def test_a_passage_is_followed_after_its_set_and_the_injects_due_on_entry() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk: {text: Desk., options: {go: {label: A, takes: 1m, then: hall}}}
          hall: {text: Hall., set: {k: k + 1}, then: [{when: k == 11, go: both}, {go: one}]}
          both: {text: Both., options: {stay: {label: D}}}
          one: {text: One., options: {stay: {label: D}}}
        injects:
          mail: {after: {scene: hall}, from: Jo, via: email, text: Hm., set: {k: k + 10}}
        """)
    drill.choose("desk.go")
    assert (drill.scene, drill.clock) == ("both", 60)


CLOSING = """
    facts: {k: 0}
    scenes:
      desk:
        text: Desk.
        set: {k: k + 1}
        closes: {at: 3m, go: late}
        options:
          work: {label: A, takes: 2m, again: 5}
          again: {label: B, takes: 3m, then: desk, again: 5}
          leave: {label: C, takes: 3m, then: hall}
      late: {text: Late., options: {return: {label: D, then: desk}, stay: {label: E}}}
      hall: {text: Hall., options: {stay: {label: F}}}
    injects:
      mail: {manual: true, from: Jo, via: email, text: Hm.}
    """


def test_an_option_that_would_stay_in_a_closed_scene_leads_where_it_closes_to() -> None:
    drill = play(CLOSING)
    drill.choose("desk.work")
    assert (drill.scene, drill.clock) == ("desk", 120)
    drill.choose("desk.work")
    assert (drill.scene, drill.clock) == ("late", 240)


def test_an_option_that_ends_as_the_scene_closes_would_stay_in_a_closed_scene() -> None:
    drill = play(CLOSING)
    drill.improvise(Improvised(180, (), (), "off_script.1"))
    assert (drill.scene, drill.clock) == ("late", 180)


def test_naming_the_scene_itself_enters_it_again_even_if_closed() -> None:
    drill = play(CLOSING)
    drill.choose("desk.again")
    assert (drill.scene, drill.clock, drill.facts["k"]) == ("desk", 180, 2)
    assert drill.offers == ["desk.work", "desk.again", "desk.leave"]
    drill.send("mail")
    assert drill.scene == "desk"
    drill.choose("desk.leave")
    assert drill.scene == "hall"


def test_a_closed_scene_entered_shows_its_options() -> None:
    drill = play(CLOSING)
    drill.choose("desk.work")
    drill.choose("desk.work")
    drill.choose("late.return")
    assert (drill.scene, drill.clock, drill.facts["k"]) == ("desk", 240, 2)
    assert drill.offers == ["desk.work", "desk.again", "desk.leave"]


def test_with_nothing_on_offer_the_clock_moves_to_what_lands_next() -> None:
    drill = play("""
        facts: {back_up: false}
        scenes:
          desk:
            text: Desk.
            options:
              call: {label: A, lands: {in: 1h, set: {back_up: true}}}
              go_on: {label: B, when: back_up}
        injects:
          mail: {at: 10m, when: back_up, from: Jo, via: email, text: Hm.}
        """)
    drill.choose("desk.call")
    assert (drill.clock, drill.offers) == (3600, ["desk.go_on"])
    assert drill.times("delivered") == []


def test_with_nothing_on_offer_the_clock_moves_to_the_next_inject_and_it_may_interrupt() -> None:
    drill = play("""
        facts: {ready: false}
        scenes:
          desk: {text: Desk., options: {go_on: {label: B, when: ready}}}
          call: {text: Ring., options: {answer: {label: C, takes: 1m, set: {ready: true}, then: back}}}
        injects:
          phone: {at: 10m, from: Jo, via: email, text: Hm., go: call}
        """)
    assert (drill.scene, drill.clock) == ("call", 600)
    drill.choose("call.answer")
    assert (drill.scene, drill.clock, drill.offers) == ("desk", 660, ["desk.go_on"])


def test_with_nothing_on_offer_a_scene_leads_on_when_it_closes() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk:
            text: Desk.
            closes: {at: 30m, go: late}
            options: {work: {label: A, takes: 10m}}
          late: {text: Late., options: {stay: {label: D, then: desk}, rest: {label: E}}}
        injects:
          mail: {at: 20m, from: Jo, via: email, text: Hm.}
        """)
    drill.choose("desk.work")
    assert (drill.scene, drill.clock) == ("late", 1800)
    assert drill.times("delivered") == [("mail", 1200)]
    # and at once when it is closed already
    drill.choose("late.stay")
    assert (drill.scene, drill.clock, drill.offers) == ("late", 1800, ["late.rest"])
    assert drill.times("entered")[-2:] == [("desk", 1800), ("late", 1800)]


def test_with_nothing_on_offer_the_clock_moves_to_the_second_that_a_clock_comparison_names() -> None:
    drill = play("""
        facts: {k: 0, ready: false}
        scenes:
          desk:
            text: Desk.
            options:
              never: {label: A, when: clock > 5m and ready}
              late: {label: B, when: clock > 10m and not ready}
              later: {label: C, when: clock >= 20m}
        """)
    assert (drill.clock, drill.offers) == (601, ["desk.late"])
    drill.choose("desk.late")
    assert (drill.clock, drill.offers) == (1200, ["desk.later"])


def test_what_takes_no_time_or_should_be_past_is_carried_out_at_the_choice() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            options:
              wait: {label: A, takes: 10m}
              past: {label: B, until: 5m, does: [keep]}
              at_once: {label: C, takes: 0m, does: [pause]}
              rest: {label: D}
        """)
    drill.choose("desk.wait")
    drill.choose("desk.past")
    drill.choose("desk.at_once")
    assert (drill.clock, drill.done) == (600, {"keep": 600, "pause": 600})


def test_an_option_that_is_not_on_offer_is_refused_and_changes_nothing() -> None:
    story = build_story(
        load_body("""
            facts: {}
            scenes:
              desk: {text: Desk., options: {work: {label: A, when: leaked}, rest: {label: B, takes: 1m}}}
            """)
    )
    state = begin(story).state
    (on_offer,) = offers(story, state)
    for number in range(len(story.options)):
        if number != on_offer:
            with pytest.raises(NotOnOffer):
                choose(story, state, number)
    assert choose(story, state, on_offer).state.clock == 60
    assert (state.clock, offers(story, state)) == (0, (on_offer,))
