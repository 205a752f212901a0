"""Findings that an author means to be so: left out where the file says it, and told where it says it in vain."""

from collections.abc import Iterator, Sequence

from scenarios.suggestions import Misspelt
from simulator.checks.findings import Finding
from simulator.checks.registry import RULES, SILENCE_OF_NO_CODE, SILENCE_OF_NO_PLACE, UNUSED_SILENCE, rule_of
from simulator.checks.rules import Rule
from simulator.checks.subject import Subject

Said = tuple[Rule, Finding]


def after_silence(subject: Subject, said: Sequence[Said]) -> Iterator[Said]:
    """What is left of the findings, and what is wrong with the silences themselves.

    A silence is for one code at one place, not for what lies below it: a reason seldom covers what was not there when it
    was written.
    """
    meant = {(entry.code, entry.at) for entry in subject.scenario.silence}
    places = {(rule.code, ".".join(finding.at)) for rule, finding in said}
    yield from (each for each in said if (each[0].code, ".".join(each[1].at)) not in meant)
    codes = {rule.code: rule for rule in RULES if rule.check is not None}
    for number, entry in enumerate(subject.scenario.silence):
        code, where = None, "code"
        if entry.code not in codes:
            guess = Misspelt(entry.code.upper(), codes).question()
            code = SILENCE_OF_NO_CODE
            message = f"`{entry.code}` is no code that can be silenced{guess}"
            help = (
                "`hotwash explain` lists the codes; faults that keep a file from loading cannot be silenced"
            )
        elif not subject.has(entry.at):
            code, where = SILENCE_OF_NO_PLACE, "at"
            message = f"there is no `{entry.at}` in this file; write the keys that lead there, with dots between them"
            help = "`hotwash check --format full` shows the place of each finding as it is to be written here"
        elif (entry.code, entry.at) not in places:
            code = UNUSED_SILENCE
            message = f"there is no {entry.code} at `{entry.at}` to be silenced; take this entry out"
            help = None
        if code is not None and (rule := rule_of(code)) is not None:
            yield rule, Finding(("silence",), message, help, within=(number, where))
