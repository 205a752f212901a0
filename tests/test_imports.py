"""What is imported on the way to a command: no screens below the screens, and next to nothing for a list of verbs."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

HEAVY = ("textual", "networkx", "pydantic", "lark", "sqlite3", "jinja2", "yaml", "rich")


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running this."""
    told = "\nimport sys\nprint('loaded', *{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code + told], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize(
    "package",
    [
        "scenarios.files",
        "scenarios.reading",
        "scenarios.expressions",
        "scenarios.catalogue",
        "scoring.language",
        "scoring.record",
        "scoring.tally",
        "scoring.report",
        "scoring.report.html",
        "simulator.story",
        "simulator.drill",
        "simulator.drill.script",
        "simulator.drill.record",
        "simulator.store",
        "simulator.checks",
        "scoring.report.guide",
        "simulator.cli.main",
        "simulator.cli.play",
    ],
)
def test_nothing_below_the_screens_loads_them(package: str) -> None:
    assert find_spec(package) is not None
    assert not loaded_by(f"import {package}") & {"textual", "rich"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["run", "--help"], ["play", "--help"]])
def test_help_loads_click_alone(arguments: list[str]) -> None:
    code = f"""
from simulator.cli.main import hotwash
hotwash({arguments!r}, standalone_mode=False)
"""
    found = loaded_by(code)
    assert "click" in found
    assert not found & set(HEAVY)
