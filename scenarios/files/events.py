"""From a source to a tree, by the events of the YAML reader: nothing is loaded, looked up or built beyond plain values.

Loading a hostile file with the library's own loader can end the interpreter, so depth, size and every feature that a
scenario does not need are refused here, event by event.
"""

import re

import yaml
from yaml._yaml import CParser
from yaml._yaml import Mark as YamlMark

from scenarios.expressions import LARGEST
from scenarios.files.collector import without_collector
from scenarios.files.faults import FaultyFile
from scenarios.files.source import Source
from scenarios.files.syntax import syntax_fault
from scenarios.files.tree import BROKEN, Finding, Mark, Plain, Tree
from scenarios.text import clean_text, on_one_line

DEEPEST = 40
MOST_EVENTS = 1_000_000

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DIRECTIVE = re.compile("(?:\\A|[\n\r\x85\u2028\u2029])(%)")


def read_tree(source: Source) -> Tree:
    """Read a file into plain values that know where they stand.

    What is wrong but does not stop the reading is kept in the tree, and raised by `report` and `validate`.

    Raises:
        FaultyFile: it cannot be read as YAML, is too large or nested too deep.
    """
    text = source.text
    if found := _DIRECTIVE.search(text):
        # Besides having no use here, thousands of directives take the YAML reader hours.
        raise _refusal(source, found.start(1), "a line cannot begin with `%`; indent it or take it out")
    with without_collector():
        return _Builder(source).build()


def _refusal(source: Source, at: int, message: str) -> FaultyFile:
    return FaultyFile([source.fault(at, at + 1, message)])


def _index(mark: yaml.Mark | YamlMark | None) -> int:
    return 0 if mark is None else mark.index


class _Frame:
    """A mapping or sequence that has begun and not yet ended."""

    __slots__ = (
        "awaits_key",
        "flow",
        "item_marks",
        "items",
        "key",
        "key_end",
        "key_start",
        "mapping",
        "marks",
        "start",
    )

    def __init__(self, start: int, flow: bool, is_mapping: bool) -> None:
        self.start = start
        self.flow = flow
        self.mapping: dict[str, Plain] | None = {} if is_mapping else None
        self.marks: dict[str, Mark] = {}
        self.items: list[Plain] = []
        self.item_marks: list[Mark] = []
        self.awaits_key = is_mapping
        self.key: str | None = None
        self.key_start = 0
        self.key_end = 0


