"""The schema of drill scripts: a sentence for every key, the library's plays fit, faulty scripts do not."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from scenarios.reading import FaultyFile, Source
from simulator.authoring.schemas import schema_of
from simulator.drill.script import read_script
from tests.scenarios.reading.test_json_schema import as_written, keys

SCRIPT = """\
format: 1
scenario: wrong_delivery_dates
commands:
  - choose: first_call.take_lead
    confidence: 4
    talked: 3m
  - off_script: {words: They drove there., takes: 45m, set: {warned: true}}
  - rate: {text: customer_message, criterion: plain, rating: partly}
  - agree: {action: Test it., due: 2026-04-30}
  - close: {}
"""
OF_SCRIPT = Draft7Validator(schema_of("script"))


def source(text: str) -> Source:
    return Source("play.yaml", text.encode())


def test_every_key_has_a_sentence_and_its_default() -> None:
    schema = schema_of("script")
    Draft7Validator.check_schema(schema)
    found = list(keys(schema))
    assert len(found) > 40
    assert [key for key, _, said in found if not said.endswith(".")] == []
    assert [key for key, required, said in found if said.count(" Default: ") != (not required)] == []


def test_the_plays_of_the_library_fit() -> None:
    with as_file(files("scenarios") / "library" / "plays") as folder:
        plays = sorted(Path(folder).glob("*.yaml"))
        assert plays
        for play in plays:
            OF_SCRIPT.validate(as_written(Source(play.name, play.read_bytes(), play)))


def test_a_sound_script_fits() -> None:
    read_script(source(SCRIPT))
    OF_SCRIPT.validate(as_written(source(SCRIPT)))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("format: 1", "format: 2"),
        ("scenario: wrong_delivery_dates\n", ""),
        ("choose: first", "chose: first"),
        ("confidence: 4", "confidence: 6"),
        ("talked: 3m", "talked: 3"),
        ("words: They drove there., ", ""),
        ("rating: partly", "rating: good"),
        ("due: 2026-04-30", "due: in April"),
        ("- close: {}", "- close: {now: true}"),
        ("- close: {}", "- close: {}\n    by: Ruth"),
        ("- close: {}", "- close"),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(good: str, bad: str) -> None:
    assert good in SCRIPT
    faulty = SCRIPT.replace(good, bad, 1)
    with pytest.raises(FaultyFile):
        read_script(source(faulty))
    assert not OF_SCRIPT.is_valid(as_written(source(faulty)))
