"""Reading a few lines as a file."""

from scenarios.files import Fault, FaultyFile, Source, Tree, report
from scenarios.files.events import read_tree


def tree_of(content: str | bytes) -> Tree:
    """The tree of a file with this content."""
    return read_tree(Source("file.yaml", content.encode() if isinstance(content, str) else content))


def value_of(content: str | bytes) -> object:
    """The plain values of a file without faults."""
    tree = tree_of(content)
    report(tree)
    return tree.value


def faults_of(content: str | bytes) -> tuple[Fault, ...]:
    """The faults of a file; none where it is sound."""
    try:
        value_of(content)
    except FaultyFile as error:
        return error.faults
    return ()


def said_of(content: str | bytes) -> list[str]:
    """Place and message of each fault."""
    return [str(fault).removeprefix("file.yaml:") for fault in faults_of(content)]
