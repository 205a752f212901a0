"""Injects that interrupt: what waits meanwhile, how it goes on, and where `back` leads.

Every drill is played by the engine and by the naive storyteller; the expectations are computed by hand.
"""

from tests.oracle.small import play

MINUTE = 60


def test_an_interrupted_option_goes_on_for_the_time_it_still_needed() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 5m, does: [pause]}, rest: {label: B}}}
          call: {text: Ring., options: {answer: {label: C, takes: 3m, then: back}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
        """)
    drill.choose("desk.work")
    assert (drill.scene, drill.clock, drill.offers, drill.done) == ("call", 120, ["call.answer"], {})
    drill.choose("call.answer")
    assert (drill.scene, drill.clock, drill.done) == ("desk", 8 * MINUTE, {"pause": 8 * MINUTE})
    assert drill.times("entered") == [("desk", 0), ("call", 120)]


UNTIL = """
    facts: {}
    scenes:
      desk: {text: Desk., options: {work: {label: A, until: 5m, does: [pause]}, rest: {label: B}}}
      call:
        text: Ring.
        options:
          short: {label: C, takes: 1m, then: back}
          long: {label: D, takes: 4m, then: back}
    injects:
      phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
    """


def test_an_interrupted_option_with_until_is_carried_out_at_that_time() -> None:
    drill = play(UNTIL)
    drill.choose("desk.work")
    drill.choose("call.short")
    assert (drill.clock, drill.done) == (300, {"pause": 300})


def test_an_interrupted_option_with_until_is_carried_out_at_once_if_that_is_past() -> None:
    drill = play(UNTIL)
    drill.choose("desk.work")
    drill.choose("call.long")
    assert (drill.clock, drill.done) == (360, {"pause": 360})


def test_interruptions_stack() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 5m, does: [pause]}, rest: {label: B}}}
          call: {text: Ring., options: {answer: {label: C, takes: 4m, does: [keep], then: back}}}
          door: {text: Knock., options: {open: {label: D, takes: 2m, then: back}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
          visit: {at: 3m, from: Jo, via: in_person, text: Hm., go: door}
        """)
    drill.choose("desk.work")
    drill.choose("call.answer")
    assert (drill.scene, drill.clock) == ("door", 180)
    drill.choose("door.open")
    # door 3m-5m; the call still needed 3m: 8m; the work still needed 3m: 11m
    assert (drill.scene, drill.clock) == ("desk", 660)
    assert drill.done == {"keep": 480, "pause": 660}
    assert drill.times("returned") == [("call", 300), ("desk", 480)]


def test_two_interruptions_of_one_second_stack_in_that_second() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 5m}, rest: {label: B}}}
          call: {text: Ring., options: {answer: {label: C, takes: 1m, then: back}}}
          door: {text: Knock., options: {open: {label: D, takes: 1m, then: back}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
          visit: {after: {scene: call}, from: Jo, via: in_person, text: Hm., go: door}
        """)
    drill.choose("desk.work")
    assert (drill.scene, drill.clock) == ("door", 120)
    assert drill.times("entered") == [("desk", 0), ("call", 120), ("door", 120)]
    drill.choose("door.open")
    assert (drill.scene, drill.clock) == ("call", 180)
    drill.choose("call.answer")
    assert (drill.scene, drill.clock) == ("desk", 7 * MINUTE)


def test_a_waiting_option_is_not_offered_again_and_not_yet_taken() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            options:
              work: {label: A, takes: 5m}
              look: {label: B, when: not taken(work)}
              after_work: {label: C, when: taken(desk.work)}
          call: {text: Ring., options: {leave: {label: D, takes: 1m, then: desk}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
        """)
    drill.choose("desk.work")
    drill.choose("call.leave")
    # moved on inside the interruption: the desk again, with the work still waiting below
    assert (drill.scene, drill.clock) == ("desk", 180)
    assert drill.offers == ["desk.look"]


def test_injects_are_decided_while_the_clock_stands_in_an_interruption() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 5m}, rest: {label: B}}}
          call: {text: Ring., options: {answer: {label: C, takes: 3m, then: back}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
          ended: {at: 4m, when: not taken(desk.work), from: Jo, via: email, text: Hm.}
          never: {at: 4m, when: taken(desk.work), from: Jo, via: email, text: Hm.}
        """)
    drill.choose("desk.work")
    drill.choose("call.answer")
    assert drill.times("delivered") == [("phone", 120), ("ended", 240)]


def test_an_interruption_sets_its_own_facts_before_the_scene_sets_its() -> None:
    drill = play("""
        facts: {k: 1}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 5m}, rest: {label: B}}}
          hall: {text: Hall., set: {k: k * 2}, then: call}
          call: {text: Ring., set: {k: k + 100}, options: {answer: {label: C, then: back}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., set: {k: k + 4}, go: hall}
          mail: {after: {scene: hall}, when: not seen(call), from: Jo, via: email, text: Hm., set: {k: k * 10}}
        """)
    drill.choose("desk.work")
    # (1 + 4) * 2 on entry of the hall, the mail due there * 10, then on to the call + 100
    assert (drill.scene, drill.facts["k"]) == ("call", 200)


def test_then_is_judged_after_an_interruption_of_the_moment_of_carrying_out() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            options:
              work: {label: A, takes: 2m, then: [{when: leaked, go: bad}, {go: good}]}
          call: {text: Ring., options: {answer: {label: C, takes: 3m, set: {leaked: true}, then: back}}}
          bad: {text: Bad., options: {stay: {label: D}}}
          good: {text: Good., options: {stay: {label: D}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., when: taken(desk.work), go: call}
        """)
    drill.choose("desk.work")
    assert drill.scene == "call"
    drill.choose("call.answer")
    assert drill.times("entered") == [("desk", 0), ("call", 120), ("bad", 300)]


