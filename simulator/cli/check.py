"""`hotwash check`: what is wrong with files, and what would embarrass a facilitator, before anybody plays them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.files import source_of
from simulator.cli.voice import Exit, Trouble, say, say_data, warn

if TYPE_CHECKING:
    from simulator.checks import Checked, Found


@click.command(
    epilog="Example: hotwash check my_scenarios/ --format full", short_help="List what is wrong with files."
)
@click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["concise", "full", "json", "github"]),
    default="concise",
    help="A line each (the default), with source lines and help, a list of objects, or GitHub's commands.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], form: str, as_json: bool) -> None:
    """List what is wrong with scenarios, playbooks and drill scripts, each finding with its place and its code.

    A folder stands for all of its *.yaml files that are one of these. A scenario is looked into only once it loads. What
    is meant to be so can be silenced in the scenario (`silence`); hotwash explain CODE says why a finding matters.

    Ends with 0 if there is nothing, or only hints (severity info); with 1 if there are errors or warnings; with 2 if there is
    nothing to check.
    """
    from simulator.checks.formats import FORMATS, as_data

    met: dict[Found, None] = {}
    unsaid = checked = 0
    for one in _checked(paths):
        met |= dict.fromkeys(one.found)
        unsaid += one.more
        checked += 1
    if not checked:
        raise Trouble(
            "there is no scenario, playbook or drill script here.",
            "Name a file, or a folder with *.yaml files.",
        )
    found = _by_place(met)
    if as_json or form == "json":
        say_data(as_data(found))
    elif found:
        say(FORMATS[form](found))
    if unsaid:
        warn(f"and {unsaid} more")
    counts = Counter[str](each.severity for each in found)
    counts["error"] += unsaid
    warn(_summary(counts, checked))
    ctx.exit(Exit.FAULTS if counts["error"] or counts["warning"] else Exit.FINE)


def _checked(paths: tuple[Path, ...]) -> Iterator[Checked]:
    """Every file that is one of ours."""
    from simulator.checks import check_file

    for path, named in _files(paths):
        one = check_file(source_of(path), named=named)
        if one is not None:
            yield one


def _files(paths: tuple[Path, ...]) -> Iterator[tuple[Path, bool]]:
    """Each file, and whether it was named itself."""
    for path in paths:
        if path.is_dir():
            yield from ((found, False) for found in sorted(path.rglob("*.yaml")) if found.is_file())
        else:
            yield path, True


def _by_place(met: Iterable[Found]) -> list[Found]:
    """File by file, in the order in which they were met; what a playbook has is met with each of its scenarios."""
    files: dict[str, int] = {}
    return sorted(
        met,
        key=lambda each: (
            files.setdefault(each.fault.file, len(files)),
            each.fault.line,
            each.fault.column,
            each.code,
        ),
    )


def _summary(counts: Mapping[str, int], checked: int) -> str:
    files = f"{checked} {'file' if checked == 1 else 'files'}"
    told = [
        f"{count} {word}{'' if count == 1 else 's'}"
        for severity, word in (("error", "error"), ("warning", "warning"), ("info", "hint"))
        if (count := counts[severity])
    ]
    if not told:
        return f"{files}, nothing to mend"
    return f"{' and '.join(part for part in (', '.join(told[:-1]), told[-1]) if part)} in {files}"
