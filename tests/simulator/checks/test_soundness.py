"""What the checks say of a story without playing it, no play contradicts."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.reading import Source, read_tree
from scenarios.reading.loading import read_scenario
from simulator.checks import RULES
from simulator.checks.structure.values import Span
from simulator.checks.structure.ways import rings, without_way_out
from simulator.checks.subject import Subject
from simulator.story import State, Step, Story, begin, build_story, choose, offers, send, sendable
from tests.oracle.generate import MOVES, Files, Move, files


def subject_of(generated: Files) -> Subject:
    scenario, playbook = (Source("x.yaml", text.encode()) for text in generated.yaml())
    return Subject(read_tree(scenario), read_scenario(scenario, playbook))


def moved(story: Story, state: State, move: Move) -> Step:
    to_send = sendable(story, state)
    if move.kind == "send" and to_send:
        return send(story, state, to_send[move.pick % len(to_send)])
    on_offer = offers(story, state)
    return choose(story, state, on_offer[move.pick % len(on_offer)])


def assert_as_said(subject: Subject, story: Story, state: State) -> None:
    """What is on the table now is among what was said to be possible."""
    assert story.scenes[state.scene].name in subject.earliest.scenes
    assert {story.options[number].name for number in offers(story, state)} <= subject.ways.options
    for fact, value in story.facts_of(state).items():
        domain = subject.domains[fact]
        assert domain.least <= int(value) <= domain.most if isinstance(domain, Span) else value in domain
    known = (state.facts, state.done, state.clock, state.taken, state.seen, state.sent)
    scene = story.scenes[state.scene]
    for condition, comes_to in subject.decider.settled:
        if condition.sort == "option" and state.ending is None:
            for option in scene.options:
                if option.name == condition.owner.name and option.when is not None:
                    used_up = bool(state.chosen >> option.last_use & 1)
                    assert used_up or bool(option.when(*known)) is comes_to
        elif condition.sort == "paragraph" and condition.owner.name == scene.name:
            number = condition.within[1]
            assert isinstance(number, int)
            assert bool(scene.also[number][0](*known)) is comes_to


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), MOVES)
def test_no_play_contradicts_what_was_said(generated: Files, moves: list[Move]) -> None:
    subject = subject_of(generated)
    story = build_story(subject.loaded)
    trapped = without_way_out(subject.scenario, subject.earliest, subject.ways)
    never = {
        condition.owner.name
        for condition, comes_to in subject.decider.settled
        if condition.sort == "inject" and not comes_to
    }
    in_a_trap = False
    step = begin(story)
    for move in [None, *moves]:
        if move is not None:
            if step.state.ending is not None:
                break
            step = moved(story, step.state, move)
        for happening in step.happenings:
            if happening.kind == "delivered":
                name = story.injects[happening.number].name
                assert name in subject.earliest.injects
                assert name not in never
            if happening.kind == "entered":
                scene = story.scenes[happening.number]
                assert scene.name in subject.earliest.scenes
                assert not (in_a_trap and scene.ending), "no ending comes after a trap"
                in_a_trap = in_a_trap or (scene.name in trapped and not step.state.frames)
        assert_as_said(subject, story, step.state)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files())
def test_whatever_is_found_has_a_place_that_can_be_silenced(generated: Files) -> None:
    subject = subject_of(generated)
    lines = subject.tree.source.text.splitlines()
    for rule in RULES:
        for finding in rule.check(subject) if rule.check is not None else ():
            assert subject.has(".".join(finding.at))
            fault = subject.fault(finding)
            assert fault.words
            assert lines[fault.line - 1][fault.column - 1 :].startswith(fault.words)


def reach(first: int, leads: dict[int, list[int]]) -> set[int]:
    seen = {first}
    waiting = [first]
    while waiting:
        for to in leads[waiting.pop()]:
            if to not in seen:
                seen.add(to)
                waiting.append(to)
    return seen


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.integers(0, 7), max_size=4), min_size=8, max_size=8))
def test_rings_are_what_reaches_each_other_sinks_first(graph: list[list[int]]) -> None:
    leads = dict(enumerate(graph))
    names = {str(number): [str(to) for to in onward] for number, onward in leads.items()}
    parts = [{int(name) for name in part} for part in rings(list(names), names)]
    assert sorted(number for part in parts for number in part) == list(range(8))
    for part in parts:
        for one in part:
            assert part == {other for other in reach(one, leads) if one in reach(other, leads)}
    for at, part in enumerate(parts):
        later = {number for other in parts[at + 1 :] for number in other}
        assert not later & {to for number in part for to in leads[number]}
