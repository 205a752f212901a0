"""The JSON Schemas of the three kinds of files, for editors that complete and check YAML while one writes it."""

import json
from typing import Literal

from pydantic.json_schema import JsonSchemaValue

from scenarios.reading import Playbook, Scenario
from scenarios.reading.json_schema import json_schema
from simulator.authoring.script_keys import EVERYWHERE, IN
from simulator.drill.script import ScriptFile

FileKind = Literal["scenario", "playbook", "script"]


def schema_of(kind: FileKind) -> JsonSchemaValue:
    """The JSON Schema of a kind of file, in the words of draft-07, with a sentence for every key."""
    match kind:
        case "scenario":
            return json_schema(Scenario, "A scenario of hotwash")
        case "playbook":
            return json_schema(Playbook, "A playbook of hotwash")
        case "script":
            return _with_sentences(json_schema(ScriptFile, "A drill script of hotwash"))


def schema_text(kind: FileKind) -> str:
    """The JSON Schema of a kind of file as it is written to a file."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2)


def _with_sentences(schema: JsonSchemaValue) -> JsonSchemaValue:
    shapes = {"": schema} | schema["definitions"]
    for name, shape in shapes.items():
        said = EVERYWHERE | IN.get(name, {})
        for key, part in shape.get("properties", {}).items():
            part.setdefault("description", said[key])
    return schema
