"""How the guide speaks of the parts of a scenario: titles, labels, times and conditions, each where it can be found."""

from collections.abc import Iterable, Mapping

from scenarios.reading import BACK, Action, Branch, Changes, Guide, Option, Playbook, Scenario
from scoring.report.document import Block, Bullets, Card, Line, Pairs, Span, line
from scoring.report.figures import readable, sentence, shown, story_time
from scoring.report.prose import prose
from scoring.tally import build_rules


class Words:
    """The names of one scenario and its playbook."""

    def __init__(self, scenario: Scenario, playbook: Playbook) -> None:
        self.scenario = scenario
        self.playbook = playbook
        self.rules = build_rules(scenario, playbook)
        self._actions: Mapping[str, Action] = {rule.id: rule.written for rule in self.rules.actions}

    def action(self, action: str) -> str:
        """An action's title."""
        return self._actions[action].title if action in self._actions else readable(action)

    def actions(self, actions: Iterable[str]) -> str:
        """Several actions' titles in a row."""
        return "; ".join(self.action(action) for action in actions)

    def scene(self, scene: str) -> Span:
        """A scene by its name, linked to where it stands."""
        return Span(
            sentence(readable(scene)), to=scene_anchor(scene) if scene in self.scenario.scenes else None
        )

    def inject(self, inject: str) -> Span:
        """An inject by its name, linked to its card."""
        anchor = inject_anchor(inject) if inject in self.scenario.injects else None
        return Span(sentence(readable(inject)), to=anchor)

    def option(self, name: str) -> str:
        """An option by the words the team sees."""
        scene, _, option = name.partition(".")
        options = self.scenario.anytime if scene == "anytime" else self._options(scene)
        return f"“{options[option].label}”" if option in options else name

    def text(self, kind: str) -> str:
        """A kind of text by its title."""
        found = self.playbook.texts.get(kind)
        return readable(kind) if found is None else found.title

    def _options(self, scene: str) -> Mapping[str, Option]:
        found = self.scenario.scenes.get(scene)
        return {} if found is None or found.options is None else found.options

    def at(self, seconds: int) -> str:
        """A story time both ways."""
        return story_time(self.scenario.story_start, seconds)

    def leads(self, branches: tuple[Branch, ...] | None) -> Line:
        """Where something leads, each way with its condition as written."""
        if branches is None:
            return line("stays here")
        spans: list[Span | str] = []
        for branch in branches:
            spans.append("; " if spans else "")
            spans.append(Span("back to where the team was") if branch.go == BACK else self.scene(branch.go))
            spans += (
                [" if ", condition(branch.when)]
                if branch.when is not None
                else [" otherwise" if len(branches) > 1 else ""]
            )
        return line(*spans)


def scene_anchor(scene: str) -> str:
    """Where a scene stands in the guide."""
    return f"scene-{scene}"


def inject_anchor(inject: str) -> str:
    """Where an inject's card stands in the guide."""
    return f"inject-{inject}"


def condition(written: str) -> Span:
    """A condition, in the words in which it was written."""
    return Span(written, "code")


def changes(changed: Changes) -> Line:
    """What a `set` changes."""
    spans: list[Span | str] = []
    for fact, value in changed.items():
        spans += [", " if spans else "", f"{readable(fact)} becomes ", Span(shown(value), "code")]
    return line(*spans)


def guidance(guide: Guide | None) -> tuple[Block, ...]:
    """The facilitator's card: questions to ask, hint if stuck, red flag, good sign, notes."""
    if guide is None:
        return ()
    parts = {
        "Hint if stuck": guide.hint,
        "Red flag": guide.red_flag,
        "Good sign": guide.good_sign,
        "Notes": guide.notes,
    }
    blocks: list[Block] = []
    if guide.questions:
        blocks += [
            Bullets(tuple(line(Span("Ask: ", "strong"), *prose(question)) for question in guide.questions))
        ]
    rows = tuple((name, prose(text)) for name, text in parts.items() if text is not None)
    if rows:
        blocks.append(Pairs(rows))
    return (Card(line("For you"), tuple(blocks)),) if blocks else ()
