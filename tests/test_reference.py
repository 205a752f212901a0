"""The format reference is what the code says today."""

import subprocess
import sys
from pathlib import Path

from scenarios.reading import Action, Criterion, Inject, Option, Playbook, Scenario, Scene

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "format-reference.md"


def test_the_page_is_the_one_that_its_script_writes(tmp_path: Path) -> None:
    made = tmp_path / "reference.md"
    subprocess.run([sys.executable, str(ROOT / "docs" / "reference" / "make.py"), str(made)], check=True)
    assert PAGE.read_text(encoding="utf-8") == made.read_text(encoding="utf-8"), (
        "run python docs/reference/make.py"
    )


def test_every_key_stands_in_its_section() -> None:
    sections = {part.partition("\n")[0]: part for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]}
    for model in (Scenario, Scene, Option, Inject, Playbook, Action, Criterion):
        listed = [
            line.split("`")[1] for line in sections[model.__name__].splitlines() if line.startswith("| `")
        ]
        assert listed == [field.alias or name for name, field in model.model_fields.items()]


def test_its_links_lead_to_sections() -> None:
    page = PAGE.read_text(encoding="utf-8")
    sections = {line[3:].lower().replace(" ", "-") for line in page.splitlines() if line.startswith("## ")}
    linked = {part.partition(")")[0] for part in page.split("](#")[1:]}
    assert linked
    assert linked <= sections
    files = {part.partition(")")[0] for part in page.split("](")[1:] if not part.startswith("#")}
    assert [name for name in files if not (PAGE.parent / name).is_file()] == []
