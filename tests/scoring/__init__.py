"""How well it went: tally, language, report."""
