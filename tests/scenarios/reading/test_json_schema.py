"""The JSON Schema made from the models: it takes what the reader takes, and refuses what it refuses."""

from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from scenarios.catalogue import playbook_source, scenario_source
from scenarios.reading import Playbook, Scenario, Source, read_tree


def plain(value: object) -> object:
    """The tree as JSON has it."""
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def as_written(source: Source) -> object:
    return plain(read_tree(source).value)


SCENARIO = Draft7Validator(Scenario.model_json_schema(by_alias=True))
PLAYBOOK = Draft7Validator(Playbook.model_json_schema(by_alias=True))


def test_the_library_fits_its_schema() -> None:
    with as_file(files("scenarios") / "library") as library:
        scenarios = sorted(Path(library).glob("*.yaml"))
        playbooks = sorted(Path(library, "playbooks").glob("*.yaml"))
        assert scenarios
        assert playbooks
        for path in scenarios:
            SCENARIO.validate(as_written(Source(path.name, path.read_bytes(), path)))
        for path in playbooks:
            PLAYBOOK.validate(as_written(Source(path.name, path.read_bytes(), path)))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("level: introductory", "level: easy"),
        ("minutes: 45", "minutes: soon"),
        ("format: 1", "format: 2"),
        ("language: en", "speech: en"),
    ],
)
def test_what_the_reader_refuses_in_the_head_the_schema_refuses(good: str, bad: str) -> None:
    source = scenario_source("wrong_delivery_dates")
    text = source.content.decode()
    assert good in text
    faulty = Source("faulty.yaml", text.replace(good, bad, 1).encode(), None)
    assert not SCENARIO.is_valid(as_written(faulty))


def test_the_schema_refuses_a_playbook_with_a_dimension_of_its_own() -> None:
    text = playbook_source("small_business", None).content.decode()
    faulty = Source(
        "faulty.yaml", text.replace("dimension: containment", "dimension: courage", 1).encode(), None
    )
    assert not PLAYBOOK.is_valid(as_written(faulty))
