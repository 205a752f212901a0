"""What would embarrass a facilitator, found before a team sees it: findings with stable codes, one module a check."""

from simulator.checks.checking import Checked, check_file
from simulator.checks.findings import Found, Severity
from simulator.checks.registry import RULES, rule_of
from simulator.checks.rules import Rule

__all__ = ["RULES", "Checked", "Found", "Rule", "Severity", "check_file", "rule_of"]
