"""`hotwash calendar`: the next drill and what is due, for a calendar."""

from pathlib import Path

import click

from simulator.cli.files import write_whole
from simulator.cli.keeping import now, open_store
from simulator.cli.voice import Trouble, warn


@click.command(
    epilog="Example: hotwash calendar last -o next-drill.ics",
    short_help="Write the days agreed on, for a calendar.",
)
@click.argument("drill")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(drill: str, output: Path | None, force: bool) -> None:
    """Write an iCalendar file (.ics) of DRILL: the next drill, and the days on which corrective actions are due.

    DRILL is an id, its unique beginning, or `last`. The same entry of a drill keeps its UID in every file, so that a
    calendar can tell that it has the event already.
    """
    from scenarios.catalogue import library
    from simulator.drill import resume_drill
    from simulator.drill.calendar_file import NoDays, calendar_file
    from simulator.drill.record import record

    with open_store() as store:
        found = store.find(drill)
        kept = record(resume_drill(store, found, now=now).drill)
    titles = {listed.id: listed.title for listed in library()}
    try:
        content = calendar_file(kept, stamp=now(), titles=titles)
    except NoDays as nothing:
        raise Trouble(nothing.message, nothing.help.replace("DRILL", found)) from nothing
    if output is None:
        click.echo(content, nl=False)
    else:
        write_whole(output, content, force)
        warn(f"Written to {output}.")
