"""`hotwash card`: one page for the wall, for the day on which it is real."""

from pathlib import Path
from typing import Literal

import click

from simulator.cli.files import deliver
from simulator.cli.keeping import now, open_store


@click.command(
    epilog="Example: hotwash card last --format html -o card.html", short_help="Write the first-hour card."
)
@click.argument("drill")
@click.option("--format", "form", type=click.Choice(["html", "md"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(drill: str, form: Literal["html", "md"], output: Path | None, force: bool) -> None:
    """Write the team's own card for the first hour of a real incident, from what it wrote down in DRILL.

    Its tools, names and numbers, who takes which part, and the first hour of the playbook, on one page of A4 or Letter.
    What was not written down is left as ruled lines for a pen. DRILL is an id, its unique beginning, or `last`.
    """
    from scoring.report.card import render_card
    from simulator.drill import resume_drill
    from simulator.drill.record import record

    with open_store() as store:
        drill_now = resume_drill(store, store.find(drill), now=now).drill
        deliver(render_card(record(drill_now), drill_now.loaded.playbook, form), output, force)
