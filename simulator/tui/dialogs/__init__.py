"""Boxes over a page, each asking or saying one thing."""
