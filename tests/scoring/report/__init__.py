"""The report: what it says, and that it says it the same way in every form."""
