"""The naive storyteller: "What happens when an option is taken", sentence by sentence, as slow as it likes.

It shares nothing with the real engine, so that the two can be held against each other.
What follows a § is a sentence of the format.
"""

from dataclasses import dataclass, field, replace

from scenarios.reading.playbook import Playbook
from scenarios.reading.scenario import After, Branch, Changes, Inject, Landing, Option, Scenario
from tests.oracle.naive_moments import Happened, Improvised, NaiveDeed, NaiveMoment, judged_conditions
from tests.oracle.naive_words import Sight, Value, durations_in, evaluate, holds


@dataclass
class Busy:
    """What the team has decided on and has not finished: an option (by its full name) or an improvisation."""

    what: str | Improvised
    left: int | None
    until: int | None
    carried_out: bool = False


@dataclass
class InTheAir:
    """Something set going that will land."""

    due: int
    by: str
    landing: Landing


@dataclass
class NaiveDrill:
    """One drill as plain data that changes in place."""

    scenario: Scenario
    playbook: Playbook
    clock: int = 0
    scene: str = ""
    busy: Busy | None = None
    interrupted: list[tuple[str, Busy | None]] = field(default_factory=list)
    ending: str | None = None
    facts: dict[str, Value] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)
    in_the_air: list[InTheAir] = field(default_factory=list)
    happened: list[Happened] = field(default_factory=list)
    moments: list[NaiveMoment] = field(default_factory=list)
    deeds: list[NaiveDeed] = field(default_factory=list)
    settling: bool = False

    def begin(self) -> None:
        """§ Clock zero: entry of the first scene, then injects with `at: 0m`."""
        for name, asked in self.playbook.asks.items():
            self.facts[name] = asked.default
        for name, fact in self.scenario.facts.items():
            self.facts[name] = fact.is_
        self.enter(self.scenario.first_scene)
        self.go_on()
        self.judge()

    def offers(self) -> list[str]:
        """The options on offer, by their full names."""
        if self.ending is not None:
            return []
        return [name for name in self.within_reach() if self.offered(name, self.clock)]

    def choose(self, name: str) -> None:
        """§ Taken at clock `c`, it is carried out at `d` (= `c + takes`, or `until`)."""
        assert name in self.offers()
        option = self.option(name)
        self.chosen[name] = self.chosen.get(name, 0) + 1
        self.busy = Busy(name, None if option.until is not None else option.takes or 0, option.until)
        self.go_on()
        self.judge()

    def improvise(self, improvised: Improvised) -> None:
        """§ Off-script: [..] it behaves as an option without `then`."""
        assert self.ending is None
        self.busy = Busy(improvised, improvised.takes, None)
        self.go_on()
        self.judge()

    def sendable(self) -> list[str]:
        """§ Sent by the facilitator, at most once, while the team is choosing; `when` must hold."""
        if self.ending is not None:
            return []
        return [
            name
            for name, inject in self.scenario.injects.items()
            if inject.manual and name not in self.sent and holds(inject.when, self.sight())
        ]

    def send(self, name: str) -> None:
        """§ After a manual inject, injects that it makes due are decided at once."""
        assert name in self.sendable()
        self.deliver(name)
        self.decide_injects()
        self.go_on()
        self.judge()

    def settle(self) -> "NaiveDrill":
        """§ What was still to land lands at its time and counts for `done`, facts and mistakes."""
        after = replace(
            self,
            facts=dict(self.facts),
            done=dict(self.done),
            in_the_air=list(self.in_the_air),
            happened=list(self.happened),
            moments=list(self.moments),
            deeds=[],
            settling=True,
        )
        while after.in_the_air:
            after.clock = min(flight.due for flight in after.in_the_air)
            after.land()
            after.judge()
        after.clock = self.clock
        return after

    def option(self, name: str) -> Option:
        scene, option = name.split(".")
        options = self.scenario.anytime if scene == "anytime" else self.scenario.scenes[scene].options
        assert options is not None
        return options[option]

    def within_reach(self) -> list[str]:
        """§ `anytime`: options offered in every scene that has options, until taken. Once, or `again` times.

        An option that waits in an interrupted situation has been chosen, so its time is used up.
        """
        scene = self.scenario.scenes[self.scene]
        if scene.options is None:
            return []
        names = [f"{self.scene}.{option}" for option in scene.options]
        if scene.anytime is not False:
            names += [f"anytime.{option}" for option in self.scenario.anytime]
        return [name for name in names if self.chosen.get(name, 0) < (self.option(name).again or 1)]

    def offered(self, name: str, clock: int) -> bool:
        """§ Offered only while this holds."""
        return holds(self.option(name).when, self.sight(name.split(".")[0], clock))

    def sight(self, scene: str | None = None, clock: int | None = None) -> Sight:
        return Sight(
            self.facts,
            self.done,
            self.clock if clock is None else clock,
            self.taken.keys(),
            self.seen.keys(),
            self.sent.keys(),
            scene,
        )

    def go_on(self) -> None:
        """Until the team can choose again, or the drill has ended."""
        while self.ending is None:
            scene = self.scenario.scenes[self.scene]
            if self.busy is None:
                if scene.then is not None:
                    # § a passage: read on; it takes no time
                    self.follow(scene.then, self.scene)
                elif self.offers():
                    return
                else:
                    self.nothing_on_offer()
            elif not self.busy.carried_out:
                self.carry_on(self.busy)
            else:
                self.lead_on(self.busy)

    def carry_on(self, busy: Busy) -> None:
        """Up to the next stop before the option's time, or to that time."""
        if busy.until is not None:
            # § the story time at which it is (at once, if past)
            carried_out_at = max(busy.until, self.clock)
        else:
            assert busy.left is not None
            carried_out_at = self.clock + busy.left
        # § The clock stops at every moment between in which something is due.
        between = [time for time in self.times_ahead() if time < carried_out_at]
        if between:
            stop = min(between)
            if busy.left is not None:
                busy.left -= stop - self.clock
            self.move_clock(stop)
            # § In each moment: what lands, in the order in which it was set going; then injects
            self.land()
            self.decide_injects()
            return
        # § At `d`: landings of that moment; then the option is carried out; then injects
        self.move_clock(carried_out_at)
        self.land()
        self.carry_out(busy)
        self.decide_injects()

    def carry_out(self, busy: Busy) -> None:
        """§ `does` and `set` together, right-hand sides seeing the facts before; its `lands` is set going."""
        busy.carried_out = True
        if isinstance(busy.what, Improvised):
            self.become_true(busy.what.does, dict(busy.what.changes), None, busy.what.by, True)
            self.note("off_script", "")
            return
        option = self.option(busy.what)
        self.become_true(option.does, option.set, busy.what.split(".")[0], busy.what, False)
        self.note("carried_out", busy.what)
        self.taken.setdefault(busy.what, self.clock)
        if option.lands is not None:
            self.in_the_air.append(InTheAir(self.clock + option.lands.in_, busy.what, option.lands))

    def lead_on(self, busy: Busy) -> None:
        """§ Then `then` is followed, judged now; without one, the scene stays, unless it has closed."""
        then = None if isinstance(busy.what, Improvised) else self.option(busy.what).then
        if then is not None and isinstance(busy.what, str):
            self.follow(then, busy.what.split(".")[0])
            return
        self.busy = None
        closes = self.scenario.scenes[self.scene].closes
        if closes is not None and self.clock >= closes.at:
            self.enter(closes.go)

    def follow(self, then: tuple[Branch, ...], scene: str) -> None:
        """§ A scene, `back`, or a list of `{when, go}` tried in order"""
        go = next(branch.go for branch in then if holds(branch.when, self.sight(scene)))
        if go == "back":
            # § `back` resumes without entering: no `set`, no `seen`.
            self.scene, self.busy = self.interrupted.pop()
            self.note("returned", self.scene)
        else:
            self.enter(go)

    def enter(self, name: str) -> None:
        """§ Entering a scene: `set`; then injects due at that moment."""
        self.arrive(name)
        self.decide_injects()

    def arrive(self, name: str) -> None:
        """§ Entering a scene with `end` ends the drill: its `set`; no further inject"""
        self.scene = name
        self.busy = None
        scene = self.scenario.scenes[name]
        self.seen.setdefault(name, self.clock)
        self.change(scene.set, name)
        self.note("entered", name)
        if scene.end is not None:
            self.ending = scene.end
            self.note("ended", name)

    def nothing_on_offer(self) -> None:
        """§ If nothing is on offer, a scene that has closed leads to its `go`; otherwise the clock moves"""
        closes = self.scenario.scenes[self.scene].closes
        if closes is not None and self.clock >= closes.at:
            self.enter(closes.go)
            return
        # § to the next moment at which something is due, the scene closes, or a written-out `clock` comparison
        # changes what is on offer
        waited_for = self.due_ahead()
        if closes is not None:
            waited_for.append(closes.at)
        for name in self.within_reach():
            durations = durations_in(self.option(name).when or "true")
            waited_for += [
                time
                for duration in durations
                for time in (duration, duration + 1)
                if time > self.clock and self.offered(name, time)
            ]
        if not waited_for:
            # § if there is none, the drill ends `stuck`
            self.ending = "stuck"
            self.note("ended", self.scene)
            return
        until = min(waited_for)
        while self.clock < until:
            # the conditions of the playbook are judged on the way
            self.move_clock(min(time for time in [*self.times_ahead(), until] if time <= until))
        self.land()
        self.decide_injects()

    def land(self) -> None:
        """§ What lands, in the order in which it was set going"""
        for flight in [flight for flight in self.in_the_air if flight.due <= self.clock]:
            self.in_the_air.remove(flight)
            scene = flight.by.split(".")[0]
            self.become_true(flight.landing.does, flight.landing.set, scene, flight.by, False)
            self.note("landed", flight.by)

    def decide_injects(self) -> None:
        """§ Then injects, the first undecided one that is due in file order, again and again until none is."""
        while self.ending is None:
            due = [
                name
                for name, inject in self.scenario.injects.items()
                if name not in self.decided
                and (time := self.due_time(inject)) is not None
                and time <= self.clock
            ]
            if not due:
                return
            self.decided.add(due[0])
            # § judged once, at that moment; if it does not hold, the inject never comes
            if holds(self.scenario.injects[due[0]].when, self.sight()):
                self.deliver(due[0])

    def deliver(self, name: str) -> None:
        """§ An inject with `go` interrupts at once: the team is taken to that scene"""
        inject = self.scenario.injects[name]
        self.decided.add(name)
        self.change(inject.set, None)
        self.note("delivered", name)
        self.sent.setdefault(name, self.clock)
        if inject.go is not None:
            # § Interruptions stack.
            self.note("interrupted", name)
            self.interrupted.append((self.scene, self.busy))
            self.arrive(inject.go)

    def due_time(self, inject: Inject) -> int | None:
        """When an inject is due; None while nobody can know, and always for a manual one."""
        if inject.manual:
            return None
        if inject.at is not None:
            return inject.at
        assert inject.after is not None
        event = self.first_time(inject.after)
        return None if event is None else event + inject.after.by

    def first_time(self, after: After) -> int | None:
        """§ The first time it was entered, carried out, done or delivered"""
        if after.scene is not None:
            return self.seen.get(after.scene)
        if after.option is not None:
            return self.taken.get(after.option)
        if after.action is not None:
            return self.done.get(after.action)
        assert after.inject is not None
        return self.sent.get(after.inject)

    def due_ahead(self) -> list[int]:
        """Later moments at which something lands or an inject is due, as far as they are known now."""
        times = [flight.due for flight in self.in_the_air]
        for name, inject in self.scenario.injects.items():
            due = self.due_time(inject)
            if due is not None and name not in self.decided:
                times.append(due)
        return [time for time in times if time > self.clock]

    def times_ahead(self) -> list[int]:
        """Later moments at which the clock stops: something is due, or a judged condition may change.

        § A `clock` comparison in one stops the clock at the first second at which it changes.
        """
        times = set(self.due_ahead())
        for text in judged_conditions(self.scenario, self.playbook):
            for duration in durations_in(text):
                times |= {duration, duration + 1}
        return [time for time in times if time > self.clock]

    def move_clock(self, time: int) -> None:
        if time != self.clock:
            self.judge()
            self.clock = time

    def become_true(
        self, does: tuple[str, ...], changes: Changes, scene: str | None, by: str, off_script: bool
    ) -> None:
        """§ `does` and `set` together, right-hand sides seeing the facts before"""
        self.change(changes, scene)
        new = frozenset(does) - self.done.keys()
        for action in new:
            self.done[action] = self.clock
        if new:
            self.deeds.append(NaiveDeed(new, self.asked_facts(), by, off_script))

    def change(self, changes: Changes, scene: str | None) -> None:
        """§ A fact that holds text takes the string as it is; for the other kinds a string is an expression."""
        sight = self.sight(scene)
        new: dict[str, Value] = {}
        for name, value in changes.items():
            if isinstance(value, str) and not isinstance(self.facts[name], str):
                value = evaluate(value, sight)
            if isinstance(value, int) and not isinstance(value, bool):
                # § a fact [is clamped] to its own bounds when it is set
                value = max(-(10**9), min(10**9, value))
                if name in self.scenario.facts:
                    bounds = self.scenario.facts[name]
                    value = max(bounds.least, min(bounds.most, value))
            new[name] = value
        self.facts.update(new)

    def asked_facts(self) -> tuple[Value, ...]:
        return tuple(self.facts[name] for name in self.playbook.asks)

    def note(self, kind: str, name: str) -> None:
        self.happened.append(Happened(kind, self.clock, name, dict(self.facts)))

    def judge(self) -> None:
        """The end of a moment: before the clock moves on or the team chooses again."""
        self.moments.append(NaiveMoment(self.clock, tuple(self.deeds), self.asked_facts(), self.settling))
        self.deeds = []
