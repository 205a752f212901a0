"""Comfort: keys and colours of one's own, density, reading, copying, pictures, and windows of any size."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.color import ColorType
from textual.binding import Binding
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import OptionList, TextArea

from scenarios.catalogue import load_scenario
from scenarios.files import Source
from simulator.drill import Session, start_drill
from simulator.drill.commands import Choose, SetUp
from simulator.settings import THEMES
from simulator.settings.reading import Reading, read_source
from simulator.tui.app import HotwashApp
from simulator.tui.debrief import DebriefScreen
from simulator.tui.desk import Desk
from simulator.tui.dialogs.card import CardDialog
from simulator.tui.dialogs.notice import NoticeDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.keys import named, with_keys
from simulator.tui.library import LibraryScreen
from simulator.tui.widgets.lists import Pane
from tests.simulator.tui.conftest import STORIES, begun
from tests.simulator.tui.pictures import keys, until, words_on

LONG = "\n".join(f"line {number}" for number in range(1, 101))


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the small story at its beginning, the briefing over."""
    loaded = load_scenario(str(STORIES / "small_story.yaml"))
    team = SetUp(team="Red")
    return begun(start_drill(desk.store, loaded, drill="20261123-0930-test", now=desk.now, set_up=team))


def reading(text: str) -> Reading:
    return read_source(Source("s.toml", text.encode()))


def drill(desk: Desk, session: Session, settings: str = "") -> HotwashApp:
    """The application on that drill, with these settings."""
    return HotwashApp(lambda: DrillScreen(desk, session), reading(settings))


def on_page(page: str, desk: Desk, session: Session, settings: str = "") -> HotwashApp:
    """The application where the keys of `PAGES` lead to this page: on the drill, or on the debrief of its end."""
    if page not in ("scores", "timeline", "items"):
        return drill(desk, session, settings)
    for option in ("morning.pause", "noon.guess"):
        session.do(Choose(option=option))
    return HotwashApp(lambda: DebriefScreen(desk, session), reading(settings))


# Keys


async def test_keys_of_ones_own_work_and_are_shown(desk: Desk, session: Session) -> None:
    app = drill(
        desk, session, '[keys]\n"drill.card" = "f12"\n"drill.choose_1" = "f9"\n"drill.choose_2" = "f11"\n'
    )
    async with app.run_test(size=(200, 50)) as pilot:
        shown = await keys(pilot, "enter")
        foot = shown.splitlines()[-1]
        assert "F12 Playbook" in foot
        assert "F9 F11 3 Choose" in foot
        labels = ["Choose", "Go on", "Playbook", "Leave", "Inbox", "Help"]
        order = sorted(labels, key=foot.index)
        assert "until 09:15" not in await keys(pilot, "1")
        assert "until 09:15" in await keys(pilot, "f9")
        await keys(pilot, "p")
        assert isinstance(app.screen, DrillScreen)
        await keys(pilot, "f12")
        assert isinstance(app.screen, CardDialog)
        await keys(pilot, "escape", "f1")
        assert "F12             Open the playbook" in app.screen.query_one(Pane).text

    usual = drill(desk, session)
    async with usual.run_test(size=(200, 50)) as pilot:
        foot = (await keys(pilot, "enter")).splitlines()[-1]
        assert "1-9 Choose" in foot
        assert sorted(labels, key=foot.index) == order


OTHER_KEYS = """[keys]
"drill.go_on" = "f4"
"drill.details" = "f5"
"drill.inbox" = "f12"
"drill.choose_2" = "f9"
"debrief.open" = "ctrl+o"
"debrief.add" = "f8"
"debrief.texts" = "f10"
"library.open" = "f11"
"set_up.done" = "ctrl+t"
"""


async def test_words_on_the_drill_name_the_keys_in_force(desk: Desk, session: Session) -> None:
    app = drill(desk, session, OTHER_KEYS)
    assert app.faults == ()
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await keys(pilot)
        assert "Answer first. F4 then shows the options" in shown
        assert "F12 Inbox (0)" in shown
        assert "i Inbox" not in shown
        shown = await keys(pilot, "f4")
        assert "Choose an option: 1, F9, 3" in shown
        shown = await keys(pilot, "1")
        assert "F4 decide  F5 who and why  Esc take back" in shown
        assert "Enter" not in shown
        assert "then F4 to" in await keys(pilot, "f1")
        shown = await keys(pilot, "escape", "f4")
        assert "F4 go on" in shown
        assert "Enter" not in shown


