"""A place for a database, and a store in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.store import DrillStore
from tests.simulator.store.sample import counted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "drills.db"


@pytest.fixture
def store(path: Path) -> Iterator[DrillStore]:
    with DrillStore(path, salt=counted()) as opened:
        yield opened
