"""Stories that people take care of are let pass: the library, and the drafts that authors begin with."""

import pytest

from scenarios.catalogue import library, playbook_source
from scenarios.files import Source
from simulator.authoring.new import Level, Wishes, draft
from simulator.checks import Found, check_file


def checked(source: Source) -> tuple[Found, ...]:
    found = check_file(source)
    assert found is not None
    return found.found


@pytest.mark.parametrize("name", [listed.id for listed in library()])
def test_the_library_has_at_most_hints(name: str) -> None:
    (path,) = [listed.path for listed in library() if listed.id == name]
    found = checked(Source(path.name, path.read_bytes()))
    assert [str(each) for each in found if each.severity != "info"] == []


def test_the_librarys_playbook_has_nothing_to_find() -> None:
    assert checked(playbook_source("small_business", None)) == ()


@pytest.mark.parametrize("level", ["introductory", "intermediate", "advanced"])
@pytest.mark.parametrize("minutes", [10, 30])
def test_a_first_draft_has_nothing_to_find(level: Level, minutes: int) -> None:
    wishes = Wishes(title="No: a test?", setting="We bake {bread}.", tool="On", level=level, minutes=minutes)
    written = draft("bakery_bot", wishes, playbook_source("small_business", None))
    assert checked(Source("bakery_bot.yaml", written.encode())) == ()


@pytest.mark.parametrize("minutes", [60, 600])
def test_a_first_draft_for_a_long_session_is_told_that_it_is_short(minutes: int) -> None:
    written = draft("bakery_bot", Wishes(minutes=minutes), playbook_source("small_business", None))
    found = checked(Source("bakery_bot.yaml", written.encode()))
    assert [(each.code, each.severity) for each in found] == [("HW610", "info")]
