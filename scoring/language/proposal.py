"""What a check says: a rating, one sentence why, and the words that it rests on."""

from dataclasses import dataclass
from typing import Literal

Rating = Literal["met", "partly", "not_met"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the team's text that a finding rests on.

    Attributes:
        start, end: their place in the text, in characters; `words` is exactly the text between.
        instead: plainer wording, where there is one.
    """

    start: int
    end: int
    words: str
    instead: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rating that a check proposes and a person may overrule; `because` is one plain sentence."""

    rating: Rating
    because: str
    passages: tuple[Passage, ...]
