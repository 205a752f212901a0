"""`hotwash guide`: a scenario on paper, for whoever leads the exercise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from simulator.cli.files import deliver

if TYPE_CHECKING:
    from scenarios.reading import Scenario


@click.command(
    epilog="Example: hotwash guide wrong_delivery_dates --format html -o guide.html",
    short_help="Write the facilitator's guide.",
)
@click.argument("scenario")
@click.option("--format", "form", type=click.Choice(["html", "md"]), default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(scenario: str, form: Literal["html", "md"], output: Path | None, force: bool) -> None:
    """Write the facilitator's guide to SCENARIO: the briefing, plans of the hour, scenes, injects, the playbook.

    SCENARIO is the id of one in the library, or a file. The guide gives the story away: keep it from the team.
    """
    from scenarios.catalogue import load_scenario
    from scoring.report.guide import render_guide

    loaded = load_scenario(scenario)
    briefing = _briefing(loaded.scenario)
    deliver(render_guide(loaded.scenario, loaded.playbook, form, briefing), output, force)


def _briefing(scenario: Scenario) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is read aloud: each point with what is said where the playbook stays open, then, if it differs, where not."""
    from simulator.drill.briefing import briefing_of
    from simulator.drill.commands import SetUp

    usual = briefing_of(scenario, SetUp(minutes=scenario.minutes))
    strict = briefing_of(scenario, SetUp(minutes=scenario.minutes, playbook_open=False, ask_first=True))
    return tuple(
        (point.title, tuple(dict.fromkeys((point.says, other.says))))
        for point, other in zip(usual, strict, strict=True)
    )
