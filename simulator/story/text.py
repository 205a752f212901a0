"""Text with facts in it, cut once and rendered with the facts of a moment."""

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.shown import parts_of
from scoring.record import Value


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
    pieces: list[str | int] = []
    words = ""
    for part in parts_of(text):
        if part.sort == "fact" and part.text in fact_numbers:
            if words:
                pieces.append(words)
            pieces.append(fact_numbers[part.text])
            words = ""
        else:
            words += text[part.start : part.end] if part.sort == "fact" else part.text
    if words or not pieces:
        pieces.append(words)
    return Template(tuple(pieces))
