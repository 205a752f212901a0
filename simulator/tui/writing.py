"""Having texts written: on the editor, on a form with names, or again as a correction; drafts are kept meanwhile."""

from collections.abc import Sequence
from functools import partial

from simulator.drill.view import OfferView, roles
from simulator.tui.dialogs.editor import EditorDialog
from simulator.tui.dialogs.form import Asked, FormDialog, Written
from simulator.tui.drafts import Drafts
from simulator.tui.session_page import SessionPage


def known_names(page: SessionPage) -> tuple[str, ...]:
    """Whom a field for a name suggests: those in the room, then the scenario's roles."""
    return (*(name for name, _ in page.people), *roles(page.session.drill).values())


async def write_for(page: SessionPage, option: OfferView) -> tuple[Written, ...] | None:
    """Have the texts of an option written; None means put aside.

    One text stands on the editor, several on one form. So does one whose option asks who does it: the name is then
    that of who does it.
    """
    drafts, places = Drafts(page), places_of(option)
    if len(places) == 1 and not option.asks_who:
        ((kind, title),) = option.writes
        place = places[0]
        text = await page.app.push_screen_wait(
            EditorDialog(title, option.label, drafts.read(place), partial(drafts.keep, place))
        )
        return None if text is None else (Written(kind, text, ""),)
    alone = len(places) == 1
    asked = [
        _asked(drafts, place, title, Written(kind, drafts.read(place), drafts.read(f"{place}:by")))
        for place, (kind, title) in zip(places, option.writes, strict=True)
    ]
    return await page.app.push_screen_wait(
        FormDialog(
            asked[0].title if alone else f"{len(asked)} texts",
            option.label,
            asked,
            known=known_names(page),
            who="Who does it" if alone else "Who answers for it",
        )
    )


def places_of(option: OfferView) -> tuple[str, ...]:
    """Where the drafts of an option's texts are kept."""
    place = f"choose:{option.name}"
    return (place,) if len(option.writes) == 1 else tuple(f"{place}:{kind}" for kind, _ in option.writes)


def drop_drafts(page: SessionPage, places: Sequence[str]) -> None:
    """Let the drafts of texts and of their names go."""
    Drafts(page).drop(*places, *(f"{place}:by" for place in places))


async def write_again(page: SessionPage, title: str, before: Written) -> Written | None:
    """Have a text corrected, beginning with what it says now; None means put aside."""
    drafts, place = Drafts(page), correction_of(before.kind)
    draft = drafts.read(place)
    begun = Written(before.kind, draft or before.text, drafts.read(f"{place}:by") or before.by)
    written = await page.app.push_screen_wait(
        FormDialog(
            f"Correct: {title}",
            "Both versions stay on record; the last one counts.",
            [_asked(drafts, place, title, begun, drafted=bool(draft))],
            known=known_names(page),
        )
    )
    return None if written is None else written[0]


def correction_of(kind: str) -> str:
    """Where the draft of a correction is kept."""
    return f"write:{kind}"


def _asked(drafts: Drafts, place: str, title: str, before: Written, *, drafted: bool = True) -> Asked:
    keep, keep_name = partial(drafts.keep, place), partial(drafts.keep, f"{place}:by")
    return Asked(title, before, keep, keep_name, drafted)
