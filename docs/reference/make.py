"""Write the reference of every key, docs/format-reference.md, from the same words that editors show.

python docs/reference/make.py [FILE]
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic.json_schema import JsonSchemaValue

from scenarios.expressions import LARGEST
from simulator.authoring.schemas import schema_of

HEAD = """\
# Format reference

Every key of a scenario and of a playbook, as format 1 has them. An editor shows the same words while you write: see
[Help from your editor](editor-help.md). How to begin is in [Writing a scenario](writing-a-scenario.md), and drill scripts have
[a page of their own](drill-scripts.md).

*This page is written by `docs/reference/make.py` from the code. Change the sentences there.*

The last column says what holds where a key is left out; **needed** is one that cannot be.

- A **name** is made of small letters, digits and `_`, a letter first, at most 64. Words of the format itself are taken.
- A **duration** is written `90s`, `10m`, `2h`, `3d` or `1d 4h`, larger units first. It is story time, but for `discuss`.
- A **condition** is such as `not done(pause_tool) and customers >= 20 or clock > 1h 30m`, of at most 500 characters.
- A **line of text** has at most 500 characters, a **text** at most 20,000.
- **names, each with ..** is a block of keys that you name yourself, each with a value of that kind.
"""

SCENARIO = (
    ("Scene", "Scene"),
    ("Also", "Further paragraph"),
    ("Closes", "Closing"),
    ("Option", "Option"),
    ("Landing", "Landing"),
    ("Branch", "Way"),
    ("Inject", "Inject"),
    ("After", "Event"),
    ("Guide", "Guide"),
    ("Fact", "Fact"),
    ("Objective", "Objective"),
    ("Deadline", "Deadline"),
    ("Inspiration", "Real incident"),
    ("Silence", "Silence"),
)
PLAYBOOK = (
    ("Action", "Action"),
    ("Mistake", "Mistake"),
    ("TextKind", "Text"),
    ("Criterion", "Criterion"),
    ("Phase", "Phase"),
    ("Asked", "Asked fact"),
    ("Question", "Question"),
)
"""The parts of each kind of file, in the order of the page, with what the page calls them."""

CALLED = dict(SCENARIO + PLAYBOOK)


def reference() -> str:
    """The page.

    Raises:
        KeyError: a part of a file is not among those that the page has.
    """
    scenario, playbook = schema_of("scenario"), schema_of("playbook")
    parts = scenario["definitions"] | playbook["definitions"]
    written = [HEAD, *_section("Scenario", scenario)]
    for name, title in SCENARIO:
        written += _section(title, parts.pop(name))
    written += _section("Playbook", playbook)
    for name, title in PLAYBOOK:
        written += _section(title, parts.pop(name))
    if parts:
        raise KeyError(*parts)
    return "\n".join(written)


def _section(title: str, schema: JsonSchemaValue) -> Iterator[str]:
    yield f"## {title}\n\n{schema['description']}\n"
    yield "| key | what stands there | meaning | if left out |\n|---|---|---|---|"
    for key, part in schema["properties"].items():
        meaning, _, default = part["description"].partition(" Default: ")
        left_out = "**needed**" if key in schema.get("required", ()) else default.removesuffix(".")
        cells = (f"`{key}`", _in_words(part), meaning, left_out)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _in_words(schema: Mapping[str, object]) -> str:
    """What a value is, in plain words."""
    match schema:
        case {"$ref": str(way)}:
            title = CALLED[way.rpartition("/")[2]]
            return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
        case {"title": "check"}:
            return _either(list(_check(schema)))
        case {"title": str(title)}:
            return title
        case {"const": value}:
            return f"`{str(value).lower()}`"
        case {"enum": list(words)}:
            return _either([f"`{word}`" for word in words])
        case {"anyOf": list(kinds)}:
            return _either([_in_words(kind) for kind in kinds])
        case {"type": "array", "items": dict(each)}:
            return f"list, each a {_in_words(each)}"
        case {"type": "object", "additionalProperties": dict(each)}:
            return f"names, each with {_in_words(each)}"
        case {"type": "integer", "minimum": int(least), "maximum": int(most)}:
            return "whole number" + (f", {least} to {most}" if (least, most) != (-LARGEST, LARGEST) else "")
        case {"type": "boolean"}:
            return "`true` or `false`"
        case {"type": "string"}:
            return "text"
    raise ValueError(f"no words for {schema}")


def _check(schema: Mapping[str, object]) -> Iterator[str]:
    """The checks as they are written."""
    match schema:
        case {"anyOf": list(kinds)}:
            for kind in kinds:
                yield from (f"`{name}`" for name in kind.get("enum", ()))
                yield from (f"`{{{name}: 9}}`" for name in kind.get("properties", ()))


def _either(words: list[str]) -> str:
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]


if __name__ == "__main__":
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "format-reference.md"
    page.write_text(reference(), encoding="utf-8")
