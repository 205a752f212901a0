"""The engine and the naive storyteller agree on generated scenarios, whatever is done in them."""

from hypothesis import HealthCheck, given, settings

from tests.oracle.both import Both, load
from tests.oracle.generate import MOVES, Files, Move, files

EXAMPLES = max(300, settings.default.max_examples if settings.default else 0)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), MOVES)
def test_engine_and_naive_storyteller_agree(generated: Files, moves: list[Move]) -> None:
    both = Both(load(*generated.yaml()))
    for move in moves:
        if both.ending is not None:
            break
        both.move(move)
