"""The page of each code: why it matters, an example that has it, and one that has not.

One file a code, in Markdown. The documentation and `hotwash explain` are made from these.
"""

import re
from importlib.resources import files
from textwrap import wrap

_FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_INDENT = "    "


def page(code: str) -> str:
    """A code's page, as Markdown.

    Raises:
        FileNotFoundError: there is no such code.
    """
    return files("simulator.checks.pages").joinpath(f"{code}.md").read_text(encoding="utf-8")


def examples(code: str) -> tuple[str, str]:
    """The two scenarios that a page shows: one that has the finding, and one that has not."""
    bad, good = _FENCE.findall(page(code))
    return bad, good


def as_text(markdown: str, width: int) -> str:
    """A page without markup: headings as lines of their own, examples indented.

    Args:
        width: columns that a paragraph may take.
    """
    blocks: list[str] = []
    for number, part in enumerate(_FENCE.split(markdown)):
        if number % 2:
            blocks.append("\n".join(f"{_INDENT}{line}".rstrip() for line in part.rstrip().splitlines()))
        else:
            blocks += [_paragraph(each, width) for each in part.strip().split("\n\n") if each.strip()]
    return "\n\n".join(blocks)


def _paragraph(written: str, width: int) -> str:
    words = " ".join(written.lstrip("# ").split()).replace("`", '"')
    return "\n".join(wrap(words, width, break_long_words=False, break_on_hyphens=False))
