"""`hotwash run`: the screens."""

from __future__ import annotations

import sys

import click

from simulator.cli.keeping import now, open_store, token
from simulator.cli.voice import Trouble


@click.command(
    epilog="Example: hotwash run wrong_delivery_dates --team 'The Tuesday team'",
    short_help="Open the screens.",
)
@click.argument("scenario", required=False)
@click.option(
    "--resume",
    metavar="[DRILL]",
    is_flag=False,
    flag_value="last",
    help="Go on with a drill, the newest if none is named, or review one that has ended.",
)
@click.option("--team", metavar="NAME", help="The team's name, for a new drill.")
def command(scenario: str | None, resume: str | None, team: str | None) -> None:
    """Open the screens: a new drill of SCENARIO, or the library.

    SCENARIO is the id of one in the library, or a file. DRILL is an id, its unique beginning, or `last`.
    """
    if scenario is not None and resume is not None:
        raise click.UsageError("Give a scenario or --resume, not both.")
    if team is not None and scenario is None:
        raise click.UsageError("--team names the team of a new drill; give its scenario as well.")
    open_screens(scenario, resume, team)


def open_screens(
    scenario: str | None = None,
    resume: str | None = None,
    team: str | None = None,
    *,
    straight: bool = False,
) -> None:
    """Open the screens and stay until they are closed.

    Args:
        scenario: the id or the file of one to begin a drill of; without it and `resume`, the library opens.
        resume: a drill's id, its unique beginning, or `last`.
        team: the team's name, for a new drill.
        straight: begin at the first scene, without set-up and briefing.

    Raises:
        Trouble: there is no terminal.
    """
    _require_terminal()
    from simulator import tui
    from simulator.settings.reading import read_settings, settings_path

    reading = read_settings(settings_path())
    loaded = None
    if scenario is not None:
        from scenarios.catalogue import load_scenario

        loaded = load_scenario(scenario)
    with open_store() as store:
        drill = store.find(resume) if resume is not None else None
        tui.run(
            store,
            now=now,
            token=token,
            scenario=loaded,
            resume=drill,
            team=team,
            straight=straight,
            reading=reading,
        )


def _require_terminal() -> None:
    # A screen that reads keys from a pipe would wait for ever.
    for stream in (sys.stdin, sys.stdout):
        if stream is None or stream.closed or not stream.isatty():
            raise Trouble(
                "the screens need a terminal, and there is none here.",
                "hotwash play SCENARIO --script FILE.yaml plays a drill without a screen; hotwash --help lists all verbs.",
            )
