"""Tests of what can happen: expressions, files, scenarios and playbooks, the library."""
