"""The overview: which drill this was, who took part, what it was for, and what is not on record."""

from scoring.record.record import Person, Record
from scoring.report.dimensions import grade_words
from scoring.report.document import Block, Bullets, Line, Pairs, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import readable, sentence, span, story_time, wall_time
from scoring.report.sections.front import how_it_ended
from scoring.report.trace import NOT_ON_RECORD, Trace, person


def overview(record: Record, trace: Trace) -> Section:
    """The chapter with the drill's particulars, objectives and gaps."""
    blocks: list[Block] = [Pairs(_particulars(record)), _objectives(record, trace)]
    blocks.append(_missing(record))
    return Section("Overview", "overview", tuple(blocks))


def _particulars(record: Record) -> tuple[tuple[str, Line], ...]:
    unnamed = line(NOT_ON_RECORD)
    story = f"Begins {story_time(record.story_start, 0)}; {how_it_ended(record)}"
    rows = [
        ("Drill", line(Span(record.drill, "code"))),
        ("Scenario", line(record.scenario_title, Span(f" ({record.scenario}, {record.level})", "quiet"))),
        ("Playbook", line(record.playbook_title, Span(f" ({record.playbook})", "quiet"))),
        ("Where the playbook comes from", line(record.playbook_source)),
        ("Team", unnamed if record.team is None else line(record.team)),
        ("Participants", _people(record.participants)),
        ("Started", line(wall_time(record.started))),
        ("Last entry", line(wall_time(record.last_entry))),
        ("Planned length", line(span(record.minutes * 60), " of the room’s time")),
        ("Story", line(story)),
        ("Record", line("closed" if record.closed else "not closed yet; the debrief can still add to it")),
    ]
    if record.ending is None:
        rows.append(("Scene now", line(readable(record.scene))))
    if record.inspired_by:
        rows.append(("Real cases behind the story", line("; ".join(record.inspired_by))))
    return tuple(rows)


def _people(people: tuple[Person, ...]) -> Line:
    spans: list[Span] = []
    for who in people:
        spans += [Span("; "), *person(who)] if spans else person(who)
    return tuple(spans) or line(NOT_ON_RECORD)


def _objectives(record: Record, trace: Trace) -> Section:
    ratings = {objective.id: objective.rating for objective in record.scorecard.objectives}
    rows = []
    for id_, says, actions in record.objectives:
        rating = ratings.get(id_)
        words = "none of its actions counts" if rating is None else f"{rating}: {grade_words(rating)}"
        rows.append(Row((line(says), line(words), line(trace.actions(actions)))))
    table = Table(("Objective", "Rating", "Shown by"), tuple(rows))
    none = Paragraph(line("The scenario names no objectives."))
    return Section("Objectives", "objectives", (table if rows else none,))


def _missing(record: Record) -> Section:
    said: Block
    if record.missing:
        said = Bullets(tuple(line(sentence(gap)) for gap in record.missing))
    else:
        said = Paragraph(line("Nothing that this report asks for was left out of the record."))
    return Section("What is not on record", "missing", (said,))