def test_a_scene_that_closed_meanwhile_is_left_when_the_option_is_resumed() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            closes: {at: 4m, go: late}
            options: {work: {label: A, takes: 2m}, rest: {label: B}}
          call: {text: Ring., options: {answer: {label: C, takes: 3m, then: back}}}
          late: {text: Late., options: {stay: {label: D}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
        """)
    drill.choose("desk.work")
    drill.choose("call.answer")
    assert (drill.scene, drill.clock) == ("late", 300)


def test_a_scene_at_rest_stays_after_back_even_when_it_has_closed() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk:
            text: Desk.
            closes: {at: 4m, go: late}
            options: {work: {label: A, takes: 2m}, rest: {label: B}}
          call: {text: Ring., options: {answer: {label: C, takes: 5m, then: back}}}
          late: {text: Late., options: {stay: {label: D}}}
        injects:
          phone: {manual: true, from: Jo, via: phone, text: Hm., go: call}
        """)
    drill.send("phone")
    assert drill.scene == "call"
    drill.choose("call.answer")
    assert (drill.scene, drill.clock, drill.offers) == ("desk", 300, ["desk.work", "desk.rest"])
    drill.choose("desk.rest")
    assert drill.scene == "late"


def test_back_resumes_without_entering() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk: {text: Desk., set: {k: k + 1}, options: {work: {label: A, takes: 2m}, rest: {label: B}}}
          call: {text: Ring., options: {answer: {label: C, takes: 5m, then: back}}}
        injects:
          phone: {at: 1m, from: Jo, via: phone, text: Hm., go: call}
          mail: {after: {scene: desk, by: 2m}, from: Jo, via: email, text: Hm.}
        """)
    drill.choose("desk.work")
    drill.choose("call.answer")
    assert (drill.scene, drill.facts["k"]) == ("desk", 1)
    assert drill.times("delivered") == [("phone", 60), ("mail", 120)]


def test_a_passage_interrupted_on_entry_passes_on_after_back() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {go: {label: A, takes: 1m, then: hall}}}
          hall: {text: Hall., then: [{when: leaked, go: bad}, {go: good}]}
          call: {text: Ring., options: {answer: {label: C, takes: 3m, set: {leaked: true}, then: back}}}
          bad: {text: Bad., options: {stay: {label: D}}}
          good: {text: Good., options: {stay: {label: D}}}
        injects:
          phone: {after: {scene: hall}, from: Jo, via: phone, text: Hm., go: call}
        """)
    drill.choose("desk.go")
    assert (drill.scene, drill.clock) == ("call", 60)
    drill.choose("call.answer")
    assert drill.times("entered") == [("desk", 0), ("hall", 60), ("call", 60), ("bad", 240)]


def test_a_passage_can_lead_back() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 5m, does: [pause]}, rest: {label: B}}}
          news: {text: News., set: {k: k + 1}, then: back}
        injects:
          mail: {at: 2m, from: Jo, via: email, text: Hm., go: news}
        """)
    drill.choose("desk.work")
    # reading takes no time: nothing is asked of the team, and the work goes on for its 3m
    assert (drill.scene, drill.clock, drill.done, drill.facts["k"]) == ("desk", 300, {"pause": 300}, 1)