async def test_words_on_other_pages_name_the_keys_in_force(desk: Desk, session: Session) -> None:
    played = on_page("scores", desk, session, OTHER_KEYS)
    async with played.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot, "8", "down")
        assert "1 Scores" in shown
        assert "F10 Texts" in shown
        assert "Ctrl+O takes the proposal" in shown
        assert "Enter" not in shown
        await keys(pilot, "f1")
        shown = played.screen.query_one(Pane).text
        assert "Ctrl+O adds or changes" in shown
        assert "F8              Agree on" in shown
        assert "a               Agree on" not in shown
        assert "Enter" not in shown
    library = HotwashApp(lambda: LibraryScreen(desk), reading(OTHER_KEYS))
    async with library.run_test(size=(120, 40)) as pilot:
        assert "F11 begins a new drill." in await until(pilot, "begins a new drill.")
        assert "Ctrl+T goes on to the briefing." in await keys(pilot, "f11")


async def test_braces_in_words_of_others_stay_as_they_are(app: HotwashApp) -> None:
    words = "{drill.nothing}, {drill.go_on} and {}"
    assert with_keys(app, words) == "{drill.nothing}, Enter and {}"


async def test_the_key_of_help_stays_in_sight_and_a_click_presses_it(desk: Desk, session: Session) -> None:
    app = drill(desk, session, '[keys]\n"app.help" = "f8"\n')
    async with app.run_test(size=(60, 20)) as pilot:
        shown = await keys(pilot)
        foot = shown.splitlines()[-1]
        assert "F8 Help" in foot
        await pilot.click(offset=(foot.index("Help"), 19))
        assert "A drill." in await keys(pilot)


async def test_faulty_settings_are_told_and_do_not_keep_hotwash_from_starting(
    desk: Desk, session: Session
) -> None:
    text = 'theme = "pink"\ndensity = "compact"\n[keys]\n"drill.card" = "i"\n"drill.log" = "f12"\n'
    app = drill(desk, session, text)
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await until(pilot, "Some of your settings cannot be used")
        assert "s.toml:1:9: there is no theme `pink`" in shown
        assert "s.toml:4:1: `i` already means: read the messages" in shown
        assert "hotwash config" in shown
        await keys(pilot, "escape")
        assert app.theme == "hotwash-dark"
        assert app.has_class("-compact")
        await keys(pilot, "p")
        assert isinstance(app.screen, CardDialog)
        await keys(pilot, "escape", "f12")
        assert app.screen.focused is not None
        assert app.screen.focused.id == "log"


# Colours


async def test_a_key_goes_through_the_four_themes(desk: Desk, session: Session) -> None:
    app = drill(desk, session, 'theme = "hotwash-light"')
    async with app.run_test(size=(80, 24)) as pilot:
        seen = [app.theme]
        for _ in range(4):
            await keys(pilot, "f3")
            seen.append(app.theme)
    assert seen == ["hotwash-light", "hotwash-contrast", "ansi", "hotwash-dark", "hotwash-light"]
    assert set(seen) == set(THEMES)


@pytest.mark.parametrize(
    ("named", "used"), [("hotwash-light", "hotwash-light"), ("nothing", "hotwash-contrast")]
)
def test_the_environment_goes_before_the_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, named: str, used: str
) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", named)
    app = HotwashApp(lambda: LibraryScreen(desk), reading('theme = "hotwash-contrast"'))
    assert app.theme == used


