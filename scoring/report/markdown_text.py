"""Words of people and files inside Markdown: shown as they are, never a link, a heading, a table cell or HTML."""

import re

# A backslash before a mark of Markdown shows the mark itself.
_ANYWHERE = re.compile(r"([\\`*_\[\]<|~$]|&(?=[#A-Za-z]|\Z))")
# Marks that mean something only at the start of a line: headings, lists, quotations, rules, underlines of headings.
_AT_START = re.compile(r"^([#+\->=:]|\d{1,9}(?=[.)](?:\s|\Z)))")
# Many viewers make links of bare addresses; a backslash inside each keeps them words.
_ADDRESS = re.compile(r"(?i)\b([a-z][a-z0-9+.\-]*(?=:\S)|www(?=\.))")
_BLANK = re.compile(r"[ \t\f\v\r\n\x1c-\x1f\x85\u2028\u2029]+")


def escape(text: str) -> str:
    """Markdown that shows exactly these words in the middle of a line; runs of blanks and line ends become one blank."""
    words = _ANYWHERE.sub(r"\\\1", _BLANK.sub(" ", text).strip())
    return _ADDRESS.sub(r"\1\\", words)


def guard_start(line: str) -> str:
    """An escaped line fit to open a paragraph, a list item or a quotation without becoming something else."""
    return _AT_START.sub(lambda mark: f"{mark[0]}\\" if mark[0].isdigit() else f"\\{mark[0]}", line)


def code(text: str) -> str:
    """Words as code; those that could end the code or the table cell around it stay plain words."""
    return escape(text) if not text.strip() or set(text) & set("`|\n\r") else f"`{text.strip()}`"
