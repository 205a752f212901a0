"""Where scenes lead: traps, rings, dead ends, and what only looks like one."""

from tests.simulator.checks.written import CLEAN, changed, codes, found, room, said, with_scenes

NEWS = """\
injects:
  caller:
    {due}
    from: A man on the phone
    via: phone
    text: Are you open?
    expected: He is told.
    go: {go}
"""


def with_news(story: str, due: str = "at: 20m", go: str = "talk") -> str:
    return story + NEWS.format(due=due, go=go)


def test_of_a_chain_into_a_trap_its_end_is_named() -> None:
    story = with_scenes(
        room("one", "go_on: {takes: 5m, then: two}"),
        room("two", "go_on: {takes: 5m, then: three}"),
        room("three", "stay: {takes: 5m}"),
        leads="one",
    )
    (trap, nowhere) = found(story)
    assert (trap.code, trap.at) == ("HW201", "scenes.three")
    assert trap.fault.help == "`two`, `one`, `morning` lead here and to no ending, either"
    assert (nowhere.code, nowhere.at) == ("HW203", "scenes.evening")


def test_a_trap_of_several_scenes_is_told_once() -> None:
    story = with_scenes(
        room("one", "go_on: {takes: 5m, then: two}", "out: {takes: 5m, then: evening}"),
        room("two", "go_on: {takes: 5m, then: three}"),
        room("three", "turn: {takes: 5m, then: two}"),
        leads="one",
    )
    ((at, message),) = said(story, "HW201")
    assert at == "scenes.two"
    assert message.startswith("`two` and `three` lead only to one another")


def test_closing_is_a_way_out() -> None:
    story = with_scenes(
        room("one", "stay: {takes: 5m}").replace("    ask:", "    closes: {at: 2h, go: evening}\n    ask:"),
        leads="one",
    )
    assert codes(story) == []


def test_news_that_ends_the_drill_is_a_way_out_only_while_it_may_come() -> None:
    stuck = with_scenes(room("one", "stay: {takes: 5m}"), leads="one")
    assert said(stuck, "HW201") != []
    assert said(with_news(stuck, "at: 20m", "evening"), "HW201") == []
    assert said(with_news(stuck, "manual: true", "evening"), "HW201") == []
    # The scene is entered after half an hour at the earliest, when the news is over.
    late = stuck.replace("        label: Open the door", "        takes: 30m\n        label: Open the door")
    assert said(with_news(late, "at: 20m", "evening"), "HW201") != []


def test_news_that_comes_back_is_no_way_out() -> None:
    stuck = with_scenes(room("one", "stay: {takes: 5m}"), room("talk", "say_so: {then: back}"), leads="one")
    assert [at for at, _ in said(with_news(stuck), "HW201")] == ["scenes.one"]


def test_an_interruption_may_end_the_story_or_lead_on() -> None:
    ends = with_scenes(room("talk", "say_so: {takes: 5m, then: evening}"))
    assert codes(with_news(ends)) == []
    deeper = with_scenes(
        room("talk", "say_so: {takes: 5m, then: more}"), room("more", "say_more: {takes: 5m, then: back}")
    )
    assert codes(with_news(deeper)) == []


def test_an_interruption_into_a_trap_is_told_of_the_inject_alone() -> None:
    story = with_scenes(
        room("talk", "say_so: {takes: 5m, then: more}"), room("more", "say_more: {takes: 5m}")
    )
    assert codes(with_news(story)) == ["HW205"]


def test_a_trap_within_an_interruption_that_could_return_is_told_of_the_scene() -> None:
    story = with_scenes(
        room("talk", "say_so: {takes: 5m, then: more}", "hang_up: {takes: 1m, then: back}"),
        room("more", "say_more: {takes: 5m}"),
    )
    assert [(each.code, each.at) for each in found(with_news(story))] == [("HW201", "scenes.more")]


def test_looking_about_for_nothing() -> None:
    story = with_scenes(
        room("hall", "left: {then: attic}", "out: {takes: 5m, then: evening}"),
        room("attic", "down: {then: hall}"),
        leads="hall",
    )
    ((at, message),) = said(story, "HW202")
    assert at == "scenes.hall.options.left"
    assert "hall -> attic -> hall" in message
    for paid in ("left: {takes: 1m, then: attic}", "left: {until: 2h, then: attic}"):
        assert (
            codes(
                with_scenes(
                    room("hall", paid, "out: {takes: 5m, then: evening}"),
                    room("attic", "down: {then: hall}"),
                    leads="hall",
                )
            )
            == []
        )


def test_going_round_through_a_passage_is_going_round() -> None:
    passage = "  stairs:\n    text: Down the stairs.\n    then: hall\n"
    story = with_scenes(
        room("hall", "left: {then: stairs}", "out: {takes: 5m, then: evening}"), passage, leads="hall"
    )
    assert [at for at, _ in said(story, "HW202")] == ["scenes.hall.options.left"]


def test_again_at_no_cost_is_going_round_but_once_is_not() -> None:
    def knocking(keys: str) -> str:
        return with_scenes(room("hall", f"knock: {{{keys}}}", "out: {then: evening}"), leads="hall")

    assert codes(knocking("again: 3")) == ["HW202"]
    assert codes(knocking("again: 3, takes: 1m")) == []
    assert codes(knocking("then: hall")) == ["HW202"]
    assert codes(knocking("")) == []


def test_what_follows_from_a_dead_scene_says_so() -> None:
    story = with_scenes(
        room("attic", "look: {takes: 5m, then: roof}"), room("roof", "jump: {takes: 5m, then: evening}")
    )
    (attic, roof) = said(story, "HW203")
    assert attic == ("scenes.attic", "no way leads to `attic`; name it in a `then`, or take it out")
    assert "but for `attic`, which is never reached itself" in roof[1]


def test_options_at_any_time_that_no_scene_offers() -> None:
    anytime = "anytime:\n  call: {label: Call somebody, takes: 5m, debrief: Fine.}\nscenes:\n"
    offered = changed(("scenes:\n", anytime))
    assert codes(offered) == []
    hidden = offered.replace("    ask: What do you do first?", "    anytime: false\n    ask: What first?")
    assert [(each.code, each.at) for each in found(hidden)] == [("HW203", "anytime.call")]


def test_a_dead_inject_makes_its_scene_dead() -> None:
    story = with_scenes(room("talk", "say_so: {takes: 5m, then: back}"))
    dead = with_news(story, "after: {action: call_broker}")
    assert codes(dead) == ["HW203", "HW304"]
    assert "but for `caller`" in said(dead, "HW203")[0][1]


def test_a_chain_of_injects_that_never_begins() -> None:
    chain = """\
injects:
  one: {after: {inject: two}, from: A, via: chat, text: One., expected: Nothing.}
  two: {after: {inject: one}, from: A, via: chat, text: Two., expected: Nothing.}
  three: {after: {option: morning.pause}, from: A, via: chat, text: Three., expected: Nothing.}
"""
    assert [at for at, _ in said(CLEAN + chain, "HW304")] == ["injects.one", "injects.two"]
