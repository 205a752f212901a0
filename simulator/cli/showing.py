"""A drill's scores in a few lines of plain text."""

from scoring.report.figures import readable, score, sentence
from scoring.tally import Scorecard


def score_lines(card: Scorecard) -> list[str]:
    """One line a dimension with its rating, and the overall score."""
    lines = [
        f"  {sentence(readable(part.dimension)):<15}{score(part.score):>6}  {part.rating or ''}".rstrip()
        for part in card.dimensions
    ]
    return [*lines, f"  {'Overall':<15}{score(card.overall):>6}"]
