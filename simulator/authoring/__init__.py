"""What helps whoever writes a scenario: schemas for editors, and a first draft to change."""
