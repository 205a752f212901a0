"""Other keys for actions, held against all screens as they are."""

import pytest

from scenarios.files import Source
from simulator.settings.keymap import keymap
from simulator.settings.reading import read_source
from simulator.tui.settings_keys import book


def taken(lines: str) -> tuple[dict[str, str], list[str]]:
    """The keys that these lines give, and the faults."""
    found, faults = keymap(read_source(Source("s.toml", f"[keys]\n{lines}".encode())), book())
    return found, [f"{fault} {fault.help}" for fault in faults]


def test_keys_that_are_free_are_given() -> None:
    assert taken('"drill.card" = "f11, f12"\ndrill.log = "?"') == (
        {"drill.card": "f11,f12", "drill.log": "question_mark"},
        [],
    )


def test_two_actions_may_change_their_keys_with_one_another() -> None:
    assert taken('"drill.card" = "i"\n"drill.inbox" = "p"') == ({"drill.card": "i", "drill.inbox": "p"}, [])


def test_a_key_of_a_box_is_free_on_a_page_that_does_not_have_it() -> None:
    (editor,) = (spot for spot in book().spots if spot.name == "EditorDialog")
    (library,) = (spot for spot in book().spots if spot.name == "LibraryScreen")
    assert "sheet.undo" in editor.keys
    assert "sheet.undo" not in library.keys
    assert taken('"library.open" = "ctrl+z"') == ({"library.open": "ctrl+z"}, [])
    assert "already means: undo" in taken('"editor.done" = "ctrl+z"')[1][0]


def test_the_digits_can_be_other_keys() -> None:
    assert taken('"drill.choose_1" = "f11"\n"drill.choose_2" = "f12"')[0] == {
        "drill.choose_1": "f11",
        "drill.choose_2": "f12",
    }


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('"drill.crad" = "x"', ["s.toml:2:1:", "no action `drill.crad`", "did you mean `drill.card`?"]),
        ('theme = "ansi"', ["no action `theme`", "stands above [keys]"]),
        ('"drill.card" = ""', ["s.toml:2:1:", "needs a key", "usual keys: p"]),
        ('"drill.card" = "pgdown"', ["no key `pgdown`", "did you mean `pagedown`?"]),
        ('"drill.card" = "Ctrl+D"', ["no key `Ctrl+D`", "did you mean `ctrl+d`?"]),
        ('"drill.card" = "F5"', ["no key `F5`", "did you mean `f5`?"]),
        ('"drill.card" = "x,,f4"', ["no key ``", "a comma is `comma`"]),
        ('"drill.card" = "ctrl+i"', ["do not send `ctrl+i`", "Write `tab`"]),
        ('"drill.card" = "shift+a"', ["do not send `shift+a`", "Write `A`"]),
        # Another action of the same screen, of the whole application, of what has the focus.
        ('"drill.card" = "i"', ["`i` already means: read the messages", "`drill.inbox`, DrillScreen"]),
        ('"drill.card" = "f1"', ["`f1` already means", "`app.help`"]),
        ('"drill.card" = "ctrl+q"', ["`ctrl+q` already means: close hotwash", "`app.quit`"]),
        ('"debrief.export" = "down"', ["`down` already means"]),
        # A letter would be written where there are fields.
        ('"app.quit" = "x"', ["is written into a field", "so it cannot close hotwash"]),
        ('"app.quit" = "x,f10"', ["is written into a field"]),
        ('"dialog.cancel" = "x"', ["is written into a field"]),
        ('"editor.done" = "space"', ["is written into a field"]),
    ],
)
def test_keys_that_an_action_cannot_have(line: str, words: list[str]) -> None:
    found, faults = taken(line)
    assert found == {}
    assert faults
    for said in words:
        assert said in faults[0]


def test_a_second_key_may_close_a_box() -> None:
    assert taken('"dialog.cancel" = "escape,f12"') == ({"dialog.cancel": "escape,f12"}, [])


def test_what_is_given_up_keeps_its_key_and_nobody_else_gets_it() -> None:
    found, faults = taken('"drill.card" = "i"\n"drill.inbox" = "nokey"\n"drill.log" = "f12"')
    assert found == {"drill.log": "f12"}
    assert [fault.partition(" ")[0] for fault in faults] == ["s.toml:2:1:", "s.toml:3:1:"]


def test_two_lines_that_want_one_key_are_both_told() -> None:
    found, faults = taken('"drill.card" = "f12"\n"drill.log" = "f12"')
    assert found == {}
    assert len(faults) == 2


def test_what_overlaps_by_itself_is_no_fault() -> None:
    every = "\n".join(f'"{action.id}" = "{",".join(action.keys)}"' for action in book().actions.values())
    assert taken(every)[1] == []


def test_every_action_has_an_id_keys_and_words() -> None:
    actions = book().actions
    assert {"app.quit", "app.help", "drill.choose_1", "debrief.export", "page.copy", "page.picture"} <= set(
        actions
    )
    assert [action.id for action in actions.values() if not (action.id and action.keys and action.does)] == []
    assert actions["drill.choose_10"].keys == ("0",)
    assert actions["page.copy"].keys == ("y",)
    assert {spot.name for spot in book().spots} >= {
        "LibraryScreen",
        "DrillScreen",
        "DebriefScreen",
        "EditorDialog",
    }
