"""A small story in which nothing is to be found, ways to change it, and what is then said of it."""

from scenarios.files import Source
from simulator.checks import Found, check_file
from simulator.checks.pages import examples

CLEAN = examples("HW601")[1]
"""Its scenes are `morning`, with the options `keep`, `pause` and `open_up`, and the ending `evening`."""

ROOM = """\
  {name}:
    text: It is quiet in this room, and there is nobody here but you.
    ask: What do you do here?
    guide: {{hint: Ask who is at the door.}}
    options:
"""


def changed(*changes: tuple[str, str], story: str = CLEAN) -> str:
    """The story with each first text, which it holds once, replaced by the second."""
    for old, new in changes:
        assert story.count(old) == 1, f"{old!r} occurs {story.count(old)} times"
        story = story.replace(old, new)
    return story


def with_scenes(*scenes: str, leads: str = "evening", story: str = CLEAN) -> str:
    """The story with more scenes; `open_up` leads to the scene named."""
    return changed(
        ("        then: evening\n", f"        then: {leads}\n"),
        ("  evening:\n", "".join(scenes) + "  evening:\n"),
        story=story,
    )


def room(name: str, *options: str) -> str:
    """A scene with these options, each `name: {keys}`; label and debrief are added."""
    lines = []
    for option in options:
        short, _, keys = option.partition(": {")
        lines.append(f"      {short}: {{label: Do {short.replace('_', ' ')}, debrief: So be it., {keys}\n")
    return ROOM.format(name=name) + "".join(lines)


def found(story: str) -> tuple[Found, ...]:
    """Everything that is said of a story."""
    checked = check_file(Source("story.yaml", story.encode()))
    assert checked is not None
    return checked.found


def codes(story: str) -> list[str]:
    """The codes of what is said of a story, by place."""
    return [each.code for each in found(story)]


def said(story: str, code: str) -> list[tuple[str, str]]:
    """Where a code is found, and with what words."""
    return [(each.at, each.fault.message) for each in found(story) if each.code == code]
