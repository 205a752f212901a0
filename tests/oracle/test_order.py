"""What comes before what in one second of the story, what is clamped, and what a moment holds.

Every drill is played by the engine and by the naive storyteller; the expectations are computed by hand.
"""

from tests.oracle.naive_moments import NaiveDeed
from tests.oracle.small import play

MINUTE = 60


def test_landings_of_one_second_land_in_the_order_in_which_they_were_set_going() -> None:
    drill = play("""
        facts: {k: 1}
        scenes:
          desk:
            text: Desk.
            options:
              double: {label: A, takes: 1m, lands: {in: 4m, set: {k: k * 2}}}
              add: {label: B, takes: 1m, lands: {in: 3m, set: {k: k + 10}}}
              wait: {label: C, takes: 5m}
        """)
    for option in ("desk.double", "desk.add", "desk.wait"):
        drill.choose(option)
    # both land at 5m: 1 * 2 + 10, and not (1 + 10) * 2
    assert drill.times("landed") == [("desk.double", 5 * MINUTE), ("desk.add", 5 * MINUTE)]
    assert drill.facts["k"] == 12


def test_in_one_second_landings_come_before_the_option_and_injects_after_it() -> None:
    drill = play("""
        facts: {k: 1}
        scenes:
          desk:
            text: Desk.
            options:
              send_off: {label: A, lands: {in: 5m, set: {k: k * 2}}}
              work: {label: B, takes: 5m, set: {k: k + 10}}
              rest: {label: C}
        injects:
          mail: {at: 5m, from: Jo, via: email, text: Hm., set: {k: k * 100}}
        """)
    drill.choose("desk.send_off")
    drill.choose("desk.work")
    assert drill.clock == 5 * MINUTE
    # it lands (1 * 2), the work is done (+ 10), the mail comes (* 100)
    assert drill.facts["k"] == 1200


def test_the_first_due_inject_in_file_order_is_decided_again_and_again() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {wait: {label: A, takes: 5m}, rest: {label: B}}}
        injects:
          follows: {after: {inject: second}, from: Jo, via: email, text: Hm.}
          second: {at: 3m, from: Jo, via: email, text: Hm.}
          third: {at: 3m, when: sent(follows), from: Jo, via: email, text: Hm.}
          fourth: {at: 2m, from: Jo, via: email, text: Hm.}
        """)
    drill.choose("desk.wait")
    assert drill.times("delivered") == [("fourth", 120), ("second", 180), ("follows", 180), ("third", 180)]


def test_an_inject_is_judged_once_and_comes_never_after() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk:
            text: Desk.
            options:
              wait: {label: A, takes: 3m, set: {k: 1}}
              wait_more: {label: B, takes: 3m}
              rest: {label: C}
        injects:
          early: {at: 2m, when: k == 1, from: Jo, via: email, text: Hm.}
          in_time: {at: 3m, when: k == 1, from: Jo, via: email, text: Hm.}
          chained: {after: {inject: early}, from: Jo, via: email, text: Hm.}
        """)
    drill.choose("desk.wait")
    drill.choose("desk.wait_more")
    assert drill.times("delivered") == [("in_time", 180)]


def test_does_and_set_come_true_together_with_right_hand_sides_seeing_the_facts_before() -> None:
    drill = play("""
        facts: {a: 1, b: 2, first: false, mood: calm, small: {is: 1, from: 0, to: 5}}
        scenes:
          desk:
            text: Desk.
            options:
              work:
                label: A
                does: [pause]
                set: {a: b, b: a, first: not done(pause), mood: not first, small: a + 9}
              rest: {label: B}
        """)
    drill.choose("desk.work")
    assert {name: drill.facts[name] for name in ("a", "b", "first", "mood", "small")} == {
        "a": 2,
        "b": 1,
        "first": True,
        "mood": "not first",
        "small": 5,
    }


