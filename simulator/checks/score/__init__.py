"""What the score is made of."""
