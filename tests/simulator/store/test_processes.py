"""Several processes at one drill, and processes that are killed."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from simulator.store import DrillStore
from tests.simulator.store.sample import DRILL, begin

ROOT = Path(__file__).parents[3]
RACES = 30
KILLS = 12


@contextmanager
def player(path: Path, *name: str) -> Iterator[tuple[subprocess.Popen[str], IO[str], IO[str]]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.simulator.store.player", str(path), *name],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process, process.stdin, process.stdout
        finally:
            process.kill()


def test_of_two_processes_that_append_at_one_number_one_wins(store: DrillStore, path: Path) -> None:
    begin(store)
    with player(path, "Ann") as (_, to_ann, from_ann), player(path, "Bo") as (_, to_bo, from_bo):
        assert (from_ann.readline(), from_bo.readline()) == ("ready\n", "ready\n")
        winners = []
        for seq in range(2, 2 + RACES):
            # Whoever is told first has the better chance, so they take turns.
            for channel in (to_ann, to_bo) if seq % 2 else (to_bo, to_ann):
                channel.write(f"{seq}\n")
                channel.flush()
            answers = {"Ann": from_ann.readline().strip(), "Bo": from_bo.readline().strip()}
            assert sorted(answers.values()) == ["kept", "lost"]
            winners.append(next(name for name, answer in answers.items() if answer == "kept"))
    assert [entry.words["by"] for entry in store.entries(DRILL, after=1)] == winners
    assert store.verify(DRILL).intact


@pytest.mark.slow
def test_a_killed_process_loses_nothing_that_it_acknowledged(path: Path) -> None:
    with DrillStore(path) as store:
        begin(store)
    moments = random.Random(2026)
    acknowledged = 1
    for _ in range(KILLS):
        with player(path) as (process, _, said):
            for _ in range(moments.randint(1, 40)):
                acknowledged = int(said.readline())
            process.kill()
            acknowledged = max([acknowledged, *(int(line) for line in said if line.endswith("\n"))])
        with DrillStore(path) as store:
            entries = store.entries(DRILL)
            # One more may have been kept and not yet said.
            assert acknowledged <= len(entries) <= acknowledged + 1
            assert [entry.payload["seq"] for entry in entries[1:]] == list(range(2, len(entries) + 1))
            assert [entry.words["text"] for entry in entries[1:]] == [
                f"text {n}" for n in range(2, len(entries) + 1)
            ]
            report = store.verify(DRILL)
            assert (report.intact, report.entries, report.forgotten) == (True, len(entries), ())
            assert store.drafts(DRILL)["note"] in (f"writing {len(entries)}", f"writing {len(entries) + 1}")
    assert acknowledged > KILLS
