"""What the plain-English checks propose, and for which texts."""
