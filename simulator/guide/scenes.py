"""The guide's chapters on scenes: what the team is told, what to ask, and every option with where it leads."""

from scenarios.durations import show_duration
from scenarios.reading import Option, Scenario, Scene
from scoring.report.document import Block, Card, Line, Pairs, Section, Span, line
from scoring.report.figures import readable, sentence
from scoring.report.prose import quote
from simulator.guide.parts import changes, guide_blocks, leads, scene_anchor


def scenes(scenario: Scenario) -> Section:
    """Every scene, in the order of the file."""
    return Section("Scenes", "scenes", tuple(_scene(name, scene) for name, scene in scenario.scenes.items()))


def anytime(scenario: Scenario) -> Section:
    """The options that are offered in every scene that has options."""
    cards = tuple(_option("anytime", name, option) for name, option in scenario.anytime.items())
    return Section("Options offered anywhere", "anytime", cards)


def _scene(name: str, scene: Scene) -> Section:
    blocks: list[Block] = [quote(scene.text, "Read out")]
    blocks += [quote(also.text, f"If {also.when}") for also in scene.also]
    rows: list[tuple[str, Line]] = []
    if scene.ask is not None:
        first = " (the team answers in its own words before it sees the options)" if scene.ask_first else ""
        rows.append(("Question", line(scene.ask + first)))
    if scene.discuss is not None:
        rows.append(("Time to talk", line(show_duration(scene.discuss))))
    if scene.set:
        rows.append(("On entry", changes(scene.set)))
    if scene.closes is not None:
        goes = Span(scene.closes.go, "code", scene_anchor(scene.closes.go))
        rows.append(("Closes", line(f"at {show_duration(scene.closes.at)}, then ", goes)))
    if scene.then is not None:
        rows.append(("Leads to", leads(scene.then)))
    if scene.end is not None:
        rows.append(("Ends the drill", line(readable(scene.end))))
    if rows:
        blocks.append(Pairs(tuple(rows)))
    blocks += guide_blocks(scene.guide)
    blocks += [_option(name, key, option) for key, option in (scene.options or {}).items()]
    return Section(sentence(readable(name)), scene_anchor(name), tuple(blocks))


def _option(scene: str, name: str, option: Option) -> Card:
    rows: list[tuple[str, Line]] = [("Takes", line(_takes(option)))]
    if option.when is not None:
        rows.append(("Offered while", line(Span(option.when, "code"))))
    if option.does:
        rows.append(("Does", line(", ".join(map(readable, option.does)))))
    if option.set:
        rows.append(("Changes", changes(option.set)))
    if option.write is not None:
        rows.append(("The team writes", line(readable(option.write))))
    if option.assign:
        rows.append(("The team says", line("who does it")))
    if option.lands is not None:
        rows.append(("Lands", line(f"{show_duration(option.lands.in_)} later")))
        if option.lands.does:
            rows.append(("Does then", line(", ".join(map(readable, option.lands.does)))))
        if option.lands.set:
            rows.append(("Changes then", changes(option.lands.set)))
    if option.then is not None:
        rows.append(("Leads to", leads(option.then)))
    blocks: list[Block] = [Pairs(tuple(rows))]
    told = (
        ("The team is told", option.result),
        ("The team is told when it lands", option.lands.result if option.lands is not None else None),
        ("What a good text says", option.model),
        ("For the debrief", option.debrief),
    )
    blocks += [quote(words, by) for by, words in told if words is not None]
    return Card(line(option.label), tuple(blocks), marks=(f"{scene}.{name}",))


def _takes(option: Option) -> str:
    if option.until is not None:
        return f"until {show_duration(option.until)} of the story"
    return show_duration(option.takes) if option.takes else "no time"
