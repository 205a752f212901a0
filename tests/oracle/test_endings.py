"""Endings and what lands after them, being stuck, manual injects and off-script.

Every drill is played by the engine and by the naive storyteller; the expectations are computed by hand.
"""

from tests.oracle.naive_moments import Improvised, NaiveDeed
from tests.oracle.small import play


def test_the_drill_is_stuck_when_nothing_can_change_any_more() -> None:
    drill = play("""
        facts: {}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 10m}, shut: {label: B, when: clock < 5m}}}
        """)
    drill.choose("desk.work")
    assert (drill.scene, drill.clock, drill.ending, drill.offers) == ("desk", 600, "stuck", [])


ENDING = """
    facts: {k: 1}
    scenes:
      desk:
        text: Desk.
        options:
          delegate:
            label: A
            takes: 1m
            lands: {in: 1d, does: [tell], set: {k: k * 2, known: true}}
          ask: {label: B, takes: 1m, lands: {in: 10m, does: [pause, keep], set: {k: k + 10, leaked: true}}}
          close: {label: C, takes: 1m, then: closing}
          work: {label: E, takes: 30m, does: [keep]}
      closing: {text: Over., set: {k: k + 1}, end: over}
    injects:
      at_end: {after: {scene: closing}, from: Jo, via: email, text: Hm.}
      of_action: {after: {action: pause}, from: Jo, via: email, text: Hm.}
      much_later: {at: 2h, from: Jo, via: email, text: Hm.}
      fire: {at: 4m, when: not done(pause), from: Jo, via: email, text: Hm., go: closing}
    """


def test_an_ending_has_its_set_and_no_further_inject_and_what_was_to_land_lands() -> None:
    drill = play(ENDING)
    for option in ("desk.delegate", "desk.ask", "desk.close"):
        drill.choose(option)
    assert (drill.scene, drill.ending, drill.clock, drill.offers) == ("closing", "over", 180, [])
    assert (drill.facts["k"], drill.done, drill.sendable) == (2, {}, [])
    facts, done = drill.settled()
    # ask lands at 12m: 2 + 10, delegate at 1d 1m: * 2
    assert (facts["k"], facts["leaked"], facts["known"]) == (24, True, True)
    assert done == {"pause": 720, "keep": 720, "tell": 86460}
    assert drill.times("delivered") == []
    last = drill.moments()[-2:]
    assert [(moment.at, moment.settled) for moment in last] == [(720, True), (86460, True)]
    assert last[0].deeds == (NaiveDeed(frozenset({"pause", "keep"}), (True, False), "desk.ask", False),)


def test_an_option_that_waits_when_the_drill_ends_is_never_carried_out() -> None:
    drill = play(ENDING)
    drill.choose("desk.work")
    assert (drill.ending, drill.clock, drill.done) == ("over", 240, {})
    assert drill.settled()[1] == {}
    assert drill.times("carried_out") == []


def test_a_manual_inject_can_be_sent_once_while_its_condition_holds() -> None:
    drill = play("""
        facts: {k: 0}
        scenes:
          desk: {text: Desk., options: {work: {label: A, takes: 2m, does: [pause]}, rest: {label: B}}}
        injects:
          follows: {after: {inject: nudge}, from: Jo, via: email, text: Hm., set: {k: k * 5}}
          nudge: {manual: true, when: done(pause), from: Jo, via: email, text: Hm., set: {k: k + 1}}
          other: {manual: true, when: not sent(nudge), from: Jo, via: email, text: Hm.}
        """)
    assert drill.sendable == ["other"]
    drill.choose("desk.work")
    assert drill.sendable == ["nudge", "other"]
    drill.send("nudge")
    assert drill.sendable == []
    assert drill.times("delivered") == [("nudge", 120), ("follows", 120)]
    assert (drill.facts["k"], drill.scene, drill.clock) == (5, "desk", 120)


def test_off_script_behaves_as_an_option_without_then() -> None:
    drill = play("""
        facts: {k: {is: 0, from: 0, to: 5}}
        scenes:
          desk: {text: Desk., options: {work: {label: A}, rest: {label: B}}}
          call: {text: Ring., options: {answer: {label: C, takes: 3m, then: back}}}
        injects:
          phone: {at: 2m, from: Jo, via: phone, text: Hm., go: call}
          after_pause: {after: {action: pause}, from: Jo, via: email, text: Hm.}
        """)
    drill.improvise(Improvised(300, ("pause",), (("leaked", True), ("k", 40)), "off_script.1"))
    assert (drill.scene, drill.clock, drill.done) == ("call", 120, {})
    drill.choose("call.answer")
    assert (drill.scene, drill.clock, drill.done) == ("desk", 480, {"pause": 480})
    assert (drill.facts["leaked"], drill.facts["k"]) == (True, 5)
    assert drill.times("delivered") == [("phone", 120), ("after_pause", 480)]
    (deed,) = [deed for moment in drill.moments() for deed in moment.deeds]
    assert deed == NaiveDeed(frozenset({"pause"}), (True, False), "off_script.1", True)
