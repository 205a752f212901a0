"""Drill scripts: every fault where it stands, in words that say what to write."""

import pytest

from scenarios.reading import FaultyFile, Source
from simulator.drill.commands import Choose, Details, OffScript
from simulator.drill.script import read_script

HEAD = "format: 1\nscenario: some_story\ncommands:\n"


def read(*commands: str) -> Source:
    return Source("play.yaml", (HEAD + "".join(f"  - {command}\n" for command in commands)).encode(), None)


def test_commands_come_out_as_written() -> None:
    script = read_script(
        read(
            "{choose: first.pause, by: Dana, confidence: 4, talked: 3m, dissent: [Sam]}",
            "{off_script: {words: Pulled the plug, takes: 10m, does: [pause], set: {running: false}}}",
        )
    )
    assert script.played() == (
        Choose(
            option="first.pause", details=Details(by="Dana", confidence=4, talked_s=180, dissent=("Sam",))
        ),
        OffScript(words="Pulled the plug", takes_s=600, does=("pause",), changes=(("running", False),)),
    )


def test_every_fault_is_told_where_it_stands() -> None:
    with pytest.raises(FaultyFile) as refused:
        read_script(
            read(
                "{choose: first.pause, confidence: 9}",
                "chose: first.pause",
                "rate: {text: a, criterion: b, rating: good}",
                "off_script: {words: x, takes: 10}",
            )
        )
    assert [str(fault) for fault in refused.value.faults] == [
        "play.yaml:4:39: `confidence` must be at most 5",
        "play.yaml:5:5: `chose` is not a key here; did you mean `choose`?",
        "play.yaml:6:43: `rating` must be one of met, partly, not_met",
        "play.yaml:7:35: `10` is not a duration; write 90s, 10m, 2h, 3d or 1d 4h (units falling)",
    ]
