"""`hotwash play`: a drill without a screen, recorded like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.files import source_of
from simulator.cli.keeping import now, open_store, token
from simulator.cli.voice import Trouble, say, say_data

if TYPE_CHECKING:
    from scenarios.reading import LoadedScenario
    from simulator.drill import Refused, Session
    from simulator.drill.commands import Command, SetUp
    from simulator.drill.script import ScriptFile

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    epilog="Example: hotwash play wrong_delivery_dates --choose first_call.take_lead,still_talking.save",
    short_help="Play without a screen.",
)
@click.argument("scenario")
@click.option("--choose", metavar="A.B,C.D", help="Options to take, in order, each as scene.option.")
@click.option("--script", type=_FILE, metavar="FILE.yaml", help="A drill script: commands in order.")
@click.option("--texts", type=_FILE, metavar="FILE.yaml", help="What the team writes, by kind of text.")
@click.option("--team", metavar="NAME", help="The team's name.")
@click.option("--json", "as_json", is_flag=True, help="Print one object.")
def command(
    scenario: str,
    choose: str | None,
    script: Path | None,
    texts: Path | None,
    team: str | None,
    as_json: bool,
) -> None:
    """Play a drill of SCENARIO without a screen and record it.

    SCENARIO is the id of one in the library, or a file. If a command cannot be carried out, the drill stays as it was
    before it and can be gone on with.
    """
    if (choose is None) == (script is None):
        raise click.UsageError("Give either --choose or --script.")
    from scenarios.catalogue import load_scenario
    from simulator.cli.texts import read_texts
    from simulator.drill.commands import Choose

    loaded = load_scenario(scenario)
    played = _read_script(script, scenario, loaded) if script is not None else None
    commands: tuple[Command, ...] = (
        played.played()
        if played is not None
        else tuple(Choose(option=name.strip()) for name in (choose or "").split(",") if name.strip())
    )
    written = read_texts(texts, loaded.playbook) if texts is not None else {}
    with open_store() as store:
        from simulator.drill import Refused, start_drill
        from simulator.drill.naming import new_drill_id

        session = start_drill(
            store,
            loaded,
            drill=new_drill_id(now(), token()),
            now=now,
            set_up=_who_plays(played, team),
        )
        for number, each in enumerate(commands, 1):
            try:
                session.do(_with_text(each, loaded, written))
            except Refused as refusal:
                raise _stopped(session, number, refusal) from refusal
        _show(session, as_json)


def _who_plays(played: ScriptFile | None, team: str | None) -> SetUp:
    from simulator.drill.commands import SetUp

    set_up = played.set_up() if played is not None else SetUp()
    return replace(set_up, team=team) if team else set_up


def _read_script(path: Path, named: str, loaded: LoadedScenario) -> ScriptFile:
    from simulator.drill.script import read_script

    script = read_script(source_of(path))
    # A script may name its scenario by a path, which need not be written as it was on the command line.
    if script.scenario != loaded.scenario.id and Path(script.scenario).name != Path(named).name:
        raise Trouble(
            f"{path} plays the scenario {script.scenario}, not {loaded.scenario.id}.",
            f"hotwash play {script.scenario} --script {path}",
        )
    return script


def _with_text(each: Command, loaded: LoadedScenario, written: Mapping[str, str]) -> Command:
    """The command with a text from the file, where its option asks for one that it does not bring."""
    from simulator.drill.commands import Choose

    if not isinstance(each, Choose) or each.text is not None:
        return each
    try:
        kinds = loaded.scenario.option(each.option).write
    except KeyError:
        return each
    given = dict(each.texts)
    found = {kind: written[kind] for kind in kinds if kind in written and kind not in given}
    return replace(each, texts=tuple((given | found).items()))


def _stopped(session: Session, number: int, refusal: Refused) -> Trouble:
    lines = [
        refusal.help,
        f"Drill {session.id} stands as it was before command {number}; hotwash run --resume {session.id} goes on.",
    ]
    return Trouble(refusal.message, "\n      ".join(line for line in lines if line))


def _show(session: Session, as_json: bool) -> None:
    from simulator.drill.summary import summary

    if as_json:
        say_data(summary(session.drill))
        return
    from simulator.cli.showing import score_lines
    from simulator.drill.record import record

    told = record(session.drill)
    say(f"EXERCISE  {told.scenario_title}\nDrill {session.id}" + (f", {told.team}" if told.team else ""))
    say(_where(session))
    say("\n".join(score_lines(told.scorecard)))
    if told.scorecard.provisional:
        say("Provisional: a text has criteria that nobody has rated yet.")
    say(f"\nNext: hotwash report {session.id} --format html -o report.html")


def _where(session: Session) -> str:
    from scenarios.durations import show_duration
    from simulator.drill.view import situation

    seen = situation(session.drill)
    after = f"after {show_duration(session.drill.clock_s)} of the story"
    if seen.ending is not None:
        return f"Ending: {seen.ending}, {after}."
    offered = "".join(f"\n  {offer.name}  {offer.label}" for offer in seen.offers)
    return f"Still open, {after}. On offer:{offered}"
