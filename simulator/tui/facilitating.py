"""What the facilitator does in a drill beside the team's decisions: its keys, on every page that runs a drill."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import getters, work
from textual.binding import Binding
from textual.content import Content

from simulator.drill.commands import Amend, Details, GoBack, Send, Write
from simulator.drill.drill import Drill, GivenDetails, Version
from simulator.drill.guidance import guidance
from simulator.drill.view import FORGOTTEN, manual_injects, roles, story_time, text_kinds, turn_label
from simulator.tui import drill_pages as pages
from simulator.tui.keys import key
from simulator.tui.session_page import SessionPage
from simulator.tui.widgets.blocks import Block, Blocks, Ends
from simulator.tui.widgets.guide import guide_page, message_page, sendable_line
from simulator.tui.widgets.room import Room
from simulator.tui.wording import time_of

if TYPE_CHECKING:
    from simulator.tui.dialogs.off_script import Begun

OFTEN: tuple[Binding, ...] = (
    key("g", "guide", "Guide", "For the facilitator: what to ask and to watch for now", name="drill.guide"),
    key(
        "b",
        "go_back",
        "Undo",
        "Go back to before an earlier decision and play on from there; nothing is erased",
        name="drill.go_back",
    ),
)
OBSERVE = key(
    "o",
    "observe",
    "Observe",
    "For the facilitator: take an observation down, or withdraw one",
    name="drill.observe",
)
SELDOM: tuple[Binding, ...] = (
    key(
        "a",
        "amend",
        "Add details",
        "Add who and why to an earlier decision",
        name="drill.amend",
        show=False,
    ),
    key(
        "m",
        "send",
        "Send a message",
        "For the facilitator: send a message that waits for you",
        name="drill.send",
    ),
    key(
        "f",
        "off_script",
        "Off-script",
        "For the facilitator: record what the team does instead of any option",
        name="drill.off_script",
    ),
    key(
        "w",
        "correct",
        "Correct a text",
        "Correct a text that was mistyped; both versions stay on record",
        name="drill.correct",
        show=False,
    ),
)
"""A page places these keys among its own, for their order is that of the bar of keys."""


class Facilitating(SessionPage):
    """A page on which a drill is facilitated; each thing done is a command in the drill's log."""

    room = getters.query_one(Room)
    _put_aside: "Begun | None" = None
    """An off-script form that was put aside."""

    @abstractmethod
    def with_talk(self, details: Details) -> Details:
        """The details of a decision with what the team has answered in its own words, and how long it has talked."""

    def action_guide(self) -> None:
        """Open the facilitator's guide, or put it away."""
        advice = guidance(self._session.drill)
        self.room.turn_guide(lambda: guide_page(advice, self.key_in_words("drill.send")))

    @work(group="dialog", exclusive=True)
    async def action_amend(self) -> None:
        """Add details to an earlier decision."""
        from simulator.tui.dialogs.details import DetailsDialog, DetailsFields

        number = await self._pick_decision("Add details", "To which decision?")
        if number is None:
            return
        drill = self._session.drill
        turn = drill.decisions[number - 1]
        given = _as_given(turn.details)
        details = await self.app.push_screen_wait(
            DetailsDialog(
                turn_label(drill, turn),
                DetailsFields(
                    given,
                    roles=roles(drill),
                    people=self.people,
                    assigns=turn.details.asked_who,
                    amends=True,
                ),
            )
        )
        if details is None or details == given:
            return
        if self.do(Amend(decision=number, details=details)):
            self.app.notify(f"Kept with decision {number}.", markup=False, timeout=3)

    @work(group="dialog", exclusive=True)
    async def action_go_back(self) -> None:
        """Go back to an earlier decision; nothing is erased."""
        from simulator.tui.dialogs.question import QuestionDialog

        number = await self._pick_decision("Go back", "Play again from before which decision?")
        if number is None:
            return
        reason = await self.app.push_screen_wait(
            QuestionDialog(
                "Go back",
                f"Why do you go back to before decision {number}?",
                hint="May stay empty. What was decided stays on record, and the report says that it was a second "
                "try.",
            )
        )
        if reason is not None and self.do(GoBack(to=number, reason=reason or None)):
            self.app.notify(f"You are back before decision {number}. Nothing was erased.", markup=False)

    @work(group="dialog", exclusive=True)
    async def action_send(self) -> None:
        """Send a message that waits for the facilitator."""
        from simulator.tui.dialogs.notice import NoticeDialog
        from simulator.tui.dialogs.preview import SendDialog

        waiting = manual_injects(self._session.drill)
        if not waiting:
            self.app.push_screen(
                NoticeDialog(
                    "Send a message",
                    "No message waits to be sent by hand at this moment.",
                    "All others come by themselves when their time has come.",
                )
            )
            return
        place = await self.app.push_screen_wait(
            SendDialog(
                "Send a message",
                "For the facilitator. What you send comes at once, and cannot be sent again.",
                [sendable_line(one) for one in waiting],
                [message_page(one) for one in waiting],
            )
        )
        if place is not None:
            self.do(Send(inject=waiting[place].inject))

    @work(group="dialog", exclusive=True)
    async def action_observe(self) -> None:
        """Take an observation down."""
        from simulator.tui.dialogs.observation import observe

        await observe(self)

    @work(group="dialog", exclusive=True)
    async def action_off_script(self) -> None:
        """Record what the team does instead of any option."""
        from simulator.tui.dialogs.off_script import Begun, OffScriptDialog

        dialog = OffScriptDialog(self, self._put_aside or Begun(), self.with_talk)
        self._put_aside = await self.app.push_screen_wait(dialog)

    @work(group="dialog", exclusive=True)
    async def action_correct(self) -> None:
        """Write a text again; both versions stay on record."""
        from simulator.tui.dialogs.form import Written
        from simulator.tui.dialogs.preview import CorrectDialog
        from simulator.tui.writing import correction_of, drop_drafts, write_again

        drill = self._session.drill
        written, titles = list(drill.line.texts.items()), text_kinds(drill)
        place = await self.app.push_screen_wait(
            CorrectDialog(
                "Correct a text",
                "Which text? What stands there now stays on record; the last version counts.",
                [
                    Ends(Content(titles[kind]), Content.assemble((_counted(len(versions)), "$secondary")))
                    for kind, versions in written
                ],
                [_versions_page(drill, versions) for _, versions in written],
            )
        )
        if place is None:
            return
        kind, versions = written[place]
        last = Written(kind, versions[-1].text or "", versions[-1].by or "")
        now = await write_again(self, titles[kind], last)
        if now is None:
            return
        if now == last:
            self.app.notify("Nothing was changed, so nothing was recorded.", markup=False)
        elif not self.do(Write(kind=kind, text=now.text, by=now.by or None)):
            return
        else:
            self.app.notify("Kept. Both versions stay on record; this one counts.", markup=False)
        drop_drafts(self, [correction_of(kind)])

    async def _pick_decision(self, title: str, lead: str) -> int | None:
        """The number of an earlier decision, the last one first in hand."""
        from simulator.tui.dialogs.pick import PickDialog

        drill = self._session.drill
        now = story_time(drill, drill.clock_s)
        lines = pages.decision_lines(
            [
                (number, turn_label(drill, turn), time_of(story_time(drill, turn.before.state.clock), now))
                for number, turn in enumerate(drill.decisions, 1)
            ]
        )
        place = await self.app.push_screen_wait(PickDialog(title, lead, lines, at=len(lines) - 1))
        return None if place is None else place + 1


def _counted(versions: int) -> str:
    return "one version" if versions == 1 else f"{versions} versions"


def _versions_page(drill: Drill, versions: Sequence[Version]) -> Blocks:
    """Every version of a text, the one that counts first."""
    blocks: list[Block] = []
    for number, version in reversed(list(enumerate(versions, 1))):
        by = f" · {version.by}" if version.by else ""
        when = time_of(story_time(drill, version.at_s), story_time(drill, drill.clock_s))
        counts = " · counts" if number == len(versions) else ""
        head = Content.assemble(
            (f"Version {number}", "bold $primary"), (f"{by} · {when}{counts}", "$secondary")
        )
        text = version.text if version.text is not None else FORGOTTEN
        blocks += [Block(head), Block(Content(text or "(nothing was written)"), after=1)]
    return Blocks(blocks)


def _as_given(details: GivenDetails) -> Details:
    """The details of a decision as they stand, to be changed; forgotten names stay away."""
    return Details(
        by=details.by,
        role=details.role,
        reasons=details.reasons,
        confidence=details.confidence,
        dissent=tuple(name for name in details.dissent if name is not None),
        assigned=(details.assigned or "") if details.asked_who else None,
        talked_s=details.talked_s,
        answer=details.answer,
    )
