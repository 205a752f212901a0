"""The file of settings."""
