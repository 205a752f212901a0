"""A small story to speak of in expressions, and one way to evaluate them."""

from collections.abc import Mapping, Sequence

from scenarios.expressions import Kind, Layout, Names, Value, compile_function, python_source, read_expression

KINDS: dict[str, Kind] = {
    "running": "true/false",
    "known": "true/false",
    "misled": "integer",
    "debt": "integer",
    "who": "text",
}
ACTIONS = ("pause_tool", "tell_customers")
OPTIONS = ("call.pause", "call.wait", "mail.write", "anytime.ask")
SCENES = ("call", "mail")
INJECTS = ("reporter",)

NAMES = Names(KINDS, ACTIONS, OPTIONS, SCENES, INJECTS, scene="call")
LAYOUT = Layout(
    facts={name: n for n, name in enumerate(KINDS)},
    actions={name: n for n, name in enumerate(ACTIONS)},
    options={name: n for n, name in enumerate(OPTIONS)},
    scenes={name: n for n, name in enumerate(SCENES)},
    injects={name: n for n, name in enumerate(INJECTS)},
)
FACTS: dict[str, Value] = {"running": True, "known": False, "misled": 14, "debt": -3, "who": "Dana's"}


def value_of(
    text: str,
    facts: Mapping[str, Value] = FACTS,
    done: Mapping[str, int] | None = None,
    clock: int = 0,
    taken: Sequence[str] = (),
    seen: Sequence[str] = (),
    sent: Sequence[str] = (),
) -> Value:
    """Read, compile and evaluate an expression in the state that the arguments describe."""
    source = python_source(read_expression(text, NAMES, None), LAYOUT)
    return compile_function(source)(
        tuple(facts[name] for name in KINDS),
        tuple((done or {}).get(action, -1) for action in ACTIONS),
        clock,
        _bits(OPTIONS, taken),
        _bits(SCENES, seen),
        _bits(INJECTS, sent),
    )


def _bits(names: Sequence[str], chosen: Sequence[str]) -> int:
    return sum(2**n for n, name in enumerate(names) if name in chosen)
