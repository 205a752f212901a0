"""`hotwash check`: every fault of files, before anybody plays them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.files import source_of
from simulator.cli.voice import Exit, Trouble, say, say_data, warn

if TYPE_CHECKING:
    from scenarios.reading import Fault, Source


@click.command(epilog="Example: hotwash check my_scenarios/", short_help="List the faults of files.")
@click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], as_json: bool) -> None:
    """List every fault of scenarios, playbooks and drill scripts, one line each.

    A folder stands for all of its *.yaml files that are one of these. Ends with 0 if all are clean, 1 if there are
    faults, 2 if there is nothing to check.
    """
    faults: dict[Fault, None] = {}
    unsaid = checked = 0
    for path, named in _files(paths):
        found, more, relevant = _check(path, named)
        faults |= dict.fromkeys(found)
        unsaid += more
        checked += relevant
    if not checked:
        raise Trouble(
            "there is no scenario, playbook or drill script here.",
            "Name a file, or a folder with *.yaml files.",
        )
    if as_json:
        say_data(
            [
                {
                    "file": fault.file,
                    "line": fault.line,
                    "column": fault.column,
                    "words": fault.words,
                    "message": fault.message,
                    "help": fault.help,
                }
                for fault in faults
            ]
        )
    else:
        for fault in faults:
            say(str(fault))
    if unsaid:
        warn(f"and {unsaid} more")
    total = len(faults) + unsaid
    files = f"{checked} {'file' if checked == 1 else 'files'}"
    warn(f"{total} {'fault' if total == 1 else 'faults'} in {files}" if total else f"{files}, no faults")
    ctx.exit(Exit.FAULTS if total else Exit.FINE)


def _files(paths: tuple[Path, ...]) -> Iterator[tuple[Path, bool]]:
    """Each file, and whether it was named itself."""
    for path in paths:
        if path.is_dir():
            yield from ((found, False) for found in sorted(path.rglob("*.yaml")) if found.is_file())
        else:
            yield path, True


def _check(path: Path, named: bool) -> tuple[tuple[Fault, ...], int, bool]:
    """A file's faults, how many more there are, and whether it is one to be checked."""
    from scenarios.reading import FaultyFile, read_tree

    source = source_of(path)
    try:
        keys = frozenset(read_tree(source).root().keys())
        if not named and not keys & {"format", "scenes", "actions", "commands"}:
            return (), 0, False
        _load(source, path, keys)
    except FaultyFile as faulty:
        return faulty.faults, faulty.more, True
    return (), 0, True


def _load(source: Source, path: Path, keys: frozenset[str]) -> None:
    """Read a file for what its keys say it is.

    Raises:
        FaultyFile: with its faults.
    """
    from scenarios.catalogue import NotFound, load_scenario
    from scenarios.reading import FaultyFile, read_playbook
    from simulator.drill.script import read_script

    if keys & {"scenes", "first_scene", "playbook"}:
        try:
            load_scenario(str(path))
        except NotFound as missing:
            raise FaultyFile([source.fault(0, 0, missing.message, missing.help)]) from missing
    elif "commands" in keys:
        read_script(source)
    elif keys & {"actions", "phases"}:
        read_playbook(source)
    else:
        what = "this is no scenario (`scenes`), no playbook (`actions`, `phases`) and no drill script (`commands`)"
        raise FaultyFile([source.fault(0, 0, what)])
