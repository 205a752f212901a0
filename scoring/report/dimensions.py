"""What the dimensions and the ratings are called on paper."""

from scoring.tally import GRADE_MEANINGS, Grade

DIMENSION_TITLES = {"containment": "Containment", "communication": "Communication", "follow_up": "Follow-up"}
DIMENSION_AIMS = {
    "containment": "stopping the harm and keeping the evidence",
    "communication": "telling the right people, in time and plainly",
    "follow_up": "finding the cause and making sure it does not happen again",
}


def grade_words(grade: Grade | None) -> str:
    """A rating in few words: `performed with some challenges`."""
    return "no rating" if grade is None else GRADE_MEANINGS[grade].partition(":")[0]
