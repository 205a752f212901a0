"""Conditions that can be decided without playing."""
