"""What the score is made of: duties that nobody can do, choices that are none, objectives without a rating."""

from tests.simulator.checks.written import changed, codes, found, room, said, with_scenes


def with_option(keys: str, *changes: tuple[str, str]) -> str:
    return changed(
        ("      pause:\n", f"      more: {{label: Do more, debrief: Fine., {keys}}}\n      pause:\n"),
        *changes,
    )


LEAVE_OUT = "leave_out: [take_charge,"


def asks_for(action: str) -> tuple[str, str]:
    """The story no longer leaves an action out."""
    return (f" {action},", "") if action != "take_charge" else (LEAVE_OUT, "leave_out: [")


def test_each_duty_that_nobody_can_do() -> None:
    story = changed(asks_for("take_charge"), asks_for("fix_gap"))
    assert [message.split("`")[1] for _, message in said(story, "HW501")] == ["fix_gap", "take_charge"]
    assert {each.at for each in found(story)} == {"playbook"}


def test_what_lands_later_or_is_offered_anytime_is_done() -> None:
    assert codes(with_option("takes: 5m, lands: {in: 1d, does: [fix_gap]}", asks_for("fix_gap"))) == []
    anytime = "anytime:\n  mend: {label: Mend it, takes: 5m, does: [fix_gap], debrief: Fine.}\nscenes:\n"
    assert codes(changed(("scenes:\n", anytime), asks_for("fix_gap"))) == []


def test_a_duty_that_does_not_exist_here_is_not_missed_and_one_that_may_is_a_hint() -> None:
    never = changed(("  running: true\n", "  running: true\n  customers_affected: false\n"))
    assert codes(never) == []
    always = changed(("  running: true\n", "  running: true\n  customers_affected: true\n"))
    assert [(each.code, each.severity) for each in found(always)] == [("HW501", "warning")]
    news = "injects:\n  caller: {at: 20m, from: A, via: chat, text: Hm., expected: Fine., set: {customers_affected: true}}\n"
    (hint,) = found(never + news)
    assert (hint.code, hint.severity) == ("HW501", "info")
    assert "customers_affected" in hint.fault.message


def test_an_action_of_the_story_itself_is_told_where_it_stands() -> None:
    own = "actions:\n  ring: {title: Ring, phase: first_day, dimension: communication, weight: 5, due: 3h}\nscenes:\n"
    assert [(each.code, each.at) for each in found(changed(("scenes:\n", own)))] == [
        ("HW501", "actions.ring")
    ]


def test_options_that_differ_in_one_thing_are_two() -> None:
    same = "takes: 10m, does: [preserve_evidence]"
    assert [(each.code, each.severity) for each in found(with_option(same))] == [("HW502", "info")]
    for other in (
        "takes: 11m, does: [preserve_evidence]",
        "until: 10m, does: [preserve_evidence]",
        "takes: 10m, does: [preserve_evidence, delete_data]",
        f"{same}, when: clock < 1h",
        f"{same}, again: 2",
        f"{same}, assign: true",
        f"{same}, write: internal_note",
        f"{same}, then: evening",
        f"{same}, set: {{running: false}}",
        f"{same}, lands: {{in: 1h, set: {{running: false}}}}",
    ):
        assert codes(with_option(other)) == [], other


def test_options_that_something_tells_apart_are_two() -> None:
    same = with_option("takes: 10m, does: [preserve_evidence]")
    asked = same.replace("      - when: running\n", "      - when: running and taken(morning.more)\n")
    assert codes(asked) == []
    news = "injects:\n  b: {after: {option: morning.more}, from: A, via: chat, text: Hm., expected: Fine.}\n"
    assert codes(same + news) == []


def test_words_of_its_own_make_it_a_hint() -> None:
    same = with_option("takes: 10m, does: [preserve_evidence]").replace(
        "debrief: Fine.", "debrief: Later nobody can say who was told what."
    )
    assert [each.severity for each in found(same)] == ["warning"]


def test_options_of_different_scenes_may_be_alike() -> None:
    story = with_scenes(
        room("hall", "keep: {takes: 10m, does: [preserve_evidence], then: evening}"), leads="hall"
    )
    assert codes(story) == []


def test_an_objective_needs_one_action_that_counts() -> None:
    def objective(actions: str) -> list[tuple[str, str]]:
        story = changed(
            ("roles: {owner", f"  more:\n    says: Do more.\n    actions: [{actions}]\nroles: {{owner")
        )
        return [(each.code, each.severity) for each in found(story)]

    assert objective("pause_tool") == []
    assert objective("fix_gap, file_note") == [("HW503", "warning")]
    assert objective("fix_gap, pause_tool, delete_data") == [("HW503", "info"), ("HW503", "info")]
    assert objective("delete_data") == [("HW503", "warning")]
