"""The views of the debrief that are lists, or pages of their own: texts, the tape, sure and wrong, follow-up, the card."""
