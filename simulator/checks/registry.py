"""Every code that hotwash knows. A check is one module, and one line here.

HW0: the file cannot be used. HW1: how the file is written. HW2: where scenes lead. HW3: conditions. HW4: facts.
HW5: the score. HW6: the words and the hour.
"""

from simulator.checks.conditions import (
    hw301_always_true,
    hw302_never_true,
    hw303_way_never_taken,
    hw304_inject_never_due,
)
from simulator.checks.facts import (
    hw401_never_changed,
    hw402_never_read,
    hw403_impossible_value,
    hw404_clipped,
    hw405_applies_is_played,
)
from simulator.checks.file import hw101_other_yaml
from simulator.checks.graph import (
    hw201_no_way_out,
    hw202_free_ring,
    hw203_unreachable,
    hw204_back_from_nothing,
    hw205_endless_interruption,
)
from simulator.checks.rules import Rule
from simulator.checks.score import hw501_action_not_done, hw502_same_effect, hw503_objective_not_rated
from simulator.checks.writing import (
    hw601_no_guide,
    hw602_no_debrief,
    hw603_no_question,
    hw604_long_label,
    hw605_scene_length,
    hw606_hard_to_read,
    hw607_placeholder,
    hw608_answer_shows,
    hw609_clock_without_source,
    hw610_minutes,
)

CANNOT_BE_READ, DOES_NOT_FIT = "HW001", "HW002"
UNUSED_SILENCE, SILENCE_OF_NO_CODE, SILENCE_OF_NO_PLACE = "HW102", "HW103", "HW104"

RULES = (
    Rule(CANNOT_BE_READ, "error", "The file cannot be read as YAML"),
    Rule(DOES_NOT_FIT, "error", "The file does not fit the format"),
    Rule(
        "HW101",
        "warning",
        "Other programs read this word as something else",
        hw101_other_yaml.check,
        hw101_other_yaml.check_book,
    ),
    Rule(UNUSED_SILENCE, "warning", "A silence that nothing needs"),
    Rule(SILENCE_OF_NO_CODE, "error", "A silence for a code that does not exist"),
    Rule(SILENCE_OF_NO_PLACE, "error", "A silence for a place that does not exist"),
    Rule("HW201", "error", "No way leads from here to an ending", hw201_no_way_out.check),
    Rule("HW202", "warning", "A way round that costs no time", hw202_free_ring.check),
    Rule("HW203", "warning", "No way leads here", hw203_unreachable.check),
    Rule("HW204", "error", "A way back from no interruption", hw204_back_from_nothing.check),
    Rule("HW205", "error", "An interruption that never returns or ends", hw205_endless_interruption.check),
    Rule("HW301", "warning", "A condition that always holds", hw301_always_true.check),
    Rule("HW302", "warning", "A condition that never holds", hw302_never_true.check),
    Rule("HW303", "warning", "A way that is never taken", hw303_way_never_taken.check),
    Rule("HW304", "warning", "An inject that follows nothing", hw304_inject_never_due.check),
    Rule("HW401", "warning", "A fact that is read but never changes", hw401_never_changed.check),
    Rule("HW402", "warning", "A fact that nothing reads", hw402_never_read.check),
    Rule(
        "HW403", "warning", "A comparison with a value that the fact never has", hw403_impossible_value.check
    ),
    Rule("HW404", "warning", "A change that the fact's bounds always cut", hw404_clipped.check),
    Rule("HW405", "warning", "A duty that depends on how the team plays", hw405_applies_is_played.check),
    Rule("HW501", "warning", "A duty that no option does", hw501_action_not_done.check),
    Rule("HW502", "warning", "Two options that do the same", hw502_same_effect.check),
    Rule("HW503", "warning", "An objective that cannot be rated", hw503_objective_not_rated.check),
    Rule("HW601", "warning", "No help for the facilitator", hw601_no_guide.check),
    Rule("HW602", "warning", "Nothing for the debrief", hw602_no_debrief.check),
    Rule("HW603", "warning", "No question to the team", hw603_no_question.check),
    Rule("HW604", "warning", "An option too long to take in", hw604_long_label.check),
    Rule("HW605", "warning", "A scene too long or too short to be read out", hw605_scene_length.check),
    Rule("HW606", "warning", "A scene that is hard to read", hw606_hard_to_read.check),
    Rule(
        "HW607",
        "warning",
        "A place that waits for words",
        hw607_placeholder.check,
        hw607_placeholder.check_book,
    ),
    Rule("HW608", "warning", "The answer shows from the outside", hw608_answer_shows.check),
    Rule(
        "HW609",
        "warning",
        "A running clock without its source",
        hw609_clock_without_source.check,
        hw609_clock_without_source.check_book,
    ),
    Rule("HW610", "warning", "The planned minutes do not fit", hw610_minutes.check),
)
"""In the order of their codes."""


def rule_of(code: str) -> Rule | None:
    """A rule by its code."""
    return next((rule for rule in RULES if rule.code == code), None)
