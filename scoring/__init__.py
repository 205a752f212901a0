"""How well it went: pure functions from what happened to a score and a report."""
