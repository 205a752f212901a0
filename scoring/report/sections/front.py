"""The first page: what happened, the scores, what drove them and what to know before forwarding it."""

from scoring.record.record import Record
from scoring.report.dimensions import DIMENSION_AIMS, DIMENSION_TITLES, grade_words
from scoring.report.document import (
    Block,
    Bullets,
    Line,
    Paragraph,
    ScoreBar,
    Scores,
    Section,
    Span,
    line,
)
from scoring.report.figures import counted, day, in_utc, listed, readable, score, span, story_moment
from scoring.report.prose import quote
from scoring.report.sections.drivers import cost_points, went_well
from scoring.report.trace import Trace
from scoring.tally import DimensionScore, Scorecard

ENDINGS = {
    "stuck": "came to a halt because nothing was left to decide",
    "stopped": "was stopped for a real incident",
}
STOPPED = "The drill was stopped for a real incident."
LONGEST_REASON = 240
MOST_DRIVERS, FEWER_DRIVERS = 5, 3


def front(record: Record, trace: Trace) -> tuple[Block, ...]:
    """The blocks of the first page."""
    stopped, notes = _stopped(record, trace), _notes(record)
    # A page that begins with notes has room for fewer drivers.
    most = FEWER_DRIVERS if stopped or notes else MOST_DRIVERS
    blocks: list[Block] = [
        *stopped,
        Paragraph(_played(record), "lead"),
        quote(record.summary, "The scenario"),
        Scores(score_bars(record)),
        Paragraph(_course(record)),
    ]
    if warnings := _warnings(record, trace):
        blocks.append(Bullets(warnings))
    blocks += notes
    blocks.append(
        _drivers(
            "What went well", "went-well", went_well(record, trace, most), "No action earned full credit."
        )
    )
    title = "What cost points" if record.over else "What cost points, or still waits"
    blocks.append(_drivers(title, "cost-points", cost_points(record, trace, most), "Nothing did."))
    return tuple(blocks)


def _stopped(record: Record, trace: Trace) -> tuple[Block, ...]:
    """Says before anything else that the exercise was broken off, and what its scores then mean."""
    if record.ending != "stopped":
        return ()
    entry = next((entry for entry in reversed(record.log) if entry.kind == "stopped"), None)
    # A long story of why is read in the log.
    words = entry.words if entry is not None and len(entry.words) <= LONGEST_REASON else STOPPED
    told = line(Span("Stopped.", "strong"), f" {words} ")
    where = () if entry is None else (Span("See "), trace.entry(entry.entry), Span(". "))
    meaning = line("What the team had not come to counts as not done, so the scores say little.")
    return (Paragraph((*told, *where, *meaning), "note"),)


def _notes(record: Record) -> tuple[Block, ...]:
    """What must not be overlooked about the scores."""
    notes: list[Block] = []
    if record.ending is None and record.time_called is not None:
        words = "The room’s time was up before the story ended. What it had not come to counts as not done."
        notes.append(Paragraph(line(words), "note"))
    elif record.ending is None:
        words = "The drill is still open. These are the scores it would have if it ended now."
        notes.append(Paragraph(line(words), "note"))
    if record.scorecard.provisional:
        notes.append(Paragraph(_provisional(record), "note"))
    return tuple(notes)


def _drivers(title: str, anchor: str, lines: tuple[Line, ...], none: str) -> Section:
    return Section(title, anchor, (Bullets(lines) if lines else Paragraph(line(none)),))


def _played(record: Record) -> Line:
    team: Span | str = (
        record.team if record.team is not None else Span("A team whose name is not on record", "missing")
    )
    people = len(record.participants)
    return line(
        team,
        f" played this tabletop exercise on {day(in_utc(record.started))}",
        f" with {counted(people, 'participant')} on record. "
        if people
        else ". The participants are not on record. ",
        f"The story begins on {story_moment(record.story_start, 0)} and ",
        how_it_ended(record),
    )


