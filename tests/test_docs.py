"""What the documents show can be used as it stands."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from textual.screen import Screen

from scenarios.catalogue import load_scenario, playbook_source
from scenarios.files import Source
from scenarios.reading import read_scenario
from simulator.cli.main import VERBS
from simulator.drill import start_drill
from simulator.drill.commands import Choose, Command, OffScript, Rate, Send, Write
from simulator.drill.record import record
from simulator.drill.script import VERBS as VERBS_OF_SCRIPTS
from simulator.drill.script import ScriptFile, read_script
from simulator.store import DrillStore
from simulator.tui.app import HotwashApp
from simulator.tui.drill import DrillScreen
from simulator.tui.keys import in_words

ROOT = Path(__file__).parents[1]
DOCS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))


def blocks(text: str) -> list[str]:
    """The YAML that a document shows."""
    return re.findall(r"^```yaml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def shown_script() -> ScriptFile:
    """The examples of the page on drill scripts, one after the other, as one script."""
    shown = blocks((ROOT / "docs" / "drill-scripts.md").read_text(encoding="utf-8"))
    commands = "".join(block for block in shown if "  - " in block)
    return read_script(Source("docs/drill-scripts.md", commands.encode()))


def test_every_command_of_a_drill_script_is_shown_and_can_be_read() -> None:
    assert {type(command) for command in shown_script().played()} == set(get_args(Command))


def test_every_command_of_a_drill_script_has_a_heading() -> None:
    text = (ROOT / "docs" / "drill-scripts.md").read_text(encoding="utf-8")
    headings = [
        name for heading in re.findall(r"^### (.*)$", text, re.MULTILINE) for name in heading.split(", ")
    ]
    assert sorted(headings) == sorted(VERBS_OF_SCRIPTS)


def test_the_shown_commands_play_as_one_drill(tmp_path: Path) -> None:
    script = shown_script()
    with DrillStore(tmp_path / "drills.db") as store:
        session = start_drill(
            store,
            load_scenario(script.scenario),
            drill="docs",
            now=lambda: datetime(2026, 4, 1, 10, 0, tzinfo=UTC),
            set_up=script.set_up(),
        )
        for command in script.played():
            session.do(command)
        assert session.drill.closed
        told = record(session.drill)
    assert told.team == "The Tuesday team"
    assert told.next_drill is not None
    withdrawn = [entry.name for entry in told.card]
    assert withdrawn == ["Shop chat", "Insurance broker"], "the line with Sam's number was taken back"


def test_the_parts_of_a_scenario_that_are_shown_make_one_that_loads() -> None:
    head, scenes, injects = blocks((ROOT / "docs" / "writing-a-scenario.md").read_text(encoding="utf-8"))
    rest = """  who_knows: {text: Who knows of it?, end: recovered}
  press_call:
    text: The paper is on the phone.
    ask: What do you say?
    options: {say_so: {label: Say what is known, then: back}}
"""
    written = head.replace("scenes: {..}\n", "") + scenes + rest + injects
    loaded = read_scenario(
        Source("docs/writing-a-scenario.md", written.encode()), playbook_source("small_business", None)
    )
    assert list(loaded.scenario.scenes) == ["first_call", "who_knows", "press_call"]
    assert list(loaded.scenario.injects) == ["reporter"]


def test_what_the_shown_commands_name_is_in_the_scenario() -> None:
    loaded = load_scenario("wrong_delivery_dates")
    script = shown_script()
    for command in script.played():
        match command:
            case Choose(option=option):
                scene, _, name = option.partition(".")
                assert name in (loaded.scenario.scenes[scene].options or {})
            case Write(kind=kind):
                assert kind in loaded.playbook.texts
            case Send(inject=inject):
                assert loaded.scenario.injects[inject].manual
            case OffScript(does=does, changes=changes):
                assert set(does) <= set(loaded.playbook.actions)
                assert {name for name, _ in changes} <= set(loaded.scenario.facts)
            case Rate(text=kind, criterion=criterion):
                assert criterion in loaded.playbook.texts[kind].criteria
            case _:
                pass


def test_every_verb_that_a_document_names_is_there() -> None:
    named = {
        verb
        for path in DOCS
        for verb in re.findall(
            r"(?:^ {4}|`|&& )hotwash ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert {"play", "report", "guide", "check", "verify", "drills"} <= named
    assert named <= set(VERBS)


def test_every_key_of_the_walk_through_is_one_that_the_drill_has() -> None:
    app = HotwashApp(Screen)
    keys = {
        (shown.lower(), binding.description)
        for page in DrillScreen.__mro__
        for binding in page.__dict__.get("BINDINGS", ())
        for shown in (app.get_key_display(binding), in_words(binding.key.partition(",")[0]))
    }
    text = (ROOT / "docs" / "running-a-drill.md").read_text(encoding="utf-8")
    table = text.partition("| Key | In a drill |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (.*?) \| (.*?) \|$", table, re.MULTILINE)
    assert len(rows) == len(table.splitlines()) > 0
    assert [(key, label) for key, label in rows if (key.lower(), label) not in keys] == []
