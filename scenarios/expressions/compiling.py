"""Checked expressions as Python: the source, for whoever writes a larger function, and a function of it."""

from functools import lru_cache
from typing import NamedTuple, cast

from scenarios.expressions.nodes import LARGEST, Condition, Expression, Layout, Node

TALLEST = 12
"""How high a piece of source may nest before it is computed beforehand: Python's own parser gives up at 200 parentheses."""

_ENVIRONMENT: dict[str, object] = {"__builtins__": {}, "min": min, "max": max}


class _Piece(NamedTuple):
    """A piece of source, the least and the most it can be where it is an integer, and how high it nests."""

    source: str
    least: int = -LARGEST
    most: int = LARGEST
    height: int = 0


def python_source(expression: Expression, layout: Layout) -> str:
    """The expression in Python, in parentheses or atomic, over `f, d, c, t, s, i` as `Condition` has them.

    It calls nothing but `min` and `max`, binds no name but `v` and `u0`, `u1`, .., and raises nothing. Integers are clamped to
    plus or minus 10^9 after each operation that could leave these bounds.

    Raises:
        KeyError: `layout` lacks a name that the expression reads.
    """
    writer = _Writer(layout)
    source = writer.write(expression.node).source
    if writer.beforehand:
        steps = ", ".join(f"u{n} := {piece}" for n, piece in enumerate(writer.beforehand))
        return f"({steps}, {source})[-1]"
    return source


@lru_cache(maxsize=20_000)
def compile_function(source: str) -> Condition:
    """A function of an expression's source; `source` must come from `python_source`."""
    code = compile(f"lambda f, d, c, t, s, i: {source}", "<expression>", "eval")
    return cast(Condition, eval(code, _ENVIRONMENT))


class _Writer:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.beforehand: list[str] = []

    def write(self, node: Node) -> _Piece:
        """The source of a node."""
        return self._lower(self._write(node))

    def _lower(self, piece: _Piece) -> _Piece:
        """Nothing in an expression has effects, so what nests too high is computed first and used by its name."""
        if piece.height < TALLEST:
            return piece
        self.beforehand.append(piece.source)
        return piece._replace(source=f"u{len(self.beforehand) - 1}", height=0)

    def _write(self, node: Node) -> _Piece:
        layout = self.layout
        match node.op:
            case "literal":
                if type(node.value) is int:
                    return _Piece(repr(node.value), node.value, node.value)
                return _Piece(repr(node.value))
            case "fact":
                return _Piece(f"f[{layout.facts[str(node.value)]}]")
            case "done":
                when = f"d[{layout.actions[str(node.value)]}]"
                if node.parts:
                    return _Piece(f"(0 <= {when} <= {node.parts[0].value})")
                return _Piece(f"({when} >= 0)")
            case "taken":
                return _Piece(f"(t & {1 << layout.options[str(node.value)]:#x} != 0)")
            case "seen":
                return _Piece(f"(s & {1 << layout.scenes[str(node.value)]:#x} != 0)")
            case "sent":
                return _Piece(f"(i & {1 << layout.injects[str(node.value)]:#x} != 0)")
            case "clock":
                return _Piece(f"(c {node.value} {node.parts[0].value})")
            case "either" | "both":
                pieces = [self.write(part) for part in node.parts]
                joiner = " or " if node.op == "either" else " and "
                return _Piece(f"({joiner.join(p.source for p in pieces)})", height=_above(*pieces))
            case "not":
                piece = self.write(node.parts[0])
                return _Piece(f"(not {piece.source})", height=_above(piece)) if int(node.value) % 2 else piece
            case "negative":
                return _negative(self.write(node.parts[0]), int(node.value))
            case "compare":
                a, b = (self.write(part) for part in node.parts)
                return _Piece(f"({a.source} {node.value} {b.source})", height=_above(a, b))
            case "if":
                condition, a, b = (self.write(part) for part in node.parts)
                return _Piece(
                    f"({a.source} if {condition.source} else {b.source})",
                    min(a.least, b.least),
                    max(a.most, b.most),
                    _above(condition, a, b),
                )
            case "min" | "max":
                a, b = (self.write(part) for part in node.parts)
                choose = min if node.op == "min" else max
                return _Piece(
                    f"{node.op}({a.source}, {b.source})",
                    choose(a.least, b.least),
                    choose(a.most, b.most),
                    _above(a, b),
                )
            case _:
                return self._arithmetic(node)

    def _arithmetic(self, node: Node) -> _Piece:
        """A sum or product from left to right, each step clamped."""
        total = self.write(node.parts[0])
        for operator, part in zip(str(node.value).split(), node.parts[1:], strict=True):
            total = self._lower(_clamped(total, operator, self.write(part)))
        return total


def _above(*pieces: _Piece) -> int:
    return 1 + max(piece.height for piece in pieces)


def _negative(piece: _Piece, times: int) -> _Piece:
    if times % 2 == 0:
        return piece
    return _Piece(f"(-{piece.source})", -piece.most, -piece.least, _above(piece))


def _clamped(a: _Piece, operator: str, b: _Piece) -> _Piece:
    """`a operator b` within the bounds, asking only about a bound that it can cross.

    `v` is used up before anything else is evaluated, so one name serves however the pieces nest.
    """
    corners = {
        "+": (a.least + b.least, a.most + b.most),
        "-": (a.least - b.most, a.most - b.least),
        "*": (a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most),
    }[operator]
    least, most = min(corners), max(corners)
    source = f"{a.source} {operator} {b.source}"
    if most > LARGEST and least < -LARGEST:
        source = f"{LARGEST} if (v := {source}) > {LARGEST} else {-LARGEST} if v < {-LARGEST} else v"
    elif most > LARGEST:
        source = f"{LARGEST} if (v := {source}) > {LARGEST} else v"
    elif least < -LARGEST:
        source = f"{-LARGEST} if (v := {source}) < {-LARGEST} else v"
    return _Piece(f"({source})", max(least, -LARGEST), min(most, LARGEST), _above(a, b))
