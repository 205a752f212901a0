"""The rules of play: one step of a story in the making.

The numbers 1 to 3 in the comments are those of the format's section "What happens when an option is taken".
"""

from bisect import bisect_right, insort

from scoring.record import Deed, Moment
from simulator.story.state import (
    NOT_DONE,
    Frame,
    Happening,
    HappeningKind,
    OffScript,
    State,
    Step,
    Undertaking,
)
from simulator.story.story import BACK, Branch, Changes, Follower, Option, Story

STAY = -2
STUCK = "stuck"
MOST_ENTRIES_AT_ONCE = 1000
"""Scenes entered at one story second without anybody choosing; a story that wants more runs in a circle."""


class Run:
    """One step in the making: a state being changed, and what has happened so far."""

    __slots__ = (
        "awaited",
        "chosen",
        "clock",
        "deeds",
        "done",
        "ending",
        "entries_at_once",
        "facts",
        "frames",
        "happenings",
        "landings",
        "moments",
        "open_moment",
        "scene",
        "seen",
        "sent",
        "story",
        "taken",
    )

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        (
            self.clock,
            self.scene,
            self.facts,
            self.done,
            self.chosen,
            self.taken,
            self.seen,
            self.sent,
            self.landings,
            self.awaited,
            self.frames,
            self.ending,
        ) = state
        self.happenings: list[Happening] = []
        self.moments: list[Moment] = []
        self.deeds: list[Deed] = []
        self.open_moment = False
        self.entries_at_once = 0

    def step(self) -> Step:
        """Close the last moment and give the result."""
        if self.open_moment:
            self.close_moment()
        return Step(
            State(
                self.clock,
                self.scene,
                self.facts,
                self.done,
                self.chosen,
                self.taken,
                self.seen,
                self.sent,
                self.landings,
                self.awaited,
                self.frames,
                self.ending,
            ),
            tuple(self.happenings),
            tuple(self.moments),
        )

    # Time.

    def move_to(self, at: int) -> None:
        """Let the clock run to `at`, stopping wherever a playbook condition changes by the clock alone."""
        if self.open_moment:
            self.close_moment()
        judged_at = self.story.judged_at
        if judged_at:
            for stop in judged_at[bisect_right(judged_at, self.clock) :]:
                if stop >= at:
                    break
                self.clock = stop
                self.close_moment()
        self.clock = at
        self.open_moment = True
        self.entries_at_once = 0

    def close_moment(self, settled: bool = False) -> None:
        """Tell the score what this moment brought."""
        self.moments.append(Moment(self.clock, tuple(self.deeds), self.facts[: self.story.asked], settled))
        self.deeds.clear()
        self.open_moment = False

    def next_due(self) -> int | None:
        """The story second at which something next lands or is to be decided."""
        landings, awaited = self.landings, self.awaited
        if landings:
            if awaited and awaited[0][0] < landings[0][0]:
                return awaited[0][0]
            return landings[0][0]
        return awaited[0][0] if awaited else None

    # What a moment brings about.

    def note(self, kind: HappeningKind, number: int) -> None:
        """Remember that something happened now."""
        self.happenings.append(Happening(kind, self.clock, number, self.facts))

    def change(self, changes: Changes) -> None:
        """Set facts, right-hand sides seeing the facts before."""
        self.facts = changes(self.facts, self.done, self.clock, self.taken, self.seen, self.sent)

    def do(self, does: tuple[int, ...], by: str, off_script: bool = False, follow: bool = True) -> None:
        """Mark actions done; those done before keep their time."""
        first = [number for number in does if self.done[number] == NOT_DONE]
        if not first:
            return
        done = list(self.done)
        for number in first:
            done[number] = self.clock
        self.done = tuple(done)
        story = self.story
        self.deeds.append(
            Deed(
                tuple(dict.fromkeys(story.actions[number] for number in first)),
                self.facts[: story.asked],
                by,
                off_script,
            )
        )
        if follow:
            for number in first:
                self.await_followers(story.action_followers[number])

    def await_followers(self, followers: tuple[Follower, ...]) -> None:
        """Injects that follow an event which has just happened for the first time."""
        if followers:
            awaited = [
                *self.awaited,
                *((self.clock + follower.by, follower.inject) for follower in followers),
            ]
            self.awaited = tuple(sorted(awaited))

    def land(self, follow: bool = True) -> None:
        """What lands at this moment, in the order in which it was set going."""
        while self.landings and self.landings[0][0] <= self.clock:
            option = self.story.options[self.landings[0][1]]
            self.landings = self.landings[1:]
            landing = option.lands
            assert landing is not None
            if landing.changes is not None:
                self.change(landing.changes)
            if landing.does:
                self.do(landing.does, option.name, follow=follow)
            self.note("landed", option.number)

    def deliver(self, number: int) -> bool:
        """Deliver an inject; true where it interrupts."""
        inject = self.story.injects[number]
        if inject.changes is not None:
            self.change(inject.changes)
        self.sent |= 1 << number
        self.open_moment = True
        self.note("delivered", number)
        if inject.followers:
            self.await_followers(inject.followers)
        return inject.go >= 0

    def interrupt(self, number: int, doing: Undertaking | None) -> None:
        """Take the team to the scene of an inject; what it was doing waits under it."""
        self.frames = (*self.frames, Frame(self.scene, doing))
        self.note("interrupted", number)
        self.mark_entered(self.story.injects[number].go)

    def decide_injects(self, doing: Undertaking | None) -> bool:
        """Decide the injects due now, in file order, until none is; true where one has interrupted."""
        interrupted = False
        while self.awaited and self.awaited[0][0] <= self.clock and self.ending is None:
            number = self.awaited[0][1]
            self.awaited = self.awaited[1:]
            when = self.story.injects[number].when
            if when is not None and not when(
                self.facts, self.done, self.clock, self.taken, self.seen, self.sent
            ):
                continue
            if self.deliver(number):
                self.interrupt(number, doing)
                doing = None
                interrupted = True
        return interrupted

    def mark_entered(self, number: int) -> None:
        """Enter a scene, short of the injects that this makes due."""
        scene = self.story.scenes[number]
        first_time = not self.seen >> number & 1
        self.scene = number
        self.seen |= 1 << number
        self.open_moment = True
        if scene.changes is not None:
            self.change(scene.changes)
        self.note("entered", number)
        if scene.ending is not None:
            self.end(scene.ending)
        elif first_time and scene.followers:
            self.await_followers(scene.followers)

    def enter(self, number: int) -> None:
        """Enter a scene: its `set`, then the injects due at this moment."""
        self.entries_at_once += 1
        if self.entries_at_once > MOST_ENTRIES_AT_ONCE:
            self.end(STUCK)
            return
        self.mark_entered(number)
        if self.awaited:
            self.decide_injects(None)

    def end(self, ending: str) -> None:
        """No further inject comes; what is still to land waits to be settled."""
        self.ending = ending
        self.awaited = ()
        self.open_moment = True
        self.note("ended", self.scene)

    # Doing something.

    def undertake(self, doing: Undertaking) -> Undertaking | None:
        """Do, or go on doing, an option or off-script action and follow where it leads, unless interrupted.

        Returns:
            What is to be gone on with next: an undertaking that has waited under an interruption now over.
        """
        if not doing.carried_out:
            at = self.clock + doing.rest if doing.until < 0 else max(doing.until, self.clock)
            # 1. The clock stops at every moment between in which something is due.
            while (due := self.next_due()) is not None and due < at:
                self.move_to(due)
                self.land()
                if self.decide_injects(doing._replace(rest=at - due)):
                    return None
            # 2. Landings of that moment, the option, the injects of that moment.
            if at > self.clock:
                self.move_to(at)
                if self.landings:
                    self.land()
            self.carry_out(doing)
            if self.awaited and self.decide_injects(doing._replace(carried_out=True)):
                return None
        # 3. `then` is followed, judged now.
        branches = self.story.options[doing.option].then if doing.option >= 0 else ()
        return self.lead_to(self.branch(branches) if branches else self.stay_or_close())

    def carry_out(self, doing: Undertaking) -> None:
        """`does` and `set` together; then what the option sets going."""
        self.open_moment = True
        if doing.off_script is not None:
            self.carry_out_off_script(doing.off_script)
            return
        option: Option = self.story.options[doing.option]
        number = option.number
        first_time = not self.taken >> number & 1
        if option.changes is not None:
            self.change(option.changes)
        if option.does:
            self.do(option.does, option.name)
        self.taken |= 1 << number
        self.note("carried_out", number)
        if option.lands is not None:
            landings = list(self.landings)
            insort(landings, (self.clock + option.lands.after, number), key=lambda landing: landing[0])
            self.landings = tuple(landings)
        if first_time and option.followers:
            self.await_followers(option.followers)

    def carry_out_off_script(self, off_script: OffScript) -> None:
        """Facts within their bounds, and actions, as the facilitator judged them."""
        story = self.story
        facts = list(self.facts)
        for name, value in off_script.changes:
            number = story.fact_numbers[name]
            least, most = story.bounds[number]
            counts = isinstance(value, int) and not isinstance(value, bool)
            facts[number] = min(max(int(value), least), most) if counts else value
        self.facts = tuple(facts)
        self.do(tuple(story.action_numbers[name] for name in off_script.does), off_script.by, off_script=True)
        self.note("off_script", -1)

    # Where it leads.

    def branch(self, branches: tuple[Branch, ...]) -> int:
        """The first branch whose condition holds now."""
        for branch in branches:
            if branch.when is None or branch.when(
                self.facts, self.done, self.clock, self.taken, self.seen, self.sent
            ):
                return branch.go
        return STAY

    def stay_or_close(self) -> int:
        """An option that would stay in a closed scene leads on instead."""
        scene = self.story.scenes[self.scene]
        return scene.closes_go if 0 <= scene.closes_at <= self.clock else STAY

    def lead_to(self, target: int) -> Undertaking | None:
        """Enter a scene, or stay, or go back from an interruption to what it has stopped."""
        if target == BACK:
            frame = self.frames[-1]
            self.frames = self.frames[:-1]
            self.scene = frame.scene
            self.note("returned", frame.scene)
            return frame.doing
        if target != STAY:
            self.enter(target)
        return None

    def carry_on(self, doing: Undertaking | None = None) -> None:
        """Do what is to be done, then read on until the team must choose or the story has ended."""
        while self.ending is None:
            scene = self.story.scenes[self.scene]
            if doing is not None:
                doing = self.undertake(doing)
            elif scene.passes_on:
                doing = self.lead_to(self.branch(scene.passes_on))
            elif self.has_offer(self.clock):
                return
            elif 0 <= scene.closes_at <= self.clock:
                self.enter(scene.closes_go)
            elif (at := self.next_change()) is not None:
                self.move_to(at)
                self.land()
                self.decide_injects(None)
            else:
                self.end(STUCK)

    def has_offer(self, clock: int) -> bool:
        """Whether anything is, or with nothing but time passing would be, on offer at this story second."""
        for option in self.story.scenes[self.scene].options:
            if not self.chosen >> option.last_use & 1 and (
                option.when is None
                or option.when(self.facts, self.done, clock, self.taken, self.seen, self.sent)
            ):
                return True
        return False

    def next_change(self) -> int | None:
        """When waiting ends: something is due, the scene closes, or the clock puts an option on offer."""
        scene = self.story.scenes[self.scene]
        moments = [at for at in (self.next_due(), scene.closes_at) if at is not None and at > self.clock]
        soonest = min(moments, default=None)
        for at in sorted({at for option in scene.options for at in option.offered_from}):
            if at > self.clock and (soonest is None or at < soonest) and self.has_offer(at):
                return at
        return soonest
