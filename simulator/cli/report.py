"""`hotwash report`: what happened in a drill, and how well it went."""

from pathlib import Path
from typing import Literal

import click

from simulator.cli.files import deliver
from simulator.cli.keeping import now, open_store


@click.command(
    epilog="Example: hotwash report last --format html -o report.html", short_help="Write a drill's report."
)
@click.argument("drill")
@click.option("--format", "form", type=click.Choice(["html", "md", "json"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(drill: str, form: Literal["html", "md", "json"], output: Path | None, force: bool) -> None:
    """Write the report of DRILL: one HTML file that needs nothing else, Markdown, or JSON.

    DRILL is an id, its unique beginning, or `last`. An open drill is reported as it stands.
    """
    from scoring.report import render
    from simulator.drill import resume_drill
    from simulator.drill.record import record

    with open_store() as store:
        session = resume_drill(store, store.find(drill), now=now)
        deliver(render(record(session.drill), form), output, force)
