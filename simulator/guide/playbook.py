"""The guide's chapter on the playbook: what is due when and why, what costs points, and plain answers."""

from scenarios.durations import show_duration
from scenarios.reading import Action, LoadedScenario
from scoring.report.document import Block, Bullets, Card, Line, Pairs, Paragraph, Section, line
from scoring.report.figures import readable
from scoring.report.prose import quote


def playbook(loaded: LoadedScenario) -> Section:
    """The playbook with this scenario's own actions, mistakes and deadlines."""
    book, scenario = loaded.playbook, loaded.scenario
    actions = {
        name: action
        for name, action in {**book.actions, **scenario.actions}.items()
        if action.weight > 0 and name not in scenario.leave_out
    }
    blocks: list[Block] = [quote(book.source, "Where it comes from")]
    for name, phase in book.phases.items():
        due = [_action(key, action, loaded) for key, action in actions.items() if action.phase == name]
        blocks.append(Section(phase.title, f"phase-{name}", (Paragraph(line(phase.aim), "lead"), *due)))
    mistakes = [
        Card(
            line(mistake.title),
            (quote(mistake.why),) if mistake.why is not None else (),
            marks=(f"costs {mistake.weight} points of {readable(mistake.dimension)}",),
        )
        for mistake in {**book.mistakes, **scenario.mistakes}.values()
    ]
    blocks.append(Section("Mistakes", "mistakes", tuple(mistakes)))
    answers = [Card(line(each.ask), (quote(each.answer, each.source),)) for each in book.questions.values()]
    blocks.append(Section("Questions a team may ask", "questions", tuple(answers)))
    return Section(f"Playbook: {book.title}", "playbook", tuple(blocks))


def _action(name: str, action: Action, loaded: LoadedScenario) -> Card:
    own = loaded.scenario.deadlines.get(name)
    due = own.due if own is not None else action.due
    late = own.late if own is not None else action.late
    rows: list[tuple[str, Line]] = []
    if due is not None:
        since = f", counted from {action.from_}" if action.from_ is not None else ""
        rows.append(
            ("Due", line(f"{show_duration(due)}{since}; no credit after {show_duration(late or 2 * due)}"))
        )
    if action.applies is not None:
        rows.append(("Applies if", line(action.applies)))
    if action.premature is not None:
        rows.append(("Too early while", line(action.premature)))
    if action.source is not None:
        rows.append(("Rests on", line(action.source)))
    blocks: list[Block] = [Pairs(tuple(rows))]
    if action.how:
        blocks.append(Bullets(tuple(line(step) for step in action.how)))
    if action.why is not None:
        blocks.append(quote(action.why, "Why"))
    return Card(
        line(action.title), tuple(blocks), marks=(f"{readable(action.dimension)}, weight {action.weight}",)
    )
