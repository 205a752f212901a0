"""`hotwash guide`: a scenario on paper, for whoever leads the exercise."""

from pathlib import Path
from typing import Literal

import click

from simulator.cli.files import deliver


@click.command(
    epilog="Example: hotwash guide wrong_delivery_dates --format html -o guide.html",
    short_help="Write the facilitator's guide.",
)
@click.argument("scenario")
@click.option("--format", "form", type=click.Choice(["html", "md"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(scenario: str, form: Literal["html", "md"], output: Path | None, force: bool) -> None:
    """Write the facilitator's guide to SCENARIO: scenes with their guides, injects, the playbook.

    SCENARIO is the id of one in the library, or a file. The guide gives the story away: keep it from the team.
    """
    from scenarios.catalogue import load_scenario
    from scoring.report.guide import render_guide

    loaded = load_scenario(scenario)
    deliver(render_guide(loaded.scenario, loaded.playbook, form), output, force)
