"""Each code has a page, whose examples show what it says they show."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from scenarios.files import Source
from simulator.checks import RULES, Rule, check_file
from simulator.checks.pages import as_text, examples, page

DOCS = Path(__file__).parents[3] / "docs" / "rules"
of_each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def codes_of(example: str) -> list[str]:
    checked = check_file(Source("example.yaml", example.encode()))
    assert checked is not None
    return [found.code for found in checked.found]


@of_each_rule
def test_the_first_example_has_it_and_nothing_else(rule: Rule) -> None:
    assert codes_of(examples(rule.code)[0]) == [rule.code]


@of_each_rule
def test_the_second_example_has_nothing(rule: Rule) -> None:
    assert codes_of(examples(rule.code)[1]) == []


@of_each_rule
def test_the_examples_are_changed_in_few_lines_only(rule: Rule) -> None:
    bad, good = (set(example.splitlines()) for example in examples(rule.code))
    assert bad != good
    assert max(map(len, bad | good)) <= 80, "they fit a terminal, indented"


@of_each_rule
def test_the_page_is_headed_by_the_line_that_lists_show(rule: Rule) -> None:
    assert page(rule.code).startswith(f"# {rule.code}: {rule.title}\n\n")


def test_there_are_no_other_pages_and_the_codes_rise() -> None:
    there = sorted(
        entry.name.removesuffix(".md")
        for entry in files("simulator.checks.pages").iterdir()
        if entry.name.endswith(".md")
    )
    assert there == [rule.code for rule in RULES]


@of_each_rule
def test_in_a_terminal_there_is_no_markup(rule: Rule) -> None:
    shown = as_text(page(rule.code), 72)
    prose = [line for line in shown.splitlines() if not line.startswith("    ")]
    assert prose[0] == f"{rule.code}: {rule.title}"
    assert not re.search(r"[`#*]|\]\(", "\n".join(prose))
    assert max(map(len, prose)) <= 72
    assert "    format: 1" in shown or rule.code == "HW001"


@of_each_rule
def test_the_documentation_has_the_same_page(rule: Rule) -> None:
    shown = (DOCS / f"{rule.code}.md").read_text(encoding="utf-8")
    assert shown == page(rule.code), "run python docs/reference/rules.py"


def test_the_documentation_lists_every_code() -> None:
    listed = re.findall(
        r"^\| \[(HW\d+)\]\(\1\.md\) ", (DOCS / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert listed == [rule.code for rule in RULES]
    assert sorted(path.stem for path in DOCS.glob("HW*.md")) == listed
