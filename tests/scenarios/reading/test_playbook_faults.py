"""Every fault of a playbook is told, alone or together with the scenario's."""

import pytest

from scenarios.reading import FaultyFile, Source, read_playbook
from tests.scenarios.reading.written import PLAYBOOK, SCENARIO, said_of, said_of_playbook, spoil


def test_the_sound_playbook_is_sound() -> None:
    assert said_of_playbook(PLAYBOOK) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    phase: first\n    dimension: containment",
            "    phase: «frist»\n    dimension: containment",
            "`frist` is not a phase of the playbook; did you mean `first`?",
        ),
        (
            "text: customer_message",
            "text: «custom_message»",
            "`custom_message` is not a text that the playbook describes; did you mean `customer_message`?",
        ),
        (
            "applies: exposed",
            "applies: «exposd»",
            "`exposd` is not a fact that the playbook asks for; did you mean `exposed`?",
        ),
        ("from: known", "from: not done(«pause»)", "`pause` is not an action; did you mean `pause_tool`?"),
        (
            "premature: not done(pause_tool)",
            "premature: «seen(call)»",
            "`seen` is not known here: conditions of actions and mistakes read only the facts that the playbook asks for, done(action) and clock",
        ),
        ("harms: [pause_tool]", "harms: [pause_tool, «tell»]", "`tell` is not an action"),
        (
            "late: 4h",
            "late: «30m»",
            "`late` (30m) must be more than `due`; write a longer one or leave it out",
        ),
        ("due: 1d\n", "due: «0m»\n", "`due` must be more than 0m"),
        (
            "  delete_data: {title: Delete data, dimension: containment, weight: 0}",
            "  «delete_data»: {title: Delete data, dimension: containment, phase: first, weight: 1}",
            "`due` is missing in `delete_data`; only an action of weight 0 can do without",
        ),
        (
            "weight: 0}",
            "weight: 0, late: «1h»}",
            "`late` stands without `due`; write by when full credit is earned, too",
        ),
        ("check: no_legalese", "check: «no_legalize»", None),
        ("check: {grade_at_most: 9}", "check: «{grade_at_most: low}»", None),
        (
            "dimension: communication",
            "dimension: «comunication»",
            "`dimension` must be one of containment, communication, follow_up; did you mean `communication`?",
        ),
        ("weight: 30", "weight: «-1»", "`weight` must be at least 0"),
        (
            "when: done(delete_data) and exposed",
            "when: clock > 1h and «exposed > 1»",
            "true or false is compared with an integer; both sides must be of one kind",
        ),
    ],
)
def test_one_fault(old: str, new: str, message: str | None) -> None:
    spoilt = spoil(PLAYBOOK, old, new)
    with pytest.raises(FaultyFile) as raised:
        read_playbook(Source("small.yaml", spoilt.plain.encode()))
    [fault] = raised.value.faults
    assert (fault.line, fault.column, fault.words) == (*spoilt.place, spoilt.words)
    if message is None:
        assert "is not a check; write one of no_legalese, " in fault.message
        assert "{grade_at_most: 9}" in fault.message
    else:
        assert fault.message == message


def test_faults_of_both_files_are_told_together() -> None:
    assert said_of(
        SCENARIO.replace("first_scene: call", "first_scene: cal"),
        PLAYBOOK.replace("text: customer", "text: custom"),
    ) == [
        "story.yaml:22:14: `cal` is not a scene; did you mean `call`?",
        "small.yaml:27:11: `custom_message` is not a text that the playbook describes; did you mean `customer_message`?",
    ]


def test_a_scenario_adds_actions_and_mistakes_under_names_of_its_own() -> None:
    own = SCENARIO.replace(
        "first_scene: call",
        "actions:\n"
        "  call_union: {title: Call, phase: first, dimension: communication, weight: 5, due: 1d, applies: exposed}\n"
        "mistakes:\n"
        "  shouted: {title: Shouted, dimension: communication, weight: 5, when: done(call_union) and not known, harms: [call_union]}\n"
        "first_scene: call",
    )
    assert said_of(own) == []
    assert said_of(own.replace("call_union", "pause_tool", 1).replace("  shouted:", "  deleted:")) == [
        "story.yaml:23:3: the playbook has `pause_tool` among its actions already; choose another name",
        "story.yaml:25:3: the playbook has `deleted` among its mistakes already; choose another name",
        "story.yaml:25:77: `call_union` is not an action",
        "story.yaml:25:112: `call_union` is not an action",
    ]


def test_own_conditions_read_only_what_the_playbook_asks() -> None:
    own = SCENARIO.replace(
        "first_scene: call",
        "mistakes:\n"
        "  shouted: {title: Shouted, dimension: communication, weight: 5, when: running and misled > 3}\n"
        "first_scene: call",
    )
    assert said_of(own) == [
        "story.yaml:23:72: `running` is not a fact that the playbook asks for",
        "story.yaml:23:84: `misled` is not a fact that the playbook asks for",
    ]
