"""Did you mean: the known name closest to a misspelt one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

LONGEST_WORD = 64
MOST_NAMES = 5_000


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word that names nothing, and the names it could have been; compared only when somebody asks."""

    word: str
    names: Iterable[str]

    def closest(self) -> str | None:
        """The most similar name, or None where nothing comes near.

        Long words and names beyond the first 5,000 are left out, so that a hostile file cannot buy time with them.
        """
        if len(self.word) > LONGEST_WORD:
            return None
        from difflib import get_close_matches

        names = [name for name in islice(self.names, MOST_NAMES) if len(name) <= LONGEST_WORD]
        folded = self.word.casefold()
        for name in names:
            if name.casefold() == folded:
                return name
        return next(iter(get_close_matches(self.word, names, n=1)), None)

    def question(self) -> str:
        """`; did you mean X?`, or nothing."""
        found = self.closest()
        return f"; did you mean `{found}`?" if found is not None else ""
