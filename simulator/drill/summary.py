"""A drill as one plain object: where it stands and how it scores."""

from scoring.report.json_form import score_as_data
from simulator.drill.drill import Drill
from simulator.drill.entries import Plain
from simulator.drill.evolve import settled
from simulator.drill.score import scorecard


def summary(drill: Drill) -> dict[str, Plain]:
    """Drill, scenario, ending, scene, clock, facts, actions done, injects delivered, scores and their items.

    After an ending `facts` and `done` include what landed afterwards; `clock_s` is the moment of the ending.
    """
    story, state = drill.story, drill.line.state
    after = settled(drill).state if drill.ended else state
    facts: dict[str, Plain] = {**story.facts_of(after)}
    done: dict[str, Plain] = {**story.done_of(after)}
    return {
        "drill": drill.id,
        "scenario": drill.loaded.scenario.id,
        "ending": state.ending,
        "scene": story.scenes[state.scene].name,
        "clock_s": state.clock,
        "facts": facts,
        "done": done,
        "delivered": [
            {"inject": story.injects[told.happening.number].name, "at_s": told.happening.at}
            for told in drill.line.told
            if told.happening.kind == "delivered"
        ],
        **score_as_data(scorecard(drill)),
    }
