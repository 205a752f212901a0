"""Spoilt at random, a file is read or refused; nothing else happens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.reading import FaultyFile, Source, read_scenario
from tests.scenarios.reading.written import PLAYBOOK, SCENARIO

SIGNS = [bytes([sign]) for sign in b"\n\r\t[]{},'\"|>#%\x00\xff\xc3"]
WORDS = b"&a *a !x true back done( 99999999999 -1 {misled} null <<: \\ud800 --- ... \xef\xbb\xbf \xe2\x80\xa8".split()
BEGINNINGS = [b": ", b"- ", b"? ", b"  ", b"then: ", b"when: ", b"set: "]
SNIPPETS = st.sampled_from([*SIGNS, *WORDS, *BEGINNINGS])


@st.composite
def spoilt(draw: st.DrawFn, sound: bytes) -> bytes:
    """A sound file with a few stretches cut out, doubled or overwritten."""
    content = sound
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 40)))
        middle = draw(SNIPPETS | st.just(b"") | st.just(content[start:end] * 2) | st.binary(max_size=3))
        content = content[:start] + middle + content[end:]
    return content


@settings(deadline=None, max_examples=150)
@given(spoilt(SCENARIO.encode()), st.just(PLAYBOOK.encode()) | spoilt(PLAYBOOK.encode()))
def test_a_spoilt_file_is_read_or_refused(scenario: bytes, playbook: bytes) -> None:
    error = refusal(scenario, playbook)
    if error is not None:
        assert error.faults
        for fault in error.faults:
            assert fault.line >= 1
            assert fault.column >= 1
            assert fault.message
            assert fault.full()


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused(content: bytes) -> None:
    assert refusal(content, PLAYBOOK.encode()) is not None


def refusal(scenario: bytes, playbook: bytes) -> FaultyFile | None:
    try:
        read_scenario(Source("story.yaml", scenario), Source("small.yaml", playbook))
    except FaultyFile as error:
        return error
    return None
