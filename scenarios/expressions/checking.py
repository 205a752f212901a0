"""Whether an expression speaks of things that exist and puts together only what goes together."""

from collections.abc import Collection
from typing import Literal

from scenarios.expressions.nodes import Expression, ExpressionFault, Kind, Names, Node, Read, Value
from scenarios.suggestions import Misspelt

Sort = Kind | Literal["duration", "clock"] | None
"""What a part yields; None after a fault, so that one mistake is reported once."""

CALLS = ("done", "taken", "seen", "sent", "min", "max", "if")

_SAYS: dict[str, str] = {
    "true/false": "true or false",
    "integer": "an integer",
    "text": "text",
    "duration": "a duration",
    "clock": "the clock",
}
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def read_expression(text: str, names: Names, wants: Kind | None) -> Expression:
    """Parse and check an expression.

    Args:
        text: the expression as written, at most 500 characters.
        names: what it may speak of.
        wants: the kind of value it must have; None if any will do.

    Raises:
        ExpressionFault: it cannot be read, names what does not exist, puts unlike kinds together or yields another kind;
            `others` holds further faults.
    """
    from scenarios.expressions.parsing import parse

    checker = _Checker(names)
    node, kind = checker.check(parse(text))
    if kind == "clock":
        checker.complain(node, "`clock` alone is no value; compare it with a duration: clock > 1h")
    elif kind == "duration":
        checker.complain(node, "a duration alone is no value; compare `clock` with it: clock > 1h")
    elif kind is not None and wants is not None and kind != wants:
        checker.complain(node, f"the expression yields {_SAYS[kind]}, but {_SAYS[wants]} is wanted here")
    if checker.faults:
        first, *others = sorted(checker.faults, key=lambda fault: fault.start)
        first.others = tuple(others)
        raise first
    reads: set[Read] = set()
    changes: set[int] = set()
    _gather(node, reads, changes)
    settled = wants if kind is None or kind == "clock" or kind == "duration" else kind
    return Expression(text, settled or "true/false", node, frozenset(reads), tuple(sorted(changes)))


def _gather(node: Node, reads: set[Read], changes: set[int]) -> None:
    match node.op:
        case "fact" | "done" | "taken" | "seen" | "sent":
            reads.add(Read(node.op, str(node.value)))
        case "clock":
            reads.add(Read("clock", ""))
            seconds = int(node.parts[0].value)
            if node.value in (">=", "<", "==", "!="):
                changes.add(seconds)
            if node.value in (">", "<=", "==", "!="):
                changes.add(seconds + 1)
        case _:
            for part in node.parts:
                _gather(part, reads, changes)


def _literal_kind(kind: type[Value]) -> Kind:
    return "true/false" if kind is bool else "integer" if kind is int else "text"