def brightness(colour: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2.2: from 1 to 21."""
    dark, bright = sorted((brightness(one), brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_the_contrast_of_black_on_white_is_21_and_of_a_known_grey_4_48() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.478, abs=0.001)


FRAMES = set("─│╭╮╰╯━╌▔▁▎▊▋▌▍▏▐▕░█▇▆▅▄▃▂▀┃┏┓┗┛·")
"""What is drawn beside text: frames, bars, scroll bars, and the empty cells of a bar."""


def faint(app: HotwashApp, least: float) -> dict[str, float]:
    """The words in front whose contrast with their ground is less than this; what lies dimmed below a box is not in front."""
    boxes = [box.region for box in app.screen.query("Dialog #box, CommandPalette #--container")]
    found: dict[str, float] = {}
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        for box in boxes:
            strip = strip.crop(box.x, box.right) if box.y <= y < box.bottom else Strip([])
        for segment in strip:
            words = "".join(char for char in segment.text if char not in FRAMES).strip()
            style = segment.style
            if not words or style is None or style.color is None or style.bgcolor is None:
                continue
            colours = style.color.get_truecolor(), style.bgcolor.get_truecolor(foreground=False)
            ratio = contrast(*((each.red, each.green, each.blue) for each in colours))
            if ratio < least:
                found[words] = round(ratio, 2)
    return found


PAGES = {
    "question": ("enter",),
    "chosen": ("enter", "1"),
    "news": ("enter", "2", "enter"),
    "inbox": ("enter", "2", "enter", "i"),
    "playbook": ("p",),
    "details": ("enter", "1", "d"),
    "editor": ("enter", "1", "enter", "enter", "1", "enter", "T"),
    "leave": ("q",),
    "help": ("f1",),
    "palette": ("ctrl+p", "d", "down"),
    "scores": ("1",),
    "timeline": ("2",),
    "items": ("3",),
}


@pytest.mark.parametrize(
    ("theme", "least"), [("hotwash-contrast", 7.0), ("hotwash-dark", 4.5), ("hotwash-light", 4.5)]
)
@pytest.mark.parametrize("page", PAGES)
async def test_every_word_can_be_told_from_its_ground(
    desk: Desk, session: Session, theme: str, least: float, page: str
) -> None:
    app = on_page(page, desk, session, f'theme = "{theme}"')
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        await keys(pilot, *PAGES[page])
        await pilot.pause(0.1)
        assert "EXERCISE" in words_on(app)
        assert faint(app, least) == {}


@pytest.mark.parametrize("theme", ["hotwash-contrast", "hotwash-dark", "hotwash-light"])
async def test_selected_text_can_be_read(desk: Desk, session: Session, theme: str) -> None:
    app = drill(desk, session, f'theme = "{theme}"')
    async with app.run_test(size=(120, 40)) as pilot:
        await keys(pilot)
        await drag(pilot, (4, 3), (40, 7))
        assert app.screen.get_selected_text()
        assert faint(app, 7.0 if theme == "hotwash-contrast" else 4.5) == {}


async def test_the_ansi_theme_sends_only_the_colours_of_the_terminal(desk: Desk, session: Session) -> None:
    app = drill(desk, session, 'theme = "ansi"')
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "enter", "1")
        sent = colours(app)
    assert ColorType.STANDARD in sent
    assert sent <= {ColorType.DEFAULT, ColorType.STANDARD}


async def test_no_color_is_honoured_whatever_the_theme(
    desk: Desk, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for theme in THEMES:
        app = drill(desk, session, f'theme = "{theme}"')
        async with app.run_test(size=(80, 24)) as pilot:
            await keys(pilot, "enter", "1")
            assert colours(app) <= {ColorType.DEFAULT}


def colours(app: HotwashApp) -> set[ColorType]:
    """The kinds of colours that the screen sends to the terminal."""
    return {
        colour.type
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style is not None
        for colour in (segment.style.color, segment.style.bgcolor)
        if colour is not None
    }


# Density


async def test_compact_leaves_more_lines_for_the_story(desk: Desk, session: Session) -> None:
    heights = {}
    for density in ("comfortable", "compact"):
        app = drill(desk, session, f'density = "{density}"')
        async with app.run_test(size=(120, 40)) as pilot:
            await keys(pilot, "enter")
            heights[density] = app.screen.query_one("#story", Pane).scrollable_content_region.height
    assert heights["compact"] >= heights["comfortable"] + 3


# Copying


async def drag(pilot: Pilot[str | None], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select from one place on the screen to another with the mouse."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    await pilot.pause()


def place(shown: str, words: str) -> tuple[int, int]:
    """Where words stand on the screen."""
    for y, line in enumerate(shown.splitlines()):
        if words in line:
            return line.index(words), y
    raise AssertionError(f"{words!r} is not on the screen:\n{shown}")


async def test_text_of_a_pane_is_selected_with_the_mouse_and_copied(desk: Desk, session: Session) -> None:
    app = drill(desk, session)
    async with app.run_test(size=(60, 24)) as pilot:
        shown = await keys(pilot)
        x, y = place(shown, "customers")
        await drag(pilot, (x, y), (x + 8, y))
        await keys(pilot, "ctrl+c")
        assert app.clipboard == "customers"
        # Over paragraphs: to the end of one, and the beginning of the next.
        x, y = place(shown, "since")
        below = place(shown, "says tea")
        await drag(pilot, (x, y), (below[0] + 3, below[1]))
        await keys(pilot, "ctrl+c")
        assert app.clipboard == "since eight. [@click=app.quit]Press here[/]\n\n•  It says"


async def test_a_selection_in_a_list_knows_its_gutter(desk: Desk, session: Session) -> None:
    session.do(Choose(option="morning.wait"))
    app = drill(desk, session)
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await keys(pilot)
        start, end = place(shown, "09:10  You decided"), place(shown, "complains")
        await drag(pilot, start, (end[0] + 3, end[1]))
        await keys(pilot, "ctrl+c")
        assert app.clipboard == "09:10  You decided  Wait until somebody comp"


async def test_y_copies_all_of_the_text_unwrapped(desk: Desk, session: Session) -> None:
    app = drill(desk, session)
    async with app.run_test(size=(60, 24), notifications=True) as pilot:
        await keys(pilot, "y")
        assert "The kettle has answered 3 customers" in app.clipboard
        assert "[@click=app.quit]Press here[/]" in app.clipboard
        await until(pilot, "Copied ")
        await keys(pilot, "enter", "2", "enter", "i", "y")
        assert app.clipboard.startswith("Jo [b]Park[/b], the paper")


async def test_y_copies_a_drawing_as_it_is_drawn(desk: Desk, session: Session) -> None:
    app = on_page("timeline", desk, session)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await keys(pilot, *PAGES["timeline"], "y")
        assert "Pause the tool" in app.clipboard
        assert "◆ done in time" in app.clipboard


async def test_what_is_copied_cannot_steer_a_terminal(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.copy_to_clipboard("a\x1b]0;hi\x07b\u202e\nc")
    assert app.clipboard == "a\ufffd]0;hi\ufffdb\ufffd\nc"


@pytest.mark.parametrize("way", [(), ("p",)], ids=["page", "box"])
async def test_ctrl_c_without_a_selection_says_how_to_quit(
    desk: Desk, session: Session, way: tuple[str, ...]
) -> None:
    app = drill(desk, session, '[keys]\n"app.quit" = "f10"\n')
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await keys(pilot, *way, "ctrl+c")
        await until(pilot, "F10 closes hotwash")
        assert app.clipboard == ""


# Pictures


async def test_a_picture_of_any_page_is_saved_in_the_folder(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    settings = reading(f"folder = '{folder}'")
    library = HotwashApp(lambda: LibraryScreen(desk), settings)
    async with library.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, "s", "s")
    played = on_page("scores", desk, session, f"folder = '{folder}'")
    async with played.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await keys(pilot, *PAGES["scores"], "s")
        shown = await keys(pilot, "e", "enter")
        assert str(folder)[:40] in shown
    assert sorted(path.name for path in folder.iterdir()) == [
        "hotwash-20261123-0930-test.svg",
        "hotwash-picture-2.svg",
        "hotwash-picture.svg",
    ]
    assert list(here.iterdir()) == []


# Reading


SCROLLS: list[tuple[str, str, Callable[[int], int]]] = [
    ("j", "k", lambda _page: 1),
    ("space", "shift+space", lambda page: page),
    ("ctrl+d", "ctrl+u", lambda page: page // 2),
    ("pagedown", "pageup", lambda page: page),
    ("down", "up", lambda _page: 1),
]


@pytest.mark.parametrize(("on", "back", "by"), SCROLLS, ids=[on for on, _, _ in SCROLLS])
async def test_a_long_text_moves_with_the_keys_that_people_try(
    desk: Desk, session: Session, on: str, back: str, by: Callable[[int], int]
) -> None:
    app = drill(desk, session)
    async with app.run_test(size=(80, 16)) as pilot:
        await keys(pilot, "f1")
        pane = app.screen.query_one(Pane)
        page = pane.scrollable_content_region.height
        assert pane.max_scroll_y > page
        await keys(pilot, on)
        assert pane.scroll_offset.y == by(page)
        await keys(pilot, back)
        assert pane.scroll_offset.y == 0
        await keys(pilot, "end")
        assert pane.scroll_offset.y == pane.max_scroll_y
        await keys(pilot, "home")
        assert pane.scroll_offset.y == 0


@pytest.mark.parametrize("on", [on for on, _, _ in SCROLLS])
async def test_a_box_that_is_too_long_for_the_screen_scrolls(app: HotwashApp, on: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.push_screen(NoticeDialog("Long", LONG, "Do something about it."))
        await pilot.pause()
        before = words_on(app)
        assert "line 1 " in before
        assert "Do something about it." not in before
        assert await keys(pilot, on) != before
        assert "Do something about it." in await keys(pilot, "end")


async def test_the_story_moves_while_the_options_keep_their_keys(desk: Desk, session: Session) -> None:
    app = drill(desk, session)
    async with app.run_test(size=(50, 13)) as pilot:
        await keys(pilot, "enter")
        story = app.screen.query_one("#story", Pane)
        await keys(pilot, "j")
        assert story.scroll_offset.y == 1
        await keys(pilot, "down")
        assert story.scroll_offset.y == 1
        assert app.screen.query_one(OptionList).highlighted == 0


async def test_the_story_moves_while_the_answer_is_typed(desk: Desk, session: Session) -> None:
    app = drill(desk, session)
    async with app.run_test(size=(50, 13)) as pilot:
        story = app.screen.query_one("#story", Pane)
        await keys(pilot, "tab", "A")
        await keys(pilot, "pagedown")
        assert story.scroll_offset.y == story.max_scroll_y > 0
        await keys(pilot, "pageup")
        assert story.scroll_offset.y == 0


@pytest.mark.parametrize(("pressed", "box"), [(("1",), "page"), (("3",), "beside")], ids=["page", "list"])
async def test_space_reads_on_in_the_debrief(
    desk: Desk, session: Session, pressed: tuple[str, ...], box: str
) -> None:
    app = on_page("items", desk, session)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        await keys(pilot, *pressed)
        pane = app.screen.query_one(f"#{box}", Pane)
        assert pane.max_scroll_y > 0
        await keys(pilot, "space")
        assert pane.scroll_offset.y > 0
        await keys(pilot, "pageup" if box == "page" else "shift+space")
        assert pane.scroll_offset.y == 0


def test_bindings_of_stock_widgets_are_called_in_plain_words() -> None:
    said = {
        binding.id: binding.tooltip
        for binding in (*named(Screen.BINDINGS, "page"), *named(TextArea.BINDINGS, "sheet"))
        if isinstance(binding, Binding)
    }
    assert said["page.focus_next"] == "To the next field"
    assert said["sheet.cursor_up_True"] == "Move cursor up and select"
    assert said["sheet.undo"] == "Undo"


async def test_j_and_k_move_in_a_list_and_are_letters_in_a_field(app: HotwashApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await keys(pilot, "enter")
        await keys(pilot, *"jky s")
        shown = words_on(app)
        assert "jky s" in shown
        assert app.clipboard == ""


async def test_the_wheel_moves_a_text(desk: Desk, session: Session) -> None:
    from textual.events import MouseScrollDown

    app = drill(desk, session)
    async with app.run_test(size=(80, 16)) as pilot:
        await keys(pilot, "p")
        pane = app.screen.query_one(Pane)
        pane.post_message(MouseScrollDown(pane, 5, 5, 0, 1, 0, False, False, False, 20, 8))
        await pilot.pause(0.2)
        assert pane.scroll_offset.y > 0


# Sizes


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 50)], ids=str)
@pytest.mark.parametrize("page", ["question", "chosen", "scores", "items"])
async def test_what_has_to_be_read_is_on_the_screen_at_every_size(
    desk: Desk, session: Session, size: tuple[int, int], page: str
) -> None:
    app = on_page(page, desk, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = await keys(pilot, *PAGES[page])
        assert max(len(line) for line in shown.splitlines()) <= size[0]
        assert "EXERCISE" in shown
        assert "F1 Help" in shown.splitlines()[-1]
        assert "too small" not in shown
        expected = {
            "question": ["Pull the plug", "Press the number of an option."],
            "chosen": ["Pull the plug", "Enter decide"],
            "scores": ["Containment", "Overall"],
            "items": ["Pause the tool", "30 of 30"],
        }
        for words in expected[page]:
            assert words in shown


@pytest.mark.parametrize("size", [(40, 20), (60, 12), (20, 5)], ids=str)
async def test_a_window_that_is_too_small_says_so(
    desk: Desk, session: Session, size: tuple[int, int]
) -> None:
    app = drill(desk, session)
    async with app.run_test(size=size) as pilot:
        assert "Window too small" in await keys(pilot)
        await pilot.resize_terminal(60, 20)
        assert "Window too small" not in await until(pilot, "F1 Help")


# Pictures of themes


async def test_strong_contrast(desk: Desk, session: Session, picture: Callable[[HotwashApp], None]) -> None:
    app = drill(desk, session, 'theme = "hotwash-contrast"')
    async with app.run_test(size=(120, 40)) as pilot:
        await keys(pilot, "enter", "1")
        await pilot.pause(0.1)
        picture(app)


async def test_the_terminal_s_own_colours(
    desk: Desk, session: Session, picture: Callable[[HotwashApp], None]
) -> None:
    app = drill(desk, session, 'theme = "ansi"')
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "enter", "1")
        await pilot.pause(0.1)
        picture(app)
