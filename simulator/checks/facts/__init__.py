"""What the story remembers, and whether anybody asks."""
