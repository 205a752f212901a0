"""Tests of finding scenarios and playbooks."""
