"""The command `hotwash`: its verbs, each loaded only when it is used."""

from importlib import import_module

import click

from simulator.cli.voice import say_anything, told

VERBS = {
    "demo": "Try it alone, in eight minutes.",
    "run": "Open the screens, on the library or on a drill.",
    "scenarios": "List the scenarios that can be played.",
    "play": "Play a drill without a screen.",
    "drills": "List the drills that were begun, newest first.",
    "report": "Write the report of a drill.",
    "card": "Write the team's own card for the first hour.",
    "calendar": "Write the days that were agreed on, for a calendar.",
    "guide": "Write the facilitator's guide to a scenario.",
    "graph": "Draw a picture of a scenario.",
    "verify": "Check that a drill's record is what was recorded.",
    "new": "Write a first draft of a scenario of your own.",
    "check": "List what is wrong with scenario, playbook and script files.",
    "explain": "Say why a finding of the checks matters.",
    "schema": "Print the JSON Schema of a kind of file, for editors.",
    "config": "Print the settings in force, and explain them.",
}
"""Kept here so that the list of verbs is shown without loading any."""


class Verbs(click.Group):
    """A group whose verbs lie in modules of their own names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The verbs, in the order in which one meets them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"simulator.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without loading them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb, or the one that may be meant."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            from scenarios.suggestions import Misspelt

            ctx.fail(f"There is no verb {args[0]!r}{Misspelt(args[0], VERBS).question()}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb; what a user can cause is told in words."""
        with told():
            result: object = super().invoke(ctx)
            return result


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    subcommand_metavar="[VERB] ...",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a verb the screens open on the library. `hotwash VERB --help` explains a verb with an example.",
)
@click.version_option(package_name="hotwash", message="hotwash %(version)s")
@click.pass_context
def hotwash(ctx: click.Context) -> None:
    """Practise an AI incident around a table, and get a scored report."""
    if ctx.invoked_subcommand is None:
        from simulator.cli.run import open_screens

        open_screens()


def main() -> None:
    """Run the command line and end the process."""
    say_anything()
    hotwash(prog_name="hotwash")
