"""A process that plays a drill, for tests that need a real one to race with and to kill."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from simulator.drill.entries import Draft
from simulator.store import DrillStore, LostRace
from tests.simulator.store.sample import DRILL


def race(store: DrillStore, name: str) -> None:
    """Append at each number that is asked for, and answer whether it was kept."""
    print("ready", flush=True)
    for line in sys.stdin:
        seq = int(line)
        try:
            store.append(DRILL, seq, Draft("chose", seq, None, {"seq": seq}, {"by": name}), datetime.now(UTC))
        except LostRace:
            print("lost", flush=True)
        else:
            print("kept", flush=True)


def go_on(store: DrillStore) -> None:
    """Write and append without end, and say each number once it is acknowledged."""
    seq = len(store.entries(DRILL))
    while True:
        seq += 1
        store.save_draft(DRILL, "note", f"writing {seq}")
        store.append(
            DRILL, seq, Draft("wrote", seq, None, {"seq": seq}, {"text": f"text {seq}"}), datetime.now(UTC)
        )
        print(seq, flush=True)


if __name__ == "__main__":
    with DrillStore(Path(sys.argv[1])) as opened:
        if len(sys.argv) > 2:
            race(opened, sys.argv[2])
        else:
            go_on(opened)
