"""All faults of a file are told at once, those of its shape and those of its names, by position; a syntax error alone."""

from pathlib import Path

import pytest

from scenarios.reading import FaultyFile, Source, read_scenario
from tests.scenarios.reading.written import PLAYBOOK, SCENARIO, said_of

FAULTY = """\
format: 1
id: Wrong-Id
title:
sumary: Something happens.
level: beginner
minutes: 45 minutes
story_start: 2026-03-10
language: en
playbook: small
objectives:
  stop: {says: Stop it, and soon, actions: [pause_tool, pauze]}
roles: {owner: Owner}
facts:
  running: true
  running: false
  misled: {is: 14, from: 0, to: 4}
first_scene: cal
scenes:
  call:
    text: Dana has {misled} calls and {more}.
    closes: {at: 1 hour, go: later}
    options:
      pause:
        takes: 5
        when: >-
          running and
          mislead > 3
        then: [{when: running}, {go: latr, when: "done('pause_tool')"}]
        set: &set {running: maybe}
        does: *set
  later:
    text: Over.
    then: back
    end: over
injects:
  news: {at: 1h, manual: true, from: Jo, via: pigeon, text: Hm}
"""


def test_every_fault_is_told_in_one_run() -> None:
    assert said_of(FAULTY) == [
        "story.yaml:2:5: `Wrong-Id` is not an identifier; write small letters, digits and _, a letter first (like "
        "who_knows), at most 64",
        "story.yaml:3:1: `title` has no value; write one, or take the key out",
        "story.yaml:4:1: `sumary` is not a key here; did you mean `summary`?",
        "story.yaml:5:8: `level` must be one of introductory, intermediate, advanced",
        "story.yaml:6:10: `minutes` must be a whole number, such as 45",
        "story.yaml:7:14: `2026-03-10` is not a date and time; write 2026-03-10 09:10",
        "story.yaml:11:25: a comma within { } ends a value, so `and soon` was read as a key of its own; put the whole "
        "sentence in quotes, or write it on a line of its own",
        "story.yaml:11:57: `pauze` is not an action",
        "story.yaml:15:3: `running` is given twice; the first is on line 14. Keep one of them",
        "story.yaml:16:16: `is` (14) is more than `to` (4); it must lie between `from` and `to`",
        "story.yaml:17:14: `cal` is not a scene; did you mean `call`?",
        "story.yaml:20:39: `more` is not a fact of this story (a brace itself is written {{)",
        "story.yaml:21:18: `1 hour` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h (units falling)",
        "story.yaml:23:7: `label` is missing in `pause`; add it",
        "story.yaml:24:16: `5` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h (units falling)",
        "story.yaml:27:11: `mislead` is not a fact of this story; did you mean `misled`?",
        "story.yaml:28:16: `go` is missing in entry 1 of `then`; add it",
        "story.yaml:28:38: `latr` is not a scene; did you mean `later`?",
        "story.yaml:28:44: the last way of a list must stand without `when`, for when no other holds; add one",
        "story.yaml:28:56: the name of an action must stand here",
        "story.yaml:29:14: an anchor (`&`) is not read; take it out",
        "story.yaml:29:29: `maybe` is not a fact of this story",
        "story.yaml:30:15: an alias (`*`) is not read; write out what it stands for",
        "story.yaml:31:3: a scene must have exactly one of `options`, `then` and `end`; `later` has `then` and `end`",
        "story.yaml:36:3: an inject must have exactly one of `at`, `after` and `manual: true`; `news` has `at` and "
        "`manual: true`",
        "story.yaml:36:47: `via` must be one of email, phone, chat, letter, news, social, in_person, system",
    ]


def test_a_part_that_is_missing_is_told_once_and_none_of_its_names_doubted() -> None:
    facts = SCENARIO[SCENARIO.index("facts:") : SCENARIO.index("track:")]
    assert said_of(SCENARIO.replace(facts, "")) == ["story.yaml:1:1: `facts` is missing; add it"]
    assert said_of(SCENARIO.replace(facts, "facts:\n")) == [
        "story.yaml:13:1: `facts` has no value; write one, or take the key out"
    ]
    scenes = SCENARIO[SCENARIO.index("scenes:") : SCENARIO.index("injects:")]
    assert said_of(SCENARIO.replace(scenes, "scenes: [call, later]\n")) == [
        "story.yaml:25:9: `scenes` must hold keys with values of their own (`key: value`), not a list"
    ]
    actions = PLAYBOOK[PLAYBOOK.index("actions:") : PLAYBOOK.index("mistakes:")]
    assert said_of(playbook=PLAYBOOK.replace(actions, "")) == ["small.yaml:1:1: `actions` is missing; add it"]


def test_a_syntax_error_is_told_alone() -> None:
    assert said_of(FAULTY.replace("    end: over", "    end: over\n   bad indent: x")) == [
        "story.yaml:35:4: this line does not fit what is above it; indent it like its neighbours, and look for text in "
        "quotes that goes on after the closing quote"
    ]


def test_syntax_errors_of_both_files_are_told() -> None:
    assert [line.split(": ")[0] for line in said_of(SCENARIO + "]", PLAYBOOK + "\n'")] == [
        "story.yaml:78:1",
        "small.yaml:43:1",
    ]


def test_at_most_a_hundred_faults_are_kept_and_the_rest_counted() -> None:
    with pytest.raises(FaultyFile) as raised:
        read_scenario(
            Source("story.yaml", (SCENARIO + "".join(f"stranger_{n}: 1\n" for n in range(130))).encode()),
            Source("small.yaml", PLAYBOOK.encode()),
        )
    assert len(raised.value.faults) == 100
    assert raised.value.more == 30
    assert str(raised.value).splitlines()[-1] == "and 30 more"
    assert [fault.line for fault in raised.value.faults] == list(range(78, 178))


def test_a_fault_in_full_shows_its_line_and_help() -> None:
    with pytest.raises(FaultyFile) as raised:
        read_scenario(
            Source(
                "story.yaml",
                SCENARIO.replace("        does: [pause_tool]", "        doos: [pause_tool]").encode(),
            ),
            Source("small.yaml", PLAYBOOK.encode()),
        )
    [fault] = raised.value.faults
    assert fault.full() == (
        "story.yaml:39:9: `doos` is not a key here; did you mean `does`?\n"
        "  39 |         doos: [pause_tool]\n"
        "     |         ^^^^\n"
        "help: the keys here are again, assign, debrief, does, label, lands, model, result, set, short_plan, takes, then, "
        "until, when, write"
    )


def test_what_is_printed_of_a_file_cannot_steer_a_terminal() -> None:
    name = "evil\x1b]0;x\x07.yaml"
    scenario = SCENARIO.replace("first_scene: call", 'first_scene: "ca\\e[31mll\\n\u202egnp"')
    with pytest.raises(FaultyFile) as raised:
        read_scenario(Source(name, scenario.encode(), Path(name)), Source("small.yaml", PLAYBOOK.encode()))
    shown = raised.value.full()
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
    assert "`ca\ufffd[31mll \ufffdgnp` is not a scene" in shown
