"""Tests of the language of conditions and changes."""
