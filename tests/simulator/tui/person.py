"""A person at the keyboard: presses keys, pastes words, and plays a drill script by what the screens offer."""

from textual import events
from textual.pilot import Pilot

from simulator.drill.commands import Amend, Choose, Command, Details, GoBack, Observe, OffScript, Send
from simulator.tui.dialogs.editor import EditorDialog
from simulator.tui.dialogs.form import FormDialog
from simulator.tui.dialogs.question import QuestionDialog
from simulator.tui.drill import DrillScreen
from simulator.tui.widgets.fields import Sheet
from tests.simulator.tui.pictures import until, words_on

MOST_KEYS = 30
"""Keys after which somebody who looks for the options gives up."""

NAMES = {" ": "space", ".": "full_stop", ",": "comma", "-": "minus", "_": "underscore", "?": "question_mark"}
KINDS = {"strength": "s", "improvement": "i", "neutral": "n"}


class Person:
    """Somebody who sits at hotwash.

    Attributes:
        seen: what stood on the screen when it was looked at for the first time under a title.
    """

    def __init__(self, pilot: Pilot[str | None]) -> None:
        self.pilot = pilot
        self.seen: dict[str, str] = {}

    @property
    def screen(self) -> str:
        """What stands on the screen."""
        return words_on(self.pilot.app)

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other; what begins with `=` is typed letter by letter."""
        for key in keys:
            for one in [NAMES.get(letter, letter) for letter in key[1:]] if key.startswith("=") else [key]:
                await self.pilot.press(one)
            await self.pilot.pause()

    async def paste(self, words: str) -> None:
        """Put words where the cursor is."""
        self.pilot.app.post_message(events.Paste(words))
        await self.pilot.pause()

    async def look(self, title: str) -> None:
        """Take down what stands on the screen, the first time."""
        if title not in self.seen:
            await self.pilot.pause(0.1)
            self.seen[title] = self.screen

    async def see(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        await until(self.pilot, words)

    @property
    def drill(self) -> DrillScreen:
        """The drill that is being played."""
        page = self.pilot.app.screen
        assert isinstance(page, DrillScreen), self.screen
        return page

    async def play(self, command: Command) -> None:
        """Do by keys what a drill script says."""
        match command:
            case Choose():
                await self._choose(command)
            case Send(inject=inject):
                waiting = self.drill.room.look
                await self.press("m")
                await self.look(f"sending a message ({inject})")
                await self.press("enter")
                assert self.drill.room.look is not waiting
                await self.look("a message that was sent")
            case GoBack(to=to, reason=reason):
                await self.press("b")
                await self.look("going back")
                await self.press("home", *["down"] * (to - 1), "enter")
                await self.paste(reason or "")
                await self.press("enter")
            case Amend(decision=decision, details=details):
                await self.press("a", "home", *["down"] * (decision - 1), "enter")
                await self._fill_in(details)
                await self.look("adding to an earlier decision")
                await self.press("ctrl+s")
            case Observe(kind=kind, words=words):
                await self.press("o", KINDS[kind])
                await self.paste(words)
                await self.look("an observation")
                await self.press("enter")
            case OffScript():
                await self._off_script(command)
            case _:
                raise AssertionError(command)

    async def to_the_options(self) -> None:
        """Read on until the options are on the table."""
        for _ in range(MOST_KEYS):
            if self.drill.room.choosing:
                return
            await self.look("what happened" if self.drill.room.news is not None else "the question alone")
            await self.press("enter")
        raise AssertionError(self.screen)

    async def _choose(self, command: Choose) -> None:
        await self.to_the_options()
        room = self.drill.room
        names = [offer.name for offer in room.look.situation.offers]
        await self.look("the options")
        await self.press(str((names.index(command.option) + 1) % 10))
        await self.look("an option that is chosen")
        if command.details != Details(assigned=command.details.assigned):
            await self.press("d")
            await self._fill_in(command.details)
            await self.look("who and why")
            await self.press("ctrl+s")
        await self.press("enter")
        if isinstance(self.pilot.app.screen, QuestionDialog):
            await self.paste(command.details.assigned or "")
            await self.look("who does it")
            await self.press("enter")
        if isinstance(self.pilot.app.screen, EditorDialog):
            await self.paste(command.text or "")
            await self.look("writing a text")
            await self.press("ctrl+s")
        if isinstance(self.pilot.app.screen, FormDialog):
            await self._write(command)

    async def _write(self, command: Choose) -> None:
        """Write all that a form asks for."""
        form, writers = self.pilot.app.screen, dict(command.writers)
        assert isinstance(form, FormDialog)
        option = self.drill_behind(form).session.loaded.scenario.option(command.option)
        texts = dict(command.texts) or {option.write[0]: command.text or ""}
        for kind in option.write:
            await self.paste(texts.get(kind, ""))
            await self.press("tab")
            await self.paste(writers.get(kind, command.details.assigned or ""))
            await self.look("writing on a form")
            await self.press("tab")
        await self.press("ctrl+s")
        if self.pilot.app.screen is form:
            # Something was left empty, which has to be confirmed.
            await self.press("ctrl+s")

    def drill_behind(self, box: object) -> DrillScreen:
        """The drill under a box."""
        below = next(page for page in self.pilot.app.screen_stack if isinstance(page, DrillScreen))
        assert below is not box
        return below

    async def _fill_in(self, details: Details) -> None:
        """Fill in who and why, in the order of the fields."""
        confidence = "" if details.confidence is None else str(details.confidence)
        for words in (details.by or "", details.reasons or "", confidence, ", ".join(details.dissent)):
            if words:
                # What stands there already gives way.
                await self.press("f7" if isinstance(self.pilot.app.focused, Sheet) else "ctrl+u")
                await self.paste(words)
            await self.press("tab")

    async def _off_script(self, command: OffScript) -> None:
        await self.press("f")
        await self.paste(command.words)
        await self.press("tab", f"={command.takes_s // 60}m", "tab", "tab")
        for fact, _ in command.changes:
            await self.press(f"={fact}", "enter")
        await self.press("tab")
        await self._fill_in(command.details)
        await self.look("something off-script")
        await self.press("ctrl+s")
