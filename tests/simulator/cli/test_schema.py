"""Printing a schema, or writing it beside a file."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from scenarios.reading import Source
from tests.scenarios.reading.test_json_schema import as_written
from tests.simulator.cli.conftest import PLAYBOOK, SCENARIO, Hotwash
from tests.simulator.cli.test_play import SCRIPT

FILES = {"scenario": SCENARIO, "playbook": PLAYBOOK, "script": SCRIPT}


@pytest.mark.parametrize("kind", FILES)
def test_the_printed_schema_fits_its_kind_of_file_and_no_other(hotwash_command: Hotwash, kind: str) -> None:
    printed = hotwash_command("schema", kind)
    assert printed.exit_code == 0
    of_kind = Draft7Validator(json.loads(printed.stdout))
    fitting = [
        each for each, text in FILES.items() if of_kind.is_valid(as_written(Source("x", text.encode())))
    ]
    assert fitting == [kind]


def test_it_is_written_to_a_file_but_never_over_one(hotwash_command: Hotwash, tmp_path: Path) -> None:
    file = tmp_path / "scenario.schema.json"
    assert hotwash_command("schema", "scenario", "-o", file).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["title"] == "A scenario of hotwash"
    file.write_text("mine", encoding="utf-8")
    again = hotwash_command("schema", "scenario", "-o", file)
    assert again.exit_code == 2
    assert "--force" in again.stderr
    assert file.read_text(encoding="utf-8") == "mine"


def test_there_is_no_schema_of_anything_else(hotwash_command: Hotwash) -> None:
    asked = hotwash_command("schema", "report")
    assert asked.exit_code == 2
    assert "'playbook'" in asked.stderr
