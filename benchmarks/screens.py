"""How quickly hotwash answers, beside the least a program of its kind can do, in a terminal of 80x24.

    python benchmarks/screens.py [--repeat 7] [--json]

Three ratios: `hotwash --help` beside a bare `python -c pass`; the library screen's first frame beside that of a Textual
hello world; a key pressed on the drill screen until its frame is painted, beside the hello world's. Measured in turn.
"""

import argparse
import json
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from types import TracebackType
from typing import Self

HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("Hello, world")

    def on_key(self, event):
        self.query_one(Static).update(f"Hello, {event.key}")

Hello().run()
"""
QUIET_S = 0.05
PATIENCE_S = 15.0


class Terminal:
    """A program running in a pseudo-terminal of 80x24."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.began = time.perf_counter()
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], list(command), dict(environment))
        ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.screen)

    def until(self, words: str) -> float:
        """When these words have been painted.

        Raises:
            TimeoutError: they never were.
        """
        painted = b""
        while words.encode() not in painted:
            if not select.select([self.screen], [], [], PATIENCE_S)[0]:
                raise TimeoutError(f"{words!r} was never painted")
            painted += os.read(self.screen, 65_536)
        return time.perf_counter()

    def quiet(self, seconds: float = QUIET_S) -> float:
        """Read until nothing more comes; when the last of it came."""
        last = time.perf_counter()
        while select.select([self.screen], [], [], seconds)[0]:
            os.read(self.screen, 65_536)
            last = time.perf_counter()
        return last

    def press(self, key: str) -> float:
        """Wall seconds from a key to the last byte of the frame that it led to."""
        os.write(self.screen, key.encode())
        pressed = time.perf_counter()
        if not select.select([self.screen], [], [], PATIENCE_S)[0]:
            raise TimeoutError(f"nothing was painted after {key!r}")
        return self.quiet() - pressed


def run_time(command: Sequence[str]) -> float:
    """Wall seconds of a whole process."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def first_frame(command: Sequence[str], words: str, environment: Mapping[str, str]) -> float:
    """Wall seconds from start until the words are on the screen."""
    with Terminal(command, environment) as terminal:
        return terminal.until(words) - terminal.began


def key_times(terminal: Terminal, keys: str, repeat: int) -> list[float]:
    """Wall seconds for each of these keys, pressed in turn so many times."""
    terminal.quiet(0.5)
    return [terminal.press(key) for _ in range(repeat) for key in keys]


def main() -> None:
    """Measure, and print the three ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    hotwash = str(Path(sys.executable).parent / "hotwash")
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "HOTWASH_HOME": home,
            "TERM": "xterm-256color",
            "TEXTUAL_ANIMATIONS": "none",
        }
        hello = [sys.executable, "-c", HELLO]
        pairs: dict[str, tuple[list[float], list[float]]] = {
            "help": ([], []),
            "first_frame": ([], []),
            "key": ([], []),
        }
        for _ in range(asked.repeat):
            pairs["help"][0].append(run_time([hotwash, "--help"]))
            pairs["help"][1].append(run_time([sys.executable, "-c", "pass"]))
            pairs["first_frame"][0].append(first_frame([hotwash], "EXERCISE", environment))
            pairs["first_frame"][1].append(first_frame(hello, "Hello", environment))
        with Terminal([hotwash, "run", "wrong_delivery_dates"], environment) as drill:
            drill.until("Answer in your own words")
            drill.press("\r")
            pairs["key"][0].extend(key_times(drill, "123", asked.repeat))
        with Terminal(hello, environment) as world:
            world.until("Hello")
            pairs["key"][1].extend(key_times(world, "123", asked.repeat))
    ratios = {
        name: statistics.median(ours) / statistics.median(least) for name, (ours, least) in pairs.items()
    }
    if asked.json:
        print(json.dumps(ratios))
        return
    limits = {"help": 6, "first_frame": 1.6, "key": 4}
    for name, (ours, least) in pairs.items():
        print(
            f"{name}: {1000 * statistics.median(ours):.0f} ms beside {1000 * statistics.median(least):.0f} ms, "
            f"{ratios[name]:.2f} times (at most {limits[name]})"
        )


if __name__ == "__main__":
    main()
