"""Living through it: the story engine, the drill and its log, the screens and the command line."""

VERSION = "0.1.0"
"""The version of hotwash, which every drill records."""
