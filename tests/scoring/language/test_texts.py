"""Whole texts against the criteria of the shipped playbook: what good, hurried and worthless ones earn."""

from importlib.resources import files

import pytest
import yaml

from scoring.language import CHECKS, propose
from tests.scoring.language.texts import GOOD, HURRIED, WORTHLESS

WORTH = {"met": 1.0, "partly": 0.5, "not_met": 0.0}
TEXTS = yaml.safe_load(
    files("scenarios").joinpath("library", "playbooks", "small_business.yaml").read_text(encoding="utf-8")
)["texts"]


def share(kind: str, text: str) -> float:
    """The share of the criteria's weight that a text earns, 0 to 1."""
    earned = 0.0
    criteria = TEXTS[kind]["criteria"].values()
    for criterion in criteria:
        check = criterion["check"]
        name, aim = (check, None) if isinstance(check, str) else next(iter(check.items()))
        earned += criterion["weight"] * WORTH[propose(name, aim, text).rating]
    return earned / float(sum(criterion["weight"] for criterion in criteria))


def test_every_kind_has_a_text_of_each_sort() -> None:
    assert set(TEXTS) == set(GOOD) == set(HURRIED)


def test_every_criterion_of_the_playbook_names_a_check() -> None:
    for text in TEXTS.values():
        assert 4 <= len(text["criteria"]) <= 7
        for criterion in text["criteria"].values():
            check = criterion["check"]
            name = check if isinstance(check, str) else next(iter(check))
            assert CHECKS[name] == isinstance(check, dict)


@pytest.mark.parametrize("kind", TEXTS)
def test_a_good_text_earns_nearly_all(kind: str) -> None:
    assert share(kind, GOOD[kind]) >= 0.9


@pytest.mark.parametrize("kind", TEXTS)
def test_a_decent_hurried_text_earns_most(kind: str) -> None:
    assert 0.6 <= share(kind, HURRIED[kind]) <= 0.88


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("sort", WORTHLESS)
def test_a_worthless_text_earns_next_to_nothing(kind: str, sort: str) -> None:
    assert share(kind, WORTHLESS[sort]) <= 0.05


def test_a_good_text_of_one_kind_is_not_a_good_text_of_another() -> None:
    assert share("internal_note", GOOD["answer_who_was_affected"]) < 0.8
    assert share("never_again_note", GOOD["answer_still_happening"]) < 0.8
