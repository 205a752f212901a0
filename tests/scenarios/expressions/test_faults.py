"""A wrong expression is refused with the place and with what to write instead."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.expressions import ExpressionFault, Kind, Names, read_expression
from tests.scenarios.expressions.story import ACTIONS, KINDS, NAMES


def fault_of(text: str, wants: Kind | None = None, names: Names = NAMES) -> ExpressionFault:
    with pytest.raises(ExpressionFault) as raised:
        read_expression(text, names, wants)
    return raised.value


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("runing", "runing", "`runing` is not a fact of this story; did you mean `running`?"),
        ("True", "True", "`True` is not a fact of this story; did you mean `true`?"),
        ("zebra", "zebra", "`zebra` is not a fact of this story"),
        ("misled and known", "misled", "`and` takes true or false, but this is an integer"),
        ("not misled", "misled", "`not` takes true or false, but this is an integer"),
        ("running + 1", "running", "arithmetic takes an integer, but this is true or false"),
        ("-who", "who", "arithmetic takes an integer, but this is text"),
        (
            "misled == who",
            "misled == who",
            "an integer is compared with text; both sides must be of one kind",
        ),
        ("who < 'b'", "who < 'b'", "`<` compares integers; text has only `==` and `!=`"),
        (
            "1 < misled < 5",
            "1 < misled < 5",
            "comparisons cannot be chained; join two with `and`: 1 <= x and x <= 5",
        ),
        ("clock", "clock", "`clock` alone is no value; compare it with a duration: clock > 1h"),
        (
            "clock > 60",
            "clock > 60",
            "`clock` can only be compared with a duration written out: clock > 1h 30m",
        ),
        ("misled > 1h", "misled > 1h", "a duration can only be compared with `clock`: clock > 1h 30m"),
        ("1h", "1h", "a duration alone is no value; compare `clock` with it: clock > 1h"),
        ("1h + 2h", "1h", "a duration can only be compared with `clock`, or stand in done(action, 1d)"),
        ("misled = 3", "=", "`=` cannot be read; to compare, write `==`"),
        ("running && known", "&", "`&` cannot be read; write `and`"),
        ("misled / 2", "/", "`/` cannot be read; there is no division"),
        ('who == "Jo"', '"', "`\"` cannot be read; write text in single quotes: 'text'"),
        ("misled ≥ 3", "≥", "`≥` cannot be read; write `>=`"),
        ("5mins", "5mins", "`5mins` is neither an integer (20) nor a duration (90s, 10m, 2h, 3d, 1d 4h)"),
        ("misled > 007", "007", "`007` starts with a 0; write the number without it"),
        ("misled > 1000000001", "1000000001", "the number is larger than 1000000000; write a smaller one"),
        ("done(phone)", "phone", "`phone` is not an action"),
        ("done(pause_tol)", "pause_tol", "`pause_tol` is not an action; did you mean `pause_tool`?"),
        ("done()", "done()", "`done` is written done(action) or done(action, 1d)"),
        (
            "done(pause_tool, misled)",
            "misled",
            "a duration written out must stand here, as in done(pause_tool, 1d)",
        ),
        ("done(1)", "1", "the name of an action must stand here"),
        ("pause_tool", "pause_tool", "`pause_tool` is an action, not a fact; write done(pause_tool)"),
        ("mail", "mail", "`mail` is a scene, not a fact; write seen(mail)"),
        ("taken(write)", "write", "`write` is not an option of this scene; write taken(mail.write)"),
        ("taken(pauze)", "pauze", "`pauze` is not an option of this scene; did you mean `pause`?"),
        ("taken(mail.wrote)", "mail.wrote", "`mail.wrote` is not an option; did you mean `mail.write`?"),
        ("seen(nowhere)", "nowhere", "`nowhere` is not a scene"),
        ("len(who)", "len", "`len` cannot be called; there are done, taken, seen, sent, min, max and if"),
        ("min(1)", "min(1)", "`min` is written min(a, b)"),
        (
            "if(running, 1, 'x')",
            "if(running, 1, 'x')",
            "`if` yields an integer or text here; both must be of one kind",
        ),
        ("if(misled, 1, 2)", "misled", "the condition of `if` takes true or false, but this is an integer"),
        ("call.pause", "call.pause", "a name with a dot stands only in `taken(scene.option)`"),
        (
            "running known",
            "known",
            "`known` follows without `and`, `or` or a comparison before it; write what joins them",
        ),
        ("misled +", "+", "the expression stops too early; something is missing at its end"),
        ("(misled + 1", "1", "the expression stops too early; a closing `)` is missing at its end"),
        ("misled)", ")", "this `)` closes nothing; take it out or add a `(`"),
        ("running == not known", "not", "`not` cannot stand here; put it with what it denies in parentheses"),
    ],
)
def test_the_fault_names_the_words_and_what_to_write(text: str, words: str, message: str) -> None:
    fault = fault_of(text)
    assert (text[fault.start : fault.end], fault.message) == (words, message)


def test_every_fault_of_an_expression_is_told() -> None:
    fault = fault_of("runing and done(phone) or misled + who > 3")
    assert [str(one) for one in (fault, *fault.others)] == [
        "`runing` is not a fact of this story; did you mean `running`?",
        "`phone` is not an action",
        "arithmetic takes an integer, but this is text",
    ]


def test_the_kind_that_is_wanted_must_come_out() -> None:
    assert (
        fault_of("misled", "true/false").message
        == "the expression yields an integer, but true or false is wanted here"
    )
    assert (
        fault_of("misled > 2", "integer").message
        == "the expression yields true or false, but an integer is wanted here"
    )
    assert read_expression("misled > 2", NAMES, "true/false").kind == "true/false"


def test_conditions_of_a_playbook_know_no_story() -> None:
    playbook = Names(KINDS, ACTIONS, story=False)
    assert (
        read_expression("done(pause_tool) and known and clock > 1h", playbook, "true/false").kind
        == "true/false"
    )
    for text in ("taken(call.pause)", "seen(call)", "sent(reporter)"):
        assert "is not known here" in fault_of(text, names=playbook).message


def test_an_expression_may_have_five_hundred_characters() -> None:
    assert read_expression("misled" + " " * 494, NAMES, "integer").kind == "integer"
    assert (
        fault_of("misled" + " " * 495).message == "the expression has 501 characters; write it in at most 500"
    )


@settings(deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="()-+*<>=!'. \n12hdmsadonetkif,_&\x00\ud800é", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    fault = refusal(text)
    if fault is not None:
        assert fault.message
        assert 0 <= fault.start <= fault.end <= max(len(text), 1)


def refusal(text: str) -> ExpressionFault | None:
    try:
        read_expression(text, NAMES, None)
    except ExpressionFault as fault:
        return fault
    return None
