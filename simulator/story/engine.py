"""What can be done in a story: begin it, choose, do something off-script, send an inject, stop, settle."""

from simulator.story.run import Run
from simulator.story.state import NOT_DONE, OffScript, State, Step, Undertaking
from simulator.story.story import Story

STOPPED = "stopped"


class NotOnOffer(Exception):
    """The option, or the manual inject, cannot be taken in this state."""


def begin(story: Story) -> Step:
    """Clock zero: the first scene is entered, then injects with `at: 0m` are decided."""
    run = Run(
        story,
        State(
            clock=0,
            scene=story.first_scene,
            facts=story.first_facts,
            done=(NOT_DONE,) * len(story.actions),
            chosen=0,
            taken=0,
            seen=0,
            sent=0,
            landings=(),
            awaited=story.timed,
            frames=(),
            ending=None,
        ),
    )
    run.enter(story.first_scene)
    run.carry_on()
    return run.step()


def offers(story: Story, state: State) -> tuple[int, ...]:
    """Numbers of the options on offer, in file order, the anytime options last; none after an ending."""
    if state.ending is not None:
        return ()
    clock, _, facts, done, chosen, taken, seen, sent, *_ = state
    return tuple(
        [
            option.number
            for option in story.scenes[state.scene].options
            if not chosen >> option.last_use & 1
            and (option.when is None or option.when(facts, done, clock, taken, seen, sent))
        ]
    )


def is_on_offer(story: Story, state: State, number: int) -> bool:
    """Whether this option can be chosen now."""
    option = story.options[number]
    return (
        state.ending is None
        and not state.chosen >> option.last_use & 1
        and (
            option.scene == state.scene or (option.scene < 0 and option in story.scenes[state.scene].options)
        )
        and (
            option.when is None
            or bool(option.when(state.facts, state.done, state.clock, state.taken, state.seen, state.sent))
        )
    )


def choose(story: Story, state: State, number: int) -> Step:
    """Take an option.

    Raises:
        NotOnOffer: the option is not on offer in this state.
    """
    if not is_on_offer(story, state, number):
        raise NotOnOffer(story.options[number].name)
    option = story.options[number]
    run = Run(story, state)
    use = option.first_use
    while run.chosen >> use & 1:
        use += 1
    run.chosen |= 1 << use
    run.carry_on(Undertaking(number, None, option.takes, option.until, False))
    return run.step()


def improvise(story: Story, state: State, off_script: OffScript) -> Step:
    """Do something off-script: it behaves as an option without `then`.

    Raises:
        NotOnOffer: the story has ended.
    """
    if state.ending is not None:
        raise NotOnOffer("the drill has ended")
    run = Run(story, state)
    run.carry_on(Undertaking(-1, off_script, off_script.takes, -1, False))
    return run.step()


def sendable(story: Story, state: State) -> tuple[int, ...]:
    """Numbers of the manual injects that the facilitator may send now."""
    if state.ending is not None:
        return ()
    known = (state.facts, state.done, state.clock, state.taken, state.seen, state.sent)
    return tuple(
        inject.number
        for inject in story.injects
        if inject.manual
        and not state.sent >> inject.number & 1
        and (inject.when is None or inject.when(*known))
    )


def send(story: Story, state: State, number: int) -> Step:
    """Send a manual inject; injects that it makes due are decided at once.

    Raises:
        NotOnOffer: it is not a manual inject, was sent before, or its `when` does not hold.
    """
    if number not in sendable(story, state):
        raise NotOnOffer(story.injects[number].name)
    run = Run(story, state)
    interrupts = run.deliver(number)
    if interrupts:
        run.interrupt(number, None)
    run.decide_injects(None)
    run.carry_on()
    return run.step()


def stop(story: Story, state: State) -> Step:
    """End the drill where it stands, because a real incident came up.

    Raises:
        NotOnOffer: the story has ended.
    """
    if state.ending is not None:
        raise NotOnOffer("the drill has ended")
    run = Run(story, state)
    run.end(STOPPED)
    return run.step()


def settle(story: Story, state: State) -> Step:
    """Let what is still to land land at its time: after an ending, or as if the drill ended now.

    The clock stays at the ending; no inject comes any more.
    """
    if not state.landings:
        return Step(state, (), ())
    run = Run(story, state)
    run.awaited = ()
    while run.landings:
        run.clock = run.landings[0][0]
        run.land(follow=False)
        run.close_moment(settled=True)
    run.clock = state.clock
    return run.step()
