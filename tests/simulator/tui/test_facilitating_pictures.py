"""How the facilitator's guide and boxes look, at the smallest size, a comfortable one and a projector's."""

from collections.abc import Callable

import pytest

from scenarios.catalogue import load_scenario
from simulator.drill import Session, start_drill
from simulator.drill.commands import Choose, Command, Details, Observe, SetUp, Write
from simulator.tui.app import HotwashApp
from simulator.tui.desk import Desk
from simulator.tui.drill import DrillScreen
from tests.simulator.tui.conftest import STORIES
from tests.simulator.tui.pictures import show

SIZES = [pytest.param(size, id=f"{size[0]}x{size[1]}") for size in ((80, 24), (120, 40), (200, 50))]
PAUSED = Choose(option="still_talking.pause")
SEEN = Observe(
    kind="strength", words="Ida asked who leads before anybody else spoke.", dimension="containment"
)
WRITTEN = Choose(
    option="four_answers.letter", text="The tea is fre, and we are sorry.", details=Details(assigned="Tom")
)
CORRECTED = Write(kind="letter", text="The tea was never free, and we are sorry.", by="Ida")


@pytest.fixture(autouse=True)
def no_draft_is_kept_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a draft is kept shows on the form, and would depend on how fast the keys are pressed."""
    monkeypatch.setattr("simulator.tui.dialogs.editor.KEEP_AFTER_S", 3600)


@pytest.fixture
def session(desk: Desk) -> Session:
    """A drill of the story that needs a facilitator, at its beginning."""
    set_up = SetUp(team="Red", participants=(("Ida", "it"), ("Tom", None)))
    loaded = load_scenario(str(STORIES / "led_story.yaml"))
    return start_drill(desk.store, loaded, drill="20261123-0930-led", now=desk.now, set_up=set_up)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("before", "pressed"),
    [
        pytest.param((), "1 g", id="guide"),
        pytest.param((PAUSED,), "g", id="guide-of-a-message"),
        pytest.param((PAUSED, SEEN), "o i T o m space w a i t s", id="observation"),
        pytest.param((PAUSED,), "m", id="messages"),
        pytest.param((), "f T h e y space r i n g tab 2 0 m tab i n s u enter down", id="off-script"),
        pytest.param(
            (), "f T h e y space r i n g tab x tab tab m i s enter 1 ctrl+s", id="off-script-at-fault"
        ),
        pytest.param((PAUSED,), "1 enter O l d tab I d a tab N o", id="four-answers"),
        pytest.param((PAUSED,), "1 enter O l d ctrl+s", id="four-answers-not-written"),
        pytest.param((PAUSED, WRITTEN, CORRECTED), "w", id="corrections"),
        pytest.param((PAUSED, WRITTEN), "w enter", id="correction"),
        pytest.param((PAUSED,), "a enter", id="earlier-decision"),
    ],
)
async def test_facilitating(
    desk: Desk,
    session: Session,
    size: tuple[int, int],
    before: tuple[Command, ...],
    pressed: str,
    picture: Callable[[HotwashApp], None],
) -> None:
    for command in before:
        session.do(command)
    await show(HotwashApp(lambda: DrillScreen(desk, session)), size, pressed.split(), picture)
