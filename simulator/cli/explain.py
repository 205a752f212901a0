"""`hotwash explain`: why a finding of the checks matters, and what to write instead."""

from __future__ import annotations

import shutil

import click

from simulator.cli.voice import Trouble, say, say_data

WIDEST = 100


@click.command(
    epilog="Example: hotwash explain HW203", short_help="Say why a finding of hotwash check matters."
)
@click.argument("code", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the code, or the list of codes, as data.")
def command(code: str | None, as_json: bool) -> None:
    """Say why a finding of hotwash check matters, with an example that has it and one that has not.

    Without a code, list all of them. A finding that is meant to be so can be silenced in the scenario, at the place that hotwash
    check --format full shows.
    """
    from simulator.checks import RULES, rule_of
    from simulator.checks.pages import as_text, page

    if code is None:
        if as_json:
            say_data([{"code": rule.code, "severity": rule.severity, "title": rule.title} for rule in RULES])
        else:
            say("\n".join(f"{rule.code}  {rule.severity:7}  {rule.title}" for rule in RULES))
        return
    rule = rule_of(code.upper())
    if rule is None:
        from scenarios.suggestions import Misspelt

        guess = Misspelt(code.upper(), [rule.code for rule in RULES]).question()
        raise Trouble(f"there is no code {code}{guess}", "hotwash explain lists all of them.")
    if as_json:
        say_data({"code": rule.code, "severity": rule.severity, "title": rule.title, "page": page(rule.code)})
        return
    say(as_text(page(rule.code), min(WIDEST, shutil.get_terminal_size().columns)))
