"""The overview: which drill this was, who took part, what it was for, and what is not on record."""

from scoring.record.record import Person, Record
from scoring.report.dimensions import grade_words
from scoring.report.document import Block, Bullets, Line, Pairs, Paragraph, Row, Section, Span, Table, line
from scoring.report.figures import counted, readable, sentence, span, story_time, wall_time
from scoring.report.sections.front import how_it_ended
from scoring.report.sections.texts import spared
from scoring.report.trace import NOT_ON_RECORD, Trace, person


def overview(record: Record, trace: Trace) -> Section:
    """The chapter with the drill's particulars, objectives and gaps."""
    blocks: list[Block] = [Pairs(_particulars(record)), _set_up(record, trace), _objectives(record, trace)]
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
        ("Story", line(story)),
        ("Record", _closed(record)),
    ]
    if record.ending is None:
        rows.append(("Scene where it was left" if record.over else "Scene now", line(readable(record.scene))))
    if record.inspired_by:
        rows.append(("Real cases behind the story", line("; ".join(record.inspired_by))))
    return tuple(rows)


def _closed(record: Record) -> Line:
    if not record.closed:
        return line("not closed yet; the debrief can still add to it")
    late = sum(entry.after_close for entry in record.log)
    if not late:
        return line("closed")
    added = counted(late, "entry was", "entries were")
    return line("closed; ", Span(f"{added} added later and are marked so", "missing", "log"))


def _set_up(record: Record, trace: Trace) -> Section:
    """How the exercise was set up, and how long it took."""
    unnamed = line(NOT_ON_RECORD)
    asked = "its own words first" if record.ask_first else "where a scene asks for it, its own words first"
    rows = [
        ("Sponsor", unnamed if record.sponsor is None else line(record.sponsor)),
        ("Contact", unnamed if record.contact is None else line(record.contact)),
        ("Playbook during play", line("open to the team" if record.playbook_open else "closed to the team")),
        ("Answers", line(asked)),
        ("The scenario asks for", line(f"{record.minutes} minutes of the room’s time")),
        ("Plan", _plan(record)),
        ("Played", line(f"{span(record.played_s)} of the room’s time, breaks left out")),
    ]
    blocks: list[Block] = [Pairs(tuple(rows))]
    if record.skipped:
        blocks.append(Section("Texts that the short plan spared", "spared", spared(record, trace)))
    return Section("Set-up", "set-up", tuple(blocks))


def _plan(record: Record) -> Line:
    if record.planned_minutes is None:
        return line("none on record")
    words = f"{record.planned_minutes} minutes for briefing, play and hot wash"
    return line(f"{words}; a short plan" if record.short_plan else words)


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