class _Checker:
    """Walks a parsed tree, gives back the checked one, and keeps every fault it meets."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.faults: list[ExpressionFault] = []

    def complain(
        self, node: Node, message: str, help: str | None = None, misspelt: Misspelt | None = None
    ) -> None:
        self.faults.append(ExpressionFault(node.start, node.end, message, help, misspelt))

    def check(self, node: Node) -> tuple[Node, Sort]:
        """The node with its names resolved, and the kind of its value."""
        match node.op:
            case "literal":
                return node, _literal_kind(type(node.value))
            case "duration":
                return node, "duration"
            case "name":
                return self._name(node)
            case "dotted":
                self.complain(node, "a name with a dot stands only in `taken(scene.option)`")
                return node, None
            case "call":
                return self._call(node)
            case "compare":
                return self._compare(node)
            case "either" | "both" | "not":
                joiner = {"either": "or", "both": "and", "not": "not"}[node.op]
                return self._all_of(node, "true/false", f"`{joiner}`")
            case _:
                return self._all_of(node, "integer", "arithmetic")

    def _all_of(self, node: Node, kind: Kind, joiner: str) -> tuple[Node, Sort]:
        parts = []
        for written in node.parts:
            part, found = self.check(written)
            self._expect(part, found, kind, joiner)
            parts.append(part)
        return Node(node.op, node.start, node.end, tuple(parts), node.value), kind

    def _expect(self, node: Node, found: Sort, kind: Kind, joiner: str) -> None:
        if found is None or found == kind:
            return
        if found == "clock":
            self.complain(node, "`clock` can only be compared with a duration written out: clock > 1h 30m")
        elif found == "duration":
            self.complain(node, "a duration can only be compared with `clock`, or stand in done(action, 1d)")
        else:
            self.complain(node, f"{joiner} takes {_SAYS[kind]}, but this is {_SAYS[found]}")

    def _name(self, node: Node) -> tuple[Node, Sort]:
        name = str(node.value)
        if name == "clock":
            return node, "clock"
        if name in self.names.facts:
            return Node("fact", node.start, node.end, value=name), self.names.facts[name]
        known = "a fact of this story" if self.names.story else "a fact that the playbook asks for"
        for sort, call, others in (
            ("an action", "done", self.names.actions),
            ("a scene", "seen", self.names.scenes),
            ("an inject", "sent", self.names.injects),
        ):
            if others and name in others:
                self.complain(node, f"`{name}` is {sort}, not a fact; write {call}({name})")
                return node, None
        if name in CALLS:
            self.complain(node, f"`{name}` needs something in parentheses after it")
        else:
            lowered = name.lower()
            words = [word for word in ("and", "or", "not", "true", "false", "clock") if word == lowered]
            self.complain(
                node, f"`{name[:64]}` is not {known}", misspelt=Misspelt(name, [*words, *self.names.facts])
            )
        return node, None

    def _compare(self, node: Node) -> tuple[Node, Sort]:
        operators = str(node.value).split()
        if len(operators) > 1:
            self.complain(node, "comparisons cannot be chained; join two with `and`: 1 <= x and x <= 5")
            return node, None
        operator = operators[0]
        (left, a), (right, b) = self.check(node.parts[0]), self.check(node.parts[1])
        if a == "clock" and b == "duration":
            return Node("clock", node.start, node.end, (right,), operator), "true/false"
        if a == "duration" and b == "clock":
            return Node("clock", node.start, node.end, (left,), _FLIPPED[operator]), "true/false"
        compared = Node("compare", node.start, node.end, (left, right), operator)
        if a is None or b is None:
            return compared, "true/false"
        if "clock" in (a, b):
            self.complain(node, "`clock` can only be compared with a duration written out: clock > 1h 30m")
        elif "duration" in (a, b):
            self.complain(node, "a duration can only be compared with `clock`: clock > 1h 30m")
        elif a != b:
            self.complain(node, f"{_SAYS[a]} is compared with {_SAYS[b]}; both sides must be of one kind")
        elif a != "integer" and operator not in ("==", "!="):
            self.complain(node, f"`{operator}` compares integers; {_SAYS[a]} has only `==` and `!=`")
        return compared, "true/false"

    def _call(self, node: Node) -> tuple[Node, Sort]:
        name = str(node.value)
        match name:
            case "done":
                return self._done(node), "true/false"
            case "taken" | "seen" | "sent":
                return self._event(node, name), "true/false"
            case "min" | "max":
                if self._counts(node, 2, f"{name}(a, b)"):
                    parts, kind = self._all_of(node, "integer", f"`{name}`")
                    return Node(name, node.start, node.end, parts.parts), kind
                return node, "integer"
            case "if":
                return self._if(node)
            case _:
                head = Node("name", node.start, node.start + len(name), value=name)
                self.complain(
                    head,
                    f"`{name[:64]}` cannot be called; there are done, taken, seen, sent, min, max and if",
                    misspelt=Misspelt(name, CALLS),
                )
                return node, None

    def _counts(self, node: Node, count: int, shape: str) -> bool:
        if len(node.parts) != count:
            self.complain(node, f"`{node.value}` is written {shape}")
        return len(node.parts) == count

    def _if(self, node: Node) -> tuple[Node, Sort]:
        if not self._counts(node, 3, "if(condition, a, b)"):
            return node, None
        (condition, c), (a, first), (b, second) = (self.check(part) for part in node.parts)
        self._expect(condition, c, "true/false", "the condition of `if`")
        chosen = Node("if", node.start, node.end, (condition, a, b))
        if first is None or second is None:
            return chosen, None
        for part, kind in ((a, first), (b, second)):
            if kind in ("clock", "duration"):
                self._expect(part, kind, "integer", "`if`")
                return chosen, None
        if first != second:
            self.complain(
                node, f"`if` yields {_SAYS[first]} or {_SAYS[second]} here; both must be of one kind"
            )
            return chosen, None
        return chosen, first

    def _done(self, node: Node) -> Node:
        if not 1 <= len(node.parts) <= 2:
            self.complain(node, "`done` is written done(action) or done(action, 1d)")
            return node
        action = self._known(node.parts[0], "an action", self.names.actions)
        limit = node.parts[1:]
        if limit and limit[0].op != "duration":
            self.complain(limit[0], "a duration written out must stand here, as in done(pause_tool, 1d)")
        return Node("done", node.start, node.end, limit, action)

    def _event(self, node: Node, call: str) -> Node:
        if not self.names.story:
            self.complain(
                node,
                f"`{call}` is not known here: conditions of actions and mistakes read only the facts that the playbook "
                "asks for, done(action) and clock",
            )
            return node
        if not self._counts(
            node, 1, {"taken": "taken(scene.option)", "seen": "seen(scene)"}.get(call, "sent(inject)")
        ):
            return node
        if call == "taken":
            name = self._option(node.parts[0])
        elif call == "seen":
            name = self._known(node.parts[0], "a scene", self.names.scenes)
        else:
            name = self._known(node.parts[0], "an inject", self.names.injects)
        return Node(call, node.start, node.end, value=name)

    def _known(self, node: Node, what: str, known: Collection[str]) -> str:
        name = str(node.value)
        if node.op != "name":
            self.complain(node, f"the name of {what} must stand here")
        elif name not in known:
            self.complain(node, f"`{name[:64]}` is not {what}", misspelt=Misspelt(name, known))
        return name

    def _option(self, node: Node) -> str:
        """The option's full name; a bare one belongs to the scene in which the expression stands."""
        known = self.names.options
        name = str(node.value)
        if node.op == "name" and self.names.scene is not None:
            full = f"{self.names.scene}.{name}"
            if full in known:
                return full
            here = f"{self.names.scene}."
            near = [option.removeprefix(here) for option in known if option.startswith(here)]
            elsewhere = [option for option in known if option.endswith(f".{name}")]
            if elsewhere:
                self.complain(
                    node, f"`{name[:64]}` is not an option of this scene; write taken({elsewhere[0]})"
                )
            else:
                self.complain(
                    node, f"`{name[:64]}` is not an option of this scene", misspelt=Misspelt(name, near)
                )
        elif node.op == "name":
            self.complain(node, f"`{name[:64]}` names no scene; write taken(scene.option)")
        elif node.op != "dotted":
            self.complain(node, "an option must stand here: taken(option) or taken(scene.option)")
        elif name not in known:
            self.complain(node, f"`{name[:128]}` is not an option", misspelt=Misspelt(name, known))
        return name
