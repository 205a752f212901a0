"""The JSON Schema made from the models: it takes what the reader takes, and refuses what it refuses."""

from collections.abc import Iterator, Mapping
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from pydantic.json_schema import JsonSchemaValue

from scenarios.reading import Playbook, Scenario, Source, read_tree
from scenarios.reading.json_schema import json_schema
from tests.scenarios.reading.written import PLAYBOOK, SCENARIO, said_of, said_of_playbook

SCHEMAS = {"scenario": json_schema(Scenario, "Scenario"), "playbook": json_schema(Playbook, "Playbook")}
OF_SCENARIO = Draft7Validator(SCHEMAS["scenario"])
OF_PLAYBOOK = Draft7Validator(SCHEMAS["playbook"])


def plain(value: object) -> object:
    """The tree as JSON has it."""
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def as_written(source: Source) -> object:
    return plain(read_tree(source).value)


def fits(validator: Draft7Validator, text: str) -> bool:
    return validator.is_valid(as_written(Source("written.yaml", text.encode(), None)))


def keys(schema: JsonSchemaValue) -> Iterator[tuple[str, bool, str]]:
    """Every key of every part of a file, whether it must be there, and what is said of it."""
    for name, shape in {"": schema, **schema["definitions"]}.items():
        for key, part in shape["properties"].items():
            yield f"{name}.{key}", key in shape.get("required", ()), part.get("description", "")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_it_is_a_schema_of_draft_07(kind: str) -> None:
    schema = SCHEMAS[kind]
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$id" not in schema
    assert "$defs" not in str(schema), "a word of later drafts"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_has_a_sentence(kind: str) -> None:
    found = list(keys(SCHEMAS[kind]))
    assert len(found) > 40
    assert [key for key, _, said in found if not said.endswith(".")] == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_sentence_of_a_key_that_may_be_left_out_says_what_holds_then(kind: str) -> None:
    found = list(keys(SCHEMAS[kind]))
    assert [key for key, required, said in found if said.count(" Default: ") != (not required)] == []


def test_only_words_stand_beside_a_reference() -> None:
    """In draft-07 whoever judges a file passes over what stands there; editors show it."""

    def beside(schema: object) -> Iterator[object]:
        if isinstance(schema, Mapping):
            if "$ref" in schema and schema.keys() > {"$ref", "description"}:
                yield schema
            schema = list(schema.values())
        if isinstance(schema, list):
            for part in schema:
                yield from beside(part)

    for schema in SCHEMAS.values():
        assert list(beside(schema)) == []


def test_the_library_fits_its_schema() -> None:
    with as_file(files("scenarios") / "library") as library:
        scenarios = sorted(Path(library).glob("*.yaml"))
        playbooks = sorted(Path(library, "playbooks").glob("*.yaml"))
        assert scenarios
        assert playbooks
        for path in scenarios:
            OF_SCENARIO.validate(as_written(Source(path.name, path.read_bytes(), path)))
        for path in playbooks:
            OF_PLAYBOOK.validate(as_written(Source(path.name, path.read_bytes(), path)))


