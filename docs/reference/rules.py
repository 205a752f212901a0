"""Write the pages of the checks' codes, docs/rules, from those that `hotwash explain` shows.

python docs/reference/rules.py [FOLDER]
"""

import sys
from pathlib import Path

from simulator.checks import RULES
from simulator.checks.pages import page

HEAD = """\
# Codes of the checks

What `hotwash check` can find; [Checking a scenario](../checks.md) says how to use it. `hotwash explain CODE` shows the same pages
in the terminal.

*These pages are written by `docs/reference/rules.py`. Change them in `simulator/checks/pages`.*

| code | finds | severity |
|---|---|---|
"""


def write(folder: Path) -> None:
    """Write the list of codes, and a page for each."""
    listed = [f"| [{rule.code}]({rule.code}.md) | {rule.title} | {rule.severity} |" for rule in RULES]
    (folder / "README.md").write_text(HEAD + "\n".join(listed) + "\n", encoding="utf-8")
    for rule in RULES:
        (folder / f"{rule.code}.md").write_text(page(rule.code), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "rules")
