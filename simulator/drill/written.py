"""The texts that a team wrote, each version with what checks and people said of it, as the report reads them."""

from collections.abc import Iterable

from scoring.language import Passage, nothing_to_judge, propose
from scoring.record.record import CriterionResult, Person, Written
from simulator.drill.drill import Drill, Version


def texts(drill: Drill) -> Iterable[Written]:
    """Every version of every text on the present line of play, then those on lines that the team went back from."""
    scenario, asked_by = drill.loaded.scenario, {turn.entry: turn.by for turn in drill.line.turns}
    for kind, versions in drill.line.texts.items():
        written = drill.loaded.playbook.texts[kind]
        model = None
        for version in versions:
            # A correction has the model of the option whose text it corrects.
            if (option := asked_by.get(version.entry)) is not None:
                model = scenario.option(option).model_of(kind)
            yield Written(
                entry=version.entry,
                kind=kind,
                title=written.title,
                at_s=version.at_s,
                wall=drill.entries[version.entry - 1].wall,
                by=Person(version.by, role_title(drill, version.role))
                if version.by or version.role
                else None,
                text=version.text,
                model=model,
                counts=version is versions[-1],
                criteria=tuple(_criteria(drill, kind, version)),
            )
    yield from _taken_back(drill)


def _taken_back(drill: Drill) -> Iterable[Written]:
    """What was written on lines that the team went back from, as the log has it; nobody's rating of it counts."""
    there = {version.entry for versions in drill.line.texts.values() for version in versions}
    for entry in drill.entries:
        if entry.kind not in ("chose", "wrote") or entry.seq in there:
            continue
        form, words = entry.payload.get("texts"), entry.words
        if isinstance(form, dict):
            found = [(kind, f"text.{kind}", words.get(f"writer.{kind}")) for kind in form]
        else:
            found = [(str(entry.payload["kind"]), "text", None)] if "kind" in entry.payload else []
        for kind, field, writer in found:
            by, role = writer or words.get("by"), None if writer else role_title(drill, entry.role)
            yield Written(
                entry=entry.seq,
                kind=kind,
                title=drill.loaded.playbook.texts[kind].title,
                at_s=entry.story_s,
                wall=entry.wall,
                by=Person(by, role) if by or role else None,
                text=words.get(field),
                model=None,
                counts=False,
                criteria=(),
                taken_back=True,
            )


def role_title(drill: Drill, role: str | None) -> str | None:
    """A role of the scenario by its title."""
    return drill.loaded.scenario.roles.get(role, role) if role is not None else None


def _criteria(drill: Drill, kind: str, version: Version) -> Iterable[CriterionResult]:
    for name, criterion in drill.loaded.playbook.texts[kind].criteria.items():
        because: str | None = None
        passages: tuple[Passage, ...] = ()
        proposed = version.proposals.get(name)
        if version.text is not None and proposed is not None:
            if criterion.check is None:
                because = nothing_to_judge(version.text)
            else:
                found = propose(criterion.check.name, criterion.check.aim, version.text)
                because, passages = found.because, found.passages
        judged = version.judgements.get(name)
        yield CriterionResult(
            id=name,
            says=criterion.says,
            weight=criterion.weight,
            proposed=proposed,
            because=because,
            passages=passages,
            judged=judged.rating if judged is not None else None,
            judged_by=judged.by if judged is not None else None,
            judged_because=judged.because if judged is not None else None,
            judged_entry=judged.entry if judged is not None else None,
        )
