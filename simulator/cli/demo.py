"""`hotwash demo`: eight minutes alone, from the first scene to the debrief."""

import click

from simulator.cli.run import open_screens

SCENARIO = "eight_minutes"


@click.command(epilog="Example: hotwash demo", short_help="Try it alone, in eight minutes.")
def command() -> None:
    """Try hotwash alone, in eight minutes, with a tutor in the texts.

    The screens open on the first scene of a small scenario, with nothing to set up. It is kept like any other drill:
    hotwash run --resume goes on with it.
    """
    open_screens(SCENARIO, straight=True)