class _Builder:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.tree = Tree(source, BROKEN, Mark(0, 0, 0, 0, False), {})
        self.frames: list[_Frame] = []

    def build(self) -> Tree:
        next_event = CParser(self.source.text).get_event
        documents = 0
        try:
            for _ in range(MOST_EVENTS):
                event = next_event()
                if isinstance(event, yaml.ScalarEvent):
                    self._scalar(event)
                elif isinstance(event, yaml.CollectionStartEvent):
                    self._open(event)
                elif isinstance(event, yaml.CollectionEndEvent):
                    self._close(_index(event.end_mark))
                elif isinstance(event, yaml.AliasEvent):
                    start, end = _index(event.start_mark), _index(event.end_mark)
                    self._complain(start, end, "an alias (`*`) is not read; write out what it stands for")
                    self._attach(BROKEN, start, end)
                elif isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        start = _index(event.start_mark)
                        self._complain(start, start + 3, "a second document begins here; a file holds one")
                        return self.tree
                elif isinstance(event, yaml.StreamEndEvent):
                    if documents == 0:
                        self._complain(0, 0, "the file is empty")
                    return self.tree
        except yaml.YAMLError as error:
            raise FaultyFile([syntax_fault(self.source, error)]) from None
        raise _refusal(self.source, 0, f"the file has more than {MOST_EVENTS} parts; write a smaller one")

    def _complain(self, start: int, end: int, message: str, help: str | None = None) -> None:
        self.tree.add(Finding(start, end, message, help))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        self._refuse_extras(event, start, end)
        if self.frames and self.frames[-1].awaits_key:
            self._key(self.frames[-1], event, start, end)
        else:
            self._attach(self._value(event, start, end), start, end)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        start = _index(event.start_mark)
        self._refuse_extras(event, start, _index(event.end_mark))
        if len(self.frames) >= DEEPEST:
            raise _refusal(
                self.source, start, f"the file is nested more than {DEEPEST} deep; write it flatter"
            )
        if self.frames and self.frames[-1].awaits_key:
            self._complain(start, start + 1, "a key must be a word; a list or mapping cannot be one")
        self.frames.append(_Frame(start, bool(event.flow_style), isinstance(event, yaml.MappingStartEvent)))

    def _close(self, end: int) -> None:
        frame = self.frames.pop()
        value: Plain
        if frame.mapping is not None:
            value = frame.mapping
            self.tree.marks[id(value)] = frame.marks
        else:
            value = tuple(frame.items)
            self.tree.marks[id(value)] = frame.item_marks
        self._attach(value, frame.start, end)

    def _refuse_extras(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: int, end: int
    ) -> None:
        if event.anchor is not None:
            self._complain(start, end, "an anchor (`&`) is not read; take it out")
        if event.tag is not None:
            self._complain(start, end, "a tag (`!`) is not read; take it out, or put the text in quotes")

    def _attach(self, value: Plain, start: int, end: int) -> None:
        """Give a finished value to the mapping or sequence that it belongs to."""
        if not self.frames:
            self.tree.value, self.tree.mark = value, Mark(start, end, start, end, False)
            return
        frame = self.frames[-1]
        if frame.mapping is None:
            frame.items.append(value)
            frame.item_marks.append(Mark(start, end, start, end, frame.flow))
        elif frame.awaits_key:
            frame.key, frame.awaits_key = None, False
        else:
            if frame.key is not None:
                frame.mapping[frame.key] = value
                frame.marks[frame.key] = Mark(start, end, frame.key_start, frame.key_end, frame.flow)
            frame.awaits_key = True

    def _key(self, frame: _Frame, event: yaml.ScalarEvent, start: int, end: int) -> None:
        """Begin a member; a key that cannot be used is refused here and its value dropped."""
        key = clean_text(event.value)
        frame.key, frame.key_start, frame.key_end, frame.awaits_key = key, start, end, False
        if key in frame.marks:
            first = self.source.line_of(frame.marks[key].key_start)
            self._complain(
                start,
                end,
                f"`{on_one_line(key)}` is given twice; the first is on line {first}. Keep one of them",
            )
            frame.key = None
        elif not key:
            self._complain(start, max(end, start + 1), "a key is missing before this `:`")
            frame.key = None

    def _value(self, event: yaml.ScalarEvent, start: int, end: int) -> Plain:
        """What a scalar says: only `true`, `false` and whole numbers without quotes are not text."""
        if event.tag is not None:
            return BROKEN
        text = event.value
        if event.style:
            return clean_text(text)
        if text == "true":
            return True
        if text == "false":
            return False
        if not text:
            if event.anchor is None:
                self._complain_of_nothing(start)
            return BROKEN
        if text[0] in "+-0123456789" and _INTEGER.match(text):
            if len(text) > 11 or abs(int(text)) > LARGEST:
                self._complain(
                    start,
                    end,
                    f"the number is beyond ±{LARGEST}; write a smaller one, or put it in quotes if it is text",
                )
                return BROKEN
            return int(text)
        return clean_text(text)

    def _complain_of_nothing(self, at: int) -> None:
        frame = self.frames[-1] if self.frames else None
        if frame is None:
            self._complain(0, 0, "the file is empty")
        elif frame.mapping is None:
            self._complain(
                max(frame.start, at - 1), at, "this entry of the list is empty; write it or take its `-` out"
            )
        elif frame.key is not None:
            key = on_one_line(frame.key)
            if frame.flow and ":" not in self.source.text[frame.key_end : at + 1]:
                self._complain(
                    frame.key_start,
                    frame.key_end,
                    f"a comma within {{ }} ends a value, so `{key}` was read as a key of its own; put the whole "
                    "sentence in quotes, or write it on a line of its own",
                )
            else:
                self._complain(
                    frame.key_start, frame.key_end, f"`{key}` has no value; write one, or take the key out"
                )
