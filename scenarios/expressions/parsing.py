"""From an expression's text to its tree, or to a fault that says what was expected where."""

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedCharacters, UnexpectedToken

from scenarios.durations import LONGEST_DURATION, parse_duration
from scenarios.expressions.nodes import LARGEST, LONGEST, ExpressionFault, Node

Child = Token | Node | None


class _Builder(Transformer[Token, Node]):
    """Makes nodes while the parser goes along; long chains stay flat, so that the tree is never deep."""

    def either(self, children: list[Child]) -> Node:
        return _chain("either", children)

    def both(self, children: list[Child]) -> Node:
        return _chain("both", children)

    def comparison(self, children: list[Child]) -> Node:
        return _chain("compare", children)

    def sum(self, children: list[Child]) -> Node:
        return _chain("sum", children)

    def product(self, children: list[Child]) -> Node:
        return _chain("product", children)

    def refusal(self, children: list[Child]) -> Node:
        return _repeated("not", children)

    def negative(self, children: list[Child]) -> Node:
        return _repeated("negative", children)

    def grouped(self, children: list[Child]) -> Node:
        return _nodes(children)[0]

    def true(self, children: list[Child]) -> Node:
        return Node("literal", *_span(children), value=True)

    def false(self, children: list[Child]) -> Node:
        return Node("literal", *_span(children), value=False)

    def integer(self, children: list[Child]) -> Node:
        return Node("literal", *_span(children), value=_integer(str(children[0]), *_span(children)))

    def duration(self, children: list[Child]) -> Node:
        return Node("duration", *_span(children), value=_duration(str(children[0]), *_span(children)))

    def text(self, children: list[Child]) -> Node:
        return Node("literal", *_span(children), value=str(children[0])[1:-1].replace("''", "'"))

    def name(self, children: list[Child]) -> Node:
        return Node("name", *_span(children), value=str(children[0]))

    def dotted(self, children: list[Child]) -> Node:
        return Node("dotted", *_span(children), value=f"{children[0]}.{children[2]}")

    def call(self, children: list[Child]) -> Node:
        return Node("call", *_span(children), parts=_nodes(children), value=str(children[0]))


def _span(children: list[Child]) -> tuple[int, int]:
    first, last = children[0], children[-1]
    start = first.start_pos if isinstance(first, Token) else first and first.start
    end = last.end_pos if isinstance(last, Token) else last and last.end
    return start or 0, end or 0


def _nodes(children: list[Child]) -> tuple[Node, ...]:
    return tuple(child for child in children if isinstance(child, Node))


def _chain(op: str, children: list[Child]) -> Node:
    operators = " ".join(str(child) for child in children if isinstance(child, Token))
    return Node(op, *_span(children), parts=_nodes(children), value=operators)


def _repeated(op: str, children: list[Child]) -> Node:
    return Node(op, *_span(children), parts=_nodes(children), value=len(children) - 1)


def _integer(digits: str, start: int, end: int) -> int:
    if len(digits) > 1 and digits[0] == "0":
        raise ExpressionFault(start, end, f"`{digits[:40]}` starts with a 0; write the number without it")
    if len(digits) > len(str(LARGEST)) or int(digits) > LARGEST:
        raise ExpressionFault(start, end, f"the number is larger than {LARGEST}; write a smaller one")
    return int(digits)


def _duration(written: str, start: int, end: int) -> int:
    seconds = parse_duration(" ".join(written.split()))
    if seconds is None:
        raise ExpressionFault(
            start,
            end,
            f"`{written[:40]}` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h, units falling, "
            f"at most {LONGEST_DURATION}s",
        )
    return seconds


@lru_cache(maxsize=1)
def _parser() -> Callable[[str], Node]:
    grammar = files("scenarios.expressions").joinpath("grammar.lark").read_text("utf-8")
    # The basic lexer knows every word everywhere, so that a word in the wrong place is named instead of its letters.
    lark = Lark(grammar, parser="lalr", lexer="basic", transformer=_Builder())

    def parse_text(text: str) -> Node:
        built: object = lark.parse(text)
        if not isinstance(built, Node):
            raise TypeError(f"the grammar built {type(built).__name__}")
        return built

    return parse_text


