"""A small scenario and playbook that are sound, ways to spoil them, and what is then said."""

from dataclasses import dataclass

from scenarios.reading import FaultyFile, LoadedScenario, Source, read_playbook, read_scenario

PLAYBOOK = """\
format: 1
id: small
title: What to do
source: Made for tests.
asks:
  exposed: {question: "Was data exposed?", default: false}
  known: {question: "Does the team know?", default: false}
phases:
  first: {title: The first hour, until: 1h, aim: Stop it}
actions:
  pause_tool:
    title: Pause the tool
    phase: first
    dimension: containment
    weight: 30
    due: 1h
    late: 4h
  tell_customers:
    title: Tell customers
    phase: first
    dimension: communication
    weight: 10
    due: 1d
    applies: exposed
    from: known
    premature: not done(pause_tool)
    text: customer_message
  delete_data: {title: Delete data, dimension: containment, weight: 0}
mistakes:
  deleted:
    title: Deleted evidence
    dimension: containment
    weight: 5
    when: done(delete_data) and exposed
    harms: [pause_tool]
texts:
  customer_message:
    title: The message
    criteria:
      plain: {says: Says it plainly, weight: 3, check: no_legalese}
      readable: {says: Reads easily, weight: 2, check: {grade_at_most: 9}}
"""

SCENARIO = """\
format: 1
id: small_story
title: A small story
summary: Something happens.
level: introductory
minutes: 30
story_start: 2026-03-10 09:10
language: en
playbook: small
objectives:
  stop: {says: Stop it., actions: [pause_tool]}
roles: {owner: Owner}
facts:
  running: true
  misled: {is: 14, from: 0, to: 400}
  caller: Dana
  exposed: true
track: [misled]
deadlines:
  tell_customers: {due: 6h, late: 1d}
leave_out: []
first_scene: call
anytime:
  ask: {label: Ask around, takes: 5m}
scenes:
  call:
    text: |
      {caller} has had {misled} calls.
      Nobody knows {{why}}.
    also:
      - when: not running
        text: The tool is off.
    ask: What now?
    closes: {at: 1h, go: later}
    options:
      pause:
        label: Switch it off
        takes: 5m
        does: [pause_tool]
        set: {running: false}
      wait:
        label: Wait
        when: running and not taken(pause)
        set: {misled: misled + 3}
        lands: {in: 1h, does: [tell_customers], set: {caller: Jo}, result: "{caller} is told."}
      go_on:
        label: Go on
        then:
          - when: misled > 20
            go: later
          - go: pass_on
  pass_on:
    text: Time passes.
    then: later
  later:
    text: The day ends.
    end: recovered
  press:
    text: The paper calls.
    options:
      answer:
        label: Answer
        write: customer_message
        then: back
injects:
  reporter:
    at: 3h
    when: not done(tell_customers)
    from: Jo Park
    via: phone
    text: A question about {misled} people.
    go: press
  second:
    after: {option: call.wait, by: 45m}
    from: Dana
    via: chat
    text: More calls.
"""


@dataclass(frozen=True)
class Marked:
    """A text in which the words at fault stand between « and »."""

    text: str

    @property
    def plain(self) -> str:
        """The text without the marks."""
        return self.text.replace("«", "").replace("»", "")

    @property
    def place(self) -> tuple[int, int]:
        """Line and column of the words between the marks, from 1."""
        before = self.text.partition("«")[0]
        return before.count("\n") + 1, len(before) - before.rfind("\n")

    @property
    def words(self) -> str:
        """The words between the marks."""
        return self.text.partition("«")[2].partition("»")[0]


def load(scenario: str = SCENARIO, playbook: str = PLAYBOOK) -> LoadedScenario:
    """Read both."""
    return read_scenario(Source("story.yaml", scenario.encode()), Source("small.yaml", playbook.encode()))


def spoil(text: str, old: str, new: str) -> Marked:
    """The text with its one occurrence of `old` replaced by `new`."""
    assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times"
    return Marked(text.replace(old, new))


def said_of(scenario: str = SCENARIO, playbook: str = PLAYBOOK) -> list[str]:
    """What reading says of the two, a line a fault; nothing where they are sound."""
    try:
        load(scenario, playbook)
    except FaultyFile as error:
        return [str(fault) for fault in error.faults]
    return []


def said_of_playbook(playbook: str) -> list[str]:
    """What reading says of a playbook alone."""
    try:
        read_playbook(Source("small.yaml", playbook.encode()))
    except FaultyFile as error:
        return [str(fault) for fault in error.faults]
    return []
