"""Where scenes lead."""
