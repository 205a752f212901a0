"""Drill scripts: a drill's commands written down as YAML, to be played without a screen."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from scenarios.reading import Shape, Source, read_tree, validate
from scenarios.reading.values import Line
from simulator.drill.commands import Command, SetUp
from simulator.drill.script.around_it import (
    AgreeEntry,
    BeginEntry,
    CallTimeEntry,
    CardLineEntry,
    CloseEntry,
    GoOnEntry,
    KeepAndChangeEntry,
    NextDrillEntry,
    Participant,
    PauseEntry,
    ReflectEntry,
    SetUpEntry,
    ShowScoresEntry,
    WithdrawEntry,
)
from simulator.drill.script.in_the_story import (
    AmendEntry,
    ChooseEntry,
    GoBackEntry,
    ObserveEntry,
    OffScriptEntry,
    RateEntry,
    SendEntry,
    StopEntry,
    WriteEntry,
)

__all__ = ["VERBS", "ScriptFile", "read_script"]

VERBS = (
    "choose",
    "write",
    "send",
    "off_script",
    "go_back",
    "amend",
    "observe",
    "rate",
    "stop",
    "close",
    "set_up",
    "begin",
    "pause",
    "go_on",
    "call_time",
    "keep_and_change",
    "reflect",
    "show_scores",
    "agree",
    "next_drill",
    "card_line",
    "withdraw",
)


def _verb(entry: object) -> str:
    """Which command an entry is: by the verb among its keys; a misspelt one is told as a faulty `choose`."""
    if isinstance(entry, dict):
        return next((f"command:{verb}" for verb in VERBS if verb in entry), "command:choose")
    return "command:choose"


ScriptEntry = Annotated[
    Annotated[ChooseEntry, Tag("command:choose")]
    | Annotated[WriteEntry, Tag("command:write")]
    | Annotated[SendEntry, Tag("command:send")]
    | Annotated[OffScriptEntry, Tag("command:off_script")]
    | Annotated[GoBackEntry, Tag("command:go_back")]
    | Annotated[AmendEntry, Tag("command:amend")]
    | Annotated[ObserveEntry, Tag("command:observe")]
    | Annotated[RateEntry, Tag("command:rate")]
    | Annotated[StopEntry, Tag("command:stop")]
    | Annotated[CloseEntry, Tag("command:close")]
    | Annotated[SetUpEntry, Tag("command:set_up")]
    | Annotated[BeginEntry, Tag("command:begin")]
    | Annotated[PauseEntry, Tag("command:pause")]
    | Annotated[GoOnEntry, Tag("command:go_on")]
    | Annotated[CallTimeEntry, Tag("command:call_time")]
    | Annotated[KeepAndChangeEntry, Tag("command:keep_and_change")]
    | Annotated[ReflectEntry, Tag("command:reflect")]
    | Annotated[ShowScoresEntry, Tag("command:show_scores")]
    | Annotated[AgreeEntry, Tag("command:agree")]
    | Annotated[NextDrillEntry, Tag("command:next_drill")]
    | Annotated[CardLineEntry, Tag("command:card_line")]
    | Annotated[WithdrawEntry, Tag("command:withdraw")],
    Discriminator(_verb),
]


class ScriptFile(Shape):
    """A drill script: which scenario, who plays, and every command in order."""

    format: Literal[1]
    scenario: Line
    team: Line | None = None
    participants: tuple[Participant, ...] = ()
    commands: tuple[ScriptEntry, ...]

    def set_up(self) -> SetUp:
        """Who plays, as the head of the script has it."""
        return SetUp(team=self.team, participants=tuple((who.name, who.role) for who in self.participants))

    def played(self) -> tuple[Command, ...]:
        """The commands in order."""
        return tuple(entry.command() for entry in self.commands)


def read_script(source: Source) -> ScriptFile:
    """Read a drill script.

    Raises:
        FaultyFile: with every fault in it.
    """
    return validate(read_tree(source), ScriptFile)
