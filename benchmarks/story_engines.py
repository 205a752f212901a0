"""Plays a second of the story engine on a scenario file, under a fixed rule of choice, with the scene text rendered.

    python benchmarks/story_engines.py PREFIX.scenario.yaml --plays 500 --json [--beside 'COMMAND' ...]

The rule: of the options on offer, in file order, number `(x >> 8) % count` is taken, `x` going on by a linear
congruential step at each choice and never reset. The checksum over every play's `score` fact and its minutes tells that
two engines have played the same plays. `--beside` runs other engines' drivers in turn and prints plays a second as
ratios; a driver prints `plays/s median N`.
"""

import argparse
import json
import math
import re
import resource
import shlex
import statistics
import subprocess
import time
from pathlib import Path

from scenarios.catalogue import load_scenario
from simulator.story import Story, begin, build_story, choose, offers

MODULUS = 1_000_003


def play_all(story: Story, plays: int) -> int:
    """Play so many times; the checksum."""
    x, total = 12345, 0
    score = story.fact_numbers["score"]
    for _ in range(plays):
        state = begin(story).state
        while state.ending is None:
            story.paragraphs(state)
            on_offer = offers(story, state)
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            state = choose(story, state, on_offer[(x >> 8) % len(on_offer)]).state
        story.paragraphs(state)
        reached = state.facts[score]
        assert isinstance(reached, int)
        total = int(math.fmod(total * 31 + reached * 1000 + state.clock // 60, MODULUS))
        total += MODULUS if total < 0 else 0
    return total


def main() -> None:
    """Measure, and print one object or a few lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--plays", type=int, default=500)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--beside", action="append", default=[], metavar="COMMAND")
    asked = parser.parse_args()
    loads, rates = [], []
    for _ in range(asked.repeat):
        began = time.perf_counter()
        story = build_story(load_scenario(str(asked.scenario)))
        loads.append((time.perf_counter() - began) * 1000)
    for _ in range(asked.repeat):
        began = time.perf_counter()
        checksum = play_all(story, asked.plays)
        rates.append(asked.plays / (time.perf_counter() - began))
    measured = {
        "load_ms": statistics.median(loads),
        "plays_per_s": statistics.median(rates),
        "checksum": checksum,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
    }
    if asked.json:
        print(json.dumps(measured))
    else:
        print(", ".join(f"{name} {value:.1f}" for name, value in measured.items()))
    for command in asked.beside:
        said = subprocess.run(shlex.split(command), capture_output=True, text=True, check=True).stdout
        found = re.search(r"plays/s median ([\d.]+)", said)
        if found is None:
            print(f"no plays a second in what `{command}` printed")
            continue
        print(f"{measured['plays_per_s'] / float(found[1]):.2f} times the plays a second of `{command}`")
        compiled = re.search(r"compile ms median ([\d.]+)", said)
        if compiled is not None:
            print(f"{measured['load_ms'] / float(compiled[1]):.2f} times its compile, to load")


if __name__ == "__main__":
    main()
