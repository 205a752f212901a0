"""Ids of new drills: when they began, and a few letters that tell two of one minute apart."""

from datetime import datetime


def new_drill_id(now: datetime, token: str) -> str:
    """`20260310-0910-k7q2` from a wall time in UTC and a token of small letters and digits."""
    return f"{now:%Y%m%d-%H%M}-{token}"
