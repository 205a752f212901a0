"""The checks that a criterion of a playbook can name, and what each proposes for a text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from scoring.language import incident, particulars, response
from scoring.language.finding import Finding
from scoring.language.grade import average_sentence_words, reading_grade
from scoring.language.marks import MarkedText, mark
from scoring.language.phrases import Hit, read_book
from scoring.language.proposal import Passage, Proposal, Rating
from scoring.language.substance import nothing_to_judge
from scoring.language.words import LIMIT, Sentence, sentences

_GRADES_OVER = 2
_SENTENCE_WORDS_OVER = 4
_LONGEST_SHOWN = 3

# Of each statement: where it is looked for, and what is said when it is found, half found and not found.
_STATEMENTS: dict[str, tuple[Callable[[MarkedText], Finding], str, str, str]] = {
    "says_what_happened": (
        incident.what_happened,
        "Says what happened.",
        "Hints at what happened, but does not say plainly what did what.",
        "No sentence says plainly what happened.",
    ),
    "says_who_is_affected": (
        incident.who_is_affected,
        "Says who is affected.",
        "Speaks of people affected, but not plainly who or how many.",
        "No sentence says who is affected or how many.",
    ),
    "says_what_was_done": (
        response.what_was_done,
        "Says what was done.",
        "Says that something was done, but not what to.",
        "No sentence says what was done about it.",
    ),
    "says_whom_to_call": (
        particulars.whom_to_call,
        "Says whom to call and how.",
        "Says whom to call, but gives no number, address or place.",
        "No sentence says whom to call or how.",
    ),
    "says_when": (
        particulars.when,
        "Gives a time or a date.",
        "Says roughly when, but gives no time or date.",
        "Gives no time, day or date.",
    ),
    "names_a_person": (
        particulars.person,
        "Names who answers for it.",
        "Mentions a person or a role, but not what they answer for.",
        "Names no person and no role that answers for it.",
    ),
    "asks_to_keep_evidence": (
        response.keep_evidence,
        "Says that things must be kept and not deleted.",
        "Says that something was kept, but not that nothing may be deleted.",
        "Does not say that nothing may be deleted.",
    ),
    "says_what_changed": (
        response.what_changed,
        "Says what is different now.",
        "Hints at a change, but does not say plainly what is different now.",
        "No sentence says what is different now.",
    ),
}

CHECKS: Mapping[str, bool] = MappingProxyType(
    {
        "no_legalese": False,
        "grade_at_most": True,
        "sentence_words_at_most": True,
        "no_non_apology": False,
        "no_promises": False,
        **dict.fromkeys(_STATEMENTS, False),
    }
)
"""Every check by name, and whether it takes a number."""


def propose(check: str, aim: int | None, text: str) -> Proposal:
    """What a check proposes for a text that a team wrote.

    Args:
        check: a name in `CHECKS`.
        aim: the number of a check that takes one: a school grade, or words in an average sentence; else None.
        text: the team's text, as written; only its first 50,000 characters are read.

    Raises:
        ValueError: for a name that is no check, or a number missing or given where none belongs.
    """
    if check not in CHECKS:
        raise ValueError(f"{check!r} is no check; the checks are {', '.join(sorted(CHECKS))}")
    if CHECKS[check] != (aim is not None):
        raise ValueError(f"{check!r} {'needs a number' if CHECKS[check] else 'takes no number'}")
    text = text[:LIMIT]
    if check == "no_legalese":
        return _legalese(text)
    missing = nothing_to_judge(text)
    if missing is not None:
        return Proposal("not_met", missing, ())
    if aim is not None:
        return _grade(text, aim) if check == "grade_at_most" else _sentence_words(text, aim)
    if check in _STATEMENTS:
        return _statement(text, *_STATEMENTS[check])
    return _stock_phrases(text, check)


def _statement(
    text: str, find: Callable[[MarkedText], Finding], plainly: str, half: str, missing: str
) -> Proposal:
    finding = find(mark(text))
    because = {"met": plainly, "partly": half, "not_met": missing}[finding.rating]
    return Proposal(finding.rating, because, tuple(_passage(text, *place) for place in finding.places))


def _legalese(text: str) -> Proposal:
    """No lawyer's language: once is partly, twice is not met, however long the text.

    What is left without the phrases must be worth judging by itself, so that adding some never helps.
    """
    hits = _hits(text, "legalese.tsv")
    rest = list(text)
    for sentence, hit in hits:
        start, end = _bounds(sentence, hit)
        rest[start:end] = " " * (end - start)
    missing = nothing_to_judge("".join(rest))
    passages = tuple(_passage(text, *_bounds(sentence, hit), hit.phrase.columns[0]) for sentence, hit in hits)
    if missing is not None:
        return Proposal("not_met", missing, passages)
    if not hits:
        return Proposal("met", "Uses none of the phrases of lawyer's language on the list.", ())
    times = "one phrase" if len(hits) == 1 else f"{len(hits)} phrases"
    return Proposal(
        "partly" if len(hits) == 1 else "not_met", f"Uses {times} of lawyer's language.", passages
    )


def _stock_phrases(text: str, check: str) -> Proposal:
    """No non-apology, no absolute promise: one is one too many."""
    book, clean, found = {
        "no_non_apology": (
            "non_apologies.tsv",
            "Apologises for nothing vague.",
            "Sounds like an apology without saying for what.",
        ),
        "no_promises": (
            "promises.tsv",
            "Makes no absolute promise and states no guess as a fact.",
            "Promises or claims more than anyone can know.",
        ),
    }[check]
    hits = [(sentence, hit) for sentence, hit in _hits(text, book) if not _taken_back(sentence, hit)]
    if not hits:
        return Proposal("met", clean, ())
    passages = tuple(_passage(text, *_bounds(sentence, hit), hit.phrase.columns[0]) for sentence, hit in hits)
    return Proposal("not_met", found, passages)


def _taken_back(sentence: Sentence, hit: Hit) -> bool:
    """Whether the sentence holds a word that makes the phrase an honest one: "we cannot guarantee", "we found no sign"."""
    excuses = hit.phrase.columns[1].split() if len(hit.phrase.columns) > 1 else []
    spoken = {token.form for at, token in enumerate(sentence.tokens) if not hit.first <= at < hit.last}
    return not spoken.isdisjoint(excuses)


def _grade(text: str, aim: int) -> Proposal:
    grade = reading_grade(text)
    rating = _at_most(grade, aim, _GRADES_OVER)
    because = f"Reads at grade {grade:.1f}; the aim is {aim} or below."
    return Proposal(rating, because, () if rating == "met" else _longest(text))


def _sentence_words(text: str, aim: int) -> Proposal:
    average = average_sentence_words(text)
    rating = _at_most(average, aim, _SENTENCE_WORDS_OVER)
    because = f"Has {average:.1f} words in an average sentence; the aim is {aim} or fewer."
    return Proposal(rating, because, () if rating == "met" else _longest(text))


def _at_most(value: float, aim: int, over: int) -> Rating:
    if value <= aim:
        return "met"
    return "partly" if value <= aim + over else "not_met"


def _longest(text: str) -> tuple[Passage, ...]:
    """The longest sentences, in the order of the text: cutting these in two helps most."""
    longest = sorted(sentences(text), key=lambda sentence: -len(sentence.tokens))[:_LONGEST_SHOWN]
    return tuple(
        _passage(text, sentence.start, sentence.end)
        for sentence in sorted(longest, key=lambda one: one.start)
    )


def _hits(text: str, book: str) -> list[tuple[Sentence, Hit]]:
    phrases = read_book(book)
    return [(sentence, hit) for sentence in sentences(text) for hit in phrases.find_apart(sentence.tokens)]


def _bounds(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    return sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end


def _passage(text: str, start: int, end: int, instead: str | None = None) -> Passage:
    return Passage(start, end, text[start:end], instead)
