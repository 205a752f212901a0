"""Drill scripts: every fault where it stands, in words that say what to write."""

from datetime import date

import pytest

from scenarios.reading import FaultyFile, Source
from simulator.drill.commands import (
    Agree,
    Begin,
    CallTime,
    CardLine,
    Choose,
    Details,
    GoOn,
    KeepAndChange,
    NextDrill,
    OffScript,
    Pause,
    Reflect,
    SetUp,
    ShowScores,
    Withdraw,
)
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


def test_what_goes_on_around_the_story_comes_out_as_written() -> None:
    script = read_script(
        read(
            "set_up: {team: Red, participants: [{name: Dana, role: owner}], playbook_open: false, minutes: 60}",
            "begin: {}",
            "pause: {since: 5m}",
            "go_on: {}",
            "call_time: {}",
            "{choose: first.write, texts: {note: Calm.}, writers: {note: Sam}, answer: Off first.}",
            "keep_and_change: {keep: The list, by: Dana}",
            "reflect: {question: in_place, answer: A list}",
            "show_scores: {}",
            "agree: {action: Name a keeper, owner: Sam, due: 2026-04-30, dimension: follow_up}",
            "next_drill: {scenario: other, on: 2026-09-10}",
            "card_line: {kind: tool, name: Chatbot, detail: Settings}",
            "withdraw: {entry: 12}",
        )
    )
    assert script.played() == (
        SetUp(team="Red", participants=(("Dana", "owner"),), playbook_open=False, minutes=60),
        Begin(),
        Pause(since_s=300),
        GoOn(),
        CallTime(),
        Choose(
            option="first.write",
            texts=(("note", "Calm."),),
            writers=(("note", "Sam"),),
            details=Details(answer="Off first."),
        ),
        KeepAndChange(keep="The list", by="Dana"),
        Reflect(question="in_place", answer="A list"),
        ShowScores(),
        Agree(action="Name a keeper", owner="Sam", due=date(2026, 4, 30), dimension="follow_up"),
        NextDrill(scenario="other", on=date(2026, 9, 10)),
        CardLine(kind="tool", name="Chatbot", detail="Settings"),
        Withdraw(entry=12),
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
