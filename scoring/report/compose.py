"""From a record to the report's document: the order of the chapters, and the words on every page."""

from scoring.record.record import Record
from scoring.report.document import Document, Span, line
from scoring.report.figures import wall_time
from scoring.report.sections.decisions import decisions
from scoring.report.sections.front import front
from scoring.report.sections.hot_wash import follow_up, hot_wash
from scoring.report.sections.injects import injects
from scoring.report.sections.log import log
from scoring.report.sections.overview import overview
from scoring.report.sections.review import review
from scoring.report.sections.scores import scores
from scoring.report.sections.sure import sure_and_wrong
from scoring.report.sections.texts import texts
from scoring.report.sections.timeline import timeline
from scoring.report.trace import Trace

NOTICE = "This reports a tabletop exercise. The incident in it was made up; nothing in it happened."


def compose(record: Record) -> Document:
    """The whole report. It says nothing that the record does not hold."""
    trace = Trace(record)
    return Document(
        title=f"Exercise report: {record.scenario_title}",
        heading="Exercise report",
        subtitle=line(record.scenario_title),
        notice=NOTICE,
        front=front(record, trace),
        sections=(
            overview(record, trace),
            scores(record, trace),
            timeline(record),
            decisions(record, trace),
            sure_and_wrong(record),
            injects(record, trace),
            texts(record, trace),
            review(record, trace),
            hot_wash(record, trace),
            follow_up(record, trace),
            log(record),
        ),
        colophon=line(
            f"Drill {record.drill}, last entry {wall_time(record.last_entry)}, made by hotwash {record.version}. Digest ",
            Span(record.digest, "code"),
        ),
    )
