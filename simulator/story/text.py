"""Text with facts in it: `{customers_misled}` shows a fact, `{{` and `}}` show braces."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from scoring.record import Value

_PLACE = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")


def shown(value: Value) -> str:
    """A fact's value as authors write it: `true`, `14`, or the text itself."""
    return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass(frozen=True, slots=True)
class Template:
    """A text cut where facts stand in it: pieces of text, and fact numbers between them."""

    pieces: tuple[str | int, ...]

    def render(self, facts: tuple[Value, ...]) -> str:
        """The text with the given facts, by number."""
        pieces = self.pieces
        if len(pieces) == 1 and isinstance(pieces[0], str):
            return pieces[0]
        return "".join([piece if isinstance(piece, str) else shown(facts[piece]) for piece in pieces])


def read_template(text: str, fact_numbers: Mapping[str, int]) -> Template:
    """Cut a text at its facts. A name that is no fact stays as it stands (reading has refused it before)."""
    if "{" not in text and "}" not in text:
        return Template((text,))
    pieces: list[str | int] = []
    literal = ""
    end = 0
    for place in _PLACE.finditer(text):
        literal += text[end : place.start()]
        end = place.end()
        name = place[1]
        if name is None:
            literal += place[0][0]
        elif name in fact_numbers:
            if literal:
                pieces.append(literal)
            pieces.append(fact_numbers[name])
            literal = ""
        else:
            literal += place[0]
    literal += text[end:]
    if literal or not pieces:
        pieces.append(literal)
    return Template(tuple(pieces))
