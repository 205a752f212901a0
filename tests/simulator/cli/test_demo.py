"""`hotwash demo` goes straight to the first choice."""

import os
import subprocess
import sys
from pathlib import Path
from select import select

import pytest

from scenarios.reading import LoadedScenario
from tests.simulator.cli.conftest import Hotwash

HOTWASH = [sys.executable, "-c", "from simulator.cli.main import main; main()"]
PATIENCE_S = 60


def test_it_opens_its_scenario_without_set_up(
    hotwash_command: Hotwash, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[dict[str, object]] = []
    monkeypatch.setattr("simulator.cli.run._require_terminal", lambda: None)
    monkeypatch.setattr("simulator.tui.run", lambda _store, **given: calls.append(given))
    assert hotwash_command("demo").exit_code == 0
    (given,) = calls
    loaded = given["scenario"]
    assert isinstance(loaded, LoadedScenario)
    assert (loaded.scenario.id, given["straight"], given["resume"]) == ("eight_minutes", True, None)


def test_two_keys_after_the_start_the_first_choice_is_taken(home: Path) -> None:
    """At 80 columns and 24 lines, question and last option are in sight without a key, and the number of one decides."""
    import fcntl
    import struct
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = {**os.environ, "HOTWASH_HOME": str(home), "TERM": "xterm-256color"}
    with subprocess.Popen(
        [*HOTWASH, "demo"], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        try:
            wait_for(ours, "Ask Ravi, who keeps the books, to look into it")
            os.write(ours, b"3")
            wait_for(ours, "until 08:55")
            os.write(ours, b"\r")
            wait_for(ours, "What happened")
            os.write(ours, b"\x11")
            wait_for(ours, "is kept")
        finally:
            process.terminate()
            os.close(ours)


def wait_for(terminal: int, words: str) -> None:
    """Read what is drawn until it holds these words."""
    drawn = b""
    while words.encode() not in drawn:
        ready, _, _ = select([terminal], [], [], PATIENCE_S)
        assert ready, f"{words!r} was never drawn"
        drawn += os.read(terminal, 65_536)