def how_it_ended(record: Record) -> str:
    """What became of the story, as the end of a sentence."""
    if record.ending is None and record.time_called is not None:
        return f"was left at {span(record.clock_s)}, when the room’s time was up."
    if record.ending is None:
        return f"stands at {span(record.clock_s)}; the drill is not finished."
    if record.ending in ENDINGS:
        return f"{ENDINGS[record.ending]} after {span(record.clock_s)}."
    return f"ended after {span(record.clock_s)} as “{readable(record.ending)}”."


def _course(record: Record) -> Line:
    kept = [decision for decision in record.decisions if not decision.abandoned]
    off_script = sum(decision.option is None for decision in kept)
    texts = sum(text.counts for text in record.texts)
    parts = [
        Span(counted(len(kept), "decision"), to="decisions"),
        Span(counted(len(record.deliveries), "inject"), to="injects"),
        Span(counted(texts, "text"), to="texts"),
        Span(counted(len(record.scorecard.mistakes), "mistake"), to="mistakes"),
    ]
    words = line("On record: ", parts[0], ", ", parts[1], ", ", parts[2], " and ", parts[3], ".")
    if off_script:
        words += line(f" {counted(off_script, 'decision was', 'decisions were')} off-script.")
    return words


def _warnings(record: Record, trace: Trace) -> tuple[Line, ...]:
    said: list[Line] = []
    if again := sum(decision.abandoned for decision in record.decisions):
        taken = counted(again, "decision was", "decisions were")
        said.append(
            line(
                "Second tries: ",
                Span(f"{taken} taken back", to="second-tries"),
                " and played again; the score does not count them.",
            )
        )
    shown = next((entry.entry for entry in record.log if entry.kind == "scores_shown"), None)
    kept = [decision for decision in record.decisions if not decision.abandoned]
    if shown is not None and (knowing := sum(decision.entry > shown for decision in kept)):
        taken = counted(knowing, "decision that counts was", "decisions that count were")
        said.append(line(f"{taken} taken after the scores had been shown, ", trace.entry(shown), "."))
    if record.scorecard_on_script is not None:
        both = score(record.scorecard.overall), score(record.scorecard_on_script.overall)
        said.append(
            line(
                "Some points rest on ",
                Span("off-script actions", to="off-script"),
                f". Overall {both[0]} with them, {both[1]} without.",
            )
        )
    if record.missing:
        said.append(
            line(
                Span(counted(len(record.missing), "thing") + " not on record", to="missing"),
                "; see the list.",
            )
        )
    return tuple(said)


def _provisional(record: Record) -> Line:
    waiting = [
        f"{text.title} ({counted(sum(result.rating is None for result in text.criteria), 'criterion', 'criteria')})"
        for text in record.texts
        if text.counts and any(result.rating is None for result in text.criteria)
    ]
    words = line(
        Span("Provisional.", "strong"),
        " The score can still change: nobody has rated every criterion of the team’s texts.",
    )
    return words + line(" Waiting: ", Span(listed(waiting), to="texts"), ".") if waiting else words


def score_bars(record: Record) -> tuple[ScoreBar, ...]:
    """The overall score, then one bar a dimension."""
    card, beside = record.scorecard, record.scorecard_on_script
    overall = ScoreBar(
        title="Overall",
        says="the mean of the scores that there are",
        score=score(card.overall),
        share=None if card.overall is None else float(card.overall),
        grade=None,
        grade_words="",
        beside=None if beside is None else f"{score(beside.overall)} without off-script actions",
        to="scores",
        provisional=card.provisional,
        main=True,
    )
    return overall, *(_bar(part, beside, card.provisional) for part in card.dimensions)


def _bar(part: DimensionScore, on_script: Scorecard | None, provisional: bool) -> ScoreBar:
    other = None
    if on_script is not None:
        other = next((p.score for p in on_script.dimensions if p.dimension == part.dimension), None)
    return ScoreBar(
        title=DIMENSION_TITLES[part.dimension],
        says=DIMENSION_AIMS[part.dimension],
        score=score(part.score),
        share=None if part.score is None else float(part.score),
        grade=part.rating,
        grade_words="nothing counts here" if part.score is None else grade_words(part.rating),
        beside=None if on_script is None else f"{score(other)} without off-script actions",
        to=f"score-{part.dimension}",
        provisional=provisional and part.score is not None,
    )
