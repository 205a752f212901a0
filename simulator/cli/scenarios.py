"""`hotwash scenarios`: what can be played."""

import click

from simulator.cli.voice import say, say_data


@click.command(epilog="Example: hotwash scenarios --json", short_help="List the scenarios.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
def command(as_json: bool) -> None:
    """List the scenarios that can be played."""
    from scenarios.catalogue import library

    listed = library()
    if as_json:
        say_data(
            [
                {
                    "id": each.id,
                    "title": each.title,
                    "summary": each.summary,
                    "level": each.level,
                    "minutes": each.minutes,
                    "trains": list(each.trains),
                }
                for each in listed
            ]
        )
        return
    for each in listed:
        say(f"{each.id}  ({each.level}, {each.minutes} minutes)\n  {each.title}")
        say("".join(f"  - {trained}\n" for trained in each.trains))
    say("hotwash run ID plays one.")
