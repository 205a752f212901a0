"""Listing the library, and knowing where scenarios are, needs none of the heavy libraries."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import scenarios.catalogue", "pydantic lark yaml textual rich"),
        ("import scenarios.catalogue; scenarios.catalogue.library()", "pydantic lark textual rich"),
        ("import scenarios.expressions", "pydantic lark yaml textual rich"),
        ("import scenarios.reading", "lark textual rich"),
        (
            "from scenarios.catalogue import load_scenario; load_scenario('wrong_delivery_dates')",
            "textual rich",
        ),
    ],
)
def test_what_is_imported(code: str, absent: str) -> None:
    asked = f"import sys; print(*[name for name in {absent.split()!r} if name in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", f"{code}; {asked}"], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == ""