@lru_cache(maxsize=20_000)
def parse(text: str) -> Node:
    """The tree of `text`, names and kinds not yet checked.

    Raises:
        ExpressionFault: it is empty, too long, or does not follow the grammar.
    """
    if len(text) > LONGEST:
        raise ExpressionFault(
            LONGEST, len(text), f"the expression has {len(text)} characters; write it in at most {LONGEST}"
        )
    if not text.strip():
        raise ExpressionFault(
            0, len(text), "the expression is empty; write one such as `not done(pause_tool)`"
        )
    try:
        return _parser()(text)
    except UnexpectedToken as error:
        raise _misplaced(text, error.token) from None
    except UnexpectedCharacters as error:
        raise _unreadable(text, error.pos_in_stream or 0) from None


def _misplaced(text: str, token: Token) -> ExpressionFault:
    """The fault of a word that is known but cannot stand where it stands."""
    if token.type == "$END":
        end = len(text.rstrip())
        missing = "a closing `)` is missing" if text.count("(") > text.count(")") else "something is missing"
        return ExpressionFault(max(end - 1, 0), end, f"the expression stops too early; {missing} at its end")
    start = token.start_pos or 0
    end = token.end_pos or len(text)
    before = text[:start].rstrip()
    word = str(token)[:40]
    if token.type == "CLOSE" and text.count(")") > text.count("("):
        return ExpressionFault(start, end, "this `)` closes nothing; take it out or add a `(`")
    if token.type == "OPEN":
        return ExpressionFault(
            start, end, "a `(` cannot stand here; write what joins it to what is before it"
        )
    if token.type == "NOT":
        return ExpressionFault(
            start, end, "`not` cannot stand here; put it with what it denies in parentheses"
        )
    if (
        token.type in {"NAME", "TRUE", "FALSE", "INTEGER", "DURATION", "TEXT"}
        and before
        and before[-1] not in "(,"
    ):
        return ExpressionFault(
            start,
            end,
            f"`{word}` follows without `and`, `or` or a comparison before it; write what joins them",
        )
    return ExpressionFault(start, end, f"`{word}` cannot stand here; something is missing before it")


_INSTEAD = {
    "=": "to compare, write `==`",
    "!": "write `not`, or `!=` between two values",
    "&": "write `and`",
    "|": "write `or`",
    '"': "write text in single quotes: 'text'",
    "“": "write text in straight single quotes: 'text'",
    "”": "write text in straight single quotes: 'text'",
    "‘": "write text in straight single quotes: 'text'",
    "’": "write text in straight single quotes: 'text'",
    "'": "close the text with another `'`",
    "/": "there is no division",
    "%": "there is no remainder and no percentage",
    "[": "write parentheses: ( )",
    "]": "write parentheses: ( )",
    "{": "write a fact's name without braces",
    "}": "write a fact's name without braces",
    "≥": "write `>=`",
    "≤": "write `<=`",
    "≠": "write `!=`",
    "−": "write `-`",
    "–": "write `-`",
    "\u00a0": "this is a non-breaking space; write a plain one",
}


def _unreadable(text: str, at: int) -> ExpressionFault:
    """The fault of a character that begins nothing in the grammar."""
    character = text[at]
    if character.isascii() and character.isdigit():
        end = at
        while end < len(text) and (text[end].isalnum() or text[end] in "._"):
            end += 1
        return ExpressionFault(
            at,
            end,
            f"`{text[at:end][:40]}` is neither an integer (20) nor a duration (90s, 10m, 2h, 3d, 1d 4h)",
        )
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    instead = _INSTEAD.get(character, "it means nothing in an expression; take it out")
    return ExpressionFault(at, at + 1, f"`{shown}` cannot be read; {instead}")
