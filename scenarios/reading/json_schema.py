"""The JSON Schema of a kind of file, made from its models: as strict as it can be, with a sentence for every key."""

import ast
import sys
from collections.abc import Mapping
from functools import cache
from inspect import cleandoc, getsource
from itertools import pairwise
from typing import cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from scenarios.expressions import LARGEST

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that editors' YAML servers document."""


def json_schema(model: type[BaseModel], title: str) -> JsonSchemaValue:
    """The JSON Schema of files with the shape of `model`, in the words of draft-07.

    What a schema cannot say is left to the reader: names that must exist, and what conditions mean.
    """
    made = model.model_json_schema(
        by_alias=True, ref_template="#/definitions/{model}", schema_generator=_Draft7
    )
    definitions = made.pop("$defs", {})
    head = {"$schema": DIALECT, "title": title}
    return head | {key: part for key, part in made.items() if key != "title"} | {"definitions": definitions}


class _Draft7(GenerateJsonSchema):
    """Differs from what the models' library makes by itself where that is looser than the reader, or says less."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key without a value is a fault; it is left out instead."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Defaults are told in words, as those of the models (nothing, an empty list) mean little to an author."""
        return self.generate_inner(schema["schema"])

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """No number of a file is larger than those of expressions."""
        return {"minimum": -LARGEST, "maximum": LARGEST} | super().int_schema(schema)

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping whose every key must be a name."""
        made: JsonSchemaValue = {"type": "object"}
        if "keys_schema" in schema:
            made["propertyNames"] = self.generate_inner(schema["keys_schema"])
        if "values_schema" in schema:
            made["additionalProperties"] = self.generate_inner(schema["values_schema"])
        if "min_length" in schema:
            made["minProperties"] = schema["min_length"]
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model with the sentences that stand below its keys."""
        made = super().model_schema(schema)
        model = cast("type[BaseModel]", schema["cls"])
        said = sentences(model)
        for name, field in model.model_fields.items():
            if name in said:
                made["properties"][field.alias or name]["description"] = said[name]
        return made

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        """A key is not told twice; titles are for kinds of values."""
        return False


def sentences(model: type[BaseModel]) -> Mapping[str, str]:
    """What is said below each field of a model in its source, and in those of its bases.

    Read only when a schema is asked for: the models' library would parse the source at every start.

    Raises:
        OSError: the source is not there.
    """
    found: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if each is not BaseModel and issubclass(each, BaseModel):
            found |= _of_module(each.__module__).get(each.__name__, {})
    return found


@cache
def _of_module(name: str) -> Mapping[str, Mapping[str, str]]:
    classes = [
        node for node in ast.parse(getsource(sys.modules[name])).body if isinstance(node, ast.ClassDef)
    ]
    return {each.name: dict(_below_fields(each.body)) for each in classes}


def _below_fields(body: list[ast.stmt]) -> list[tuple[str, str]]:
    return [
        (field.target.id, " ".join(cleandoc(below.value.value).split()))
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    ]
