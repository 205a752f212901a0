"""Durations as authors write them: `90s`, `10m`, `2h`, `3d`, `1d 4h`."""

import re

UNIT_SECONDS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
LONGEST_DURATION = 10**9
LONGEST_WRITTEN = 64

_DURATION = re.compile(
    r"(?:(?P<d>[0-9]{1,10})d)?\s*(?:(?P<h>[0-9]{1,10})h)?\s*(?:(?P<m>[0-9]{1,10})m)?\s*(?:(?P<s>[0-9]{1,10})s)?\Z"
)


def parse_duration(text: str) -> int | None:
    """Read `90s`, `10m`, `2h`, `3d` or `1d 4h` (units falling); None where the text is no duration.

    Returns:
        Story or wall seconds, at most 10^9.
    """
    found = _DURATION.match(text.strip()) if len(text) <= LONGEST_WRITTEN else None
    if found is None or not any(found.groups()):
        return None
    seconds = sum(int(count) * UNIT_SECONDS[unit] for unit, count in found.groupdict().items() if count)
    return seconds if seconds <= LONGEST_DURATION else None


def show_duration(seconds: int) -> str:
    """Write seconds the way authors write them: 93600 becomes `1d 2h`, 0 becomes `0m`."""
    parts = []
    rest = abs(seconds)
    for unit, size in UNIT_SECONDS.items():
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count}{unit}")
    return ("-" if seconds < 0 else "") + (" ".join(parts) or "0m")
