"""`hotwash verify`: whether a drill's record is what was recorded."""

import click

from simulator.cli.keeping import open_store
from simulator.cli.voice import Exit, say, say_data


@click.command(epilog="Example: hotwash verify last", short_help="Check a drill's record.")
@click.argument("drill")
@click.option("--json", "as_json", is_flag=True, help="Print one object.")
@click.pass_context
def command(ctx: click.Context, drill: str, as_json: bool) -> None:
    """Check that the record of DRILL is what was recorded.

    Recomputes the chain of hashes, names what was forgotten, and plays the log again to see that it leads to the states
    that were recorded. Ends with 1 if anything does not fit. DRILL is an id, its unique beginning, or `last`.
    """
    from simulator.drill import load_recorded
    from simulator.drill.verifying import differences

    with open_store() as store:
        found = store.find(drill)
        chain = store.verify(found)
        # A record that was changed need not make sense any more, so it is not played.
        departs = (
            differences(found, load_recorded(store, found), store.entries(found)) if chain.intact else ()
        )
    fine = chain.intact and not departs
    if as_json:
        say_data(
            {
                "drill": found,
                "entries": chain.entries,
                "intact": chain.intact,
                "first_fault": chain.first_fault,
                "forgotten": list(chain.forgotten),
                "head": chain.head,
                "replays": fine if chain.intact else None,
                "differences": list(departs),
            }
        )
    else:
        _tell(found, chain.entries, chain.first_fault, chain.forgotten, chain.head, departs)
    ctx.exit(Exit.FINE if fine else Exit.FAULTS)


def _tell(
    drill: str,
    entries: int,
    first_fault: str | None,
    forgotten: tuple[str, ...],
    head: str,
    departs: tuple[str, ...],
) -> None:
    if first_fault is not None:
        say(f"Drill {drill}: the record does not fit together.\n  {first_fault}")
    else:
        say(f"Drill {drill}: the chain of {entries} entries is intact.\n  Its last hash is {head}")
        replayed = departs or ("Playing it again gives the states that were recorded.",)
        say("\n".join(f"  {sentence}" for sentence in replayed))
    for gap in forgotten:
        say(f"  Forgotten: {gap}")
