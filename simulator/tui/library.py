"""The library: scenarios to play, drills to go on with, drills to review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from simulator.store import Kept, StoreFault
from simulator.tui.desk import Desk, page_of, turn_to
from simulator.tui.keys import key
from simulator.tui.pages import Page
from simulator.tui.widgets.blocks import Block, Blocks, Row
from simulator.tui.widgets.keybar import KeyBar
from simulator.tui.widgets.lists import Choices, Pane
from simulator.tui.widgets.masthead import Masthead
from simulator.tui.wording import counted, day

if TYPE_CHECKING:
    from scenarios.catalogue import Listed
    from scenarios.reading import LoadedScenario
    from simulator.drill import Session

Opened = TypeVar("Opened")

TIME_WAS_UP = "time was up"

FILL_AFTER_S = 0.02
"""Wall seconds that the first frame gets to itself."""

BETWEEN_S = 0.02
"""Wall seconds between looking into one drill and the next, so that keys are answered meanwhile."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a drill has come: its ending if it has one, or what went wrong when it was looked into.

    Attributes:
        begun: whether its briefing is over.
    """

    ending: str | None
    decisions: int
    begun: bool = True
    fault: str | None = None


class LibraryScreen(Page):
    """What can be played, gone on with and reviewed. Opening it reads no scenario and plays no drill."""

    CSS_PATH = "library.tcss"
    help_text = (
        "The library. {list.cursor_up} and {list.cursor_down} move through the scenarios and the drills that are "
        "kept on this computer; the box beside the list says more. {library.open} begins a new drill, goes on with "
        "one, or opens the debrief of one that ended."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "open", "Open", "Begin a drill, go on with it, or review it", name="library.open"),
        key("q", "app.quit", "Quit", "Close hotwash", name="library.quit"),
    ]

    lines = getters.query_one("#lines", Choices)
    beside = getters.query_one("#beside", Pane)

    def __init__(self, desk: Desk, begin: LoadedScenario | None = None, team: str | None = None) -> None:
        """Make the page.

        Args:
            begin: a drill of it is set up at once; taken back, the library stands behind it.
            team: that drill's team.
        """
        super().__init__()
        self._desk = desk
        self._at_once = begin
        self._team = team
        self._scenarios: tuple[Listed, ...] = ()
        self._drills: tuple[Kept, ...] = ()
        self._standings: dict[str, Standing] = {}
        self._entries: list[Listed | Kept | None] = []

    def compose(self) -> ComposeResult:
        yield Masthead("hotwash: rehearse an AI incident before you have one")
        with Container(id="pair"):
            yield Choices(id="lines", help=self.help_text)
            yield Pane(id="beside", help="More about the highlighted line. {read.on} reads on.")
        yield KeyBar()

    def on_mount(self) -> None:
        self.lines.focus()
        if (loaded := self._at_once) is not None:
            self._begin(lambda: loaded, self._team)
        # The first frame does not wait for files to be read, which a callback after a refresh would come before.
        self.set_timer(FILL_AFTER_S, self._fill)

    def _fill(self) -> None:
        """Read what the library has, and which drills are kept."""
        from scenarios.catalogue import library

        complaint = None
        self._scenarios = library()
        try:
            self._drills = self._desk.store.drills()
        except StoreFault as fault:
            complaint = fault
        self._entries = [None, *self._scenarios]
        if self._drills:
            self._entries += [None, *self._drills]
        titles = iter(["Scenarios", "Drills kept on this computer"])
        self.lines.set_options(
            Option(
                Content.assemble((next(titles), "bold $primary")) if entry is None else self._row(entry),
                disabled=entry is None,
            )
            for entry in self._entries
        )
        self.lines.highlighted = 1 if self._scenarios else None
        if complaint is not None:
            self._complain("Kept drills cannot be listed", complaint.message, complaint.help)
        if self._drills:
            self.call_after_refresh(self._look_into_drills)

    # What is shown

    def _row(self, entry: Listed | Kept) -> Row:
        if isinstance(entry, Kept):
            team = entry.first.words.get("team")
            name = Content.assemble(self._title_of(entry), (f"  {team}" if team else "", "$secondary"))
            return Row(Content("  "), name, self._state_of(entry), column=16)
        note = Content.assemble((f"{entry.level}, {entry.minutes} min", "$secondary"))
        return Row(Content("  "), Content(entry.title), note, column=22)

    def _title_of(self, kept: Kept) -> str:
        scenario = kept.first.payload.get("scenario")
        return next(
            (listed.title for listed in self._scenarios if listed.id == scenario),
            str(scenario or kept.scenario),
        )

    def _state_of(self, kept: Kept) -> Content:
        standing = self._standings.get(kept.drill)
        if standing is None:
            return Content.assemble(("…", "$secondary"))
        if standing.fault is not None:
            return Content.assemble(("unreadable", "$text-error"))
        if not standing.begun:
            return Content.assemble(("at its briefing", "bold $accent"))
        if standing.ending is None:
            return Content.assemble(("to go on with", "bold $accent"))
        return Content.assemble((standing.ending.replace("_", " "), "$secondary"))

    @on(OptionList.OptionHighlighted, "#lines")
    def _highlighted(self) -> None:
        entry = self._entry
        if isinstance(entry, Kept):
            self.beside.show(lambda: self._drill_page(entry))
        elif entry is not None:
            self.beside.show(lambda: self._scenario_page(entry))

    @property
    def _entry(self) -> Listed | Kept | None:
        at = self.lines.highlighted
        return self._entries[at] if at is not None else None

    def _scenario_page(self, listed: Listed) -> Blocks:
        blocks = [
            Block(Content.assemble((listed.title, "bold $accent"))),
            Block(
                Content.assemble((f"{listed.level}, about {listed.minutes} minutes", "$secondary")), after=1
            ),
            Block(Content(" ".join(listed.summary.split())), after=1),
            Block(Content.assemble(("What it trains", "bold $primary"))),
            *(Block(Content(says), indent=2, mark=Content("·")) for says in listed.trains),
        ]
        blocks[-1] = Block(blocks[-1].body, blocks[-1].indent, blocks[-1].mark, after=1)
        blocks.append(Block(self.marked_keys("{library.open} begins a new drill.")))
        return Blocks(blocks)

    def _drill_page(self, kept: Kept) -> Blocks:
        standing = self._standings.get(kept.drill)
        team = kept.first.words.get("team")
        blocks = [
            Block(Content.assemble((self._title_of(kept), "bold $accent"))),
            Block(Content.assemble((f"Drill {kept.drill}", "$secondary")), after=1),
            Block(Content(team or "no name"), indent=14, mark=Content.assemble(("Team", "$secondary"))),
            Block(
                Content(f"{day(kept.started)}, {kept.started:%H:%M} UTC"),
                indent=14,
                mark=Content.assemble(("Begun", "$secondary")),
            ),
            Block(
                Content(f"{day(kept.last)}, {kept.last:%H:%M} UTC"),
                indent=14,
                mark=Content.assemble(("Last entry", "$secondary")),
            ),
        ]
        if standing is not None and standing.fault is None:
            blocks.append(
                Block(
                    Content(counted(standing.decisions, "decision")),
                    indent=14,
                    mark=Content.assemble(("Taken", "$secondary")),
                    after=1,
                )
            )
            deed = "opens its debrief." if standing.ending else "goes on where it was left."
            blocks.append(Block(self.marked_keys(f"{{library.open}} {deed}")))
        elif standing is not None:
            blocks.append(Block(Content(standing.fault or ""), after=1))
        return Blocks(blocks)

    @work(group="standings", exclusive=True)
    async def _look_into_drills(self) -> None:
        """Find out how far each drill has come, one after the other, once the list can be seen."""
        from asyncio import sleep

        for at, entry in enumerate(self._entries):
            if isinstance(entry, Kept):
                await sleep(BETWEEN_S)
                self._standings[entry.drill] = self._standing(entry)
                self.lines.replace_option_prompt_at_index(at, self._row(entry))
                if self.lines.highlighted == at:
                    self._highlighted()

    def _standing(self, kept: Kept) -> Standing:
        from scenarios.reading import FaultyFile
        from simulator.drill import resume_drill
        from simulator.drill.pace import has_begun, play_is_over

        try:
            drill = resume_drill(self._desk.store, kept.drill, now=self._desk.now).drill
        except StoreFault as fault:
            return Standing(None, 0, fault=f"{fault.message} {fault.help}")
        except FaultyFile as fault:
            return Standing(
                None, 0, fault=f"Its scenario cannot be read by this version of hotwash. {fault.faults[0]}"
            )
        ending = drill.line.state.ending or (TIME_WAS_UP if play_is_over(drill) else None)
        return Standing(ending, len(drill.decisions), has_begun(drill) or drill.ended)

    # Keys

    @on(OptionList.OptionSelected, "#lines")
    def action_open(self) -> None:
        """Begin, go on with or review what is highlighted."""
        entry = self._entry
        if isinstance(entry, Kept):
            self._resume(entry.drill)
        elif entry is not None:
            from scenarios.catalogue import load_scenario

            self._begin(partial(load_scenario, entry.id))

    @work(group="dialog", exclusive=True)
    async def _begin(self, load: Callable[[], LoadedScenario], team: str | None = None) -> None:
        """Have a new drill set up, then make it; nothing is made before."""
        from simulator.tui.beginning import begin, prefilled
        from simulator.tui.set_up import SetUpScreen

        loaded = self._opened(load)
        if loaded is None:
            return
        set_up = await self.app.push_screen_wait(
            SetUpScreen(loaded.scenario, prefilled(self._desk, loaded, team))
        )
        if set_up is not None:
            self._open(partial(begin, self._desk, loaded, set_up))

    def _resume(self, drill: str) -> None:
        from simulator.drill import resume_drill
        from simulator.tui.paced import take_up

        desk = self._desk
        self._open(lambda: take_up(desk, resume_drill(desk.store, drill, now=desk.now)))

    def _open(self, session: Callable[[], Session]) -> None:
        """Go to a drill's page, or say readably why not."""
        page = self._opened(lambda: page_of(self._desk, session()))
        if page is not None:
            turn_to(self.app, page)

    def _opened(self, thing: Callable[[], Opened]) -> Opened | None:
        """What is opened, or None once it was said readably why it cannot be."""
        from scenarios.catalogue import NotFound
        from scenarios.reading import FaultyFile

        try:
            return thing()
        except StoreFault as fault:
            self._complain("This drill cannot be opened", fault.message, fault.help)
        except NotFound as fault:
            self._complain("This scenario cannot be opened", fault.message, fault.help)
        except FaultyFile as fault:
            self._complain(
                "This scenario has faults",
                "\n".join(str(one) for one in fault.faults[:8]),
                "hotwash check names them all.",
            )
        return None

    def palette_commands(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Every scenario and every drill, by its title."""
        for at, entry in enumerate(self._entries):
            if isinstance(entry, Kept):
                yield (
                    f"{self._title_of(entry)} ({entry.drill})",
                    "Go on with this drill, or review it",
                    partial(self._take, at),
                )
            elif entry is not None:
                yield entry.title, "Begin a drill of this scenario", partial(self._take, at)

    def _take(self, at: int) -> None:
        self.lines.highlighted = at
        self.action_open()

    def _complain(self, title: str, message: str, help: str | None) -> None:
        from simulator.tui.dialogs.notice import NoticeDialog

        self.app.push_screen(NoticeDialog(title, message, help or ""))
