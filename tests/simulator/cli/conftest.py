"""The command line as a user has it: a data folder of their own, and a small story whose score is worked out by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import hotwash

PLAYBOOK = """\
format: 1
id: small
title: Small
source: Nobody.
asks:
  leaked: {question: "Did it leak?", default: false}
phases:
  first: {title: First, until: 1h, aim: Stop it}
actions:
  pause: {title: Pause it, phase: first, dimension: containment, weight: 30, due: 1h}
  tell: {title: Tell them, phase: first, dimension: communication, weight: 10, due: 1h, text: message}
  lie: {title: Tell a lie, dimension: communication, weight: 0}
mistakes:
  lied:
    title: Told a lie
    dimension: communication
    weight: 4
    when: done(lie)
texts:
  message:
    title: The message
    criteria:
      kind: {says: Is kind, weight: 3}
"""

SCENARIO = """\
format: 1
id: small_story
title: A small story
summary: Small.
level: introductory
minutes: 10
story_start: 2026-03-10 09:10
language: en
playbook: small.yaml
objectives:
  all: {says: Do it all., actions: [pause]}
roles: {owner: Owner}
facts:
  running: true
  calls: 1
first_scene: desk
scenes:
  desk:
    text: A desk with {calls} calls.
    guide: {hint: Ask who is in charge.}
    options:
      tell: {label: Tell them, takes: 30m, does: [tell], write: message}
      pause: {label: Switch it off, takes: 1h, does: [pause], set: {running: false}}
      lie: {label: Tell them a story, does: [lie]}
      leave: {label: Go home, lands: {in: 1d, set: {calls: 9}}, then: home}
  home: {text: At home., end: recovered}
injects:
  caller: {at: 45m, from: Jo, via: phone, text: Hello?, expected: Say hello.}
"""

Hotwash = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder."""
    folder = tmp_path / "home"
    monkeypatch.setenv("HOTWASH_HOME", str(folder))
    return folder


@pytest.fixture
def hotwash_command(home: Path) -> Hotwash:
    """Runs `hotwash` with these arguments; a traceback is passed on."""
    assert not home.exists()

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(
            hotwash, [str(each) for each in arguments], prog_name="hotwash", catch_exceptions=False
        )

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The small story's file, its playbook beside it."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "small.yaml").write_text(PLAYBOOK, encoding="utf-8")
    path = folder / "small_story.yaml"
    path.write_text(SCENARIO, encoding="utf-8")
    return path
