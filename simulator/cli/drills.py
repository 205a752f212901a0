"""`hotwash drills`: what was begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from simulator.cli.keeping import now, open_store
from simulator.cli.voice import say, say_data

if TYPE_CHECKING:
    from simulator.drill.entries import Plain
    from simulator.store import DrillStore, Kept


@click.command(epilog="Example: hotwash drills --json", short_help="List the drills.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
def command(as_json: bool) -> None:
    """List the drills that were begun, newest first.

    The ending is empty where the story came to none: the drill is open, or its time was called. A drill whose record is damaged has no scores; `hotwash verify` says why.
    """
    with open_store() as store:
        rows = [_row(store, kept) for kept in store.drills()]
    if as_json:
        say_data([*rows])
    elif not rows:
        say("No drill was begun yet. hotwash scenarios lists what can be played.")
    else:
        for row in rows:
            say(_line(row))


def _row(store: DrillStore, kept: Kept) -> dict[str, Plain]:
    from scenarios.reading import FaultyFile
    from simulator.drill import resume_drill
    from simulator.drill.pace import play_is_over
    from simulator.drill.summary import summary
    from simulator.store import StoreFault

    scenario = kept.first.payload.get("scenario")
    row: dict[str, Plain] = {
        "drill": kept.drill,
        "scenario": scenario if scenario is not None else kept.scenario,
        "team": kept.first.words.get("team"),
        "started": kept.started.isoformat(),
        "ending": None,
        "over": False,
        "scores": None,
    }
    # One drill that cannot be played again must not hide the others.
    try:
        drill = resume_drill(store, kept.drill, now=now).drill
    except (FaultyFile, StoreFault):
        return row
    played = summary(drill)
    return row | {
        "team": drill.team,
        "ending": played["ending"],
        "over": play_is_over(drill),
        "scores": played["scores"],
    }


def _line(row: dict[str, Plain]) -> str:
    scores = row["scores"]
    overall = scores["overall"] if isinstance(scores, dict) else None
    shown = f"{overall:5.1f}" if isinstance(overall, float) else "    -"
    state = row["ending"] or ("time up" if row["over"] else "open")
    return f"{row['drill']}  {state:<10}{shown}  {row['scenario']}  {row['team'] or ''}".rstrip()
