"""`hotwash schema`: what an editor needs to help with a file while it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.files import deliver

if TYPE_CHECKING:
    from simulator.authoring.schemas import FileKind


@click.command(
    epilog="Example: hotwash schema scenario -o scenario.schema.json", short_help="Print a JSON Schema."
)
@click.argument("kind", type=click.Choice(["scenario", "playbook", "script"]))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
def command(kind: FileKind, output: Path | None, force: bool) -> None:
    """Print the JSON Schema of scenarios, playbooks or drill scripts.

    An editor that knows it completes keys, says what each is for, and marks most faults while you write. Write the schema
    beside your file, and let the first line of the file name it:

    \b
        # yaml-language-server: $schema=scenario.schema.json

    What a schema cannot say, such as that there is no such scene, is found by hotwash check.
    """
    from simulator.authoring.schemas import schema_text

    deliver(schema_text(kind), output, force)
