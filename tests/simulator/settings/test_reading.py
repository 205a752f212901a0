"""Reading a file of settings: what is good in it is used, and what is not is told at its line."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from scenarios.files import Source
from simulator.settings import Settings
from simulator.settings.places import places
from simulator.settings.reading import Reading, read_settings, read_source, settings_path

GOOD = """\
# mine
theme = "hotwash-light"
density = 'compact'
folder = "/there"

[keys]
"drill.card" = "p,c"   # the playbook
drill.log = "f4"
"""


def read(text: str) -> Reading:
    """Read a file in which the folder `/there` is the only one that exists."""
    return read_source(Source("s.toml", text.encode()), lambda folder: folder == Path("/there"))


def told(text: str) -> list[str]:
    """The faults of a file, each with its line and column."""
    return [str(fault) for fault in read(text).faults]


def test_what_a_file_says_is_in_force() -> None:
    reading = read(GOOD)
    assert reading.faults == ()
    assert reading.settings == Settings(
        "hotwash-light", "compact", Path("/there"), {"drill.card": "p,c", "drill.log": "f4"}
    )
    assert reading.given == {"theme", "density", "folder"}


@pytest.mark.parametrize(
    ("text", "place", "words", "instead"),
    [
        ('\nthme = "ansi"', "s.toml:2:1:", "no setting `thme`; did you mean `theme`?", "theme, density"),
        ('theme = "hotwash-ligth"', "s.toml:1:9:", "did you mean `hotwash-light`?", "hotwash-contrast"),
        ('theme =   ["ansi"]', "s.toml:1:11:", "write a text in quotes", 'theme = "'),
        ("# a\n\ndensity = 3 # b", "s.toml:3:11:", "write a text in quotes", 'density = "compact"'),
        ('density = "Compact"', "s.toml:1:11:", "did you mean `compact`?", "comfortable, compact"),
        ('folder = "/gone"', "s.toml:1:10:", "there is no folder `/gone`", "Make it"),
        ("folder = '''\n/gone'''\ntheme = \"ansi\"", "s.toml:1:10:", "there is no folder", "Make it"),
        ('keys = "p"', "s.toml:1:8:", "`keys` is a table", "[keys]"),
        ('[keys]\n  "drill.card" = 4', "s.toml:2:18:", "write a text in quotes", '"p,c"'),
        ("keys = {a = 1}", "s.toml:1:8:", "write a text in quotes", '"p,c"'),
        ("theme = hotwash-dark", "s.toml:1:9:", "this is not TOML", 'theme = "'),
        (
            'theme = "ansi"\r\n\r\ntheme = "ansi"',
            "s.toml:3:15:",
            "cannot overwrite a value",
            "hotwash config",
        ),
        ('folder = "C:\\Users\\Ida"', "s.toml:1:", "this is not TOML", "single quotes"),
        ('theme = "a', "s.toml:1:11:", "unterminated", "quotes"),
    ],
)
def test_a_fault_is_told_at_its_place_with_what_to_write(
    text: str, place: str, words: str, instead: str
) -> None:
    (fault,) = read(text).faults
    assert str(fault).startswith(place)
    assert words in fault.message
    assert instead in (fault.help or "")


def test_one_fault_leaves_the_other_settings_in_force() -> None:
    reading = read(GOOD.replace("hotwash-light", "pink"))
    assert [fault.line for fault in reading.faults] == [2]
    assert reading.settings.theme == "hotwash-dark"
    assert reading.settings.density == "compact"
    assert reading.settings.keys["drill.card"] == "p,c"


def test_all_faults_are_told_in_the_order_of_their_lines() -> None:
    text = 'density = 1\ntheme = 2\nother = 0\n[keys]\n"a.b" = 3\n'
    assert [fault.line for fault in read(text).faults] == [1, 2, 3, 5]


def test_a_hostile_file_is_a_fault_and_no_crash() -> None:
    for text in (
        "x=" + "[" * 100_000,
        "x=1" + "0" * 10_000,
        "\x1b]0;hi\x07",
        "a." * 10_000 + "b=1",
        "[" * 5000,
    ):
        assert len(told(text)) == 1


def test_what_a_file_says_cannot_steer_the_terminal() -> None:
    (fault,) = read('theme = "\\u001b]0;hi\\u0007"').faults
    assert "\x1b" not in fault.full()
    assert "\x07" not in fault.full()


@effort(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from(list("[]{}=\"'\\#.,\n\r \tabz0-_:TZ\x85\u2028é\x00")) | st.characters())
)
@example("a='''\n'''='")
@example("[keys.a]\n'b.c'=''\n")
def test_no_text_whatever_crashes_reading(text: str) -> None:
    reading = read_source(Source("s.toml", text.encode("utf-8", "surrogatepass")))
    for fault in reading.faults:
        assert fault.line >= 1
        assert fault.full()


@effort(max_examples=60, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_whatever_crash_reading(content: bytes) -> None:
    assert isinstance(read_source(Source("s.toml", content)), Reading)


NAME = st.text(alphabet="abc-_1", min_size=1, max_size=5)
VALUE = st.sampled_from(
    [
        '"x = 1"',
        "'''\ny = 2\n'''",
        '"""\nz = "" 3\n"""',
        "[\n 1, # a = 1\n [2]\n]",
        "{a = 1}",
        "true",
        '"a\\"#b"',
        "1979-05-27",
    ]
)


@effort(max_examples=80, deadline=None)
@given(st.lists(st.tuples(NAME, st.booleans(), VALUE), unique_by=lambda one: one[0], max_size=5), NAME)
def test_every_key_is_found_where_it_stands(lines: list[tuple[str, bool, str]], table: str) -> None:
    text = f"[{table}]\n"
    expected = {}
    for name, quotes, value in lines:
        key = f'"{name}"' if quotes else name
        expected[table, name] = (key, value)
        text += f"  {key} =\t{value} # {name} = 7\n"
    found = {
        path: (text[slice(*place.key)], text[slice(*place.value)]) for path, place in places(text).items()
    }
    assert found == expected


def test_where_the_file_lies(tmp_path: Path) -> None:
    named = tmp_path / "mine.toml"
    home = {"HOTWASH_HOME": str(tmp_path)}
    assert settings_path(home | {"HOTWASH_SETTINGS": str(named)}) == named
    assert settings_path(home) == tmp_path / "settings.toml"
    assert not read_settings(settings_path({"HOTWASH_SETTINGS": "~nobody_of_this_name/s.toml"})).found
    assert settings_path({}).name == "settings.toml"
    assert "hotwash" in settings_path({}).parts


def test_no_file_is_no_fault_and_an_unreadable_one_is(tmp_path: Path) -> None:
    missing = read_settings(tmp_path / "none.toml")
    assert (missing.settings, missing.found, missing.faults) == (Settings(), False, ())
    folder = read_settings(tmp_path)
    assert "cannot be read" in folder.faults[0].message
