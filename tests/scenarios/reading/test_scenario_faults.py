"""Every fault of a scenario is told with its place, the words at fault and what to write instead."""

import pytest

from scenarios.reading import FaultyFile
from tests.scenarios.reading.written import SCENARIO, load, said_of, spoil


def test_the_sound_scenario_is_sound() -> None:
    assert said_of() == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # Names that lead nowhere
        ("first_scene: call", "first_scene: «cal»", "`cal` is not a scene; did you mean `call`?"),
        ("then: later", "then: «latter»", "`latter` is not a scene; did you mean `later`?"),
        ("go: later}", "go: «lader»}", "`lader` is not a scene; did you mean `later`?"),
        ("            go: later", "            go: «nowhere»", "`nowhere` is not a scene"),
        ("go: press", "go: «presss»", "`presss` is not a scene; did you mean `press`?"),
        ("does: [pause_tool]", "does: [«pause»]", "`pause` is not an action; did you mean `pause_tool`?"),
        ("does: [tell_customers]", "does: [pause_tool, «tell»]", "`tell` is not an action"),
        (
            "actions: [pause_tool]",
            "actions: [«pauze_tool»]",
            "`pauze_tool` is not an action; did you mean `pause_tool`?",
        ),
        ("leave_out: []", "leave_out: [«call_lawyer»]", "`call_lawyer` is not an action of the playbook"),
        (
            "  tell_customers: {due",
            "  «tel_customers»: {due",
            "`tel_customers` is not an action; did you mean `tell_customers`?",
        ),
        (
            "write: customer_message",
            "write: «message»",
            "`message` is not a text that the playbook describes; did you mean `customer_message`?",
        ),
        (
            "write: customer_message",
            "write: [customer_message, «letter»]",
            "`letter` is not a text that the playbook describes",
        ),
        (
            "write: customer_message",
            "write: [customer_message, «customer_message»]",
            "`customer_message` is written once on this form; take the second one out",
        ),
        (
            "write: customer_message",
            "write: «{to: customer_message}»",
            "`write` names no text; write a kind of text, or a list of kinds",
        ),
        (
            "write: customer_message",
            "write: customer_message\n        model: {«customer_mesage»: Calm}",
            "`customer_mesage` is not a text that this option asks for; did you mean `customer_message`?",
        ),
        (
            "write: customer_message",
            "«short_plan»: skip",
            "`short_plan` stands without `write`; name the text that is skipped, or take it out",
        ),
        (
            "write: customer_message",
            "write: customer_message\n        short_plan: «drop»",
            "`short_plan` must be skip",
        ),
        (
            "option: call.wait",
            "option: «call.wai»",
            "`call.wai` is not an option (written scene.option); did you mean `call.wait`?",
        ),
        (
            "{option: call.wait,",
            "{inject: «reporters»,",
            "`reporters` is not an inject; did you mean `reporter`?",
        ),
        ("{option: call.wait,", "{scene: «calls»,", "`calls` is not a scene; did you mean `call`?"),
        (
            "{option: call.wait,",
            "{action: «tell_customer»,",
            "`tell_customer` is not an action; did you mean `tell_customers`?",
        ),
        (
            "set: {running: false}",
            "set: {«runing»: false}",
            "`runing` is not a fact of this story; did you mean `running`?",
        ),
        (
            "track: [misled]",
            "track: [«mislead»]",
            "`mislead` is not a fact of this story; did you mean `misled`?",
        ),
        # Conditions and changes
        (
            "when: not running",
            "when: not «runing»",
            "`runing` is not a fact of this story; did you mean `running`?",
        ),
        (
            "when: running and not taken(pause)",
            "when: running and not taken(«paws»)",
            "`paws` is not an option of this scene; did you mean `pause`?",
        ),
        (
            "when: misled > 20",
            "when: «misled»",
            "the expression yields an integer, but true or false is wanted here",
        ),
        (
            "when: misled > 20",
            "when: «20»",
            "the expression yields an integer, but true or false is wanted here",
        ),
        ("when: not done(tell_customers)", "when: not done(«tell»)", "`tell` is not an action"),
        (
            "when: not done(tell_customers)",
            "when: taken(«wait»)",
            "`wait` names no scene; write taken(scene.option)",
        ),
        (
            "set: {running: false}",
            "set: {running: «misled + 1»}",
            "the expression yields an integer, but true or false is wanted here",
        ),
        (
            "set: {running: false}",
            "set: {running: «5»}",
            "`running` is true or false, but this is an integer",
        ),
        ("misled: misled + 3", "misled: «true»", "`misled` is an integer, but this is true or false"),
        ("misled: misled + 3", "misled: misled + «caller»", "arithmetic takes an integer, but this is text"),
        (
            "set: {caller: Jo}",
            "set: {caller: «5»}",
            "`caller` is text; put the value in quotes, but this is an integer",
        ),
        # Facts
        (
            "track: [misled]",
            "track: [«caller»]",
            "`caller` is no integer; only integers can be drawn over time",
        ),
        (
            "{is: 14, from: 0, to: 400}",
            "{is: «414», from: 0, to: 400}",
            "`is` (414) is more than `to` (400); it must lie between `from` and `to`",
        ),
        (
            "{is: 14, from: 0, to: 400}",
            "{is: «14», from: 20, to: 400}",
            "`is` (14) is less than `from` (20); it must lie between `from` and `to`",
        ),
        (
            "running: true",
            "running: {is: true, «from»: 0}",
            "`running` is no integer, and only an integer has `from` and `to`",
        ),
        (
            "exposed: true",
            "exposed: «1»",
            "`exposed` is an integer, but the playbook asks for it as true or false",
        ),
        # Keys that exclude or need each other
        (
            "  pass_on:\n    text: Time passes.\n    then: later",
            "  «pass_on»:\n    text: Time passes.",
            "a scene must have exactly one of `options`, `then` and `end`; `pass_on` has none of these",
        ),
        (
            "  pass_on:\n    text: Time passes.",
            "  «pass_on»:\n    end: lost\n    text: Time passes.",
            "a scene must have exactly one of `options`, `then` and `end`; `pass_on` has `then` and `end`",
        ),
        (
            "      pause:\n",
            "      «pause»:\n        until: 1h\n",
            "`pause` has both `takes` and `until`; keep one of them",
        ),
        (
            "  reporter:\n    at: 3h",
            "  «reporter»:\n    at: 3h\n    manual: true",
            "an inject must have exactly one of `at`, `after` and `manual: true`; `reporter` has `at` and `manual: true`",
        ),
        (
            "  reporter:\n    at: 3h",
            "  «reporter»:",
            "an inject must have exactly one of `at`, `after` and `manual: true`; `reporter` has none of these",
        ),
        (
            "after: {option: call.wait, by: 45m}",
            "«after»: {option: call.wait, scene: call}",
            "`after` must name exactly one of `scene`, `option`, `action` and `inject`",
        ),
        (
            "    end: recovered",
            "    end: recovered\n    «closes»: {at: 1h, go: call}",
            "only a scene with `options` can have `closes`; take it out",
        ),
        (
            "          - go: pass_on",
            "          - {«when»: running, go: pass_on}",
            "the last way of a list must stand without `when`, for when no other holds; add one",
        ),
        (
            "          - when: misled > 20\n            go: later",
            "          - «go: later»",
            "this way has no `when`, so none after it is ever taken; add one, or make it the last",
        ),
        (
            "due: 6h, late: 1d",
            "due: 6h, late: «6h»",
            "`late` (6h) must be more than `due`; write a longer one or leave it out",
        ),
        (
            "tell_customers: {due: 6h",
            "«delete_data»: {due: 6h",
            "`delete_data` has no `due` that could be replaced; take this deadline out",
        ),
        # Shown text
        (
            "{caller} has had",
            "«{calller}» has had",
            "`calller` is not a fact of this story (a brace itself is written {{); did you mean `caller`?",
        ),
        (
            "Nobody knows {{why}}.",
            "Nobody knows «{why}».",
            "`why` is not a fact of this story (a brace itself is written {{)",
        ),
        (
            "Nobody knows {{why}}.",
            "Nobody knows «{»why.",
            "a brace stands for a fact, as in {customers}; write {{ or }} for itself",
        ),
        (
            "ask: What now?",
            "ask: What now, «{who}»?",
            "`who` is not a fact of this story (a brace itself is written {{)",
        ),
        (
            "label: Wait",
            'label: "Wait for «{who}»"',
            "`who` is not a fact of this story (a brace itself is written {{)",
        ),
        (
            '"{caller} is told."',
            '"«{callers}» is told."',
            "`callers` is not a fact of this story (a brace itself is written {{); did you mean `caller`?",
        ),
        (
            "about {misled} people",
            "about «{mislead}» people",
            "`mislead` is not a fact of this story (a brace itself is written {{); did you mean `misled`?",
        ),
    ],
)
def test_one_fault(old: str, new: str, message: str) -> None:
    spoilt = spoil(SCENARIO, old, new)
    with pytest.raises(FaultyFile) as raised:
        load(spoilt.plain)
    assert [(fault.line, fault.column, fault.words, fault.message) for fault in raised.value.faults] == [
        (*spoilt.place, spoilt.words, message)
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "title: A small story",
            "«titel»: A small story",
            "`titel` is not a key here; did you mean `title`?",
        ),
        (
            "  call:\n    text",
            "  call:\n    «ask_frist»: true\n    text",
            "`ask_frist` is not a key here; did you mean `ask_first`?",
        ),
        (
            "takes: 5m\n        does",
            "«take»: 5m\n        does",
            "`take` is not a key here; did you mean `takes`?",
        ),
        ("minutes: 30", "minutes: «half an hour»", "`minutes` must be a whole number, such as 45"),
        ("minutes: 30", "minutes: «0»", "`minutes` must be at least 1"),
        ("minutes: 30", "minutes: «9000»", "`minutes` must be at most 600"),
        ("title: A small story", "title: «2026»", '`title` must be text; put it in quotes: "2026"'),
        ("title: A small story", "title: «true»", '`title` must be text; put it in quotes: "true"'),
        ("title: A small story", "title: «[A, story]»", "`title` must be text, not a list"),
        (
            "level: introductory",
            "level: «intermediat»",
            "`level` must be one of introductory, intermediate, advanced; did you mean `intermediate`?",
        ),
        ("format: 1\n", "format: «2»\n", "`format` must be 1"),
        ("2026-03-10 09:10", "«10 March»", "`10 March` is not a date and time; write 2026-03-10 09:10"),
        (
            "2026-03-10 09:10",
            "«2026-02-30 09:10»",
            "`2026-02-30 09:10` is not a date and time; write 2026-03-10 09:10",
        ),
        (
            "language: en",
            "language: «English»",
            "`English` is not a language; write its short name, such as en, de or pt-BR",
        ),
        (
            "at: 3h\n",
            "at: «3 hours»\n",
            "`3 hours` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h (units falling)",
        ),
        (
            "at: 3h\n",
            "at: «180»\n",
            "`180` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h (units falling)",
        ),
        (
            "at: 3h\n",
            "at: «2m 1h»\n",
            "`2m 1h` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h (units falling)",
        ),
        ("in: 1h,", "in: «0m»,", "`in` must be more than 0"),
        (
            "via: phone",
            "via: «fone»",
            "`via` must be one of email, phone, chat, letter, news, social, in_person, system; did you mean `phone`?",
        ),
        (
            "  second:\n",
            "  «Second-one»:\n",
            "`Second-one` is not an identifier; write small letters, digits and _, a letter first (like who_knows), at most 64",
        ),
        ("  ask: {label", "  «done»: {label", "`done` is a word of the format itself; choose another name"),
        ("does: [pause_tool]", "does: «pause_tool»", "`does` must be a list, such as [first, second]"),
        (
            "roles: {owner: Owner}",
            "roles: «Owner»",
            "`roles` must hold keys with values of their own (`key: value`), not text",
        ),
        ("roles: {owner: Owner}", "roles: {owner: «[Ann, Bob]»}", "`owner` must be text, not a list"),
        (
            "  caller: Dana",
            "  caller: «[Dana, Jo]»",
            "`caller` is no fact; write its first value, or {is: 14, from: 0, to: 400}",
        ),
        ("    closes:", "    anytime: «true»\n    closes:", "`anytime` must be false"),
        ("label: Answer", "label: Answer\n        again: «1»", "`again` must be at least 2"),
        ("label: Answer", "label: Answer\n        assign: «yes»", "`assign` must be true or false"),
        (
            "    then: later",
            "    then: «7»",
            "`7` is no way on; write a scene, `back`, or a list of {when: .., go: ..}",
        ),
        ("title: A small story", "«title»:", "`title` has no value; write one, or take the key out"),
        (
            "title: A small story",
            "title: «999999999999»",
            "the number is beyond ±1000000000; write a smaller one, or put it in quotes if it is text",
        ),
        ("title: A small story", "title: «''»", "`title` is empty; write it, or take the key out"),
        (
            "roles: {owner: Owner}",
            "roles: {owner: Owner, «or whoever is in»}",
            "a comma within { } ends a value, so `or whoever is in` was read as a key of its own; put the whole sentence in quotes, or write it on a line of its own",
        ),
        (
            "{says: Stop it., actions",
            "{says: Stop it, «and soon»: now, actions",
            "`and soon` is not a key here (if the comma before it belongs to a sentence, put the sentence in quotes)",
        ),
    ],
)
def test_one_fault_of_shape(old: str, new: str, message: str) -> None:
    test_one_fault(old, new, message)
