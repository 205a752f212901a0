"""Text from a stranger, made safe to show: nothing in it can steer a terminal or turn the reading direction."""

import re

REPLACEMENT = "\ufffd"

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Replace control, surrogate and bidirectional-override characters by U+FFFD; newlines and tabs stay."""
    return text if text.isprintable() else _UNSAFE.sub(REPLACEMENT, text)


def on_one_line(text: str, longest: int = 60) -> str:
    """The text cleaned, its runs of blanks made one space each, cut to `longest` characters."""
    flat = " ".join(clean_text(text[: 4 * longest]).split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
