"""A file of texts for a drill that is played without a screen: each kind of text with its words."""

from pathlib import Path

from scenarios.files import FaultyFile
from scenarios.reading import Playbook, read_tree
from scenarios.suggestions import Misspelt
from simulator.cli.files import source_of


def read_texts(path: Path, playbook: Playbook) -> dict[str, str]:
    """The texts by kind; the file is a mapping of kinds, alone or under the key `texts`.

    Raises:
        FaultyFile: it is no such mapping, or names a kind that the playbook has not.
    """
    tree = read_tree(source_of(path))
    source, place = tree.source, tree.root()
    place = place.get("texts") or place
    texts: dict[str, str] = {}
    faults = []
    if not isinstance(place.value, dict):
        raise FaultyFile(
            [source.fault(place.mark.start, place.mark.end, "write kinds of text, each with its text")]
        )
    for each in place.each():
        if each.key not in playbook.texts:
            message = f"the playbook has no text `{each.key}`{Misspelt(each.key, playbook.texts).question()}"
            faults.append(source.fault(each.mark.key_start, each.mark.key_end, message))
        elif not isinstance(each.value, str):
            faults.append(source.fault(each.mark.start, each.mark.end, "a text is written here, as `key: |`"))
        else:
            texts[each.key] = each.value
    if faults:
        raise FaultyFile(faults)
    return texts
