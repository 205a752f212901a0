"""The words, and the hour that they fill."""