def test_the_sound_files_fit() -> None:
    assert said_of() == []
    assert fits(OF_SCENARIO, SCENARIO)
    assert fits(OF_PLAYBOOK, PLAYBOOK)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        # The head
        ("format: 1", "format: 2"),
        ("format: 1", 'format: "1"'),
        ("id: small_story", "id: Small Story"),
        ("id: small_story", "id: back"),
        ("id: small_story", f"id: {'a' * 65}"),
        ("title: A small story", 'title: "  "'),
        ("title: A small story", f"title: {'a' * 501}"),
        ("title: A small story", "title: 2026"),
        ("title: A small story\n", ""),
        ("summary: Something happens.", 'summary: ""'),
        ("summary: Something happens.", f"summary: {'a' * 20_001}"),
        ("level: introductory", "level: easy"),
        ("minutes: 30", "minutes: soon"),
        ("minutes: 30", "minutes: 0"),
        ("minutes: 30", "minutes: 601"),
        ("story_start: 2026-03-10 09:10", "story_start: 10 March"),
        ("language: en", "language: English"),
        ("language: en", "speech: en"),
        ("roles: {owner: Owner}", "roles: [owner]"),
        ("roles: {owner: Owner}", "roles: {Owner: Owner}"),
        ("actions: [pause_tool]", "actions: []"),
        ("{is: 14, from: 0, to: 400}", "{from: 0, to: 400}"),
        ("{is: 14, from: 0, to: 400}", "{is: true, from: 0, to: 400}"),
        ("{is: 14, from: 0, to: 400}", "[14]"),
        ("track: [misled]", "track: misled"),
        ("{due: 6h, late: 1d}", "{due: 0m, late: 1d}"),
        ("{due: 6h, late: 1d}", "{due: 6, late: 1d}"),
        ("{due: 6h, late: 1d}", "{late: 1d}"),
        # Options, wherever they stand
        ("label: Ask around, takes: 5m", "takes: 5m"),
        ("label: Ask around, takes: 5m", "label: Ask around, takes: 5"),
        ("label: Ask around, takes: 5m", "label: Ask around, takes: 5 minutes"),
        ("label: Ask around, takes: 5m", "label: Ask around, takes: 5m 1h"),
        ("label: Ask around, takes: 5m", "label: Ask around, takes: 5m, until: 1h"),
        ("label: Ask around, takes: 5m", "label: Ask around, take: 5m"),
        ("label: Ask around, takes: 5m", "label: Ask around, again: 1"),
        ("label: Ask around, takes: 5m", "label: Ask around, again: 21"),
        ("label: Ask around, takes: 5m", 'label: Ask around, assign: "true"'),
        ("label: Ask around, takes: 5m", "label: Ask around, does: pause_tool"),
        ("label: Ask around, takes: 5m", "label: Ask around, when: 1"),
        ("label: Ask around, takes: 5m", 'label: Ask around, when: ""'),
        ("label: Ask around, takes: 5m", f"label: Ask around, when: {'a' * 501}"),
        ("label: Ask around, takes: 5m", "label: Ask around, set: {misled: [1]}"),
        ("label: Ask around, takes: 5m", "label: Ask around, set: [misled]"),
        ("label: Ask around, takes: 5m", "label: Ask around, lands: {does: [pause_tool]}"),
        ("label: Ask around, takes: 5m", "label: Ask around, lands: {in: 0m}"),
        ("label: Ask around, takes: 5m", "label: Ask around, write: []"),
        ("label: Ask around, takes: 5m", "label: Ask around, write: [customer_message, customer_message]"),
        ("label: Ask around, takes: 5m", "label: Ask around, short_plan: skip"),
        ("label: Ask around, takes: 5m", "label: Ask around, write: customer_message, short_plan: drop"),
        ("label: Ask around, takes: 5m", "label: Ask around, then: []"),
        ("label: Ask around, takes: 5m", "label: Ask around, then: [{when: running}]"),
        ("label: Ask around, takes: 5m", "label: Ask around, then: [{when: running, go: later}]"),
        ("label: Ask around, takes: 5m", "label: Ask around, then: {go: later}"),
        # Scenes
        ("    text: Time passes.\n", ""),
        ("text: Time passes.", "text: Time passes.\n    end: over"),
        ("    text: Time passes.\n    then: later\n", "    text: Time passes.\n"),
        ("text: Time passes.", "text: Time passes.\n    closes: {at: 1h, go: later}"),
        ("text: Time passes.", "text: Time passes.\n    anytime: true"),
        ("text: Time passes.", "text: Time passes.\n    discuss: 5"),
        ("text: Time passes.", "text: Time passes.\n    guide: {hints: Look}"),
        ("text: Time passes.", "text: Time passes.\n    guide: {questions: Who leads?}"),
        ("{at: 1h, go: later}", "{at: 1h}"),
        ("end: recovered", "end: Recovered"),
        ("        text: The tool is off.", "        texts: The tool is off."),
        # Injects
        ("    at: 3h\n", ""),
        ("    at: 3h\n", "    at: 3h\n    manual: true\n"),
        ("    at: 3h\n", "    manual: false\n"),
        ("    from: Jo Park\n", ""),
        ("via: phone", "via: pigeon"),
        ("{option: call.wait, by: 45m}", "{by: 45m}"),
        ("{option: call.wait, by: 45m}", "{option: wait, by: 45m}"),
        ("{option: call.wait, by: 45m}", "{option: call.wait, scene: call}"),
    ],
)
def test_what_the_reader_refuses_in_a_scenario_the_schema_refuses(good: str, bad: str) -> None:
    assert good in SCENARIO
    faulty = SCENARIO.replace(good, bad, 1)
    assert said_of(scenario=faulty) != []
    assert not fits(OF_SCENARIO, faulty)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("format: 1", "format: one"),
        ("source: Made for tests.", "source: 5"),
        ('question: "Was data exposed?", default: false', "default: false"),
        ("until: 1h", "until: an hour"),
        ("dimension: containment", "dimension: courage"),
        ("weight: 30", "weight: heavy"),
        ("weight: 30", "weight: 1001"),
        ("weight: 30", "weight: -1"),
        ("    phase: first\n    dimension: containment", "    dimension: containment"),
        ("    due: 1h\n    late: 4h\n", ""),
        ("    due: 1h\n    late: 4h\n", "    due: 0m\n    late: 4h\n"),
        ("dimension: containment, weight: 0", "dimension: containment, weight: 0, late: 1d"),
        ("premature: not done(pause_tool)", "premature: 1"),
        ("premature: not done(pause_tool)", "checked: 1 March"),
        ("premature: not done(pause_tool)", "how: Calmly."),
        ("harms: [pause_tool]", "harm: [pause_tool]"),
        ("    when: done(delete_data) and exposed\n", ""),
        ("check: no_legalese", "check: no_poetry"),
        ("check: no_legalese", "check: {no_legalese: 1}"),
        ("check: {grade_at_most: 9}", "check: grade_at_most"),
        ("check: {grade_at_most: 9}", "check: {grade_at_most: 0}"),
        ("check: {grade_at_most: 9}", "check: {grade_at_most: 9, sentence_words_at_most: 20}"),
    ],
)
def test_what_the_reader_refuses_in_a_playbook_the_schema_refuses(good: str, bad: str) -> None:
    assert good in PLAYBOOK
    faulty = PLAYBOOK.replace(good, bad, 1)
    assert said_of_playbook(faulty) != []
    assert not fits(OF_PLAYBOOK, faulty)


@pytest.mark.parametrize(
    "sound",
    [
        ("title: A small story", f"title: |\n  {'a' * 500}\n"),
        ("takes: 5m", 'takes: " 1d4h 5m "'),
        ("takes: 5m", "takes: 0m"),
        ("takes: 5m", "takes: 5m, when: true"),
        (
            "takes: 5m",
            "takes: 5m, write: [customer_message], model: {customer_message: So.}, short_plan: skip",
        ),
        ("takes: 5m", "takes: 5m, write: customer_message, model: So."),
        ("takes: 5m", "takes: 5m, then: [{go: later}]"),
        ("    at: 3h\n", "    at: 3h\n    manual: false\n"),
        ("    at: 3h\n", "    manual: true\n"),
        ("caller: Dana", "caller: {is: Dana}"),
        ("2026-03-10 09:10", "2026-03-10T09:10"),
    ],
    ids=str,
)
def test_what_the_reader_takes_the_schema_takes(sound: tuple[str, str]) -> None:
    assert sound[0] in SCENARIO
    written = SCENARIO.replace(*sound, 1)
    assert said_of(scenario=written) == []
    assert fits(OF_SCENARIO, written)
