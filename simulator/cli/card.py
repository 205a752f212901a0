"""`hotwash card`: one page for the wall, for the day on which it is real."""

from pathlib import Path
from typing import Literal

import click

from simulator.cli.files import deliver
from simulator.cli.keeping import now, open_store
from simulator.cli.voice import warn


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
    from simulator.drill.hot_wash import first_card
    from simulator.drill.record import record
    from simulator.store.looking_back import newest

    with open_store() as store:
        drill_now = resume_drill(store, store.find(drill), now=now).drill
        deliver(render_card(record(drill_now), drill_now.loaded.playbook, form), output, force)
        if first_card([(drill_now.id, drill_now.entries)]) is None:
            other = first_card((kept.drill, entries) for kept, entries in newest(store))
            if other is not None:
                warn(
                    f"Nobody wrote down tools, people or numbers in this drill. Drill {other[0]} has them: "
                    f"hotwash card {other[0]}"
                )
