"""What can be said of a story without playing it: its parts, its ways, its facts and their values, its conditions."""