def test_integers_are_clamped_after_each_operation() -> None:
    drill = play("""
        facts: {k: 0, m: 0}
        scenes:
          desk:
            text: Desk.
            options:
              work:
                label: A
                set: {k: 1000000000 * 3 - 1, m: "-7 - -2 * 3 + if(true, min(4, 1), 0)"}
              rest: {label: B}
        """)
    drill.choose("desk.work")
    assert (drill.facts["k"], drill.facts["m"]) == (10**9 - 1, 0)


def test_an_action_starts_its_injects_when_it_is_first_done_and_in_that_moment() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            options:
              work: {label: A, takes: 2m, does: [pause]}
              again: {label: B, takes: 2m, does: [pause]}
              wait: {label: C, takes: 9m}
              rest: {label: D}
        injects:
          at_once: {after: {action: pause}, from: Jo, via: email, text: Hm.}
          later: {after: {action: pause, by: 3m}, from: Jo, via: email, text: Hm.}
          of_option: {after: {option: desk.again, by: 1m}, from: Jo, via: email, text: Hm.}
        """)
    for option in ("desk.work", "desk.again", "desk.wait"):
        drill.choose(option)
    # `later` at 2m + 3m and `of_option` at 4m + 1m: file order
    assert drill.times("delivered") == [("at_once", 120), ("later", 300), ("of_option", 300)]
    assert drill.done == {"pause": 120}


def test_clock_zero_is_the_first_scene_then_its_injects_and_a_moment_of_its_own() -> None:
    drill = play("""
        facts: {k: 1}
        scenes:
          desk: {text: Desk., set: {k: k + 1}, options: {rest: {label: A}}}
        injects:
          of_scene: {after: {scene: desk}, from: Jo, via: email, text: Hm., set: {k: k * 10}}
          at_zero: {at: 0m, from: Jo, via: email, text: Hm., set: {k: k + 3, leaked: true}}
        """)
    assert drill.facts["k"] == 23
    assert drill.times("delivered") == [("of_scene", 0), ("at_zero", 0)]
    assert [(moment.at, moment.facts) for moment in drill.moments()] == [(0, (True, False))]


def test_a_deed_keeps_the_facts_right_after_it_and_its_moment_those_at_the_end() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            options:
              send_off: {label: A, does: [keep], lands: {in: 5m, does: [pause], set: {leaked: true}}}
              work: {label: B, takes: 5m, does: [keep, tell], set: {known: true}, then: hall}
          hall: {text: Hall., set: {leaked: false}, options: {rest: {label: C}}}
        """)
    drill.choose("desk.send_off")
    drill.choose("desk.work")
    last = drill.moments()[-1]
    assert (last.at, last.facts) == (300, (False, True))
    assert last.deeds == (
        NaiveDeed(frozenset({"pause"}), (True, False), "desk.send_off", False),
        NaiveDeed(frozenset({"tell"}), (True, True), "desk.work", False),
    )


def test_a_clock_comparison_in_a_judged_condition_stops_the_clock() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {wait: {label: A, takes: 2h}, rest: {label: B}}}
        """)
    drill.choose("desk.wait")
    # the playbook's mistake: clock > 1h and not done(tell)
    assert [moment.at for moment in drill.moments()] == [0, 3601]
    assert drill.clock == 7200


def test_an_inject_counts_from_the_first_time_its_option_was_carried_out() -> None:
    drill = play("""
        facts: {first: 0, later: 0}
        scenes:
          desk:
            text: Desk.
            options:
              ask:
                label: A
                takes: 2m
                again: 3
                set: {first: "if(taken(ask), first, first + 7)", later: "if(taken(desk.ask), later + 1, 0)"}
              rest: {label: B}
        injects:
          mail: {after: {option: desk.ask, by: 3m}, from: Jo, via: email, text: Hm.}
        """)
    for _ in range(3):
        drill.choose("desk.ask")
    assert drill.times("delivered") == [("mail", 300)]
    assert (drill.facts["first"], drill.facts["later"]) == (7, 2)
