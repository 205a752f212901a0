"""Tests of files as their authors see them."""
