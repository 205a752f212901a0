"""Refusals: what is wrong with a command, and what to do instead."""

from collections.abc import Iterable, Mapping

from scenarios.suggestions import Misspelt

LONGEST_WORDS = 100_000


class Refused(Exception):
    """A command that cannot be carried out now; nothing was recorded.

    Attributes:
        message: what is wrong; `help`: what to do instead.
    """

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def check_words(words: Mapping[str, str]) -> None:
    """Refuse what no log should have to carry."""
    if any(len(text) > LONGEST_WORDS for text in words.values()):
        raise Refused(f"That is longer than {LONGEST_WORDS} characters.", "Shorten it; nothing was recorded.")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names what may be meant, or nothing."""
    close = Misspelt(word, known).closest()
    return f" Did you mean `{close}`?" if close is not None else ""
