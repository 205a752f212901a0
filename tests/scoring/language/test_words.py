"""Where words and sentences begin and end."""

import pytest

from scoring.language import sentences, words


def split(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


def test_a_number_a_date_and_an_address_are_one_word_each() -> None:
    assert words("Call 555-0142 at 10:40, or write to dana@shop.example - don't wait.") == [
        "Call",
        "555-0142",
        "at",
        "10:40",
        "or",
        "write",
        "to",
        "dana@shop.example",
        "don't",
        "wait",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is off. We checked.", ["It is off", "We checked"]),
        ("It is off! Why? We know.", ["It is off", "Why", "We know"]),
        (
            "Mr. Hale rang at 9 a.m. about it. We called back.",
            ["Mr. Hale rang at 9 a.m. about it", "We called back"],
        ),
        ("It began at 9 a.m. We saw it at ten.", ["It began at 9 a.m", "We saw it at ten"]),
        ("We paid 4.50 for it, e.g. a stamp.", ["We paid 4.50 for it, e.g. a stamp"]),
        ("Done so far:\n- chat off\n- logs saved", ["Done so far", "chat off", "logs saved"]),
        ("Hello Sam,\n\nthe chat is off", ["Hello Sam", "the chat is off"]),
        ("Best wishes\nDana", ["Best wishes", "Dana"]),
        (
            "This line was wrapped at the margin by a program, in front of\nDana and her team.",
            ["This line was wrapped at the margin by a program, in front of\nDana and her team"],
        ),
        ("... !!! ...", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_question_is_known_as_one() -> None:
    assert [sentence.asks for sentence in sentences("What went wrong? The date was wrong.")] == [True, False]
