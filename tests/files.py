"""Scenarios and playbooks for tests: written as YAML, read as any file is."""

from scenarios.reading import LoadedScenario, Source, read_scenario

PLAYBOOK = """
format: 1
id: test_playbook
title: A playbook for tests
source: made for the tests
asks:
  exposed: {question: Was data exposed?, default: false}
  known: {question: Does the team know?, default: false}
phases:
  first: {title: The first hour, until: 1h, aim: Stop it}
  later: {title: Later, until: 30d, aim: Learn}
actions:
  pause: {title: Pause it, phase: first, dimension: containment, weight: 30, due: 1h, late: 3h}
  keep: {title: Keep the evidence, phase: first, dimension: containment, weight: 10, due: 1h}
  learn: {title: Learn who is affected, phase: first, dimension: communication, weight: 10, due: 2h}
  tell:
    title: Tell customers
    phase: later
    dimension: communication
    weight: 40
    due: 1d
    late: 3d
    premature: not done(learn)
    text: message
  report:
    title: Report to the authority
    phase: later
    dimension: communication
    weight: 20
    due: 3d
    late: 6d
    applies: exposed
    from: known
    countdown: true
    source: A law
  nobody_does: {title: Not in the story, phase: later, dimension: follow_up, weight: 5, due: 1d}
  wipe: {title: Delete it, dimension: containment, weight: 0}
mistakes:
  wiped:
    title: Deleted what should have been kept
    dimension: containment
    weight: 25
    when: done(wipe) and not done(keep)
    harms: [keep]
  slow:
    title: Still running after four hours
    dimension: containment
    weight: 5
    when: clock >= 4h and not done(pause)
texts:
  message:
    title: The message
    criteria:
      what: {says: Says what happened, weight: 3, check: says_what_happened}
      human: {says: Sounds like us, weight: 1}
questions:
  what: {ask: What counts?, answer: Anything that hurts.}
"""

SCENARIO = """
format: 1
id: test_story
title: A story for tests
summary: Something goes wrong.
level: introductory
minutes: 30
story_start: 2026-03-10 09:10
language: en
playbook: test_playbook
objectives:
  stop_it: {says: Stop it in time, actions: [pause, keep]}
roles: {owner: Owner, it: IT lead}
facts:
  running: true
  misled: {is: 10, from: 0, to: 50}
track: [misled]
first_scene: start
anytime:
  look:
    label: Look at the log
    takes: 10m
    does: [learn]
    assign: true
scenes:
  start:
    text: The bot has misled {misled} people.
    also:
      - {when: not running, text: It is off.}
    ask: What now?
    options:
      pause: {label: Pause it, takes: 5m, does: [pause], set: {running: false}, result: It is off.}
      keep: {label: Save the log, takes: 20m, does: [keep]}
      wipe: {label: Delete the log, takes: 1m, does: [wipe]}
      wait: {label: Wait, takes: 2h, again: 20, set: {misled: misled + 15}}
      ask_vendor:
        label: Ask the vendor
        takes: 5m
        lands: {in: 1d, does: [report], set: {exposed: true}, result: The vendor answers.}
      learn_more: {label: Find out, takes: 5m, set: {exposed: true, known: true}}
      tell: {label: Write to customers, takes: 30m, does: [tell], write: message}
      finish: {label: Finish, then: over}
  call:
    text: Somebody is on the phone.
    ask: What do you say?
    options:
      listen: {label: Listen, takes: 3m, then: back}
  over:
    text: It is over.
    end: recovered
injects:
  caller:
    manual: true
    from: Jo Park
    via: phone
    text: I was promised Tuesday, said {misled} of us.
    go: call
  complaint:
    at: 1h
    when: running
    from: A customer
    via: email
    text: Your bot is wrong.
"""


def read(scenario: str = SCENARIO, playbook: str = PLAYBOOK) -> LoadedScenario:
    """Read a scenario and playbook written in a test."""
    return read_scenario(
        Source("test_story.yaml", scenario.encode(), None),
        Source("test_playbook.yaml", playbook.encode(), None),
    )
