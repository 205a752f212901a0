"""Every hostile file is refused as a faulty file, whether it comes as a scenario or as a playbook."""

import tracemalloc

import pytest

from scenarios.reading import FaultyFile, Source, read_playbook, read_scenario
from tests.scenarios.hostile.corpus import CORPUS
from tests.scenarios.reading.written import PLAYBOOK, SCENARIO


@pytest.mark.parametrize("name", CORPUS)
def test_as_a_scenario(name: str) -> None:
    write, words = CORPUS[name]
    with pytest.raises(FaultyFile) as raised:
        read_scenario(Source("hostile.yaml", write()), Source("small.yaml", PLAYBOOK.encode()))
    error = raised.value
    assert 1 <= len(error.faults) <= 100
    assert words in str(error)
    assert all(len(str(fault)) < 1_000 and "\n" not in str(fault) for fault in error.faults)
    assert max(map(len, error.full().splitlines())) < 1_000


@pytest.mark.parametrize(
    "name", ["deep flow lists", "an object of Python's", "an alias to itself", "only colons"]
)
def test_as_a_playbook(name: str) -> None:
    write, words = CORPUS[name]
    with pytest.raises(FaultyFile, match=r"hostile\.yaml:1:"):
        read_playbook(Source("hostile.yaml", write()))
    with pytest.raises(FaultyFile) as raised:
        read_scenario(Source("story.yaml", SCENARIO.encode()), Source("hostile.yaml", write()))
    assert words in str(raised.value)


def test_aliases_buy_no_memory() -> None:
    write, _ = CORPUS["laughs by the thousand million"]
    source = Source("hostile.yaml", write())
    tracemalloc.start()
    try:
        with pytest.raises(FaultyFile):
            read_scenario(source, Source("small.yaml", PLAYBOOK.encode()))
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()
