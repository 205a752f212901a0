"""`hotwash config`: the settings in force, as a file to begin with."""

import os
from typing import cast

import click

from simulator.cli.voice import Exit, say, say_data, warn
from simulator.drill.entries import Plain


@click.command(epilog="Example: hotwash config > my-settings.toml", short_help="Print the settings.")
@click.option("--path", "only_path", is_flag=True, help="Print only where the file of settings lies.")
@click.option("--json", "as_json", is_flag=True, help="Print one object.")
@click.pass_context
def command(ctx: click.Context, only_path: bool, as_json: bool) -> None:
    """Print the settings in force: theme, density, folder, and every action with its keys.

    What is printed is itself a file of settings. Faults of the file are told with their lines; hotwash then uses what
    it would use without them, and this ends with 1.
    """
    from simulator.settings.reading import read_settings, settings_path

    path = settings_path()
    if only_path:
        say(str(path))
        return
    # All screens are loaded for their keys; this verb can wait for that.
    from simulator.settings.keymap import keymap
    from simulator.settings.telling import as_data, as_file
    from simulator.tui.settings_keys import book

    reading = read_settings(path)
    keys, more = keymap(reading, book())
    faults = sorted((*reading.faults, *more), key=lambda fault: (fault.line, fault.column))
    if as_json:
        told = [
            {
                "file": fault.file,
                "line": fault.line,
                "column": fault.column,
                "message": fault.message,
                "help": fault.help,
            }
            for fault in faults
        ]
        say_data(cast(Plain, as_data(reading, keys, book(), os.environ) | {"faults": told}))
    else:
        say(as_file(reading, keys, book(), os.environ).rstrip("\n"))
    for fault in faults:
        warn(fault.full())
    ctx.exit(Exit.FAULTS if faults else Exit.FINE)
