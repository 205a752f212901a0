"""Stories for the tests of the picture: one whose times are worked out by hand, and generated ones."""

from hypothesis import HealthCheck, settings

from scenarios.reading import LoadedScenario, Source, read_scenario

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PLAYBOOK = """\
format: 1
id: small
title: Small
source: Nobody.
asks: {}
phases:
  first: {title: The first hour, until: 1h, aim: Stop it}
  later: {title: The first day, until: 1d, aim: Tell them}
actions:
  pause: {title: Pause it, phase: first, dimension: containment, weight: 30, due: 1h}
mistakes: {}
texts: {}
"""

HEAD = """\
format: 1
id: ways
title: A story of ways
summary: Small.
level: introductory
minutes: 10
story_start: 2026-03-10 09:10
language: en
playbook: small.yaml
objectives:
  all: {says: Do it all., actions: [pause]}
roles: {owner: Owner}
facts: {running: true}
"""

WAYS = """\
first_scene: desk
anytime:
  look: {label: Look at the log, takes: 10m}
scenes:
  desk:
    text: A desk.
    ask: What now?
    closes: {at: 40m, go: meeting}
    options:
      pause: {label: Switch it off, takes: 5m, does: [pause], set: {running: false}}
      wait: {label: Wait, takes: 20m, when: running, again: 3}
      go: {label: Go and see, takes: 15m, then: meeting}
      run: {label: Run, takes: 2m, then: [{when: running, go: meeting}, {go: verdict}]}
  meeting:
    text: A meeting.
    ask: And now?
    options:
      again: {label: Back to the desk, takes: 1m, again: 2, then: desk}
      sleep: {label: Sleep on it, until: 23h, then: verdict}
  call:
    text: The phone.
    ask: What do you say?
    options:
      listen: {label: Listen, takes: 3m, then: back}
      end_it: {label: Hang up for good, then: lost}
  verdict:
    text: So.
    then: [{when: running, go: lost}, {go: good}]
  good: {text: Good., end: recovered}
  lost: {text: Lost., end: lost}
  island:
    text: Nobody comes here.
    options:
      swim: {label: Swim, takes: 1h, then: good}
injects:
  caller: {at: 30m, from: Jo, via: phone, text: Hello?, go: call}
  echo: {after: {inject: caller, by: 1h}, when: running, from: Jo, via: email, text: Again.}
  paused: {after: {action: pause, by: 10m}, from: Ann, via: chat, text: Thank you.}
  spotted: {after: {scene: meeting}, from: Ann, via: chat, text: I see you.}
  looked: {after: {option: anytime.look, by: 2m}, from: Ann, via: chat, text: Found it?}
  yours: {manual: true, from: Ann, via: chat, text: Pssst.}
"""


def load(scenario: str = HEAD + WAYS, playbook: str = PLAYBOOK) -> LoadedScenario:
    """Read a story."""
    return read_scenario(
        Source("ways.yaml", scenario.encode(), None), Source("small.yaml", playbook.encode(), None)
    )
