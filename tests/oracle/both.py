"""A drill played by the engine and by the naive storyteller side by side; after every step they must agree."""

from dataclasses import dataclass

from scenarios.reading import LoadedScenario, Source, read_scenario
from simulator.story import (
    OffScript,
    State,
    Step,
    Story,
    begin,
    build_story,
    choose,
    improvise,
    offers,
    send,
    sendable,
    settle,
)
from tests.oracle.generate import IMPROVISED, Move
from tests.oracle.naive_moments import Happened, Improvised, NaiveDeed, NaiveMoment, telling
from tests.oracle.naive_story import NaiveDrill


def load(scenario: str, playbook: str) -> LoadedScenario:
    """Both files as the reader reads them, every fault found."""
    return read_scenario(
        Source("scenario.yaml", scenario.encode(), None), Source("playbook.yaml", playbook.encode(), None)
    )


@dataclass
class Telling:
    """The engine's side: the state it is in, and all it has told so far."""

    story: Story
    state: State
    happened: list[Happened]
    moments: list[NaiveMoment]


class Both:
    """The two sides of one drill."""

    def __init__(self, loaded: LoadedScenario) -> None:
        story = build_story(loaded)
        first = begin(story)
        self.told = Telling(story, first.state, [], [])
        self.naive = NaiveDrill(loaded.scenario, loaded.playbook)
        self.naive.begin()
        self._compare(first)

    def choose(self, name: str) -> None:
        story, state = self.told.story, self.told.state
        number = next(number for number in offers(story, state) if story.options[number].name == name)
        self.naive.choose(name)
        self._compare(choose(story, state, number))

    def send(self, name: str) -> None:
        story, state = self.told.story, self.told.state
        number = next(number for number in sendable(story, state) if story.injects[number].name == name)
        self.naive.send(name)
        self._compare(send(story, state, number))

    def improvise(self, done: Improvised) -> None:
        off_script = OffScript(takes=done.takes, does=done.does, changes=done.changes, by=done.by)
        self.naive.improvise(done)
        self._compare(improvise(self.told.story, self.told.state, off_script))

    def move(self, move: Move) -> None:
        """One generated move; what cannot be done now becomes a choice."""
        to_send = self.naive.sendable()
        if move.kind == "send" and to_send:
            self.send(to_send[move.pick % len(to_send)])
        elif move.kind == "improvise":
            self.improvise(IMPROVISED[move.pick % len(IMPROVISED)])
        else:
            on_offer = self.naive.offers()
            self.choose(on_offer[move.pick % len(on_offer)])

    @property
    def clock(self) -> int:
        return self.told.state.clock

    @property
    def scene(self) -> str:
        return self.told.story.scenes[self.told.state.scene].name

    @property
    def ending(self) -> str | None:
        return self.told.state.ending

    @property
    def offers(self) -> list[str]:
        return [self.told.story.options[number].name for number in offers(self.told.story, self.told.state)]

    @property
    def sendable(self) -> list[str]:
        return [self.told.story.injects[number].name for number in sendable(self.told.story, self.told.state)]

    @property
    def facts(self) -> dict[str, bool | int | str]:
        return dict(self.told.story.facts_of(self.told.state))

    @property
    def done(self) -> dict[str, int]:
        return dict(self.told.story.done_of(self.told.state))

    def times(self, kind: str) -> list[tuple[str, int]]:
        """What has happened of a kind, in order, with story seconds."""
        return [(happened.name, happened.at) for happened in self.told.happened if happened.kind == kind]

    def moments(self) -> list[NaiveMoment]:
        """The moments that a score can tell from the one before, those after an ending (or now) included."""
        return [moment for moment, _ in self._telling(self.told.moments + _naively(self._settled()))]

    def settled(self) -> tuple[dict[str, bool | int | str], dict[str, int]]:
        """Facts and done actions once what is still to land has landed."""
        story, after = self.told.story, self._settled().state
        return dict(story.facts_of(after)), dict(story.done_of(after))

    def _compare(self, step: Step) -> None:
        told, naive = self.told, self.naive
        told.state = step.state
        told.happened += self._happened(step)
        told.moments += _naively(step)
        assert self.clock == naive.clock
        assert self.scene == naive.scene
        assert self.ending == naive.ending
        assert self.facts == naive.facts
        assert self.done == naive.done
        assert self.offers == naive.offers()
        assert self.sendable == naive.sendable()
        assert told.happened == naive.happened
        assert self._telling(told.moments) == self._telling(naive.moments)
        settled = self._settled()
        after = settled.state
        expected = naive.settle()
        assert told.story.facts_of(after) == expected.facts
        assert told.story.done_of(after) == expected.done
        assert after.clock == expected.clock
        assert told.happened + self._happened(settled) == expected.happened
        assert self._telling(told.moments + _naively(settled)) == self._telling(expected.moments)

    def _telling(self, moments: list[NaiveMoment]) -> list[tuple[NaiveMoment, tuple[bool, ...]]]:
        return telling(moments, self.naive.scenario, self.naive.playbook)

    def _settled(self) -> Step:
        return settle(self.told.story, self.told.state)

    def _happened(self, step: Step) -> list[Happened]:
        """The engine's happenings, as the naive storyteller writes them."""
        names = list(self.facts)
        return [
            Happened(
                each.kind,
                each.at,
                self._name(each.kind, each.number),
                dict(zip(names, each.facts, strict=True)),
            )
            for each in step.happenings
        ]

    def _name(self, kind: str, number: int) -> str:
        story = self.told.story
        if kind in ("carried_out", "landed"):
            return story.options[number].name
        if kind in ("delivered", "interrupted"):
            return story.injects[number].name
        return "" if kind == "off_script" else story.scenes[number].name


def _naively(step: Step) -> list[NaiveMoment]:
    """The engine's moments, as the naive storyteller writes them."""
    return [
        NaiveMoment(
            moment.at,
            tuple(
                NaiveDeed(frozenset(deed.actions), deed.facts, deed.by, deed.off_script)
                for deed in moment.deeds
            ),
            moment.facts,
            moment.settled,
        )
        for moment in step.moments
    ]
