"""`hotwash new`: the first draft of a scenario of one's own."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scenarios.catalogue import NotFound, playbook_source
from scenarios.catalogue.finding import library_files
from simulator.cli.files import write_whole
from simulator.cli.voice import Trouble, say, warn

if TYPE_CHECKING:
    from simulator.authoring.new import Level

LEVELS: tuple[Level, ...] = ("introductory", "intermediate", "advanced")


@click.command(
    epilog="Example: hotwash new bakery_bot --title 'A cake that nobody ordered'",
    short_help="Write a first draft of a scenario.",
)
@click.argument("name")
@click.option("--title", metavar="WORDS", help="What the scenario is called.")
@click.option("--setting", metavar="SENTENCE", help="The trade or the place, in a sentence.")
@click.option("--tool", metavar="WORDS", help="The tool that goes wrong, such as: the booking assistant.")
@click.option("--level", type=click.Choice(LEVELS), help="How hard it is.")
@click.option("--playbook", metavar="ID", help="What a team is judged by: an id, or a file beside NAME.")
@click.option(
    "--minutes", type=click.IntRange(1, 600), default=30, show_default=True, help="Minutes to plan for."
)
@click.option("--yes", is_flag=True, help="Ask nothing; take defaults for what is not given.")
@click.option("--no-schema", is_flag=True, help="Leave out the schema for editors.")
def command(
    name: str,
    title: str | None,
    setting: str | None,
    tool: str | None,
    level: Level | None,
    playbook: str | None,
    minutes: int,
    yes: bool,
    no_schema: bool,
) -> None:
    """Write NAME.yaml: a small whole scenario that plays, with comments that teach the format.

    On a terminal it asks what is not given; Enter takes what stands in brackets. An existing file is never written over.
    NAME is a short name such as bakery_bot, or a path that ends in one.
    """
    from simulator.authoring.new import SCHEMA_FILE, Unsuited, Wishes, draft

    file = _file(name)
    asks = not yes and _is_terminal()
    usual = Wishes()
    wishes = Wishes(
        title=_words("Title", title, usual.title, asks),
        setting=_words("The trade or the place, in a sentence", setting, usual.setting, asks),
        tool=_words("The tool that goes wrong", tool, usual.tool, asks),
        level=_level(level, usual.level, asks),
        minutes=minutes,
        playbook=_playbook(playbook, usual.playbook, file, asks),
    )
    try:
        written = draft(
            file.stem, wishes, playbook_source(wishes.playbook, file.parent), with_schema=not no_schema
        )
    except Unsuited as unsuited:
        raise Trouble(
            f"a first draft needs what the playbook {wishes.playbook} has not: {unsuited}.",
            f"Begin with {usual.playbook}, and name the other playbook in the file later.",
        ) from unsuited
    write_whole(file, written.encode(), force=False)
    warn(f"Written to {file}.")
    if not no_schema:
        _write_schema(file.with_name(SCHEMA_FILE))
    say(_what_next(file))


def _file(name: str) -> Path:
    """The file to write; it is not there yet, and its folder is.

    Raises:
        Trouble: the name cannot be that of a scenario, or the file cannot be written.
    """
    from simulator.authoring.new import is_name, name_like

    path = Path(name)
    stem = path.name.removesuffix(".yaml")
    if not is_name(stem):
        raise Trouble(
            f"`{stem}` cannot be the name of a scenario: write small letters, digits and _, a letter first, and no word "
            "of the format itself.",
            f"Write: hotwash new {_as_typed(path.parent / name_like(stem))}",
        )
    if stem in library_files("scenarios"):
        raise Trouble(
            f"the library has a scenario {stem} already.",
            f"Write: hotwash new {_as_typed(path.parent / f'my_{stem}')}",
        )
    file = path.with_name(f"{stem}.yaml")
    if file.exists() or file.is_symlink():
        raise Trouble(f"{file} exists already, and was left as it is.", "Give the new scenario another name.")
    if not file.parent.is_dir():
        raise Trouble(
            f"there is no folder {file.parent}.", f"Make it first: mkdir -p {_as_typed(file.parent)}"
        )
    return file


def _is_terminal() -> bool:
    return all(
        stream is not None and not stream.closed and stream.isatty() for stream in (sys.stdin, sys.stdout)
    )


def _words(question: str, given: str | None, usual: str, asks: bool) -> str:
    """An answer in words that the draft can say."""
    if given is not None:
        return _checked(given)
    return str(click.prompt(question, default=usual, value_proc=_checked)) if asks else usual


def _checked(words: str) -> str:
    from simulator.authoring.new import fault_of

    fault = fault_of(words)
    if fault is not None:
        raise click.UsageError(f"{words[:40]!r}: {fault}.")
    return words


def _level(given: Level | None, usual: Level, asks: bool) -> Level:
    if given is not None or not asks:
        return given or usual
    chosen: Level = click.prompt("Level", default=usual, type=click.Choice(LEVELS))
    return chosen


def _playbook(given: str | None, usual: str, file: Path, asks: bool) -> str:
    """The playbook's id, or its file beside the scenario; one that is there.

    Raises:
        NotFound: what was given is not there.
    """

    def found(name: str) -> str:
        try:
            playbook_source(name, file.parent)
        except NotFound as missing:
            raise click.UsageError("; ".join(filter(None, (missing.message, missing.help)))) from missing
        return name

    if given is not None or not asks:
        return given or usual
    return str(click.prompt("Playbook", default=usual, value_proc=found))


def _write_schema(file: Path) -> None:
    """Write the schema for editors, unless there is a file of that name."""
    from simulator.authoring.schemas import schema_text

    text = schema_text("scenario") + "\n"
    if not file.exists():
        write_whole(file, text.encode(), force=False)
        warn(f"Written to {file}, for your editor.")
    elif file.read_bytes() != text.encode():
        again = f"hotwash schema scenario -o {_as_typed(file)} --force"
        warn(f"{file} is another version, and was left as it is; {again} writes it anew.")


def _what_next(file: Path) -> str:
    from simulator.authoring.new import A_GOOD_WAY

    typed = _as_typed(file)
    return f"""
Open it in a text editor and change what you like. Then:

  hotwash check {typed}
      lists every fault, with its line
  hotwash play {typed} --choose {",".join(A_GOOD_WAY)}
      plays it at once, without a screen
  hotwash run {typed}
      plays it on the screens
  hotwash guide {typed} --format html -o guide.html
      prints it for whoever leads the exercise"""


def _as_typed(path: Path) -> str:
    return shlex.quote(str(path))
