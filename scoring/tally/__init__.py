"""The score, one step at a time.

    rules = build_rules(scenario, playbook)
    tally = start(rules)
    for moment in moments:
        tally = add(rules, tally, moment)
    scorecard = finish(rules, tally, texts, evidence)

`texts` says how each kind of text stands (`TextStanding`); a kind that is missing was not written. `evidence` gives
log entries by id of action or mistake. Numbers in a scorecard are exact fractions; points and scores are 0-100.
"""

from scoring.tally.finish import TextStanding, figure, finish
from scoring.tally.rules import Rules, build_rules
from scoring.tally.scorecard import (
    GRADE_MEANINGS,
    DimensionScore,
    Grade,
    Item,
    MistakeMade,
    ObjectiveRating,
    Scorecard,
)
from scoring.tally.tally import NEVER, Mark, Tally, add, start, timing, without_off_script

__all__ = [
    "GRADE_MEANINGS",
    "NEVER",
    "DimensionScore",
    "Grade",
    "Item",
    "Mark",
    "MistakeMade",
    "ObjectiveRating",
    "Rules",
    "Scorecard",
    "Tally",
    "TextStanding",
    "add",
    "build_rules",
    "figure",
    "finish",
    "start",
    "timing",
    "without_off_script",
]
