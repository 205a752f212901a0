"""What the YAML reader could not read, in words for people who do not know YAML."""

import yaml

from scenarios.files.faults import Fault
from scenarios.files.source import Source

_PROBLEMS: tuple[tuple[str, str], ...] = (
    (
        "could not find expected ':'",
        "a `:` is missing after a key, or a line of text stands too far left; end a key with `:`, indent text below its key",
    ),
    (
        "did not find expected key",
        "this line does not fit what is above it; indent it like its neighbours, and look for text in quotes that goes on "
        "after the closing quote",
    ),
    (
        "did not find expected '-' indicator",
        "this line should begin with `- ` as the entries above it do, or be indented",
    ),
    (
        "did not find expected ',' or ']'",
        "a list that began with `[` goes wrong here; put `,` between its entries and `]` after",
    ),
    (
        "did not find expected ',' or '}'",
        "a mapping that began with `{` goes wrong here; put `,` between its members and `}` after, and text with "
        "`:`, `,` or brackets in quotes",
    ),
    ("did not find expected node content", "a value is missing here, between brackets or commas"),
    (
        "block sequence entries are not allowed",
        "a `- ` cannot stand here; put the entries of a list on lines of their own below their key",
    ),
    (
        "while scanning a quoted scalar found unexpected end of stream",
        "a quote is opened here and never closed",
    ),
    ("found unexpected end of stream", "a quote is opened and never closed"),
    (
        "found unexpected document indicator",
        "`---` or `...` stands within quotes; indent it, or close the quote before",
    ),
    (
        "unknown escape character",
        "within double quotes `\\` begins an escape; write `\\\\`, or use single quotes",
    ),
    (
        "hexdecimal number",
        "an escape such as \\x41 within double quotes lacks its digits; use single quotes instead",
    ),
    ("invalid Unicode character escape", "this escape stands for no character; write the character itself"),
    ("tab character", "a tab cannot indent; use spaces"),
    ("anchor or alias", "text cannot begin with `&` or `*`; put it in quotes"),
    ("alphabetic or numeric character", "text cannot begin with `&` or `*`; put it in quotes"),
    ("a tag", "text cannot begin with `!`; put it in quotes"),
    (
        "chomping indicator",
        "after `|` or `>` nothing may follow on the line; put the text on the lines below",
    ),
    (
        "indentation indicator",
        "after `|` or `>` nothing may follow on the line; put the text on the lines below",
    ),
    (
        "expected comment or line break",
        "after `|` or `>` nothing may follow on the line; put the text on the lines below",
    ),
    ("did not find expected <document start>", "text follows where the file should have ended; take it out"),
)


def syntax_fault(source: Source, error: yaml.YAMLError) -> Fault:
    """The one fault of a file that is no YAML."""
    if not isinstance(error, yaml.MarkedYAMLError):
        at = getattr(error, "position", 0)
        return source.fault(
            at if isinstance(at, int) else 0, 0, "a character here cannot be read; take it out"
        )
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark is not None else 0
    problem = error.problem or ""
    if "cannot start any token" in problem:
        return source.fault(at, at + 1, _cannot_begin(source.text[at : at + 1]))
    if "mapping values are not allowed" in problem:
        return source.fault(at, at + 1, _no_colon_here(source, at))
    opened = error.context_mark
    whole = f"{error.context or ''} {problem}"
    if problem == "found unexpected end of stream" and opened is not None:
        return source.fault(opened.index, opened.index + 1, "a quote is opened here and never closed")
    for part, words in _PROBLEMS:
        if part in whole:
            help = None
            if opened is not None and source.line_of(opened.index) != source.line_of(at):
                help = f"what it belongs to began on line {source.line_of(opened.index)}"
            return source.fault(at, at + 1, words, help)
    return source.fault(at, at + 1, f"the file cannot be read as YAML here ({whole.strip()})")


def _cannot_begin(character: str) -> str:
    if character == "\t":
        return "a tab cannot indent; use spaces"
    return f"text cannot begin with `{character}`; put it in quotes"


def _no_colon_here(source: Source, at: int) -> str:
    before = source.text[:at].splitlines()[-1:] or [""]
    if ": " in before[0]:
        return "a second `: ` on this line; put text that holds `: ` in quotes, or below its key after `|`"
    return "no key can stand here; this line is indented too far, or the one above is no `key: value`"
