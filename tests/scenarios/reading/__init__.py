"""Tests of reading scenarios and playbooks."""
