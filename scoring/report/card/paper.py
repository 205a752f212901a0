"""What a card consists of, apart from how it looks: boxes of lines, some of them to be filled in by pen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card.

    Attributes:
        strong, plain: its words, the strong ones first.
        blank: what belongs on a ruled line that follows the words, to be filled in by pen.
        steps: short lines below it.
        tick: whether it begins with a box to tick.
    """

    strong: str = ""
    plain: str = ""
    blank: str | None = None
    steps: tuple[str, ...] = ()
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Lines under a heading; `says` is a sentence below the heading, `more` whether it goes on on the back."""

    title: str
    lines: tuple[Line, ...]
    says: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A card: what is done on the left, who and what with on the right; `foot` says where it comes from.

    Attributes:
        either: boxes that stand where there is more room, below the others.
    """

    title: str
    subtitle: str
    left: tuple[Box, ...]
    right: tuple[Box, ...]
    either: tuple[Box, ...]
    foot: str
