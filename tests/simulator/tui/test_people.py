"""People and their roles, typed one a line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.tui.people import as_typed, read_people, with_next_role

ROLES = {"owner": "Owner or COO", "it": "IT or security lead", "support": "Support lead"}
WITH_COMMA = ROLES | {"press": "Press, radio and screen"}


def test_a_name_a_comma_and_a_role() -> None:
    text = "Dana Reyes, support\n\n  Sam  ,  OWNER OR COO\nKim\nLee, sec\nPat,\nReyes, Jo, it"
    typed = read_people(text, ROLES)
    assert typed.people == (
        ("Dana Reyes", "support"),
        ("Sam", "owner"),
        ("Kim", None),
        ("Lee", "it"),
        ("Pat", None),
        ("Reyes, Jo", "it"),
    )
    assert typed.faults == ()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Dana, suport", "Did you mean support?"),
        # Two roles have a word that begins so.
        ("Dana, lead", "It has: Owner or COO, IT or security lead, Support lead."),
        ("Omar Finch, sales", "The role may also be left out."),
        (", support", "There is no name before the comma."),
    ],
)
def test_a_role_that_is_none_is_said_at_its_line(line: str, says: str) -> None:
    typed = read_people(f"Kim\n{line}", ROLES)
    assert typed.people == (("Kim", None),)
    ((number, said),) = typed.faults
    assert number == 2
    assert says in said


def test_a_key_goes_through_the_roles() -> None:
    line, seen = "Dana", []
    for _ in range(5):
        line = with_next_role(line, ROLES)
        seen.append(line)
    assert seen == [
        "Dana, Owner or COO",
        "Dana, IT or security lead",
        "Dana, Support lead",
        "Dana",
        "Dana, Owner or COO",
    ]


def test_where_nobody_is_named_the_key_gives_no_role() -> None:
    assert with_next_role("", ROLES) == ""


NAMES = st.text(st.characters(exclude_characters="\n", exclude_categories=["C", "Z"]), min_size=1, max_size=9)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(NAMES, st.sampled_from([None, *WITH_COMMA])), max_size=6))
def test_what_is_kept_reads_back_as_it_was(people: list[tuple[str, str | None]]) -> None:
    assert read_people(as_typed(people, WITH_COMMA), WITH_COMMA).people == tuple(people)
