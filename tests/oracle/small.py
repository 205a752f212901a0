"""Small scenarios for the hand-computed tests: what all have in common, and a body of their own."""

from textwrap import dedent

from scenarios.reading import LoadedScenario
from tests.oracle.both import Both, load

PLAYBOOK = """
format: 1
id: small
title: Small
source: Nobody.
asks:
  leaked: {question: "Did it leak?", default: false}
  known: {question: "Do they know?", default: false}
phases:
  first: {title: First, until: 1h, aim: Stop it}
actions:
  pause: {title: Pause, phase: first, dimension: containment, weight: 30, due: 1h}
  keep: {title: Keep, phase: first, dimension: containment, weight: 10, due: 1h}
  tell: {title: Tell, phase: first, dimension: communication, weight: 10, due: 1h, applies: leaked, from: known}
mistakes:
  silence:
    title: Kept silent
    dimension: communication
    weight: 5
    when: clock > 1h and not done(tell)
"""

HEAD = """
format: 1
id: small_story
title: Small
summary: Small.
level: introductory
minutes: 10
story_start: 2026-03-10 09:10
language: en
playbook: small
objectives:
  all: {says: Do it all., actions: [pause]}
roles: {owner: Owner}
first_scene: desk
"""


def load_body(body: str) -> LoadedScenario:
    """The scenario with this body: facts, scenes, injects, anytime."""
    return load(HEAD + dedent(body), PLAYBOOK)


def play(body: str) -> Both:
    """A drill of the scenario with this body, begun on both sides."""
    return Both(load_body(body))
