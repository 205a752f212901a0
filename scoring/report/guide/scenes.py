"""The guide's scenes: what to read aloud, what to ask, and what each option does, leads to and teaches."""

from scenarios.reading import Landing, Option, Scene
from scoring.report.document import Block, Card, Line, Pairs, Paragraph, Section, Span, line
from scoring.report.figures import readable, sentence, span
from scoring.report.guide.words import Words, changes, condition, guidance, scene_anchor
from scoring.report.prose import prose, quote

BRACES = "A word in braces is a value of the story; the drill’s screen shows it filled in."


def scenes(words: Words) -> Section:
    """The chapter with every scene, in file order."""
    filled_in = any("{" in scene.text for scene in words.scenario.scenes.values())
    told = (Paragraph(line(BRACES)),) if filled_in else ()
    parts = tuple(_scene(name, scene, words) for name, scene in words.scenario.scenes.items())
    return Section("Scenes", "scenes", (*told, *parts))


def anytime(words: Words) -> Section:
    """The options that are offered in every scene that has options, until taken."""
    cards = tuple(
        option_card(f"anytime.{name}", option, words) for name, option in words.scenario.anytime.items()
    )
    told = Paragraph(
        line("These are offered in every scene that has options, unless the scene leaves them out.")
    )
    return Section("At any time", "anytime", (told, *cards) if cards else ())


def _scene(name: str, scene: Scene, words: Words) -> Section:
    blocks: list[Block] = [quote(scene.text, "Read aloud")]
    for also in scene.also:
        blocks.append(Paragraph(line("If ", condition(also.when), ":")))
        blocks.append(quote(also.text))
    rows = _particulars(name, scene, words)
    if scene.ask is not None:
        blocks.append(Paragraph(line(Span("Ask the team: ", "quiet"), Span(scene.ask, "strong")), "lead"))
    if rows:
        blocks.append(Pairs(rows))
    blocks += guidance(scene.guide)
    blocks += [option_card(f"{name}.{key}", option, words) for key, option in (scene.options or {}).items()]
    return Section(sentence(readable(name)), scene_anchor(name), tuple(blocks))


def _particulars(name: str, scene: Scene, words: Words) -> tuple[tuple[str, Line], ...]:
    rows: list[tuple[str, Line]] = []
    if name == words.scenario.first_scene:
        rows.append(("Place", line("The story begins here.")))
    if scene.ask_first:
        rows.append(("Options", line("hidden until the team has answered in its own words")))
    if scene.discuss is not None:
        rows.append(("Time box", line(f"{span(scene.discuss)} of the room’s time")))
    if scene.closes is not None:
        closes = line(f"from {words.at(scene.closes.at)} on; then it leads to ", words.scene(scene.closes.go))
        rows.append(("Closes", closes))
    if scene.anytime is False:
        rows.append(("At any time", line("the options offered at any time are not offered here")))
    if scene.set:
        rows.append(("On entering", changes(scene.set)))
    if scene.then is not None:
        rows.append(("Leads on to", words.leads(scene.then)))
    if scene.end is not None:
        rows.append(("The end", line(f"the drill ends here as “{readable(scene.end)}”")))
    return tuple(rows)


def option_card(name: str, option: Option, words: Words) -> Card:
    """An option with all it does."""
    rows: list[tuple[str, Line]] = [("Name", line(Span(name, "code"))), ("Time", line(_time(option, words)))]
    if option.when is not None:
        rows.append(("Offered if", line(condition(option.when))))
    if option.again is not None:
        rows.append(("May be chosen", line(f"up to {option.again} times")))
    rows.append(("Counts as", line(words.actions(option.does) or "no action of the playbook")))
    if option.set:
        rows.append(("Changes", changes(option.set)))
    if option.assign:
        rows.append(("Asks", line("who does it")))
    for name in option.write:
        spared = "; a short plan skips it" if option.short_plan == "skip" else ""
        rows.append(("The team writes", line(words.text(name) + spared)))
    if option.result is not None:
        rows.append(("They are told", prose(option.result)))
    if option.lands is not None:
        rows += _landing(option.lands, words)
    rows.append(("Leads to", words.leads(option.then)))
    rows += _models(option, words)
    if option.debrief is not None:
        rows.append(("In the debrief", prose(option.debrief)))
    return Card(line(option.label), (Pairs(tuple(rows)),))


def _models(option: Option, words: Words) -> list[tuple[str, Line]]:
    """What good texts say; each with its kind where the option asks for several."""
    told = []
    for kind in option.write:
        if (model := option.model_of(kind)) is not None:
            name = Span(f"{words.text(kind)}: ", "quiet") if len(option.model) > 1 else ""
            told.append(("A good text says", line(name, *prose(model))))
    return told


def _time(option: Option, words: Words) -> str:
    if option.until is not None:
        return f"until {words.at(option.until)}; at once if that has passed"
    return span(option.takes) if option.takes else "none"


def _landing(landing: Landing, words: Words) -> list[tuple[str, Line]]:
    parts: list[Span | str] = [f"after {span(landing.in_)}"]
    if landing.does:
        parts.append(f"; counts as: {words.actions(landing.does)}")
    if landing.set:
        parts += ["; ", *changes(landing.set)]
    if landing.result is not None:
        parts += [". They are told: ", *prose(landing.result)]
    return [("Lands later", line(*parts))]
