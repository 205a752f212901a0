"""The first draft of a scenario: a small whole one, in the author's words, that can be played and then changed."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from scenarios.reading import FaultyFile, Playbook, Source, read_playbook, read_scenario
from scenarios.reading.values import RESERVED
from scenarios.text import on_one_line

Level = Literal["introductory", "intermediate", "advanced"]
LONGEST_ANSWER = 200
"""Characters of a title, a setting or a tool: more would not fit where the draft says it."""

SCHEMA_FILE = "scenario.schema.json"
"""The schema that the draft names in its first line, beside it."""

A_GOOD_WAY = (
    "first_sign.pause",
    "find_out.save",
    "find_out.read",
    "find_out.go_on",
    "the_message.tell",
    "the_message.mend",
    "the_message.call_it_a_day",
)
"""Choices that lead through the draft to its best ending."""

ASKED_FOR = frozenset({"pause_tool", "preserve_evidence", "tell_customers", "fix_gap"})
"""The actions of the playbook that the draft is scored by; it leaves out the others."""

_SLOT = re.compile("<<([a-z_]+)>>")


class Unsuited(Exception):
    """The playbook lacks what the draft is made of."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        """Say what is missing: names of actions, facts, texts and so on."""
        super().__init__(", ".join(missing))
        self.missing = missing


@dataclass(frozen=True)
class Wishes:
    """What an author says of the scenario; any text will do, of at most `LONGEST_ANSWER` characters each."""

    title: str = "The assistant that gave wrong answers"
    setting: str = "A small shop answers its customers with the help of an AI tool."
    tool: str = "the assistant on the website"
    level: Level = "introductory"
    minutes: int = 30
    """Wall-clock minutes to plan for, 1 to 600."""
    playbook: str = "small_business"
    """As the scenario names it: an id in the library, or a file beside it."""


def draft(name: str, wishes: Wishes, playbook: Source, *, with_schema: bool = True) -> str:
    """The draft as YAML. It loads without a fault.

    Args:
        name: the scenario's id.
        wishes: what it is about.
        playbook: the playbook's file.
        with_schema: whether its first line names the schema for editors.

    Raises:
        FaultyFile: the playbook is faulty.
        Unsuited: the playbook lacks what the draft is made of.
    """
    judged_by = read_playbook(playbook)
    template = files("simulator.authoring").joinpath("template.yaml").read_text(encoding="utf-8")
    slots = _slots(name, wishes, judged_by, with_schema)
    written = _SLOT.sub(lambda slot: slots[slot[1]], template)
    try:
        read_scenario(Source(f"{name}.yaml", written.encode()), playbook)
    except FaultyFile as unfit:
        raise Unsuited(tuple(dict.fromkeys(fault.words for fault in unfit.faults))) from unfit
    return written


def _slots(name: str, wishes: Wishes, playbook: Playbook, with_schema: bool) -> Mapping[str, str]:
    left_out = [
        action for action, duty in playbook.actions.items() if duty.weight and action not in ASKED_FOR
    ]
    return {
        "modeline": f"# yaml-language-server: $schema={SCHEMA_FILE}\n" if with_schema else "",
        "file": f"{name}.yaml",
        "id": name,
        "title": quoted(wishes.title),
        "setting": prose(wishes.setting),
        "tool": prose(wishes.tool),
        "level": wishes.level,
        "minutes": str(wishes.minutes),
        "playbook": quoted(wishes.playbook),
        "leave_out": "\n".join(f"  - {action}" for action in left_out) or "  []",
    }


def quoted(words: str) -> str:
    """Any words as a value of YAML on one line, in double quotes."""
    return json.dumps(_flat(words), ensure_ascii=False)


def prose(words: str) -> str:
    """Any words as part of a line in a block of text, where braces stand for facts."""
    return _flat(words).replace("{", "{{").replace("}", "}}")


def _flat(words: str) -> str:
    # A byte order mark is no control character, but YAML takes none within a file.
    return on_one_line(words.replace("\ufeff", " "), LONGEST_ANSWER)


def fault_of(words: str) -> str | None:
    """What is wrong with an answer, if the draft cannot say it."""
    flat = _flat(words)
    if not flat:
        return "there is nothing in it; write a few words"
    if len(words.strip()) > LONGEST_ANSWER:
        return f"it has {len(words.strip())} characters; shorten it to {LONGEST_ANSWER}"
    return None


def is_name(word: str) -> bool:
    """Whether a scenario can have this id."""
    return word not in RESERVED and re.fullmatch("[a-z][a-z0-9_]{0,63}", word) is not None


def name_like(words: str) -> str:
    """An id that is close to any words."""
    slug = re.sub("[^a-z0-9]+", "_", words.lower()).strip("_")[:50].strip("_")
    return slug if is_name(slug) else f"my_{slug or 'scenario'}"
